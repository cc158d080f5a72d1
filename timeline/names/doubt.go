package names

import "dateline/timeline/lexicon"

// A Doubt says why a mention may mean another than its entities, so that no name can be
// written in its place; "" where nobody else can be meant.
type Doubt string

// UnnamedRival is the doubt about a pronoun where somebody whom the story does not name stands
// nearer than the one it would mean.
const UnnamedRival Doubt = "pronoun with an unnamed rival"

// BeforeSubject is the doubt about a pronoun in a clause before the main one, whose subject is another person.
const BeforeSubject Doubt = "pronoun before its subject"

// OfSpeaker is the doubt about "his body" where the one whom it would mean has said something.
const OfSpeaker Doubt = "one who speaks"

// Rival is the doubt about a pronoun where another of the same kind stands nearer, or beside the one that it would mean.
const Rival Doubt = "pronoun with a rival"

// NoSubject is the doubt about a pronoun for one who was only named, and did not act.
const NoSubject Doubt = "pronoun without subject"

// OtherGroup is the doubt about words for several people or states where others are near whom they may mean.
const OtherGroup Doubt = "group of others"

// A doubtRule says when words may mean somebody else. It is asked of the mentions of its form.
type doubtRule struct {
	Name    Doubt
	Why     string
	Form    Form
	holds   func(*reading) bool
	Example string // text whose mention between asterisks is in doubt by this rule
	Not     string // a neighbour whose mention is in no doubt
}

// doubtRules are tried in order; the first that holds gives the doubt.
var doubtRules = []doubtRule{
	{Name: OfSpeaker, Why: "who speaks in the sentence that it would look back to is not dead",
		Form: Pronoun, holds: (*reading).ofTheLiving,
		Example: "The funeral was for a boy, Premier Ivo Lund said. *His* body was found on Monday.",
		Not:     "Premier Ivo Lund was killed. *His* body was found on Monday."},
	{Name: BeforeSubject, Why: "in a clause or phrase before the main subject it means that one",
		Form: Pronoun, holds: (*reading).isCataphoric,
		Example: "Premier Ada Lund resigned. When *she* left on Monday, Foreign Minister Berit Moe wept.",
		Not:     "Premier Ada Lund resigned. When *she* left on Monday, rebels wept."},
	{Name: "pronoun in speech", Why: "who speaks, and of whom, changes at a quotation mark",
		Form: Pronoun, holds: (*reading).acrossSpeech,
		Example: "Premier Ada Lund met reporters. “*She* will not resign,” Lund said.",
		Not:     "Premier Ada Lund met reporters. *She* will not resign, the paper wrote."},
	{Name: "pronoun far away", Why: "neither its sentence nor the one before names the one it would mean, nor do those between speak of that one alone",
		Form: Pronoun, holds: (*reading).isFar,
		Example: "Premier Ada Lund resigned. The cabinet met. *She* left on Monday.",
		Not:     "Premier Ada Lund resigned. She wept. In Oslo *she* left on Monday."},
	{Name: NoSubject, Why: "a pronoun takes up who acted, not who was only named",
		Form: Pronoun, holds: (*reading).noSubject,
		Example: "Rebels shot at Premier Ada Lund. *She* left on Monday.",
		Not:     "Premier Ada Lund shot at rebels. *She* left on Monday."},
	{Name: UnnamedRival, Why: "one who is told by a common noun, or whose name is not known, stands nearer",
		Form: Pronoun, holds: (*reading).hasUnnamedRival,
		Example: "Premier Ada Lund spoke for a mother in Oslo. *Her* house burned on Monday.",
		Not:     "Premier Ada Lund spoke for a father in Oslo. *Her* house burned on Monday."},
	{Name: Rival, Why: "another of the same kind stands nearer, or beside the one it would mean",
		Form: Pronoun, holds: (*reading).hasRival,
		Example: "Premier Ada Lund met Foreign Minister Eva Moe in Oslo. *She* was jailed on Monday.",
		Not:     "Premier Ada Lund met Foreign Minister Ivo Moe in Oslo. *She* was jailed on Monday."},
	{Name: "surname of two", Why: "another person of the story, or a better known one, bears the name",
		Form: Short, holds: (*reading).isShared,
		Example: "President Ivo Ravnholt died. His son Karl Ravnholt mourned. *Ravnholt* was buried on Monday.",
		Not:     "President Ivo Ravnholt died. His son Karl Lang mourned. *Ravnholt* was buried on Monday."},
	{Name: "surname of a family", Why: "the story speaks of several of the name",
		Form: Short, holds: (*reading).isFamily,
		Example: "President Ivo Ravnholt came. The Ravnholt family waved. *Ravnholt* left on Monday.",
		Not:     "President Ivo Ravnholt came. The Lang family waved. *Ravnholt* left on Monday."},
	{Name: "surname before its name", Why: "a name that is spelled out only later may be another's",
		Form: Short, holds: (*reading).isEarly,
		Example: "*Ravnholt* left on Monday. Rebels came. The army fled. Snow fell. Oslo slept. General Ivo Ravnholt spoke.",
		Not:     "*Ravnholt* left on Monday. General Ivo Ravnholt spoke."},
	{Name: "surname as a place", Why: "after “in” or “near”, or between commas behind a university’s, a name is a place’s",
		Form: Short, holds: (*reading).isPlaceLike,
		Example: "General Ivo Ravnholt spoke. Shots were fired in *Ravnholt* on Monday.",
		Not:     "General Ivo Ravnholt spoke. Rebels killed *Ravnholt* on Monday."},
	{Name: "office of another", Why: "the words say whose office it is, or another holds one of the same name",
		Form: Description, holds: (*reading).isOthersOffice,
		Example: "President Ivo Ravnholt met President Karl Lang. *The president* left on Monday.",
		Not:     "President Ivo Ravnholt met Premier Karl Lang. *The president* left on Monday."},
	{Name: OtherGroup, Why: "those it would mean are not the only ones near",
		Form: Description, holds: (*reading).isOtherGroup,
		Example: "Chad and Niger met envoys from Mali in Oslo. *The two countries* signed on Monday.",
		Not:     "Chad and Niger met envoys in Oslo. *The two countries* signed on Monday."},
}

// ofTheLiving: the pronoun owns a body or a grave, and the last mention by name of whom it would mean is of one who speaks.
func (r *reading) ofTheLiving() bool {
	next := r.Span.End
	if next >= len(r.s.Tokens) || !lexicon.Has(r.s.Lemma(next), lexicon.OfDead) {
		return false
	}
	for k := r.at - 1; k >= 0; k-- {
		if o := &r.cast.Mentions[k]; o.Form != Pronoun && r.meant(o) {
			s := &r.sents[o.Sentence]
			v := s.Tokens[s.HeadOf(o.Span)].Head
			return s.isSubject(o.Span) && v >= 0 && lexicon.Has(s.Lemma(v), lexicon.ReportsSpeech)
		}
	}
	return false
}
