package article

import (
	"fmt"
	"strings"
	"testing"
)

// The story of these cases; its weekdays say nothing of the day.
const accord = "The two ministers signed an accord on the harbour after nine hours of talks, the agency reported.\n\nBoth parliaments must agree, and the first ship is expected before the winter, officials said.\n"

// Every row is the head or foot of a pasted story, and the day that it is of; "" for none.
func TestDatelineOfText(t *testing.T) {
	head := func(lines string) string { return "Ministers sign harbour accord\n\n" + lines + "\n\n" + accord }
	foot := func(lines string) string { return "Ministers sign harbour accord\n\n" + accord + "\n" + lines + "\n" }
	for _, tt := range []struct{ name, text, want string }{
		{"a picture of the days before gives a slug its year", "Ministers sign harbour accord\n\nPhoto taken on March 1, 2017 shows the pier. (Xinhua/Ana Reis)\n\nHARWICK, March 3 (Xinhua) -- " + accord, "2017-03-03"},
		{"at the turn of the year", "Ministers sign harbour accord\n\nThe pier of Harwick, Dec. 30, 2016. (AFP/Ana Reis)\n\nHARWICK, Jan 2 (AFP) - " + accord, "2017-01-02"},
		{"a picture of an archive does not", "Ministers sign harbour accord\n\nFile photo taken on March 1, 2017 shows the pier. (Xinhua)\n\nHARWICK, March 3 (Xinhua) -- " + accord, ""},
		{"nor does a day that the story tells", "Ministers sign harbour accord\n\nHARWICK, March 3 (Xinhua) -- The two ministers, who had met on March 1, 2017, were at one, the agency reported.\n\n" + accord, ""},
		// Other words on the line of the date.
		{"an agency with its town, and the upload", head("DPA Minsk / First upload: Mar 3 2017 - 6:12 PM MSK"), "2017-03-03"},
		{"reactions are counted", head("Harbour Desk · 03/Mar/2017 · 6 min · 14 reactions"), "2017-03-03"},
		{"a writer and what he is", head("By Ana Reis, opinion contributor - 03/03/17 11:21 AM EST"), "2017-03-03"},
		{"where it appeared", head("This commentary first appeared in the Tidewater Post on March 3, 2017."), "2017-03-03"},
		{"where somebody appeared", head("Ana Reis appeared in the Tidewater Post on March 3, 2017."), ""},
		{"a caption's day", "Menu\nHome\nSport\nHarbours\nWeather\nSearch\nMore\nCookies\nAbout us\n\n" + head("The mayor of Tisse in talks with the fishermen of the strait, 17 August 2016"), ""},
		{"a picture's day far below", head(strings.Repeat("The envoys spoke with each other and with those who had come to see them.\n\n", 4) + "JUNE 18, 2015, HANDOUT. The crane of the old pier."), ""},
		{"the day of a post above the story", "— Ana Reis (@areis) February 15, 2017\nWatch\nShare\n" + head("By Ana Reis"), ""},
		{"a label behind a writer and an outlet", head("Ana Reis , TIDEWATER POST Published 5:32 a.m. ET March 3, 2017 | Updated 6:27 p.m. ET March 4, 2017"), "2017-03-03"},
		{"an address behind the writer", head("Ana Reis , ana.reis@tidewater.example Published 4:52 p.m. MT March 3, 2017 | Updated 6:58 p.m. MT March 5, 2017"), "2017-03-03"},
		{"a button behind the writer's firm", head("March 3, 2017 by Ana Reis, Reis Harbour Services , Be the first to comment"), "2017-03-03"},
		{"days of change of several stories below", foot("More stories\nThe old pier\nUpdated: Friday, March 3 2017 6:09 AM EST\nThe pier burned on a day in the winter, and nobody was hurt by it.\nThe new crane\nUpdated: Saturday, March 4 2017 5:16 PM EST\nThe crane came by ship from the other side, and it is green.\nTwo tugs\nUpdated: Sunday, March 5 2017 2:17 PM EST\nThe tugs were sold on a day in the spring, and nobody bought them."), ""},
		{"tags behind a byline and its day", head("By Ana Reis on Mar 3, 2017, 10:30 AM TideSpot harbours, old cranes, fog, two pilots and what else"), "2017-03-03"},
		{"a byline between two days", head("Posted 5:30 PM, March 3, 2017, by Tidewater Wire and Ana Reis, Updated at 10:38AM, March 4, 2017"), "2017-03-03"},
		{"a button runs into the clock", head("3/03/17 1:07pmFiled to: HARBOURS"), "2017-03-03"},
		{"writer, bar, day and clock", head("Ana Reis | March 3, 2017 7:13 PM ET\nMore from Ana Reis | @areis"), "2017-03-03"},
		{"more behind a byline and its day", head("By Ana Reis (@areis) • 3/3/17 10:24 AM Ana Reis Harbour Reporter The Tidewater Post http://tidewater.example/images/reis-of-the-harbours.jpg"), "2017-03-03"},
		{"a byline and a day of which more is told", head("By Ana Reis and the council of March 3, 2017 the port was opened, and all of the ships that had waited came in."), ""},
		{"the heading of what was added later", head("Update, March 5, 2017:"), ""},
		{"the end of a caption", head("March 4, 2016. REUTERS/Ana Reis"), ""},
		{"the end of a caption with its credit in brackets", head("Friday, March 4, 2016. (Ana Reis/Tidewater Group)"), ""},
		{"the clock of the web behind the label of a picture", head("graphic March 3, 2017 Web posted at: 4:10 p.m. EST (2110 GMT)"), "2017-03-03"},
		{"a clock behind a colon", head("Posted on Fri, Mar 3, 2017 : 5:58 a.m."), "2017-03-03"},
		{"a clock that a year would make", head("By Ana Reis on Mar 3 2017:15"), ""},
		{"section and clock", head("World Report 09:12 March 3, 2017"), "2017-03-03"},
		{"outlet, button", head("Tidewater Post, March 3, 2017 Print this page:"), "2017-03-03"},
		{"age and reading time", head("March 3, 2017 · 2 days ago · 4 min read · 12 comments"), "2017-03-03"},
		{"views", head("3 March 2017    Read: 1204"), "2017-03-03"},
		{"address and number of comments", head("2017/03/03 18:40 | tidewater.example | 14"), "2017-03-03"},
		{"hours since", head("Mar 3, 2017 - 11 hours ago - Add to bookmarks"), "2017-03-03"},
		{"tags behind", head("3 March 2017 | Tags: harbours, treaties, winter"), "2017-03-03"},
		{"a name in capitals runs into the month", head("By ANA REIS and OMAR BEYMarch 3, 2017"), "2017-03-03"},
		{"a day runs into the zone", head("12:32 GMT +33 March 2017"), "2017-03-03"},
		{"the name of an account", head("By Ana Reis@areis_7    Mar 3, 2017, 10:20am EST"), "2017-03-03"},
		{"a name runs into the year", head("March 3, 2017Ib Holm, Jr."), "2017-03-03"},
		{"a notice of age runs into the date", head("Published March 3, 2017Last updated July 21, 2022This article is more than 2 years old."), "2017-03-03"},
		{"the header of a broadcaster's wire", "Compact version\nTuesday, 26 November 2024 | ||\nRadio of the Strait, 17-03-04 CONTENTS [01] MINISTERS BY ANA REIS (BATUMI)DATE=4/3/2017TYPE=REPORT NUMBER=2-26 INTRO: Two ministers met in Batumi, and TEXT: the talks went on for nine hours in the rain.\n\n" + accord, "2017-04-03"},
		{"a sentence says when it was published", head("This page was originally published on Friday 3 March, 2017."), "2017-03-03"},
		{"place runs into the clock", head("Harwick14:20, Mar 3 2017"), "2017-03-03"},
		{"a year runs into a number of readers", head("Friday, 3 March 20171.4K views"), "2017-03-03"},
		{"a year runs into a number of comments", head("March 3, 201712 comments"), "2017-03-03"},
		{"a number of five digits is no year", head("Story 20174 | 3 March 2017 08:15"), "2017-03-03"},
		{"a zone runs into a label", head("Fri 3 Mar 2017 10.12 GMTLast modified on Sat 4 Mar 2017"), "2017-03-03"},
		{"pictures are counted", head("Mar 3, 2017 - Photo gallery (7) - 112 shares"), "2017-03-03"},
		{"pictures and what is shown in them", head("Photo gallery: the talks of 3 March 2017"), ""},
		{"the weekday in brackets behind strokes", head("03/04/2017 (Saturday)"), "2017-03-04"},
		{"the weekday in brackets behind strokes, the day first", head("03/04/2017 (Monday)"), "2017-04-03"},
		{"a writer from elsewhere", head("By Ana Reis, special to The Tidewater Post, March 3, 2017"), "2017-03-03"},
		{"a desk", head("Harwick desk, March 3, 2017"), "2017-03-03"},
		{"a column", head("Letters from the harbour · 3 March 2017 · No. 211"), "2017-03-03"},
		{"a title with a day", head("From the war of the strait to the pact of 3 March 2017"), ""},
		{"a page of a paper", foot("This article appeared on page 7 of The Tidewater Post's edition of Friday 3 March 2017."), "2017-03-03"},
		{"the edition of a paper", foot("Appeared in the March 3, 2017, print edition as 'Ports agree'."), "2017-03-03"},
		{"a broadcast", foot("This report was first broadcast on 3 March 2017."), "2017-03-03"},
		{"a treaty that was printed", foot("This edition of the treaty was printed on 3 March 2017 in Tisse."), ""},
		{"an article of a treaty", foot("This article of the treaty was published on 3 March 2017."), ""},
		{"an entry of a blog", foot("This entry was posted on Friday, March 3rd, 2017 at 9:14 am and is filed under Ports."), "2017-03-03"},
		{"what was signed on the line above", head("Type\nBorder accord\nSigned\n3 March 1917"), ""},
		{"days of a list above the title", "The Tidewater Post\nLatest\nHow to smoke a herring\nMarch 12, 2024\nThe last lighthouse keepers\nFebruary 20, 2024\n\n" + head("By Ana Reis\nMarch 3, 2017"), "2017-03-03"},
		{"notices and a list above the title", "The Tidewater Post\n\nOur cookie policy was last changed on 1 May 2023.\n\nRecent posts\nMarch 12, 2024\nHow to smoke a herring\nFebruary 20, 2024\nThe last lighthouse keepers\n\n" + head("March 3, 2017 · Ana Reis"), "2017-03-03"},
		{"agency runs into the label", head("Tidewater WirePublished 08:05am March 3, 2017"), "2017-03-03"},
		{"name and account", head("Ana Reis 5 minutes ago Fri 3rd March 2017 | 08:25 PM"), "2017-03-03"},
		{"byline and category", head("By Ana Reis on 3 March 2017 Uncategorized"), "2017-03-03"},
		{"an account in small letters", head("Submitted by areis on Fri, 03/03/2017 - 12:05"), "2017-03-03"},
		{"outlet and label in front", head("Tidewater Post | Updated: 04-03-2017 00:10 IST | Created: 03-03-2017 23:50 IST"), "2017-03-03"},
		{"from a correspondent", head("3 March 2017 — from our correspondent in the harbour"), "2017-03-03"},
		{"stray bracket of an agency", head("Xinhua) 16:40, March 3, 2017"), "2017-03-03"},
		{"headline and stamp on one line", "Ministers sign harbour accord (AFP) Updated: 2017-03-03 08:36\n" + accord, "2017-03-03"},
		{"a digest's title", "Harbour news from March 3, 2017\n\n" + accord, "2017-03-03"},
		{"a title about a day", "What harbours learned from the storm of March 3, 2017\n\n" + accord, ""},
		{"two digits, a dash and a clock", "Ministers sign harbour accord\n\nFri 3 Mar 17 - 12:06 GMT\n\nBATUMI, March 3 (AFP) - " + accord, "2017-03-03"},
		{"behind the houses of the title", "Ministers sign harbour accord | World and more | The Buoy | 3.03.2017\nMenu\n\n" + accord, "2017-03-03"},
		{"a post in the story", "Ministers sign harbour accord\n\n" + accord + "\n— Ana Ruiz (@tisse_boats) March 3, 2017\n\n" + accord, ""},
		{"a sentence", head("They had met on March 3, 2017 in the rain"), ""},
		{"a deed", head("Founded 3 March 2017"), ""},
		{"a notice", foot("Terms of Use (Revised March 3, 2017)"), ""},
		{"an issue of another title", foot("Harbour Quarterly Issue of 3 March 2017"), ""},
		{"an earlier report", foot("Earlier report: March 3, 2017"), ""},
		{"a headline with a date", "Envoys Left the Harbour of Batumi on March 3, 2017 for Home\n\n" + accord, ""},

		{"the reader's day above a button", "Thu Mar 9 2017\nLog in\n\nMinisters sign harbour accord\n\nBATUMI: " + accord, ""},
		{"the reader's day above the weather", "Monday, March 13, 2017\n12.5 C\nBatumi\n\nMinisters sign harbour accord\n\n" + accord, ""},
		{"the day above the title of a blog", "Friday, March 3, 2017\n\nMinisters sign harbour accord\n\n" + accord, "2017-03-03"},
		{"two numeric dates that only one order brings near", "Harbour Office\n\n03/04/2017 | Press release | Handed on on 03/03/2017 23:18\n\n" + accord, "2017-03-03"},

		{"a day that heads every teaser of a list", strings.Repeat("WORLD\n\nMarch 9, 2017\n\n»\n\n", 4) + "Updated March 3, 2017\n\nMinisters sign harbour accord in the rain\n\n" + accord, "2017-03-03"},
		{"an indented stamp that is wrapped", "Ministers sign harbour accord\n\n   Batumi — From Friday's Harbour Post Published on Friday, Mar. 03,\n   2017 2:28AM EST Last updated on Monday, Mar. 13, 2017 6:49PM EDT\n\n" + accord, "2017-03-03"},
		{"a writer and the clock first", "Ministers sign harbour accord\n\nAna Reis at 8:00 pm Fri, Mar 3, 2017\n\n" + accord, "2017-03-03"},

		{"a list of what else is new", "Ministers sign harbour accord in the rain, the cabinet of both towns said.\n\n" + accord + "\nLatest\nCrane falls over\n10/11/2017 04:03 PM - Harbours\nBoat found at sea\n10/11/2017 01:56 PM - Harbours\nFerry is late again\n10/11/2017 12:41 PM - Harbours\nSnow on the mole\n10/11/2017 11:24 AM\n", ""},
		{"a blurb of another story", "Ministers sign harbour accord\n\n" + accord + "\n\nMayor meets herders\n\nThe mayor of the town met herders of the valley on Tuesday and spoke with them about the weir.\n\nPolitics Wednesday, March 8, 2017 13:53 Comments: 0\n\npage 1 of 304 go to page\n", ""},
		{"a slug under its title in wrapped text", "ID :\n81908\nSat, 03/04/2017 - 00:22\nMinisters sign accord on the harbour of Batumi: GHN\nBatumi, March 3 (PTI) Two ministers signed an accord\non the harbour after nine hours of talks in the town, and\nnobody of the crews that had waited for it knew of that\nbefore the evening.\n\n" + accord, "2017-03-03"},

		{"the fields of a post", "From: Ana Reis <areis@tidewater.example>\nSubject: The accord is signed\nNewsgroups: tidewater.harbours\nDate: 2017-03-03 10:26:16 GMT (1 week, 5 days, 5 hours and 22 minutes ago)\n\n" + accord, "2017-03-03"},

		// Labels.
		{"published before unlabelled", head("5 March 2017\nPublished 3 March 2017"), "2017-03-03"},
		{"an update alone", head("Latest update: 2017-03-03"), "2017-03-03"},
		{"an update with its clock first", "Staff and agencies\nupdated 4:17 p.m. CT, Fri., Mar. 3, 2017\n\n" + accord, "2017-03-03"},
		{"an update beside a date", head("3 March 2017\nUpdated 5 March 2017"), "2017-03-03"},
		{"last changed", head("Published 03/03/2017 · Last changed 17/03/2017"), "2017-03-03"},
		{"published in", foot("Published in Tidewater Post, March 3rd, 2017"), "2017-03-03"},

		// Slugs.
		{"agencies with a stroke, no dash", "BATUMI, March 3, 2017 (Reuters/GHN) Ministers met. " + accord, "2017-03-03"},
		{"two towns and a semicolon", "Batumi/Tbilisi; 3 March 2017 (RFE/RL) - " + accord, "2017-03-03"},
		{"agency and date in the brackets", "BATUMI (Tidewater News / Sputnik - 3rd March, 2017) " + accord, "2017-03-03"},
		{"agency without brackets, with a full stop", "BATUMI, MARCH 3, 2017, ARMENPRESS. " + accord, "2017-03-03"},
		{"agency behind the dash", "BATUMI, March 3, 2017 - RIA Novosti. " + accord, "2017-03-03"},
		{"square brackets", "BATUMI, 3 March 2017 [AFP] - " + accord, "2017-03-03"},
		{"a colon behind the day", "17 March 2017 Print\nBATUMI, March 3: Two ministers signed an accord on the harbour on Friday after nine hours of talks.\n\nThe accord holds from 3 March 2017.\n\n" + accord, "2017-03-03"},
		{"entries with a colon are no slugs", "BATUMI, March 3: Two ministers sign an accord on the harbour after nine hours of talks in the town.\n\nTBILISI, March 4: The cabinet of the country says yes to the accord, after a long sitting of nine hours.\n\n10 March 2017\n", "2017-03-10"},
		{"the day in brackets", "Ministers sign harbour accord\n\nWhat it took to open the mole.\n\n(March 3, 2017) — The two ministers signed an accord on the harbour after nine hours of talks.\n\n" + accord, "2017-03-03"},
		{"a name in brackets is no agency", "Batumi (Adjara) Ministers met there on 3 March 2017. " + accord, ""},

		{"brackets out of which the agency was lost", "Batumi, Georgia, March 3, 2017 ( – " + accord, "2017-03-03"},
		{"the agency's name on a line of its own", "Ministers sign harbour accord\n\nGHN - Georgian News Agency\n\nBatumi, March 3, 2017, GHN -- " + accord, "2017-03-03"},
		{"words glued before the date", head("dpa logodpa 03/03/2017"), "2017-03-03"},
		{"a button before the list of what it is filed under", head("March 3, 2017 at 07:30 PM | Filed under: harbours, moles, ferries"), "2017-03-03"},

		// The year of a slug.
		{"from a caption of its day", head("The ministers in the harbour of Batumi, March 3, 2017. (GHN via Xinhua)\n\nBATUMI, March 3 (Xinhua) -- " + accord), "2017-03-03"},
		{"from a line with other words", head("All News 17:40 March 3, 2017\n\nBATUMI, March 3 (GHN) -- " + accord), "2017-03-03"},
		{"from the page's own day after", head("ID : 127\nSat, 03/04/2017 - 15:09\n\nBatumi, Mar 3 (PTI) " + accord), "2017-03-03"},
		{"not from another day", "BATUMI, Mar 3 (AFP) - Two states quarrel. They had signed a pact on 12 June 1994.\n\n" + accord, ""},

		// Dates that are not the story's.
		{"a masthead's clock", "Saturday, 22 April 2023, 05:17:26 am\n\n" + head("3 March 2017"), "2017-03-03"},
		{"a masthead with a button", "Friday, 3 March 2017 | Login\nBREAKING NEWS\n" + head("By Ana Reis"), ""},
		{"a masthead below the site's name", "News of the coast\n\nMonday, 2 May 2022\n\nMarch 3, 2017\n\n" + accord, "2017-03-03"},
		{"a masthead alone", "Friday, 3 March 2017\n\nMinisters sign harbour accord\n\n" + accord, "2017-03-03"},
		{"teasers above", "Tidewater\nHome\nRecent\n9 May 2019\n\nHow the Old Customs Houses Became Museums\n\n4 May 2019\n\nWho Still Sails Under the White Ensign\n\n" + head("By Ana Reis on 3 March 2017 Uncategorized"), "2017-03-03"},
		{"readers' comments", foot("Comments (2)\n\nRiverboy\nMar 5, 2017 09:14am\nGood."), ""},
		{"a row of comments after a stamp", head("3 March 2017") + "\n3 comments\n\nana\nMay 9, 2017 at 7:15 am\nGood.", "2017-03-03"},
		{"the rows of a box", head("Type | Accord\nSigned | 3 March 2017\nLocation | Batumi"), ""},
		{"the rows of a box with colons", head("Signed: 3 March 2017\nIn force: 1 June 2018\nDepositary: Georgia"), ""},
		{"the rows of a box, a date", head("Date | 3 March 2017\nLocation | Batumi"), ""},
		{"the fields of a stamp", head("Source: Xinhua\nPublished: 3 March 2017\nEditor: Li"), "2017-03-03"},

		// Glued and short forms.
		{"year and clock", head("March 3, 20176:27 AM ET"), "2017-03-03"},
		{"day and year", head("Mar 32017"), "2017-03-03"},
		{"month", head("4 min readMar 3, 2017 07:17 AM IST First published on: Mar 3, 2017 at 07:07 AM IST"), "2017-03-03"},
		{"day and clock", head("3 March 201721:53"), "2017-03-03"},
		{"the weekday behind", head("Update: 04:48, 3 March 2017 Friday"), "2017-03-03"},
		{"the weekday behind, in brackets", head("3 March 2017 (Friday) – 7:00 p.m."), "2017-03-03"},
		{"writer, clock and date before the text", "By Ana Reis Tidewater Post 6:43 pm | Friday, March 3rd, 2017 " + accord, "2017-03-03"},
		{"two digits behind a month in words", head("Published 03 Mar 17 09:30 GMT"), "2017-03-03"},
		{"a number behind a date is no year", head("3 March 17 ships"), ""},
		{"as computers print it", head("Fri Mar  3 10:27:24 2017"), "2017-03-03"},
		{"a zone in front of the clock", head("03 March 2017, MVT 10:35"), "2017-03-03"},

		// Numeric dates.
		{"p.m. beside it", head("Posted: 03/11/2017, 8:15 p.m."), "2017-03-11"},
		{"months first in words", head("11/3/2017") + "\nThe first talks were held on June 5, 2016.", "2017-11-03"},
		{"days first in words", head("11/3/2017") + "\nThe first talks were held on 5 June 2016.", "2017-03-11"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := read(t, tt.text)
			if got := dayString(a); got != tt.want {
				t.Errorf("published %q from %s, want %q; rivals %v, blocks\n%s", got, a.PublishedFrom, tt.want, a.Rivals, kinds(a))
			}
		})
	}
}

