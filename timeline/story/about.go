package story

import (
	"sort"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/names"
	"dateline/timeline/syntax"
)

// transcript: the text has the marks of several speakers, "KURTZ: Thank you."
func transcript(text string) bool {
	upper := func(b byte) bool { return 'A' <= b && b <= 'Z' }
	speakers := 0
	for from := 0; speakers < 4; speakers++ {
		for {
			i := strings.Index(text[from:], ": ")
			if i < 0 {
				return false
			}
			at := from + i
			from = at + 2
			if at > 2 && upper(text[at-1]) && upper(text[at-2]) && upper(text[at-3]) {
				break
			}
		}
	}
	return true
}

// FirstSentence is the first sentence of the story's body, -1 if there is none.
func (s *Story) FirstSentence() int {
	for i := range s.Doc.Sentences {
		if !s.Doc.Blocks[s.Doc.Sentences[i].Block].Headline {
			return i
		}
	}
	return -1
}

// readLead finds the clauses of the story's first sentence where it was read for its names
// alone, having no date: it may be the news all the same.
func (s *Story) readLead() {
	n := s.FirstSentence()
	if n <= 0 || len(s.ExpressionsIn[n]) > 0 {
		return // what opens the text is read in full
	}
	sen := &s.Doc.Sentences[n]
	if s.tells(sen.Start, sen.End) {
		return
	}
	doc := syntax.Parse(s.Article.Text, []syntax.Block{{Start: sen.Start, End: sen.End}})
	if len(doc.Sentences) != 1 || len(doc.Sentences[0].Tokens) != len(sen.Tokens) {
		return // the mentions count its tokens
	}
	block := sen.Block
	*sen = doc.Sentences[0]
	sen.Block = block
}

// NewsClause is the clause that holds a lead's news: the main clause, or what its
// attribution says.
func NewsClause(sen *syntax.Sentence) int {
	for c := range sen.Clauses {
		cl := &sen.Clauses[c]
		if cl.Verb.Span.Empty() || cl.Attribution {
			continue
		}
		switch cl.Kind {
		case syntax.Main, syntax.Coordinate, syntax.Complement:
			return c
		}
	}
	return -1
}

// FirstPerson: "I left in 1968", "my sister is flying to Havana next month". In a quote or a transcript "we"
// are whoever speaks; elsewhere they are the body that makes the statement.
func (s *Story) FirstPerson(sen *syntax.Sentence, sub syntax.Span) bool {
	if sub.Empty() {
		return false
	}
	switch w := sen.Tokens[sub.Start].Lower; {
	case lexicon.Has(w, lexicon.Speaker):
		return sen.Tokens[sub.Start].Tag[0] == 'P'
	case w == "you":
		return sub.End-sub.Start == 1 // whoever is spoken to
	case lexicon.Has(w, lexicon.Speakers):
		return s.spoken || sen.Quoted(sub.Start)
	}
	return false
}

// Assembly gives the council or the like whose meeting the story tells of: the one that it
// names most, three times at least; "" if there is none.
func (s *Story) Assembly() string {
	count := map[int]int{}
	for i := range s.Cast.Mentions {
		for _, e := range s.Cast.Mentions[i].Entities {
			count[e]++
		}
	}
	best := -1
	for e := range s.Cast.Entities {
		en := &s.Cast.Entities[e]
		if en.Kind != names.Organisation || count[e] < 3 {
			continue
		}
		if f := strings.Fields(strings.ToLower(en.Name)); !lexicon.Has(f[len(f)-1], lexicon.Assembly) {
			continue
		}
		if best < 0 || count[e] > count[best] {
			best = e
		}
	}
	if best < 0 {
		return ""
	}
	return s.Cast.Entities[best].Name
}

// land gives the state that the story is about: named at least three times, and twice as often as
// any other. It is empty where there is none.
func (s *Story) land() string {
	count, most, second := map[string]int{}, "", 0
	for i := range s.Cast.Mentions {
		for _, e := range s.Cast.Mentions[i].Entities {
			if state := s.Cast.Entities[e].State; state != "" {
				count[state]++
			}
		}
	}
	for state, n := range count {
		if n > count[most] || n == count[most] && state < most {
			second, most = count[most], state
		} else {
			second = max(second, n)
		}
	}
	if count[most] < 3 || count[most] < 2*second {
		return ""
	}
	return most
}

// Sides gives the two states that the story is about: named at least three times each, and
// twice as often as any third. It is empty where the story has no such pair.
func (s *Story) Sides() []string {
	count := map[int]int{}
	for i := range s.Cast.Mentions {
		m := &s.Cast.Mentions[i]
		for _, e := range m.Entities {
			if m.Acting >= 0 {
				e = m.Acting
			}
			if s.Cast.Entities[e].Kind == names.State {
				count[e]++
			}
		}
	}
	var states []int
	for e := range count {
		states = append(states, e)
	}
	sort.Slice(states, func(i, j int) bool {
		a, b := states[i], states[j]
		return count[a] > count[b] || count[a] == count[b] && a < b
	})
	if len(states) >= 2 && count[states[1]] >= 3 && (len(states) == 2 || count[states[1]] >= 2*count[states[2]]) {
		return []string{s.Cast.Entities[states[0]].Name, s.Cast.Entities[states[1]].Name}
	}
	return nil
}
