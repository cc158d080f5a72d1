package timex_test

import (
	"testing"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// Which months a firm's quarter is, in a story of 22 December 2009: the date of each of the phrases, "open" where it is left open.
func TestQuartersOfFirms(t *testing.T) {
	anchor, err := edtf.Parse("2009-12-22")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text string
		want map[string]string
	}{
		{"The maker earned more in its second quarter ended Nov. 30.", map[string]string{"second quarter": "2009-09/2009-11"}},
		{"The grocer said profit rose in the quarter that ended on Oct. 31, 2009.", map[string]string{"the quarter": "2009-08/2009-10"}},
		{"The grocer said profit rose in the quarter ended Jan. 3, 2009.", map[string]string{"the quarter": "2008-36"}},
		{"Third-quarter profit rose. The brewer earned $3 million for the three months that ended Dec. 2, and expects less in the fourth quarter.", map[string]string{"Third-quarter": "2009-09/2009-11", "the fourth quarter": "2009-12/2010-02"}},
		{"The brewer earned more in the quarter than a year earlier. The period, which ended Nov. 28, was the first quarter of its fiscal 2010.", map[string]string{"the quarter": "2009-09/2009-11", "a year earlier": "2008-09/2008-11", "the first quarter": "2009-09/2009-11"}},
		{"For the fiscal year ended Sept. 30 the mill lost money. Revenue fell in the first quarter of fiscal 2010.", map[string]string{"the first quarter of fiscal 2010": "2009-36"}},
		{"Revenue fell in the first quarter of fiscal 2010.", map[string]string{"the first quarter of fiscal 2010": "open"}},
		{"Revenue fell in the fiscal second quarter, and rose a year earlier.", map[string]string{"the fiscal second quarter": "open", "a year earlier": "open"}},
		{"Revenue fell in the second quarter, the mill said. It sees more of it in fiscal 2011.", map[string]string{"the second quarter": "open"}},
		{"Revenue fell in the second quarter, the mill said.", map[string]string{"the second quarter": "2009-34"}},
		{"The economy shrank in the second quarter, and revenue with it. The fiscal second quarter of the mill ended Nov. 30.", map[string]string{"the second quarter": "2009-34"}},
		{"Revenue fell in the quarter ended 2009 third quarter.", map[string]string{"2009 third quarter": "2009-35"}},
		{"Growth slowed in the second quarter of 2009, despite the fiscal stimulus.", map[string]string{"the second quarter of 2009": "2009-34"}},
	} {
		res := timex.Tag(c.text, timex.Options{Anchor: anchor})
		got := map[string]string{}
		for _, e := range res.Expressions {
			if _, ok := got[e.Text]; ok {
				continue
			}
			if got[e.Text] = e.Date.String(); e.Date.IsZero() && e.Unresolved != "" {
				got[e.Text] = "open"
			}
		}
		for phrase, want := range c.want {
			if got[phrase] != want {
				t.Errorf("%s\n%q is %q, want %q", c.text, phrase, got[phrase], want)
			}
		}
	}
}
