package article

import "testing"

func TestDayOfAddressBesideText(t *testing.T) {
	const title = "Ministers agree to reopen consulates\n\n"
	story := title + lead + "\n\n" + more + "\n"
	for _, test := range []struct{ name, text, want, from string }{
		{"first line", "https://buoy.example/2023/04/05/consulates\n\n" + story, "2023-04-05", "address in line 1"},
		{"last line", story + "\nhttps://buoy.example/world/2023-04-05-consulates", "2023-04-05", "address in line 7"},
		{"behind a label", story + "\nSource: https://buoy.example/20230405/consulates.html", "2023-04-05", "address in line 7"},
		{"month as a word", "URL: https://buoy.example/archives/la-xpm-2023-apr-05-consulates-story.html\n\n" + story, "2023-04-05", "address in line 1"},
		{"a field", "---\nurl: https://buoy.example/2023/4/5/consulates\n---\n\n" + story, "2023-04-05", "URL"},
		{"an archived page", "https://archive.example/web/20240312081530/https://buoy.example/2023/04/05/x\n\n" + story, "2023-04-05", "address in line 1"},
		{"a visible stamp is surer", "https://buoy.example/2023/04/05/consulates\n\n" + title + "4 April 2023\n\n" + lead + "\n\n" + more, "2023-04-04", "line 5"},
		{"it lends a stamp its year", "https://buoy.example/2023/04/05/consulates\n\n" + title + "GENEVA, April 5 (AP) — " + lead + "\n\n" + more, "2023-04-05", "slug"},
		{"a slug of another day", "https://buoy.example/2023/04/05/consulates\n\n" + title + "GENEVA, Dec 9 (AP) — " + lead + "\n\n" + more, "", ""},

		{"a month only", "https://buoy.example/2023/04/consulates\n\n" + story, "", ""},
		{"a number of things", "https://buoy.example/2023/04/12-consulates\n\n" + story, "", ""},
		{"a number of the story", "https://buoy.example/world-europe-20120815\n\n" + story, "", ""},
		{"no day of the calendar", "https://buoy.example/20231342/x\n\n" + story, "", ""},
		{"in the query", "https://buoy.example/x?d=/2023/04/05/\n\n" + story, "", ""},
		{"two days", "https://buoy.example/2023-04-05-2023-04-09-talks\n\n" + story, "", ""},
		{"addresses of different days", "https://buoy.example/2023/04/05/consulates\n\n" + story + "\nhttps://buoy.example/2023/04/09/y", "", ""},
		{"several at the foot", story + "\nhttps://buoy.example/2023/04/05/consulates\nhttps://buoy.example/about", "", ""},
		{"inside the story", title + lead + "\n\nhttps://buoy.example/2023/04/05/x\n\n" + more + "\n\n" + more + "\n\n" + more + "\n\n" + more, "", ""},
		{"beside words", story + "\nRead more: https://buoy.example/2023/04/05/x", "", ""},
		{"a picture", "https://buoy.example/2023/04/05/x.jpg\n\n" + story, "", ""},
	} {
		a := read(t, test.text)
		got := ""
		if !a.Published.IsZero() {
			got = a.Published.String()
		}
		if got != test.want || test.from != "slug" && a.PublishedFrom != test.from {
			t.Errorf("%s: %q from %q, want %q from %q; %q", test.name, got, a.PublishedFrom, test.want, test.from, a.Warnings)
		}
	}
}
