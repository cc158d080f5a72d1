package article

import "strings"

// houses are the names of news houses whose pages often do not say whose they are, by the end of their host's name.
var houses = map[string]string{
	"afp.com": "AFP", "apnews.com": "AP", "reuters.com": "Reuters", "bbc.co.uk": "BBC", "bbc.com": "BBC", "cnn.com": "CNN", "theguardian.com": "The Guardian", "nytimes.com": "The New York Times",
	"washingtonpost.com": "The Washington Post", "wsj.com": "The Wall Street Journal", "ft.com": "Financial Times", "economist.com": "The Economist", "bloomberg.com": "Bloomberg", "npr.org": "NPR",
	"voanews.com": "VOA", "rferl.org": "RFE/RL", "dw.com": "DW", "france24.com": "France 24", "rfi.fr": "RFI", "euronews.com": "Euronews", "aljazeera.com": "Al Jazeera", "aa.com.tr": "Anadolu",
	"hurriyetdailynews.com": "Hürriyet Daily News", "dailysabah.com": "Daily Sabah", "tass.com": "TASS", "interfax.com": "Interfax", "interfax.ru": "Interfax", "ria.ru": "RIA Novosti", "kommersant.ru": "Kommersant",
	"themoscowtimes.com": "The Moscow Times", "ukrinform.net": "Ukrinform", "kyivindependent.com": "The Kyiv Independent", "kyivpost.com": "Kyiv Post", "xinhuanet.com": "Xinhua", "news.cn": "Xinhua", "cgtn.com": "CGTN",
	"chinadaily.com.cn": "China Daily", "globaltimes.cn": "Global Times", "scmp.com": "South China Morning Post", "kyodonews.net": "Kyodo", "japantimes.co.jp": "The Japan Times", "nhk.or.jp": "NHK",
	"yna.co.kr": "Yonhap", "koreaherald.com": "The Korea Herald", "koreatimes.co.kr": "The Korea Times", "kcna.kp": "KCNA", "thehindu.com": "The Hindu", "indianexpress.com": "The Indian Express",
	"hindustantimes.com": "Hindustan Times", "ndtv.com": "NDTV", "dawn.com": "Dawn", "straitstimes.com": "The Straits Times", "channelnewsasia.com": "CNA", "bangkokpost.com": "Bangkok Post",
	"thejakartapost.com": "The Jakarta Post", "abc.net.au": "ABC", "smh.com.au": "The Sydney Morning Herald", "haaretz.com": "Haaretz", "jpost.com": "The Jerusalem Post", "timesofisrael.com": "The Times of Israel",
	"arabnews.com": "Arab News", "thenationalnews.com": "The National", "spiegel.de": "Der Spiegel", "lemonde.fr": "Le Monde", "elpais.com": "El País", "politico.com": "Politico", "politico.eu": "Politico",
	"foreignpolicy.com": "Foreign Policy", "un.org": "United Nations", "nato.int": "NATO", "state.gov": "U.S. Department of State", "allafrica.com": "allAfrica", "cbc.ca": "CBC", "csmonitor.com": "The Christian Science Monitor",
	"upi.com": "UPI", "cbsnews.com": "CBS News", "nbcnews.com": "NBC News", "abcnews.go.com": "ABC News", "foxnews.com": "Fox News", "usatoday.com": "USA Today", "latimes.com": "Los Angeles Times",
	"independent.co.uk": "The Independent", "telegraph.co.uk": "The Telegraph", "irishtimes.com": "The Irish Times", "news.sky.com": "Sky News", "wikipedia.org": "Wikipedia", "wikinews.org": "Wikinews",
}

// houseOfAddress is the news house whose page the address names, "" if it is not known.
func houseOfAddress(address string) string {
	host := hostOf(address)
	for host != "" {
		if name, ok := houses[host]; ok {
			return name
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return ""
}
