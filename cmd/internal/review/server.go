package review

import (
	"bytes"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"

	"dateline/render"
	"dateline/timeline"
	"dateline/timeline/fixes"
)

// A Server shows the review page of a desk to one person on one machine. It answers at one address alone, which holds a
// secret, under one host name, and only what its own page asks.
type Server struct {
	desk  *Desk
	host  string // "127.0.0.1:4711"
	path  string // "/" and the secret and "/"
	look  render.Options
	done  chan struct{}
	close sync.Once

	mu      sync.Mutex
	maker   render.Reviewer
	page    *render.ReviewPage
	version string
	undo    []taken // decisions, the last one last
	count   int     // of all decisions that were ever taken
	decided int

	acting sync.Mutex // one decision, or one taken back, at a time
}

// taken is a decision that can be taken back.
type taken struct {
	card   string
	number int
}

// NewServer serves a desk under a host and port and a secret.
func NewServer(d *Desk, host, secret string, look render.Options) *Server {
	return &Server{desk: d, host: host, path: "/" + secret + "/", look: look, done: make(chan struct{})}
}

// Address is where the page is.
func (s *Server) Address() string { return "http://" + s.host + s.path }

// Done is closed when the person says so on the page.
func (s *Server) Done() <-chan struct{} { return s.done }

// Decided is how many decisions were taken and not taken back, and about how many of the events people have decided, as the page says.
func (s *Server) Decided() (decisions, done, of int) {
	page, _, _ := s.fresh() // what it was, where the stories can not be read any more
	s.mu.Lock()
	defer s.mu.Unlock()
	if page == nil {
		page = s.page
	}
	if page != nil {
		done, of = page.Done, page.Of
	}
	return s.decided, done, of
}

// ServeHTTP answers the page's own requests, and refuses all others.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", "frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	refuse := func(code int) { http.Error(w, http.StatusText(code), code) }
	if r.Host != s.host { // another name for this machine: a page elsewhere may have made it up
		refuse(http.StatusMisdirectedRequest)
		return
	}
	if site := r.Header.Get("Sec-Fetch-Site"); site != "" && site != "same-origin" && site != "none" {
		refuse(http.StatusForbidden)
		return
	}
	if origin := r.Header.Get("Origin"); origin != "" && origin != "http://"+s.host {
		refuse(http.StatusForbidden)
		return
	}
	// The path is compared as it came: nothing in it is resolved, and no file is ever named by it.
	what, ok := "", len(r.RequestURI) >= len(s.path) && subtle.ConstantTimeCompare([]byte(r.RequestURI[:len(s.path)]), []byte(s.path)) == 1
	if ok {
		what = r.RequestURI[len(s.path):]
	}
	post := map[string]func(request) (*reply, error){"decide": s.decide, "undo": s.takeBack, "sync": s.sync, "date": s.readDate, "done": s.finish}[what]
	switch {
	case !ok, what != "" && post == nil:
		refuse(http.StatusNotFound)
	case what == "" && r.Method != http.MethodGet, post != nil && r.Method != http.MethodPost:
		h.Set("Allow", map[bool]string{true: http.MethodGet, false: http.MethodPost}[what == ""])
		refuse(http.StatusMethodNotAllowed)
	case what == "":
		s.show(w)
	case r.Header.Get("Origin") == "", !strings.HasPrefix(r.Header.Get("Content-Type"), "application/json"):
		refuse(http.StatusForbidden)
	default:
		s.answer(w, r, post)
	}
}

// show writes the page.
func (s *Server) show(w http.ResponseWriter) {
	page, _, err := s.fresh()
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	var b bytes.Buffer
	if err := page.Write(&b); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Write(b.Bytes())
}

