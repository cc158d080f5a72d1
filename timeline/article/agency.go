package article

import (
	"strings"
	"sync"

	"dateline/timeline/timex"
)

// An agency is a news house: its short name, the names it goes by, and how its
// copy writes numeric dates (unknown where it has no habit).
type agency struct {
	name  string
	names []string
	order timex.Order
}

// agencies: the wire services and the houses whose copy is most often passed on.
var agencies = []agency{
	{"AP", []string{"AP", "Associated Press", "The Associated Press"}, timex.MonthFirst},
	{"AFP", []string{"AFP", "Agence France-Presse"}, timex.DayFirst},
	{"Reuters", []string{"Reuters", "Thomson Reuters"}, timex.DayFirst},
	{"UPI", []string{"UPI", "United Press International"}, timex.MonthFirst},
	{"Bloomberg", []string{"Bloomberg", "Bloomberg News"}, timex.MonthFirst},
	{"dpa", []string{"dpa", "Deutsche Presse-Agentur"}, timex.DayFirst},
	{"EFE", []string{"EFE", "Agencia EFE"}, timex.DayFirst},
	{"ANSA", []string{"ANSA"}, timex.DayFirst},
	{"APA", []string{"APA"}, timex.DayFirst},
	{"PA", []string{"PA", "Press Association", "PA Media"}, timex.DayFirst},
	{"BBC", []string{"BBC", "BBC News"}, timex.DayFirst},
	{"CNN", []string{"CNN"}, timex.MonthFirst},
	{"VOA", []string{"VOA", "Voice of America", "VOA News"}, timex.MonthFirst},
	{"RFE/RL", []string{"RFE/RL", "Radio Free Europe"}, timex.OrderUnknown},
	{"DW", []string{"DW", "Deutsche Welle"}, timex.DayFirst},
	{"France 24", []string{"France 24", "FRANCE 24"}, timex.DayFirst},
	{"Euronews", []string{"Euronews"}, timex.DayFirst},
	{"Al Jazeera", []string{"Al Jazeera", "Al-Jazeera"}, timex.DayFirst},
	{"Anadolu", []string{"Anadolu", "Anadolu Agency", "AA"}, timex.DayFirst},
	{"TASS", []string{"TASS", "ITAR-TASS", "Itar-Tass"}, timex.DayFirst},
	{"Interfax", []string{"Interfax"}, timex.DayFirst},
	{"RIA Novosti", []string{"RIA Novosti", "RIA"}, timex.DayFirst},
	{"Sputnik", []string{"Sputnik"}, timex.DayFirst},
	{"Ukrinform", []string{"Ukrinform"}, timex.DayFirst},
	{"BelTA", []string{"BelTA", "BELTA"}, timex.DayFirst},
	{"PAP", []string{"PAP"}, timex.DayFirst},
	{"MTI", []string{"MTI"}, timex.OrderUnknown},
	{"Xinhua", []string{"Xinhua", "Xinhua News Agency"}, timex.OrderUnknown},
	{"CGTN", []string{"CGTN"}, timex.OrderUnknown},
	{"CNA", []string{"CNA", "Central News Agency"}, timex.OrderUnknown},
	{"Kyodo", []string{"Kyodo", "Kyodo News"}, timex.OrderUnknown},
	{"Jiji", []string{"Jiji", "Jiji Press"}, timex.OrderUnknown},
	{"Yonhap", []string{"Yonhap", "Yonhap News Agency"}, timex.OrderUnknown},
	{"KCNA", []string{"KCNA"}, timex.OrderUnknown},
	{"PTI", []string{"PTI", "Press Trust of India"}, timex.DayFirst},
	{"ANI", []string{"ANI"}, timex.DayFirst},
	{"IANS", []string{"IANS"}, timex.DayFirst},
	{"APP", []string{"APP", "Associated Press of Pakistan"}, timex.DayFirst},
	{"UNB", []string{"UNB"}, timex.DayFirst},
	{"Antara", []string{"Antara", "ANTARA"}, timex.DayFirst},
	{"Bernama", []string{"Bernama"}, timex.DayFirst},
	{"VNA", []string{"VNA"}, timex.DayFirst},
	{"SPA", []string{"SPA", "Saudi Press Agency"}, timex.DayFirst},
	{"WAM", []string{"WAM"}, timex.DayFirst},
	{"QNA", []string{"QNA"}, timex.DayFirst},
	{"KUNA", []string{"KUNA"}, timex.DayFirst},
	{"Petra", []string{"Petra"}, timex.DayFirst},
	{"SANA", []string{"SANA"}, timex.DayFirst},
	{"MENA", []string{"MENA"}, timex.DayFirst},
	{"IRNA", []string{"IRNA"}, timex.DayFirst},
	{"MNA", []string{"MNA", "Mehr News Agency"}, timex.DayFirst},
	{"Tasnim", []string{"Tasnim"}, timex.DayFirst},
	{"WAFA", []string{"WAFA"}, timex.DayFirst},
	{"NAN", []string{"NAN"}, timex.DayFirst},
	{"AAP", []string{"AAP", "Australian Associated Press"}, timex.DayFirst},
	{"CP", []string{"The Canadian Press", "Canadian Press"}, timex.OrderUnknown},
	{"NYT", []string{"The New York Times", "New York Times"}, timex.MonthFirst},
	{"Washington Post", []string{"The Washington Post", "Washington Post"}, timex.MonthFirst},
	{"WSJ", []string{"The Wall Street Journal", "Wall Street Journal"}, timex.MonthFirst},
	{"NPR", []string{"NPR"}, timex.MonthFirst},
	{"Guardian", []string{"The Guardian"}, timex.DayFirst},
}

