package names

import (
	"slices"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// establish finds the firms, parties and other bodies that neither the gazetteer knows nor
// their last word tells: by what the story says of them somewhere, and, of a name with a
// firm's ending, by its first words. What is once said holds in the whole story.
func (f *finder) establish() {
	f.noteUsage()
	bodies := map[string]int{} // by the name's folded words
	first := map[string]bool{} // their first words
	note := func(words []string, e int) {
		if key := strings.Join(words, " "); bodies[key] == 0 {
			bodies[key] = e + 1
			first[words[0]] = true
		}
	}
	for i := range f.cast.Entities {
		if e := &f.cast.Entities[i]; e.Kind == Organisation {
			whole := strings.Fields(fold(e.Name))
			if len(whole) > 1 {
				note(whole, i)
			}
			short := f.shorter(whole)
			for _, words := range short {
				note(words, i)
			}
			if len(short) > 0 {
				f.traits[i].sort = "company"
			}
		}
	}
	runs := f.unknownNames()
	for i := range runs {
		runs[i].span = f.sents[runs[i].si].withOwner(runs[i].span)
	}
	for i := range runs {
		runs[i].span = f.withLand(runs[i].si, f.withoutSort(runs[i]))
	}
	runs = slices.DeleteFunc(runs, func(n run) bool { return f.sents[n.si].isTorn(n.span.Start) })
	for _, n := range runs {
		s, words := &f.sents[n.si], f.sents[n.si].fold[n.span.Start:n.span.End]
		if r, sort := f.bodyRuleFor(s, n.span); r != nil && bodies[s.spelt(n.span)] == 0 && !f.isPersonal(words) {
			e, ok := f.byKey[string(Organisation)+"\t"+s.spelt(n.span)+" "+sort]
			if !ok || sort != "party" { // "Labour" is the Labour Party
				e = f.entityFor(Entity{Name: strings.Join(strings.Fields(f.doc.Text[s.Tokens[n.span.Start].Start:s.Tokens[n.span.End-1].End]), " "), Kind: Organisation}, trait{sort: sort})
			}
			note(words, e)
			for _, short := range f.shorter(words) {
				note(short, e)
			}
		}
	}
	f.weighNames(runs, func(name string, written []string) {
		if bodies[name] == 0 {
			e := f.bodyBeginning(name)
			if e < 0 {
				e = f.entityFor(Entity{Name: strings.Join(written, " "), Kind: Organisation}, trait{sort: unsorted})
			}
			note(strings.Fields(name), e)
		}
	})
	if len(bodies) > 0 {
		for si := range f.sents {
			f.callBodies(&f.sents[si], bodies, first)
		}
	}
}

// withOwner takes in the owner in whose name another begins, where he is no known name: "Orvalla's | List".
func (s *sentence) withOwner(name syntax.Span) syntax.Span {
	if k := name.Start - 2; k >= 0 && possessed(s, k+1) && s.proper[k] && s.at[k] == 0 && s.Tokens[k].End == s.Tokens[k+1].Start {
		name.Start = k
	}
	return name
}

// withLand takes in the land or town that ends the name of a body whose sort stands before it: "the activist group Orvalla | Texas"; or the
// letters of a land: "Orvalla Shipping | UK".
func (f *finder) withLand(si int, name syntax.Span) syntax.Span {
	s, k := &f.sents[si], name.Start-1
	h := s.hitAt(name.End)
	if h == nil || !h.noun || f.knownAs(h).Kind == Organisation || possessed(s, h.span.End) {
		return name
	}
	sorted := k >= 0 && !s.proper[k] && s.words[k].Has(lexicon.BodyNoun)
	letters := name.End-name.Start > 1 && isAcronym(s.Tokens[name.End].Text) && !(h.span.End < len(s.Tokens) && s.Tokens[h.span.End].IsNoun())
	if sorted || letters {
		name.End = h.span.End
	}
	return name
}

// withoutSort leaves out the first word of a name of two where it only says what the other is, which the story calls so alone
// elsewhere: "Islamist | Orvalla".
func (f *finder) withoutSort(n run) syntax.Span {
	s, i := &f.sents[n.si], n.span.Start
	if n.span.End-i == 2 && f.told[s.fold[i+1]].inside && !isWord(s.fold[i+1]) && (s.words[i].Has(lexicon.Creed) || s.words[i].Has(lexicon.BodyNoun)) {
		n.span.Start++
	}
	return n.span
}

// unsorted is the sort of what acts and may be a firm, another body or somebody.
const unsorted = "?"

// bodyBeginning gives the only body of the text whose name begins with the word; -1 if none or several do.
func (f *finder) bodyBeginning(word string) int {
	return f.only(func(e int) bool {
		return f.kind(e) == Organisation && f.traits[e].sort != "" && strings.HasPrefix(fold(f.cast.Entities[e].Name), word+" ")
	})
}

// longestBody is how many words of an established name are looked for.
const longestBody = 4

// callBodies marks the established names of one sentence, the longest first.
func (f *finder) callBodies(s *sentence, bodies map[string]int, first map[string]bool) {
	for i := 0; i < len(s.Tokens) && !s.shout; i++ {
		if !first[s.fold[i]] || !s.mayOpenBody(i) {
			continue
		}
		for n := min(longestBody, len(s.Tokens)-i); n > 0; n-- {
			span := syntax.Span{Start: i, End: i + n}
			e := bodies[s.spelt(span)] - 1
			if e < 0 || !f.free(s, span) || !s.proper[span.End-1] && shape(s.text(span.End-1)) == lowerCase || n == 1 && s.can(i, rankWord) && !s.isPartyAlone(i) {
				continue
			}
			if !f.inUnknown(s, span.End) || f.lineEnds(s, span.End-1) { // else it is a longer name
				f.dropHits(s, span)
				f.addHit(s, hit{span: span, entry: -1, entity: e, noun: true})
				i = span.End - 1
			}
			break
		}
	}
}

// mayOpenBody: the word has a capital, opens its sentence or is a name, and none goes on before it.
func (s *sentence) mayOpenBody(i int) bool {
	return (s.proper[i] || i == 0) && shape(s.text(i)) != lowerCase && !endsName(s, i) && !s.can(i-1, honorific) && !(s.capital(i-1) && !s.known(i-1))
}

// free: no name that the text itself tells lies in the span, and none crosses its ends.
func (f *finder) free(s *sentence, span syntax.Span) bool {
	for i := span.Start; i < span.End; i++ {
		if h := s.hitAt(i); h != nil && (h.entity >= 0 || h.span.Start < span.Start || h.span.End > span.End || h.span == span) {
			return false
		}
	}
	return true
}

// shorter gives what a body may be called for short: its name without the firm's ending
// ("Orvalla Steel Corp."), and without the general words before that ("Orvalla").
func (f *finder) shorter(words []string) (out [][]string) {
	n := len(words)
	for n > 1 && lexicon.Has(words[n-1], lexicon.FirmEnding) {
		n--
		if short := words[:n]; f.mayCall(short) {
			out = append(out, short)
		}
	}
	return out
}

// mayCall: the words alone can name a body: they are no other name, and not one word that says too little.
func (f *finder) mayCall(words []string) bool {
	if _, n := f.g.Known(capitals(words)); n == len(words) {
		return false
	}
	if len(words) > 1 {
		return true
	}
	w := words[0]
	return len(w) > 1 && f.g.byWord[w] == 0 && !isWord(w)
}

// isWord: the lexicon knows the word for other things than the endings of names.
func isWord(w string) bool {
	return hasAny(lexicon.Of(w), lexicon.OrganisationHead, lexicon.PlaceHead, lexicon.OtherHead, lexicon.Verb, lexicon.BodyNoun, lexicon.Human) || lexicon.IsEvent(w)
}
