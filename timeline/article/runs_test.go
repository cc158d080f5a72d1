package article

import (
	"strings"
	"testing"
)

// A page copied as text: each row gives the lines that are told as headline, body or subhead, and the day.
func TestCopiedPage(t *testing.T) {
	const (
		p1   = "The harbour masters of Varde and Tisse shook hands on new pilot rules on Monday after a winter of quarrels."
		p2   = "Pilots of both ports may now board each other's ships, and the fee is shared by the length of the voyage."
		p3   = "The rules hold for three years, harbour master Ane Holm said, and either side can end them by letter."
		menu = "Menu\nSearch\nWorld\nPolitics\nSailing\nWeather\nTrending\nWho buys the old crane?\nRelated\n"
		foot = "\nMost read\n1\nMayor resigned on August 18 over yacht\n2\nFog closed the strait on August 21\nAbout us\nCookies\n"
	)
	const colon = "The harbour masters of Varde and Tisse, who had not spoken with each other since the ice broke two posts of the pier, said this to the skippers of the strait:"
	title := "Harbour masters agree on pilot rules"
	teaser := func(title, text string) string {
		return "Ana Ruiz / Reuters\n" + title + "\nIb Lund\n" + text + "\nContinue reading\n"
	}
	story := strings.Join([]string{p1, p2, p3}, "\n\n")
	for _, tt := range []struct {
		name, text string
		want       []string
		day        string
	}{
		{"menu and teasers around", menu + "\n" + title + "\nBy Ib Lund\nAugust 25, 2020\nShare\n\n" + story + "\n" + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"the title stands far above, a menu between", title + "\nBy Ib Lund\nAugust 25, 2020\n" + menu + story + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"teasers with dates above", "LATEST\nCyclone heads for Madagascar\n3 November 2019\nFerry capsized off Dakar\n4 November 2019\n" + menu + "\n" + title + "\n25 August 2020\n\n" + story + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"only teasers have dates", "LATEST\nCyclone heads for Madagascar\n3 November 2019\nFerry capsized off Dakar\n4 November 2019\n" + menu + "\n" + title + "\n\n" + story + foot, []string{title, p1, p2, p3}, ""},
		{"blurbs under the teasers below", menu + title + "\n25 August 2020\n" + story + "\nMore stories\nFerry capsizes\nA ferry capsized off Dakar on Sunday, and the crew was saved by two fishing boats.\nCourt frees editor\nA court freed the editor of a weekly on Friday in a case that began in May.\n" + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"the stamp below the standfirst", menu + title + "\n" + p2 + "\nShare\nSave\nBy Ib Lund\nPosted: 25 August 2020\nListen\n" + p1 + "\n" + p3 + "\n" + p1 + " So it went on.\n" + foot, []string{title, p2, p1, p3, p1 + " So it went on."}, "2020-08-25"},
		{"a picture's text twice", menu + title + "\n25 August 2020\nTwo pilot boats lie side by side at the old pier of Varde in the rain.\nTwo pilot boats lie side by side at the old pier of Varde in the rain.\n" + story + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"a box inside", menu + title + "\n25 August 2020\n" + p1 + "\n" + p2 + "\nRead next\nTwo tugs sold\nOld crane to stay\nFog on the strait\n" + p3 + " " + p2 + "\n" + p2 + " It is so.\n" + foot, []string{title, p1, p2, p3 + " " + p2, p2 + " It is so."}, "2020-08-25"},
		{"wrapped by a text browser", "   * Home\n   * Sailing\n       + Boats\n       + Crews\n   * Weather\n   * About\n   * Log in\n   * Trending\n   * Contact\n\n" + title + "\n\n   25 August 2020\n\n   The harbour masters of Varde and Tisse shook hands on new pilot rules\n   on Monday after a winter of quarrels, and pilots of both ports may now\n   board each other's ships.\n\n" +
			"   Pilots of both ports share the fee by the length of the voyage, harbour\n   master Ane Holm said, and either side can end the rules by a letter.\n\n   * Imprint\n   * Privacy\n",
			[]string{title, "The harbour masters of Varde and Tisse shook hands on new pilot rules on Monday after a winter of quarrels, and pilots of both ports may now board each other's ships.",
				"Pilots of both ports share the fee by the length of the voyage, harbour master Ane Holm said, and either side can end the rules by a letter."}, "2020-08-25"},
		{"a story alone keeps its lines", title + "\n\n25 August 2020\n\n" + p1 + "\n\nWHAT IT MEANS\n\n" + p2 + "\n\nTwo ports\nOne fee\n\n" + p3 + "\n", []string{title, p1, "WHAT IT MEANS", p2, "Two ports", "One fee", p3}, "2020-08-25"},
		{"a list of other stories with a button under each", menu + title + "\n25 August 2020\n" + story + "\nMost popular\n" + teaser("How the crane was sold", "A dealer bought the crane of the old pier in 1998, and nobody in the harbour knows what became of it since then.") +
			teaser("Why sailors sing", "Songs of sailors were first written down in 1834 by a priest, who had never been at sea in all his long life.") +
			teaser("The rope makers", "In 2011 the last of the rope makers closed his shop, and his daughter sells nets and oars in it to this day.") +
			teaser("Oars for two", "The boats of the strait were built for two from 1901 on, when the tax on boats for one had been made higher.") + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"a gallery that counts", menu + title + "\n25 August 2020\n" + story + "\n1/41 Old pier\nThe old pier of Varde was closed in 1998, and nobody has been on it since that year.\nAna Ruiz\n2/41 New crane\nThe new crane was set up on August 3, 2019, and it lifts forty tons of fish in an hour.\nOmar Bey\n3/41 Last ferry\nThe last ferry left in January 2001, and those who were on it still meet once a year.\nIb Lund\n4/41 Nets\nNets of all kinds were sold here until 2011, when the last of the shops was closed.\nAna Ruiz\n" + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"the story begins below a gallery's last number", menu + title + "\n25 August 2020\nThe old pier of Varde was closed in 1998, and nobody has been on it since that year.\n1/4\nThe new crane was set up on August 3, 2019, and it lifts forty tons of fish in an hour.\n2/4\nThe last ferry left in January 2001, and those who were on it still meet once a year.\n3/4\nNets of all kinds were sold here until 2011, when the last of the shops was closed.\n4/4\n\n" + story + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"a button under each picture", menu + title + "\n25 August 2020\n" + story + "\nThe old pier of Varde was closed in 1998, and nobody has been on it since that year.\nFullscreen\nThe new crane was set up on August 3, 2019, and it lifts forty tons of fish in an hour.\nFullscreen\nThe last ferry left in January 2001, and those who were on it still meet once a year.\nFullscreen\nNets of all kinds were sold here until 2011, when the last of the shops was closed.\nFullscreen\n" + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"a button and a number under each picture", menu + title + "\n25 August 2020\n" + story + "\n4 photos: The old harbour\nThe old pier of Varde was closed in 1998, and nobody has been on it since that year.\nHide Caption\n1 of 4\n4 photos: The old harbour\nThe new crane was set up on August 3, 2019, and it lifts forty tons of fish in an hour.\nHide Caption\n2 of 4\n4 photos: The old harbour\nThe last ferry left in January 2001, and those who were on it still meet once a year.\nHide Caption\n3 of 4\n4 photos: The old harbour\nNets of all kinds were sold here until 2011, when the last of the shops was closed.\nHide Caption\n4 of 4\n" + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"a long gallery inside the story", menu + title + "\n25 August 2020\n" + p1 + "\n" + p2 + "\n" + strings.Repeat("Nets of all kinds were sold here until 2011.\nHide Caption\n", 30) + p3 + "\n" + p2 + " It is so.\n" + foot, []string{title, p1, p2, p3, p2 + " It is so."}, "2020-08-25"},
		{"a score is no gallery", menu + title + "\n25 August 2020\n" + p1 + "\n1/2 of the fee is for the pilots, and the other half for the port in which the ship lies.\n" + p2 + "\n" + p3 + foot, []string{title, p1, "1/2 of the fee is for the pilots, and the other half for the port in which the ship lies.", p2, p3}, "2020-08-25"},
		{"a box parts the lead from the story", menu + title + "\nPublished: 25 August 2020\nShare\nSave\n" + p1 + "\nMultimedia\nPhotographs\nTwo decades of pilots\nSlide show\nThe old pier\nA map of the strait\nThe crane\n" + p2 + "\n" + p3 + "\n" + p2 + " It is so.\n" + foot, []string{title, p1, p2, p3, p2 + " It is so."}, "2020-08-25"},
		{"short paragraphs below a box of links", menu + title + "\n25 August 2020\n" + p1 + " " + p2 + "\nRelated\nTwo decades of pilots\n" + p2 + "\n" + p3 + "\n" + p1 + foot, []string{title, p1 + " " + p2, p2, p3, p1}, "2020-08-25"},
		{"the button of a picture is no such list", menu + title + "\n25 August 2020\n" + p1 + "\n" + p2 + "\nView this image\n" + p3 + "\n" + p1 + " It is so.\nView this image\n" + p2 + " It is so.\n" + p3 + " It is so.\nView this image\n" + p1 + " So it went on.\n" + p2 + " So it went on.\nView this image\n" + p3 + " So it went on.\n" + p1 + " It was so.\n" + foot,
			[]string{title, p1, p2, p3, p1 + " It is so.", p2 + " It is so.", p3 + " It is so.", p1 + " So it went on.", p2 + " So it went on.", p3 + " So it went on.", p1 + " It was so."}, "2020-08-25"},
		{"an entry of the menu is no heading of sources", strings.Replace(menu, "Sailing", "Notes", 1) + "\n" + title + "\n25 August 2020\nShare\n\n" + story + "\n" + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"the newest comments break off", menu + title + "\n25 August 2020\n" + p1 + "\n" + p2 + foot + "\n* Omar: I believe that the harbour master of Tisse is the right man for the old pier, he's got 28 years of pr...\n* Ane: Some skipper said that a boat has a quality of its own, and he was referring in this to...\n* Ib: A hundred ships to defend a strait and the sea beside it are more than the harbour has or nee...\n", []string{title, p1, p2}, "2020-08-25"},
		{"pictures with their texts twice", menu + title + "\n25 August 2020\n* Two pilot boats lie side by side at the old pier of Varde in the rain of 2019.\nTwo pilot boats lie side by side at the old pier of Varde in the rain of 2019.\n" + story + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"a paragraph ends in a colon", menu + title + "\n25 August 2020\nShare\nSave\nPrint\n" + colon + "\n" + p2 + "\n" + p3 + foot, []string{title, colon, p2, p3}, "2020-08-25"},
		{"a caption is wrapped in its bracket", "   * Home\n   * Sailing\n       + Boats\n       + Crews\n   * Weather\n   * About\n   * Log in\n   * Trending\n   * Contact\n\n" + title + "\n\n   25 August 2020\n\n   Ane Holm at the new crane of the harbour of Varde in 2019 (Photo by\n   Ib Lund/AP)\n\n   The harbour masters of Varde and Tisse shook hands on new pilot rules\n   on Monday after a winter of quarrels, and pilots of both ports may now\n   board each other's ships.\n\n   * Imprint\n   * Privacy\n",
			[]string{title, "The harbour masters of Varde and Tisse shook hands on new pilot rules on Monday after a winter of quarrels, and pilots of both ports may now board each other's ships."}, "2020-08-25"},
		{"buttons between stamp and story", "LATEST\nWho buys the old crane?\nSailing\nTIDEWATER, August 25, 2020\n* 0 Shares\n*\n*\n* Email\n* Print\n* 0 Shares\n*\n*\n* Email\n* Print\n*\n" + story + foot, []string{p1, p2, p3}, "2020-08-25"},
		{"the title of another story inside", menu + title + "\n25 August 2020\n" + p1 + "\n" + p2 + "\nHow Two Sailors Crossed The Strait In 2019 Without A Map\n" + p3 + "\n" + p2 + " It is so.\n" + foot, []string{title, p1, p2, p3, p2 + " It is so."}, "2020-08-25"},
		{"thoughts on the story", menu + title + "\n25 August 2020\n" + story + "\n2 thoughts on “" + title + "”\nskipper9 on August 26, 2020 at 4:19 am said:\nMy father fished in the strait in 1975 and nobody boarded him or asked him for a fee in all those years.\nanna on August 27, 2020 at 9:00 am said:\nThe rules of last year were the better ones, and everybody in the harbour of Tisse knows that much.\n" + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"readers without a heading", menu + title + "\n25 August 2020\n" + story + "\nTags\nskipper9\nAugust 26, 2020 at 4:19 am\nMy father fished in the strait in 1975 and nobody boarded him or asked him for a fee in all those years.\nReply\nanna\nAugust 27, 2020 at 9:00 am\nThe rules of last year were the better ones, and everybody in the harbour of Tisse knows that much.\nReply\nib_l\nAugust 27, 2020 at 9:40 am\nThey came into force in 2019, and nothing has been heard of them in the harbour since that year at all.\nReply\n" + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"a caption above its credit", menu + title + "\n25 August 2020\n\n" + p1 + "\n\nThe mayor of Tisse wears a cap at the party of 2019.\nOmar Bey/Getty Images\n\n" + p2 + "\n\n" + p3 + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"a labelled day far above", menu + "Published 25 August 2020\nLast updated 15 hours ago\n6 minute read\nJoin in\nWhy sailors sing\nA new pier\nThe old pier\nA boat for two\nThe crane again\nFog and what it does\nWho owns the strait\nThe mayor's yacht\nTwo tugs\nThe light on the mole\nThe rope makers\nA short walk\nThe last ferry\nThe first ferry\nNets\nOars\n" + title + "\n" + story + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"blurbs that break off", menu + title + "\n25 August 2020\n" + story + "\nNewest of The Buoy\nPier sold Aug 26, 7:00 AM\nA dealer bought the old pier in 1998, and nobody in the harbour knows what became of...\nSailors sing Aug 26, 7:00 AM\nSongs of sailors were first written down in 1834 by a priest who had never been...\nRope makers Aug 25, 8:30 AM\nIn 2011 the last of the rope makers closed his shop, and his daughter sells...\n" + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"one paragraph trails off", menu + title + "\n25 August 2020\n" + p1 + "\n" + p2 + "\nThe harbour masters had met in 2019 too, and nobody who was there cares to say how it ended...\n" + p3 + foot, []string{title, p1, p2, "The harbour masters had met in 2019 too, and nobody who was there cares to say how it ended...", p3}, "2020-08-25"},
		{"titles of the same day", menu + title + "\n25 August 2020\n" + story + "\nAugust 24, 2020 Mayor Opens The Fish Hall In Tisse\nAugust 24, 2020 Two Tugs Sold To A Dealer From Holme Who Pays In\nCash\nAugust 24, 2020 Old Crane To Stay\nAugust 24, 2020 Fog Closes The Strait\n" + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"titles with how long ago they were new", menu + title + "\n25 August 2020\n" + story + "\n4 days ago Mayor opens the fish hall\n6 days ago Two tugs sold to a dealer from Holme who pays in\ncash\n10 days ago - Old crane to stay\n11 days ago Fog closes the strait\n" + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"how long ago a crane fell", menu + title + "\n25 August 2020\n" + p1 + "\n11 days ago the crane of Varde fell into the harbour and blocked its mouth for a whole night.\n" + p2 + "\n" + p3 + foot, []string{title, p1, "11 days ago the crane of Varde fell into the harbour and blocked its mouth for a whole night.", p2, p3}, "2020-08-25"},
		{"a paper amends its article", menu + title + "\n25 August 2020\n" + story + "\nThis article was amended on 29 August 2020 to remove a sentence in which it was said that Ane Holm had met the crew.\n" + foot, []string{title, p1, p2, p3}, "2020-08-25"},
		{"days of a pact", title + "\n\n25 August 2020\n\n" + p1 + "\n\nMay 3, 2019 Envoys Meet In Tisse\n\nJune 4, 2019 Envoys Meet In Varde\n\nMay 9, 2020 Rules Are Signed\n\nMay 10, 2020 Rules Are Printed\n\n" + p2 + "\n", []string{title, p1, "May 3, 2019 Envoys Meet In Tisse", "June 4, 2019 Envoys Meet In Varde", "May 9, 2020 Rules Are Signed", "May 10, 2020 Rules Are Printed", p2}, "2020-08-25"},
		{"a long box parts the lead from the story", menu + title + "\nBy OMAR BEY\nAugust 25, 2020 at 11:29 AM EST\n" + p1 + "\n" + p2 + "\nVideos\n" + strings.Repeat("The crane\n", 50) + p3 + "\n" + p2 + " It is so.\n" + p1 + " So it went on.\n" + foot, []string{title, p1, p2, p3, p2 + " It is so.", p1 + " So it went on."}, "2020-08-25T11:29-05:00"},
		{"the reader's day above the form of a search", "Jobs\nBoats\nTuesday September 8, 2020 3:42 pm\nNews Sport Sailing Crews\nSearch __________ in [The Buoy___]\nFind now\n" + title + "\nBy OMAR BEY\n" + story + foot, []string{title, p1, p2, p3}, ""},
		{"the story's day above its title", "Jobs\nBoats\nTuesday August 25, 2020 3:42 pm\nSailing\n" + title + "\nBy OMAR BEY\n" + story + foot, []string{title, p1, p2, p3}, "2020-08-25T15:42"},
		{"the writer and the day below a wrapped title", "   * Home\n   * Sailing\n       + Boats\n       + Crews\n   * Weather\n   * About\n   * Log in\n   * Trending\n   * Contact\n\n   Harbour masters of Varde and Tisse agree on new pilot rules\n   by Ane Holm, Tuesday, Aug 25, 2020 9:00 AM ET\n   The harbour masters of Varde and Tisse shook hands on new pilot rules\n   on Monday after a winter of quarrels, and pilots of both ports may now\n   board each other's ships on the voyage to all of the islands, written\n   by Ib Lund and others in one night of work.\n\n   * Imprint\n   * Privacy\n",
			[]string{"Harbour masters of Varde and Tisse agree on new pilot rules", "The harbour masters of Varde and Tisse shook hands on new pilot rules on Monday after a winter of quarrels, and pilots of both ports may now board each other's ships on the voyage to all of the islands, written by Ib Lund and others in one night of work."}, "2020-08-25T09:00-04:00"},
		{"an itinerary in a copied page", menu + title + "\n25 August 2020\n" + p1 + "\nJune 3 – Varde, Old Pier\nJune 5 – Tisse, Fish Hall\nJune 7 – Holme, Town Hall\n" + p2 + "\n" + p3 + foot, []string{title, p1, "June 3 – Varde, Old Pier", "June 5 – Tisse, Fish Hall", "June 7 – Holme, Town Hall", p2, p3}, "2020-08-25"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := readAs(t, "page.txt", tt.text)
			var got []string
			for _, b := range a.Blocks {
				if b.Kind == Headline || b.Kind == Body || b.Kind == Subhead {
					got = append(got, oneLine(a.Text[b.Start:b.End]))
				}
			}
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("told\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
			if a.Published.String() != tt.day {
				t.Errorf("published %q from %s, want %q", a.Published, a.PublishedFrom, tt.day)
			}
		})
	}
}

