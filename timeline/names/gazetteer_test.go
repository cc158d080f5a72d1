package names_test

import (
	"os"
	"strings"
	"testing"

	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

func TestWith(t *testing.T) {
	own := strings.Join([]string{
		"# names of our desk",
		"state\tVeltania\t\tKingdom of Veltania|Velta",
		"adjective\tVeltania\t\tVeltanian|Veltanians",
		"seat\tPort Oster\tVeltania\t",
		"organisation\tNorthern Fisheries Pact\t\tNFP",
		"place\tTeal Bay\tVeltania",
		"woman\tIlse Quorn\tVeltania",
		"woman\tAda Putin\tVeltania",
		"acts\tAmber House\tVeltania",
		"organisation\tAmber House\tVeltania",
		"office\tgrandmarshal",
	}, "\r\n")
	g, err := names.Default().With(strings.NewReader(own), "own.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, want string }{
		{"Velta left the NFP.", "\tVelta = Veltania\n\tNFP = Northern Fisheries Pact\n"},
		{"A Veltanian ship sank in Teal Bay.", "\tVeltanian = Veltania ~\n\tTeal Bay = Teal Bay @\n"},
		{"Port Oster objected. It rained in Port Oster.", "\tPort Oster = Port Oster > Veltania\n\tPort Oster = Port Oster @\n"},
		{"Quorn resigned. She wept.", "\tQuorn = Ilse Quorn\n\tShe = Ilse Quorn\n"},
		{"Putin resigned.", "\tPutin = Ada Putin\n"}, // the user's own count more
		{"Amber House objected.", "\tAmber House = Amber House > Veltania\n"},
		{"Grandmarshal Zeb Ottkar spoke.", "\tGrandmarshal Zeb Ottkar = Zeb Ottkar\n"},
		{"China objected.", "\tChina = China\n"}, // the program's own names stay
	} {
		if got := describe(g, c.text); got != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
	if got := describe(names.Default(), "Velta left."); got != "" {
		t.Errorf("With changed the gazetteer it started from: %q", got)
	}
}

func TestWithErrors(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"state", `own.tsv:1: a line needs a kind and a name, parted by a tab; got "state"`},
		{"# fine\nplanet\tMars", `own.tsv:2: unknown kind "planet"; want state, organisation, firm, party, group, place, seat, person, man, woman, adjective, pair or acts`},
		{"adjective\tAtlantis\t\tAtlantean", `own.tsv:1: adjective of "Atlantis", which is not known; add a state or organisation line for it`},
		{"state\tA\tB\tC\t\tE", `own.tsv:1: 6 columns; want kind, name, belongs-to, other names parted by "|", years of life`},
		{"man\tIvo Quorn\t\t\t1913 to 1992", `own.tsv:1: years of life "1913 to 1992"; want birth and death ("1913-1992"), or birth alone ("1942-")`},
		{"man\tIvo Quorn\t\t\t1992-1913", `own.tsv:1: years of life "1992-1913"; want birth and death ("1913-1992"), or birth alone ("1942-")`},
		{"state\t\xff", `own.tsv:1: not UTF-8; save the file as UTF-8`},
		{"state\tX\n" + strings.Repeat("x", 2<<20), `own.tsv:2: line too long; a line may have 1048576 bytes`},
	} {
		_, err := names.Default().With(strings.NewReader(c.file), "own.tsv")
		if err == nil || err.Error() != c.want {
			t.Errorf("%.40q:\n got %v\nwant %s", c.file, err, c.want)
		}
	}
}

func TestEntities(t *testing.T) {
	const text = "US Secretary of State Antony J. Blinken met Ma Zhaoxu, China's vice foreign minister, in Nara, Japan."
	cast := names.Default().Find(syntax.Parse(text, nil), names.Filing{})
	want := map[string]names.Entity{
		"Antony Blinken": {Name: "Antony Blinken", Kind: names.Person, State: "United States", Office: "Secretary of State"},
		"Ma Zhaoxu":      {Name: "Ma Zhaoxu", Kind: names.Person, State: "China", Office: "vice foreign minister"},
		"Nara":           {Name: "Nara", Kind: names.Place, State: "Japan"},
		"Japan":          {Name: "Japan", Kind: names.State, State: "Japan"},
	}
	found := 0
	for _, e := range cast.Entities {
		if w, ok := want[e.Name]; ok {
			found++
			if e != w {
				t.Errorf("got %+v, want %+v", e, w)
			}
		}
	}
	if found != len(want) {
		t.Errorf("found %d of %d entities in %+v", found, len(want), cast.Entities)
	}
}

// TestEpithet: what a sentence calls somebody in front of the full name is no part of that; a first name of two parts is.
func TestEpithet(t *testing.T) {
	for text, want := range map[string]string{
		"Gate-crasher Robert Kvist said on Monday that he was tired.":       "Robert Kvist",
		"President Jean-Pierre Kvist said on Monday that he was not tired.": "Jean-Pierre Kvist",
	} {
		cast := names.Default().Find(syntax.Parse(text, nil), names.Filing{})
		if len(cast.Entities) != 1 || cast.Entities[0].Name != want {
			t.Errorf("%q: got %+v, want %s", text, cast.Entities, want)
		}
	}
}

