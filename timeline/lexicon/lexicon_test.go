package lexicon

import (
	"fmt"
	"sort"
	"strings"
	"testing"
)

// TestWords holds the form of words.txt: a line a word, in order, every feature known.
func TestWords(t *testing.T) {
	if _, err := parse(wordsTXT); err != nil {
		t.Fatal(err)
	}
	var words []string
	for line := range strings.Lines(wordsTXT) {
		word, features, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if strings.HasPrefix(line, "#") {
			continue
		}
		words = append(words, word)
		if features == "" {
			t.Errorf("%s: nothing is known of it", word)
		}
		if word != strings.ToLower(word) {
			t.Errorf("%s: words are looked up in lower case", word)
		}
	}
	if !sort.StringsAreSorted(words) {
		for i := range words[1:] {
			if words[i] > words[i+1] {
				t.Errorf("%s stands before %s: words are in the order of their bytes", words[i], words[i+1])
			}
		}
	}
}

// TestFeatures holds that every feature has a name and words.
func TestFeatures(t *testing.T) {
	count := map[Feature]int{}
	for _, e := range table.entries {
		for f := range names {
			if e.has(Feature(f)) {
				count[Feature(f)]++
			}
		}
	}
	for f, n := range names {
		if n == "" || count[Feature(f)] == 0 {
			t.Errorf("feature %d, %q, has %d words", f, n, count[Feature(f)])
		}
	}
}

func TestParse(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a word", "parley\t=meet talks", ""},
		{"a comment", "# words", ""},
		{"no tab", "parley meet", "words.txt:1: "},
		{"twice", "parley\ttalks\nparley\tevent", "words.txt:2: "},
		{"no such class", "parley\t=chatter", `"=chatter" is a second class or none`},
		{"no such feature", "parley\tchatter", "no feature is called \"chatter\""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parse(tt.text)
			if got := fmt.Sprint(err); tt.want == "" && err != nil || !strings.Contains(got, tt.want) && tt.want != "" {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
}

func TestIsEvent(t *testing.T) {
	for noun, want := range map[string]bool{
		"talks": true, "Ceremonies": true, "cease-fire": true, "evacuation": true, "counter-offensive": true, // a class, a feature, a hyphen, an ending
		"government": false, "nations": false, "bridge": false,
	} {
		if got := IsEvent(noun); got != want {
			t.Errorf("IsEvent(%q) = %v, want %v", noun, got, want)
		}
	}
}

func TestNounClass(t *testing.T) {
	for noun, want := range map[string]Class{"summits": Meet, "Visit": Visit, "mini-summit": Meet, "banana": NoClass} {
		if got := NounClass(noun); got != want {
			t.Errorf("NounClass(%q) = %q, want %q", noun, got, want)
		}
	}
}

func TestLemmas(t *testing.T) {
	for form, want := range map[string]string{
		"met": "meet", "was": "be", "has": "have", "tries": "try", "using": "use", "canceled": "cancel", "planned": "plan", "flies": "fly", "scheduled": "schedule",
		"underscored": "underscore", "negotiating": "negotiate", "repeated": "repeat", "combined": "combine", "went": "go", "reaches": "reach", "agrees": "agree",
		"agreed": "agree", "passed": "pass", "struck": "strike", "left": "leave", "put": "put", "dying": "die", "hit": "hit", "visited": "visit", "imposes": "impose",
	} {
		if got := VerbLemma(form); got != want {
			t.Errorf("VerbLemma(%q) = %q, want %q", form, got, want)
		}
	}
	for form, want := range map[string]string{
		"embassies": "embassy", "talks": "talk", "men": "man", "crises": "crisis", "news": "news", "churches": "church", "bus": "bus", "glass": "glass", "allies": "ally", "treaties": "treaty",
	} {
		if got := NounLemma(form); got != want {
			t.Errorf("NounLemma(%q) = %q, want %q", form, got, want)
		}
	}
}

func TestComplements(t *testing.T) {
	if _, err := parseComplements(complementsTXT); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		takes bool
		words string
		want  bool
	}{
		{NounTakes("attack", "on"), "attack on", true},
		{NounTakes("attack", "of"), "attack of", false},
		{NounTakes("plan", Infinitive), "plan to leave", true},
		{NounTakes("river", Infinitive), "river to leave", false},
		{VerbTakes("accuse", "of"), "accuse of", true},
		{VerbTakes("attack", "of"), "attack of", false},
	} {
		if tt.takes != tt.want {
			t.Errorf("%s: got %v", tt.words, tt.takes)
		}
	}
	for noun := range taken().nouns {
		if l := NounLemma(noun[0]); l != noun[0] {
			t.Errorf("complements.txt: noun %s: %s is asked for as %s and never found", noun[1], noun[0], l)
		}
	}
	for verb := range taken().verbs {
		if l := VerbLemma(verb[0]); l != verb[0] {
			t.Errorf("complements.txt: verb %s: %s is asked for as %s and never found", verb[1], verb[0], l)
		}
	}
	for text, want := range map[string]string{
		"noun attack on: attack\n":    `complements.txt:1: "noun attack on" is not "noun" or "verb", a preposition of words.txt, a colon and words`,
		"# nouns\nnoun on attack\n":   `complements.txt:2: "noun on attack" is not "noun" or "verb", a preposition of words.txt, a colon and words`,
		"noun on: raid attack raid\n": "complements.txt:1: raid on stands there twice",
		"adverb on: attack\n":         `complements.txt:1: "adverb on" is not "noun" or "verb", a preposition of words.txt, a colon and words`,
	} {
		if _, err := parseComplements(text); err == nil || err.Error() != want {
			t.Errorf("%q: got %v, want %s", text, err, want)
		}
	}
}
