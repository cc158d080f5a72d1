package names

import (
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// readOwned reads the office behind a state's possessive, "Ghana's veteran prime minister", as the only one of the
// story who holds it. k is the token of the possessive mark. It gives the tokens taken from k on.
func (f *finder) readOwned(si, k int, state string) int {
	s := &f.sents[si]
	start := k + 1
	for start < len(s.Tokens) && (s.words[start].Has(lexicon.AboutHolder) || strings.HasPrefix(s.Tokens[start].Tag, "JJ") && s.bits[start]&(officeWord|rankWord) == 0) {
		start++
	}
	end, ranks := start, 0
	for end < len(s.Tokens) && !s.proper[end] && s.bits[end]&(officeWord|rankWord) != 0 && !s.words[end].Has(lexicon.FormerOffice) {
		if s.bits[end]&officeWord == 0 {
			ranks++
		}
		end++
	}
	head := end - 1
	if end == start || s.bits[head]&officeWord == 0 || end < len(s.Tokens) && (s.proper[end] || s.Tokens[end].IsNoun() || s.fold[end] == "of" || s.fold[end] == "for" || possessed(s, end)) ||
		end+1 < len(s.Tokens) && s.Tokens[end].Text == "," && s.proper[end+1] {
		return 0 // its own name follows
	}
	if ranks == 0 && !s.words[head].Has(lexicon.Leader) {
		return 0 // a land has many ministers and envoys
	}
	e := f.onlyHolder(strings.Join(s.fold[start:end], " "), state, ranks > 0)
	if e < 0 {
		return 0
	}
	f.mention(si, syntax.Span{Start: start, End: end}, Description, e)
	return end - k
}

// onlyHolder gives the one person of the story who holds the office for the state, or with any for one that is not
// told; -1 if none or several do.
func (f *finder) onlyHolder(office, state string, any bool) int {
	const most = 1000 // a longer list is no story's, and to ask all of it for each office would take the square of its length
	if len(f.cast.Entities) > most {
		return -1
	}
	only := -1
	for e := range f.cast.Entities {
		en := &f.cast.Entities[e]
		if en.Kind != Person || f.traits[e].former || en.State != state && !(any && en.State == "") {
			continue
		}
		if o := fold(en.Office); o != office && !strings.HasSuffix(o, " "+office) || isDeputy(o) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = e
	}
	return only
}
