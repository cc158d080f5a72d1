package main

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"dateline/timeline/fixes"
)

func TestReviewIsAccessible(t *testing.T) {
	dir := os.Getenv("DATELINE_NODE_MODULES")
	axe, err := os.ReadFile(filepath.Join(dir, "axe-core/axe.min.js"))
	if dir == "" || err != nil {
		t.Skip("DATELINE_NODE_MODULES does not name a folder with axe-core")
	}
	e := newEditor(t)
	stories := t.TempDir()
	if err := os.WriteFile(filepath.Join(stories, "oslo.txt"), []byte(morning), 0o666); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(stories, fixes.FileName), []byte("[[fix]]\nquote = \"met in Oslo\"\nset = { date = \"2024-03-05\" }\nwas = { date = \"2024\" }\n[[fix]]\nquote = \"words of no event\"\nhide = true\n[[fix]]\nquote = \"Denmark proposed\"\nhide = true\n[[fix]]\nquote = \"recalled\"\nset = { status = \"claimed\" }\nnote = \"x\"\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	s := serve(t, stories)
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int64{390, 1400} {
			e.do(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}),
				chromedp.EmulateViewport(width, 900), chromedp.Navigate(s.address), chromedp.Evaluate(string(axe), nil))
			for _, open := range []string{"", "d-date", "d-status", "d-line", "d-who", "d-merge", "d-note", "d-add", "d-keys", "d-conflict", "d-stop", "d-done"} {
				if width == 390 && open != "" && open != "d-keys" {
					continue
				}
				e.do(chromedp.Evaluate(fmt.Sprintf(`for (const d of document.querySelectorAll('dialog[open]')) d.close(); document.querySelectorAll('details').forEach(d => d.open = true);
					if (%q) document.getElementById(%[1]q).showModal();
					window.found = null; axe.run({rules: {'color-contrast': {enabled: true}}}).then(r => window.found = r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).slice(0, 3).join(' | ')))`, open), nil))
				e.until("axe", `window.found !== null`)
				if found := eval[[]string](e, `window.found`); len(found) > 0 {
					t.Errorf("%s, %d wide, %q open: %q", scheme, width, open, found)
				}
			}
		}
	}
	e.do(chromedp.Evaluate(`for (const d of document.querySelectorAll('dialog[open]')) d.close()`, nil))
	e.stop()
	s.wait(t)
}

// The page as one file keeps decisions in the browser, and gives them as a corrections file that build reads.
func TestReviewFile(t *testing.T) {
	e := newEditor(t)
	dir := t.TempDir()
	story, page := filepath.Join(dir, "oslo.txt"), filepath.Join(dir, "oslo.review.html")
	if err := os.WriteFile(story, []byte(morning), 0o666); err != nil {
		t.Fatal(err)
	}
	output(t, "build", story, "-o", page)
	server := httptest.NewServer(http.FileServer(http.Dir(dir)))
	defer server.Close()
	address := server.URL + "/oslo.review.html"
	e.do(chromedp.Navigate(address))
	e.untilDone(0, 6)
	e.goTo("recalled its ambassador")
	e.press("a")
	e.untilDone(1, 6)
	e.goTo("met in Oslo")
	e.press("d")
	e.do(chromedp.Evaluate(`(() => { const f = document.querySelector('#d-date form'); f.date.value = 'last week'; f.requestSubmit() })()`, nil))
	e.until("the refusal", `document.querySelector('#d-date .error').textContent.includes('Write the date')`)
	e.do(chromedp.Evaluate(`(() => { const f = document.querySelector('#d-date form'); f.date.value = '2024-03-05'; f.why.value = 'said "no" \\ asked'; f.requestSubmit() })()`, nil))
	e.untilDone(2, 6)
	e.goTo("Denmark proposed")
	e.press("x")
	e.untilDone(3, 6)
	e.press("u")
	e.untilDone(2, 6)
	e.goTo("Denmark proposed")
	e.press("x")
	e.untilDone(3, 6)
	e.goTo("closed two ports")
	e.press("m")
	e.choose("with", "Talks will")
	e.press(kb.Enter)
	e.untilDone(5, 6)
	e.picture("file", 1400, false)
	e.do(chromedp.Reload()) // they stay
	e.untilDone(5, 6)
	toml := eval[string](e, `(() => { document.querySelector('#download').click(); return document.querySelector('#d-done textarea').value })()`)
	e.complain()
	if _, err := fixes.Read([]byte(toml), "f.toml"); err != nil {
		t.Fatalf("%v in\n%s", err, toml)
	}
	if err := os.WriteFile(filepath.Join(dir, fixes.FileName), []byte(toml), 0o666); err != nil {
		t.Fatal(err)
	}
	out := output(t, "build", story)
	for want, is := range map[string]bool{"**Tue 5 March 2024**": true, `said "no" \\ asked`: true, "Denmark": false, "Talks will resume in Bergen[": false, "Sweden closed two ports": true} {
		if strings.Contains(out, want) != is {
			t.Errorf("%q in it: %v, want %v:\n%s", want, !is, is, out)
		}
	}
	if reviewed := output(t, "build", story, "--reviewed"); !strings.Contains(reviewed, "recalled its ambassador") {
		t.Errorf("what was accepted is not reviewed:\n%s", reviewed)
	}
}

