package syntax

import "dateline/timeline/lexicon"

// joinParted makes one verb group of an auxiliary and its verb where something stands between them: "would, the envoy
// said, meet", "has since March been shut". The words between stay items of their own.
func (m *machine) joinParted() {
	for k := range m.items {
		it := &m.items[k]
		if it.kind != iVG || it.form != finite || it.ambiguous || it.verb.Perfect || it.verb.Plan {
			continue
		}
		aux := &m.toks[it.head]
		be := aux.Has(lexicon.FormOfBe)
		if !be && !aux.Has(lexicon.FormOfHave) && aux.Tag != "MD" && !aux.Has(lexicon.FormOfDo) {
			continue
		}
		if x := m.verbBehind(k, !be); x != nil && m.auxiliaryOf(it, x, aux) {
			v := &it.verb
			v.Head, v.Lemma, v.Particle, v.Negated = x.verb.Head, x.verb.Lemma, x.verb.Particle, v.Negated || x.verb.Negated
			v.Span.End, it.head, x.kind = x.end, x.head, iOther
		}
	}
}

// auxiliaryOf gives the verb group of the auxiliary the aspect and voice that it has with the verb x, whose tag it mends; it reports
// whether the two make one group.
func (m *machine) auxiliaryOf(it, x *item, aux *Token) bool {
	v, h := &it.verb, &m.toks[x.start]
	have, be := aux.Has(lexicon.FormOfHave), aux.Has(lexicon.FormOfBe)
	switch participle := x.form == participle || x.ambiguous || irregularForm(h.Lower).Participle && x.end-x.start <= 2; {
	case have && participle:
		v.Perfect, v.Passive, v.Progressive = true, x.verb.Passive && x.head > x.start, x.verb.Progressive
		h.Tag = "VBN"
	case be && (participle && h.Tag != "VBP" || x.form == gerund) && !x.verb.Perfect:
		v.Passive, v.Progressive = x.form != gerund || x.verb.Passive, x.form == gerund && x.head == x.start
		if x.form != gerund {
			h.Tag = "VBN"
		}
	case !have && !be && (x.form == bare || h.Tag == "VBP"):
		h.Tag = "VB"
		if aux.Tag == "MD" {
			setModal(v, aux.Lower)
		}
		v.Perfect, v.Passive, v.Progressive = x.verb.Perfect, x.verb.Passive, x.verb.Progressive
	default:
		return false
	}
	return true
}

// parts reports whether the item at k stands inside the verb group of clause c.
func (m *machine) parts(c *work, k int) bool {
	return c.hasVerb && m.items[k].start > c.Verb.Span.Start && m.items[k].end <= c.Verb.Span.End
}

// maxInsertion is how many items may part an auxiliary from its verb.
const maxInsertion = 14

// verbBehind gives the verb group that follows the one at item k, behind an insertion between commas or dashes, or, if
// bare, behind adverbs, times and phrases of prepositions without any; nil if none does.
func (m *machine) verbBehind(k int, bare bool) *item {
	if k+2 >= len(m.items) {
		return nil
	}
	j, end := k+1, min(len(m.items), k+maxInsertion)
	if by := m.items[j].kind; by == iComma || by == iDash {
		for j++; j < end && m.items[j].kind != by; j++ {
		}
		j++
	} else if !bare {
		return nil
	} else {
		for end = min(end, k+6); j < end && (m.items[j].kind == iAdv || m.items[j].kind == iNP && m.items[j].temporal || m.governs(j)); j++ {
			if m.items[j].kind != iAdv && m.items[j].kind != iNP {
				j++
			}
		}
	}
	if j = m.pastAdverbs(j); j >= len(m.items) || j > k+maxInsertion || m.items[j].kind != iVG {
		return nil
	}
	return &m.items[j]
}

// governs reports whether the preposition at item j has its noun phrase behind it.
func (m *machine) governs(j int) bool {
	it := &m.items[j]
	return j+1 < len(m.items) && m.items[j+1].kind == iNP && (it.kind == iPrep || it.kind == iMark && m.items[j+1].temporal && m.toks[it.start].Has(lexicon.AlsoPreposition))
}