// fresh is the page as it is now.
func (s *Server) fresh() (*render.ReviewPage, string, error) {
	v, err := s.desk.view()
	if err != nil {
		return nil, "", err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.page != nil && s.version == v.version {
		return s.page, v.version, nil
	}
	look := s.look
	look.Desk = &render.Desk{Texts: v.texts, Told: v.told, Loose: v.loose, Serve: s.path, Path: s.desk.opt.Path, Version: v.version}
	hidden := map[string]bool{}
	for _, e := range v.hidden {
		look.Desk.Hidden = append(look.Desk.Hidden, *e)
		hidden[e.ID] = true
	}
	look.Desk.State = func(e *timeline.Event) string { return state(e, hidden[e.ID]) }
	page, err := s.maker.Page(v.timeline, look)
	if err != nil {
		return nil, "", err
	}
	s.page, s.version = page, v.version
	return page, v.version, nil
}

// A request is what the page posts.
type request struct {
	Event, Phrase, Seen string
	Accept              bool
	Set, Add            *values
	Hide, Pin           *bool
	Note                *string
	Merge               []string
	Why                 string

	Last    int // number of the decision that is to be taken back, 0 for the last one whichever it is
	Version string
	Have    map[string]string // by id of a part, its hash
}

type values struct {
	Date, Status, Summary string
	Actors, Places        []string
}

// A reply is what the page gets.
type reply struct {
	Told     string            `json:"told,omitempty"`
	Error    string            `json:"error,omitempty"`
	Conflict *conflict         `json:"conflict,omitempty"`
	Card     string            `json:"card,omitempty"`   // to go to
	Number   int               `json:"number,omitempty"` // of the decision, to take it back
	Version  string            `json:"version"`
	Parts    map[string]part   `json:"parts"`
	Gone     []string          `json:"gone,omitempty"`
	Hashes   map[string]string `json:"hashes,omitempty"`
	same     bool
	alone    bool // without parts
}

type part struct {
	HTML string `json:"html"`
	Hash string `json:"hash"`
	List string `json:"list,omitempty"` // where a card that is new stands
}

type conflict struct {
	Now string `json:"now"`
}

func (s *Server) answer(w http.ResponseWriter, r *http.Request, what func(request) (*reply, error)) {
	const most = 1 << 20
	var q request
	dec := json.NewDecoder(io.LimitReader(r.Body, most))
	if err := dec.Decode(&q); err != nil {
		http.Error(w, "not the page's JSON", http.StatusBadRequest)
		return
	}
	out, err := what(q)
	if err != nil {
		out = &reply{Error: err.Error()}
		var changed *Conflict
		if errors.As(err, &changed) {
			out = &reply{Conflict: &conflict{"It is gone from the timeline."}}
			if e := changed.Now; e != nil {
				out.Conflict.Now = fmt.Sprintf("%s, %s: %s", e.Date.Human(), e.Status, e.Told())
			}
		}
	}
	if !out.alone {
		if err := s.complete(out, q); err != nil {
			out = &reply{Error: err.Error(), Parts: map[string]part{}}
		}
	}
	if out.same {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	var b bytes.Buffer
	if err := json.NewEncoder(&b).Encode(out); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.Write(b.Bytes())
}

// complete adds the parts that the page has not as they are.
func (s *Server) complete(out *reply, q request) error {
	page, version, err := s.fresh()
	if err != nil {
		return err
	}
	out.Version, out.Parts = version, map[string]part{}
	quiet := out.Told == "" && out.Error == "" && out.Conflict == nil
	if q.Version == version && len(q.Have) > 0 {
		out.same = quiet
		return nil
	}
	first := q.Version == version // the page was made of this
	if first {
		out.Hashes = map[string]string{}
	}
	for id, html := range page.Parts {
		hash := shortHash(html)
		switch {
		case first:
			out.Hashes[id] = hash
		case q.Have[id] != hash:
			out.Parts[id] = part{html, hash, page.Lists[id]}
		}
	}
	for id := range q.Have {
		if _, ok := page.Parts[id]; !ok {
			out.Gone = append(out.Gone, id)
		}
	}
	return nil
}

func (s *Server) sync(request) (*reply, error) { return &reply{}, nil }

// readDate says which day is meant by what is typed: no words while it is none.
func (s *Server) readDate(q request) (*reply, error) {
	out := &reply{alone: true}
	if q.Set == nil {
		return out, nil
	}
	page, _, err := s.fresh()
	if err != nil {
		return nil, err
	}
	e, _ := s.desk.Event(q.Event) // nil of a phrase that was left out
	l := page.LeftOut[q.Phrase]
	if c, err := (&values{Date: q.Set.Date}).change(e, s.desk.published(&l)); err == nil {
		out.Told = c.Date.Human()
	}
	return out, nil
}

func (s *Server) finish(request) (*reply, error) {
	page, _, err := s.fresh()
	if err != nil {
		return nil, err
	}
	told := fmt.Sprintf("%d of %d events are decided. Decisions are in %s: dateline build reads it. You can close this page.", page.Done, page.Of, s.desk.opt.Path)
	s.close.Do(func() { close(s.done) })
	return &reply{Told: told}, nil
}

func (s *Server) takeBack(q request) (*reply, error) {
	s.acting.Lock()
	defer s.acting.Unlock()
	s.mu.Lock()
	n := len(s.undo)
	other := q.Last != 0 && (n == 0 || s.undo[n-1].number != q.Last)
	s.mu.Unlock()
	if other {
		return nil, errors.New("another window decided since: undo once more takes that back")
	}
	told, err := s.desk.Undo()
	if err != nil {
		return nil, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	out := &reply{Told: told}
	if n > 0 {
		out.Card, s.undo = s.undo[n-1].card, s.undo[:n-1]
		s.decided--
	}
	return out, nil
}

// decide takes a decision of the page.
func (s *Server) decide(q request) (*reply, error) {
	s.acting.Lock()
	defer s.acting.Unlock()
	page, _, err := s.fresh()
	if err != nil {
		return nil, err
	}
	d := Decision{Event: q.Event, Seen: q.Seen, Accept: q.Accept, Hide: q.Hide, Pin: q.Pin, Note: q.Note, Merge: q.Merge, Why: q.Why}
	card := page.Cards[q.Event]
	e, _ := s.desk.Event(q.Event) // nil of a phrase that was left out
	if q.Phrase != "" {
		l, ok := page.LeftOut[q.Phrase]
		if !ok {
			return nil, &Conflict{}
		}
		d.Phrase, card = &l, q.Phrase
	}
	if q.Set != nil {
		if d.Set, err = q.Set.change(e, ""); err != nil {
			return nil, err
		}
	}
	if q.Add != nil {
		c, err := q.Add.change(nil, s.desk.published(d.Phrase))
		if err != nil {
			return nil, err
		}
		d.Add = &fixes.Addition{Change: c}
	}
	before := s.desk.added()
	told, err := s.desk.Decide(d)
	if err != nil {
		return nil, err
	}
	if s.desk.added() == before { // it was so already
		return &reply{Told: told, Card: card}, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.count++
	s.undo = append(s.undo, taken{card, s.count})
	s.decided++
	return &reply{Told: told, Card: card, Number: s.count}, nil
}

// change reads what was typed. Words count from the day on which the event's story was filed, or from published.
func (v *values) change(e *timeline.Event, published string) (c fixes.Change, err error) {
	if e == nil && published != "" {
		e = &timeline.Event{Evidence: []timeline.Evidence{{Published: published}}}
	}
	if v.Date != "" {
		if c.Date, err = ParseDate(v.Date, e); err != nil {
			return c, err
		}
	}
	if c.Status = timeline.Status(v.Status); c.Status != "" {
		if err := fixes.CheckStatus(c.Status); err != nil {
			return c, err
		}
	}
	c.Summary = strings.TrimSpace(v.Summary)
	c.Actors, c.Places = v.Actors, v.Places
	return c, nil
}
