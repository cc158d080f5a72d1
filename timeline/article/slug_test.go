package article

import (
	"strings"
	"testing"
)

// Every order of place (P), date (D) and agency (A), with the brackets and marks of wires, is the same slug.
func TestSlugGrammar(t *testing.T) {
	dashes := []string{" - ", " – ", " -- ", "—"}
	forms := []struct {
		form string
		ends []string
	}{
		{"P, D (A)", []string{" - ", " – ", " -- ", "—", "– ", " -", "--", ".- ", ". ", " "}},
		{"P, D, A", append(dashes, ". ")},
		{"P (A), D", dashes},
		{"(A) P, D", dashes},
		{"A - P, D", dashes},
		{"P, D [A]", dashes},
		{"P, D. /A/", append(dashes, ". ", " ")},
		{"P, D || A ||", []string{" "}},
		{"P – D", append(dashes, ": ")},
		{"P, D (A)", []string{" * "}},
		{"P: D (A)", dashes},
		{"P | D (A)", dashes},
		{"D (A)", dashes},
		{"D, P (A)", dashes},
		{"D - P -", []string{" "}},
		{"(P, D, A)", append(dashes, " ")},
		{"(D, P)", dashes},
		{"[P, D]", append(dashes, " ")},
		{"P (D, A)", dashes},
		{"P (A, D)", append(dashes, " ")},
		{"P - A - D -", []string{" "}},
		{"P, D (A/Pool)", dashes},
		{"P, D - (A)", []string{" ", " - "}},
		{"P. D. A.", []string{" "}},
		{"P, Friday (A)", dashes},
	}
	places := []string{"QUITO", "Quito, Ecuador", "Port Louis", "Stratford upon Avon", "ST. JOHN'S", "L I M A, Peru"}
	dates := []string{"May 4", "4 May", "Mon, May 4, 2020", "4th May, 2020", "04-May-2020", "2020-05-04", "Monday 4 May 2020", "04.05.2020"}
	houses := []string{"AP", "Agence France-Presse", "UNB", "dpa"}
	story := "Envoys of both towns have signed a pact on the ferry after talks of two years, the ministry said."
	for i, f := range forms {
		for j, end := range f.ends {
			for k := range len(places) * len(dates) {
				place, date, house := places[k%len(places)], dates[(k+i)%len(dates)], houses[(k+j)%len(houses)]
				open := strings.NewReplacer("P,", place+",", "P ", place+" ", "P.", place+".", "P:", place+":", "P)", place+")", "P]", place+"]", "D", date, "A", house).Replace(f.form) + end
				s, ok := readSlug(open + story)
				dated := strings.Contains(f.form, "D")
				if !ok || s.end != len(open) || !strings.Contains(f.form, "D, P (A)") && s.place != placeName(place) && strings.Contains(f.form, "P") || (s.moment.month == 5 && s.moment.day == 4) != dated {
					t.Errorf("%q: %t, the story begins at %d, not %d; place %q, date %v", open, ok, s.end, len(open), s.place, s.moment)
				}
			}
		}
	}
}

func TestSlugAddress(t *testing.T) {
	const story = "Envoys of both towns have signed a pact on the ferry after talks of two years, the ministry said."
	for open, place := range map[string]string{
		"4 May 1990 (Lugano TI 6900) ":          "Lugano",
		"4 May 1990 (Bath BA1 1LZ) ":            "Bath",
		"LIMA (UN), 4 MAY 90 (RADIO ANDES) -- ": "Lima",
	} {
		s, ok := readSlug(open + story)
		if !ok || s.end != len(open) || s.place != place || s.moment.year != 1990 {
			t.Errorf("%q: %t, the story begins at %d, not %d; place %q, date %v", open, ok, s.end, len(open), s.place, s.moment)
		}
	}
	if s, ok := readSlug("4 May 1990 (Pier 17) " + story); ok && s.place != "" {
		t.Errorf("a place %q out of a number", s.place)
	}
}

func TestNoSlug(t *testing.T) {
	for _, s := range []string{
		"Quito – the capital – is closed to cars on Sunday, and so is the port below it, the mayor said.",
		"Ana Ruiz, mayor of Quito since May 4, 2020, said that the ferry would run again before the winter.",
		"Minister Ana Ruiz in Varde, Denmark, May 4, 2020. Two ports signed a pact on the ferry after long talks.",
		"UPDATE May 4 The ferry between both towns runs again, said the mayor of the smaller one on Monday.",
		"May 4, 2020 was the day on which the envoys of both towns signed a pact on the ferry in the end.",
		"Ana Ruiz - who is mayor of Quito - said on May 4, 2020 that the ferry would run again.",
		"Quito, Lima and Varde have signed a pact on the ferry after talks of two years, the ministry said.",
	} {
		if got, ok := readSlug(s); ok {
			t.Errorf("%q is read as a slug of place %q, agency %q, date %v, ending at %d", s, got.place, got.agency, got.moment, got.end)
		}
	}
}
