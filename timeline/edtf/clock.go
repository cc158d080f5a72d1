package edtf

import (
	"errors"
	"fmt"
	"strings"
)

// A Clock is a time of day kept beside a Date of day precision: an hour from 0
// to 23, a minute and a second where they are known, and the zone where it is.
type Clock struct {
	Hour, Minute, Second int
	HasMinute, HasSecond bool
	Zone                 string // "", "Z", "+02:00"
}

// String writes the clock as EDTF does after T: 18:16:43+02:00.
func (c Clock) String() string {
	s := fmt.Sprintf("%02d", c.Hour)
	if c.HasMinute {
		s += fmt.Sprintf(":%02d", c.Minute)
	}
	if c.HasSecond {
		s += fmt.Sprintf(":%02d", c.Second)
	}
	return s + c.Zone
}

// human writes 18:16, with UTC or an offset where the zone is known.
func (c Clock) human() string {
	s := fmt.Sprintf("%02d:%02d", c.Hour, c.Minute)
	switch c.Zone {
	case "":
		return s
	case "Z":
		return s + " UTC"
	}
	return s + " " + c.Zone
}

// parseClock reads 18, 18:16 and 18:16:43, with Z, +02 or +02:00 after any. It
// leaves it to check whether there is such a time.
func parseClock(s string) (c Clock, err error) {
	wall := s
	if i := strings.IndexAny(s, "Z+-"); i >= 0 {
		wall, c.Zone = s[:i], s[i:]
		if len(c.Zone) == len("+02") {
			c.Zone += ":00"
		}
	}
	wall, fraction, _ := strings.Cut(wall, ".")
	fields := strings.Split(wall, ":")
	if len(fields) > 3 || !isDigits(fraction) || fraction != "" && len(fields) < 3 {
		return Clock{}, fmt.Errorf("%.20q is no clock time: write 18, 18:16 or 18:16:43", s)
	}
	for i, into := range []*int{&c.Hour, &c.Minute, &c.Second}[:len(fields)] {
		if *into, err = twoDigits(fields[i], "hour, minute or second"); err != nil {
			return Clock{}, err
		}
	}
	c.HasMinute, c.HasSecond = len(fields) > 1, len(fields) > 2
	return c, nil
}

// check refuses what is no time of day.
func (c Clock) check() error {
	switch {
	case c.Hour < 0 || c.Hour > 23:
		return fmt.Errorf("there is no hour %d: hours are 0 to 23", c.Hour)
	case c.Minute < 0 || c.Minute > 59:
		return fmt.Errorf("there is no minute %d: minutes are 0 to 59", c.Minute)
	case c.Second < 0 || c.Second > 59:
		return fmt.Errorf("there is no second %d: seconds are 0 to 59", c.Second)
	case !c.HasMinute && (c.Minute != 0 || c.HasSecond), !c.HasSecond && c.Second != 0:
		return errors.New("the clock has a minute or second that it says it has not: set HasMinute and HasSecond")
	case !isZone(c.Zone):
		return fmt.Errorf("%.12q is no zone: it is Z or -14:00 to +14:00", c.Zone)
	}
	return nil
}

func isZone(s string) bool {
	if s == "" || s == "Z" {
		return true
	}
	if len(s) != len("+02:00") || s[0] != '+' && s[0] != '-' {
		return false
	}
	hours, minutes, colon := strings.Cut(s[1:], ":")
	return colon && len(hours) == 2 && isDigits(hours+minutes) && minutes <= "59" && s[1:] <= "14:00"
}
