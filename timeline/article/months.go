package article

import (
	"strings"
	"sync"
	"time"

	"github.com/go-playground/locales"
	"github.com/go-playground/locales/ar"
	"github.com/go-playground/locales/az"
	"github.com/go-playground/locales/bg"
	"github.com/go-playground/locales/ca"
	"github.com/go-playground/locales/cs"
	"github.com/go-playground/locales/da"
	"github.com/go-playground/locales/de"
	"github.com/go-playground/locales/el"
	"github.com/go-playground/locales/es"
	"github.com/go-playground/locales/et"
	"github.com/go-playground/locales/fi"
	"github.com/go-playground/locales/fr"
	"github.com/go-playground/locales/he"
	"github.com/go-playground/locales/hi"
	"github.com/go-playground/locales/hr"
	"github.com/go-playground/locales/hu"
	"github.com/go-playground/locales/hy"
	"github.com/go-playground/locales/id"
	"github.com/go-playground/locales/is"
	"github.com/go-playground/locales/it"
	"github.com/go-playground/locales/ja"
	"github.com/go-playground/locales/ka"
	"github.com/go-playground/locales/ko"
	"github.com/go-playground/locales/lt"
	"github.com/go-playground/locales/lv"
	"github.com/go-playground/locales/mk"
	"github.com/go-playground/locales/ms"
	"github.com/go-playground/locales/nb"
	"github.com/go-playground/locales/nl"
	"github.com/go-playground/locales/pl"
	"github.com/go-playground/locales/pt"
	"github.com/go-playground/locales/ro"
	"github.com/go-playground/locales/ru"
	"github.com/go-playground/locales/sk"
	"github.com/go-playground/locales/sl"
	"github.com/go-playground/locales/sq"
	"github.com/go-playground/locales/sr"
	"github.com/go-playground/locales/sv"
	"github.com/go-playground/locales/tr"
	"github.com/go-playground/locales/uk"
	"github.com/go-playground/locales/vi"
	"github.com/go-playground/locales/zh"
)

// A calendarWords holds the names of months and weekdays of other languages, in lower case without full stops.
type calendarWords struct {
	months   map[string]int // 1 … 12; 0 for a name that means two months
	weekdays map[string]int // 1 Monday … 7 Sunday; 0 for a name that means two days
}

// foreign gives the names as the Unicode CLDR has them, through package locales. They are read in stamps alone, where a
// day before and a year behind leave no other meaning.
var foreign = sync.OnceValue(func() calendarWords {
	w := calendarWords{months: map[string]int{}, weekdays: map[string]int{}}
	put := func(m map[string]int, name string, n int) {
		name = strings.ToLower(strings.TrimRight(name, "."))
		if len(name) < 3 || name[0] >= '0' && name[0] <= '9' {
			return
		}
		if have, ok := m[name]; ok && have != n {
			n = 0
		}
		m[name] = n
	}
	rare := map[string]int{} // give way to the others: October in Croatia is November in Poland
	for _, l := range []locales.Translator{az.New(), ca.New(), et.New(), hr.New(), hy.New(), is.New(), ka.New(), lt.New(), lv.New(), mk.New(), ms.New(), sq.New()} {
		for m := time.January; m <= time.December; m++ {
			put(rare, strings.TrimPrefix(l.MonthWide(m), "de "), int(m))
		}
	}
	for _, l := range []locales.Translator{ar.New(), bg.New(), cs.New(), da.New(), de.New(), el.New(), es.New(), fi.New(), fr.New(), he.New(), hi.New(), hu.New(), id.New(), it.New(),
		ja.New(), ko.New(), nb.New(), nl.New(), pl.New(), pt.New(), ro.New(), ru.New(), sk.New(), sl.New(), sr.New(), sv.New(), tr.New(), uk.New(), vi.New(), zh.New()} {
		for m := time.January; m <= time.December; m++ {
			put(w.months, l.MonthWide(m), int(m))
			put(w.months, l.MonthAbbreviated(m), int(m))
		}
		for d := time.Sunday; d <= time.Saturday; d++ {
			put(w.weekdays, l.WeekdayWide(d), (int(d)+6)%7+1)
		}
	}
	for name, m := range rare {
		if _, known := w.months[name]; !known {
			w.months[name] = m
		}
	}
	return w
})

