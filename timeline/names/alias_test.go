package names

import (
	"strings"
	"testing"
)

// TestForms: no line kept by hand has a written form that folds to another of its own, which would do nothing; but beside
// an acronym one in small letters lets it be written as a word ("Unita"), and the generator looks for places as they are written.
func TestForms(t *testing.T) {
	for line := range strings.Lines(gazetteerTSV) {
		cols := strings.Split(strings.TrimSpace(line), "\t")
		if len(cols) < 4 || cols[0] == "place" || cols[0] == "seat" {
			continue
		}
		forms := strings.Split(cols[3], "|")
		if cols[0] != "adjective" && cols[0] != "pair" {
			forms = append([]string{cols[1]}, forms...)
		}
		acronym := map[string]bool{} // whether all forms so far that fold alike are acronyms
		for _, form := range forms {
			caps, ok := acronym[fold(form)]
			if ok && (!caps || isAcronym(form)) {
				t.Errorf("%s %s: %q does nothing beside the form before that folds alike", cols[0], cols[1], form)
			}
			acronym[fold(form)] = isAcronym(form)
		}
	}
}
