package en

import "dateline/timeline/timex/internal/lang"

// What the words around "today" say of these days.

// ofItsAge: "today's", the match with its mark, stands before people or things of an age, or what goes on for months: today's world,
// today's young voters, today's flu outbreak. What it is of stands d tokens behind the match or further.
func ofItsAge(m *lang.Matcher, d int) bool {
	const near = 4 // words
	most, end := m.Equal(m.After(d), "most"), d+near
	if most {
		end += near
	}
	for ; d < end; d++ {
		if m.In(m.After(d), ages...) {
			return !m.In(m.After(d+1), meetings...) && !m.In(m.After(d+1), doneNouns...) && !m.In(m.After(d+1), protests...)
		}
		if t := m.After(d); most && plural(m, t) {
			return !m.In(t, meetings...) && !m.In(t, doneNouns...) && !m.In(t, protests...) // today's most vexing questions
		}
		if t := m.After(d); t == nil || t.Class != 0 && !(most && m.Equal(t, "and")) {
			return false
		}
	}
	return false
}

// shareNow: behind the match, which opens the sentence, stands how many of a hundred or of millions do or think something, in the
// present: "Today, 36 percent oppose it", "Today, more than 20 million people live there".
func shareNow(m *lang.Matcher) bool {
	const near, far = 5, 12
	for d := 0; d < near; d++ {
		if t := m.After(d); t == nil || !t.Is(lang.Digits|lang.Number|lang.Grouped) || !m.In(m.After(d+1), "percent", "%", "million", "billion") && !m.Equal(m.After(d+2), "cent") {
			continue
		}
		for ; d < far; d++ {
			if t := m.After(d); t == nil || endsSentence(m, m.Start+m.N+d) || m.In(t, ",", "and", "of", "for") && d > near {
				return true
			} else if t.Is(lang.PastVerb | lang.Modal | lang.Future | lang.Have) {
				return false
			}
		}
		return true
	}
	return false
}

// mostOfAll: the clause says in the present what is the most so in some place: "one of the most debated questions in the land today".
func mostOfAll(m *lang.Matcher) bool {
	const far = 12 // tokens
	if !m.Equal(m.At(-2), "the") || !m.Equal(m.At(-3), "in") {
		return false
	}
	for d := -4; d > -far; d-- {
		t := m.At(d)
		switch {
		case t == nil || endsSentence(m, m.Start+d):
			return false
		case m.In(t, "most", "biggest", "greatest", "largest", "worst", "best", "hottest", "deadliest") && m.In(m.At(d-1), "the", "of", "its", "their"):
			return verbLeft(m, m.Start+d).lean >= 0
		}
	}
	return false
}

// moreBefore: an adjective of comparison stands before the match, and is told of what is.
func moreBefore(m *lang.Matcher) bool {
	t := m.At(-1)
	return t != nil && t.Class == 0 && t.Len() > 4 && m.Text[t.End-2:t.End] == "er" && m.In(m.At(-2), "is", "are", "much", "far") && !m.In(t, notMore...)
}

// notMore are words in -er that say no more.
var notMore = wordList("notMore")

// oftenSo: the clause that the match opens says in the present that something is still or often so: "Today, the people still live in
// tents", "Today, a frequently seen sticker proclaims". A square that is usually full may be so that day.
func oftenSo(m *lang.Matcher) bool {
	const near = 12
	often := false
	for d := 0; d < near; d++ {
		t := m.After(d)
		switch {
		case t == nil || endsSentence(m, m.Start+m.N+d), often && m.Equal(t, ":"):
			return often
		case t.Is(lang.PastVerb|lang.Modal|lang.Future|lang.Have) && !m.In(m.After(d-1), oftens...):
			return false
		case m.In(t, oftens...):
			often = true
		}
	}
	return often
}