// foreignMonth reads "März", "giugno", "июня", "févr": 1 … 12, 0 if it is no month or two.
func foreignMonth(w string) int { return foreign().months[strings.ToLower(w)] }

// foreignWeekday: the word names a day of the week in a language other than English.
func foreignWeekday(w string) int { return foreign().weekdays[strings.ToLower(w)] }

// weekdaySigns are the single signs of Monday to Sunday that stand in brackets behind a day: 2014年7月21日(月), 2014.07.21 (월).
var weekdaySigns = [...]string{"月火水木金土日", "월화수목금토일", "一二三四五六日"}

// signedWeekday is the weekday of a single sign, 0 if it is none.
func signedWeekday(sign string) int {
	for _, signs := range weekdaySigns {
		if i := strings.Index(signs, sign); i >= 0 && len(sign) == 3 {
			return i/3 + 1
		}
	}
	return 0
}

// readForeign reads a full date with a month of another language, the day before it and the year behind: 14. März 2022,
// 12 de enero de 2021, 5 июня 2015 г., 9 tháng 3, 2016; and 2022. július 14, 2016 m. kovo 9 d.
func readForeign(toks []token, i int) (moment, int) {
	d := at(toks, i)
	yearFirst := len(d.text) == 4
	if d.kind != number || len(d.text) > 2 && !yearFirst {
		return moment{}, i
	}
	j := i + 1
	if at(toks, j).start == d.end && foreignOrdinals[at(toks, j).lower()] {
		j++
	}
	words := beforeMonths
	if yearFirst {
		words = behindYears
	}
	month, j := readForeignMonth(toks, skipAny(toks, j, words))
	if month == 0 {
		return moment{}, i
	}
	j = skipAny(toks, j, beforeYears)
	m, y := moment{year: d.num, month: month}, at(toks, j)
	switch {
	case y.kind != number:
		return moment{}, i
	case yearFirst && len(y.text) <= 2: // Hungarian
		m.day = y.num
	case !yearFirst && len(y.text) == 4 && y.num >= 1000:
		m.day, m.year = d.num, y.num
	default:
		return moment{}, i
	}
	j++
	if at(toks, j).is(".") && (m.day == y.num || at(toks, j+1).kind != number) {
		j++
	}
	return m, j
}

var (
	foreignOrdinals = set("er", "e", "º", "o")
	beforeMonths    = set(".", "º", "°", "de")
	behindYears     = set(".", "º", "°", "de", "m")
	beforeYears     = set(".", ",", "de", "del", "năm")
)

// skipAny is the first token from i on that is none of the words and marks.
func skipAny(toks []token, i int, words map[string]bool) int {
	for t := at(toks, i); words[t.text] || words[t.lower()]; t = at(toks, i) {
		i++
	}
	return i
}

// readForeignMonth reads the name of a month, or its number behind its word: "tháng 3". 0 if there is none.
func readForeignMonth(toks []token, i int) (month, next int) {
	t, n := at(toks, i), at(toks, i+1)
	switch {
	case t.kind != word:
		return 0, i
	case t.lower() == "tháng" && n.kind == number && n.num <= 12:
		return n.num, i + 2
	}
	return foreignMonth(t.text), i + 1
}

// readIdeographs reads 2014年7月21日 and 2014년 7월 21일.
func readIdeographs(toks []token, i int) (moment, int) {
	units := [...]string{"年년", "月월", "日日号號일"}
	var n [3]int
	j := i
	for k, unit := range units {
		if at(toks, j).kind != number || at(toks, j+1).kind != word {
			return moment{}, i
		}
		r := []rune(toks[j+1].text)
		if !strings.ContainsRune(unit, r[0]) || len(r) > 1 && k < 2 {
			return moment{}, i
		}
		n[k] = toks[j].num
		j += 2
	}
	if n[0] < 1000 {
		return moment{}, i
	}
	return moment{year: n[0], month: n[1], day: n[2]}, j
}
