package timex_test

import (
	"testing"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// How sure the last date of a text is, and what else it may be, in a story of Wednesday 9 March 2016.
func TestCertainty(t *testing.T) {
	anchor, err := edtf.Parse("2016-03-09")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, date, certainty, other string }{
		{"The treaty was signed on 14 May 1998.", "1998-05-14", "stated", ""},
		{"The treaty was signed on 05/04/1998.", "1998-04-05", "guessed", "1998-05-04"},
		{"The treaty was signed on 25/04/1998.", "1998-04-25", "stated", ""},
		{"The treaty was signed on Monday, 14 May 1998.", "1998-05-14", "guessed", ""}, // it was a Thursday
		{"The treaty is of the early 1990s.", "1990~/1993~", "stated", ""},
		{"The treaty is of the 1800s.", "180X", "guessed", ""},
		{"The class of '68 met.", "1968", "computed", ""},
		{"The envoy left yesterday.", "2016-03-08", "computed", ""},
		{"The envoy left two years ago.", "2014", "computed", ""},
		{"“I left yesterday,” the envoy said.", "2016-03-08", "guessed", ""},
		{"Others left on Wednesday. “I left yesterday,” the envoy said.", "2016-03-08", "inferred", ""},
		{"Others left on Wednesday.\n\n“I left yesterday,” the envoy said.", "2016-03-08", "inferred", ""},
		{"Others left on Wednesday. He had come on Monday. “I leave today,” the envoy said.", "2016-03-09", "guessed", ""},
		{"It is meant for cases such as the November flood, and will help.", "2015-11", "inferred", "2016-11"},
		{"It will help in cases like the November storm.", "2016-11", "guessed", "2015-11"},
		{"“It will be told in November,” he said.", "2016-11", "guessed", "2015-11"},
		{"It will be told in November.", "2016-11", "inferred", "2015-11"},
		{"The blow of that fall echoes in the town today.", "2016-03-09", "guessed", ""},
		{"The town has been at war since about 1998.", "1998~", "stated", ""},
		{"The town was poor then, and nobody who lived there could say how it would ever come to be rich again, since its port was closed, its mill had burned and all the young had gone to live in other towns where there was work to do, so that only the old stayed, who looked at the sea and said little of it to anyone. Today, they are proving us wrong.", "2016-03-09", "guessed", ""},
		{"The blow fell on the town today.", "2016-03-09", "computed", ""},
		{"Earlier in the day the envoys had quarrelled.", "2016-03-09", "guessed", ""},
		{"The envoys left on Wednesday. Earlier in the day they had quarrelled.", "2016-03-09", "inferred", ""},
		{"The roof fell in at 16:53 local time.", "2016-03-09T16:53", "guessed", ""},
		{"The roof fell in on Wednesday. They ran out at 16:53 local time.", "2016-03-09T16:53", "inferred", ""},
		{"''I leave today,'' the envoy said.", "2016-03-09", "guessed", ""},
		{"They met on Monday before the king died. Since then they have not met.", "2016-03-07", "guessed", ""},
		{"The town fell in 1991. A decade later it was rich.", "200X", "guessed", ""},
		{"It was held last winter.", "2015-24", "guessed", ""},
		{"Polls closed over 48 hours ago.", "2016-03-06/2016-03-07", "computed", ""},
		{"Polls closed over an hour ago.", "2016-03-09", "computed", ""},
		{"He spoke at the last rally before elections next weekend.", "2016-03-19/2016-03-20", "guessed", "2016-03-12/2016-03-13"},
		{"The fair is on Saturday the best there is.", "2016-03-12", "guessed", "2016-03-05"},
		{"Scenes from the rally in Tisse Monday will haunt her.", "2016-03-14", "guessed", "2016-03-07"},
		{"She also hosts a Sunday talk show.", "2016-03-13", "guessed", "2016-03-06"},
		{"She will host him on Sunday.", "2016-03-13", "inferred", "2016-03-06"},
		{"The wall stood from 2007. Eleven years later it might be forgotten.", "2018", "guessed", ""},
		{"The envoy left on Monday and came back the next day.", "2016-03-08", "inferred", ""},
		{"The envoy left on 14 May 1998 and came back the next day.", "1998-05-15", "computed", ""},
		{"The envoy left on Monday.", "2016-03-07", "inferred", "2016-03-14"},
		{"The envoy will leave on Monday.", "2016-03-14", "inferred", "2016-03-07"},
		{"They camped in the summer of his second year there.", "", "", ""},
		{"They camped in the summer.", "2015-22", "inferred", "2016-22"},
		{"The town fell thirty years ago.", "1986~", "computed", ""},
		{"The town fell three years ago.", "2013", "computed", ""},
		{"The town fell three decades ago.", "1986~", "computed", ""},
		{"The town fell more than thirty years ago.", "1977/1986", "computed", ""},
		{"The town fell more than two years ago.", "2013/2014", "computed", ""},
		{"The town fell just over two months ago.", "2015-12/2016-01", "computed", ""},
		{"The town fell less than two months ago.", "2016-01/2016-02", "computed", ""},
		{"The town fell two months ago.", "2016-01", "computed", ""},
		{"The town fell less than a year ago.", "2015/2016", "computed", ""},
		{"The town fell a year ago.", "2015", "computed", ""},
		{"Two thousand years ago they camped here.", "0016~", "computed", ""},
		{"It is one of the most debated questions in the land today.", "", "", ""},
		{"He was the most debated man in the land today.", "2016-03-09", "computed", ""},
		{"A crowd at the court in Tisse, March 24, 2009. A man had shot at it Saturday.", "2009-03-21", "guessed", ""},
		{"They signed a pact on March 24, 2009. A man shot at it Saturday.", "2016-03-05", "inferred", "2016-03-12"},
		{"I came to the hills with my brother, and we saw what we had come to see. I wrote it all down, for I knew that we should forget it, and my brother drew what I wrote. Yesterday we climbed our first hill, and I fell.", "2016-03-08", "guessed", ""},
		{"She came to the hills with her brother, and they saw what they had come to see. Yesterday they climbed the first hill.", "2016-03-08", "computed", ""},
		{"4 months ago The Courier's Ana Reis", "", "", ""},
		{"4 months ago the council met.", "2015-11", "computed", ""},
		{"In 2015 the firm spent 12 million. That was up from 11 million a year ago.", "2014", "guessed", "2015"},
		{"In 2015 the firm spent 12 million. Ana Reis came to it a year ago.", "2015", "computed", ""},
		{"They mean to win by the second half of the decade.", "2015/2019", "computed", ""},
		{"Hence this weekend's vigil.", "2016-03-12/2016-03-13", "computed", ""},
		{"Talks, September.", "2015-09", "guessed", "2016-09"},
		{"The treaty was signed in 1998. Ministers met again on Tuesday, and in July the envoys quarrelled.", "2015-07", "inferred", "2016-07"},
		{"The treaty was signed in 1998. In July the envoys quarrelled.", "2015-07", "guessed", "1998-07"},
		{"1998\n\nMay 14 - The treaty is signed.", "1998-05-14", "computed", ""},
		{"1998\n\nDec. 4 - The treaty is signed.\n\nJan. 15 - It is torn up.", "1998-01-15", "guessed", "1999-01-15"},
		{"May 12, 1994 - A truce is signed.\n\nApril 2 - The guns speak again.", "1994-04-02", "guessed", "1995-04-02"},
		{"In May 1994 a truce was signed, and in June the envoys met.", "1994-06", "inferred", ""},
		{"In the reign of the old emperor they crossed the river in May.", "2015-05", "guessed", "2016-05"},
		{"In June 1938 the commission lapsed, and it was wound up in May 1939. Its palace opens to visitors on 3 July.", "1939-07-03", "guessed", "2016-07-03"},
		{"The rising began in March.", "2016-03", "guessed", "2015-03"},
		{"The council will meet in March.", "2016-03", "inferred", ""},
		{"He fell last February.", "2015-02", "guessed", "2016-02"},
		{"He fell last November.", "2015-11", "computed", ""},
		{"The envoys met on Wednesday.", "2016-03-09", "computed", ""},
		{"Today they left. The envoys met on 2 March.", "2016-03-02", "computed", "2017-03-02"},
		{"Today they left. The envoys met on 2 February.", "2016-02-02", "inferred", "2017-02-02"},
		{"The envoys will meet on Wednesday.", "2016-03-09", "inferred", ""},
		{"The offer expires at midnight on Friday.", "2016-03-11", "inferred", ""},
		{"The envoys met at midnight on Friday.", "2016-03-04T00:00", "guessed", "2016-03-05"},
		{"A weekly in Oslo named him, a man of note who stood in 1988. A month later he lost.", "", "", ""},
		{"The envoy fled in January.\n\nThe port is named after a king, who built it in 1988. A month later he lost.", "", "", ""},
		{"Today the court sat. The envoy fled in January. A month later he lost.", "2016-02", "inferred", ""},
		{"The pact was that they phase out the mines in ten years.", "", "", ""},
		{"The pact will end in ten years.", "2026~", "computed", ""},
		{"Today, after a storm, they put off the scheduled February 24 vote.", "2016-02-24", "computed", "2017-02-24"},
		{"Last month's sum, higher than January's, was a third of that of the same period a year ago.", "2015-02", "inferred", ""},
		{"In 2014 the court let one in. On March 4th it let in a third.", "2014-03-04", "guessed", "2016-03-04"},
		{"Today the court sat. In 2014 the court let one in. The next year it let in two. On March 4th it let in a third.", "2016-03-04", "computed", "2017-03-04"},
		{"Today the court sat. The king fled a month ago. At that time nobody knew.", "2016-02", "computed", ""},
		{"Today the court sat. The king fled a month ago.\n\nAt that time nobody knew.", "", "", ""},
		{"It lasted two years.", "", "", ""},
		{"The maker reported a higher profit for the third quarter.", "2015-35", "guessed", "2016-35"},
		{"Growth slowed in the third quarter.", "2015-35", "inferred", "2016-35"},
		{"They put in May what they would pursue in May.", "2016-05", "guessed", "2015-05"},
		{"He fled last week. Today, the situation is so bad that his friends fear it.", "2016-03-09", "guessed", ""},
		{"He fled last week. Today the council is naming a new head.", "2016-03-09", "guessed", ""},
		{"At 6:20 p.m. the envoy wrote to them. Ten minutes later he had an answer.", "2016-03-09T18:30", "guessed", ""},
		{"This March 19, we honor the men who were held. Six years later, the government continues to hold them.", "2022", "guessed", ""},
		{"Last night the town was in flames. “I saw a man die tonight,” he said.", "", "", ""},
		{"The town is in flames. “I will see him tonight,” he said.", "2016-03-09", "guessed", ""},
		{"The envoy told a weekly on Feb. 3: “I saw him yesterday.”", "2016-02-02", "guessed", ""},
		{"On Monday the envoy said: “It lasted years. I saw him yesterday.”", "2016-03-06", "inferred", ""},
		{"This past Friday the envoy spoke. That brings us to Friday's speech.", "2016-03-04", "guessed", "2016-03-11"},
		{"If they vote, the port shuts. — Ana Reis (@areis) March 10, 2016. The council spent Thursday in talks.", "2016-03-10", "inferred", ""},
		{"All went to plan, noted a weekly in late 1977. “The jobs will be there next year,” it wrote.", "2017", "guessed", ""},
		{"All went to plan, noted a weekly last month. “The jobs will be there next year,” it wrote.", "2017", "inferred", ""},
		{"The clerk will watch the polls on Election Day.", "2016-11-08", "guessed", "2015-11-03"},
		{"The clerk watched the polls on Election Day.", "", "", ""},
		{"The envoys will come at Easter.", "2016-03-27", "inferred", "2015-04-05"},
		{"They met on 3 May 1998. He had come 58 hours prior.", "1998-05-01", "guessed", ""},
		{"They met on 3 May 1998. He had come three hours before.", "1998-05-03", "computed", ""},
		{"The treaty was torn up in 1998. Fifteen minutes later they met.", "2016-03-09", "guessed", ""},
		{"The envoys met today. Fifteen minutes later they parted.", "2016-03-09", "computed", ""},
		{"The envoy said on Monday that a post was hit on Saturday. Earlier that day it was empty.", "2016-03-05", "guessed", ""},
		{"The envoy said on Monday that a post was hit. Earlier that day it was empty.", "2016-03-07", "inferred", ""},
		{"The scene was Geneva in 1985. The two met on 19 November.", "1985-11-19", "guessed", "2015-11-19"},
	} {
		es := timex.Tag(c.text, timex.Options{Anchor: anchor}).Expressions
		if len(es) == 0 {
			t.Errorf("%s: no date", c.text)
			continue
		}
		e := es[len(es)-1]
		if got := text(e.Date); got != c.date || string(e.Certainty) != c.certainty || text(e.Other) != c.other {
			t.Errorf("%s: %s %s, or %q; want %s %s, or %q", c.text, got, e.Certainty, text(e.Other), c.date, c.certainty, c.other)
		}
	}
}

// text is a date in EDTF, "" if there is none.
func text(d edtf.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}
