package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// matchKnown finds what the gazetteer knows in a sentence, the longest first.
func (f *finder) matchKnown(s *sentence) {
	for i := 0; i < len(s.Tokens); {
		if !s.proper[i] && !mayBeName(s.Tokens[i].Text) {
			i++
			continue
		}
		if a, n := f.g.match(s, i); n > 0 {
			if i > 0 && s.proper[i-1] && s.words[i-1].Has(lexicon.BrandHead) {
				i += n // "Air France" is no France
				continue
			}
			if i > 1 && s.words[i-1].Has(lexicon.NameParticle) && !s.proper[i-1] && s.proper[i-2] && s.Tokens[i-1].Tag != "CC" && f.g.known[a.entry].Kind == State {
				i += n // nor is the "Tour de France"
				continue
			}
			if f.isOfProvince(s, i, a.entry) {
				i += n
				continue
			}
			if a.adjective && i > 0 && ofOtherPeople(s, i-1) || f.isOfOtherLand(s, i, a.entry) || n == 1 && f.isEndOfName(s, i, a.entry) || n > 1 && (f.isOneOfKind(s, i, n, a.entry) || f.isPartOfBody(s, i, n, a.entry)) {
				i += n
				continue
			}
			f.addHit(s, hit{span: syntax.Span{Start: i, End: i + n}, entry: a.entry, more: a.others(), entity: -1, noun: a.noun, adj: a.adjective})
			i += n
			continue
		}
		if strings.ContainsAny(s.Tokens[i].Text, "-–/") {
			f.matchCompound(s, i)
		}
		i++
	}
}

// mayBeName lets "al-Qaida", "10 Downing Street", "pro-Beijing" and a name at the
// start of a sentence through to the index.
func mayBeName(w string) bool {
	c := w[0]
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || c >= 0x80 || strings.IndexByte(w, '-') > 0
}

// isOfOtherLand: the name of a party stands behind that of another land than the party's, where parties are called alike:
// "the Malawi Congress Party".
func (f *finder) isOfOtherLand(s *sentence, i, entry int) bool {
	k := f.g.known[entry]
	h := s.hitAt(i - 1)
	if k.sort != "party" || k.State == "" || h == nil || h.entry < 0 || h.adj {
		return false // but "the Moroccan Justice and Development Party" is called so
	}
	land := f.g.known[h.entry]
	return land.Kind == State && land.Name != k.State
}

// isOfProvince: the words of a land's court stand behind the possessive of one of its states, which has a court of that name: "Utah's |
// Supreme Court".
func (f *finder) isOfProvince(s *sentence, i, entry int) bool {
	h := s.hitAt(i - 2)
	return h != nil && possessed(s, i-1) && f.isProvince(h) && f.g.known[entry].Kind == Organisation && i+1 < len(s.fold) && s.fold[i+1] == "court"
}

// isEndOfName: the one word for a land's assembly ends the longer name of another body, "the World Maritime | Congress", or begins it, "the | Congress for Harmony". Which land's a
// chamber is may stand before it.
func (f *finder) isEndOfName(s *sentence, i, entry int) bool {
	k := i - 1
	if k >= 0 && s.words[k].Has(lexicon.Definite) && f.g.known[entry].Kind == Organisation && s.words[i].Has(lexicon.Assembly) && f.isForBody(s, i) {
		return true
	}
	return k > 0 && f.g.known[entry].Kind == Organisation && s.words[i].Has(lexicon.Assembly) && s.proper[k] && s.proper[k-1] && s.at[k] == 0 && s.at[k-1] == 0 && shape(s.Tokens[k].Text) == capitalised && shape(s.Tokens[k-1].Text) == capitalised &&
		!s.words[k].Has(lexicon.Calendar) && !s.words[k].Has(lexicon.Party) && s.bits[k]&(officeWord|rankWord|honorific) == 0 && s.bits[k-1]&(officeWord|honorific) == 0 && !f.lineEnds(s, k)
}

// isOneOfKind: the words of a land's body stand behind "a" for any body of that kind: "a national House of Representatives".
func (f *finder) isOneOfKind(s *sentence, i, n, entry int) bool {
	k := i - 1
	for k > 0 && s.Tokens[k].Tag == "JJ" {
		k--
	}
	if k < 0 || f.g.known[entry].Kind != Organisation || f.g.known[entry].State == "" || i+n < len(s.Tokens) && (s.Tokens[i+n].IsNoun() || possessed(s, i+n)) {
		return false
	}
	return s.fold[k] == "a" || s.fold[k] == "an"
}

// isPartOfBody: the words of a known body with "of" in its name begin the longer name of another: "Department of State | Health Services".
func (f *finder) isPartOfBody(s *sentence, i, n, entry int) bool {
	k := i + n
	if n < 3 || f.g.known[entry].Kind != Organisation || s.fold[i+n-2] != "of" {
		return false
	}
	for ; k < len(s.Tokens) && s.proper[k] && s.Tokens[k].IsNoun() && s.bits[k]&(officeWord|honorific|givenName|maleName|femaleName) == 0; k++ {
		if lexicon.Has(lexicon.NounLemma(s.fold[k]), lexicon.OrganisationHead) {
			return true
		}
	}
	return false
}

// ofOtherPeople: the word at i makes the adjective of a land behind it that of a continent or of a people, not of the
// land: "South American", "ethnic Albanians".
func ofOtherPeople(s *sentence, i int) bool {
	return s.words[i].Has(lexicon.OfPeople) || shape(s.Tokens[i].Text) == capitalised && (s.words[i].Has(lexicon.Compass) || s.words[i].Has(lexicon.Directional))
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
			f.addHit(s, hit{span: syntax.Span{Start: i, End: i + 1}, entry: a.entry, more: a.others(), entity: -1, adj: true})
			return
		}
	}
	parts := strings.FieldsFunc(s.Tokens[i].Text, func(r rune) bool { return r == '-' || r == '–' || r == '/' })
	if len(parts) < 2 || len(parts) > 4 {
		return
	}
	var found []int
	for k, p := range parts {
		if c := shape(p); c == lowerCase {
			continue
		}
		for _, a := range f.g.index[fold(p)] {
			if len(a.words) == 1 && (!a.acronym || shape(p) == allCaps) {
				found = append(found, a.entry)
				break
			}
		}
		if len(found) < k+1 && k == 0 && shape(p) != lowerCase {
			return // "Jean-Paul"
		}
	}
	if len(found) == 0 || len(found) < len(parts) && shape(parts[len(parts)-1]) != lowerCase && shape(parts[0]) != lowerCase {
		return
	}
	noun := len(found) == 1 && lexicon.Has(parts[len(parts)-1], lexicon.Article) // "in Paris-the latest"
	f.addHit(s, hit{span: syntax.Span{Start: i, End: i + 1}, entry: found[0], more: found[1:], entity: -1, adj: !noun, noun: noun})
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
