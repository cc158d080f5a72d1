package en_test

import (
	"testing"
	"time"

	"dateline/timeline/timex/en"
)

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// Days as almanacs have them. Islamic days may be one off: the tabular calendar does not look at the moon.
func TestNamedDays(t *testing.T) {
	g := en.Grammar()
	days := map[string]int{}
	for k := 0; k < 100; k++ {
		if m, _ := g.NamedDay(k, 2023); m > 0 {
			days[g.NamedDayName(k)] = k
		}
	}
	for _, c := range []struct {
		name             string
		year, month, day int
		slack            int
	}{
		{"easter sunday", 2023, 4, 9, 0}, {"easter sunday", 2000, 4, 23, 0}, {"good friday", 2024, 3, 29, 0}, {"whit monday", 2023, 5, 29, 0},
		{"thanksgiving day", 1999, 11, 25, 0}, {"memorial day", 2023, 5, 29, 0}, {"labor day", 2023, 9, 4, 0}, {"election day", 1998, 11, 3, 0},
		{"yom kippur", 2023, 9, 25, 0}, {"yom kippur", 1973, 10, 6, 0}, {"rosh hashana", 2024, 10, 3, 0}, {"passover", 2023, 4, 6, 0},
		{"lunar new year", 2020, 1, 25, 0}, {"lunar new year", 2023, 1, 22, 0}, {"chinese new year", 2024, 2, 10, 0}, {"lunar new year", 1968, 1, 30, 1},
		{"ramadan", 2023, 3, 23, 1}, {"eid al - fitr", 2023, 4, 21, 1}, {"eid al - adha", 2022, 7, 9, 1},
		{"new year's eve", 2023, 12, 31, 0},
	} {
		k, ok := days[c.name]
		if !ok {
			t.Errorf("no day is named %q", c.name)
			continue
		}
		m, d := g.NamedDay(k, c.year)
		off := int(date(c.year, m, d).Sub(date(c.year, c.month, c.day)).Hours() / 24)
		if max(off, -off) > c.slack {
			t.Errorf("%s %d is %d-%02d, want %d-%02d", c.name, c.year, m, d, c.month, c.day)
		}
	}
}
