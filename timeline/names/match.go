package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/rule"
	"dateline/timeline/syntax"
)

// matchKnown finds what the gazetteer knows in a sentence, the longest first.
func (f *finder) matchKnown(s *sentence) {
	for i := 0; i < len(s.Tokens); {
		n := 0
		if s.proper[i] || mayBeName(s.text(i)) {
			var a alias
			if a, n = f.g.match(s, i); n == 0 && strings.ContainsAny(s.text(i), "-–/") {
				f.matchCompound(s, i)
			} else if n > 0 && rule.First(otherNames, &match{f, s, i, n, a}) == nil {
				f.addHit(s, hit{span: syntax.Span{Start: i, End: i + n}, entry: a.entry, more: a.others(), entity: -1, noun: a.noun, adj: a.adjective})
			}
		}
		i += max(n, 1)
	}
}

// A match is where the words of an alias stand.
type match struct {
	*finder
	*sentence
	i, n  int
	alias alias
}

// means: the alias is of an entry of that kind.
func (d *match) means(kind Kind) bool { return d.g.known[d.alias.entry].Kind == kind }

// otherNames say where the words of a known name, which stand between asterisks in the examples, are those of another.
var otherNames = []rule.Rule[*match, struct{}]{
	{Name: "Air <France>", Why: "the name is a brand's",
		When:     func(d *match) bool { return d.capital(d.i-1) && d.is(d.i-1, lexicon.BrandHead) },
		Examples: []string{"They flew with Air *France* there."}, Not: []string{"They flew with fair *France* there."}},
	{Name: "Tour de <France>",
		When: func(d *match) bool {
			k := d.i - 1
			return d.is(k, lexicon.NameParticle) && !d.proper[k] && d.capital(k-1) && d.tag(k) != "CC" && d.means(State)
		},
		Examples: []string{"They rode the Tour de *France* there."}, Not: []string{"They rode the Tour from *France* there."}},
	{Name: "Utah's <Supreme Court>", Why: "a federal state has courts of its own",
		When: func(d *match) bool {
			h := d.hitAt(d.i - 2)
			return h != nil && possessed(d.sentence, d.i-1) && d.isProvince(h) && d.means(Organisation) && d.word(d.i+1) == "court"
		},
		Examples: []string{"They asked Utah's *World Court* there."}, Not: []string{"They asked the *World Court* there."}},
	{Name: "South <American>", Why: "the adjective is that of a continent or a people",
		When: func(d *match) bool {
			k := d.i - 1
			return d.alias.adjective && (d.is(k, lexicon.OfPeople) || d.is(k, lexicon.Compass, lexicon.Directional) && shape(d.text(k)) == capitalised)
		},
		Examples: []string{"They met South *American* envoys there.", "They met ethnic *Albanian* envoys there."}, Not: []string{"They met south *American* envoys there."}},
	{Name: "the Malawi <Congress Party>", Why: "parties of two lands are called alike; but “the Moroccan Justice and Development Party” is called so",
		When: func(d *match) bool {
			of, h := d.g.known[d.alias.entry], d.hitAt(d.i-1)
			return of.sort == "party" && of.State != "" && h != nil && h.entry >= 0 && !h.adj && d.g.known[h.entry].Kind == State && d.g.known[h.entry].Name != of.State
		},
		Examples: []string{"They met the Malawi *Congress Party* there."}, Not: []string{"They met the India *Congress Party* there."}},
	{Name: "the <Congress> for Harmony", Why: "the one word for a land's assembly opens a longer name",
		When: func(d *match) bool {
			return d.isAssembly() && d.is(d.i-1, lexicon.Definite) && d.isForBody(d.sentence, d.i)
		},
		Examples: []string{"They met the *Congress* for Harmony there."}, Not: []string{"They met the *Congress* for an hour there."}},
	{Name: "the World Maritime <Congress>", Why: "it ends one; but which land's a chamber is may stand before it",
		When: func(d *match) bool {
			k := d.i - 1
			return d.isAssembly() && d.opensLonger(k) && d.opensLonger(k-1) && !d.is(k, lexicon.Calendar, lexicon.Party) && !d.can(k, rankWord) && !d.lineEnds(d.sentence, k)
		},
		Examples: []string{"They met the World Maritime *Congress* there."}, Not: []string{"They met the maritime *Congress* there."}},
	{Name: "a national <House of Representatives>", Why: "it is any body of that kind",
		When: func(d *match) bool {
			k, end := d.i-1, d.i+d.n
			for d.tag(k) == "JJ" && k > 0 {
				k--
			}
			return d.n > 1 && d.indefinite(k) && d.means(Organisation) && d.g.known[d.alias.entry].State != "" && !d.noun(end) && !possessed(d.sentence, end)
		},
		Examples: []string{"They chose a national *House of Representatives* there."}, Not: []string{"They chose the national *House of Representatives* there."}},
	{Name: "<Department of State> Health Services", Why: "the words begin the longer name of another",
		When: func(d *match) bool {
			k := d.i + d.n
			if d.n < 3 || !d.means(Organisation) || d.fold[k-2] != "of" {
				return false
			}
			for ; d.capital(k) && d.noun(k) && !d.can(k, officeWord|honorific|givenName|maleName|femaleName); k++ {
				if d.isOne(k, lexicon.OrganisationHead) {
					return true
				}
			}
			return false
		},
		Examples: []string{"They met the *Department of State* Health Services there."}, Not: []string{"They met the *Department of State* in Lund there."}},
}

