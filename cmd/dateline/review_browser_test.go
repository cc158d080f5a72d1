package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/fetch"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// An editor is a person at the review page, in a headless Chromium that reaches no other host.
type editor struct {
	t    *testing.T
	ctx  context.Context
	mu   sync.Mutex
	said []string // by the console, and addresses that were refused
}

// newEditor starts Chromium, or skips the test where it is not installed.
func newEditor(t *testing.T) *editor {
	t.Helper()
	path := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if p, err := exec.LookPath(name); err == nil {
			path = p
			break
		}
	}
	if path == "" {
		t.Skip("chromium is not installed")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1400, 900))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator, chromedp.WithErrorf(func(string, ...any) {}))
	ctx, timeout := context.WithTimeout(ctx, 3*time.Minute)
	t.Cleanup(func() { timeout(); cancel(); stop() })
	e := &editor{t: t, ctx: ctx}
	e.watch(ctx)
	return e
}

// window opens another window of the same browser.
func (e *editor) window() *editor {
	ctx, cancel := chromedp.NewContext(e.ctx)
	e.t.Cleanup(cancel)
	w := &editor{t: e.t, ctx: ctx}
	w.watch(ctx)
	return w
}

func (e *editor) watch(ctx context.Context) {
	chromedp.ListenTarget(ctx, func(event any) {
		switch ev := event.(type) {
		case *log.EventEntryAdded:
			if !strings.Contains(ev.Entry.URL, "favicon") {
				e.note("console: " + ev.Entry.Text)
			}
		case *fetch.EventRequestPaused:
			u, err := url.Parse(ev.Request.URL)
			go func() {
				c := chromedp.FromContext(ctx)
				if err != nil || u.Scheme == "http" && u.Hostname() != "127.0.0.1" || u.Scheme == "https" {
					e.note("asked for " + ev.Request.URL)
					_ = fetch.FailRequest(ev.RequestID, network.ErrorReasonBlockedByClient).Do(cdp.WithExecutor(ctx, c.Target))
					return
				}
				_ = fetch.ContinueRequest(ev.RequestID).Do(cdp.WithExecutor(ctx, c.Target))
			}()
		}
	})
	e.do(fetch.Enable())
}

func (e *editor) note(s string) {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.said = append(e.said, s)
}

func (e *editor) do(actions ...chromedp.Action) {
	e.t.Helper()
	if err := chromedp.Run(e.ctx, actions...); err != nil {
		e.t.Fatal(err)
	}
}

// eval gives what a script gives in the page.
func eval[T any](e *editor, script string) (out T) {
	e.t.Helper()
	e.do(chromedp.Evaluate(script, &out))
	return out
}

// press types keys, one after the other.
func (e *editor) press(keys ...string) {
	e.t.Helper()
	for _, k := range keys {
		e.do(chromedp.KeyEvent(k))
	}
}

// until waits for a condition of the page.
func (e *editor) until(what, script string) {
	e.t.Helper()
	deadline := time.Now().Add(15 * time.Second)
	for !eval[bool](e, script) {
		if time.Now().After(deadline) {
			e.t.Fatalf("waited in vain: %s\nprogress: %s\nsays: %s", what, eval[string](e, `document.querySelector('#progress')?.textContent || ''`), eval[string](e, `document.querySelector('#say')?.textContent || ''`))
		}
		time.Sleep(30 * time.Millisecond)
	}
}

func (e *editor) untilDone(n int, of int) {
	e.t.Helper()
	e.until(fmt.Sprintf("%d of %d decided", n, of), fmt.Sprintf(`document.querySelector('#progress strong').textContent === '%d of %d'`, n, of))
}

// goTo makes the card with these words the current one.
func (e *editor) goTo(words string) {
	e.t.Helper()
	script := fmt.Sprintf(`(() => { const c = [...document.querySelectorAll('.card')].find(c => (c.querySelector('.line')?.textContent || c.textContent).includes(%q));
		if (!c) return false; for (const d of [c.closest('details')]) if (d) d.open = true; c.querySelector('.head').click(); return c.hasAttribute('aria-current') })()`, words)
	if !eval[bool](e, script) {
		e.t.Fatalf("no card says %q: %s", words, eval[string](e, `[...document.querySelectorAll('.card')].map(c => c.querySelector('.line')?.textContent).join(' | ')`))
	}
}