// Lists of sources and readers' comments are not the story's; dated entries are, whatever their heading.
func TestListsBelow(t *testing.T) {
	const story = "The pact\n\n25 August 2020\n\nNorway and Chad signed a pact on fishing rights on Monday after three years of talks.\n\nIts text has forty articles and two maps of the banks, and the envoys shook hands for the cameras.\n\n"
	for _, tt := range []struct {
		name, tail string
		told       bool
	}{
		{"references", "References\n\n1. \"Pact signed\". Port News. 3 April 2019. Retrieved 11 August 2020.\n2. Holm, A. (2018). The banks. Tisse.\n", false},
		{"sources and reading", "Sources and further reading\n\n* Holm, A. \"The banks\". Port Review, 14 June 1988. Viewed 2 February 2011.\n* \"Pact signed\". Port News, 3 April 2019.\n", false},
		{"links by their section", "More from the coast\nTugs struck on 4 August\nDredge sank on 9 August\n", false},
		{"links by their kind", "Other stories\nTugs struck on 4 August\nDredge sank on 9 August\n", false},
		{"a subhead that may head links", "More from the envoys\nThe envoys met pilots on 4 August and told them of the pact before anybody else in the town knew of it.\n", true},
		{"a chronicle under Notes", "Notes\n\n3 May 1968: Norway and Chad open talks.\n\n9 August 1971: Chad leaves them.\n", true},
		{"stops of a journey", "- Sep 3-4: Tisse (steel works)\n- Sep 6: Varde (customs house)\n- Sep 9: Harwick\n", true},
		{"comments", "Comments (2)\n\ntisse_boy\nAug 26, 2020 09:14am\nHe should stay at home and mend the nets.\n", false},
		{"comments of a forum", "READER COMMENTS\n\nSkipper9 wrote on 28 August 2020:\nMy father fished there in 1975 and nobody boarded him.\n", false},
		{"a running report", "25 August 2020 14:10 GMT\n\nThe envoys of both states have left the hall, and they did not speak to those who waited in the rain.\n\n25 August 2020 14:20 GMT\n\nThe envoys of both states are back in the hall, and they shook hands with those who waited in the rain.\n\n25 August 2020 14:30 GMT\n\nThe minister has signed the pact, and the flags of the two states hang side by side over the hall.\n", true},
		{"a correction that runs on behind the story", "The banks were mapped in 1998, and both states paid for it by the length of their coasts. This article was amended on 29 August 2020 to remove a sentence on nets.\n", false},
		{"a correction behind words in quotation marks", "The minister of Chad said that the nets were “a gift to the sea”. This story was amended on 29 August 2020 to give his name.\n", false},
		{"an article of a law", "Article 5 bars the boats of other states from the banks of the coast. This article was amended in August 1998 by both parliaments.\n", true},
		{"a correction told of in straight marks", "The weekly wrote below its report \"This article was amended on 29 August 2020\" and did not say which sentence on nets it had removed.\n", true},
		{"a correction that is told of", "The weekly wrote below its report that “This article was amended on 29 August 2020” and that a sentence on nets was removed.\n", true},
		{"comment on a matter", "Comments\n\nThe ministry of Chad would not comment on the pact on Tuesday, and Norway's did so at length.\n", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := readAs(t, "a.txt", story+tt.tail)
			last := a.Blocks[len(a.Blocks)-1]
			if told := last.Kind == Body; told != tt.told {
				t.Errorf("the last block is %s: %s", last.Kind, a.Text[last.Start:last.End])
			}
			if a.Published.String() != "2020-08-25" {
				t.Errorf("published %s", a.Published)
			}
		})
	}
}

