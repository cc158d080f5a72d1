package article

import (
	"slices"
	"strings"
	"unicode"

	"dateline/timeline/rule"
)

// What stands beside the dates of a stamp, as words.

// labels say what the date behind them is the date of.
var labels = labelled(map[role]string{
	published: "published posted issued filed date dateline dated issue created released release publication publish upload uploaded submitted written " +
		"veröffentlicht erschienen erstellt gespeichert eingestellt datum fecha publié publiée publicado publicada publicación pubblicato pubblicata creado gepubliceerd geplaatst publicerad publiceret opublikowano опубликовано опубликована 公開 公開日 掲載 掲載日 配信 投稿日 発行 発行日 发布 发布时间 发表于 發布 입력 등록 " +
		"публикувано objavljeno publicat skelbta paskelbta publicēts avaldatud dipublikasikan diterbitkan đăng yayınlanma yayınlandı yayın julkaistu zveřejněno megjelent نشر",
	updated: "updated modified edited revised update changed amended corrected refreshed modification reviewed " +
		"aktualisiert geändert stand bearbeitet actualizado actualizada modificado aggiornato aggiornata modificato actualisé modifié modifiée atualizado atualizada bijgewerkt gewijzigd uppdaterad opdateret " +
		"zaktualizowano обновлено güncelleme güncellendi güncellenme päivitetty aktualizováno تحديث 更新 更新日 更新日時 最終更新 更新时间 수정",
})

func labelled(words map[role]string) map[string]role {
	m := map[string]role{}
	for r, list := range words {
		for _, w := range strings.Fields(list) {
			m[w] = r
		}
	}
	return m
}

// gluedLabels are the labels that pages run into the name before them: "Steppe PressPublished 3 May".
var gluedLabels = set("published", "posted", "updated", "modified", "created", "issued", "by", "last", "first")

// fillers stand beside labels, dates and times and say nothing of their own.
var fillers = set("web", "first", "last", "latest", "originally", "original", "on", "at", "the", "local", "uk", "time", "for", "immediate",
	"day", "days", "week", "weeks", "month", "months", "year", "years", "min", "mins", "minute", "minutes", "hour", "hours", "hrs", "hr", "ago", "read", "reading", "online", "of", "and",
	"am", "le", "el", "il", "em", "op", "den", "um", "à", "a", "às", "alle", "ore", "las", "uhr", "h", "в", "г", "р", "года", "року", "saat", "de", "vom", "zuletzt", "klo", "kl", "ngày", "г.", "o", "r", "om", "ora", "godz", "tarihi", "horas", "hs", "на", "ob", "u", "la", "m", "d", "mis", "jour", "última", "ultimo", "ultima", "dernière", "mise", "в")

// keys open a field of a stamp that is not a date: "Source: Xinhua | … | Editor: …".
var keys = set("to", "source", "editor", "editors", "author", "authors", "writer", "reporter", "category", "categories", "section", "location", "views", "photo", "tags", "tag", "under", "topics", "topic", "tagged", "labels", "kategorie", "kategorien", "rubrik", "ressort", "catégorie", "rubrique", "categoría", "categoria", "thema", "themen", "schlagwörter", "von", "foto", "text",
	"keywords", "fuente", "quelle", "autor", "auteur", "autore", "источник", "kaynak", "来源", "责任编辑", "作者")

// buttons are the words of what pages let a reader do beside the date, and of what they count there.
var buttons = set("graphic", "map", "adjust", "change", "font", "text", "size", "print", "printer", "friendly", "pdf", "share", "shares", "comment", "comments", "view", "views", "save", "email", "e-mail", "mail", "listen",
	"be", "to", "add", "follow", "following", "tweet", "like", "likes", "bookmark", "reply", "replies", "reaction", "reactions", "response", "responses", "hits", "permalink", "bookmarks", "favorites", "favourites", "link", "copy", "no", "leave", "this", "article", "story", "page", "your", "a", "an", "as", "us",
	"more", "less", "increase", "decrease", "zoom", "in", "under", "from", "our", "new", "all", "gift", "facebook", "twitter", "whatsapp", "linkedin", "google", "news", "preferred", "source", "audio", "video",
	"edition", "english", "second", "seconds", "sec", "secs", "words", "word", "long", "estimated", "total", "with", "toggle", "pm", "gmt", "is", "it", "or", "by", "uncategorized", "reads", "download", "send", "feedback", "bluesky", "reddit", "pinterest", "telegram", "flipboard", "logo", "image", "icon", "avatar",
	"only", "subscribers", "so", "far", "yet", "votes", "vote", "rating", "pictures", "photographs", "videos", "slideshow", "galleries", "graphics", "maps", "documents")

