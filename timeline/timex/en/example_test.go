package en_test

import (
	"fmt"

	"github.com/olebedev/when/rules"

	"dateline/timeline/timex/en"
)

// A rule finds its words in any text and writes what they say into a Context.
func Example() {
	for _, r := range en.Grammar().Rules {
		if m := r.Find("The two met in October 2018 in Beijing."); m != nil {
			var c rules.Context
			_, err := m.Apply(&c, &rules.Options{}, date(2023, 6, 14))
			fmt.Println(r.Name, "finds", m.Text, "year", *c.Year, "month", *c.Month, err)
			break
		}
	}
	// Output: <month> <year> finds October 2018 year 2018 month 10 <nil>
}
