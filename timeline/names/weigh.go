package names

import (
	"strings"

	"dateline/timeline/syntax"
)

// evidence is what speaks for a body in the words about an unknown name of one word. Each
// kind counts once, but for an act, which counts again the second time.
type evidence struct {
	acts                      int
	based, owns, party, thing bool
	si, at                    int // where it stands first
}

// weight sums the evidence; sure is where it is enough. The weights are judgements: what is based there says as
// much as two acts, an owner or a party needs an act beside it, and what speaks for a thing outweighs either.
func (e *evidence) weight() int {
	w := 0
	if e.acts > 0 {
		w = 1 + min(e.acts, 2)
	}
	for _, part := range []struct {
		is bool
		w  int
	}{{e.based, 3}, {e.owns, 1}, {e.party, 1}, {e.thing, -2}} {
		if part.is {
			w += part.w
		}
	}
	return w
}

// sure is the weight from which a name is a body's: that of two acts, a judgement.
const sure = 3

// weighNames gives each of the unknown names of one word that the story as a whole shows to act as bodies and
// people do: it says or does something, owns something, something is done by it, with it or against it.
func (f *finder) weighNames(runs []run, found func(name string, written []string)) {
	all := map[string]*evidence{}
	var order []string
	for _, n := range runs {
		s, i := &f.sents[n.si], n.span.Start
		key := s.fold[i]
		if n.span.End-i != 1 || s.Tokens[i].Tag != "NNP" || !f.told[key].inside || len(key) < 3 || isWord(key) {
			continue
		}
		e := all[key]
		if e == nil {
			e = &evidence{si: n.si, at: i}
			all[key] = e
			order = append(order, key)
		}
		f.weigh(s, n.span, e)
	}
	for _, key := range order {
		if e := all[key]; e.weight() >= sure && !f.isPersonal([]string{key}) && !f.told[key].longer {
			found(key, []string{f.sents[e.si].Tokens[e.at].Text})
		}
	}
}

// weigh adds what the words about one occurrence of a name show.
func (f *finder) weigh(s *sentence, name syntax.Span, e *evidence) {
	if s.isSubject(name) && s.actsBeside(name) {
		e.acts++
	}
	e.owns = e.owns || possessed(s, name.End)
	if name.Start == 0 {
		return
	}
	switch before := s.fold[name.Start-1]; {
	case strings.HasSuffix(before, "-based"):
		e.based = true
	case before == "by", before == "with", before == "against", before == "between":
		e.party = true
	case s.Tokens[name.Start-1].Tag == "DT", before == "in", before == "near":
		e.thing = true
	}
}
