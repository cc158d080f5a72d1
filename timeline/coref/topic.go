package coref

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/names"
)

// A Topic says which stories to take: they must have all of its parts, each part being one
// word or several of which one will do ("gas OR oil"), and none of the words behind a minus.
// A word stands for all names of what it names ("syria" for "Syrian" and "Damascus", "UN" for
// "United Nations") and for all words of its kind; "words in quotes" stand for themselves, in
// their order. Of words that much of an archive has one of the rarest will do: see common. The zero value takes every story.
type Topic struct {
	parts  [][]wanted
	not    []wanted
	common []float64 // for each part: the share of all events that has its word, 0 for one that stories must have
}

// A wanted is a word or a phrase of a topic.
type wanted struct {
	text   string // as written
	id     int32  // of its term; -1 if no story has it
	phrase string // in lower case, its words parted by blanks and a blank at both ends; "" for a word
	name   name   // of a state or body
}

// Topic reads what a topic says.
func (v *Vocabulary) Topic(text string) Topic {
	var t Topic
	or := false
	for _, w := range topicWords(text) {
		if w == "OR" {
			or = len(t.parts) > 0
			continue
		}
		not := len(w) > 1 && w[0] == '-'
		if not {
			w = w[1:]
		}
		x, ok := v.wanted(w)
		switch {
		case !ok:
			continue
		case not:
			t.not = append(t.not, x)
		case or:
			t.parts[len(t.parts)-1] = append(t.parts[len(t.parts)-1], x)
		case !slices.ContainsFunc(t.parts, func(p []wanted) bool { return len(p) == 1 && p[0].id == x.id && x.id >= 0 && x.phrase == "" }):
			t.parts = append(t.parts, []wanted{x})
		}
		or = false
	}
	for _, part := range t.parts {
		t.common = append(t.common, v.common(part))
	}
	return t
}

// Of a telling only the sentences of its events are known, and these need not say every word of what an archive is
// about: of "locust swarm" one says the one, another the other. A word that much of an archive has stands for one that
// about as much of it has, or more. A name must be said, and in an archive too small to tell every word. Both bounds are
// judgements, made with few archives in view: no score says how well they serve others.
const (
	commonWord = 0.1    // share of the events that has the word
	asCommon   = 2. / 3 // share that a word left out must have, as a part of that of the rarest one said
)

// common is the share of all events that has a part's word, if that is common and no name.
func (v *Vocabulary) common(part []wanted) float64 {
	x := part[0]
	if len(part) > 1 || x.id < 0 || x.phrase != "" || x.name.Key != "" || v.Len() < subjectStories || v.events == 0 {
		return 0
	}
	form := v.forms.of(strings.ToLower(x.text)).form
	if share := float64(v.counts[x.id]) / float64(v.events); share >= commonWord && !strings.HasPrefix(form, classMark) {
		return share
	}
	return 0
}

// topicWords parts a topic at blanks; what stands in quotes stays together, quotes and all.
func topicWords(text string) (out []string) {
	text = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`).Replace(text)
	var word strings.Builder
	quoted := false
	for _, r := range text {
		if r == '"' {
			quoted = !quoted
		}
		if unicode.IsSpace(r) && !quoted {
			out = append(out, word.String())
			word.Reset()
			continue
		}
		word.WriteRune(r)
	}
	return slices.DeleteFunc(append(out, word.String()), func(w string) bool { return w == "" })
}

// wanted reads one word or phrase; ok is false if nothing is left of it.
func (v *Vocabulary) wanted(w string) (x wanted, ok bool) {
	x = wanted{text: strings.Trim(w, `"`), id: -1}
	words := Split(x.text)
	switch {
	case len(words) == 0:
		return x, false
	case w[0] == '"':
		x.phrase = " " + strings.Join(words, " ") + " "
		return x, true
	}
	if e, known := names.Default().Named(x.text); known {
		name := e.Name
		if e.Kind == names.Place && e.State != "" {
			name = "" // a town is not its state
		}
		if id, ok := v.number[nameMark+name]; ok && name != "" {
			x.id, x.name = id, actorNames([]string{name})[0]
			return x, true
		}
	}
	form := v.forms.of(strings.ToLower(words[0])).form
	if id, ok := v.number[form]; ok && form != "" {
		x.id = id
	}
	if len(words) > 1 || form == "" { // "al-Qaida", "G7", a word that says little: as written
		x.phrase = " " + strings.Join(words, " ") + " "
	}
	return x, true
}

