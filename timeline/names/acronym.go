package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// noBody stands for the entity of an acronym that is a paper's, a plan's or another thing's.
const noBody = -1

// acronymsOf notes "World Trade Organization (WTO)" and "People's Republic of China (PRC)".
func (f *finder) acronymsOf(s *sentence) {
	for i := 1; i+2 < len(s.Tokens); i++ {
		w := s.Tokens[i+1].Text
		if s.Tokens[i].Text != "(" || s.Tokens[i+2].Text != ")" || len(w) < 2 || len(w) > 10 || shape(w) != allCaps {
			continue
		}
		known := s.hitAt(i + 1)
		if known != nil && !f.isSharedAcronym(s, known) {
			continue
		}
		if h := s.hitAt(i - 1); h != nil {
			if e := f.knownTail(s, h.span); initials(s, h.span, w) || isShuffled(s, h.span, w) {
				if e < 0 {
					e = f.hitEntity(s, h)
				}
				f.acronyms[w] = e
			}
			continue
		}
		if last := s.words[i-1]; last.Has(lexicon.OtherHead) && !last.Has(lexicon.ForBody) {
			f.acronyms[w] = noBody // "the Growth Plan (EGP)"
			continue
		}
		start := spelled(s, i, w)
		if start < 0 {
			start = f.foreignStart(s, i, w)
		}
		if start >= 0 {
			f.addBody(s, syntax.Span{Start: start, End: i}, true)
			f.acronyms[w] = s.hitAt(start).entity
		}
	}
}

// foreignStart gives where the name begins that ends before token i, where letters stand in brackets that are those of another
// language: capitals of which each but the first may be a word too, and the first is no given name: "Revolutionary Will (EB)"; -1 if
// none does.
func (f *finder) foreignStart(s *sentence, i int, letters string) int {
	k := i
	for k > 0 && (f.inUnknown(s, k-1) || s.proper[k-1] && s.at[k-1] == 0 && s.Tokens[k-1].Tag == "JJ") && !f.lineEnds(s, k-1) {
		k--
	}
	if n := i - k; n < 2 || n > longestBody || s.shout || len(letters) > 6 || s.bits[k]&(maleName|femaleName|givenName|familyName) != 0 || k > 0 && f.told[s.fold[k]].personal {
		return -1
	}
	for _, w := range s.words[k+1 : i] {
		if w == 0 {
			return -1
		}
	}
	return s.withOwner(syntax.Span{Start: k, End: i}).Start
}

// knownTail gives the body that the gazetteer knows by the last words of a longer name, two at least: "the Standing Committee of the
// | World Trade Organization (WTO)"; -1 if there is none.
func (f *finder) knownTail(s *sentence, name syntax.Span) int {
	for k := name.Start + 1; k < name.End-1; k++ {
		if a, n := f.g.match(s, k); n == name.End-k && s.fold[k-1] == "the" {
			return f.fromEntry(a.entry)
		}
	}
	return -1
}

// initials says whether an acronym starts as the words of a span do.
func initials(s *sentence, span syntax.Span, acronym string) bool {
	letters := strings.ToLower(acronym)
	for i := span.Start; i < span.End; i++ {
		if len(letters) > 0 && s.fold[i][0] == letters[0] {
			letters = letters[1:]
		}
	}
	return len(letters) == 0
}

// isShuffled: an acronym of three letters and more has the initials of a span in another order, as in another language: "Islamic
// Salvation Front (FIS)".
func isShuffled(s *sentence, span syntax.Span, acronym string) bool {
	var of []byte
	for _, w := range s.fold[span.Start:span.End] {
		of = append(of, w[0])
	}
	letters := []byte(strings.ToLower(acronym))
	slices.Sort(of)
	slices.Sort(letters)
	return len(letters) > 2 && slices.Equal(of, letters)
}

