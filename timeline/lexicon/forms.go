package lexicon

import (
	"fmt"
	"maps"
	"strings"
)

// A VerbForm is what an irregular form of a verb can be: "set" is both past and participle,
// "goes" is neither.
type VerbForm struct {
	Base             string
	Past, Participle bool
}

// FormOf reads a form of an irregular verb; ok is false for other words.
func FormOf(w string) (f VerbForm, ok bool) {
	f, ok = table.verbs[w]
	return f, ok
}

// VerbForms are all forms of irregular verbs.
func VerbForms() map[string]VerbForm { return maps.Clone(table.verbs) }

// Past is the past tense of an irregular verb, by its base or its participle; "" if none.
func Past(w string) string { return table.pasts[w] }

// SingularOf is the singular of an irregular plural: "crises"; "" if it is none.
func SingularOf(w string) string { return table.singulars[w] }

// IsCardinal: the word in small letters is a number: "ten".
func IsCardinal(word string) bool { return table.tags[word] == "CD" }

// Tags are the Penn tags of words that have one alone.
func Tags() map[string]string { return maps.Clone(table.tags) }

// GoesWith reports whether a verb has a particle ("call", "off"), or a gerund makes one noun
// with another ("working", "group").
func GoesWith(word, other string) bool { return table.with[[2]string{word, other}] }

// StateOf is the state that alone has an office: "taoiseach" is Ireland's; "" if several have it.
func StateOf(office string) string { return table.states[office] }

// ShortOf is how the name of an office is cut short: "sen." of "senator"; "" if it is not.
func ShortOf(office string) string { return table.shorts[office] }

// ActOf reports whether a verb's form, or another noun, tells the act that a noun names: "departure", "left", "quake", "earthquake".
func ActOf(noun, form string) bool { return table.acts[[2]string{noun, form}] }

// IsCalled reports whether stories speak again of the body of a name, in lower case, by a noun or by a phrase joined by hyphens:
// "european union", "bloc"; "united nations", "world-body".
func IsCalled(name, phrase string) bool { return table.called[[2]string{name, phrase}] }

// forms are what words.txt tells beside classes and features, as "key:value/value".
type forms struct {
	verbs     map[string]VerbForm // past:, participle:, form:, by each form
	pasts     map[string]string   // the past, by base and participle
	singulars map[string]string   // plural:, by the plural
	tags      map[string]string   // tag:
	with      map[[2]string]bool  // with:
	acts      map[[2]string]bool  // acts:
	called    map[[2]string]bool  // called:
	states    map[string]string   // state:
	shorts    map[string]string   // short:
}

func newForms() forms {
	return forms{verbs: map[string]VerbForm{}, pasts: map[string]string{}, singulars: map[string]string{}, tags: map[string]string{}, with: map[[2]string]bool{}, acts: map[[2]string]bool{}, called: map[[2]string]bool{}, states: map[string]string{}, shorts: map[string]string{}}
}

// take reads the "key:value" of a word.
func (f *forms) take(word string, pairs []string) error {
	if len(pairs) == 0 {
		return nil
	}
	values := map[string][]string{}
	for _, p := range pairs {
		key, value, _ := strings.Cut(p, ":")
		switch key {
		case "past", "participle", "form", "plural", "tag", "with", "acts", "called", "state", "short":
			values[key] = strings.Split(value, "/")
		default:
			return fmt.Errorf("%q is not understood: write past, participle, form, plural, tag, with, acts, called, state or short before the colon", p)
		}
	}
	for _, w := range values["past"] {
		f.verbs[w] = VerbForm{word, true, f.verbs[w].Participle}
	}
	for _, w := range values["participle"] {
		f.verbs[w] = VerbForm{word, f.verbs[w].Past, true}
	}
	if past := values["past"]; past != nil {
		for _, w := range append(values["participle"], word) {
			f.pasts[w] = past[0]
		}
	}
	for _, w := range values["form"] {
		f.verbs[w] = VerbForm{Base: word}
	}
	for _, w := range values["plural"] {
		f.singulars[w] = word
	}
	for _, t := range values["tag"] {
		f.tags[word] = t
	}
	for _, w := range values["with"] {
		f.with[[2]string{word, w}] = true
	}
	for _, s := range values["state"] {
		f.states[word] = strings.ReplaceAll(s, "_", " ")
	}
	for _, s := range values["short"] {
		f.shorts[word] = s
	}
	for _, w := range values["acts"] {
		f.acts[[2]string{word, w}] = true
	}
	for _, w := range values["called"] {
		f.called[[2]string{word, w}] = true
	}
	return nil
}
