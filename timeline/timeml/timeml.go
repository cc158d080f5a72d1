// Package timeml writes a story as TimeML with its time expressions marked as inline
// TIMEX3, and reads such files: the form that annotated corpora come in and that research
// tools take.
//
// The layout is TempEval-3's: DOCID, then DCT (the dateline, a TIMEX3 of its own with tid t0), TITLE
// and TEXT. Elements and attributes of TIMEX3 are those of the TimeML 1.2 DTD. Reading takes the
// older layout of TimeBank too, in which TIMEX3s stand anywhere under the root.
package timeml

import (
	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// A Document is one story and the time expressions in it.
type Document struct {
	ID          string
	Title       string
	Published   edtf.Date // the document creation time, zero if unknown
	Text        string
	Expressions []timex.Expression // in text order, none overlapping; offsets are bytes of Text
}
