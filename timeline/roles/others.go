package roles

import (
	"sync"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// otherFamily is others, compiled once.
var otherFamily = sync.OnceValue(others)

func others() *family {
	return compile(family{
		Name:  "Names elsewhere in the sentence",
		About: "What a clause or a noun leaves out may stand in another part of the sentence. Each rule that holds adds its names.",
		Rules: []rule{
			{
				Name: "<whom>, which <somebody> annexed", Why: "a relative clause with a subject of its own is about what it follows",
				If: (*scene).isAboutAntecedent, Names: func(d *scene) []int {
					return d.namesIn(func(i int) bool {
						m := &d.Cast.Mentions[i]
						return m.Span.End == d.r.clause().Antecedent.End && d.r.clause().Antecedent.Has(m.Span.Start)
					})
				},
				Holds: []string{"The envoys spoke of Georgia, which Russia annexed in 1801."},
				Not:   []string{"The envoys spoke of Georgia, where Russia ruled in 1801."},
			},
			{
				Name: "<name> and <name>, who <met>", Why: "what takes two is done by both who stand before it, and what is said of two with one title is said of both",
				If:    (*scene).takesBoth,
				Names: (*scene).joinedToAntecedent,
				Holds: []string{"Minister Lena Holt and Omar Diallo, who negotiated a truce on Monday, wept.", "Ministers Lena Holt and Omar Diallo, who wept on Monday, met.", "Lena Holt thanked Chad, Niger and Mali, who signed a pact on Monday."},
				Not:   []string{"Minister Lena Holt and Omar Diallo, who wept on Monday, met."},
			},
			{
				Name: "<place>, where <event>", Why: "“where” stands for the place before it",
				If: func(d *scene) bool { return d.marker() == "where" }, Names: (*scene).antecedents,
				Holds: []string{"She flew to Accra, where the envoys met on Monday."},
				Not:   []string{"She flew to Accra after the envoys met on Monday."},
			},
			{
				Name: "<meeting> of <body> in <place>, which began", Why: "what begins, ends or takes place has its parties and its place beside its noun",
				If: func(d *scene) bool { return d.eventBefore() >= 0 }, Names: (*scene).namesOfEventBefore,
				Holds: []string{"Ivo Rys is the suspect in the Bergen concert shooting that took place on Monday."},
				Not:   []string{"Norway spoke of a three-day meeting of ministers in Lima, who began to sing on Monday.", "Norway spoke of a boat in Lima, which left on Monday."},
			},
			{
				Name: "<owner>, whose <event>", Why: "“whose” stands for the owner before it",
				If: (*scene).isOwned, Names: (*scene).owners,
				Holds: []string{"The talks of Chad, whose army crossed the river on Monday, go on.", "The board includes chair Lena Holt, whose term began on Monday.", "Lena Holt, whose ouster in May 2020 shook the land, spoke."},
				Not:   []string{"The talks of Chad go on, although an army crossed the river on Monday.", "Lena Holt, whose brother Ivo Rys was arrested in May 2020, spoke."},
			},
			{
				Name: "in <place>, <event>", Why: "what opens a clause tells where all of it was",
				If:    func(d *scene) bool { return d.r.Nominal() && d.r.Clause >= 0 && len(d.r.Places) == 0 },
				Names: func(d *scene) []int { return d.namesIn(d.opensSentence) },
				Holds: []string{"In Mali, a 2020 coup was followed by years of war."},
				Not:   []string{"In Mali a man spoke of a 2020 coup."},
			},
			{
				Name: "the largest <protest> in <place> in years", Why: "where it was is told behind the noun, however much of it tells what it was",
				Names: (*scene).placesBehind,
				Holds: []string{"It was the smallest Monday demonstration in Accra in several weeks."},
				Not:   []string{"It was the smallest Monday demonstration of men from Accra in several weeks."},
			},
			{
				Name: "visit to <place> since <event>", Why: "the journey before led to the same place",
				If: func(d *scene) bool { return d.marker() == "since" && len(d.r.Places) == 0 && d.r.clause().Parent >= 0 },
				Names: func(d *scene) []int {
					return d.namesIn(func(i int) bool {
						m := &d.Cast.Mentions[i]
						return m.Locative && d.r.sen.ClauseAt(m.Span.Start) == d.r.clause().Parent
					})
				},
				Holds: []string{"It is the first visit to Accra since Lena Holt travelled in May 2019."},
				Not:   []string{"It was quiet in Accra before Lena Holt travelled in May 2019."},
			},
			{
				Name: "<people> <meeting> in <place> <event>", Why: "what its subject does besides is where that is",
				If:    func(d *scene) bool { return len(d.r.Places) == 0 && d.doingOfSubject() >= 0 },
				Names: func(d *scene) []int { return d.placesIn(d.doingOfSubject(), 0) },
				Holds: []string{"Students protesting for Chad, at an event in Accra, were arrested by police on Monday."},
				Not:   []string{"Students living for years, by choice, in Accra were arrested by police on Monday."},
			},
			{
				Name: "<event> killed <people> in <place>", Why: "where it did its harm is where it was",
				If:    func(d *scene) bool { return len(d.r.Places) == 0 && d.harmOf() >= 0 },
				Names: func(d *scene) []int { return d.placesIn(d.harmOf(), d.r.Head) },
				Holds: []string{"Monday's blasts killed ten people in Accra."},
				Not:   []string{"Monday's blasts killed talks in the bud. Lena Holt wept in Accra."},
			},
			{
				Name: "<did> a strike that killed <people> in <place>", Why: "where what was done did its harm is where it was",
				Names: (*scene).placesOfHarm,
				Holds: []string{"Lena Holt ordered a strike on Monday that killed ten people in Accra."},
				Not:   []string{"Lena Holt praised a song on Monday that amused ten people in Accra.", "Lena Holt condemned a strike on Monday that killed ten people in Accra.", "Lena Holt signed a law on Monday that killed jobs in Accra."},
			},
			{
				Name: "<event> that toppled <name>", Why: "whom it befell takes part in it, and its own clause tells who that is",
				If: func(d *scene) bool { return d.victimClause() >= 0 }, Names: (*scene).victims,
				Holds: []string{"The 2011 revolt that ousted Ivo Rys was long.", "The 2011 revolt that ousted autocrat Ivo Rys was long.", "Monday's drone strike in Mali that killed Ivo Rys and Omar Diallo was praised.", "Lena Holt ordered a strike on Monday that killed a trader, Ivo Rys."},
				Not:   []string{"The 2011 revolt that amused Ivo Rys was long.", "The 2011 revolt in a town that ousted Ivo Rys was long.", "The 2011 revolt that ousted the guard of Ivo Rys was long."},
			},
			{
				Name: "was held in <place> and <event>", Why: "of two verbs with one subject nothing says that the second was elsewhere",
				If: func(d *scene) bool {
					return !d.r.Nominal() && d.r.clause().Kind == syntax.Coordinate && len(d.r.Places) == 0 && d.r.clause().SubjectFrom >= 0 && d.r.Class != lexicon.Visit && !lexicon.Has(d.r.clause().Verb.Lemma, lexicon.Motion)
				},
				Names: func(d *scene) []int {
					return d.namesIn(func(i int) bool {
						m := &d.Cast.Mentions[i]
						return m.Locative && d.r.sen.ClauseAt(m.Span.Start) == d.r.clause().SubjectFrom
					})
				},
				Holds: []string{"He was detained in Accra in May and walked free on Monday."},
				Not:   []string{"He was detained in Accra in May and Lena Holt walked free in Lima on Monday.", "He slept in Accra in May and flew home on Monday."},
			},
			{
				Name: "<event> on <date>, when <names>", Why: "the day's other half tells the same event",
				If: func(d *scene) bool { return !d.r.Nominal() }, Names: (*scene).namesWhen,
				Holds: []string{"The thaw was announced on Dec. 17, when Lena Holt and Omar Diallo spoke on television."},
				Not:   []string{"The thaw was announced on Dec. 17 by Lena Holt.", "The town wept on Dec. 17 when Lena Holt spoke on television.", "Singers will march on Dec. 17, when a court hears a suit that would harm Lena Holt."},
			},
			{
				Name: "the <event>, in which <name> <did>", Why: "the clause that tells of the event tells who takes part in it",
				Names: (*scene).doersAtNoun,
				Holds: []string{"The town spoke of elections in May 2020, in which Minister Lena Holt won a fifth term.", "The town recalled a vote in May 2020, when Minister Lena Holt won a fifth term."},
				Not:   []string{"The town spoke of elections in May 2020, which Minister Lena Holt praised.", "The town spoke of a vote in May 2020 and of halls in which Minister Lena Holt wept.", "The town spoke of a vote in May 2020, in which a Norwegian singer won."},
			},
			{
				Name: "during a <speech>, <name> said", Why: "who speaks, travels or is asked is whom the clause around is about",
				If: func(d *scene) bool { return (len(d.r.Actors) == 0 || !d.r.Nominal()) && d.framing() >= 0 }, Names: func(d *scene) []int { return d.subjectsOf(d.framing()) },
				Holds: []string{"During a visit to Accra last month, Lena Holt said that the port was open.", "In an interview published on Monday, Lena Holt said that the port was open.", "In its report published on Monday, the United Nations said that shots had been fired.", "In a statement sent to the League on Monday, Lena Holt said that the port was open.", "Lena Holt announced the sale during a televised news conference on Monday."},
				Not:   []string{"After a storm last month, Lena Holt said that the port was open."},
			},
			{
				Name: "<somebody> said that <name> <did>", Why: "what is told is done by its own subject, whoever tells it",
				Names: (*scene).doersTold,
				Holds: []string{"A spokesman said on Monday that Norway had recalled its envoy.", "The Orvalla Institute reported on Monday that Norway now sells ships to Mali.", "It emerged on Monday that Minister Lena Holt had been given a boat."},
				Not:   []string{"A guard said on Monday that a plan by Lena Holt had been read.", "A spokesman said on Monday that Norway was large.", "Lena Holt said on Monday that Norway had recalled its envoy."},
			},
			{
				Name: "<name> said it would <do>", Why: "who says what “it” or “they” will do speaks of himself, where nobody else is meant",
				If: func(d *scene) bool { return len(d.r.Actors) == 0 && len(d.ownWord()) > 0 }, Names: (*scene).ownWord,
				Holds: []string{"Norway, Oman and Dubai have said they will open a port on Friday.", "Norway's army said it had left the port on Friday."},
				Not:   []string{"Critics of Norway and Oman have said they will open a port on Friday.", "Norway, Oman and Dubai have said a guard will open a port on Friday.", "Norway has said they will open a port on Friday."},
			},
			{
				Name: "a <court> ruled that <name> must <do>", Why: "of whom a court or a panel decides takes part in what it decides",
				Pattern: "{act lemma:rule|decree|order|hold|find} ; {act} >nsubj {word:court|tribunal|judge|judges|jury|panel|commission|committee}",
				If:      func(d *scene) bool { return d.complement() >= 0 }, Names: func(d *scene) []int { return d.subjectsOf(d.complement()) },
				Holds: []string{"The Supreme Court ruled on Monday that Ivo Rys must leave.", "A judge ruled on Monday that Ivo Rys could leave."},
				Not:   []string{"A captain ruled on Monday that Ivo Rys must leave.", "A judge said on Monday that Ivo Rys must leave."},
			},
			{
				Name: "<somebody> said that <event> in <place>", Why: "what is told happened where the telling says",
				If: func(d *scene) bool { return len(d.r.Places) == 0 && d.content() >= 0 }, Names: func(d *scene) []int { return d.placesOf(d.content()) },
				Holds: []string{"The army said on Monday that three men had died in a clash in Mali."},
				Not:   []string{"The army said on Monday in Accra that three men had died in a clash in Mali."},
			},
			{
				Name: "<name>’s trip to <do>", Why: "whose a journey, a plan or a deed is does what it is for",
				If: func(d *scene) bool { return d.purposeOf() >= 0 }, Names: func(d *scene) []int { return d.ownersOf(d.purposeOf()) },
				Holds: []string{"Minister Lena Holt's trip to see Omar Diallo in May 2019 calmed the town."},
				Not:   []string{"Minister Lena Holt's trip calmed the town that Omar Diallo saw in May 2019."},
			},
			{
				Name: "<name> had <something> <done>", Why: "who has a thing done does it",
				If: func(d *scene) bool { return d.orderedBy() >= 0 }, Names: func(d *scene) []int { return d.subjectsOf(d.orderedBy()) },
				Holds: []string{"Minister Lena Holt had the port closed in May 2019."},
				Not:   []string{"Minister Lena Holt saw the port closed in May 2019."},
			},
			{
				Name: "<event>, mediated by <name>", Why: "who mediates or brokers what happens, or accompanies who does it, takes part in it",
				If: func(d *scene) bool { return d.brokerClause() >= 0 }, Names: func(d *scene) []int { return d.agentsIn(d.brokerClause()) },
				Holds: []string{"The truce began on Monday, brokered by Norway, and failed.", "Hosted by Norway, the conference was put off on Monday.", "Minister Lena Holt left on Monday accompanied by Minister Omar Diallo."},
				Not:   []string{"The truce began on Monday, praised by Norway, and failed."},
			},
			{
				Name: "under an accord signed on <date>, <names> will <act>", Why: "whom an accord binds are its parties",
				If: func(d *scene) bool { return len(d.r.Actors) == 0 && d.boundBy() >= 0 }, Names: func(d *scene) []int { return d.subjectsOf(d.boundBy()) },
				Holds: []string{"Under an accord signed on Monday, Norway and Mali will open the port."},
				Not:   []string{"After an accord signed on Monday, Norway and Mali will open the port."},
			},
			{
				Name: "<place>, scene of <event>", Why: "the apposition says that it was there",
				If: func(d *scene) bool { return len(d.r.Places) == 0 && d.siteOf() >= 0 }, Names: func(d *scene) []int {
					at := d.siteOf()
					return d.namesIn(func(i int) bool { return d.Cast.Mentions[i].Span.Has(at) })
				},
				Holds: []string{"The revolt reached Oslo and Accra, scene of a 1982 massacre by rebels."},
				Not:   []string{"The revolt reached Oslo and Accra after a 1982 massacre by rebels."},
			},
			{
				Name: "<name> to announce <event>", Why: "a headline tells what is ahead by an infinitive",
				If: (*scene).isHeadlinePlan, Names: func(d *scene) []int { return d.namesIn(func(i int) bool { return d.Cast.Mentions[i].Span.Start == 0 }) },
				Holds: []string{"Holt to Announce Port Decision Monday\n\nMinister Lena Holt will speak."},
				Not:   []string{"Holt on Port Decision Monday\n\nMinister Lena Holt will speak."},
			},
			{
				Name: "<clash> was the first between <names>", Why: "what is said of the event tells whose it was",
				If: func(d *scene) bool { return len(d.r.Actors) == 0 }, Names: (*scene).between,
				Holds: []string{"Monday's clash was the first between Chad and Niger in years."},
				Not:   []string{"Monday's clash shook the talks. Chad and Niger wept."},
			},
			{
				Name: "<forces>, led by <name>, <event>", Why: "who leads a force or a group acts with it",
				If: func(d *scene) bool { return d.leaderClause() >= 0 }, Names: func(d *scene) []int { return d.agentsIn(d.leaderClause()) },
				Holds: []string{"A force led by Norway and Chad took the port on Monday.", "The force, headed by Norway, took the port on Monday.", "The coup was launched on Monday by officers led by Ivo Rys.", "A vigil called by Ivo Rys was held in Accra on Monday."},
				Not:   []string{"A force watched by Norway took the port on Monday.", "A guard called by Ivo Rys wept in Accra on Monday."},
			},
			{
				Name: "<name> was among those <killed>", Why: "what befell those befell who was among them",
				If: func(d *scene) bool { return d.amongClause() >= 0 }, Names: func(d *scene) []int { return d.subjectsOf(d.amongClause()) },
				Holds: []string{"Ivo Rys was among those killed in May 2020.", "Ivo Rys is one of the judges who signed the paper in May 2020."},
				Not:   []string{"Ivo Rys was sad for those killed in May 2020."},
			},
			{
				Name: "<host> held a <meeting>", Why: "who holds, has or takes something takes part in it",
				If: (*scene).isHosted, Names: (*scene).hosts,
				Holds: []string{"Lena Holt awaits a meeting on Friday.", "At a meeting on Monday, Lena Holt asserted that the port was open.", "Lena Holt called for calm during a phone call with Omar Diallo of Mali on Monday.", "Lena Holt survived a vote of no confidence in May 2020.", "Lena Holt led the 2020 revolt.", "The League met in Accra. Its president, Lena Holt, awaits a meeting on Friday.", "Rebels in Mali await protests on Friday.", "Ivo Rys was killed in a May 2020 raid.", "Ivo Rys was defeated in the May 2020 election by Lena Holt.", "Minister Lena Holt, in a phone conversation with Omar Diallo on Monday, urged envoys to wait."},
				Not:   []string{"Lena Holt resigned. A meeting is to be held on Friday.", "Togo asked how the League should respond to Mali's attack on Friday.", "Lena Holt recalled a vote in May 2020.", "Lena Holt wrote the song for a vote in May 2020.", "In May 2022, Lena Holt pulled the boats out of a 2015 vote.", "A speech by Lena Holt led to the 2020 revolt."},
			},
			{
				Name: "<name> was convicted of the <event>", Why: "who is charged, jailed or wanted for a deed, or accused of it, is the one whose it was",
				If: func(d *scene) bool { return d.chargeFor() >= 0 }, Names: (*scene).charged,
				Holds: []string{"Ivo Rys was convicted of the 2003 murder of Omar Diallo.", "Ivo Rys, who was jailed for the 2003 murder of a guard, wept.", "Lena Holt, accused of the 2003 murder of a guard, wept.", "A judge charged Ivo Rys with the 2003 murder of a guard.", "Ivo Rys was condemned to death for the 2003 murder of a guard."},
				Not:   []string{"Ivo Rys was told of the 2003 murder of Omar Diallo.", "Ivo Rys was jailed after the 2003 murder of a guard.", "The brother of Ivo Rys was jailed for the 2003 murder of a guard."},
			},
			{
				Name: "<name> launched an <event> that <did>", Why: "who makes an event has done what it did",
				If: func(d *scene) bool { return d.makerClause() >= 0 }, Names: func(d *scene) []int { return d.subjectsOf(d.makerClause()) },
				Holds: []string{"Norway launched an attack that killed ten men on Monday.", "Norway did not ask Mali before conducting a large attack that killed ten men on Monday."},
				Not:   []string{"Norway praised an attack that killed ten men on Monday.", "Norway launched a boat that sank on Monday."},
			},
			{
				Name: "wrote in a letter sent to <name>", Why: "to whom the words are sent is spoken to",
				If: func(d *scene) bool { return d.letterClause() >= 0 }, Names: (*scene).addressees,
				Holds: []string{"Minister Lena Holt wrote on Monday in a letter sent to Omar Diallo that the port was open."},
				Not:   []string{"Minister Lena Holt wrote on Monday in a book sold to Omar Diallo that the port was open.", "Minister Lena Holt wrote on Monday in a letter seen by Omar Diallo that the port was open."},
			},
			{
				Name: "<name> met <name> at a <meeting>", Why: "whom the host does something to or with at the event takes part in it as well",
				Names: (*scene).guests,
				Holds: []string{"Lena Holt lost to Omar Diallo in a 2020 election.", "Lena Holt met Omar Diallo at a 2020 summit."},
				Not:   []string{"Lena Holt praised Omar Diallo's speech at a 2020 summit.", "Lena Holt warned Omar Diallo after a 2020 summit."},
			},
		},
	})
}

// opensSentence: the mention is the place of a phrase that opens the sentence, and a comma parts it from the event: "in Mali, …".
func (d *scene) opensSentence(i int) bool {
	m, ts := &d.Cast.Mentions[i], d.tokens()
	return m.Locative && m.Span.Start > 0 && m.Span.Start <= 2 && m.Span.End < d.r.Noun.Start && ts[0].IsPrep() && ts[m.Span.End].Text == ","
}

// namesIn gives the names of the sentence that fit.
func (d *scene) namesIn(fits func(mention int) bool) (out []int) {
	for _, mi := range d.MentionsIn[d.r.Sentence] {
		if fits(mi) {
			out = append(out, mi)
		}
	}
	return out
}

// ofClause: the token stands in clause c, or in a clause within it that is not only said there.
func (d *scene) ofClause(token, c int) bool {
	k := d.r.sen.ClauseAt(token)
	for n := 0; k >= 0 && k != c && n < len(d.r.sen.Clauses); n++ {
		cl := &d.r.sen.Clauses[k]
		if k = cl.Parent; cl.Kind == syntax.Complement && k >= 0 && lexicon.Has(d.r.sen.Clauses[k].Verb.Lemma, lexicon.Says) {
			return false
		}
	}
	return k == c
}

// hasAgent: the noun phrase itself says by whom: "a 2012 order by Lena Holt".
func (d *scene) hasAgent() bool {
	return d.wordIn(syntax.Span{Start: d.r.Head + 1, End: d.r.Noun.End}, "by") >= 0
}

// subjectsOf gives the names in the subject of a clause that do not only modify another name.
func (d *scene) subjectsOf(clause int) []int {
	sub := d.r.sen.SubjectSpan(clause)
	apposed := d.Apposed(d.r.Sentence, sub)
	return d.namesIn(func(i int) bool {
		return i == apposed || sub.Has(d.Cast.Mentions[i].Span.Start) && !d.ModifiesName(i)
	})
}

// framing gives the clause that a speech or a journey only frames: the event is the noun, or says
// of it when it appeared ("in an interview published on Monday"); -1 if there is none.
func (d *scene) framing() int {
	ts, h, f := d.tokens(), d.r.Head, lexicon.Solo
	if !d.r.Nominal() {
		cl := d.r.clause()
		if cl.Kind != syntax.Participle || cl.Antecedent.Empty() {
			return -1
		}
		h = d.r.sen.HeadOf(cl.Antecedent)
		if first := &d.r.sen.Tokens[cl.Antecedent.Start]; h >= 0 && (first.Tag == "PRP$" || first.Lower == "a" || first.Lower == "an") && d.wordIn(cl.Span, "by") < 0 {
			f = lexicon.Paper // "in its report", "in a ruling issued on Monday", "in a notice sent on Monday"
		}
	}
	if h < 0 || ts[h].Head < 0 {
		return -1
	}
	if w := lexicon.NounLemma(ts[h].Lower); !lexicon.Has(w, f) && !lexicon.Has(w, lexicon.Solo) && !(f == lexicon.Paper && lexicon.Has(w, lexicon.Utterance)) {
		return -1
	}
	switch ts[h].Rel {
	case "obl:during", "obl:in", "obl:on", "obl:at":
		return d.r.sen.ClauseOf(ts[h].Head)
	}
	return -1
}

// placesIn gives the places of a clause behind a token.
func (d *scene) placesIn(clause, after int) []int {
	return d.namesIn(func(i int) bool {
		m := &d.Cast.Mentions[i]
		return m.Locative && m.Span.Start > after && d.r.sen.ClauseAt(m.Span.Start) == clause && !d.at(i).isOrigin()
	})
}

// isHeadlinePlan: the event is a noun in a line without a verb that opens with a name and "to <do>".
func (d *scene) isHeadlinePlan() bool {
	ts := d.tokens()
	if !d.r.Nominal() || len(d.MentionsIn[d.r.Sentence]) == 0 {
		return false
	}
	m := &d.Cast.Mentions[d.MentionsIn[d.r.Sentence][0]]
	k := m.Span.End
	return m.Span.Start == 0 && k+1 < d.r.Head && ts[k].Lower == "to" && lexicon.Has(lexicon.VerbLemma(ts[k+1].Lower), lexicon.Verb)
}