// grownTo: a figure that began elsewhere in the clause has come to what stands right before the match: "from 20 percent in 2008 to
// more than 50 percent today", "from 55 then to 92 today".
func grownTo(m *lang.Matcher) bool {
	const far = 16 // tokens
	d, figure := -1, false
	for ; m.At(d) != nil && (m.At(d).Is(lang.Digits|lang.Number|lang.Grouped) || m.In(m.At(d), figureWords...)); d-- {
		figure = figure || m.At(d).Is(lang.Digits|lang.Number|lang.Grouped)
	}
	if !figure || !m.Equal(m.At(d), "to") {
		return false
	}
	then := false
	for stop := d - far; d > stop && m.At(d) != nil; d-- {
		then = then || isYearTok(m.At(d)) || m.In(m.At(d), "time", "then", "ago", "when")
		if m.Equal(m.At(d), "from") {
			return then // not "raised from 5 to 7 percent today"
		} else if m.In(m.At(d), ".", ";") {
			return false
		}
	}
	return false
}

// goesOnSince: right before the match what was begun or held of old is told in the present to go on, and is nothing that takes days:
// "set off a quarrel that continues today", not "talks that continue today", "a trial that continues today".
func goesOnSince(m *lang.Matcher) bool {
	const near = 7
	if !m.In(m.At(-1), goOn...) || !m.In(m.At(-2), "that", "which") {
		return false
	}
	for d := -3; d > -near; d-- {
		switch t := m.At(d); {
		case t == nil || m.In(t, meetings...) || m.In(t, protests...) || m.In(t, spells...):
			return false
		case m.In(t, "a", "an"):
			return true
		}
	}
	return false
}

// oftens say that something is so again and again, or still; goOn that it has not ended; spells are what takes some days; figureWords
// belong to a figure.
var (
	figureWords = wordList("figureWords")

	oftens = wordList("oftens")
	goOn   = wordList("goOn")
	spells = wordList("spells")
)

// ages are what has a today of its own: today's world, the youth of today.
var ages = wordList("ages")

// futures are what has a tomorrow that is no day: the world of tomorrow.
var futures = wordList("futures")

// spheres are where things are so today.
var spheres = wordList("spheres")

// manyAreSo: the subject right before the match is people at large, and the verb right behind it tells what they
// are or do: "Americans today face", "few people today remember".
func manyAreSo(m *lang.Matcher) bool {
	p, n := m.At(-1), m.After(0)
	if p == nil || n == nil || p.Class != 0 || n.Has(lang.Capital) || m.In(n, "that", "to", "is", "has") || p.Len() < 4 {
		return false
	}
	if !plural(m, p) || n.Is(lang.PastVerb|lang.Punct|lang.Prep|lang.Det|lang.Conj|lang.Modal|lang.Future|lang.Pronoun|lang.Digits|lang.Number) {
		return false
	}
	if q := m.At(-2); m.In(q, "most", "many", "few", "some", "young", "all", "more", "fewer") {
		return true
	} else if q != nil && !q.Is(lang.Punct) && !m.At(-1).Has(lang.NewLine) {
		return false
	}
	return n.Is(lang.BaseVerb|lang.Have|lang.Be) || n.Class == 0 && m.Text[n.End-1] != 's' && m.Text[n.End-1] != 'y' // Americans today face
}

// plural: the token looks like a plural.
func plural(m *lang.Matcher, t *lang.Token) bool {
	return t != nil && t.Class == 0 && t.Len() > 3 && m.Text[t.End-1] == 's' && m.Text[t.End-2] != 's' || m.In(t, "people", "men", "women", "children")
}

