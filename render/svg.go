package render

import (
	"io"

	"dateline/timeline"
)

// SVG writes t as a picture.
func SVG(w io.Writer, t *timeline.Timeline, opt Options) error {
	opt, err := opt.checked(t)
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
	return err
}
