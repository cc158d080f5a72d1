package pdftext

import (
	"math"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/requests"
)

// A rect is a place on the paper.
type rect struct{ left, bottom, right, top float64 }

// A turn is the direction in which text runs, in quarters of a full turn; across is any other.
type turn int

const across turn = 4

// turnOf is the turn of an angle in radians.
func turnOf(angle float64) turn {
	const slack = 0.05 // a sheet may lie askew in a scanner
	quarters := angle / (math.Pi / 2)
	whole := math.Round(quarters)
	if math.IsNaN(quarters) || math.Abs(quarters-whole) > slack {
		return across
	}
	return turn((int(whole)%4 + 4) % 4)
}

// upright is where r stands once the paper is held so that text of this turn runs from left to right. Text across stays.
func (t turn) upright(r rect) rect {
	switch t {
	case 1:
		r = rect{-r.top, r.left, -r.bottom, r.right}
	case 2:
		r = rect{-r.right, -r.top, -r.left, -r.bottom}
	case 3:
		r = rect{r.bottom, -r.right, r.top, -r.left}
	}
	return r
}

// extent is the bottom and the top of a page whose text has the turn t.
func extent(instance pdfium.Pdfium, ref requests.Page, t turn, lines []line) (bottom, top float64) {
	if box, err := instance.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: ref}); err == nil {
		r := t.upright(rect{float64(box.Rect.Left), float64(box.Rect.Bottom), float64(box.Rect.Right), float64(box.Rect.Top)})
		bottom, top = r.bottom, r.top
	}
	for _, l := range lines { // the box may be wrong
		bottom, top = min(bottom, l.base), max(top, l.base+l.size)
	}
	return bottom, top
}