// picture writes the page as it looks into the folder that DATELINE_PICTURES names.
func (e *editor) picture(name string, width int, dark bool) {
	dir := os.Getenv("DATELINE_PICTURES")
	if dir == "" {
		return
	}
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	var png []byte
	e.do(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}),
		chromedp.EmulateViewport(int64(width), 900), chromedp.Sleep(200*time.Millisecond), chromedp.CaptureScreenshot(&png))
	if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%s-%d-%s.png", name, width, scheme)), png, 0o644); err != nil {
		e.t.Error(err)
	}
}

// served is dateline review at work.
type served struct {
	address string
	ended   chan int
	errs    *bytes.Buffer
}

// serve runs dateline review until the page says that the person is done.
func serve(t *testing.T, args ...string) *served {
	t.Helper()
	r, w := io.Pipe()
	s := &served{ended: make(chan int, 1), errs: &bytes.Buffer{}}
	go func() {
		s.ended <- run(append([]string{"review", "--no-browser"}, args...), streams{in: strings.NewReader(""), out: w, err: s.errs})
		w.Close()
	}()
	line, err := bufio.NewReader(r).ReadString('\n')
	if err != nil {
		t.Fatalf("%v: %s", err, s.errs)
	}
	s.address = strings.TrimSpace(line)
	return s
}

// wait asks for the end of the server.
func (s *served) wait(t *testing.T) {
	t.Helper()
	select {
	case code := <-s.ended:
		if code != exitDone {
			t.Errorf("exit code %d: %s", code, s.errs)
		}
	case <-time.After(20 * time.Second):
		t.Error("the server does not end")
	}
}

const morning = `OSLO, March 6, 2024 (AP) - Envoys of Norway and Sweden met in Oslo on Monday over fishing rights.

Norway recalled its ambassador from Stockholm on February 20. Denmark proposed a joint patrol last November.

Sweden had closed two ports on January 9. Finland denied on Tuesday that it had taken sides. Talks will resume in Bergen on March 20.

Ministers have met often in recent years.
`

