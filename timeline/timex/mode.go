package timex

// decideMode says how undated expressions find their anchor, and why.
func (t *tagger) decideMode() (Mode, string) {
	if t.opt.Mode != Auto {
		return t.opt.Mode, "told to"
	}
	if t.anchor.IsZero() {
		return Narrative, "there is no dateline"
	}
	old, recent, deictic := 0, 0, 0
	for k := range t.items {
		r := &t.items[k].r
		switch {
		case r.Year != nil && *r.Year < t.anchor.Year-1:
			old++
		case r.Year != nil:
			recent++
		case r.Weekday != nil || r.Step.Set:
			deictic++
		}
	}
	if old >= 8 && old > 3*deictic/2 && old > 2*recent {
		return Narrative, "most dates name years long before the dateline"
	}
	return News, "the dates are close to the dateline"
}
