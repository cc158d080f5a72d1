package edtf_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"dateline/timeline/edtf"
)

// A date is no more precise than what is known: a month has a first and a last
// day, and stays a month.
func Example() {
	d, err := edtf.Parse("2023-02")
	if err != nil {
		fmt.Println(err)
		return
	}
	first, _ := d.Earliest()
	last, _ := d.Latest()
	fmt.Println(d.Precision(), first, last)
	fmt.Println(d.Human())
	// Output:
	// month 2023-02-01 2023-02-28
	// February 2023
}

func ExampleParse() {
	for _, s := range []string{"2023-06-17/2023-06-18", "2014-39~", "199X", "2018/..", "-0043-03-15", "2023-02-30"} {
		d, err := edtf.Parse(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d.Precision(), d.Human())
	}
	// Output:
	// weekend 17–18 June 2023
	// year late 2014
	// decade the 1990s
	// interval since 2018
	// day 15 March 44 BC
	// edtf: "2023-02-30": February 2023 has 28 days
}

func ExampleDate_WithPart() {
	february, _ := edtf.OfMonth(2020, time.February)
	mid, _ := february.WithPart(edtf.PartMid)
	fmt.Println(mid)
	fmt.Println(mid.Part(), mid.Precision())
	// Output:
	// 2020-02-11~/2020-02-20~
	// mid month
}

// The winter before last, from the spring of 2023.
func ExampleDate_Shift() {
	spring, _ := edtf.OfSeason(2023, edtf.Spring)
	winter, _ := spring.Shift(-5, edtf.PrecisionSeason)
	fmt.Println(winter.Human())
	// Output: winter 2021–22
}

func ExampleCompare() {
	var dates []edtf.Date
	for _, s := range []string{"2023-06", "2018/..", "2023-06-01", "../2023"} {
		d, _ := edtf.Parse(s)
		dates = append(dates, d)
	}
	slices.SortFunc(dates, edtf.Compare)
	fmt.Println(dates)
	// Output: [../2023 2018/.. 2023-06-01 2023-06]
}

func ExampleDate_MarshalText() {
	d, _ := edtf.OfQuarter(2019, 3)
	text, _ := json.Marshal(map[string]edtf.Date{"date": d, "none": {}})
	fmt.Println(string(text))
	// Output: {"date":"2019-35","none":""}
}

func ExampleDay_AddMonths() {
	d, _ := edtf.MakeDay(2024, time.January, 31)
	fmt.Println(d.AddMonths(1), d.AddMonths(13))
	// Output: 2024-02-29 2025-02-28
}
