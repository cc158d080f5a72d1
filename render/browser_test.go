package render

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"dateline/timeline"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/chromedp"
)

// A browser is a headless Chromium that shows pages from memory.
type browser struct {
	t      *testing.T
	ctx    context.Context
	server *httptest.Server
	pages  sync.Map // what the server gives, by path; a favicon may be asked for at any time

	mu     sync.Mutex
	logged []string // what the console says, such as styles that the policy refused
}

// newBrowser starts Chromium, or skips the test where it is not installed.
func newBrowser(t *testing.T) *browser {
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
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.WindowSize(1000, 1000))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, cancel := chromedp.NewContext(allocator)
	ctx, timeout := context.WithTimeout(ctx, 2*time.Minute)
	b := &browser{t: t, ctx: ctx}
	b.server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		page, _ := b.pages.Load(r.URL.Path)
		if page != nil {
			fmt.Fprint(w, page)
		}
	}))
	t.Cleanup(func() { timeout(); cancel(); stop(); b.server.Close() })
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*log.EventEntryAdded); ok && !strings.Contains(e.Entry.URL, "favicon") {
			b.mu.Lock()
			b.logged = append(b.logged, e.Entry.Text)
			b.mu.Unlock()
		}
	})
	return b
}

// said is what the console has said so far.
func (b *browser) said() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.logged)
}

// open shows a page.
func (b *browser) open(page string) {
	b.t.Helper()
	b.pages.Store("/page", page)
	b.run(chromedp.Navigate(b.server.URL + "/page"))
}

func (b *browser) run(actions ...chromedp.Action) {
	b.t.Helper()
	if err := chromedp.Run(b.ctx, actions...); err != nil {
		b.t.Fatal(err)
	}
}

// inPage returns what a script gives in the open page.
func inPage[T any](b *browser, script string) (out T) {
	b.t.Helper()
	b.run(chromedp.Evaluate(script, &out))
	return out
}

// boxes lists the pairs of texts of a picture that lie on each other, and texts
// outside it, by the browser's own measure.
const boxes = `(svg => {
  document.body.innerHTML = svg;
  const root = document.querySelector('svg'), all = [...root.querySelectorAll('text')].map(t => [t.getBBox(), t.textContent]);
  const w = +root.getAttribute('width'), h = +root.getAttribute('height'), bad = [];
  for (const [b, s] of all) if (b.x < -0.5 || b.y < -0.5 || b.x + b.width > w + 0.5 || b.y + b.height > h + 0.5) bad.push('outside: ' + s);
  all.sort((a, b) => a[0].y - b[0].y);
  all.forEach(([a, s], i) => {
    for (let j = i + 1; j < all.length && all[j][0].y < a.y + a.height - 3; j++) {
      const [b, t] = all[j];
      if (a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5) bad.push(s + ' / ' + t);
    }
  });
  return bad;
})(%s)`

func TestSVGInChromium(t *testing.T) {
	b := newBrowser(t)
	b.open("<!DOCTYPE html><title>x</title><body></body>")
	pictures := []*timeline.Timeline{thaw(t), century(t), strange(t), crowd(t, 200)}
	for seed := range 60 {
		pictures = append(pictures, timelines(200).Example(seed))
	}
	for i, tl := range pictures {
		opt := Options{Theme: Values("theme")[i%3], Axis: Values("axis")[i/3%3], Width: []int{0, 420, 1100}[i/9%3], Layout: Values("layout")[i%4]}
		if opt.Layout == "slide" {
			opt.Width = 0
		}
		if SVG(io.Discard, tl, opt) != nil {
			opt.Layout = "strip" // a page of so many events is too high
		}
		picture := string(draw(t, tl, opt))
		if i%2 == 1 { // the widest font in common use
			picture = strings.Replace(picture, fontStack, "'DejaVu Sans', "+fontStack, 1)
		}
		svg, _ := json.Marshal(picture)
		if bad := inPage[[]string](b, fmt.Sprintf(boxes, svg)); len(bad) > 0 {
			t.Errorf("picture %d: %q", i, bad)
		}
	}
}

