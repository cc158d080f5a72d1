package edtf

import "testing"

func TestHuman(t *testing.T) {
	tests := []struct{ in, human, short string }{
		{"2023-06-14", "Wed 14 June 2023", "Wed 14 Jun 2023"},
		{"2023-06-14T18:16:43", "14 June 2023, 18:16", "14 Jun 2023, 18:16"},
		{"2023-06-14T18", "14 June 2023, 18:00", "14 Jun 2023, 18:00"},
		{"2023-06-14T18:16Z", "14 June 2023, 18:16 UTC", "14 Jun 2023, 18:16 UTC"},
		{"2023-06-14T18:16+02:00", "14 June 2023, 18:16 +02:00", "14 Jun 2023, 18:16 +02:00"},
		{"2023-06-14~", "about 14 June 2023", "c. 14 Jun 2023"},
		{"1582-10-15", "15 October 1582", "15 Oct 1582"}, // weekdays from 1583

		{"2023-06-17/2023-06-18", "17–18 June 2023", "17–18 Jun 2023"},
		{"2023-06-12/2023-06-18", "12–18 June 2023", "12–18 Jun 2023"},
		{"2023-02-28/2023-03-02", "28 February–2 March 2023", "28 Feb–2 Mar 2023"},
		{"2022-12-30/2023-01-02", "30 December 2022–2 January 2023", "30 Dec 2022–2 Jan 2023"},
		{"2023-02/2023-06", "February–June 2023", "Feb–Jun 2023"},
		{"2022-11/2023-02", "November 2022–February 2023", "Nov 2022–Feb 2023"},
		{"1914/1918", "1914–1918", "1914–1918"},
		{"1914~/1918~", "about 1914–1918", "c. 1914–1918"},
		{"1914~/1918", "from about 1914 to 1918", "from c. 1914 to 1918"},
		{"2023-06-14/2024", "from 14 June 2023 to 2024", "from 14 Jun 2023 to 2024"},
		{"197X/199X", "from the 1970s to the 1990s", "from 1970s to 1990s"},
		{"2022-21/2022-22", "from spring 2022 to summer 2022", "from spring 2022 to summer 2022"},
		{"2014-39~/2016-37~", "from late 2014 to early 2016", "from late 2014 to early 2016"},
		{"2018/..", "since 2018", "since 2018"},
		{"2023-06-14/..", "since 14 June 2023", "since 14 Jun 2023"},
		{"2019-35/..", "since the third quarter of 2019", "since Q3 2019"},
		{"2014-39~/..", "since late 2014", "since late 2014"},
		{"../2023-02", "until February 2023", "until Feb 2023"},
		{"../1950~", "until about 1950", "until c. 1950"},

		{"2023-02", "February 2023", "Feb 2023"},
		{"2023-22", "summer 2023", "summer 2023"},
		{"2023-24", "winter 2023–24", "winter 2023–24"},
		{"1999-24", "winter 1999–2000", "winter 1999–2000"},
		{"2019-35", "third quarter of 2019", "Q3 2019"},
		{"2019-41", "second half of 2019", "second half of 2019"},
		{"1950", "1950", "1950"},
		{"1950~", "about 1950", "c. 1950"},
		{"1950?", "perhaps 1950", "perhaps 1950"},
		{"1950%", "perhaps about 1950", "perhaps c. 1950"},
		{"199X", "the 1990s", "1990s"},
		{"199X~", "about the 1990s", "c. 1990s"},
		{"18XX", "the 19th century", "19th c."},
		{"20XX", "the 21st century", "21st c."},
		{"10XX", "the 11th century", "11th c."},
		{"-04XX", "the 5th century BC", "5th c. BC"},

		{"2014-37~", "early 2014", "early 2014"},
		{"2014-38~", "mid-2014", "mid-2014"},
		{"2014-39%", "perhaps late 2014", "perhaps late 2014"},
		{"2020-02-11~/2020-02-20~", "mid-February 2020", "mid-Feb 2020"},
		{"1990~/1993~", "the early 1990s", "early 1990s"},
		{"1994~/1996~", "the mid-1990s", "mid-1990s"},
		{"1867~/1899~", "the late 19th century", "late 19th c."},
		{"2023-08-01~/2023-08-31~", "late summer 2023", "late summer 2023"},
		{"2023-06-12~/2023-06-13~", "early in the week of 12 June 2023", "early in the week of 12 Jun 2023"},

		{"0000", "1 BC", "1 BC"},
		{"-0043", "44 BC", "44 BC"},
		{"-0043-03-15", "15 March 44 BC", "15 Mar 44 BC"},
		{"-0048/-0043", "49–44 BC", "49–44 BC"},
		{"-0026/0014", "from 27 BC to AD 14", "from 27 BC to AD 14"},
		{"0014/0037", "AD 14–37", "AD 14–37"},
		{"0079", "AD 79", "AD 79"},
		{"0476", "476", "476"},
		{"Y17000", "17000", "17000"},
		{"", "", ""},
	}
	for _, tt := range tests {
		d := parsed(t, tt.in)
		if got := d.Human(); got != tt.human {
			t.Errorf("%s for people: %q, want %q", tt.in, got, tt.human)
		}
		if got := d.Short(); got != tt.short {
			t.Errorf("%s in short: %q, want %q", tt.in, got, tt.short)
		}
	}
}