// writtenBy stand before the name of a writer.
var writtenBy = set("by", "von", "par", "por", "di", "da", "av", "af", "door", "przez", "от")

// pageThings are what a page calls itself.
var pageThings = set("page", "article", "story", "post", "column", "commentary", "report", "essay", "piece", "item", "op-ed", "editorial", "entry")

// invitations are the words of a button under a teaser.
var invitations = set("read", "reading", "continue", "watch", "view", "more", "full", "details", "listen", "see", "play", "explore", "discover")

// shownThings are what buttons inside a story show.
var shownThings = set("image", "images", "photo", "photos", "picture", "pictures", "gallery", "map", "document", "caption", "tweet", "advertisement", "comments")

// galleryButtons stand under each picture of a gallery.
var galleryButtons = set("fullscreen", "full screen", "hide caption", "show caption", "enlarge", "click to enlarge", "view slideshow", "toggle caption")

// jobs are what writers are.
var jobs = set("correspondent", "reporter", "editor", "writer", "bureau", "staff", "analyst", "columnist", "contributor", "news", "special", "freelance")

// ofSentences are small words that a name which runs into a date does not hold, and a headline does.
var ofSentences = set("the", "of", "in", "at", "for", "with", "to", "a", "an", "is", "from")

// openers begin the words in small letters that may follow a date and a mark: "3 May 2021 — from our correspondent".
var openers = set("from", "by", "in", "under", "filed", "written", "story", "text", "for", "with", "via", "at", "posted", "categories", "category", "tags", "tagged", "no", "leave", "updated")

// seriesWords open the names of columns: "Letters from the frontier".
var seriesWords = set("Letter", "Letters", "Dispatch", "Dispatches", "Note", "Notes", "Postcard", "Postcards", "News", "Report", "Reports", "Bulletin")

// notStamps are words of lines whose date is that of a notice, an agenda, a thing told of, or the reader's own day in a masthead.
var notStamps = set("terms", "privacy", "notice", "policy", "cookie", "cookies", "effective", "copyright", "founded", "established", "est", "born", "died", "signed", "expires", "expired", "valid", "until",
	"deadline", "earlier", "previous", "previously", "retrieved", "accessed", "archived", "since", "due", "ratified", "adopted", "treaty", "battle", "agreement", "convention", "force", "opened", "closed", "elected", "inaugurated",
	"appointed", "joined", "member", "registered", "anniversary", "holiday", "forecast", "weather", "tomorrow", "today", "vs", "matchday", "event", "events", "webinar", "conference", "meeting", "next", "starts", "begins",
	"login", "log", "sign", "register", "subscribe", "epaper", "e-paper", "e-edition", "menu", "search")

// isDeed: the words tell what was done on the day, or of what notice it is: "Signed", "Founded", "Terms of Use".
func isDeed(words []token) bool {
	if len(words) == 1 && words[0].kind == word && strings.HasSuffix(words[0].text, "ed") {
		return true
	}
	return notStamps[words[0].lower()]
}

// namesHouse: the words end as the name of a news house does: "Steppe Press".
func namesHouse(words []token) bool {
	return len(words) > 1 && houseWords[words[len(words)-1].lower()]
}

// passable: the words that are no part of a stamp are of the kinds that share its line.
func passable(line string, s stamp, others []segment) bool {
	const most = 10 // words
	if len(s.moments) == 0 || s.moments[0].year == 0 && !(s.byline && s.hasClock()) || endsSentence(line) && s.moments[0].role == filed && !strings.HasSuffix(line, " Jr.") && !strings.HasSuffix(line, " Sr.") {
		return false
	}
	n := 0
	for i, seg := range others {
		n += len(seg.words)
		if n > most || !passableWords(seg, i == 0 && len(others) == 1) {
			return false
		}
	}
	return true
}

// A besideWord is a word of a row that is no part of the stamp with which it shares its line.
type besideWord struct {
	token
	lower  string
	before string // the word before it in small letters, "" at the first
	last   bool
	lead   bool // the row runs into the date behind it, and no "by" opens it
	phrase bool // of its row, as isPhrase has it
}

// A besideKind is what a word says of its row.
type besideKind byte

const (
	spoils besideKind = iota // the line is no stamp
	idle                     // nothing
	proper                   // it may be of a name
)