// String is the topic as a title: "Syria", "Gas or oil".
func (t Topic) String() string {
	var parts []string
	for _, part := range t.parts {
		var words []string
		for _, x := range part {
			w := x.text
			if e, ok := names.Default().Named(w); ok && x.phrase == "" && w == strings.ToLower(w) && strings.EqualFold(e.Name, w) {
				w = e.Name
			}
			words = append(words, w)
		}
		parts = append(parts, strings.Join(words, " or "))
	}
	s := strings.Join(parts, " ")
	first, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[size:]
}

// None reports whether the topic asks for nothing.
func (t Topic) None() bool { return len(t.parts)+len(t.not) == 0 }

// A passage is text whose terms are known.
type passage struct {
	ids   []int32
	words func() string // in lower case, parted by blanks
}

func (x wanted) in(p passage) bool {
	if x.phrase != "" {
		return strings.Contains(p.words(), x.phrase)
	}
	_, ok := slices.BinarySearch(p.ids, x.id)
	return ok
}

// takes: the passage has all parts of the topic, and nothing that it excludes.
func (t Topic) takes(p passage) bool {
	in := func(x wanted) bool { return x.in(p) }
	if slices.ContainsFunc(t.not, in) {
		return false
	}
	said := 2. / asCommon // the share of the rarest common word that the passage has
	for i, part := range t.parts {
		if t.common[i] > 0 && slices.ContainsFunc(part, in) {
			said = min(said, t.common[i])
		}
	}
	for i, part := range t.parts {
		if !slices.ContainsFunc(part, in) && t.common[i] < asCommon*said {
			return false
		}
	}
	return true
}

// Share is the share of the topic's parts that a candidate has.
func (t Topic) Share(c *Candidate) float64 {
	if len(t.parts) == 0 {
		return 0
	}
	p := passage{idsOf(c.Terms), wordsOf(c.Brief(), around(c.Event))}
	n := 0
	for _, part := range t.parts {
		if slices.ContainsFunc(part, func(x wanted) bool { return x.in(p) || x.takesPart(c) }) {
			n++
		}
	}
	return float64(n) / float64(len(t.parts))
}

// takesPart: the state or body is among the candidate's actors, or holds one of its places.
func (x wanted) takesPart(c *Candidate) bool {
	return x.name.Key != "" && (x.name.in(c.actors) || x.name.in(c.places))
}

// Elsewhere: the topic names a state or body, the candidate has nothing of the topic, and all of its places lie in
// other states: what a story tells beside its subject.
func (t Topic) Elsewhere(c *Candidate) bool {
	named := slices.ContainsFunc(t.parts, func(part []wanted) bool {
		return slices.ContainsFunc(part, func(x wanted) bool { return x.name.Key != "" })
	})
	return named && t.Share(c) == 0 && slices.ContainsFunc(c.Places, func(p string) bool { return names.Default().StateOf(p) != "" })
}

// wordsOf gives the words of texts when they are asked for.
func wordsOf(texts ...string) func() string {
	var words string
	return func() string {
		if words == "" {
			words = " " + strings.Join(Split(strings.Join(texts, " . ")), " ") + " "
		}
		return words
	}
}

// isAbout: the story has the topic in its title and where it tells of events.
func (v *Vocabulary) isAbout(t Topic, title string, cs []*Candidate) bool {
	if t.None() {
		return true
	}
	ids := v.termsOf(title)
	texts := []string{title}
	for _, c := range cs {
		ids = append(ids, idsOf(c.Terms)...)
		texts = append(texts, c.Brief(), around(c.Event))
	}
	slices.Sort(ids)
	return t.takes(passage{ids, wordsOf(texts...)})
}

// Missing is the first word of the topic that no story has, "" if there is none.
func (t Topic) Missing(tellings []Telling) string {
	for _, part := range t.parts {
		if !slices.ContainsFunc(part, func(x wanted) bool { return x.id >= 0 || x.phrase != "" && told(tellings, x.phrase) }) {
			return part[0].text
		}
	}
	return ""
}

// told: a story tells of an event in these words.
func told(tellings []Telling, phrase string) bool {
	for i := range tellings {
		if slices.ContainsFunc(tellings[i].Events, func(e timeline.Event) bool {
			return strings.Contains(wordsOf(e.Brief(), around(&e))(), phrase)
		}) {
			return true
		}
	}
	return false
}

// Words are the words and names that the stories hold, by the alphabet.
func (x *Index) Words() []string {
	var out []string
	for term := range x.number {
		switch term[:1] {
		case classMark:
		case nameMark:
			out = append(out, strings.ToLower(term[1:]))
		default:
			out = append(out, term)
		}
	}
	slices.Sort(out)
	return out
}