// isAssembly: the name is the one word for a land's assembly.
func (d *match) isAssembly() bool {
	return d.n == 1 && d.means(Organisation) && d.is(d.i, lexicon.Assembly)
}

// opensLonger: the capital may be a word of the longer name that a known one ends.
func (d *match) opensLonger(k int) bool {
	return d.capital(k) && !d.known(k) && shape(d.text(k)) == capitalised && !d.can(k, officeWord|honorific)
}

// mayBeName lets "al-Qaida", "10 Downing Street", "pro-Beijing" and a name at the
// start of a sentence through to the index.
func mayBeName(w string) bool {
	c := w[0]
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || c >= 0x80 || strings.IndexByte(w, '-') > 0
}

// match finds the longest alias that starts at token i.
func (g *Gazetteer) match(s *sentence, i int) (alias, int) {
	for _, a := range g.index[s.fold[i]] {
		if len(a.words) > len(s.fold)-i {
			continue
		}
		if a.matches(s, i) {
			return a, len(a.words)
		}
	}
	return alias{}, 0
}

// others gives the second entry of a pair.
func (a alias) others() []int {
	if a.second == 0 {
		return nil
	}
	return []int{a.second - 1}
}

func (a alias) matches(s *sentence, i int) bool {
	for k, w := range a.words {
		if s.fold[i+k] != w {
			return false
		}
		c := shape(s.Tokens[i+k].Text)
		if k > 0 && c == lowerCase && a.words[0] == "the" {
			return false // "The states closed their ports"
		}
		if a.acronym && (c != allCaps && len(w) > 1 || s.shout && lexicon.Has(w, lexicon.ShoutedWord)) {
			return false
		}
	}
	if len(a.words) == 1 && lexicon.Has(a.words[0], lexicon.CombiningForm) {
		return false // "Franco" alone is a man
	}
	if n := i + len(a.words); a.words[len(a.words)-1] == "republic" && n+1 < len(s.fold) && s.fold[n] == "of" {
		return false // "the Islamic Republic of Mauritania" is no short form of another
	}
	first := shape(s.Tokens[i].Text)
	return first == capitalised || first == allCaps || first == otherCase || a.words[0][0] == 'a' && strings.HasPrefix(a.words[0], "al-")
}

// matchCompound reads "China-US", "US-led", "Sino-Russian", "pro-Beijing".
func (f *finder) matchCompound(s *sentence, i int) {
	for _, a := range f.g.index[s.fold[i]] {
		if a.second > 0 && len(a.words) == 1 { // "inter-Korean"
			f.addHit(s, hit{span: one(i), entry: a.entry, more: a.others(), entity: -1, adj: true})
			return
		}
	}
	parts := strings.FieldsFunc(s.text(i), func(r rune) bool { return r == '-' || r == '–' || r == '/' })
	if len(parts) < 2 || len(parts) > 4 {
		return
	}
	var found []int
	for k, p := range parts {
		if shape(p) == lowerCase {
			continue
		}
		if e := f.g.entryOfWord(p); e >= 0 {
			found = append(found, e)
		} else if k == 0 {
			return // "Jean-Paul"
		}
	}
	last := parts[len(parts)-1]
	if len(found) == 0 || len(found) < len(parts) && shape(last) != lowerCase && shape(parts[0]) != lowerCase {
		return
	}
	noun := len(found) == 1 && lexicon.Has(last, lexicon.Article) // "in Paris-the latest"
	f.addHit(s, hit{span: one(i), entry: found[0], more: found[1:], entity: -1, adj: !noun, noun: noun})
}

// entryOfWord gives the entry that the word alone means; -1 if none.
func (g *Gazetteer) entryOfWord(w string) int {
	for _, a := range g.index[fold(w)] {
		if len(a.words) == 1 && (!a.acronym || shape(w) == allCaps) {
			return a.entry
		}
	}
	return -1
}

func (f *finder) addHit(s *sentence, h hit) {
	s.hits = append(s.hits, h)
	for i := h.span.Start; i < h.span.End; i++ {
		s.at[i] = len(s.hits)
	}
}

// hitAt gives the hit that covers a token, nil if none does.
func (s *sentence) hitAt(i int) *hit {
	if i < 0 || i >= len(s.at) || s.at[i] == 0 {
		return nil
	}
	return &s.hits[s.at[i]-1]
}
