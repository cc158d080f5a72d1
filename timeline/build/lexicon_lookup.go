package build

import "strings"

var (
	classOf      = invert(classWords)
	eventNounSet = words(eventNouns)
	notNounSet   = words(notNouns)
	aspectual    = words(aspectualVerbs)
	relational   = words(relationalVerbs)
	causal       = words(causalVerbs)
	cancels      = words(cancelVerbs)
	postpones    = words(postponeVerbs)
	plans        = words(planVerbs)
	claims       = words(claimVerbs)
	says         = words(sayVerbs)
	states       = words(stateVerbs)
	holds        = words(holdVerbs)
)

func invert(m map[class]string) map[string]class {
	out := map[string]class{}
	for c, ws := range m {
		for _, w := range strings.Fields(ws) {
			if old, ok := out[w]; !ok || c < old { // one class a word, whatever the map's order
				out[w] = c
			}
		}
	}
	return out
}

// eventive reports whether a noun names something that happens.
func eventive(noun string) bool {
	n := strings.ToLower(noun)
	if notNounSet[n] {
		return false
	}
	s := singular(n)
	if notNounSet[s] {
		return false
	}
	if classOf[n] != classNone || classOf[s] != classNone || eventNounSet[n] || eventNounSet[s] {
		return true
	}
	if i := strings.LastIndexByte(s, '-'); i > 0 && i < len(s)-1 {
		return eventive(s[i+1:])
	}
	for _, e := range deverbalEndings {
		if len(s) > len(e)+2 && strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// singular drops a plural ending; it is for look-up, not for print.
func singular(n string) string {
	switch {
	case strings.HasSuffix(n, "ies") && len(n) > 4:
		return n[:len(n)-3] + "y"
	case strings.HasSuffix(n, "sses"), strings.HasSuffix(n, "shes"), strings.HasSuffix(n, "ches"):
		return n[:len(n)-2]
	case strings.HasSuffix(n, "s") && !strings.HasSuffix(n, "ss") && len(n) > 3:
		return n[:len(n)-1]
	}
	return n
}

func nounClass(noun string) class {
	n := strings.ToLower(noun)
	if c := classOf[n]; c != classNone {
		return c
	}
	if c := classOf[singular(n)]; c != classNone {
		return c
	}
	if i := strings.LastIndexByte(n, '-'); i > 0 && i < len(n)-1 {
		return nounClass(n[i+1:])
	}
	return classNone
}

// words makes a set of the words of a list.
func words(s string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(s) {
		m[w] = true
	}
	return m
}