// spelled gives the first token of the words before end whose initials are the acronym's letters; -1 if none do.
func spelled(s *sentence, end int, acronym string) int {
	k := end - 1
	letters := strings.ToLower(acronym)
	for n := len(letters) - 1; n >= 0; k-- {
		if k < 0 || s.at[k] != 0 && n == 0 && s.fold[k][0] != letters[n] {
			return -1
		}
		if s.fold[k][0] == letters[n] && s.proper[k] {
			n--
		} else if s.proper[k] || !s.words[k].Has(lexicon.NameParticle) && !s.words[k].Has(lexicon.NameLink) {
			return -1
		}
	}
	return k + 1
}

// abbreviated gives the state or body of the story so far whose name has the acronym's letters for its initials: "the CAR"
// in a story of the Central African Republic; -1 if none has.
func (f *finder) abbreviated(acronym string) int {
	const fewest = 3 // two letters fit too many names
	if len(acronym) < fewest {
		return -1
	}
	for _, e := range f.byInitials[acronym] {
		if f.traits[e].count > 0 || f.cast.Entities[e].Kind == Organisation {
			return e
		}
	}
	return -1
}

// noteInitials files a state or body under the initials of its name.
func (f *finder) noteInitials(e int) {
	en := &f.cast.Entities[e]
	if en.Kind != State && en.Kind != Organisation {
		return
	}
	letters := ""
	for _, w := range strings.Fields(en.Name) {
		if shape(w) != lowerCase {
			letters += strings.ToUpper(fold(w)[:1]) // "Élysée" too begins with an E
		}
	}
	f.byInitials[letters] = append(f.byInitials[letters], e)
	if first, _, _ := strings.Cut(en.Name, " "); en.Kind == Organisation && isAcronym(first) && len(letters) > 2 { // "US Cattle Board": "the CB"
		f.byInitials[letters[1:]] = append(f.byInitials[letters[1:]], e)
	}
}

// dropStrange frees the acronyms that the story cannot mean: those of a land's bodies that it spells out as another's
// ("Australian Democratic Front (ADF)"), those of parties and armed groups of a land that it never speaks of, and the
// assembly of a body that it never names.
func (f *finder) dropStrange() {
	spoken := map[string]bool{}
	f.eachHit(func(s *sentence, h *hit) {
		k := &f.g.known[h.entry]
		if !(f.isSharedAcronym(s, h) && k.isPartisan()) && k.State != "" {
			spoken[k.State] = true
		}
	})
	bodies := map[string]bool{} // of states, of which the story speaks by name
	f.eachHit(func(s *sentence, h *hit) { bodies[f.g.known[h.entry].Name] = true })
	f.eachHit(func(s *sentence, h *hit) {
		if f.isStrangeAssembly(s, h, bodies) {
			f.dropHits(s, h.span)
			return
		}
		if !f.isSharedAcronym(s, h) {
			return
		}
		k := &f.g.known[h.entry]
		own, told := f.acronyms[s.Tokens[h.span.Start].Text]
		if told && (own == noBody || f.cast.Entities[own].Name != k.Name) || !told && k.isPartisan() && k.State != "" && !spoken[k.State] {
			f.dropHits(s, h.span)
		}
	})
}

// eachHit does something with each name that the gazetteer knows.
func (f *finder) eachHit(do func(s *sentence, h *hit)) {
	for i := range f.sents {
		s := &f.sents[i]
		for k := len(s.hits) - 1; k >= 0; k-- {
			if h := s.hits[k]; h.entry >= 0 {
				do(s, &h)
			}
		}
	}
}

// isSharedAcronym: the name is the acronym of a party, an armed group or a body of one land, which others may share. The
// world's own bodies have theirs for themselves.
func (f *finder) isSharedAcronym(s *sentence, h *hit) bool {
	if h.entry < 0 || h.span.End-h.span.Start != 1 || !isAcronym(s.Tokens[h.span.Start].Text) {
		return false
	}
	k := &f.g.known[h.entry]
	return k.isPartisan() || k.Kind == Organisation && f.g.isState(k.State)
}

// isPartisan: it is a party or an armed group.
func (k *known) isPartisan() bool { return k.sort == "party" || k.sort == "group" }