func dayString(a Article) string {
	s, _, _ := strings.Cut(a.Published.String(), "T")
	return s
}

// The months of other languages are read in stamps, and only as whole dates.
func TestForeignMonths(t *testing.T) {
	for _, tt := range []struct{ line, want string }{
		{"3. März 2017, 17:05 Uhr", "2017-03-03"},
		{"Freitag, 3. März 2017", "2017-03-03"},
		{"Veröffentlicht am 03.03.2017 um 10:12 Uhr", "2017-03-03"},
		{"Publié le 3 mars 2017 à 18h30", "2017-03-03"},
		{"Mis à jour le 1er févr. 2017", "2017-02-01"},
		{"Viernes, 3 de marzo de 2017", "2017-03-03"},
		{"Pubblicato il 3 giugno 2017 - Redazione economia", "2017-06-03"},
		{"3 de março de 2017 às 10h20", "2017-03-03"},
		{"vrijdag 3 maart 2017", "2017-03-03"},
		{"3 марта 2017 г., 14:20", "2017-03-03"},
		{"3 Kasım 2017 Cuma", "2017-11-03"},
		{"3 مارس 2017", "2017-03-03"},
		{"2017年3月3日 10:12", "2017-03-03"},
		{"2017年03月03日", "2017-03-03"},
		{"2017년 3월 3일", "2017-03-03"},
		{"3 marca 2017", "2017-03-03"},
		{"3 Ağustos 2017 - 10:30", "2017-08-03"},
		{"2017. március 3.", "2017-03-03"},
		{"2017年3月3日(金) 11:40", "2017-03-03"},
		{"2017年3月3日（金）11時40分", "2017-03-03"},
		{"公開日：2017年3月3日", "2017-03-03"},
		{"2017年03月03日 星期五 11:40", "2017-03-03"},
		{"입력 2017.03.03 (금) 11시 40분", "2017-03-03"},
		{"3 март 2017", "2017-03-03"},
		{"3. mars 2017 om 11:40", "2017-03-03"},
		{"3 grudnia 2017 r.", "2017-12-03"},
		{"Публикувано на 3 март 2017 г.", "2017-03-03"},
		{"Objavljeno 3. marca 2017 ob 14:05", "2017-03-03"},
		{"Objavljeno: 3. ožujka 2017.", "2017-03-03"},
		{"3 listopada 2017", "2017-11-03"},
		{"Publicado el viernes 3 de marzo de 2017 a las 10:15 horas", "2017-03-03"},
		{"Avaldatud 3. märts 2017", "2017-03-03"},
		{"Skelbta 2017 m. kovo 3 d.", "2017-03-03"},
		{"Đăng ngày 3 tháng 3, 2017", "2017-03-03"},
		{"3 tháng 13, 2017", ""},
		{"Mars 3, 2017 tonnes", ""},
		{"Mai 2 power station, 3 units", ""},
		{"3 maison 2017", ""},
	} {
		t.Run(tt.line, func(t *testing.T) {
			a := read(t, "Ministers sign harbour accord\n"+tt.line+"\n\n"+accord)
			if got := dayString(a); got != tt.want {
				t.Errorf("published %q, want %q; blocks\n%s", got, tt.want, kinds(a))
			}
		})
	}
}

