package pattern

import (
	"errors"
	"fmt"
	"strings"

	"dateline/timeline/lexicon"
	"dateline/timeline/syntax"
)

// relations are the names that may stand behind an operator, without subtypes.
var relations = strings.Fields(`nsubj csubj expl obj iobj obl nmod appos acl advcl ccomp xcomp parataxis conj cc case mark fixed
	det nummod amod compound flat aux cop advmod punct dep root`)

var tags = strings.Fields(`CC CD DT EX FW IN JJ JJR JJS LS MD NN NNS NNP NNPS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH
	VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB`)

var (
	flags  = strings.Fields("time happening finite negated passive perfect progressive plan modal attribution")
	valued = strings.Fields("lemma word tag role class rel tense modal date clause")
	tenses = strings.Fields("past present future none")
	dates  = strings.Fields("past behind today future year month day clock range open")
	kinds  = []string{string(syntax.Main), string(syntax.Coordinate), string(syntax.Complement), string(syntax.Adverbial), string(syntax.Relative),
		string(syntax.Participle), string(syntax.Infinitive), string(syntax.Quoted), string(syntax.Parenthetical)}
)

// A test is one feature of a node.
type test struct {
	holds  check
	not    bool
	values []string
	lemmas lemmas // for lemma and role
}

// lemmas are a set of base forms.
type lemmas struct {
	known  []uint64        // those of the lexicon, a bit each
	others map[string]bool // nil if there are none
}

func (l *lemmas) add(lemma string) {
	w := lexicon.Of(lemma)
	if w == 0 {
		if l.others == nil {
			l.others = map[string]bool{}
		}
		l.others[lemma] = true
		return
	}
	for len(l.known) <= int(w>>6) {
		l.known = append(l.known, 0)
	}
	l.known[w>>6] |= 1 << (w & 63)
}

func (l *lemmas) has(b *base) bool {
	if b.word == 0 {
		return l.others[b.text]
	}
	return int(b.word>>6) < len(l.known) && l.known[b.word>>6]&(1<<(b.word&63)) != 0
}

type compiler struct {
	src string
	pos int
	lex Lexicon
	p   *Pattern
}

func (c *compiler) space() {
	for c.pos < len(c.src) && strings.IndexByte(" \t\n", c.src[c.pos]) >= 0 {
		c.pos++
	}
}

func (c *compiler) more() bool {
	c.space()
	return c.pos < len(c.src)
}

func (c *compiler) pattern() error {
	if !c.more() {
		return errors.New("empty; write at least {}")
	}
	for path := 0; ; path++ {
		before := len(c.p.nodes)
		if err := c.path(path, before); err != nil {
			return err
		}
		if !c.more() {
			return nil
		}
		if c.src[c.pos] != ';' {
			return fmt.Errorf("%q where an operator or ; should stand", c.src[c.pos:c.pos+1])
		}
		c.pos++
	}
}

// path reads one path. before is the number of nodes of the paths before it.
func (c *compiler) path(index, before int) error {
	from, err := c.node(false)
	if err != nil {
		return err
	}
	if index > 0 && from >= before {
		if c.p.nodes[from].name == "" {
			return errors.New("a further path begins with a named node")
		}
		c.p.edges = append(c.p.edges, edge{from: 0, to: from, op: anywhere})
	}
	if c.p.nodes[from].negated {
		return fmt.Errorf("node %q stands behind ! and cannot begin a path", c.p.nodes[from].name)
	}
	var not []edge
	negated := false
	for c.more() && c.src[c.pos] != ';' {
		if c.src[c.pos] == '!' {
			if negated {
				return errors.New("a second ! in one path; write another path")
			}
			negated = true
			c.pos++
		}
		e, err := c.operator()
		if err != nil {
			return err
		}
		e.from = from
		if e.to, err = c.node(negated); err != nil {
			return err
		}
		if e.from == e.to {
			return errors.New("a word does not depend on itself")
		}
		if negated {
			not = append(not, e)
		} else {
			c.p.edges = append(c.p.edges, e)
		}
		from = e.to
	}
	if negated {
		c.p.nots = append(c.p.nots, not)
	}
	return nil
}

