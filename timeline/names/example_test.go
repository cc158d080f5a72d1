package names_test

import (
	"fmt"
	"strings"

	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

func ExampleGazetteer_Find() {
	const text = "US Secretary of State Antony Blinken flew to Beijing on Friday. Beijing had invited him. The secretary stayed two days."
	cast := names.Default().Find(syntax.Parse(text, nil), names.Filing{})
	for _, m := range cast.Mentions {
		fmt.Printf("%s: %s", text[m.Start:m.End], cast.Name(m.Entities[0]))
		switch {
		case m.Locative:
			fmt.Print(", a place here")
		case m.Acting >= 0:
			fmt.Print(", speaks for ", cast.Name(m.Acting))
		}
		fmt.Println()
	}
	// Output:
	// US: United States
	// Secretary of State Antony Blinken: Antony Blinken
	// Beijing: Beijing, a place here
	// Beijing: Beijing, speaks for China
	// him: Antony Blinken
	// The secretary: Antony Blinken
}

func ExampleGazetteer_With() {
	own := "state\tVeltania\nadjective\tVeltania\t\tVeltanian\nseat\tPort Oster\tVeltania\n"
	g, err := names.Default().With(strings.NewReader(own), "own.tsv")
	if err != nil {
		fmt.Println(err)
		return
	}
	cast := g.Find(syntax.Parse("Port Oster rejected the Veltanian claim.", nil), names.Filing{})
	for _, m := range cast.Mentions {
		fmt.Println(m.Form, cast.Name(m.Entities[0]))
	}
	// Output:
	// full Port Oster
	// adjective Veltania
}