// Every row is what a page has in its head and body, and the day that it is of; "" for none.
func TestDatelineOfPage(t *testing.T) {
	ld := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	h1 := "<h1>Ministers sign harbour accord</h1>"
	text := "<p>" + strings.ReplaceAll(strings.TrimSpace(accord), "\n\n", "</p><p>") + "</p>"
	for _, tt := range []struct{ name, head, body, want string }{
		// A moment in UTC and the day at the page.
		{"the evening in America", ld(`{"@type":"NewsArticle","datePublished":"2017-03-04T02:25:54Z"}`), h1 + `<p class="posted">March 3, 2017 at 9:25 p.m. -05</p>` + text, "2017-03-03"},
		{"the address of the day before", `<link rel="canonical" href="https://e.org/2017/03/03/a"><meta property="article:published_time" content="2017-03-04T01:48:00Z">`, h1 + text, "2017-03-03"},
		{"the morning in Asia", `<meta property="article:published_time" content="2017-03-02T23:40:00+00:00">`, h1 + `<p><time datetime="2017-03-03T05:25:00+05:45">3 March 2017</time></p>` + text, "2017-03-03"},
		{"noon is the same day everywhere near", `<meta property="article:published_time" content="2017-03-03T13:00:00Z">`, h1 + `<p class="date">2 March 2017</p>` + text, "2017-03-03"},
		{"a zone that allows it, and a line that says no", `<meta property="article:published_time" content="2017-03-03T23:00:00Z"><link rel="canonical" href="https://e.org/2017/03/04/a">`, h1 + `<p class="date">3 March 2017</p>` + text, "2017-03-03"},
		{"a moment with its own zone", `<meta property="article:published_time" content="2017-03-03T23:00:00+02:00"><link rel="canonical" href="https://e.org/2017/03/04/a">`, h1 + text, "2017-03-03"},

		// Weak names against what the page shows.
		{"date against time", `<meta name="date" content="2023-08-14">`, h1 + `<p><time itemprop="datePublished" datetime="2017-03-03">3 March 2017</time></p>` + text, "2017-03-03"},
		{"Dublin Core against a line", `<meta name="DC.date" content="2020-01-31">`, h1 + `<p>Published: Friday 3 March 2017</p>` + text, "2017-03-03"},
		{"a weak name alone", `<meta name="DC:date" content="2017-03-03">`, h1 + text, "2017-03-03"},
		{"a strong name against an update", `<meta property="article:published_time" content="2017-03-03">`, h1 + `<p>Updated <time datetime="2017-04-02">2 April 2017</time></p>` + text, "2017-03-03"},
		{"a name of one publisher", `<meta name="bt:pubDate" content="2017-03-03T11:00:00">`, h1 + text, "2017-03-03"},
		{"http-equiv", `<meta http-equiv="date" content="2017-03-03">`, h1 + text, "2017-03-03"},
		{"eight digits", `<meta name="pubdate" content="20170303">`, h1 + text, "2017-03-03"},
		{"a modification alone", `<meta property="article:modified_time" content="2017-03-03">`, h1 + text, ""},

		// Elements wherever they stand.
		{"bare in the article", "", `<article>` + h1 + `<time datetime="2017-03-03T09:30:00Z">3 Mar</time>` + text + `</article>`, "2017-03-03"},
		{"in the article's footer", "", `<article>` + h1 + text + `<footer><time itemprop="datePublished" datetime="2017-03-03">3 March 2017</time></footer></article>`, "2017-03-03"},
		{"in an aside, marked", "", h1 + text + `<aside><span itemprop="datePublished">3 March 2017</span></aside>`, "2017-03-03"},
		{"a name of a sharing service", `<meta name="shareaholic:article_published_time" content="2017-03-03T10:00:00+00:00">`, h1 + text, "2017-03-03"},
		{"in a list, with a month cut short", "", h1 + `<ul class="meta"><li>Ana Reis</li><li><time datetime="2017-03-03T08:30:00+07:00">3 Sept.</time></li></ul>` + text, "2017-03-03"},
		{"an element of the page's own", "", h1 + `<relative-time datetime="2017-03-03T10:00:00Z">two years ago</relative-time>` + text, "2017-03-03"},
		{"a list of terms", "", h1 + `<dl><dt>Type</dt><dd>Border accord</dd><dt>Signed</dt><dd>3 March 1917</dd><dt>In force</dt><dd>1 January 1918</dd></dl>` + text, ""},
		{"a list of terms about the page", "", h1 + `<dl><dt>Author</dt><dd>Ana Reis</dd><dt>Published</dt><dd>3 March 2017</dd></dl>` + text, "2017-03-03"},
		{"in a link", "", h1 + `<a href="/x"><time datetime="2017-03-03">3 March</time></a>` + text, "2017-03-03"},
		{"itemprop with its value in an attribute", "", h1 + `<span itemprop="datePublished" content="2017-03-03">2 days ago</span>` + text, "2017-03-03"},
		{"RDFa with its value in an attribute", "", h1 + `<p>By <b property="author">ana</b>, <span property="dc:date dc:created" content="2017-03-03T08:20:00+03:00">last week</span></p>` + text, "2017-03-03"},
		{"RDFa of something else", "", h1 + `<p>Lease until <span property="validThrough" content="2017-03-03">next spring</span></p>` + text, ""},
		{"hAtom", "", h1 + `<p>Posted by <b>ana</b> <abbr class="published" title="2017-03-03T08:20:00+03:00">Friday</abbr></p>` + text, "2017-03-03"},
		{"seconds in a data attribute", "", h1 + `<span data-timestamp="1488533400">3 hours ago</span>` + text, "2017-03-03"},
		{"milliseconds in a data attribute", "", h1 + `<span data-time="1488533400000">3 hours ago</span>` + text, "2017-03-03"},
		{"a class in another language", "", h1 + `<span class="tarih">3 Mart 2017 Cuma</span>` + text, "2017-03-03"},
		{"date and categories under the title", "", h1 + `<div>March 3, 2017 at 08:45 AM | categories: harbours, winter</div>` + text, "2017-03-03"},
		{"date and issue above the title", "", `<div>3 March 2017 / Issue 48 / Diplomacy</div>` + h1 + text, "2017-03-03"},
		{"the times of teasers", "", h1 + text + `<div class="teasers"><p><time datetime="2017-03-03">3 March</time> Other</p></div>`, ""},
		{"the times of comments", "", h1 + text + `<ul id="comments"><li><time datetime="2017-03-03">3 March</time> Good.</li></ul>`, ""},
		{"the marked times of several comments", "", h1 + text + `<div class="comment"><time itemprop="datePublished" datetime="2017-03-03">3 March</time></div><div class="comment"><time itemprop="datePublished" datetime="2017-03-05">5 March</time></div>`, ""},
		{"the articles of a list beside the story", "", `<article>` + h1 + text + `</article><article><h2>A</h2><time datetime="2017-03-03">3 March</time></article>`, ""},
		{"a list of days", "", h1 + `<div>1 March 2017</div><div>2 March 2017</div><div>3 March 2017</div><div>4 March 2017</div><div>5 March 2017</div>` + text, ""},
		{"a box of data", "", h1 + `<table class="infobox"><tr><th>Date</th><td>3 March 2017</td></tr><tr><th>Place</th><td>Batumi</td></tr></table>` + text, ""},

		// JSON-LD that is no JSON.
		{"a comma too many", ld(`{"@type":"NewsArticle","datePublished":"2017-03-03",}`), h1 + text, "2017-03-03"},
		{"CDATA", ld("//<![CDATA[\n" + `{"@type":"NewsArticle","datePublished":"2017-03-03"}` + "\n//]]>"), h1 + text, "2017-03-03"},
		{"comments", ld("/* by hand */ {\"@type\":\"NewsArticle\", // type\n\"url\":\"https://e.org//x\",\"datePublished\":\"2017-03-03\"}"), h1 + text, "2017-03-03"},
		{"two objects", ld(`{"@type":"Organization","name":"E"}{"@type":"NewsArticle","datePublished":"2017-03-03"}`), h1 + text, "2017-03-03"},
		{"a mark, a semicolon, a charset", `<script type="application/ld+json; charset=utf-8">` + "\ufeff" + `{"@type":"NewsArticle","datePublished":"2017-03-03"};</script>`, h1 + text, "2017-03-03"},
		{"types with their vocabulary", ld(`{"@type":"http://schema.org/NewsArticle","datePublished":"2017-03-03"}`), h1 + text, "2017-03-03"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := readAs(t, "page.html", "<!DOCTYPE html><html><head><title>Ministers sign harbour accord</title>"+tt.head+"</head><body><main>"+tt.body+"</main></body></html>")
			if got := dayString(a); got != tt.want {
				t.Errorf("published %q from %s, want %q; rivals %v\n%s", got, a.PublishedFrom, tt.want, a.Rivals, a.Text)
			}
		})
	}
}

