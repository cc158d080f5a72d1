package roles

import (
	"dateline/timeline/names"
	"dateline/timeline/syntax"
	"dateline/timeline/syntax/pattern"
)

// A rule declares one decision about who took part in an event or where it was. It holds
// where its pattern is found in the sentence's tree and If, for what the tree does not tell,
// says so. Which of the fields for what it decides are used depends on its family.
type rule struct {
	Name    string
	Why     string
	Pattern string            // "" for any sentence; its nodes: name, the name asked about, act, the event's verb
	If      func(*scene) bool // nil where the pattern says it all

	As    part                  // what the name is in the event
	Names func(*scene) []int    // names that belong to the event too, as indexes of the cast's mentions
	Find  func(*scene) []string // actors or places that other words of the story tell

	// Holds and Not are stories of the dateline Wednesday 14 June 2023. In Holds the rule decides
	// about the name between square brackets or, where none is marked, about an event. In Not,
	// a neighbour, it does not.
	Holds []string
	Not   []string
}

// A part is what a name is in an event.
type part string

const (
	noPart       part = "takes no part"
	actor        part = "actor"
	ground       part = "place"
	both         part = "actor and place" // a state that is attacked or visited
	state        part = "its state is the actor"
	sentenceLand part = "the land of its sentence is the actor"
)

// A family is an ordered list of rules for one question.
type family struct {
	Name     string
	About    string
	Rules    []rule
	patterns []*pattern.Pattern // nil where a rule has none
}

// families are all of them, in the order in which they are asked.
func families() []*family {
	return []*family{asides(), parts(), others(), homes(), absent(), partners(), settings(), datelines()}
}

// compile makes the patterns of a family. That they can be compiled is held by a test.
func compile(f family) *family {
	for _, r := range f.Rules {
		f.patterns = append(f.patterns, pattern.Must("roles", r.Name, r.Pattern))
	}
	return &f
}

// A scene is what rules are asked about: an event and, perhaps, a name in its words.
type scene struct {
	*assigner
	r       *casting
	m       *names.Mention // nil where the event alone is asked about
	mi      int            // its index
	subject bool           // the name stands in the subject, or the event is a noun phrase
}

func (d *scene) tokens() []syntax.Token { return d.r.sen.Tokens }

// at is the scene for another name of the cast.
func (d *scene) at(mi int) *scene {
	return &scene{assigner: d.assigner, r: d.r, m: &d.Cast.Mentions[mi], mi: mi, subject: d.subject}
}

// firstActor is whom the story names as the event's first actor, nil for none.
func (d *scene) firstActor() *names.Entity {
	for i := range d.Cast.Entities {
		if e := &d.Cast.Entities[i]; len(d.r.Actors) > 0 && e.Name == d.r.Actors[0] {
			return e
		}
	}
	return nil
}

// entity is the first that the name means.
func (d *scene) entity() *names.Entity { return &d.Cast.Entities[d.m.Entities[0]] }

// firstOf gives the first rule of the family that holds; nil if none does.
func (d *scene) firstOf(f *family) *rule {
	bound := d.bound()
	for i := range f.Rules {
		if d.holds(f, i, bound) {
			d.note(&f.Rules[i])
			return &f.Rules[i]
		}
	}
	return nil
}

// holds asks rule i of the family.
func (d *scene) holds(f *family, i int, bound pattern.Bound) bool {
	if p := f.patterns[i]; p != nil {
		if _, ok := p.Match(d.view(d.r.Sentence), bound); !ok {
			return false
		}
	}
	test := f.Rules[i].If
	return test == nil || test(d)
}

// bound gives the tokens of the nodes that patterns may name. A name's head is its last word.
func (d *scene) bound() pattern.Bound {
	name, act := -1, -1
	if d.m != nil {
		name = d.m.Span.End - 1
	}
	if !d.r.Nominal() {
		act = d.r.clause().Head
	}
	return pattern.Bound{{Name: "name", Token: name}, {Name: "act", Token: act}}
}

// note remembers that a rule decided, for the tests of its examples.
func (d *scene) note(r *rule) {
	if d.decided != nil {
		at := -1
		if d.m != nil {
			at = d.m.Start
		}
		d.decided[at] = append(d.decided[at], r.Name)
	}
}

// view is the sentence made ready for patterns.
func (s *assigner) view(sentence int) *pattern.View {
	if s.views[sentence] == nil {
		sen := &s.Doc.Sentences[sentence]
		s.views[sentence] = pattern.NewView(sen, pattern.English(sen, func(i int) bool { return s.InExpression(sentence, i) }))
	}
	return s.views[sentence]
}
