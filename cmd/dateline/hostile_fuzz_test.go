package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"dateline/cmd/internal/flags"
)

// Whatever stands in .dateline.toml, it sets flags or is refused on one line that names the file and the line.
func FuzzOptions(f *testing.F) {
	for _, s := range []string{"theme = \"dark\"\nstatus = ['planned']\nsince = 2024-01-01\ndays = 3", "[a]\nb.c = 1", "days = 1e3", "width = 0x10\n\"days\" = true", "a = {b = [", "days = nan\ntopic = \"\"\"\n\"\"\""} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		c := &cobra.Command{}
		(&flags.Look{}).Add(c)
		(&flags.Selection{}).Add(c)
		err := setFlags(c.Flags(), configName, text, func(msg string) {
			if !strings.HasPrefix(msg, configName+": only some events are shown: ") {
				t.Errorf("told %q", msg)
			}
		})
		if err != nil && (!strings.HasPrefix(err.Error(), configName+":") || strings.Count(printable(err.Error()), "\n") > 0) {
			t.Errorf("error %q", err)
		}
	})
}

// Whatever a report asks for, embed makes it or refuses it, and writes nothing but the report and pictures in its folder.
func FuzzReport(f *testing.F) {
	for _, s := range []string{marker(`articles="s.txt"`), marker(`articles="*.txt ../s.txt" format="svg" out="p.svg"`), marker(`articles="s.txt" format="svg" out="e/../p.svg" dark="q.svg"`),
		"```\n" + marker(`articles="/etc/passwd"`), "[//]: # (BEGIN timeline:b articles=\".\" since=\"2023\" days=\"1\" actor=\"Norway\")\r\n[//]: # (END timeline:b)", marker(`articles="[" width="1e3"`)} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, report []byte) {
		top := t.TempDir()
		dir := filepath.Join(top, "d")
		if err := os.Mkdir(dir, 0o777); err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, "r.md")
		for file, text := range map[string][]byte{path: report, filepath.Join(dir, "s.txt"): []byte(story)} {
			if err := os.WriteFile(file, text, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		var out, errs strings.Builder
		s := streams{out: &out, err: &errs}
		if err := embed(s, embedOptions{reports: []string{path}}); err != nil {
			if now, err := os.ReadFile(path); err != nil || string(now) != string(report) {
				t.Errorf("refused, and written: %q, %v", now, err)
			}
			return
		}
		if err := embed(s, embedOptions{reports: []string{path}, check: true}); err != nil {
			t.Errorf("stale at once: %v, %s", err, errs.String())
		}
		if found, err := os.ReadDir(top); err != nil || len(found) != 1 {
			t.Errorf("beside the folder stand %v, %v", found, err)
		}
	})
}
