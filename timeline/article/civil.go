package article

import (
	"fmt"
	"strings"
	"time"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// A moment is a day as a stamp gives it: the year may be missing, and the
// order of day and month may be open.
type moment struct {
	year, month, day int
	weekday          int         // 1 Monday … 7 Sunday, 0 if not named
	open             bool        // numeric, both parts 12 or less: month and day may change places
	numeric          timex.Order // the order proved by a number over 12 or by dots
	twoDigits        bool
	clock            edtf.Clock
	hasClock         bool
	halved           bool // the clock says a.m. or p.m.
}

func (m moment) swapped() moment {
	m.month, m.day = m.day, m.month
	return m
}

// time gives the day as time.Time and whether there is such a day.
func (m moment) time() (time.Time, bool) {
	t := time.Date(m.year, time.Month(m.month), m.day, 0, 0, 0, 0, time.UTC)
	return t, m.year > 0 && t.Day() == m.day && int(t.Month()) == m.month
}

// iso is the weekday, 1 Monday … 7 Sunday.
func (m moment) iso() int {
	t, _ := m.time()
	return (int(t.Weekday())+6)%7 + 1
}

// daysAfter is the number of days from o to m.
func (m moment) daysAfter(o moment) int {
	a, _ := m.time()
	b, _ := o.time()
	return int(a.Sub(b) / (24 * time.Hour))
}

func (m moment) date() (edtf.Date, error) {
	d, err := edtf.OfDay(m.year, time.Month(m.month), m.day)
	if err != nil || !m.hasClock {
		return d, err
	}
	return d.WithClock(m.clock)
}

func (m moment) String() string {
	if m.year == 0 {
		return fmt.Sprintf("%d %s", m.day, time.Month(m.month))
	}
	return fmt.Sprintf("%04d-%02d-%02d", m.year, m.month, m.day)
}

// valid: the day exists; without a year, in a leap year.
func (m moment) valid() bool {
	if m.year == 0 {
		m.year = 2000
	}
	_, ok := m.time()
	return ok
}

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

// monthOf reads "June", "Jun", "Sept"; 0 if it is no month.
func monthOf(w string) int {
	if len(w) < 3 || strings.IndexByte("jfmasond", w[0]|0x20) < 0 {
		return 0
	}
	w = strings.ToLower(w)
	if w == "sept" {
		return 9
	}
	for i, m := range months {
		if w == m || len(w) == 3 && strings.HasPrefix(m, w) {
			return i + 1
		}
	}
	return 0
}

var weekdays = []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// weekdayOf reads "Wednesday", "Wed", "Thurs", "Tues": 1 Monday … 7 Sunday, 0 if it is none.
func weekdayOf(w string) int {
	if len(w) < 3 || strings.IndexByte("mtwfs", w[0]|0x20) < 0 {
		return 0
	}
	w = strings.ToLower(w)
	for i, d := range weekdays {
		if w == d || len(w) <= 5 && strings.HasPrefix(d, w) {
			return i + 1
		}
	}
	return 0
}

// zones are the offsets of the zone names that stamps use, in minutes. Names that
// stand for several offsets ("IST") are left out, "ET" and its kin are worked out from the day.
var zones = map[string]int{
	"gmt": 0, "utc": 0, "z": 0, "ut": 0, "wet": 0, "west": 60, "bst": 60, "cet": 60, "cest": 120,
	"eet": 120, "eest": 180, "msk": 180, "trt": 180, "gst": 240, "pkt": 300, "wib": 420, "ict": 420,
	"hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
	"wat": 60, "cat": 120, "sast": 120, "eat": 180,
	"npt": 345, "mvt": 300, "uzt": 300, "tjt": 300, "tmt": 300, "kgt": 360, "bdt": 360, "btt": 360, "almt": 300, "wita": 480, "wit": 540, "pht": 480, "myt": 480, "pgt": 600, "fjt": 720,
	"mut": 240, "sct": 240, "get": 240, "azt": 240, "samt": 240, "irst": 210, "aft": 270, "mmt": 390, "ulat": 480, "acst": 570, "acdt": 630, "idt": 180,
	"uyt": -180, "art": -180, "clt": -240, "clst": -180, "pyt": -180, "bot": -240, "vet": -240, "gyt": -240, "pet": -300, "cot": -300, "ect": -300, "gft": -180, "srt": -180, "nst": -210, "akst": -540, "akdt": -480, "hst": -600,
	"est": -300, "edt": -240, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "brt": -180,
}

// americanZones change with the season; the value is the winter offset in minutes.
var americanZones = map[string]int{"et": -300, "ct": -360, "mt": -420, "pt": -480}

// zoneOf gives "Z" or "+02:00" for a zone's name on a day, "" and false for a name
// it does not know, "" and true for one that names several offsets.
func zoneOf(name string, m moment) (string, bool) {
	name = strings.ToLower(name)
	if off, ok := zones[name]; ok {
		return offset(off), true
	}
	if off, ok := americanZones[name]; ok {
		if !m.full() {
			return "", true
		}
		if americanSummer(m) {
			off += 60
		}
		return offset(off), true
	}
	return "", name == "ist" || name == "cst" || name == "local" || name == "ast" || name == "amt" || name == "sst"
}

// americanSummer: daylight saving time by the rule of 2007, second Sunday of March to first Sunday of November.
func americanSummer(m moment) bool {
	first := func(month int) int { return 8 - moment{year: m.year, month: month, day: 1}.iso() } // first Sunday
	switch {
	case m.month == 3:
		return m.day >= first(3)+7
	case m.month == 11:
		return m.day < first(11)
	}
	return m.month > 3 && m.month < 11
}

func offset(minutes int) string {
	if minutes == 0 {
		return "Z"
	}
	sign := '+'
	if minutes < 0 {
		sign, minutes = '-', -minutes
	}
	return fmt.Sprintf("%c%02d:%02d", sign, minutes/60, minutes%60)
}

// momentOfUnix is a second since 1970 as a moment in UTC.
func momentOfUnix(sec int64) moment {
	t := time.Unix(sec, 0).UTC()
	m := moment{year: t.Year(), month: int(t.Month()), day: t.Day(), hasClock: true}
	m.clock = edtf.Clock{Hour: t.Hour(), Minute: t.Minute(), Second: t.Second(), HasMinute: true, HasSecond: true, Zone: "Z"}
	return m
}
