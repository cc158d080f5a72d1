package edtf

import (
	"fmt"
	"strconv"
)

// String writes EDTF; Parse(d.String()) == d for every Date but the zero one,
// which is "".
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.timed:
		return d.start.text() + "T" + d.clock.String() + d.start.qualifier()
	case d.start == d.end:
		return d.start.text() + d.start.qualifier()
	}
	return d.start.side() + "/" + d.end.side()
}

// MarshalText writes d as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what Parse reads, and nothing as the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := Parse(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

func (p period) side() string {
	if p.open() {
		return ".."
	}
	return p.text() + p.qualifier()
}

func (p period) qualifier() string {
	switch {
	case p.approximate && p.uncertain:
		return "%"
	case p.approximate:
		return "~"
	case p.uncertain:
		return "?"
	}
	return ""
}

func (p period) text() string {
	year := yearText(p.year)
	code := p.n
	switch p.precision {
	case PrecisionDay:
		return fmt.Sprintf("%s-%02d-%02d", year, p.n, p.day)
	case PrecisionCentury:
		if p.year < 0 {
			return fmt.Sprintf("-%02dXX", -p.century()-1)
		}
		return year[:2] + "XX"
	case PrecisionDecade:
		return year[:3] + "X"
	case PrecisionSeason:
		code += codeSeason
	case PrecisionQuarter:
		code += codeQuarter
	case PrecisionHalf:
		code += codeHalf
	case PrecisionYear:
		if p.n == 0 {
			return year
		}
		code += codeThird
	}
	return fmt.Sprintf("%s-%02d", year, code)
}

func yearText(year int) string {
	switch {
	case year > 9999 || year < -9999:
		return "Y" + strconv.Itoa(year)
	case year < 0:
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("%04d", year)
}
