package main

import (
	"bytes"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"dateline/cmd/internal/flags"
	"dateline/timeline/evaluate"
	"dateline/timeline/timex"
)

type evaluateOptions struct {
	gold            []string
	mode            string
	verbose, errors bool
}

func newEvaluate(s streams) *cobra.Command {
	var opt evaluateOptions
	c := &cobra.Command{
		Use:   "evaluate GOLD…",
		Short: "Score the tagging of time expressions against annotated documents",
		Long: `Evaluate tags the texts of annotated documents and compares the result with the annotation,
as TempEval-3 does: strict (same extent), relaxed (overlapping extents), type and value F1, over all
documents together. GOLD is TimeML (.tml), or JSON Lines with a document a line:

  {"id", "dct", "text", "timexes": [{"start", "end", "type", "value"}]}

where offsets count characters (code points) of the text.`,
		Example: `  dateline evaluate gold/*.tml
  dateline evaluate --errors gold.jsonl`,
		RunE: func(_ *cobra.Command, args []string) (err error) {
			if opt.gold, err = s.stories(args); err != nil {
				return err
			}
			return score(s, opt)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.BoolVarP(&opt.verbose, "verbose", "v", false, "a line for each document too")
	f.BoolVar(&opt.errors, "errors", false, "list what was missed, spurious or different")
	flags.Mode(c, &opt.mode)
	return c
}

// score tags all documents of the gold and writes the measures.
func score(s streams, opt evaluateOptions) error {
	var docs []evaluate.Document
	complete := true
	for _, path := range opt.gold {
		err := s.readFile(path, func(r io.Reader, name string) error {
			got, err := evaluate.Read(r, name)
			docs = append(docs, got...)
			return err
		})
		if err != nil {
			complete = false
			s.complain(err.Error())
		}
	}
	if len(docs) == 0 {
		return errReported
	}
	var total evaluate.Counts
	var b bytes.Buffer
	for _, doc := range docs {
		found := timex.Tag(doc.Text, timex.Options{Anchor: doc.Published, Mode: timex.Mode(opt.mode)})
		counts, diffs := evaluate.Score(doc, found.Expressions)
		total.Add(counts)
		if opt.errors {
			lines := linesOf(doc.Text)
			for _, d := range diffs {
				fmt.Fprintln(&b, printable(fmt.Sprintf("%s:%d: %s", doc.ID, lines.line(d.Start()), difference(d))))
			}
		}
		if opt.verbose {
			fmt.Fprintln(&b, printable(fmt.Sprintf("%s: gold %d, found %d, strict %d, relaxed %d, type %d, value %d",
				doc.ID, counts.Gold, counts.Found, counts.Strict, counts.Paired, counts.Type, counts.Value)))
		}
	}
	writeMeasures(&b, len(docs), total)
	if _, err := s.out.Write(b.Bytes()); err != nil {
		return err
	}
	if !complete {
		return errReported
	}
	return nil
}

// difference says what kind it is, and what was found against the gold.
func difference(d evaluate.Difference) string {
	switch d.Kind {
	case evaluate.Missed:
		return fmt.Sprintf("%s %q %s %s", d.Kind, d.Gold.Text, d.Gold.Type, d.Gold.Value)
	case evaluate.Spurious:
		return fmt.Sprintf("%s %q %s %s", d.Kind, d.Found.Text, d.Found.Type, d.Found.Value)
	case evaluate.Extent:
		return fmt.Sprintf("%s %q, gold %q", d.Kind, d.Found.Text, d.Gold.Text)
	case evaluate.Type:
		return fmt.Sprintf("%s %q %s, gold %s", d.Kind, d.Found.Text, d.Found.Type, d.Gold.Type)
	}
	return fmt.Sprintf("%s %q %s, gold %s", d.Kind, d.Found.Text, d.Found.Value, d.Gold.Value)
}

func writeMeasures(w io.Writer, documents int, c evaluate.Counts) {
	fmt.Fprintf(w, "documents %d, expressions in the gold %d, found %d, paired %d\n\n", documents, c.Gold, c.Found, c.Paired)
	fmt.Fprintf(w, "%-8s %9s %9s %9s %9s\n", "", "precision", "recall", "F1", "accuracy")
	extent := func(name string, m evaluate.Measure) {
		fmt.Fprintf(w, "%-8s %9.2f %9.2f %9.2f\n", name, 100*m.Precision, 100*m.Recall, 100*m.F1)
	}
	attribute := func(name string, f1, accuracy float64) {
		fmt.Fprintf(w, "%-8s %9s %9s %9.2f %9.2f\n", name, "", "", 100*f1, 100*accuracy)
	}
	extent("strict", c.StrictMeasure())
	extent("relaxed", c.RelaxedMeasure())
	attribute("type", c.TypeF1(), c.TypeAccuracy())
	attribute("value", c.ValueF1(), c.ValueAccuracy())
}
