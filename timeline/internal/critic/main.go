// Critic lists the sentences of stories where two ways of reading them disagree, so that the
// next rule is looked for where the doubt is. It is a tool for who works on the program, and no
// part of it:
//
//	go run ./timeline/internal/critic STORY… > doubts.txt
//
// A line is one disagreement: the story and the byte, what is asked, and the sentence, in which
// [] holds the word that is asked about, {} what the tree says, and <> what the other way says.
//
//	subject     the tree's subject of a verb, and the one that its clause has or shares
//	verb        the verb above a date in the tree, and the one that the rules of events gave it
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"strings"

	"dateline/timeline/article"
	"dateline/timeline/event"
	"dateline/timeline/story"
	"dateline/timeline/syntax"
)

func main() {
	out := bufio.NewWriter(os.Stdout)
	failed := false
	for _, path := range os.Args[1:] {
		if err := criticise(out, path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			failed = true
		}
	}
	if err := out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		failed = true
	}
	if failed {
		os.Exit(1)
	}
}

// criticise writes the disagreements in the stories of a file.
func criticise(w io.Writer, path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	arts, err := article.Read(f, path, article.Options{})
	if err != nil {
		return err
	}
	for i := range arts {
		for _, d := range disagreements(story.Read(&arts[i], story.Options{})) {
			if _, err := fmt.Fprintf(w, "%s:%s\n", path, d); err != nil {
				return err
			}
		}
	}
	return nil
}

// disagreements gives a line for each, in the order of the text.
func disagreements(s *story.Story) (out []string) {
	verbs := map[int][]string{} // by sentence
	for _, m := range event.Find(s).Mentions {
		if m.Expr < 0 || m.Nominal() || s.Where[m.Expr].Sentence != m.Sentence || s.Where[m.Expr].Empty() {
			continue
		}
		sen, date := &s.Doc.Sentences[m.Sentence], s.Where[m.Expr]
		if v := verbAbove(sen, sen.HeadOf(date.Span)); v >= 0 && sen.ClauseOf(v) != m.Clause {
			verbs[m.Sentence] = append(verbs[m.Sentence], line(sen, "verb", date.Span, v, m.Head))
		}
	}
	for i := range s.Doc.Sentences {
		sen := &s.Doc.Sentences[i]
		for c := range sen.Clauses {
			cl := &sen.Clauses[c]
			if cl.Verb.Span.Empty() {
				continue
			}
			tree, clause := sen.Subject(cl.Head), subjectByClauses(sen, c)
			if tree != clause {
				out = append(out, line(sen, "subject", syntax.Span{Start: cl.Verb.Head, End: cl.Verb.Head + 1}, tree, clause))
			}
		}
		out = append(out, verbs[i]...)
	}
	return out
}

// subjectByClauses gives the head of the subject that a clause has or shares, as its parser left
// it; -1 if there is none.
func subjectByClauses(sen *syntax.Sentence, c int) int {
	for hops := 0; c >= 0 && hops < len(sen.Clauses); hops++ {
		cl := &sen.Clauses[c]
		if own := cl.Subject; !own.Empty() && sen.Tokens[own.Start].Tag[0] != 'W' {
			return sen.HeadOf(own)
		}
		if (cl.Kind == syntax.Relative || cl.Kind == syntax.Participle) && !cl.Antecedent.Empty() {
			return sen.HeadOf(cl.Antecedent)
		}
		c = cl.SubjectFrom
	}
	return -1
}

// verbAbove gives the verb or predicate that a token hangs on, at any depth; -1 if there is none.
func verbAbove(sen *syntax.Sentence, token int) int {
	for hops := 0; token >= 0 && hops < len(sen.Tokens); hops++ {
		if sen.ClauseOf(token) >= 0 {
			return token
		}
		token = sen.Tokens[token].Head
	}
	return -1
}

// line marks in the sentence what is asked about, and both answers.
func line(sen *syntax.Sentence, question string, about syntax.Span, tree, other int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%d: %s: ", sen.Tokens[about.Start].Start, question)
	for i, t := range sen.Tokens {
		if i > 0 && t.Start > sen.Tokens[i-1].End {
			b.WriteByte(' ')
		}
		if i == about.Start {
			b.WriteByte('[')
		}
		text := t.Text
		if i == other {
			text = "<" + text + ">"
		}
		if i == tree {
			text = "{" + text + "}"
		}
		b.WriteString(text)
		if i == about.End-1 {
			b.WriteByte(']')
		}
	}
	return b.String()
}