// A story of one paragraph has readers too; a ministry's comment is its own.
func TestCommentsBelowABrief(t *testing.T) {
	const brief = "Norway buys a tug\n\n25 August 2020\n\nNorway bought a tug from Chad on Monday, the port of Bergen said in a short note.\n\n"
	for _, tt := range []struct {
		tail string
		told bool
	}{
		{"Readers' comments\n\nIda R. wrote:\nAugust 26, 2020 at 7:10 am\nIt sank in the harbour on Tuesday, as tugs do!\n", false},
		{"Comments\n\nThe ministry of Chad would not comment on the tug on Tuesday, and Norway's did so at length.\n", true},
	} {
		a := readAs(t, "a.txt", brief+tt.tail)
		if last := a.Blocks[len(a.Blocks)-1]; (last.Kind == Body) != tt.told {
			t.Errorf("the last block is %s: %s", last.Kind, a.Text[last.Start:last.End])
		}
	}
}

// The first sentence of a copied story may be short, and a link may part it from the rest.
func TestShortLead(t *testing.T) {
	art := readAs(t, "page.txt", "The-Buoy-Online\nHome\nTides\nShips\n\nBREAKING\nFog closed Tisse on May 1\n\nPilots of Varde strike over pay\n\nMay 4, 2021\n\nPilots of Varde went on strike over pay on Monday.\n\nALSO READ: Ferry hit the pier on April 3\n\nHarbour master Ane Holm will meet their union on Friday.\n\nCaptains fear a long week at anchor, and fish dealers have begun to send their lorries to the ports of the other coast.\n\nTags: Varde, pilots\n\nPrevious post\nKing came on April 18\nNext post\nFish prices fell in March\n")
	for _, b := range art.Blocks {
		if b.Kind == Body {
			if got := art.Text[b.Start:b.End]; got != "Pilots of Varde went on strike over pay on Monday." {
				t.Errorf("the story begins with %q", got)
			}
			return
		}
	}
	t.Error("no story")
}
