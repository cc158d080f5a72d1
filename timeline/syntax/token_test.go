package syntax

import (
	"strings"
	"testing"
)

func TestTokens(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Blinken’s trip", "Blinken|’s|trip"},
		{"the ministers' talks", "the|ministers|'|talks"},
		{"can’t, don't, won't", "ca|n’t|,|do|n't|,|wo|n't"},
		{"It's they'll we've I'd", "It|'s|they|'ll|we|'ve|I|'d"},
		{"on Jan. 3 in the U.S. at 2 p.m.", "on|Jan.|3|in|the|U.S.|at|2|p.m."},
		{"a phone-call of 1,949 words", "a|phone-call|of|1,949|words"},
		{"14/06/2023 18:16:43 – done", "14/06/2023|18:16:43|–|done"},
		{"2017–2019 and July 7-8", "2017–2019|and|July|7-8"},
		{"“Yes,” she said—twice.", "“|Yes|,|”|she|said|—|twice|."},
		{"(AP) -- $200 billion, 6.2% up", "(|AP|)|--|$|200|billion|,|6.2|%|up"},
		{"O'Brien in the '90s", "O'Brien|in|the|'90s"},
		{"``We agree,'' he said", "``|We|agree|,|''|he|said"},
		{"see https://example.org/a?b=1", "see|https://example.org/a|?|b|=|1"},
		{"wait... no… yes", "wait|...|no|…|yes"},
		{"Antony J. Blinken", "Antony|J.|Blinken"},
		{"the trip.The head", "the|trip|.|The|head"},
		{"left\u200fto\u200e right\u0000end", "left|to|right|end"},
		{"al-Assad's U.S.-led AT&T", "al-Assad|'s|U.S.-led|AT&T"},
		{"the court ’ s ruling. She ’ s ill", "the|court|’s|ruling|.|She|’s|ill"},
		{"he didn ’ t, can ’ t", "he|did|n’t|,|ca|n’t"},
		{"O ’ Hale won ’ t", "O’Hale|wo|n’t"},
		{"the ‘ red ’ team, the guards ’ pay", "the|‘|red|’|team|,|the|guards|’|pay"},
		{"I ’ Hale", "I|’|Hale"},
		{"", ""},
	} {
		var got []string
		for _, k := range tokenize(nil, tt.text, 0, len(tt.text)) {
			if strings.ReplaceAll(tt.text[k.Start:k.End], " ", "") != k.Text {
				t.Errorf("%q: token %q at %d-%d", tt.text, k.Text, k.Start, k.End)
			}
			got = append(got, k.Text)
		}
		if g := strings.Join(got, "|"); g != tt.want {
			t.Errorf("%q\n got %s\nwant %s", tt.text, g, tt.want)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, tt := range []struct{ name, text string }{ // " | " is the border
		{"titles", "Mr. Lee met Gov. Ruiz and Sen. Hale. | They left."},
		{"months and numbers", "They met on Jan. 3 and Feb. 4. | No. 10 was silent."},
		{"a range of days", "It was held in Lund (Feb. 3–Feb. 10) this year. | It was the third."},
		{"a name with Jr. that a day or a street bears", "He spent Martin Luther King Jr. Day on Rao Moe Jr. Boulevard. | It was cold."},
		{"an abbreviation before a number", "They voted on Prop. 12 in May. | It failed."},
		{"a short word before a name", "The clerk was ill. | Rao left."},
		{"initials", "Antony J. Blinken left. | J. K. Berg stayed."},
		{"country inside", "The U.S. Embassy closed. | Marines left the U.S. on Friday."},
		{"country at the end", "He flew to the U.S. | The envoy stayed."},
		{"letters of a land before a noun", "Rao gave U.S. Ambassador Moe two days. | He told U.S. Senator Hale so."},
		{"a word with the article before the name of a body", "Troops had left the area. | Arab League ministers met."},
		{"letters of a land behind a number", "The 5th U.S. Circuit Court agreed. | Rao left on the 5th. | Moe stayed."},
		{"letters of a land behind a preposition", "It was told by U.N. Ambassador Moe. | Rao wrote to U.S. Senator Hale."},
		{"letters of a land behind a quotation", "\"The parks are open,\" U.S. Interior Minister Moe said on Saturday. | Rao left."},
		{"the sides of a case", "The court cited Rao v. Moe, a ruling of 2003. | It agreed."},
		{"letters of a land at the end", "Rao left for the U.S. | Senator Hale stayed."},
		{"letters of a land that open a sentence", "The U.S. Ambassador Rita Moe left. | She had met Rao."},
		{"letters of a land before the name of a body", "It was run by the U.S. Fish and Wildlife Service in May."},
		{"clock times", "It ended at 5 p.m. | Moe left at 6 p.m. Lima time. | They met at 5 p.m. Sunday, not at 5 a.m. EST."},
		{"a place before a colon", "Lund: | Norway's high court on Monday freed two men whom a lower court had sent to jail."},
		{"office and name before a colon", "Port Ministry spokesman Ivo Rys: | Lund's guards freed two men on Sunday."},
		{"a name and its office before a colon", "Ada Lund, port minister: | Guards freed two men."},
		{"a name and its party before a colon", "Ada Lund (Greens): | Guards freed two men."},
		{"a place and its day before a colon", "Lund (3 May 2011): Guards freed two men."},
		{"a word and a weekday before a colon", "Update (Tuesday): Guards freed two men."},
		{"an office and a name in a sentence", "Mayor Ivo Rys opened three ports: in Lund, in Oslo and in Lima."},
		{"an act before a colon", "Rebels shot Mayor Ivo Rys: he was buried on Sunday."},
		{"a topic before a colon in a line", "Lund: Norway frees two"},
		{"title in a quote", "“Mr. Hale will come,” she said. | “Dr. No agreed.”"},
		{"closing quote", "“We met. | It was useful.” | He left."},
		{"closing quote behind a space", "“We met. ” Hale said so. | They left."},
		{"closing quote behind a space, and no speaker", "“We met. ” | In 2013, when the port burned, Rao left. | They left."},
		{"question in a quote that is set apart", "“Is it over? ” Gov. Hale (D) tweeted. | “Who? ” | It was Rao."},
		{"several titles", "It shut ports, especially Govs. Moe and Hale. | Attys. Gen. Rao and Moe left with Profs. Hale and Kelm."},
		{"a dash behind an abbreviation in brackets", "Sen. Moe (R-Lim.) — a guard since May — left. | Rao stayed (in Lund.) | She left."},
		{"the next speech behind one that is set apart", "“We met. ” | “ It was useful. ” | Hale left."},
		{"speech goes on", "“Is it over?” he asked. | Nobody knew."},
		{"speech, then a name", "“Is it over?” Hale asked. | Nobody knew."},
		{"a break made by mistake", "She confirmed the trip. head of mission since May, she left."},
		{"ellipsis", "They talked… and talked. | Then they left."},
		{"ellipsis and capital", "They talked ... | Then they left."},
		{"decimal", "Growth fell to 6.2 percent. | It rose in May."},
		{"two marks", "Really?! | Yes."},
		{"afternoon", "It began at 2 p.m. on Friday. | It ended at 4 p.m. | The guests left."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.ReplaceAll(tt.text, " | ", " ")
			d := Parse(text, nil)
			check(t, d)
			var got []string
			for _, s := range d.Sentences {
				got = append(got, text[s.Start:s.End])
			}
			if g := strings.Join(got, " | "); g != tt.text {
				t.Errorf("\n got %s\nwant %s", g, tt.text)
			}
		})
	}
}