func (c *compiler) operator() (e edge, err error) {
	rest := c.src[c.pos:]
	for _, o := range []struct {
		text string
		op   op
	}{{"<<", above}, {"<", head}, {">", dependent}, {"..", later}, {".", next}} {
		if strings.HasPrefix(rest, o.text) {
			c.pos += len(o.text)
			e.op = o.op
			rels := c.until(" \t\n{")
			if rels == "" {
				return e, nil
			}
			if o.op != head && o.op != dependent {
				return e, fmt.Errorf("%s takes no relation", o.text)
			}
			e.rels = strings.Split(rels, "|")
			for _, r := range e.rels {
				base, _, _ := strings.Cut(r, ":")
				if err := known("relation", base, relations); err != nil {
					return e, err
				}
			}
			return e, nil
		}
	}
	return e, fmt.Errorf("%q is no operator; the operators are < > << . and .. (dependent, head, at any depth, next token)", strings.Fields(rest)[0])
}

// until reads up to one of the bytes in stop.
func (c *compiler) until(stop string) string {
	start := c.pos
	for c.pos < len(c.src) && strings.IndexByte(stop, c.src[c.pos]) < 0 {
		c.pos++
	}
	return c.src[start:c.pos]
}

// node reads a node and gives its index: that of an earlier one with the same name.
func (c *compiler) node(negated bool) (int, error) {
	if !c.more() || c.src[c.pos] != '{' {
		return 0, errors.New("a node {…} should stand here")
	}
	c.pos++
	body := c.until("}{")
	if c.pos == len(c.src) || c.src[c.pos] != '}' {
		return 0, errors.New("a node lacks its }")
	}
	c.pos++
	words := strings.Fields(body)
	name := ""
	if len(words) > 0 && isName(words[0]) {
		name, words = words[0], words[1:]
	}
	i, again := c.p.names[name]
	if name == "" || !again {
		i = len(c.p.nodes)
		c.p.nodes = append(c.p.nodes, node{name: name, negated: negated})
		if name != "" {
			c.p.names[name] = i
		}
	}
	if n := &c.p.nodes[i]; n.negated && !negated {
		return 0, fmt.Errorf("node %q stands behind ! before", name)
	}
	if again && negated && !c.p.nodes[i].negated && len(words) > 0 {
		return 0, fmt.Errorf("node %q gets its features where it first stands", name)
	}
	for _, w := range words {
		t, err := c.feature(w)
		if err != nil {
			return 0, err
		}
		c.p.nodes[i].tests = append(c.p.nodes[i].tests, t)
	}
	return i, nil
}

func isName(w string) bool {
	return !strings.ContainsAny(w, ":!") && known("", w, flags) != nil
}

func (c *compiler) feature(w string) (t test, err error) {
	w, t.not = strings.CutPrefix(w, "!")
	name, value, ok := strings.Cut(w, ":")
	t.holds = checks[name]
	if !ok {
		return t, known("property", w, flags)
	}
	if err := known("feature", name, valued); err != nil {
		return t, err
	}
	t.values = strings.Split(value, "|")
	for _, v := range t.values {
		switch {
		case v == "":
			return t, fmt.Errorf("%s: has an empty value", name)
		case v != strings.ToLower(v) && name != "tag":
			return t, fmt.Errorf("%s:%s must be in lower case", name, v)
		}
		switch name {
		case "lemma":
			t.lemmas.add(v)
		case "role":
			var lemmas []string
			if c.lex.Roles != nil {
				lemmas = c.lex.Roles(v)
			}
			if len(lemmas) == 0 {
				return t, fmt.Errorf("the lexicon has no role %q", v)
			}
			for _, l := range lemmas {
				t.lemmas.add(strings.ReplaceAll(l, " ", "_"))
			}
		case "tag":
			if prefix, ok := strings.CutSuffix(v, "*"); ok {
				for _, tag := range tags {
					if strings.HasPrefix(tag, prefix) {
						v = tag
						t.values = append(t.values, tag)
					}
				}
			}
			err = known("tag", v, tags)
		case "class":
			err = known("class", v, c.lex.Classes)
		case "tense":
			err = known("tense", v, tenses)
		case "date":
			err = known("date", v, dates)
		case "clause":
			err = known("clause", v, kinds)
		case "rel":
			base, _, _ := strings.Cut(v, ":")
			err = known("relation", base, relations)
		}
		if err != nil {
			return t, err
		}
	}
	return t, nil
}