// TestReviewDay is an editor's day: a timeline in the morning, decided about with the keyboard; decisions that build has; and an
// update of the story, of which only what changed is asked about.
func TestReviewDay(t *testing.T) {
	e := newEditor(t)
	dir := t.TempDir()
	story := filepath.Join(dir, "oslo.txt")
	write := func(path, text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	write(story, morning)
	write(filepath.Join(dir, "doha.txt"), "DOHA, March 7, 2024 (Reuters) - Qatar hosted envoys of Kenya and Sudan on Wednesday. Kenya closed a border crossing on March 1.\n")
	s := serve(t, dir, "--by", "em", "--on", "2024-03-08")
	e.do(chromedp.Navigate(s.address))
	e.untilDone(0, 8)
	e.picture("start", 1400, false)

	// Jump: a click on the story's phrase or on the picture shows the event, and j and k go through the queue.
	first := eval[string](e, `document.querySelector('[aria-current]').id`)
	e.press("j")
	if now := eval[string](e, `document.querySelector('[aria-current]').id`); now == first {
		t.Error("j does not go on")
	}
	e.press("k")
	e.goTo("Talks will resume")
	e.until("the event is marked in its story", `document.querySelector('.story:not([hidden]) .on') !== null`)
	e.do(chromedp.Evaluate(`[...document.querySelectorAll('.story .at.phrase')].find(b => b.textContent.includes('January 9')).click()`, nil))
	if line := eval[string](e, `document.querySelector('[aria-current] .line').textContent`); !strings.Contains(line, "closed two ports") {
		t.Errorf("a click on the phrase shows %q", line)
	}
	e.do(chromedp.Evaluate(`document.querySelector('#picture a.at').dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))`, nil))
	e.until("the event is marked in the picture", `document.querySelector('#picture a.on') !== null`)

	// Accept; undo; accept again.
	e.goTo("recalled its ambassador")
	e.press("a")
	e.untilDone(1, 8)
	e.press("u")
	e.untilDone(0, 8)
	e.goTo("recalled its ambassador")
	e.press("a", "u", "x", "u", "p", "p", "a") // faster than the server
	e.untilDone(1, 8)
	e.press("u", "u", "u")
	e.untilDone(0, 8)
	e.goTo("recalled its ambassador")
	if card := eval[string](e, `document.querySelector('[aria-current]').className + document.querySelector('[aria-current]').dataset.pinned`); card != "cardfalse" {
		t.Errorf("after undo the card is %q", card)
	}
	e.press("a")
	e.untilDone(1, 8)

	// The date, in words; an impossible one is refused.
	e.goTo("met in Oslo")
	e.press("d")
	e.until("the dialog", `document.querySelector('#d-date').open`)
	e.press("3", "0", " ", "F", "e", "b", kb.Enter)
	e.until("the refusal", `document.querySelector('#d-date .error').textContent.includes('is no date')`)
	e.picture("date", 1400, true)
	e.do(chromedp.Evaluate(`(() => { const f = document.querySelector('#d-date form'); f.date.value = 'Tuesday'; f.why.value = 'asked the ministry'; f.requestSubmit() })()`, nil))
	e.untilDone(2, 8)

	// Status, line, who and where, note, pin, hide, and two put together.
	e.goTo("closed two ports")
	e.press("s")
	e.do(chromedp.Evaluate(`(() => { const f = document.querySelector('#d-status form'); f.querySelector('[value=claimed]').click(); f.requestSubmit() })()`, nil))
	e.untilDone(3, 8)
	e.goTo("closed two ports")
	e.press("e")
	e.do(chromedp.Evaluate(`(() => { const f = document.querySelector('#d-line form'); f.summary.value = 'Sweden shuts two ports'; f.requestSubmit() })()`, nil))
	e.until("the new line", `document.body.textContent.includes('Sweden shuts two ports')`)
	e.goTo("shuts two ports")
	e.press("w")
	e.do(chromedp.Evaluate(`(() => { const f = document.querySelector('#d-who form'); f.actors.value = 'Sweden; Norway'; f.places.value = 'Gothenburg'; f.requestSubmit() })()`, nil))
	e.until("the new place", `document.querySelector('#events').textContent.includes('Gothenburg')`)
	e.goTo("shuts two ports")
	e.press("p")
	e.until("pinned", `document.querySelector('#events').textContent.includes('pinned')`)
	e.press("n")
	e.do(chromedp.Evaluate(`(() => { const f = document.querySelector('#d-note form'); f.note.value = 'the first since 2019'; f.requestSubmit() })()`, nil))
	e.until("the note", `document.querySelector('#events').textContent.includes('the first since 2019')`)
	e.goTo("Denmark proposed")
	e.press("x")
	e.untilDone(4, 8)
	e.goTo("Qatar hosted")
	e.press("m")
	e.choose("with", "Kenya closed")
	e.press(kb.Enter)
	e.untilDone(5, 7)

	// A phrase that was left out becomes an event.
	e.goTo("Ministers have met")
	e.press("a")
	e.until("the dialog", `document.querySelector('#d-add').open`)
	e.do(chromedp.Evaluate(`(() => { const f = document.querySelector('#d-add form'); f.date.value = '202X'; f.summary.value = 'Ministers meet often'; f.requestSubmit() })()`, nil))
	e.untilDone(6, 8)

	// Another window sees all this; what one decided about, the other is not let decide about as it was.
	w := e.window()
	w.do(chromedp.Navigate(s.address))
	w.untilDone(6, 8)
	w.goTo("Finland denied")
	e.goTo("Finland denied")
	w.do(chromedp.Evaluate(`window.clearInterval(1e9); document.querySelector('#d-note').showModal()`, nil)) // an open dialog waits with news
	e.press("s")
	e.do(chromedp.Evaluate(`(() => { const f = document.querySelector('#d-status form'); f.querySelector('[value=planned]').click(); f.requestSubmit() })()`, nil))
	e.untilDone(7, 8)
	w.do(chromedp.Evaluate(`document.querySelector('#d-note').close(); document.querySelector('[data-act=hide]').click()`, nil))
	w.until("the conflict", `document.querySelector('#d-conflict').open && document.querySelector('#d-conflict .now').textContent.includes('planned')`)
	w.picture("conflict", 800, false)
	w.do(chromedp.Evaluate(`document.querySelector('#d-conflict .close').click()`, nil))
	w.untilDone(7, 8)
	for _, width := range []int{390, 800, 1400} {
		w.picture("decided", width, false)
		w.picture("decided", width, true)
	}
	w.goTo("Talks will resume")
	w.press("a")
	w.untilDone(8, 8)
	e.do(page.BringToFront())
	e.untilDone(8, 8) // the first window has heard of it
	e.press("?")
	e.until("the keys", `document.querySelector('#d-keys').open`)
	e.picture("keys", 390, true)
	e.press(kb.Escape)
	e.do(chromedp.Evaluate(`document.querySelector('#finish').click()`, nil))
	e.until("the end", `document.querySelector('#d-done').open`)
	s.wait(t)

	// build has the decisions.
	out := output(t, "build", dir)
	for _, want := range []string{"**Tue 5 March 2024**", "Sweden shuts two ports", "(claimed) — Sweden shuts", "the first since 2019", "corrected: 2024-03-05 (em, 2024-03-08: asked the ministry)", "Ministers meet often"} {
		if !strings.Contains(out, want) {
			t.Errorf("build does not show %q:\n%s", want, out)
		}
	}
	for _, not := range []string{"Denmark proposed", "Kenya closed a border crossing[", "**Mon 4 March"} {
		if strings.Contains(out, not) {
			t.Errorf("build shows %q:\n%s", not, out)
		}
	}
	reviewed := output(t, "build", dir, "--reviewed")
	if !strings.Contains(reviewed, "Reviewed events only, last on 8 March 2024.") || !strings.Contains(reviewed, "Talks will resume") {
		t.Errorf("build --reviewed:\n%s", reviewed)
	}

	// The story is updated: one date is another, one event is new. Just these are asked about.
	write(story, strings.Replace(morning, "on March 20.", "on March 27. Iceland expelled two envoys on March 4.", 1))
	s = serve(t, dir, "--by", "em", "--on", "2024-03-09")
	e.do(chromedp.Navigate(s.address))
	e.untilDone(7, 9)
	toDecide := eval[[]string](e, `[...document.querySelectorAll('#queue .card .line')].map(l => l.textContent)`)
	slices.Sort(toDecide)
	if len(toDecide) != 2 || !strings.Contains(toDecide[0], "Iceland expelled") || !strings.Contains(toDecide[1], "Talks will resume") {
		t.Errorf("to decide after the update: %q", toDecide)
	}
	e.picture("updated", 1400, false)
	e.press("q")
	e.until("the question", `document.querySelector('#d-stop').open && document.querySelector('#d-stop .about').textContent.startsWith('2 events are left to decide')`)
	e.press(kb.Escape, "j") // it goes on
	e.stop()
	s.wait(t)
	e.complain()
	w.complain()
}

// choose picks the one of a form's round buttons that has these words.
func (e *editor) choose(name, words string) {
	e.t.Helper()
	if !eval[bool](e, fmt.Sprintf(`(() => { const r = [...document.querySelectorAll('dialog[open] [name=%s]')].find(r => r.parentElement.textContent.includes(%q)); r?.click(); r?.focus(); return !!r })()`, name, words)) {
		e.t.Fatalf("nothing to choose says %q", words)
	}
}

// stop ends the review, whatever is left to decide.
func (e *editor) stop() {
	e.t.Helper()
	e.do(chromedp.Evaluate(`document.querySelector('#finish').click(); document.querySelector('#d-stop').open && document.querySelector('#stop').click()`, nil))
	e.until("the end", `document.querySelector('#d-done').open`)
}

// complain tells what the browser said.
func (e *editor) complain() {
	e.mu.Lock()
	defer e.mu.Unlock()
	if len(e.said) > 0 {
		e.t.Errorf("the browser complains: %q", e.said)
	}
}
