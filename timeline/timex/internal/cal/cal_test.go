package cal

import (
	"testing"
	"time"
)

func day(y, m, d int) Period { return Period{Day, y, m, d} }

func TestStep(t *testing.T) {
	for _, c := range []struct {
		from Period
		n    int
		unit Gran
		want string
	}{
		{day(2023, 6, 14), -1, Day, "2023-06-13"},
		{day(2023, 1, 31), 1, Month, "2023-02"},
		{day(2023, 6, 14), -20, Month, "2021-10"},
		{day(2023, 6, 14), 6, Month, "2023-12"},
		{day(2023, 6, 14), -3, Week, "2023-W21"},
		{day(2020, 12, 31), 1, Week, "2021-W01"},
		{day(2023, 6, 14), 0, Weekend, "2023-W24-WE"},
		{day(2023, 2, 1), -1, Quarter, "2022-Q4"},
		{day(2023, 1, 15), 0, Season, "2022-WI"},
		{day(2023, 6, 14), -1, Decade, "201"},
		{day(2023, 6, 14), 0, Century, "20"},
		{Period{Year, -489, 0, 0}, -1, Year, "BC0491"},
		{Period{Year, 2, 0, 0}, -3, Year, "BC0002"},
		{Period{Month, 2023, 11, 0}, 3, Month, "2024-02"},
		{Period{Year, 2023, 0, 0}, 2, Month, "2023"},
	} {
		if got := c.from.Step(c.n, c.unit).Value(); got != c.want {
			t.Errorf("%s %+d %s is %s, want %s", c.from.Value(), c.n, c.unit, got, c.want)
		}
	}
}

func TestMakeDay(t *testing.T) {
	for _, c := range []struct {
		y, m, d int
		ok      bool
	}{{2023, 2, 29, false}, {2024, 2, 29, true}, {1900, 2, 29, false}, {2023, 13, 1, false}, {2023, 4, 31, false}, {2023, 4, 0, false}} {
		if _, ok := MakeDay(c.y, c.m, c.d); ok != c.ok {
			t.Errorf("%d-%d-%d: %t", c.y, c.m, c.d, ok)
		}
	}
}

// Every period spans its days, and the first of them is in it.
func TestSpans(t *testing.T) {
	for d := date(1899, 12, 1); d.Year() < 1905; d = d.AddDate(0, 0, 1) {
		for g := Day; g <= Century; g++ {
			if g == Fortnight {
				continue
			}
			p := Of(d, g)
			first, last := p.First(), p.Last()
			if g != Weekend && (d.Before(first) || d.After(last)) {
				t.Fatalf("%s is not in %s, %s to %s", d.Format(time.DateOnly), p.Value(), first.Format(time.DateOnly), last.Format(time.DateOnly))
			}
			if next := p.Step(1, g); g != Weekend && g != Day && !next.First().Equal(last.AddDate(0, 0, 1)) {
				t.Fatalf("%s does not follow on %s", next.Value(), p.Value())
			}
		}
	}
}