func TestHTMLInChromium(t *testing.T) {
	b := newBrowser(t)
	const visible = `[...document.querySelectorAll('ol > li')].filter(e => e.checkVisibility()).length`
	check := func(id string) string {
		return fmt.Sprintf(`(document.querySelector('input[id$="-%s"]').click(), %s)`, id, visible)
	}
	b.open(output(t, "html", thaw(t), Options{Theme: "auto"}))
	for _, c := range []struct {
		step, script string
		want         int
	}{
		{"all at first", visible, 10},
		{"planned", check("s4"), 1},
		{"all again", check("s0"), 10},
		{"China", check("a2"), 5},
		{"China in 2023", check("p4"), 3},
		{"and claimed", check("s2"), 1},
	} {
		if got := inPage[int](b, c.script); got != c.want {
			t.Errorf("%s: %d events, want %d", c.step, got, c.want)
		}
	}
	if got := inPage[string](b, `getComputedStyle(document.querySelector('main')).maxWidth`); got != "720px" {
		t.Errorf("the style sheet is not in force: max-width %s", got)
	}
	for _, c := range []struct{ step, script, want string }{
		{"marks of other events are faint", `[...document.querySelectorAll('svg a')].filter(a => getComputedStyle(a).opacity == '1').map(a => a.getAttribute('aria-label')).join(' ')`, "4 4"},
		{"one fits", `document.querySelector('p[role=status]').offsetHeight > 10 ? 'shown' : 'not'`, "not"},
		{"none fits, and that is shown", `document.querySelector('input[id$="-s3"]').click(), document.querySelector('p[role=status]').offsetHeight > 10 ? 'shown' : 'not'`, "shown"},
		{"a choice says how many", `document.querySelector('input[id$="-s0"]').parentElement.textContent.trim()`, "all (10)"},
		{"search", `(document.querySelectorAll('input[id$="0"]').forEach(i => i.click()), document.querySelector('input[type=search]').value = 'VIENNA talk', document.querySelector('input[type=search]').dispatchEvent(new Event('input')), [...document.querySelectorAll('ol > li')].filter(e => e.checkVisibility()).map(e => e.querySelector('p').textContent).join())`,
			"Jake Sullivan and Wang Yi talk for two days in Vienna, a US official said"},
		{"a mark leads to its event", `document.querySelector(document.querySelectorAll('svg a')[3].getAttribute('href')).tagName`, "LI"},
		{"and back", `[...document.querySelectorAll('li a')].every(a => document.querySelector(a.getAttribute('href')).tagName == 'a') ? 'yes' : 'no'`, "yes"},
	} {
		if got := inPage[string](b, c.script); got != c.want {
			t.Errorf("%s: %q, want %q", c.step, got, c.want)
		}
	}
	b.run(chromedp.EmulateViewport(390, 800))
	if got := inPage[string](b, `[...document.querySelectorAll('svg')].filter(e => e.checkVisibility()).map(e => e.getAttribute('width')).join()`); got != "390" {
		t.Errorf("on a telephone the pictures are %s pixels wide", got)
	}
	if got := inPage[int](b, `document.documentElement.scrollWidth`); got > 390 {
		t.Errorf("on a telephone the page is %d pixels wide", got)
	}
	b.run(chromedp.EmulateViewport(1000, 1000))
	b.open(output(t, "html", crowd(t, 80), Options{}))
	if got := inPage[string](b, `[...document.querySelectorAll('h2')].map(e => e.textContent).join()`); got != "2021,2022,2023" {
		t.Errorf("the heads of a long list are %s", got)
	}
	b.open(output(t, "html", strange(t), Options{Theme: "auto"}))
	if got := inPage[int](b, `document.scripts.length - 1 + document.querySelectorAll('a:not([href^="#"]), img, iframe, [onclick]').length`); got != 0 {
		t.Errorf("%d elements that a timeline does not have", got)
	}
	text := inPage[string](b, `document.querySelector('ol').textContent`)
	for _, s := range hostile {
		if !strings.Contains(text, clean(s)) {
			t.Errorf("%q is not in the page", clean(s))
		}
	}
	if said := b.said(); len(said) > 0 {
		t.Errorf("the browser complains: %q", said)
	}
}

// nodeModule returns a file of a package from npm. The packages lie in the
// directory that DATELINE_NODE_MODULES names.
func nodeModule(t *testing.T, file string) string {
	t.Helper()
	dir := os.Getenv("DATELINE_NODE_MODULES")
	if dir == "" {
		t.Skipf("DATELINE_NODE_MODULES does not name a folder with %s", file)
	}
	content, err := os.ReadFile(filepath.Join(dir, file))
	if err != nil {
		t.Skipf("%v: npm install %s", err, file)
	}
	return string(content)
}

func TestHTMLIsAccessible(t *testing.T) {
	axe := nodeModule(t, "axe-core/axe.min.js")
	b := newBrowser(t)
	for _, theme := range []string{"light", "dark"} {
		for name, tl := range map[string]*timeline.Timeline{"thaw": thaw(t), "century": century(t), "strange": strange(t)} {
			b.open(output(t, "html", tl, Options{Theme: theme}))
			b.run(chromedp.Evaluate(axe, nil))
			b.run(chromedp.Evaluate(`document.querySelectorAll('details').forEach(d => d.open = true);
				window.found = null; axe.run().then(r => window.found = r.violations.map(v => v.id + ': ' + v.nodes[0].html))`, nil))
			var found []string
			b.run(chromedp.Poll(`window.found !== null`, nil), chromedp.Evaluate(`window.found`, &found))
			if len(found) > 0 {
				t.Errorf("%s, %s: %q", name, theme, found)
			}
		}
	}
}

// Mermaid itself, in versions 10 and 11, shows every event's words.
func TestMermaidInChromium(t *testing.T) {
	for _, module := range []string{"mermaid/dist/mermaid.min.js", "mermaid10/dist/mermaid.min.js"} {
		t.Run(module, func(t *testing.T) {
			program := nodeModule(t, module)
			b := newBrowser(t)
			for name, tl := range map[string]*timeline.Timeline{"thaw": thaw(t), "century": century(t), "strange": strange(t), "none": {}} {
				b.pages.Store("/mermaid.js", program)
				b.open(`<!DOCTYPE html><meta charset="utf-8"><body></body><script src="/mermaid.js"></script>`)
				source, _ := json.Marshal(output(t, "mermaid", tl, Options{}))
				b.run(chromedp.Evaluate(fmt.Sprintf(`window.shown = null; mermaid.initialize({startOnLoad: false});
					mermaid.render('x', %s).then(r => { document.body.innerHTML = r.svg; window.shown = document.querySelector('svg').textContent }, e => window.shown = 'error: ' + e.message)`, source), nil))
				var shown string
				b.run(chromedp.Poll(`window.shown !== null`, nil), chromedp.Evaluate(`window.shown`, &shown))
				shown = strings.Join(strings.Fields(shown), "")
				for _, e := range tl.Events {
					if want := strings.Join(strings.Fields(clean(e.Summary)), ""); !strings.Contains(shown, want) {
						t.Fatalf("%s: %q is not in %.300q", name, want, shown)
					}
				}
			}
		})
	}
}
