package event

import (
	"sync"

	"dateline/timeline/lexicon"
)

// Misreadings as an editor reads of them.
const (
	JoinedRule     = "“and” joins it to another act (“left and met”)"
	ParticipleRule = "it is told in passing (“the pact signed in May”)"
	InfinitiveRule = "it is told with “to” (“agreed to meet”)"
	SaidRule       = "it is what somebody says (“said that he left”)"
	RelativeRule   = "it is told in passing (“the king, who left in May”)"
	DeepRule       = "it is told deep inside its sentence"
	FarRule        = "a comma or many words stand between who acts and the verb"
	BetweenRule    = "another event stands between it and its date"
)

// misreadings are asked of each event that is told: what in its sentence may have been read wrongly. They change
// nothing; evidence carries their names, and coref weighs them.
var misreadings = sync.OnceValue(func() *family {
	return compile(family{
		Name: "What may be misread",
		About: "Of an event that is told, all of these that hold are kept with its evidence as doubts. On 1,140 lines of pages with the verdicts of their readers one in 25 was false " +
			"that stands at the head of its sentence, and one in five that stands deep in it. In the patterns event is the verb or noun and date the date.",
		Rules: []rule{
			{
				Name: JoinedRule, Why: "whose subject, tense and date it shares was reckoned",
				Pattern: "{event clause:coordinate}", Doubt: true,
				Holds: []string{"The king left Lima and *met* the queen on [Monday]."},
				Not:   []string{"The king *left* Lima on [Monday] and met the queen."},
			},
			{
				Name: ParticipleRule, Why: "who does it, and when, other words say",
				Pattern: "{event clause:participle}", Doubt: true,
				Holds: []string{"The pact *signed* in [May] angered Chad."},
				Not:   []string{"The pact was *signed* in [May]."},
			},
			{
				Name: InfinitiveRule, Why: "whether it was done, and who does it, other words say",
				Pattern: "{event clause:infinitive}", Doubt: true,
				Holds: []string{"The kings agreed to *meet* in [July]."},
				Not:   []string{"The kings will *meet* in [July]."},
			},
			{
				Name: SaidRule, Why: "the date may be of the saying",
				Pattern: "{event clause:complement}", Doubt: true,
				Holds: []string{"Chad said that the king *left* on [Monday]."},
				Not:   []string{"The king *left* on [Monday], Chad said."},
			},
			{
				Name: RelativeRule, Why: "which noun, and who of two acts, was reckoned",
				Pattern: "{event clause:relative}", Doubt: true,
				Holds: []string{"The envoy thanked the king, who *met* the queen on [Monday]."},
				Not:   []string{"The king, who was tired, *met* the queen on [Monday]."},
			},
			{
				Name: DeepRule, Why: "at each joint above it a date, a subject or a denial may be another's",
				If: (*scene).deep, Doubt: true,
				Holds: []string{"The envoy said that the bank wants a list of the men who *met* on [Monday]."},
				Not:   []string{"The envoy said that the men *met* on [Monday]."},
			},
			{
				Name: FarRule, Why: "what stands between may hold the true one, or another verb",
				If: (*scene).farSubject, Doubt: true,
				Holds: []string{"Chad's envoy to the port, a man of 60, *left* on [Monday]."},
				Not:   []string{"The queen was glad that Chad's envoy to the port *left* on [Monday]."},
			},
			{
				Name: BetweenRule, Why: "the date may be of that one",
				If: (*scene).eventBetween, Doubt: true,
				Holds: []string{"The king *left* the talks in Lima on [Monday]."},
				Not:   []string{"The king *left* on [Monday] for the talks in Lima."},
			},
		},
	})
})

// misread gives the names of the misreadings that hold of the mention, in their order.
func (s *finder) misread(r *Mention) (names []string) {
	if r.Expr < 0 || s.Where[r.Expr].Sentence != r.Sentence {
		return nil
	}
	d := s.sceneFor(r)
	f, bound := misreadings(), d.bound()
	for i := range f.Rules {
		if _, ok := d.holds(f, i, bound); ok {
			names = append(names, f.Rules[i].Name)
		}
	}
	return names
}

// deep: three words or more stand above the event in its sentence's tree.
func (d *scene) deep() bool {
	const joints = 3
	n := 0
	for at := d.r.Head; at >= 0 && n <= joints; at = d.sen.Tokens[at].Head {
		n++
	}
	return n > joints
}

// farSubject: a comma, or a dozen words, stand between the verb and the head of its subject.
func (d *scene) farSubject() bool {
	const far = 12 // tokens
	h := -1
	if !d.r.Nominal() && d.cl != nil {
		h = d.sen.Subject(d.cl.Head)
	}
	if h < 0 || h >= d.r.Head {
		return false
	}
	if d.r.Head-h >= far {
		return true
	}
	for i := h; i < d.r.Head; i++ {
		if d.sen.Tokens[i].Text == "," {
			return true
		}
	}
	return false
}

// eventBetween: the noun of another event stands between the event and the date behind it.
func (d *scene) eventBetween() bool {
	const far = 60 // tokens; beyond them the distance itself is a doubt
	for i := d.r.Head + 1; i < min(d.from, d.r.Head+far); i++ {
		if t := &d.sen.Tokens[i]; t.IsNoun() && lexicon.IsEvent(t.Text) && !d.InExpression(d.p.Sentence, i) {
			return true
		}
	}
	return false
}