// What a person waits for, with 300 events of 40 stories. It is measured by hand: DATELINE_MEASURE=1.
func TestReviewWait(t *testing.T) {
	if os.Getenv("DATELINE_MEASURE") == "" {
		t.Skip("DATELINE_MEASURE is not set")
	}
	e := newEditor(t)
	dir := t.TempDir()
	manyStories(t, dir)
	s := serve(t, dir)
	start := time.Now()
	e.do(performance.Enable().WithTimeDomain(performance.EnableTimeDomainThreadTicks), chromedp.Navigate(s.address))
	e.until("a current card", `document.querySelector("[aria-current]") !== null`)
	t.Logf("the page opens in %v; %s", time.Since(start), eval[string](e, `document.querySelectorAll('.card:not(.left)').length + ' events, ' + document.querySelectorAll('.story').length + ' stories, loaded in ' + Math.round(performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart) + ' ms'`))
	// From the key to the end of the frame that is painted next, with what the page has to do at once and what the server's answer
	// costs it meanwhile.
	script := `new Promise(done => { const c = document.querySelector('[aria-current]'), start = performance.now();
		c.dispatchEvent(new KeyboardEvent('keydown', { key: %q, bubbles: true }));
		const work = performance.now() - start;
		requestAnimationFrame(() => { const ch = new MessageChannel(); ch.port1.onmessage = () => done([performance.now() - start, work]); ch.port2.postMessage(0) }) })`
	for _, pause := range []time.Duration{500 * time.Millisecond, 120 * time.Millisecond} {
		for _, key := range []string{"j", "k", "a", "x", "p", "u"} {
			var took, work, cost []float64
			for range 25 {
				var ms [2]float64
				before := e.cost()
				e.do(chromedp.Evaluate(fmt.Sprintf(script, key), &ms, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
				took, work = append(took, ms[0]), append(work, ms[1])
				time.Sleep(pause)
				cost = append(cost, e.cost()-before)
			}
			load, _ := os.ReadFile("/proc/loadavg")
			t.Logf("%s, every %v: %s; its own script %s; processor time with all that follows %s; load %.4s", key, pause, spread(took), spread(work), spread(cost), load)
		}
	}
	e.stop()
	s.wait(t)
}

// cost is the processor time that the page has taken so far, in ms.
func (e *editor) cost() float64 {
	e.t.Helper()
	var metrics []*performance.Metric
	e.do(chromedp.ActionFunc(func(ctx context.Context) (err error) {
		metrics, err = performance.GetMetrics().Do(ctx)
		return err
	}))
	for _, m := range metrics {
		if m.Name == "TaskDuration" {
			return 1000 * m.Value
		}
	}
	e.t.Fatal("no TaskDuration")
	return 0
}

// spread is the median, the 95th percentile and the greatest of times in ms.
func spread(ms []float64) string {
	ms = slices.Sorted(slices.Values(ms))
	return fmt.Sprintf("median %.0f, 95 %% %.0f, most %.0f ms", ms[len(ms)/2], ms[len(ms)*95/100], ms[len(ms)-1])
}

// manyStories writes 40 stories of some 300 events.
func manyStories(t *testing.T, dir string) {
	t.Helper()
	states := []string{"Norway", "Sweden", "Denmark", "Finland", "Iceland", "Kenya", "Sudan", "Chad", "Peru", "Chile", "Japan", "India", "Qatar", "Oman", "Ghana", "Togo"}
	verbs := []string{"signed a treaty on fishing with", "hosted envoys of", "opened talks on trade with", "closed a deal on ports with", "recalled its ambassador from", "sent a minister to", "expelled two envoys of", "lifted a ban on grain from"}
	n := 0
	for i := range 40 {
		var b strings.Builder
		fmt.Fprintf(&b, "OSLO, March %d, 2024 (AP) - This is what the desk was told.\n\n", 10+i%20)
		for k := range 11 {
			n++
			fmt.Fprintf(&b, "%s %s %s on %s %d, officials said, after weeks of letters number %d between the two capitals.\n\n", states[n%16], verbs[(n/3+k)%8], states[(n*5+3+i)%16], []string{"January", "February", "March"}[n%3], 1+n%9, n)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("s%02d.txt", i)), []byte(b.String()), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
