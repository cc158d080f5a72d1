package event

import (
	"strings"
	"sync"
	"unicode"

	"dateline/timeline/edtf"
	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// beforeNouns decide where an expression stands before a noun.
var beforeNouns = sync.OnceValue(func() *family {
	return compile(family{
		Name:  "Nouns that own their date: the date before them",
		About: "A date before a noun is the noun's: it dates the event that the noun names, or a thing. In the patterns date is the date, noun the head of the noun phrase after it.",
		Rules: []rule{
			{
				Name: "the <9/11> civil <trial>", Why: "what is heard, marked or looked into is called after the day, and is not of it",
				Pattern: "{noun lemma:trial|hearing|lawsuit|suit|inquiry|investigation|probe|prosecution|verdict|sentencing|case|anniversary|ceremony|commemoration|memorial}",
				If:      func(d *scene) bool { return strings.HasSuffix(d.sen.Tokens[d.p.Start].Lower, "9/11") },
				Reason:  whyThing,
				Holds:   []string{"The envoy spoke at the [9/11] civil trial."},
				Not:     []string{"The king spoke of the [9/11] *attacks*."},
			},
			{
				Name: "the <post-2003> <event>", Why: "it tells before or after what the thing was, not when",
				If: func(d *scene) bool {
					w := d.sen.Tokens[d.p.Start].Lower
					return strings.HasPrefix(w, "post-") || strings.HasPrefix(w, "pre-")
				},
				Reason: whyThing,
				Holds:  []string{"The queen loved the [post-2003] war.", "The king praised the [pre-2008] vote."},
				Not:    []string{"The king praised the [mid-2008] *vote*."},
			},
			{
				Name: "<first-quarter> <thing>", Why: "the date is an adjective of the noun",
				If:     func(d *scene) bool { return d.century() || d.partOfYear() },
				Reason: whyThing,
				Holds:  []string{"The bank posted a rise in [first-quarter] profit.", "The archive shows a [19th-century] map."},
				Not:    []string{"The bank *lost* money in [the first quarter]."},
			},
			{
				Name: "<date>’s <event>", Why: "the owner of an event is its date",
				Pattern: "{noun happening}", If: (*scene).owns,
				Noun:  true,
				Holds: []string{"Chad praised [Monday]'s *summit* in Lima.", "The king missed [yesterday]'s eagerly awaited *debate*."},
				Not:   []string{"Chad read [Monday]'s papers."},
			},
			{
				Name: "<date>’s <thing>", Why: "the owner of a thing is its date",
				If:     (*scene).owns,
				Reason: whyThing,
				Holds:  []string{"Chad read [Monday]'s papers."},
				Not:    []string{"Chad praised [Monday]'s summit in Lima."},
			},
			{
				Name: byTitle, Why: "before a colon a headline only names what it is about",
				Pattern: "{date !date:year} .. {noun happening} . {word::}", If: func(d *scene) bool { return d.p.Start == 0 },
				Noun:  true,
				Holds: []string{"[July] Liberal *debate*: Why three mayors almost skipped it."},
				Not:   []string{"[July]: Three mayors *skipped* a debate.", "[2023] debate: Three mayors skipped it."},
			},
			{
				Name: "a <date> press <release>", Why: "the date is the paper's",
				Pattern: "{noun lemma:release} >compound {word:press|news|media}",
				Reason:  whyThing,
				Holds:   []string{"A [2007] press release of the firm named the queen."},
				Not:     []string{"A [2007] *attack* on the firm angered the queen."},
			},
			{
				Name: byEventOfYear, Why: "the verb tells what happened in that event, which its noun only names",
				Pattern: "{noun happening !tag:NNP} <obl:in|obl:during {act finite tense:past clause:main|coordinate} ; {act} >nsubj|nsubj:pass {}",
				If:      (*scene).inEventOfYear,
				Holds:   []string{"In the [2016] election, Hall *defeated* Oda.", "The bridge was *destroyed* during the [1991] war."},
				Not:     []string{"The king was jailed for thefts during the [1991] war.", "Two men were charged in the [1985] *bombing* of a jet.", "Two men were detained in the [1985] *bombing* of a jet.", "Mali joined the alliance after the [1967] war.", "In the [2016] election, turnout was low.", "The king spoke of the [1991] war."},
			},
			{
				Name: "the <year> <Pact> <binds> …", Why: "a paper by its name is what the sentence speaks of, and its year is part of the name",
				Pattern: "{noun happening tag:NNP*} ; {act tense:present|future !perfect !progressive} || {noun happening tag:NNP*} <obj {negated}",
				If:      (*scene).namedPaper,
				Reason:  whyThing,
				Holds:   []string{"The [1961] Lund Convention on Fisheries gives states the right to board.", "The king says the [1979] Lima Accords bind both sides.", "Mali has not signed the [1951] Lund Convention."},
				Not:     []string{"The [1979] Lima Accords *ended* the war.", "The king fears the [1979] war."},
			},
			{
				Name: "the <year> <report>", Why: "a year tells which of a row of such things it is, or for which year one runs, and an anniversary is of something that lies back",
				Pattern: "{noun lemma:report|budget|nomination|candidacy|edition|season|ticket|census|survey|memoir|anniversary|conversation|deadline}" +
					" || {noun lemma:campaign} !>compound|amod {lemma:air|aerial|bombing|ground|military|naval|terror|vaccination} ; {noun} !>nmod:against|nmod:in {} ; {date date:year}" +
					" || {noun happening} >compound|amod {lemma:exam|examination|campaign|census|season} ; {date date:year}" +
					" || {noun lemma:request|proposal|plan|resolution|bill|submission|appropriation} >compound|amod {lemma:budget|spending|appropriation|tax} ; {date date:year}",
				If:     func(d *scene) bool { return (d.determined() || d.withoutArticle()) && !d.ofOneDay() },
				Reason: whyThing,
				Holds: []string{
					"Chad opens [2025] campaign in Lima.", "Towns brace for [2025] sign-up deadline.", "The king lost his seat, according to the bank's [2015] report on Chad.", "Hall, a rival for the [2016] Liberal nomination, was tired.", "The king used the [June] anniversary of the war to thank Chad.",
					"Hall led a [2024] campaign that tired his aides.", "The bank spoke of the [2022] exam leak.",
					"The bank has a [2024] budget request of 20 million dollars.", "The [2024] budget proposal pleased Chad.",
				},
				Not: []string{"The bank *reported* the theft in [2015].", "Chad won the [2016] *vote*.", "The [2016] air *campaign* tired Chad.", "The bank spoke of the [2022] *leak*.", "The bank spoke of the [2022] *request* for help."},
			},
			{
				Name: NamedRule, Why: "between an article or adjective and a noun a date is the noun's",
				Pattern: "{noun happening}", If: (*scene).determined,
				Noun:  true,
				Holds: []string{"Mali joined the alliance after the [1967] *war*.", "The planned [October] *mission* pleased Chad.", "Oslo spoke to the king before his [May 3, 2009], *arrest* in Lima."},
				Not:   []string{"Mali sold the [1967] map."},
			},
			{
				Name: "the <date> <thing>", Why: "between an article or adjective and a noun a date is the noun's",
				If:     (*scene).determined,
				Reason: whyThing,
				Holds:  []string{"Mali sold the [1967] map."},
				Not:    []string{"Mali feared the [1967] war."},
			},
			{
				Name: "<year> <Chair> <verb>", Why: "a year at the head of a noun phrase tells which of the yearly ones it is",
				Pattern: "{noun tag:NN* !happening}",
				If:      (*scene).opensPhraseAsYear,
				Reason:  whyThing,
				Holds:   []string{"An envoy said that [2023] League Chair Ida Lund would hold the talks.", "[2019] Peace Prize winner Omar Sow left Lima.", "Rossi gave large sums to [2008] hopeful Ana Sosa.", "Rossi gave large sums to a bank and [2004] Liberal nominee Omar Sow."},
				Not:     []string{"In [2019] Chair Ida Lund left Lima.", "[2019] elections were a farce."},
			},
			{
				Name: "after <summer> <recess>", Why: "a season right before a thing tells what kind it is",
				Pattern: "{noun !happening} >case {word:after|before|for}",
				If: func(d *scene) bool {
					return d.afterPreposition() && d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionSeason && d.sen.Tokens[d.p.Start].Tag != "DT"
				},
				Reason: whyThing,
				Holds:  []string{"The council opens today after [summer] recess."},
				Not:    []string{"The council *opens* today after [the summer]."},
			},
			{
				Name: "for <date> <delivery>", Why: "a month before it tells what is bought",
				Pattern: "{noun lemma:delivery|settlement|shipment} >case {word:for}",
				If:      (*scene).afterPreposition,
				Reason:  whyThing,
				Holds:   []string{"Oil for [February] delivery fell to 30 dollars."},
				Not:     []string{"Chad lost its port in [2008] *clashes*."},
			},
			{
				Name: "in <date> <event>", Why: "after a preposition a date stands before its noun without an article",
				Pattern: "{noun happening !tag:NNP}", If: (*scene).afterPreposition,
				Noun:  true,
				Holds: []string{"Chad lost its port in [2008] *clashes*.", "The queen, named on 5 June to lead the party following [Sunday] *elections*, left Lima."},
				Not:   []string{"Chad lost its port in [2008].", "The United States on [Monday] imposed sanctions on Chad, Oslo *said*.", "The bloc will *launch* a campaign on [Friday] warning of a war."},
			},
			{
				Name: "<verb> <date> <event>", Why: "nothing but what belongs to the object stands between a verb and its object",
				Pattern: "{noun happening tag:NN*}", If: (*scene).betweenVerbAndObject,
				Noun:  true,
				Holds: []string{"Police are investigating [New Year's Eve] *attacks* in Lima."},
				Not:   []string{"The king said [Monday] talks would go on.", "The queen left [Monday] with two envoys."},
			},
			{
				Name: "<verb> <date> <thing>", Why: "nothing but what belongs to the object stands between a verb and its object",
				If:     (*scene).betweenVerbAndObject,
				Reason: whyThing,
				Holds:  []string{"The ministry published [July] figures in Lima."},
				Not:    []string{"The ministry said [Monday] figures would follow."},
			},
		},
	})
})

// determined: the noun's article or adjective stands before the date.
func (d *scene) determined() bool {
	ts, p := d.sen.Tokens, d.p
	np := d.sen.NP(d.noun)
	if p.Start > 1 && ts[p.Start-1].Tag == "``" && ts[p.Start-2].OpensPhrase() {
		return true // "called the count a “4am | dump”"
	}
	return p.Start > 0 && (ts[p.Start-1].OpensPhrase() || ts[p.Start-1].Tag == "POS" || ts[p.Start-1].Tag == "JJ" || np.Has(p.Start-1)) || // "a planned | October mission"
		p.Start > 2 && ts[p.Start-1].Tag == "CC" && d.InExpression(d.p.Sentence, p.Start-2) && ts[p.Start-3].Tag == "DT" || // "the 1957 and | 1968 plagues"
		namedDay(ts[p.Start:p.End], d.from == p.Start) && ts[d.noun].Tag != "NNP"
}

// withoutArticle: the date stands right behind a verb or a preposition that goes with no year, as a headline sets it before its noun.
func (d *scene) withoutArticle() bool {
	p := d.p.Start - 1
	return p >= 0 && (d.sen.Tokens[p].IsVerb() || d.sen.Tokens[p].Lower == "for" || d.sen.Tokens[p].Lower == "of" || d.sen.Tokens[p].Lower == "with")
}

// afterPreposition: the date stands right behind a preposition and before a common noun.
func (d *scene) afterPreposition() bool {
	ts, p := d.sen.Tokens, d.p
	return p.Start > 0 && (ts[p.Start-1].IsPrep() || lexicon.Has(ts[p.Start-1].Lower, lexicon.VerbalPreposition)) && ts[p.End].Tag != "NNP" && !d.doingBehind()
}

// doingBehind: what looks like the noun tells what goes with the verb before the day: "will open a fair on Thursday | warning of a crisis".
func (d *scene) doingBehind() bool {
	ts, n := d.sen.Tokens, d.noun
	return ts[d.p.Start-1].Lower == "on" && d.ofOneDay() && n == d.p.End && strings.HasSuffix(ts[n].Lower, "ing") &&
		lexicon.ClassOf(lexicon.VerbLemma(ts[n].Lower)) == lexicon.Say && n+1 < len(ts) && ts[n+1].IsPrep()
}

// betweenVerbAndObject: the date stands between a verb that takes objects and a common noun
// that is the subject of no verb.
func (d *scene) betweenVerbAndObject() bool {
	ts, p := d.sen.Tokens, d.p
	if p.Start == 0 || d.from != p.Start || !ts[d.noun].IsNoun() || ts[d.noun].Tag == "NNP" || ts[p.End].Tag == "NNP" || ts[p.End].Tag == "CD" {
		return false
	}
	v := d.sen.VerbOf(p.Start - 1)
	if v == nil || v.Passive || v.Span.End != p.Start || v.Particle >= 0 {
		return false
	}
	if lexicon.Has(v.Lemma, lexicon.Intransitive) || lexicon.Has(v.Lemma, lexicon.TakesClause) || lexicon.Has(v.Lemma, lexicon.Says) || lexicon.Has(v.Lemma, lexicon.FormOfBe) {
		return false
	}
	return !syntax.VerbFollows(ts, p.End, len(ts)) && d.sen.Object(p.Start-1) == d.noun
}

// byEventOfYear names the rule by which a year inside a noun phrase is the verb's; a line keeps the phrase whole.
const byEventOfYear = "in the <year> <event> <verb>"

// inEventOfYear: the date is a year between the article and the event's noun, in a phrase that opens the clause or
// stands right behind its verb, which tells more than a state. Behind other words the phrase may be theirs: "was
// sentenced for robberies during the 2011 uprising". Who is arrested, charged or praised "in the 1985 bombing" is so for it, later.
func (d *scene) inEventOfYear() bool {
	if sub, v := d.sen.SubjectSpan(d.c), d.cl.Verb.Span; d.p.Start > sub.Start && d.from > v.End+2 {
		return false
	}
	return d.determined() && d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionYear && d.cl.Verb.Lemma != "be" &&
		!d.verbIs(lexicon.State) && !d.verbIs(lexicon.Repays) && !d.verbIs(lexicon.Accuses)
}

// namedPaper: the noun is the head of a paper's name with the year before it.
func (d *scene) namedPaper() bool {
	lemma := lexicon.NounLemma(d.sen.Tokens[d.noun].Lower)
	return d.determined() && d.Times.Expressions[d.x].Date.Precision() == edtf.PrecisionYear && (lexicon.Has(lemma, lexicon.Paper) || lemma == "accord")
}

// opensPhraseAsYear: a bare year begins the noun's phrase, and no preposition of time stands before it: of a name at the head of
// its sentence, behind a comma or "and", of any noun behind "to" or the like.
func (d *scene) opensPhraseAsYear() bool {
	ts, p := d.sen.Tokens, d.p
	e := &d.Times.Expressions[d.x]
	if d.from != p.Start && ts[d.from].Tag != "TO" || e.RangeWith >= 0 || p.End != p.Start+1 || e.Date.Precision() != edtf.PrecisionYear {
		return false
	}
	named := unicode.IsUpper(rune(ts[p.End].Text[0]))
	if p.Start == 0 {
		return named
	}
	switch t := &ts[p.Start-1]; {
	case t.IsPrep():
		return t.Tag == "TO" || !t.Has(lexicon.Signal)
	case t.Tag == "CC":
		return named && p.Start > 1 && !d.InExpression(p.Sentence, p.Start-2) // but "in 2003 and 2004 Chad took"
	default:
		return named && t.Text == ","
	}
}

// partOfYear: so it does of a part of a year: "first-quarter".
func (d *scene) partOfYear() bool {
	w := d.sen.Tokens[d.p.End-1].Lower
	return strings.HasSuffix(w, "-quarter") || strings.HasSuffix(w, "-half")
}

// century: the expression ends as an adjective does: "19th-century".
func (d *scene) century() bool {
	return strings.HasSuffix(d.sen.Tokens[d.p.End-1].Lower, "-century")
}

// byTitle names the rule by which a date is of what a headline is about.
const byTitle = "<date> <event>: …"
