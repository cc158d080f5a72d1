package article

import "fmt"

// IDs are the ids that articles have so far, each with the number that was last put behind it. The zero value can not be
// written to: make one with IDs{}.
type IDs map[string]int

// Unique gives an id that was not given before: id itself, else with "-2", "-3" … behind it. Many equal ids cost
// no more each than a few.
func (given IDs) Unique(id string) string {
	n, taken := given[id]
	if !taken {
		given[id] = 1
		return id
	}
	for {
		n++
		try := fmt.Sprintf("%s-%d", id, n)
		if _, taken := given[try]; !taken {
			given[id], given[try] = n, 1
			return try
		}
	}
}
