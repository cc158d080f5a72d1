package cal_test

import (
	"fmt"

	"dateline/timeline/timex/internal/cal"
)

func ExamplePeriod_Step() {
	day, _ := cal.MakeDay(2023, 6, 14)
	fmt.Println(day.Step(-1, cal.Month).Value(), day.Step(0, cal.Weekend).Value(), day.Step(-20, cal.Year).Value())
	// Output: 2023-05 2023-W24-WE 2003
}
