package main

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"dateline/timeline/fixes"
)

// atDesk opens a page of a story in a browser.
func atDesk(t *testing.T, e *editor, story string) (s *served, file string) {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "oslo.txt"), []byte(story), 0o666); err != nil {
		t.Fatal(err)
	}
	s = serve(t, dir, "--by", "em", "--on", "2024-03-08")
	e.do(chromedp.Navigate(s.address))
	e.until("a current card", `document.querySelector('[aria-current]') !== null`)
	return s, filepath.Join(dir, fixes.FileName)
}

func read(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// submit fills a field of the form that is open, and saves.
func (e *editor) submit(field, value string) {
	e.t.Helper()
	e.do(chromedp.Evaluate(fmt.Sprintf(`(() => { const f = document.querySelector('dialog[open] form'); f[%q].value = %q; f.requestSubmit() })()`, field, value), nil))
}

// open presses a key and waits for its form.
func (e *editor) open(key, form string) {
	e.t.Helper()
	e.press(key)
	e.until(form, fmt.Sprintf(`document.querySelector('#d-%s').open`, form))
}

// Whoever goes through the events sees the one that is decided about, whole and uncovered, at each width; of one that is higher than the page its beginning.
func TestReviewCurrentInView(t *testing.T) {
	if testing.Short() {
		t.Skip("it goes through 350 events three times")
	}
	e := newEditor(t)
	dir := t.TempDir()
	manyStories(t, dir)
	s := serve(t, dir, "--by", "")
	for i, width := range []int64{1400, 800, 390} {
		e.do(chromedp.EmulateViewport(width, 900), chromedp.Navigate(s.address))
		e.until("a current card", `document.querySelector('[aria-current]') !== null`)
		seen := func(after string) {
			t.Helper()
			e.until(fmt.Sprintf("%d wide, after %s the current card is in view", width, after), `(() => { const r = document.querySelector('[aria-current]').getBoundingClientRect(), say = document.querySelector('#say').getBoundingClientRect();
				const top = document.querySelector('header').getBoundingClientRect().bottom, bottom = say.height ? say.top : innerHeight;
				return r.top >= top - 1 && (r.bottom <= bottom + 1 || r.height > bottom - top - 40 && r.top < top + 40) })()`)
		}
		for range 6 {
			e.press("j")
			seen("j")
		}
		e.press("a", "p")
		seen("a and p")
		e.do(chromedp.Evaluate(`[...document.querySelectorAll('#picture a.at')].at(-1).dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))`, nil))
		seen("a click on the picture")
		e.picture("many", int(width), false)
		e.until("all is saved", fmt.Sprintf(`[...document.querySelectorAll('.done')].filter(d => d.textContent === 'pinned').length === %d`, i+1)) // else the page asks before it is left
	}
	// Narrow, the three parts are shown one at a time, and the picture shows the event.
	e.do(chromedp.Evaluate(`document.querySelector('.tabs [data-tab=picture]').click()`, nil))
	e.until("the event in the picture", `(() => { const e = document.querySelector('#picture .on'); if (!e) return false; const r = e.getBoundingClientRect(); return r.left >= 0 && r.right <= innerWidth && r.top >= 0 && r.top < innerHeight })()`)
	e.picture("many-picture", 390, true)
	e.do(chromedp.Evaluate(`document.querySelector('.tabs [data-tab=events]').click()`, nil))
	e.press("?")
	e.do(chromedp.Evaluate(`document.querySelector('#d-keys details').open = true`, nil))
	if narrow := eval[float64](e, `Math.min(...[...document.querySelectorAll('#d-keys dd')].map(d => d.clientWidth))`); narrow < 150 {
		t.Errorf("an explanation is %v pixels wide", narrow)
	}
	e.picture("keys-all", 390, true)
	e.press(kb.Escape)
	e.stop()
	s.wait(t)
	e.complain()
	if got := s.errs.String(); !strings.Contains(got, "who decides is not kept: $USER is empty: name yourself with --by") {
		t.Errorf("the terminal says %q", got)
	}
}

// After the last event the key that accepts makes no event of what was left out.
func TestReviewOneKeyTooMany(t *testing.T) {
	e := newEditor(t)
	s, file := atDesk(t, e, morning)
	e.press("a", "a", "a", "a", "a", "a")
	e.untilDone(6, 6)
	e.press("a", "a")
	e.until("nothing is left", `!document.querySelector('#empty').hidden && !document.querySelector('[aria-current]').classList.contains('left')`)
	e.press("?", " ") // Space closes, for Close has the focus
	if open, on := eval[bool](e, `document.querySelector('#d-keys').open`), eval[bool](e, `document.querySelector('#keys-on').checked`); open || !on {
		t.Errorf("after ? and Space: the list is open: %v, keys act: %v", open, on)
	}
	e.do(chromedp.Evaluate(`document.querySelector('#keys').click(); document.querySelector('#keys-on').click(); document.querySelector('#d-keys .close').click()`, nil))
	if got := eval[string](e, `document.querySelector('#keys').textContent`); got != "Keys (off)" {
		t.Errorf("with the keys off the button says %q", got)
	}
	e.do(chromedp.Evaluate(`document.querySelector('#finish').click()`, nil)) // nothing is asked, for nothing is left
	e.until("the end", `document.querySelector('#d-done').open && !document.querySelector('#d-done textarea').checkVisibility()`)
	if focus := eval[string](e, `document.activeElement.textContent`); focus != "Close" {
		t.Errorf("at the end the focus is on %q", focus)
	}
	e.press(kb.Enter, "x")
	if dead := eval[bool](e, `document.querySelector('main').inert && document.querySelector('#say').textContent.startsWith('Done: ')`); !dead {
		t.Error("the page looks alive after its end")
	}
	s.wait(t)
	if text := read(t, file); strings.Contains(text, "add") || strings.Count(text, "[[seen]]") != 6 {
		t.Errorf("decided:\n%s", text)
	}
	if got := s.errs.String(); !strings.Contains(got, "6 of 6 events are decided, with 6 decisions taken now") {
		t.Errorf("the terminal says %q", got)
	}
	e.complain()
}

// What is put together keeps what was corrected, or the form says what will not show. Events keep their numbers all the while.
func TestReviewMerge(t *testing.T) {
	e := newEditor(t)
	s, file := atDesk(t, e, morning)
	numbers := func() string {
		return eval[string](e, `[...document.querySelectorAll('#events .card:not(.left)')].map(c => c.id + ' ' + c.querySelector('.head .mark')?.textContent.trim()).sort().join(', ')`)
	}
	before := numbers()
	e.goTo("closed two ports")
	e.open("d", "date")
	e.press("l", "a", "s", "t", " ", "F", "r", "i", "d", "a", "y")
	e.until("the day that is meant", `document.querySelector('#d-date .hint').textContent === '→ Fri 1 March 2024'`)
	e.press(kb.Enter)
	e.untilDone(1, 6)
	e.goTo("Denmark proposed")
	e.press("x")
	e.untilDone(2, 6)
	if after := numbers(); after != before {
		t.Errorf("the numbers were %s and are %s", before, after)
	}

	e.goTo("recalled its ambassador")
	e.open("m", "merge")
	e.choose("with", "closed two ports")
	lead := func() string {
		return eval[string](e, `document.querySelector('#d-merge [name=lead]:checked').parentElement.textContent + '|' + document.querySelector('#d-merge .warn').textContent`)
	}
	if got := lead(); got != " 2. Fri 1 March 2024: Sweden closed two ports|" { // the one that was corrected
		t.Errorf("first the form says %q", got)
	}
	e.choose("lead", "recalled its ambassador")
	if got := lead(); got != " 3. Tue 20 February 2024: Norway recalled its ambassador from Stockholm|The correction of 2 will not show: date Fri 1 March 2024." {
		t.Errorf("for the other one the form says %q", got)
	}
	if wide := eval[bool](e, `(d => d.scrollWidth > d.clientWidth)(document.querySelector('#d-merge'))`); wide {
		t.Error("the form is wider than its window")
	}
	e.picture("merge", 1400, false)
	e.choose("lead", "closed two ports")
	e.press(kb.Enter)
	e.untilDone(2, 5)
	if got := read(t, file); !regexp.MustCompile(`(?s)merge   = \[\n[^\n]*closed two ports[^\n]*\n[^\n]*recalled its`).MatchString(got) {
		t.Errorf("decided:\n%s", got)
	}

	// Only what was changed is written, with what it was; a comma is asked about once.
	e.goTo("Talks will resume")
	e.open("w", "who")
	e.submit("actors", "Norway, Sweden")
	e.until("the question", `document.querySelector('#d-who .error').textContent.includes('“Norway, Sweden” would be one name')`)
	e.submit("actors", "Norway; Sweden; Denmark")
	e.untilDone(3, 5)
	if got := read(t, file); !strings.Contains(got, `set     = { actors = ["Norway", "Sweden", "Denmark"] }`) || !strings.Contains(got, `was     = { actors = ["`) || strings.Contains(got, "places") {
		t.Errorf("decided:\n%s", got)
	}
	e.until("what the program had", `[...document.querySelectorAll('.card .meta')].some(p => /^The program had: actors [A-Z][a-z, A-Z]*$/.test(p.textContent))`)

	// Each reason to look says what it means, in its place and among the keys.
	if missing := eval[[]string](e, `[...document.querySelectorAll('.doubts li')].filter(l => !l.title || ![...document.querySelectorAll('#d-keys dt')].some(d => d.textContent === l.textContent)).map(l => l.textContent)`); len(missing) > 0 {
		t.Errorf("unexplained: %q", missing)
	}
	e.stop()
	s.wait(t)
	e.complain()
}

// A slow server loses nothing and keeps the order; of one that is gone all is taken back, and that is said.
func TestReviewSlowServer(t *testing.T) {
	e := newEditor(t)
	s, file := atDesk(t, e, morning)
	e.do(chromedp.Evaluate(`{ const real = fetch; window.slow = 1500; window.fetch = async (...args) => { await new Promise(done => setTimeout(done, window.slow)); return real(...args) } }`, nil))
	order := eval[[]string](e, `[...document.querySelectorAll('#queue blockquote p:first-child')].map(p => p.textContent.trim())`)
	e.press("a", "x", "a", "n")
	e.until("the form", `document.querySelector('#d-note').open`)
	e.submit("note", "late")
	e.until("what is not saved yet", `/^[1-4] not saved yet$/.test(document.querySelector('#unsaved').textContent)`)
	e.do(chromedp.Evaluate(`window.slow = 0`, nil))
	e.until("all is saved", `document.querySelector('#unsaved').textContent === ''`)
	e.untilDone(3, 6)
	text, at := read(t, file), 0
	for i, want := range []string{"[[seen]]", "[[fix]]", "[[seen]]", "[[fix]]"} {
		k := strings.Index(text[at:], want)
		if k < 0 || !strings.Contains(text[at+k:], order[i]) {
			t.Fatalf("decision %d is not %s of %q:\n%s", i, want, order[i], text)
		}
		at += k + len(want)
	}

	// Another window ends the server.
	w := e.window()
	w.do(chromedp.Navigate(s.address))
	w.untilDone(3, 6)
	w.stop()
	s.wait(t)
	e.do(page.BringToFront())
	now := eval[string](e, `document.querySelector('[aria-current]').id`)
	e.press("x", "a")
	e.until("both are taken back", `document.querySelector('#say').textContent.includes('does not answer') && document.querySelector('#say').textContent.includes('2 decisions are taken back, the first: hidden: ')`)
	if back := eval[string](e, `document.querySelector('[aria-current]').id + ' ' + document.querySelectorAll('.mine').length`); back != now+" 0" {
		t.Errorf("the current card is %s, was %s", back, now)
	}
	e.picture("gone", 1400, true)
	if after := read(t, file); after != text {
		t.Errorf("after the end:\n%s", after)
	}
}