// comparedWithThen: the clause sets what is beside what was: "richer today than in 1980", "as poor today as
// it was", "today, as ten years ago".
func comparedWithThen(m *lang.Matcher) bool {
	const near = 8
	if m.In(m.After(0), "than", "what") || m.Equal(m.After(0), "as") && m.In(m.At(-2), "as", "so") {
		return true
	}
	for d := 1; d < near && m.In(m.After(0), "is", "are") && m.After(d) != nil && !endsSentence(m, m.Start+m.N+d-1); d++ {
		if m.In(m.After(d), "than", "different", "unlike") && !m.In(m.After(d+1), "day", "week") {
			return true // its methods today are different to when he came
		}
	}
	for j := m.Start - 1; j >= 0 && m.Start-j < near && !endsSentence(m, j); j-- {
		if m.Equal(&m.Toks[j], "unlike") {
			return true // unlike in 2008, its banks today hold more
		}
	}
	if !m.In(m.At(-1), "is", "are", "does", "do", "than") {
		return false
	}
	for j := m.Start - 1; j >= 0 && m.Start-j < near && !endsSentence(m, j); j-- {
		if m.Equal(&m.Toks[j], "than") || m.Equal(&m.Toks[j], "as") && m.In(next(m, j), "it", "they", "he", "she") {
			return true // bigger than it is today
		}
	}
	return false
}

// states are verbs in the present that tell how something is and not what happens: houses, employs, boasts.
var states = wordList("states")

// plainNoun: the token is a word in small letters that no list knows, or a name.
func plainNoun(m *lang.Matcher, t *lang.Token) bool { return t != nil && t.Class == 0 && t.Len() > 2 }

// opensNow: the match opens its sentence, "but" or "and" before it if so, and the first verb behind it tells how something is:
// "But today it exists in name only", "Today the mill is a museum", "Today, it is used as a store".
func opensNow(m *lang.Matcher) bool {
	const near = 10
	if !startsSentence(m) && !behindOpening(m) {
		return false
	}
	for d := 0; d < near; d++ {
		t := m.After(d)
		switch {
		case m.In(t, "has", "have") && m.In(m.After(d+1), "become", "grown", "evolved"):
			return true // Today the mill has become a museum
		case t == nil || t.Is(lang.PastVerb|lang.Modal|lang.Future|lang.Have) || endsSentence(m, m.Start+m.N+d) || m.Equal(t, ",") && d > 0:
			return false
		case m.In(t, states...):
			return d > 0
		case m.In(t, "is", "are"):
			return d > 0 && m.In(m.After(d+1), soIs...) || m.Equal(m.After(d+1), "to") && m.In(m.After(d+3), "extent", "degree")
		}
	}
	return false
}

// behindOpening: the one word before the match in its sentence joins it to the one before.
func behindOpening(m *lang.Matcher) bool {
	j := m.Start - 1
	return m.In(&m.Toks[j], "but", "and", "yet", "so") && (j == 0 || m.Toks[j].Has(lang.NewLine) || endsSentence(m, j-1))
}

// soIs are words behind "is" that tell how something is.
var soIs = wordList("soIs")

// seenNow: before the match stands how something can be found these days: "can be seen today", "is still used today".
func seenNow(m *lang.Matcher) bool {
	if !m.In(m.At(-1), canBe...) {
		return false
	}
	for d := -2; d > -5 && m.At(d) != nil; d-- {
		if m.In(m.At(d), "can", "may", "still", "is", "are") {
			return !m.In(m.At(d-1), "will") && !(m.In(m.At(d), "is", "are") && m.Equal(m.At(-1), "found"))
		}
	}
	return false
}

// canBe are what a thing of old can be these days: seen, visited.
var canBe = wordList("canBe")

// abides are verbs in the present of what lasts.
var abides = wordList("abides")

// livesBefore: the nearest verb before the match, in its clause, says in the present where or how somebody or something lives
// or stands: "she lives in a small flat today".
func livesBefore(m *lang.Matcher) bool {
	const near = 8
	for j := m.Start - 1; j > 0 && m.Start-j < near && !endsSentence(m, j); j-- {
		switch t := &m.Toks[j]; {
		case m.In(t, abides...), m.Equal(t, "large") && m.In(prev(m, j), "looms", "loom"), m.In(t, "live") && m.In(prev(m, j), "they", "who", "people"):
			return true
		case t.Is(lang.PastVerb|lang.PresVerb|lang.Be|lang.Have|lang.Modal|lang.Future) || m.Equal(t, ","):
			return false
		}
	}
	return false
}