// agencyNamed gives the short name of the agency that s names, "" if it names none.
// Capitals are free in names of more than four letters only: "DPA" is dpa but "pa" is not PA.
func agencyNamed(s string) string {
	s = strings.Trim(s, " .,")
	if house, branch, ok := strings.Cut(s, "-"); ok && len(house) > 3 && capitalised(branch) && !strings.ContainsAny(branch, " ,") {
		if name := agencyNamed(house); name != "" {
			return name // Interfax-Ukraine
		}
	}
	for _, a := range agenciesByName()[strings.ToLower(s)] {
		if n := a.names[0]; s == n || len(s) == len(n) && (len(n) > 4 || s == strings.ToUpper(s)) {
			return a.name
		}
	}
	return ""
}

// agenciesByName gives the agencies that a name in lower case may mean, each with the one name.
var agenciesByName = sync.OnceValue(func() map[string][]agency {
	by := map[string][]agency{}
	for _, a := range agencies {
		for _, n := range a.names {
			by[strings.ToLower(n)] = append(by[strings.ToLower(n)], agency{name: a.name, names: []string{n}})
		}
	}
	return by
})

// agencyIn gives the agency named anywhere in a short text such as "2023 The Associated Press. All rights reserved".
// The longest name found wins: "Australian Associated Press" before "Associated Press".
func agencyIn(s string) string {
	best, found := "", ""
	for _, a := range agencies {
		for _, n := range a.names {
			if len(n) > len(best) && containsWord(s, n) {
				best, found = n, a.name
			}
		}
	}
	return found
}

// containsWord: n stands in s with no letter or digit beside it.
func containsWord(s, n string) bool {
	for from := 0; ; {
		i := strings.Index(s[from:], n)
		if i < 0 {
			return false
		}
		i += from
		if !wordByte(s, i-1) && !wordByte(s, i+len(n)) {
			return true
		}
		from = i + 1
	}
}

// wordByte: the byte at i is part of a word; bytes above ASCII count as such.
func wordByte(s string, i int) bool {
	if i < 0 || i >= len(s) {
		return false
	}
	b := s[i]
	return b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z' || b >= 0x80
}

// houseOrder is how the agency of that short name writes numeric dates.
func houseOrder(name string) timex.Order {
	for _, a := range agencies {
		if a.name == name {
			return a.order
		}
	}
	return timex.OrderUnknown
}