// Valid JSON keeps its meaning when it is repaired, and what comes out is read the same again.
func FuzzRepairJSON(f *testing.F) {
	for _, s := range []string{`{"a":[1,2,],}`, "//<![CDATA[\n{\"a\":\"b;//,}\"}\n//]]>", `{"a":"\"},"}{"b":1};`, "\ufeff[/*x*/]", `{"a":"b`, "{\"a\":\"x\ny\"}", `{,"a":1}`, `"\`, "/;*", "<![CDA/TA["} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := repairJSON(s)
		if twice := repairJSON(once); twice != once {
			t.Errorf("repaired twice: %q, once: %q", twice, once)
		}
		plain, err := looseJSON(s)
		again, againErr := looseJSON(once)
		if fmt.Sprint(plain) != fmt.Sprint(again) || (err == nil) != (againErr == nil) {
			t.Errorf("%q reads %v (%v), repaired %v (%v)", s, plain, err, again, againErr)
		}
	})
}

// A line that is read as a stamp gives days that exist, and the strict reading is part of the other.
func FuzzStamp(f *testing.F) {
	for _, s := range []string{"All News 17:40 March 3, 2017", "3. März 2017, 17:05 Uhr", "2017年3月3日 10:12", "March 3, 20176:27 AM ET", "PressPublished 10:53am Mar 3, 2017", "(c) 2017 AFP 030317 GMT", "06 Mar 24 09:30", "Updated: 03/04/17, p.m."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		strict, ok := readStamp(s)
		loose, mixed, looseOK := readLine(s)
		if ok && (!looseOK || mixed || len(loose.moments) != len(strict.moments)) {
			t.Errorf("%q is a stamp, and read otherwise with other words allowed", s)
		}
		for _, m := range loose.moments {
			if !m.valid() {
				t.Errorf("%q gives the day %s", s, m.moment)
			}
		}
		if sl, ok := readSlug(s); ok && (sl.end < 0 || sl.end > len(s)) {
			t.Errorf("%q: the slug ends at %d", s, sl.end)
		}
	})
}
