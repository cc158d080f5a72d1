package render

import (
	"bytes"
	"fmt"
	"image/png"
	"os/exec"
	"testing"

	"dateline/timeline"
)

// librsvg, which pandoc and many desktops draw with, draws pictures of the right size with
// each mark where the file has it.
func TestSVGInLibrsvg(t *testing.T) {
	program, err := exec.LookPath("rsvg-convert")
	if err != nil {
		t.Skip("rsvg-convert is not installed")
	}
	pictures := []*timeline.Timeline{thaw(t), century(t), strange(t)}
	for seed := range 7 {
		pictures = append(pictures, timelines(40).Example(seed))
	}
	for i, tl := range pictures {
		svg := draw(t, tl, Options{Layout: "strip", Width: []int{360, 720, 1200}[i%3], Theme: Values("theme")[i%3]})
		cmd := exec.Command(program)
		cmd.Stdin = bytes.NewReader(svg)
		out, err := cmd.Output()
		if err != nil {
			t.Fatalf("picture %d: %v", i, err)
		}
		img, err := png.Decode(bytes.NewReader(out))
		if err != nil {
			t.Fatal(err)
		}
		d := readSVG(t, svg)
		if b := img.Bounds(); b.Dx() != int(d.width+0.5) || b.Dy() != int(d.height+0.5) {
			t.Errorf("picture %d: %v, want %.0f by %.0f", i, b, d.width, d.height)
		}
		palette := light
		if i%3 == 1 {
			palette = dark
		}
		for _, m := range drawnMarks(t, svg) {
			if e := tl.Events[m.event-1]; e.Status != timeline.Occurred || m.r < 2 {
				continue
			}
			r, g, b, _ := img.At(int(m.x-m.r+2.5), int(m.y)).RGBA()
			if got := fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8); got != palette[blue] {
				t.Errorf("picture %d: event %d is %s at its mark, want %s", i, m.event, got, palette[blue])
			}
		}
	}
}
