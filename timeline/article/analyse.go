package article

import "fmt"

// analyse fills in what the text says: blocks, title, agency, place and dateline.
func (a *Article) analyse(opt Options) {
	if !opt.Dateline.IsZero() {
		a.Published, a.PublishedFrom = opt.Dateline, "--dateline"
	}
	if opt.Order != "" {
		a.Order = opt.Order
	}
	for i, u := range units(a.Text) {
		k := Body
		if s, ok := readStamp(a.Text[u.start:u.end]); ok {
			k = Stamp
			if len(s.moments) > 0 && a.Published.IsZero() && s.moments[0].year > 0 {
				if d, err := s.moments[0].date(); err == nil {
					a.Published, a.PublishedFrom = d, fmt.Sprintf("line %d", u.line)
				}
			}
		} else if i == 0 && u.end-u.start < 200 {
			k = Headline
			if a.Title == "" {
				a.Title = a.Text[u.start:u.end]
			}
		}
		a.Blocks = append(a.Blocks, Block{u.start, u.end, k})
	}
}
