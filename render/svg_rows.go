package render

import (
	"cmp"
	"math"
	"slices"
)

// arrange gives each mark of the lane a row: discs where bands stand free of other discs if
// that costs few rows more, and where words are, always.
func (l *lane) arrange(s *strip) {
	worded := slices.ContainsFunc(l.marks, func(m mark) bool { return m.lines != nil })
	gap, bands := rowGap-1.0, true
	if worded {
		gap = rowGap + 4
	}
	l.rows = inRows(l.marks, true, gap, maxRows)
	if !worded && l.rows > 3 {
		if fewest := inRows(l.marks, false, rowGap-2, maxRows); fewest < l.rows {
			l.rows, gap, bands = fewest, rowGap-2, false
		} else {
			inRows(l.marks, true, gap, maxRows)
		}
	}
	if l.rows <= maxRows {
		l.rows = settle(l.marks, l.rows, bands, gap)
	}
	l.heights = make([]float64, l.rows)
	for _, m := range l.marks {
		if m.row < l.rows {
			l.heights[m.row] = max(l.heights[m.row], m.high())
		}
	}
	if l.dotRows = inRows(l.dots, false, dotDistance-2*dotRadius, maxDotRows); l.dotRows > maxDotRows {
		l.dotRows = 0
		l.count(s)
	}
}

// inRows gives each mark the first row in which nothing is nearer than gap, and returns the
// number of rows, or one more than most.
func inRows(marks []mark, bands bool, gap float64, most int) int {
	slices.SortStableFunc(marks, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.leftmost(bands), b.leftmost(bands)), cmp.Compare(a.index, b.index))
	})
	var ends []float64
	for i := range marks {
		m := &marks[i]
		m.row = slices.IndexFunc(ends, func(end float64) bool { return end+gap <= m.leftmost(bands)+1e-6 })
		if m.row < 0 {
			if m.row = len(ends); m.row == most { // too many in any case
				return most + 1
			}
			ends = append(ends, 0)
		}
		ends[m.row] = m.rightmost(bands)
	}
	return len(ends)
}

// settle moves marks to other rows, lets two change theirs, or adds a row at the lane's edge,
// as long as fewer marks and words stand in the way of the ties that leave the lane upwards
// or downwards. It returns the number of rows.
func settle(marks []mark, rows int, bands bool, gap float64) int {
	least := inTheWay(marks)
	better := func() bool {
		now := inTheWay(marks)
		if now < least {
			least = now
			return true
		}
		return false
	}
	for before := -1; least > 0 && least != before; {
		before = least
		for i := range marks {
			m := &marks[i]
			for row := 0; row < rows && least > 0; row++ {
				was, other, ok := m.row, -1, true // the one mark that is in the row
				for k, o := range marks {
					if o.row == row && k != i && meet(*m, o, bands, gap) {
						ok, other = ok && other < 0, k
					}
				}
				if row == was || !ok || other >= 0 && slices.ContainsFunc(marks, func(o mark) bool {
					return o.row == was && o.index != m.index && meet(marks[other], o, bands, gap)
				}) {
					continue
				}
				m.row = row
				if other >= 0 {
					marks[other].row = was
				}
				if !better() {
					if m.row = was; other >= 0 {
						marks[other].row = row
					}
				}
			}
		}
		for i := range marks {
			m := &marks[i]
			was := m.row
			if m.up == m.down || least == 0 || rows == maxRows {
				continue
			}
			shift := func(by int) {
				for k := range marks {
					marks[k].row += by
				}
			}
			if m.row = rows; m.up {
				shift(1)
				m.row = 0
			}
			if better() {
				rows++
				continue
			}
			if m.up {
				shift(-1)
			}
			m.row = was
		}
	}
	return fewer(marks, rows)
}

// fewer takes out rows in which no mark is left.
func fewer(marks []mark, rows int) int {
	n := 0
	for row := range rows {
		empty := true
		for k := range marks {
			if marks[k].row == row {
				marks[k].row, empty = n, false
			}
		}
		if !empty {
			n++
		}
	}
	return n
}

// meet reports whether two marks cannot stand in one row.
func meet(a, b mark, bands bool, gap float64) bool {
	return a.leftmost(bands) < b.rightmost(bands)+gap-1e-6 && b.leftmost(bands) < a.rightmost(bands)+gap-1e-6
}

// inTheWay counts the marks and words of a lane that straight ties would run through.
func inTheWay(marks []mark) (n int) {
	for _, m := range marks {
		if !m.up && !m.down {
			continue
		}
		for _, o := range marks {
			between := m.down && o.row > m.row || m.up && o.row < m.row
			if !between {
				continue
			}
			if math.Abs(o.x-m.x) < o.r+tieClear {
				n++
			} else if o.lines != nil && o.caption.left-2 < m.x && m.x < o.caption.right()+2 {
				n++
			}
		}
	}
	return n
}