// besideWords say what the words are that share a line with a date; one that no rule knows spoils it. In the examples they stand
// between < and >.
var besideWords = []rule.Rule[besideWord, besideKind]{
	{Name: "<notice>", Why: "the date is that of a notice, an agenda or a deed, or another day is named",
		When: func(w besideWord) bool {
			return notStamps[w.lower] || w.kind == word && weekdayOf(w.text) > 0 && len(w.text) > 3
		},
		Then:     spoils,
		Examples: []string{"Ports <signed> | 3 May 2011"}, Not: []string{"Port <share> | 3 May 2011"}},
	{Name: "<the> … <date>", Why: "what runs into a date with small words inside is a headline",
		When:     func(w besideWord) bool { return w.lead && w.before != "" && ofSentences[w.text] },
		Then:     spoils,
		Examples: []string{"Mayor <of> Tisse Ana Ruiz 3 May 2011"}, Not: []string{"Ana Ruiz 3 May 2011 share <the> page"}},
	{Name: "<button>", Why: "buttons, fillers, houses, the small words of names and what is no word say nothing",
		When: func(w besideWord) bool {
			return w.phrase || w.kind != word || buttons[w.lower] || shownThings[w.lower] || strings.HasPrefix(w.lower, "logo") || fillers[w.lower] || agencyNamed(w.text) != "" ||
				w.before != "" && (houseWords[w.lower] || nameJoiners[w.text])
		},
		Then:     idle,
		Examples: []string{"3 May 2011 12:30 <share> this port"}, Not: []string{"3 May 2011 12:30 <port>"}},
	{Name: "by <account>", Why: "a writer may have a name in small letters",
		When:     func(w besideWord) bool { return writtenBy[w.lower] && !w.last || writtenBy[w.before] },
		Then:     idle,
		Examples: []string{"Ports Of The Town And Coast <by> tisse_boy 3 May 2011"}, Not: []string{"Ports 3 May 2011 <von>"}},
	{Name: "<port.example>", Why: "an address",
		When:     func(w besideWord) bool { return strings.Contains(w.text, ".") && len(w.text) > 5 },
		Then:     idle,
		Examples: []string{"3 May 2011 share <tisse.example>"}, Not: []string{"3 May 2011 share <tisse>"}},
	{Name: "<Name>",
		When:     func(w besideWord) bool { return capitalised(w.text) },
		Then:     proper,
		Examples: []string{"Share | <Ana> Ruiz Bey Lund 3 May 2011"}, Not: []string{"3 May 2011 share <tisse>"}},
}

// passableWords: each word of the row is of a kind that shares its line with a stamp, and names are not too many.
func passableWords(seg segment, alone bool) bool {
	const most, longestName = 6, 4 // words of names, and of one that runs into a date, where a headline would be longer
	if isDeed(seg.words) && !seg.behind || seg.touches && seg.words[len(seg.words)-1].is("of") {
		return false
	}
	phrase, lead := seg.isPhrase(alone), seg.touches && !seg.behind
	for n := len(seg.words); lead && n > 1 && (seg.words[n-1].is("at") || seg.words[n-1].is("on")); n-- {
		seg.words = seg.words[:n-1] // Ana Ruiz at 8:00 pm
	}
	lead = lead && !writtenBy[seg.words[0].lower()]
	names, before := 0, ""
	for i, t := range seg.words {
		w := besideWord{t, t.lower(), before, i+1 == len(seg.words), lead, phrase}
		kind := rule.First(besideWords, w)
		if kind == nil || kind.Then == spoils {
			return false
		}
		if kind.Then == proper {
			names++
		}
		before = w.lower
	}
	return names <= most && !(lead && names > longestName)
}

// isPhrase: the row stands apart from the date and is one that follows a day ("from our correspondent") or names a column ("Letters
// from the frontier").
func (seg segment) isPhrase(alone bool) bool {
	w := seg.words
	switch {
	case seg.touches:
		return false
	case seg.behind:
		return alone && openers[w[0].lower()]
	}
	return len(w) > 2 && seriesWords[w[0].text] && w[1].is("from")
}

// tailLabel is the byte at which a stamp with a label and a colon begins behind other words of its line, 0 if
// there is none: "Envoys meet (AFP) Updated: 2006-02-21 08:36".
func tailLabel(line string) int {
	if len(line) > maxHeadline || !strings.Contains(line, ":") {
		return 0
	}
	toks := tokens(line)
	for i := 2; i+1 < len(toks); i++ {
		if _, ok := labels[toks[i].lower()]; !ok || !toks[i+1].is(":") || !capitalised(toks[i].text) {
			continue
		}
		if st, ok := readStamp(line[toks[i].start:]); ok && len(st.moments) > 0 && st.moments[0].year > 0 {
			if _, whole, _ := readLine(line); !whole {
				if _, ok := readStamp(line); ok {
					return 0
				}
			}
			return toks[i].start
		}
	}
	return 0
}

// isJob: the line says what a writer is.
func isJob(s string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }), func(w string) bool { return jobs[w] })
}
