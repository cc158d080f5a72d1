// Command bench compares timex with when's own parser, go-dateparser and
// chrono-node on the news of one corpus: throughput and value F1, from one run.
//
// Each finds and resolves the time expressions of every document against its
// date. The time is the processor time of the user, so that a busy machine
// tells little; loading is left out. Value F1 is that of TempEval-3: relaxed
// spans, one to one, and equal values. A parser that returns an instant gets
// the value that its own word for the precision allows, else the day.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"time"

	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// A document of the corpus: its text, its date and the expressions of its annotators.
type document struct {
	ID      string `json:"id"`
	DCT     string `json:"dct"`
	Text    string `json:"text"`
	Timexes []span `json:"timexes"`
	day     time.Time
}

// A span is an expression: its offsets in code points, its TIMEX3 value.
type span struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Value string `json:"value"`
}

// A system is one of the compared: what it finds in a document, spans in bytes.
type system struct {
	name string
	tag  func(d *document) []span
}

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: bench CORPUS.jsonl NPM-FOLDER, a folder where “npm install chrono-node” was run")
		os.Exit(2)
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(corpus, npm string) error {
	runtime.GOMAXPROCS(1)
	docs, err := load(corpus)
	if err != nil {
		return err
	}
	size := 0
	for i := range docs {
		size += len(docs[i].Text)
	}
	fmt.Printf("%d documents, %.2f MB\n\n| parser | MB/s | timex is | value F1 |\n|---|---|---|---|\n", len(docs), float64(size)/1e6)
	var first float64
	row := func(name string, perPass float64, f1 float64) {
		if first == 0 {
			first = perPass
		}
		fmt.Printf("| %s | %.3f | %.0f× | %.1f |\n", name, float64(size)/1e6/perPass, perPass/first, f1)
	}
	for _, s := range []system{{"timex", tagTimex}, {"when", tagWhen()}, {"go-dateparser", tagDateparser()}} {
		found := make([][]span, len(docs))
		pass := func() {
			for i := range docs {
				found[i] = s.tag(&docs[i])
			}
		}
		row(s.name, perPass(pass), valueF1(docs, found, true))
	}
	found, seconds, err := chrono(corpus, npm)
	if err != nil {
		return err
	}
	byDoc := make([][]span, len(docs))
	for i := range docs {
		byDoc[i] = found[docs[i].ID]
	}
	row("chrono-node", seconds, valueF1(docs, byDoc, false))
	return nil
}

// perPass is the user's processor seconds that a pass takes: the mean of as
// many as fill a second, after one to warm up where passes are short.
func perPass(pass func()) float64 {
	start := userTime()
	pass()
	if once := userTime() - start; once > 1 {
		return once
	}
	n := 0
	start = userTime()
	for userTime()-start < 1 {
		pass()
		n++
	}
	return (userTime() - start) / float64(n)
}

func userTime() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return float64(u.Utime.Sec) + float64(u.Utime.Usec)/1e6
}

func load(path string) ([]document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var docs []document
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<26)
	for sc.Scan() {
		var d document
		if err := json.Unmarshal(sc.Bytes(), &d); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, len(docs)+1, err)
		}
		if d.day, err = time.Parse(time.DateOnly, d.DCT); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", path, len(docs)+1, err)
		}
		docs = append(docs, d)
	}
	return docs, sc.Err()
}

func tagTimex(d *document) []span {
	anchor, err := edtf.Parse(d.DCT)
	if err != nil {
		return nil
	}
	var out []span
	for _, e := range timex.Tag(d.Text, timex.Options{Anchor: anchor}).Expressions {
		out = append(out, span{e.Start, e.End, e.Value})
	}
	return out
}

// chrono runs chrono.mjs with node, which times itself.
func chrono(corpus, npm string) (map[string][]span, float64, error) {
	cmd := exec.Command("node", "chrono.mjs", corpus, npm)
	cmd.Stderr = os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return nil, 0, fmt.Errorf("node chrono.mjs: %w; run it in this folder, and npm install chrono-node in %s", err, npm)
	}
	var res struct {
		Seconds float64           `json:"seconds"`
		Found   map[string][]span `json:"found"`
	}
	return res.Found, res.Seconds, json.Unmarshal(out, &res)
}