func TestName(t *testing.T) {
	cast := names.Default().Find(syntax.Parse("Barack Obama flew to Havana.", nil), names.Filing{})
	if got := cast.Name(cast.Mentions[0].Entities[0]); got != "Barack Obama" {
		t.Errorf("Name = %q, want Barack Obama", got)
	}
	if got := cast.Name(-1) + cast.Name(99); got != "" {
		t.Errorf("Name of no entity = %q", got)
	}
}

// TestData holds the embedded file to its word: its sources are named, it ends with
// what is kept by hand, and every state, seat and speaker it points to is in it.
func TestData(t *testing.T) {
	data := readFile(t, "gazetteer.tsv")
	if len(data) > 500_000 {
		t.Errorf("gazetteer.tsv has %d bytes; keep it under 500000", len(data))
	}
	for _, source := range []string{"Unicode CLDR", "GeoNames (CC BY 4.0", "curated.tsv"} {
		if !strings.Contains(data[:1000], source) {
			t.Errorf("the head of gazetteer.tsv does not name %s", source)
		}
	}
	lines := map[string]bool{}
	known := map[string]bool{"": true}
	for line := range strings.Lines(data) {
		lines[line] = true
		if f := strings.Split(line, "\t"); len(f) > 1 {
			known[f[1]] = true
			for _, alias := range strings.Split(strings.TrimSpace(f[len(f)-1]), "|") {
				known[alias] = true
			}
		}
	}
	var byHand strings.Builder
	for line := range strings.Lines(readFile(t, "internal/gen/curated.tsv")) {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		byHand.WriteString(line)
		if !lines[line] {
			t.Errorf("gazetteer.tsv lacks %q; change curated.tsv, and run the generator or put its lines at the end of gazetteer.tsv", line)
		}
	}
	if !strings.HasSuffix(data, byHand.String()) {
		t.Error("gazetteer.tsv does not end with the lines of curated.tsv in their order; run the generator or put them there")
	}
	for line := range lines {
		if f := strings.Split(line, "\t"); len(f) > 2 && !known[strings.TrimSpace(f[2])] {
			t.Errorf("%q belongs to %q, which has no line", f[1], f[2])
		}
	}
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestHere(t *testing.T) {
	for _, c := range []struct{ place, text, want string }{
		{"HAVANA", "The minister told reporters here that it was over.", "here = Havana"},
		{"Gimmerby", "They met here on Tuesday.", "here = Gimmerby"},
		{"", "They met here on Tuesday.", ""},
		{"HAVANA", `"They met here on Tuesday," he said.`, ""},
		{"HAVANA", "What matters here is trust.", ""},
	} {
		doc := syntax.Parse(c.text, nil)
		cast := names.Default().Find(doc, names.Filing{Place: c.place})
		got := ""
		for _, m := range cast.Mentions {
			if c.text[m.Start:m.End] == "here" && m.Locative {
				got = "here = " + cast.Name(m.Entities[0])
			}
		}
		if got != c.want {
			t.Errorf("place %q, %s: got %q, want %q", c.place, c.text, got, c.want)
		}
	}
}

// A surname that the story never spells out is that of the known bearer only in a story of his years, or beside such a year.
func TestYearsOfLife(t *testing.T) {
	own := "man\tIvo Quorn\tNorway\t\t1913-1992\nwoman\tUma Tarr\tSweden\t\t1950-\nman\tOle Zind\tDenmark"
	g, err := names.Default().With(strings.NewReader(own), "own.tsv")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		year       int
		text, want string
	}{
		{1970, "Quorn flew to Warsaw.", "Ivo Quorn"},
		{1993, "Quorn was buried in Oslo.", "Ivo Quorn"},
		{0, "Quorn flew to Warsaw.", "Ivo Quorn"},
		{2024, "Quorn flew to Warsaw.", ""},
		{1930, "Quorn flew to Warsaw.", ""}, // he was a boy
		{2024, "President Quorn flew to Warsaw.", "Quorn"},
		{2024, "Quorn flew to Warsaw in 1970. Quorn wept.", "Ivo Quorn"},
		{2024, "Quorn wept. In the 1970s all of Oslo knew Quorn.", "Ivo Quorn"},
		{2024, "Quorn flew to Warsaw. It was as cold as in 1970.", ""},
		{2024, "Ivo Quorn flew to Warsaw. Quorn wept.", "Ivo Quorn"},
		{2024, "Tarr flew to Warsaw.", "Uma Tarr"},
		{1960, "Tarr flew to Warsaw.", ""},
		{2024, "Zind flew to Warsaw.", "Ole Zind"}, // nothing is known of his years
	} {
		cast := g.Find(syntax.Parse(c.text, nil), names.Filing{Year: c.year})
		got := ""
		for _, e := range cast.Entities {
			if e.Kind == names.Person {
				got = e.Name
				break
			}
		}
		if got != c.want {
			t.Errorf("%d %s: got %q, want %q", c.year, c.text, got, c.want)
		}
	}
}
