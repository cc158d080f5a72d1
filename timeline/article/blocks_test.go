package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// kinds writes an article's blocks as "kind: first words", one line each.
func kinds(a Article) string {
	var b strings.Builder
	for _, bl := range a.Blocks {
		words := strings.Fields(a.Text[bl.Start:bl.End])
		b.WriteString(string(bl.Kind) + ": " + strings.Join(words[:min(3, len(words))], " ") + "\n")
	}
	return b.String()
}

func TestBlocks(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"headline, standfirst, byline, body",
			"Ministers agree to reopen consulates\n\nDeal ends a row of five years\n\nBy Jane Doe\nDiplomatic correspondent\n\n" + lead + "\n\n" + more,
			"headline: Ministers agree to\nheadline: Deal ends a\nstamp: By Jane Doe\nstamp: Diplomatic correspondent\nbody: The two ministers\nbody: A second round\n"},
		{"a writer and a day glued before the story", "Ministers agree to reopen consulates\n\nBy Jane Doe Harbour Herald Staff Writer Tuesday, June 6, 2000; Page B02 " + lead + "\n\n" + more,
			"headline: Ministers agree to\nstamp: By Jane Doe\nbody: The two ministers\nbody: A second round\n"},
		{"a heading, a writer, a day and a page's number", "Ministers agree to reopen consulates\n\nDeal ends a row By Jane Doe Harbour Herald Staff Writer Tuesday, June 6, 2000; Page B02\n\n" + lead + "\n\n" + more,
			"headline: Ministers agree to\nboilerplate: Deal ends a\nbody: The two ministers\nbody: A second round\n"},
		{"a heading before them", "Ministers agree to reopen consulates\n\nDeal ends a row Jane Doe, diplomatic correspondent Tuesday May 23, 2000 Harbour Post " + lead + "\n\n" + more,
			"headline: Ministers agree to\nboilerplate: Deal ends a\nbody: The two ministers\nbody: A second round\n"},
		{"a sentence about a reporter and a day", "Ministers agree to reopen consulates\n\nThe chamber jailed the reporter Tuesday, May 23, 2000 being the day on which his paper had told of it.\n\n" + more,
			"headline: Ministers agree to\nbody: The chamber jailed\nbody: A second round\n"},
		{"letterhead of a release",
			"MINISTRY OF FOREIGN AFFAIRS\nOffice of the Spokesperson\n\nREADOUT\n\nJuly 9, 2022\n\nMinister's Meeting with Her Counterpart\n\nThe following is attributable to the Spokesperson:\n\n" + lead + "\n\n###",
			"boilerplate: MINISTRY OF FOREIGN\nboilerplate: Office of the\nboilerplate: READOUT\nstamp: July 9, 2022\nheadline: Minister's Meeting with\nboilerplate: The following is\nbody: The two ministers\nboilerplate: ###\n"},
		{"subheads between paragraphs",
			"Ministers agree to reopen consulates\n\n" + lead + "\n\nTRAVEL\n\n" + more + "\n\nWhat happens next?\n\n" + more,
			"headline: Ministers agree to\nbody: The two ministers\nsubhead: TRAVEL\nbody: A second round\nsubhead: What happens next?\nbody: A second round\n"},
		{"a list is no run of subheads",
			"Ministers agree to reopen consulates\n\n" + lead + "\n\nConsulates in Basra\n\nVisas for students\n\nFlights twice a week\n\n" + more,
			"headline: Ministers agree to\nbody: The two ministers\nbody: Consulates in Basra\nbody: Visas for students\nbody: Flights twice a\nbody: A second round\n"},
		{"paragraphs of one line each",
			"Ministers agree to reopen consulates\n" + lead + "\n" + more,
			"headline: Ministers agree to\nbody: The two ministers\nbody: A second round\n"},
		{"hard-wrapped paragraphs",
			"Ministers agree to reopen consulates\nBy Jane Doe\n\nThe two ministers met for three hours and agreed\nto reopen the consulates. On Monday envoys of\nJordan and Egypt had prepared the ground, and\nlate in the evening the text was ready.\nA second round is planned.",
			"headline: Ministers agree to\nstamp: By Jane Doe\nbody: The two ministers\nbody: A second round\n"},
		{"wrapped by hand, unevenly",
			"Ministers agree to reopen consulates\n\nThe two ministers met for three hours and agreed\nto reopen the consulates, as they had promised\nKing Hassan, and late that evening the text\nwas ready.\n\nThe ministers met again on Monday with the\nPresident of the Council.",
			"headline: Ministers agree to\nbody: The two ministers\nbody: The ministers met\n"},
		{"boilerplate around the story",
			"Exit mobile version\n\nMinisters agree to reopen consulates\n\n" + lead + "\n\nADVERTISEMENT\n\n" + more + "\n\nRead more: Why it matters\n\nSee also Rao sued over taxes\n\nReporting by Jane Doe; Editing by John Smith\n\n(c) 2022 Example News\n\nMedia line: 202-555-0143",
			"boilerplate: Exit mobile version\nheadline: Ministers agree to\nbody: The two ministers\nboilerplate: ADVERTISEMENT\nbody: A second round\nboilerplate: Read more: Why\nboilerplate: See also Rao\nboilerplate: Reporting by Jane\nboilerplate: (c) 2022 Example\nboilerplate: Media line: 202-555-0143\n"},
		{"a title said again behind a label",
			"Ministers agree to reopen consulates\n\nNEWS BRIEF: Ministers agree to reopen consulates\n\nEnvoys: cautious\n\n" + lead + "\n\n" + more,
			"headline: Ministers agree to\nboilerplate: NEWS BRIEF: Ministers\nheadline: Envoys: cautious\nbody: The two ministers\nbody: A second round\n"},
		{"what the paper told before",
			"Ministers agree to reopen consulates\n\n" + lead + "\n\nOur previous coverage:\n• Envoys left on 2 March 2016\n\n" + lead + "\n\n" + more + "\n\nYou May Also Be Interested In\nThe port burned in 2009",
			"headline: Ministers agree to\nbody: The two ministers\nboilerplate: Our previous coverage:\nboilerplate: • Envoys left\nbody: The two ministers\nbody: A second round\nboilerplate: You May Also\nboilerplate: The port burned\n"},
		{"links to other stories",
			"Ministers agree to reopen consulates\n\n" + lead + "\n\nMore on this story\n\nWhy the consulates closed\n14 June 2021",
			"headline: Ministers agree to\nbody: The two ministers\nboilerplate: More on this\nboilerplate: Why the consulates\nboilerplate: 14 June 2021\n"},
		{"contacts, and a stamp below them",
			"Ministers agree to reopen consulates\n\n" + lead + "\n\n# Editorial contacts\n- Reporting by: Jane Doe\n- ex jd\n151230 GMT Jan 24",
			"headline: Ministers agree to\nbody: The two ministers\nboilerplate: # Editorial contacts\nboilerplate: - Reporting by:\nboilerplate: - ex jd\nstamp: 151230 GMT Jan\n"},
		{"days as headings of a chronology",
			"How the talks went\n\n3 March 2020\n\n" + lead + "\n\n4 March 2020\n\n" + more + "\n\n5 March 2020\n\n" + more,
			"headline: How the talks\nsubhead: 3 March 2020\nbody: The two ministers\nsubhead: 4 March 2020\nbody: A second round\nsubhead: 5 March 2020\nbody: A second round\n"},
		{"an entry of a chronology that opens as a slug does", "Days of the war\n\nThe war was long.\n\n3 May 1998: Gen. Oda is killed in the port.\n\n9 May 1998: A truce begins.", "headline: Days of the\nbody: The war was\nbody: 3 May 1998:\nbody: 9 May 1998:\n"},
		{"a slug on a line of its own", "HAVANA (AP) --\n\n" + lead, "stamp: HAVANA (AP) --\nbody: The two ministers\n"},
		{"tags of pasted HTML", "<div class=\"story\">\n<p>" + lead + "</p>\n</div>", "boilerplate: <div class=\"story\">\nbody: <p>The two ministers\nboilerplate: </div>\n"},
		{"whose a picture is", lead + "\n\nCopyright: Harbour Post", "body: The two ministers\nboilerplate: Copyright: Harbour Post\n"},
		{"a sentence behind “copyright:” is body", lead + "\n\nCopyright: the delegations agreed on a law for authors after ten years.", "body: The two ministers\nbody: Copyright: the delegations\n"},
		{"a sentence about copyright is body", lead + "\n\nCopyright law was the last point on the list of the two delegations.", "body: The two ministers\nbody: Copyright law was\n"},
		{"a sentence about contact is body", lead + "\n\nContact between the armies resumed on Monday.", "body: The two ministers\nbody: Contact between the\n"},
		{"a sentence that begins with By is body", lead + "\n\nBy Wednesday the talks had collapsed.", "body: The two ministers\nbody: By Wednesday the\n"},
		{"one line is the story", "Ministers agree to reopen consulates", "body: Ministers agree to\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, kinds(read(t, tt.text))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSlugEnd(t *testing.T) {
	for slug, rest := range map[string]string{
		"HAVANA (AP) — ":                          lead,
		"BEIJING, Feb 18 (Reuters) - ":            lead,
		"WASHINGTON — ":                           lead,
		"NAIROBI, Kenya (AP) _ ":                  lead,
		"LIMA, March 3 (The Southern Courier) - ": lead,
		"UNITED NATIONS, March 3 (Xinhua) --":     lead,
		"(Reuters) - ":                            lead,
		"Taipei (dpa) - ":                         lead,
		"PORT-AU-PRINCE, Haiti (AP) \u2014\u00a0": "“It is over,” the minister said.",
		"": lead,
	} {
		a := read(t, "Ministers agree to reopen consulates\n\n"+slug+rest)
		start := a.Blocks[1].Start
		if slug != "" {
			start = a.SlugEnd
		}
		if got := a.Text[start:]; got != rest || slug == "" && a.SlugEnd != 0 {
			t.Errorf("%q: SlugEnd %d, before %q", slug, a.SlugEnd, got)
		}
	}
}

func TestTitle(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Ministers agree to reopen consulates\n\n" + lead, "Ministers agree to reopen consulates"},
		{"Ministers agree to reopen consulates | Reuters\n\n" + lead, "Ministers agree to reopen consulates"},
		{"World\n\nMinisters agree to reopen consulates\n\n" + lead, "Ministers agree to reopen consulates"},
		{"ANALYSIS: A truce, not a peace\n\n" + lead, "ANALYSIS: A truce, not a peace"},
		{"Ministers meet.\n\nGENEVA (AP) — " + lead, "Ministers meet."},
		{"# Ministers agree to reopen consulates\n\n" + lead, "Ministers agree to reopen consulates"},
		{lead + "\n\n" + more, ""},
	} {
		if got := read(t, tt.text).Title; got != tt.want {
			t.Errorf("title %q, want %q", got, tt.want)
		}
	}
}
