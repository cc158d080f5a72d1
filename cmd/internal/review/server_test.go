package review

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/article"
	"dateline/timeline/build"
)

const story = "OSLO, March 6, 2024 (AP) - Envoys of Norway and Sweden met in Oslo on Monday. Norway recalled its ambassador from Stockholm on February 20."

// A shelf holds a corrections file in memory.
type shelf struct {
	file  []byte
	story string
}

func (s *shelf) desk(t testing.TB) *Desk {
	t.Helper()
	d, err := NewDesk(Options{
		Read: func() (*timeline.Timeline, map[string]string, error) {
			arts, err := article.Read(strings.NewReader(s.story), "oslo.txt", article.Options{})
			if err != nil {
				return nil, nil, err
			}
			return build.Timeline(arts, build.Options{}), map[string]string{"oslo": arts[0].Text}, nil
		},
		Path: "fix.toml", Load: func() ([]byte, error) { return s.file, nil },
		Save: func(old, text []byte) error {
			if !bytes.Equal(old, s.file) {
				return ErrChanged
			}
			s.file = text
			return nil
		},
		By: "em", On: "2024-03-08",
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestRefused: what does not come from the page itself is not answered, and changes nothing.
func TestRefused(t *testing.T) {
	const host = "127.0.0.1:4711"
	shelf := &shelf{story: story}
	s := NewServer(shelf.desk(t), host, "secret", render.Options{})
	const decide = `{"event":"", "add":{"date":"2024","summary":"x"}}`
	own := map[string]string{"Origin": "http://" + host, "Content-Type": "application/json"}
	with := func(key, value string) map[string]string {
		h := map[string]string{}
		for k, v := range own {
			h[k] = v
		}
		h[key] = value
		return h
	}
	for _, tt := range []struct {
		name, method, host, path string
		header                   map[string]string
		want                     int
	}{
		{"the page", "GET", host, "/secret/", nil, 200},
		{"its own request", "POST", host, "/secret/sync", own, 200},
		{"no token", "GET", host, "/", nil, 404},
		{"no token, posted", "POST", host, "/decide", own, 404},
		{"another token", "POST", host, "/secreT/decide", own, 404},
		{"a shorter token", "POST", host, "/secre/decide", own, 404},
		{"up", "GET", host, "/secret/../secret/", nil, 404},
		{"up, escaped", "GET", host, "/secret/%2e%2e/etc/passwd", nil, 404},
		{"a file", "GET", host, "/secret/fix.toml", nil, 404},
		{"a full file name", "GET", host, "/secret//etc/passwd", nil, 404},
		{"a query", "GET", host, "/secret/?x=1", nil, 404},
		{"a second host name", "GET", "localhost:4711", "/secret/", nil, 421},
		{"a name that leads here", "POST", "evil.example:4711", "/secret/decide", own, 421},
		{"another port", "GET", "127.0.0.1:80", "/secret/", nil, 421},
		{"another origin", "POST", host, "/secret/decide", with("Origin", "http://evil.example"), 403},
		{"an opaque origin", "POST", host, "/secret/decide", with("Origin", "null"), 403},
		{"the same host, encrypted", "POST", host, "/secret/decide", with("Origin", "https://"+host), 403},
		{"no origin", "POST", host, "/secret/decide", map[string]string{"Content-Type": "application/json"}, 403},
		{"a form", "POST", host, "/secret/decide", with("Content-Type", "text/plain"), 403},
		{"sent by another site", "GET", host, "/secret/", map[string]string{"Sec-Fetch-Site": "cross-site"}, 403},
		{"sent by a neighbour", "POST", host, "/secret/decide", with("Sec-Fetch-Site", "same-site"), 403},
		{"decide by GET", "GET", host, "/secret/decide", own, 405},
		{"the page by POST", "POST", host, "/secret/", own, 405},
		{"PUT", "PUT", host, "/secret/decide", own, 405},
		{"DELETE", "DELETE", host, "/secret/", own, 405},
		{"OPTIONS", "OPTIONS", host, "/secret/decide", own, 405},
		{"HEAD", "HEAD", host, "/secret/", nil, 405},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := httptest.NewRequest(tt.method, "http://"+host+"/", strings.NewReader(decide))
			r.Host, r.RequestURI, r.URL.Path = tt.host, tt.path, tt.path
			for k, v := range tt.header {
				r.Header.Set(k, v)
			}
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			if w.Code != tt.want {
				t.Errorf("%d, want %d: %s", w.Code, tt.want, w.Body)
			}
			if w.Header().Get("X-Content-Type-Options") != "nosniff" || w.Header().Get("Access-Control-Allow-Origin") != "" {
				t.Errorf("headers %v", w.Header())
			}
			if tt.want != 200 && strings.Contains(w.Body.String(), "Norway") {
				t.Errorf("it tells of the story: %s", w.Body)
			}
		})
	}
	if len(shelf.file) > 0 {
		t.Errorf("something was decided:\n%s", shelf.file)
	}
}

// post sends what the page would, and gives what it gets.
func post(t testing.TB, s *Server, what, body string) string {
	t.Helper()
	r := httptest.NewRequest("POST", s.Address()+what, strings.NewReader(body))
	r.RequestURI = s.path + what
	r.Host = s.host
	r.Header.Set("Origin", "http://"+s.host)
	r.Header.Set("Content-Type", "application/json")
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	out, _ := io.ReadAll(w.Body)
	if w.Code != http.StatusOK && w.Code != http.StatusNoContent {
		return fmt.Sprint(w.Code)
	}
	return string(out)
}

func TestBadRequests(t *testing.T) {
	shelf := &shelf{story: story}
	d := shelf.desk(t)
	s := NewServer(d, "127.0.0.1:1", "x", render.Options{})
	id := d.timeline.Events[0].ID
	for _, tt := range []struct{ name, body, want string }{
		{"not JSON", `{`, "400"},
		{"no event", `{"accept":true}`, `"error":"no event is named`},
		{"no such event", `{"event":"nope","accept":true,"seen":"x"}`, `"conflict":{"now":"It is gone`},
		{"another than it was", `{"event":"` + id + `","accept":true,"seen":"x"}`, `"conflict":{"now":"Tue 20 February 2024`},
		{"no date", `{"event":"` + id + `","set":{"date":"soon"}}`, `is no date`},
		{"no status", `{"event":"` + id + `","set":{"status":"done"}}`, `unknown status`},
		{"nothing", `{"event":"` + id + `"}`, `it decides nothing`},
		{"what it is", `{"event":"` + id + `","set":{"status":"occurred"}}`, `nothing to do`},
		{"with itself", `{"event":"` + id + `","merge":["` + id + `"]}`, `can not be put together with itself`},
		{"no such phrase", `{"phrase":"e-1","add":{"date":"2024","summary":"x"}}`, `"conflict"`},
		{"a long note", `{"event":"` + id + `","note":"` + strings.Repeat("x", 5000) + `"}`, `longer than`},
	} {
		if got := post(t, s, "decide", tt.body); !strings.Contains(got, tt.want) {
			t.Errorf("%s: %.200s, want %s", tt.name, got, tt.want)
		}
	}
	if len(shelf.file) > 0 {
		t.Errorf("something was decided:\n%s", shelf.file)
	}
	if got := post(t, s, "undo", `{}`); !strings.Contains(got, "nothing to undo") {
		t.Errorf("undo: %.200s", got)
	}
}

// Two desks on one file see each other's decisions, and undo takes back one's own alone.
func TestTwoDesks(t *testing.T) {
	shelf := &shelf{story: story}
	a, b := shelf.desk(t), shelf.desk(t)
	yes := true
	first := a.timeline.Events[0]
	seen := state(&first, false)
	if _, err := a.Decide(Decision{Event: first.ID, Hide: &yes}); err != nil {
		t.Fatal(err)
	}
	_, err := b.Decide(Decision{Event: first.ID, Seen: seen, Accept: true})
	var changed *Conflict
	if !errors.As(err, &changed) || changed.Now == nil {
		t.Errorf("b accepts what a hid: %v", err)
	}
	second := b.timeline.Events[0]
	if _, err := b.Decide(Decision{Event: second.ID, Pin: &yes}); err != nil {
		t.Fatal(err)
	}
	if _, err := a.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := string(shelf.file); strings.Contains(got, "hide") || !strings.Contains(got, "pin") {
		t.Errorf("after a's undo:\n%s", got)
	}
	if _, err := b.Undo(); err != nil || len(bytes.TrimSpace(shelf.file)) > 0 {
		t.Errorf("after b's undo: %v\n%s", err, shelf.file)
	}
}

// What people wrote into the file stays as it is, byte for byte.
func TestFileStays(t *testing.T) {
	ours := "# our corrections\r\n[[fix]]\r\nquote = 'met in Oslo'   # sic\r\nnote = \"ours\"\r\n"
	shelf := &shelf{story: story, file: []byte(ours)}
	d := shelf.desk(t)
	if _, err := d.Decide(Decision{Event: d.timeline.Events[0].ID, Accept: true}); err != nil {
		t.Fatal(err)
	}
	if !strings.HasPrefix(string(shelf.file), ours) {
		t.Errorf("%q", shelf.file)
	}
	if _, err := d.Undo(); err != nil || string(shelf.file) != ours {
		t.Errorf("after undo: %v %q", err, shelf.file)
	}
}

// What stands in a story is text on the page, and nothing else.
func TestHostileStory(t *testing.T) {
	shelf := &shelf{story: `OSLO, March 6, 2024 (AP) - Envoys of <script>alert(1)</script> Norway and "Sweden" met in Oslo's </style><img src=x onerror=alert(1)> hall on Monday.`}
	d := shelf.desk(t)
	s := NewServer(d, "127.0.0.1:1", "x", render.Options{})
	page, _, err := s.fresh()
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := page.Write(&b); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(b.String(), "<script"); n != 1 {
		t.Errorf("%d scripts", n)
	}
	if strings.Contains(b.String(), "<img") {
		t.Error("an element of the story is in the page")
	}
}

// Undo gives what was there before, and takes back no decision but the one that is named.
func TestUndo(t *testing.T) {
	shelf := &shelf{story: story}
	d := shelf.desk(t)
	s := NewServer(d, "127.0.0.1:1", "x", render.Options{})
	id, before := d.timeline.Events[0].ID, d.timeline
	post(t, s, "decide", `{"event":"`+id+`","pin":true}`)
	if got := post(t, s, "decide", `{"event":"`+id+`","accept":true}`); !strings.Contains(got, `"number":2`) {
		t.Errorf("accept: %.200s", got)
	}
	if got := post(t, s, "decide", `{"event":"`+id+`","accept":true}`); strings.Contains(got, `"number"`) {
		t.Errorf("accept again: %.200s", got)
	}
	if got := post(t, s, "undo", `{"last":1}`); !strings.Contains(got, "another window decided since") {
		t.Errorf("undo of the one before: %.200s", got)
	}
	for _, body := range []string{`{"last":2}`, `{}`} {
		if got := post(t, s, "undo", body); !strings.Contains(got, "taken back") {
			t.Errorf("undo: %.200s", got)
		}
	}
	if d.timeline != before || len(bytes.TrimSpace(shelf.file)) > 0 || s.decided != 0 {
		t.Errorf("after undo: %d decided, the same timeline: %v\n%s", s.decided, d.timeline == before, shelf.file)
	}
}
