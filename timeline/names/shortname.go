package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// readBody reads "the Council", "the ministry", "the bloc", "the alliance" after a determiner at i.
func (f *finder) readBody(si, i int) int {
	s := &f.sents[si]
	k := i + 1
	if k >= len(s.Tokens) || s.at[k] != 0 || k+1 < len(s.Tokens) && s.proper[k] && s.proper[k+1] {
		return 0
	}
	e := f.bodyNamed(s, k)
	if e < 0 {
		return 0
	}
	f.mention(si, syntax.Span{Start: i, End: k + 1}, Description, e)
	return 2
}

// readMembers reads the body in "Council members", "Commission officials", where no determiner
// stands before it, and as the state that the story is about "government forces".
func (f *finder) readMembers(si, i int) int {
	s := &f.sents[si]
	if i+1 < len(s.Tokens) && s.words[i].Has(lexicon.Government) && s.words[i+1].Has(lexicon.StateAsset) {
		if e := f.mainState(); e >= 0 { // "government forces"
			f.mention(si, syntax.Span{Start: i, End: i + 2}, Description, e)
			return 2
		}
	}
	if i+1 >= len(s.Tokens) || s.at[i] != 0 || shape(s.Tokens[i].Text) != capitalised || !s.words[i+1].Has(lexicon.BodyPeople) {
		return 0
	}
	e := f.bodyNamed(s, i)
	if e < 0 {
		return 0
	}
	f.mention(si, syntax.Span{Start: i, End: i + 1}, Description, e)
	return 1
}

// bodyNamed gives the body of the story that the noun at token k speaks of again; -1 if none.
func (f *finder) bodyNamed(s *sentence, k int) int {
	w := s.fold[k]
	e := -1
	switch {
	case w == "bloc":
		e = f.lastBody(func(name string) bool { return lexicon.Has(name, lexicon.Bloc) })
	case w == "alliance":
		e = f.lastBody(func(name string) bool { return name == "nato" || strings.HasSuffix(name, " alliance") })
	case lexicon.Has(w, lexicon.ShortBody):
		e = f.lastBody(func(name string) bool {
			return name == w || strings.HasSuffix(name, " "+w) || strings.HasPrefix(name, w+" of ") || strings.Contains(name, " "+w+" of ")
		})
		if e < 0 && s.proper[k] && (w == "union" || w == "commission") && f.spoken["European Union"]+f.spokenBody("European Union") > 0 {
			e = f.named(map[string]string{"union": "European Union", "commission": "European Commission"}[w])
		}
	}
	if e < 0 && !s.proper[k] && lexicon.Has(w, lexicon.BodyNoun) {
		e = f.bodyOfSort(w)
	}
	return e
}

// bodyOfSort gives the only body of the story so far that is what a noun says: "the airline" that
// the story has called one, "the company" where it has spoken of one firm; -1 if there is none, or several.
func (f *finder) bodyOfSort(noun string) int {
	best, firms, anyFirm := -1, 0, noun == "company" || noun == "firm"
	for e := range f.cast.Entities {
		t := &f.traits[e]
		if t.sort == "" || t.last == 0 {
			continue
		}
		if t.sort == noun {
			if best >= 0 && f.traits[best].sort == noun {
				return -1
			}
			best = e
		}
		if isFirm(t.sort) {
			firms++
			if best < 0 && anyFirm {
				best = e
			}
		}
	}
	for e := range f.traits {
		if t := &f.traits[e]; best >= 0 && t.sort == unsorted && t.count >= f.traits[best].count {
			return -1
		}
	}
	if best >= 0 && isFirm(f.traits[best].sort) && firms > 1 && (anyFirm || f.traits[best].sort != noun) {
		return -1
	}
	return best
}

// isFirm: the noun is one for a firm.
func isFirm(sort string) bool { return lexicon.Has(sort, lexicon.Firm) }

// lastBody finds the organisation mentioned last whose folded name fits; -1 if none does.
func (f *finder) lastBody(fits func(name string) bool) int {
	best, at := -1, 0
	for e, en := range f.cast.Entities {
		if t := f.traits[e]; en.Kind == Organisation && t.last > at && fits(fold(en.Name)) {
			best, at = e, t.last
		}
	}
	return best
}

// spokenBody says how often the story has mentioned an organisation.
func (f *finder) spokenBody(name string) int {
	if e, ok := f.byKey[string(Organisation)+"\t"+fold(name)]; ok {
		return f.traits[e].count
	}
	return 0
}

// readMinistry reads a ministry in small letters: "the trade ministry", "Chinese
// foreign ministry". It returns the tokens taken from i, where its first word stands.
func (f *finder) readMinistry(si, i int) int {
	s := &f.sents[si]
	k := i
	for k < len(s.Tokens) && k < i+3 && s.bits[k]&rankWord != 0 && !s.proper[k] {
		k++
	}
	if k == i || k >= len(s.Tokens) || s.fold[k] != "ministry" {
		return 0
	}
	name, state := strings.Join(wordsOf(s, i, k+1), " "), ""
	p := i - 1
	if p > 0 && possessed(s, p) {
		p--
	}
	if h := s.hitAt(p); h != nil {
		state = f.knownAs(h).State
		if h.adj && p == i-1 {
			name = strings.Join(wordsOf(s, h.span.Start, h.span.End), " ") + " " + name
		}
	}
	e := f.entityFor(Entity{Name: name, Kind: Organisation, State: state}, trait{})
	f.mention(si, syntax.Span{Start: i, End: k + 1}, Full, e)
	return k + 1 - i
}

// isAgentOf: behind "by" and a participle the word at i says who did it.
func (s *sentence) isAgentOf(i int) bool {
	t := &s.Tokens[i]
	return i > 1 && s.fold[i-1] == "by" && t.Rel == "obl:by" && t.Head >= 0 && s.Tokens[t.Head].Tag == "VBN"
}

// readAcronym reads an unknown acronym that is used like a body: "the ELN", "UNITAMS said".
func (f *finder) readAcronym(si, i int) int {
	s := &f.sents[si]
	w := s.Tokens[i].Text
	if s.shout || len(w) < 2 || len(w) > 8 || shape(w) != allCaps || strings.ContainsAny(w, "0123456789-/$&") || lexicon.Has(s.fold[i], lexicon.ThingAcronym) || roman(w) || s.at[i] != 0 {
		return 0
	}
	alone := (i == 0 || !s.proper[i-1]) && (i+1 == len(s.Tokens) || !s.proper[i+1])
	if !alone || i > 0 && s.Tokens[i-1].Text == "(" {
		return 0
	}
	span := syntax.Span{Start: i, End: i + 1}
	if e := f.abbreviated(w); e >= 0 {
		m := f.mention(si, span, Short, e)
		m.Locative = f.locative(si, span, f.cast.Entities[e].Kind)
		return 1
	}
	switch {
	case i > 0 && len(w) > 2 && (s.fold[i-1] == "the" || s.fold[i-1] == "as"):
	case s.isAgentOf(i): // "launched by BT"
	case !s.isSubject(span) || (len(w) == 2 || i == 0) && !s.actsBeside(span) || lexicon.Has(s.fold[i], lexicon.ClosedClass):
		return 0
	}
	f.mention(si, span, Full, f.entityFor(Entity{Name: w, Kind: Organisation}, trait{}))
	return 1
}