// "<" and ">" stand around what a page sets into the sentence.
func TestTeasers(t *testing.T) {
	for _, want := range []string{
		"Sen. Rita Moe <Rita MoeBus strike ends 2020 vote: poll MORE> (R-Lund) left on Monday.",
		"Rita Moe <Rita Ana (Rita) Moe Port closes MORE> (Lund) and Ole Rao <Ole Rao2020 vote MORE> (Lund) left.",
		"Jeff Hale <Jeffrey (Jeff) Lane HaleLindsey wins MORE> (Lund) left.",
		"In 2011 Al Hale <Albert (Al) Arnold HaleWarren builds 2020 port MORE> left.",
		"The guard Jan Kelm <Jan Francis KelmMORE> told Rao.",
		"Without Congress and the powers of Congress, Rita Moe <Rita MoeWarren builds port MORE> (Lund) left.",
		"Sen. Rita Moe wants MORE (and better) ports.",
		"Rita Moe said Moe wants MORE Ports.",
		"Rita Moe met Rita Moe's son.",
	} {
		text := strings.NewReplacer("<", "", ">", "").Replace(want)
		s, got := &Parse(text, nil).Sentences[0], text
		all := s.Teasers()
		for i := len(all) - 1; i >= 0; i-- {
			a, b := s.Bytes(all[i])
			got = got[:a] + "<" + got[a:b] + ">" + got[b:]
		}
		if got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

// A sentence may begin right behind the stop of another.
func TestGluedSentences(t *testing.T) {
	for _, want := range []string{ // "|" is the border
		"The talks failed, he said.|The envoys left on Friday.",
		"He said “it failed.”|The envoys left on Friday.",
		`He said "it failed."|The envoys left on Friday.`,
		`He left.|"It is over," he said.`,
		"He left.|“It is over,” he said.",
		`He wore an "A.B."Shirt on Friday.`,
		"The envoys left on Friday.|They met in 2012.|But none spoke.",
		"Two guards were killed.|NATO sent a ship.|(The crew was tired.)",
		"He left last week.|Mr. Rao called it “a farce”.|Guards met him.",
		"He left on May 5.|The port was shut in 2008.|Failing that, he swam in June.|Long walks were over.",
		"He met Lund.|Reporters saw him.|Moe’s guards left Gen.Petraeus alone.|Still, he came.",
		"The firm Node.Java was sold.|Talks at Yahoo.Finance were held.",
		"He was born in 1990.|Ole Rao was not.",
		"He read it on Lund.Com in May, and on example.org.The rest he knew.",
	} {
		text := strings.ReplaceAll(want, "|", "")
		var got []string
		for _, s := range Parse(text, nil).Sentences {
			got = append(got, text[s.Start:s.End])
		}
		if g := strings.Join(got, "|"); g != want {
			t.Errorf("got %s, want %s", g, want)
		}
	}
}

func TestBlocks(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"paragraphs", "A headline\n\nOne line\nand another.\n\n\nLast.\n", []string{"A headline", "One line\nand another.", "Last."}},
		{"nothing", " \n\n ", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := Parse(tt.text, nil)
			check(t, d)
			var got []string
			for _, b := range d.Blocks {
				got = append(got, strings.TrimSpace(tt.text[b.Start:b.End]))
			}
			if strings.Join(got, "|") != strings.Join(tt.want, "|") {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// TestLongSentence holds the cap: a sentence without end is cut.
func TestLongSentence(t *testing.T) {
	d := Parse(strings.Repeat("word ", 3*maxSentence), nil)
	check(t, d)
	for _, s := range d.Sentences {
		if len(s.Tokens) > maxSentence {
			t.Errorf("a sentence of %d tokens", len(s.Tokens))
		}
	}
}

// TestTags holds the mends of the tagger's faults, one word a row.
func TestTags(t *testing.T) {
	for _, tt := range []struct{ text, word, want string }{
		{"They may meet in May.", "may", "MD"},
		{"They may meet in May.", "May", "NNP"},
		{"May was cold.", "May", "NNP"},
		{"Troops march in March.", "March", "NNP"},
		{"Liu He signed the accord.", "He", "NNP"},
		{"He signed the accord.", "He", "PRP"},
		{"Marines fought their way into Peking.", "Peking", "NNP"},
		{"The talks set for Monday failed.", "set", "VBN"},
		{"Iraqi troops invaded Kuwait in 1990.", "invaded", "VBD"},
		{"Officials said on Friday that it was over.", "said", "VBD"},
		{"It has been said before.", "said", "VBN"},
		{"The minister will visit Oslo.", "visit", "VB"},
		{"The visit ended.", "visit", "NN"},
		{"That September the two met.", "That", "DT"},
		{"He said that the talks failed.", "that", "IN"},
		{"It’s over.", "’s", "VBZ"},
		{"Oslo’s envoy left.", "’s", "POS"},
		{"The ninth named storm hit Cuba.", "named", "VBN"},
		{"The rebels release the envoys on Monday.", "release", "VBP"},
		{"The rebels praised the release of the envoys.", "release", "NN"},
		{"Aides could not say that 40 envoys left.", "that", "IN"},
		{"That day the two met.", "That", "DT"},
		{"The queen will on Friday open the hall.", "open", "VB"},
		{"The guild will this week call for a vote.", "call", "VB"},
		{"The envoy will this month visit Lima.", "visit", "VB"},
		{"The calls of this week call for an answer.", "calls", "NNS"},
		{"The court will next week hear the case.", "next", "JJ"},
		{"The court will next hear the case.", "hear", "VB"},
		// A word that the model never saw takes the tag of its form, and costs no other word its own.
		{"The envoys met Rita Lund in Lima on Friday.", "envoys", "NNS"},
		{"The envoys met Rita Lund in Lima on Friday.", "met", "VBD"},
		{"The sherpas overtook Rita Lund on Friday.", "sherpas", "NNS"},
		{"The sherpas overtook Rita Lund on Friday.", "overtook", "VBD"},
		{"Gunmen kidnapped two surgeons near Lima.", "Gunmen", "NNS"},
		{"Gunmen kidnapped two surgeons near Lima.", "surgeons", "NNS"},
		{"The barges may anchor off Lima on Friday.", "anchor", "VB"},
		{"A news anchor left Lima on Friday.", "anchor", "NN"},
		{"The mayor accused the guild.", "accused", "VBD"},
		{"The accused were freed.", "accused", "NN"},
		{"The schools stayed shut until Monday.", "shut", "JJ"},
		{"The guild shut the schools on Monday.", "shut", "VBD"},
		// A title's capitals make no names.
		{"Lund Says Chadian Prisoner Exchange May Start", "Says", "VBZ"},
		{"Lund Says Chadian Prisoner Exchange May Start", "May", "MD"},
		{"Lund Says Chadian Prisoner Exchange May Start", "Start", "VB"},
		{"Envoys to Meet Rebels in May", "Rebels", "NNS"},
		{"Envoys to Meet Rebels in May", "May", "NNP"},
		{"Greta Brown Visits Lima", "Brown", "NNP"},
		{"Greta Brown Visits Lima", "Visits", "VBZ"},
		{"Court Orders Arrest of Mayor", "Orders", "VBZ"},
		{"Court Orders Arrest of Mayor", "Arrest", "NN"},
		{"Press Corps Orders of Merit", "Orders", "NNS"},
		{"TOGO FREES FOUR SAILORS", "FOUR", "CD"},
		{"UNIDO left Lima on Friday.", "UNIDO", "NNP"},
		{"Halvorsen dismissed the claim.", "Halvorsen", "NNP"},
		{"EU envoys left the UK on Friday.", "EU", "NNP"},
		{"EU envoys left the UK on Friday.", "UK", "NNP"},
		{"Omar Amir-Lundian met the envoys.", "Amir-Lundian", "NNP"},
		{"The law spares eighteen towns.", "eighteen", "CD"},
		{"Accused of theft, the mayor left.", "Accused", "VBN"},
		// A stretch between two markers has one finite verb.
		{"Many saw the raid as a response to the mortar attacks upon the port.", "attacks", "NNS"},
		{"The army attacks the port.", "attacks", "VBZ"},
		{"Lund said the army attacks the port.", "attacks", "VBZ"},
		{"The road that the villagers use was shut.", "use", "VBP"},
		{"Rates rise if the economy falters, the bank said.", "falters", "VBZ"},
		{"The bank that finances the port was shut.", "finances", "VBZ"},
		{"The bank said that the finances of the port were in order.", "finances", "NNS"},
	} {
		d := Parse(tt.text, nil)
		got := "no such word"
		for _, k := range d.Sentences[0].Tokens {
			if k.Text == tt.word {
				got = k.Tag
			}
		}
		if got != tt.want {
			t.Errorf("%q: %s is %s, want %s", tt.text, tt.word, got, tt.want)
		}
	}
}

// A verb that the model would as soon have taken for a noun is doubted.
func TestDoubtedVerb(t *testing.T) {
	for text, want := range map[string]bool{
		"Oslo battles to save storm victims":  true,
		"Oslo wants to save storm victims":    false,
		"They battle to save storm victims":   false,
		"Oslo battled to save storm victims.": false,
	} {
		if got := Parse(text, nil).Sentences[0].Clauses[0].Doubt&DoubtVerb != 0; got != want {
			t.Errorf("%s: doubted %v, want %v", text, got, want)
		}
	}
}

// A sentence that is too long is parted where a clause begins, not inside a phrase.
func TestCut(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{strings.Repeat("and they met on May 11, 1967, ", 100), "and"},
		{strings.Repeat("Oslo met Rome on May 11, 1967; ", 100), "Oslo"},
	} {
		for i, s := range Parse(tt.text, nil).Sentences {
			if got := s.Tokens[0].Text; got != tt.want {
				t.Errorf("sentence %d of %.30q begins with %q", i, tt.text, got)
			}
		}
	}
}
