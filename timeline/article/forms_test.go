package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Sentences that the forms below share; the day of the story is 5 April 2023, a Wednesday,
// unless the row says otherwise.
const (
	lead = "The two ministers met for three hours and agreed to reopen the consulates, officials told reporters."
	more = "A second round of talks is planned, both sides said after the meeting had ended in the early evening."
)

type found struct {
	Published, From, Place, Agency, Order string
}

func read(t *testing.T, text string) Article {
	t.Helper()
	articles, err := Read(strings.NewReader(text), "story.txt", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(articles) != 1 {
		t.Fatalf("%d articles", len(articles))
	}
	return articles[0]
}

func TestDatelineForms(t *testing.T) {
	story := lead + "\n\n" + more + "\n\n"
	title := "Ministers agree to reopen consulates\n\n"
	tests := []struct {
		name, text string
		want       found
	}{
		// Stamps after the story.
		{"day-first stamp with agency", story + "14/06/2023 18:16:43 – Washington (AFP) – © 2023 AFP", found{Published: "2023-06-14T18:16:43", From: "stamp", Place: "Washington", Agency: "AFP", Order: "day-first"}},
		{"stamp with columns of spaces", story + "30/01/2024 22:41 –         Caracas (AFP) –         © 2024 AFP", found{Published: "2024-01-30T22:41", From: "stamp", Place: "Caracas", Agency: "AFP", Order: "day-first"}},
		{"place above the date", story + "Islamabad\n6 March 2019", found{Published: "2019-03-06", From: "stamp", Place: "Islamabad"}},
		{"wire time", story + "151230 GMT Jan 24", found{Published: "2024-01-15T12:30Z", From: "stamp"}},
		{"wire time without zone, initials of the desk", story + "dpa hg mk 131510 Sep 90", found{Published: "1990-09-13T15:10", From: "stamp", Agency: "dpa", Order: "day-first"}},
		{"copyright after the stamp", story + "Geneva, 3 March 2021\n\n© 2021 Example Media. All rights reserved.", found{Published: "2021-03-03", From: "stamp", Place: "Geneva"}},

		// Slugs.
		{"slug of place and agency", title + "March 3, 2021\n\nHAVANA (AP) — " + story, found{Published: "2021-03-03", From: "line 3", Place: "Havana", Agency: "AP", Order: "month-first"}},
		{"slug with full date", title + "GENEVA, 3 March 2021 – " + story, found{Published: "2021-03-03", From: "slug", Place: "Geneva"}},
		{"a full day and a dash before the story", title + "3 March 2021 – The two ministers met. " + story, found{Published: "2021-03-03", From: "slug"}},
		{"a chronicle opens with days", title + "3 March 2021 – The two ministers met for three hours and agreed to reopen the consulates.\n\n9 March 2021 – They met again in the same hall for a long day.\n\n" + story, found{}},
		{"a line wrapped behind a label and a clock", title + "Published: Wednesday, 5 April, 2023, 02:42 AM Doha Time\n" + story, found{Published: "2023-04-05T02:42", From: "line 3"}},
		{"online since", title + "Steppe Press Article online since April 5th 2023, 0:00\n\n" + story, found{Published: "2023-04-05T00:00", From: "line 3"}},
		{"the consulate online since", title + "The form of the consulate has been online since April 3rd 2022 and is used by many.\n\n" + story, found{}},
		{"the page and its last change", title + "Page last updated at 19:50 GMT, Wednesday, 5 April 2023 20:50 UK\n\n" + story, found{Published: "2023-04-05T19:50Z", From: "line 3"}},
		{"writer and clock without a year", title + "By Ane Holm April 5 at 7:12 PM Follow @aneholm\n\n" + story + "© 1996-2023 The Buoy", found{Published: "2023-04-05T19:12", From: "line 3"}},
		{"slug with date in brackets", title + "Geneva (3 March 2021) – " + story, found{Published: "2021-03-03", From: "slug", Place: "Geneva"}},
		{"agency after the date without brackets", title + "TOKYO, March 16, 2023, Kyodo - " + story, found{Published: "2023-03-16", From: "slug", Place: "Tokyo", Agency: "Kyodo"}},
		{"year of the slug from a stamp", title + "Source: Xinhua | 2023-05-19 21:14:05 | Editor: lin\n\nXI'AN, May 19 (Xinhua) -- " + story, found{Published: "2023-05-19T21:14:05", From: "slug, line 3", Place: "Xi'an", Agency: "Xinhua"}},
		{"year of the slug from the copyright", title + "ABUJA, Aug 7 (Reuters) - " + story + "(Reporting by A. Writer) © 2023", found{Published: "2023-08-07", From: "slug", Place: "Abuja", Agency: "Reuters", Order: "day-first"}},
		{"year of the slug from the weekdays", title + "BEIJING, Feb 18 (Reuters) - " + lead + " They had spoken on Wednesday, Feb. 16, for the first time since 2021.\n\n" + more, found{Published: "2022-02-18", From: "slug", Place: "Beijing", Agency: "Reuters", Order: "day-first"}},
		{"slug between strokes", title + "MOSCOW, June 14, 2023. /TASS/. " + story, found{Published: "2023-06-14", From: "slug", Place: "Moscow", Agency: "TASS", Order: "day-first"}},
		{"slug with region and date", title + "KYIV, Ukraine, June 14, 2023 (UPI) -- " + story, found{Published: "2023-06-14", From: "slug", Place: "Kyiv, Ukraine", Agency: "UPI", Order: "month-first"}},
		{"slug without place", title + "June 14, 2023 (UPI) -- " + story, found{Published: "2023-06-14", From: "slug", Agency: "UPI", Order: "month-first"}},
		{"agency of unknown name", title + "SANAA, 14 June 2023 (SABA) - " + story, found{Published: "2023-06-14", From: "slug", Place: "Sanaa", Agency: "SABA"}},
		{"news house not in capitals", title + "PARIS, March 14, 2024 (Lusa) - " + story, found{Published: "2024-03-14", From: "slug", Place: "Paris", Agency: "Lusa"}},
		{"news house of two coasts", title + "SANAA/ADEN, Oct 12, 1986 (Gulf and Lake News Agency) - " + story, found{Published: "1986-10-12", From: "slug", Place: "Sanaa/Aden", Agency: "Gulf and Lake News Agency"}},
		{"news house of several words", title + "REYKJAVIK, Iceland, Oct. 12, 1986 (Northern News Service) -- " + story, found{Published: "1986-10-12", From: "slug", Place: "Reykjavik, Iceland", Agency: "Northern News Service"}},
		{"slug with colon", title + "2 May 2022\n\nISLAMABAD: " + story, found{Published: "2022-05-02", From: "line 3", Place: "Islamabad"}},
		{"slug with colon, two words", title + "2 May 2022\n\nNEW DELHI: " + story, found{Published: "2022-05-02", From: "line 3", Place: "New Delhi"}},
		{"slug that begins like a letterhead", "UNITED NATIONS, 2 May 2022 (AP) _\n\n" + story, found{Published: "2022-05-02", From: "line 1", Place: "United Nations", Agency: "AP", Order: "month-first"}},
		{"place with small words", title + "2 May 2022\n\nRIO DE JANEIRO (EFE) - " + story, found{Published: "2022-05-02", From: "line 3", Place: "Rio de Janeiro", Agency: "EFE", Order: "day-first"}},
		{"place with abbreviation", title + "2 May 2022\n\nWASHINGTON, D.C. — " + story, found{Published: "2022-05-02", From: "line 3", Place: "Washington, D.C."}},
		{"two places", title + "2 May 2022\n\nBEIJING/MOSCOW (Reuters) - " + story, found{Published: "2022-05-02", From: "line 3", Place: "Beijing/Moscow", Agency: "Reuters", Order: "day-first"}},
		{"slug behind a stamp on one line", title + "By A. Writer LONDON | Tue Mar 15, 2011 1:48 pm GMT LONDON (Reuters) - " + story, found{Published: "2011-03-15T13:48Z", From: "slug", Place: "London", Agency: "Reuters", Order: "day-first"}},
		{"slug behind a byline and a date on one line", title + "By A. Writer Herald Staff Writer Tuesday, June 6, 2000; Page B02 LIMA, June 5 -- " + story, found{Published: "2000-06-05", From: "slug", Place: "Lima"}},
		{"place behind a byline and a date on one line", title + "By A. Writer Friday, May 19, 2000\n\nLIMA, on May 18 the port was shut. " + story, found{Published: "2000-05-19", From: "line 3"}},

		// Lines of their own before the story.
		{"month day year", title + "July 9, 2022\n\n" + story, found{Published: "2022-07-09", From: "line 3"}},
		{"abbreviated month", title + "Jan. 15, 2020\n\n" + story, found{Published: "2020-01-15", From: "line 3"}},
		{"weekday and ordinal", title + "Wednesday 5th April 2023\n\n" + story, found{Published: "2023-04-05", From: "line 3"}},
		{"published", title + "Published 10 March 2023\n\n" + story, found{Published: "2023-03-10", From: "line 3"}},
		{"published on the line above", title + "Published\n3 October 2024\n\nShare\nSave\n\n" + story, found{Published: "2024-10-03", From: "line 4"}},
		{"published with a dotted time", title + "First published on Wed 14 Jun 2023 18.16 BST\n\n" + story, found{Published: "2023-06-14T18:16+01:00", From: "line 3"}},
		{"time before the date", title + "PUBLISHED: 18:16 GMT, 14 June 2023\n\n" + story, found{Published: "2023-06-14T18:16Z", From: "line 3"}},
		{"American time zone in summer", title + "Updated 9:04 AM ET, Wed June 14, 2023\n\n" + story, found{Published: "2023-06-14T09:04-04:00", From: "line 3"}},
		{"American time zone in winter", title + "Published 5:04 p.m. ET Jan. 15, 2020\n\n" + story, found{Published: "2020-01-15T17:04-05:00", From: "line 3"}},
		{"posted with place, order by the weekday", title + "Posted 04/05/2023 | SIMI VALLEY, California\n\n" + lead + " She flies home tomorrow, Thursday.\n\n" + more, found{Published: "2023-04-05", From: "line 3", Place: "Simi Valley, California", Order: "month-first"}},
		{"byline with date", title + "By Jane Doe | 3 May 2021 14:05 GMT\n\n" + story, found{Published: "2021-05-03T14:05Z", From: "line 3"}},
		{"byline, date below", title + "By Jane Doe and John Smith in Geneva\nMay 3, 2021\n\n" + story, found{Published: "2021-05-03", From: "line 4"}},
		{"place, bar and date", title + "WASHINGTON | Mon Mar 2, 2009 4:23 pm EST\n\n" + story, found{Published: "2009-03-02T16:23-05:00", From: "line 3", Place: "Washington"}},
		{"issued and modified on one line", title + "Issued on: 14/06/2023 - 18:16 Modified: 15/06/2023 - 08:20\n\n" + story, found{Published: "2023-06-14T18:16", From: "line 3", Order: "day-first"}},
		{"modified and original on one line", title + "Modified: 15 June 2023, 08:20 | Original: 14 June 2023, 18:16\n\n" + story, found{Published: "2023-06-14T18:16", From: "line 3"}},
		{"original without a colon is no label", title + "Published 14 June 2023 | Original article\n\n" + story, found{Published: "2023-06-14", From: "line 3"}},
		{"place with its country, time and desk", title + "Oslo (Norway), 26/09/2022 20:41 - International Desk\n\n" + story, found{Published: "2022-09-26T20:41", From: "line 3", Place: "Oslo", Order: "day-first"}},
		{"above a chronology of the days before", title + "Nov. 25, 2015\n\n" + lead + "\n\nTUESDAY, NOV. 24\n\n" + lead + "\n\nWEDNESDAY, NOV. 25\n\n" + lead, found{Published: "2015-11-25", From: "line 3"}},
		{"number of a release", title + "Press release no. 45/2019 | Berlin, 03.10.2019\n\n" + story, found{Published: "2019-10-03", From: "line 3", Place: "Berlin", Order: "day-first"}},
		{"updated years ago", title + "June 14, 2023 / 6:16 PM / Updated 2 years ago\n\n" + story, found{Published: "2023-06-14T18:16", From: "line 3"}},
		{"a writer behind the date is no place", title + "14 June, 2023 | Jane Doe\n\n" + story, found{Published: "2023-06-14", From: "line 3"}},
		{"an account behind the date", title + "June 14th, 2023 by admin\n\n" + story, found{Published: "2023-06-14", From: "line 3"}},
		{"a writer with a job above the date", title + "Jane Doe, Diplomatic Correspondent\n14 June 2023 • 6:16pm\n\n" + story, found{Published: "2023-06-14T18:16", From: "line 4"}},
		{"date of issue", title + "Date of issue: 14 June 2023\n\n" + story, found{Published: "2023-06-14", From: "line 3"}},
		{"a kind of text is no place", title + "Article | 14 June 2023\n\n" + story, found{Published: "2023-06-14", From: "line 3"}},
		{"owner and date", story + "© Jane Doe, 14 June 2023", found{Published: "2023-06-14", From: "stamp"}},
		{"date before the place in brackets", title + "3 October 2019 (Geneva) - " + story, found{Published: "2019-10-03", From: "slug", Place: "Geneva"}},
		{"date before the place", title + "June 14, 2023, Geneva – " + story, found{Published: "2023-06-14", From: "slug", Place: "Geneva"}},
		{"slug with a time", title + "Kyiv, 14 June 2023, 18:16 — " + story, found{Published: "2023-06-14T18:16", From: "slug", Place: "Kyiv"}},
		{"agency and a full stop", title + "Rome, Jun 14, 2023 / 10:00 am (CNA). " + story, found{Published: "2023-06-14T10:00", From: "slug", Place: "Rome", Agency: "CNA"}},
		{"date and colon", title + "LONDON, June 14, 2023: " + story, found{Published: "2023-06-14", From: "slug", Place: "London"}},
		{"ISO 8601", title + "2023-06-14T18:16:43Z\n\n" + story, found{Published: "2023-06-14T18:16:43Z", From: "line 3"}},
		{"ISO 8601 with offset", title + "2023-06-14 18:16 +02:00\n\n" + story, found{Published: "2023-06-14T18:16+02:00", From: "line 3"}},
		{"Date header", "Date: Wed, 14 Jun 2023 18:16:43 +0000\n\n" + title + story, found{Published: "2023-06-14T18:16:43Z", From: "line 1"}},
		{"dots are day-first", title + "04.05.2023\n\n" + story, found{Published: "2023-05-04", From: "line 3", Order: "day-first"}},
		{"release line", title + "FOR IMMEDIATE RELEASE – July 9, 2022\n\n" + story, found{Published: "2022-07-09", From: "line 3"}},
		{"updated with a note", title + "Updated 1 August 2022, 18:00 GMT. All times are GMT.\n\n" + story, found{Published: "2022-08-01T18:00Z", From: "line 3"}},
		{"reading time", title + "3 May 2021 · 5 min read\n\n" + story, found{Published: "2021-05-03", From: "line 3"}},

		// Stamps whose line break was lost.
		{"date, bar and byline before the text", "February 11, 2011 | By Jane Doe, CNN " + story, found{Published: "2011-02-11", From: "slug", Agency: "CNN", Order: "month-first"}},
		{"date with time, bar and byline", "Posted: 11 February 2011 18:16 GMT | By Jane Doe " + story, found{Published: "2011-02-11T18:16Z", From: "slug"}},
		{"row of a table", "February 11, 2011 | " + story, found{}},

		// What looks like a dateline and is none.
		{"sentence that begins with a date", title + "March 3, 2023 was a cold day in Geneva.\n\n" + story, found{}},
		{"sentence that begins with Published", title + "Published on 3 March 2023, the report blames both sides.\n\n" + story, found{}},
		{"sentence that begins with Updated", title + "Updated figures were released on 3 March 2023.\n\n" + story, found{}},
		{"parenthesis after a place in capitals", title + "WASHINGTON – the city – is bracing for a long week, diplomats who know it well said.\n\n" + story, found{}},
		{"parenthesis after a name", title + "Washington — The city on the Potomac — is bracing for a long week, diplomats said.\n\n" + story, found{}},
		{"chronology", title + "3 March 2020 – The ministers Meet.\n\n4 May 2021 – The consulates close.\n\n" + story, found{}},
		{"date of a linked story", title + story + "More on this story\n\nWhy the consulates closed\n14 June 2021", found{}},
		{"headings of days", title + "3 March 2020\n\n" + lead + "\n\n4 May 2021\n\n" + lead + "\n\n5 May 2021\n\n" + lead, found{}},
		{"headings of days, the year in the first", title + "3 March 2020\n\n" + lead + "\n\n4 March\n\n" + lead + "\n\n5 March\n\n" + lead, found{}},
		{"a number, a month and a number", title + "131510 men May 22\n\n" + story, found{}},
		{"stamp and a heading without year", title + "Published 1 August 2022\n\n21 July\n\n" + story, found{Published: "2022-08-01", From: "line 3"}},
		{"a word in brackets without a date", title + "REYKJAVIK (Halldor) -- " + story, found{}},
		{"words in brackets behind a full date", title + "REYKJAVIK, Oct. 12, 2022 (Northern Courier) - " + story, found{Published: "2022-10-12", From: "slug", Place: "Reykjavik", Agency: "Northern Courier"}},
		{"words in brackets that name no house", title + "REYKJAVIK, Oct. 12 (The Day After) -- " + story, found{}},
		{"days ago", title + "The two sides met 3 days ago\n\n" + story, found{}},
		{"article of a treaty", title + "Article 5, 14 May 2020 version\n\n" + story, found{}},
		{"sentence with a place and a colon", title + "On June 14, 2023, Geneva: " + story, found{}},
		{"slug without year", title + "BEIJING, Feb 18 (Reuters) - " + story, found{Place: "Beijing", Agency: "Reuters", Order: "day-first"}},
		{"speaker of a transcript", title + "JANE DOE, HOST: " + story, found{}},
		{"kicker in capitals", title + "EXCLUSIVE — " + story, found{}},
		{"no day", title + "June 2023\n\n" + story, found{}},
		{"no such day", title + "30 February 2023\n\n" + story, found{}},
		{"no such month", title + "14/14/2023\n\n" + story, found{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := read(t, tt.text)
			from, _, _ := strings.Cut(a.PublishedFrom, " at byte ")
			got := found{Published: a.Published.String(), From: from, Place: a.Place, Agency: a.Agency, Order: string(a.Order)}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s\nwarnings %q", diff, a.Warnings)
			}
			if a.Published.IsZero() && !strings.Contains(strings.Join(a.Warnings, "\n"), "; give ") {
				t.Errorf("no warning that the dateline is missing: %q", a.Warnings)
			}
		})
	}
}
