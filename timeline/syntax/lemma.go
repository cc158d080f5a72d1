package syntax

import "strings"

// irregular lists verbs as base, past, participle; a past or participle of
// several forms has them parted by a slash.
const irregular = `arise arose arisen|awake awoke awoken|bear bore borne/born|beat beat beaten|become became become|befall befell befallen|begin began begun|bend bent bent|bet bet bet|bid bid bid|bind bound bound|bite bit bitten|
bleed bled bled|blow blew blown|break broke broken|breed bred bred|bring brought brought|broadcast broadcast broadcast|build built built|burn burnt burnt|burst burst burst|buy bought bought|cast cast cast|catch caught caught|
choose chose chosen|cling clung clung|come came come|cost cost cost|creep crept crept|cut cut cut|deal dealt dealt|dig dug dug|draw drew drawn|dream dreamt dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fling flung flung|fly flew flown|forbid forbade forbidden|forecast forecast forecast|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|
forgo forwent forgone|forsake forsook forsaken|freeze froze frozen|get got got/gotten|give gave given|go went gone|grind ground ground|grow grew grown|hang hung hung|hear heard heard|hide hid hidden|hit hit hit|hold held held|
hurt hurt hurt|keep kept kept|kneel knelt knelt|know knew known|lay laid laid|lead led led|leap leapt leapt|learn learnt learnt|leave left left|lend lent lent|let let let|lie lay lain|light lit lit|lose lost lost|make made made|mean meant meant|
meet met met|mislead misled misled|mistake mistook mistaken|misunderstand misunderstood misunderstood|outdo outdid outdone|overcome overcame overcome|overdo overdid overdone|override overrode overridden|overrun overran overrun|
oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|pay paid paid|plead pled pled|prove proved proven|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|
repay repaid repaid|resell resold resold|retake retook retaken|rethink rethought rethought|rewrite rewrote rewritten|rid rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|
send sent sent|set set set|sew sewed sewn|shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shrink shrank shrunk|shut shut shut|sing sang sung|sink sank sunk|sit sat sat|slay slew slain|sleep slept slept|
slide slid slid|smell smelt smelt|sow sowed sown|speak spoke spoken|speed sped sped|spell spelt spelt|spend spent spent|spill spilt spilt|spin spun spun|split split split|spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|
stick stuck stuck|sting stung stung|strike struck struck/stricken|strive strove striven|swear swore sworn|sweep swept swept|swell swelled swollen|swim swam swum|swing swung swung|take took taken|teach taught taught|tear tore torn|tell told told|
think thought thought|throw threw thrown|thrust thrust thrust|undergo underwent undergone|understand understood understood|undertake undertook undertaken|undo undid undone|uphold upheld upheld|upset upset upset|wake woke woken|wear wore worn|
weave wove woven|weep wept wept|win won won|wind wound wound|withdraw withdrew withdrawn|withhold withheld withheld|withstand withstood withstood|write wrote written|be was/were been|have had had|do did done`

// A verbForm is what an irregular form can be.
type verbForm struct {
	base             string
	past, participle bool
}

var irregularForms = func() map[string]verbForm {
	m := map[string]verbForm{}
	for _, line := range strings.Split(irregular, "|") {
		f := strings.Fields(line)
		for _, w := range strings.Split(f[1], "/") {
			v := m[w]
			m[w] = verbForm{f[0], true, v.participle}
		}
		for _, w := range strings.Split(f[2], "/") {
			v := m[w]
			m[w] = verbForm{f[0], v.past, true}
		}
	}
	for _, w := range []string{"am", "is", "are", "'m", "’m", "'re", "’re", "'s", "’s", "being"} {
		m[w] = verbForm{base: "be"}
	}
	for _, w := range []string{"has", "'ve", "having"} {
		m[w] = verbForm{base: "have"}
	}
	m["does"], m["goes"] = verbForm{base: "do"}, verbForm{base: "go"}
	m["lying"], m["dying"], m["tying"] = verbForm{base: "lie"}, verbForm{base: "die"}, verbForm{base: "tie"}
	return m
}()

// pastForms gives the past tense of each irregular verb, by its base and its participle.
var pastForms = func() map[string]string {
	m := map[string]string{}
	for _, line := range strings.Split(irregular, "|") {
		f := strings.Fields(line)
		past, _, _ := strings.Cut(f[1], "/")
		m[f[0]] = past
		for _, w := range strings.Split(f[2], "/") {
			m[w] = past
		}
	}
	return m
}()

// pastOnly reports whether w is the past of an irregular verb, and no participle, noun or
// adjective beside: "threw", "took".
func pastOnly(w string) bool {
	v := irregularForms[w]
	if !v.past || v.participle || in(baseVerbs, w) {
		return false
	}
	switch w {
	case "saw", "bore", "rose", "lay", "spoke", "broke", "froze", "drove", "fell", "swam", "wore", "was", "were", "had", "did", "bit", "hid", "beat", "forsook", "bade":
		return false
	}
	return true
}

// VerbPast gives the past tense of a participle in lower case: "taken" → "took",
// "landed" → "landed", "returning" → "returned"; "" if the word is none.
func VerbPast(participle string) string {
	w := participle
	if p, ok := pastForms[w]; ok && w != "be" {
		return p
	}
	if strings.HasSuffix(w, "ed") {
		return w
	}
	stem, ok := strings.CutSuffix(w, "ing")
	if !ok || len(stem) < 2 {
		return ""
	}
	if p, ok := pastForms[VerbLemma(w)]; ok {
		return p
	}
	switch n := len(stem); {
	case stem[n-1] == 'e':
		return stem + "d"
	case stem[n-1] == 'y' && strings.IndexByte("aeiou", stem[n-2]) < 0:
		return stem[:n-1] + "ied"
	}
	return stem + "ed"
}

// VerbLemma gives the base form of a verb form in lower case: "met" → "meet",
// "tries" → "try", "using" → "use". A form it does not know is undone by the
// rules of English spelling.
func VerbLemma(w string) string {
	if v, ok := irregularForms[w]; ok && (v.past || v.base == "be" || v.base == "have" || !in(baseVerbs, w)) {
		return v.base
	}
	if in(baseVerbs, w) {
		return w
	}
	switch {
	case strings.HasSuffix(w, "ies") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && len(w) > 2:
		stem := w[:len(w)-1]
		if strings.HasSuffix(stem, "e") && !in(baseVerbs, stem) {
			if short := stem[:len(stem)-1]; in(baseVerbs, short) || sibilant(short) {
				return short
			}
		}
		return stem
	case strings.HasSuffix(w, "ied") && len(w) > 4:
		return w[:len(w)-3] + "y"
	case strings.HasSuffix(w, "ed") && len(w) > 3:
		return stemOf(w[:len(w)-2])
	case strings.HasSuffix(w, "ing") && len(w) > 4:
		stem := w[:len(w)-3]
		if strings.ContainsAny(stem, "aeiouy") {
			return stemOf(stem)
		}
	}
	return w
}

// sibilant: verbs whose third person takes -es.
func sibilant(s string) bool {
	for _, e := range [...]string{"ss", "sh", "ch", "x", "zz", "o"} {
		if strings.HasSuffix(s, e) {
			return true
		}
	}
	return false
}

// stemOf restores what -ed and -ing took away: a final e, or a doubled consonant.
func stemOf(s string) string {
	n := len(s)
	if in(baseVerbs, s) {
		return s
	}
	if in(baseVerbs, s+"e") {
		return s + "e"
	}
	if v, ok := irregularForms[s]; ok && v.base == s {
		return s
	}
	vowel := func(i int) bool { return i >= 0 && strings.IndexByte("aeiou", s[i]) >= 0 }
	if n > 2 && s[n-1] == s[n-2] && !vowel(n-1) {
		if strings.IndexByte("lsfz", s[n-1]) >= 0 && !in(baseVerbs, s[:n-1]) && n < 6 {
			return s // "fill", "pass"
		}
		return s[:n-1]
	}
	if n < 2 || vowel(n-1) && s[n-1] != 'u' {
		return s
	}
	switch {
	case strings.IndexByte("vuzc", s[n-1]) >= 0,
		s[n-1] == 's' && n > 2 && !strings.HasSuffix(s, "us"),
		s[n-1] == 'g' && !strings.HasSuffix(s, "ng"),
		strings.HasSuffix(s, "at") && n > 3 && s[n-3] != 'e' && s[n-3] != 'o', strings.HasSuffix(s, "ut") && n > 4, strings.HasSuffix(s, "id") && n > 4,
		strings.HasSuffix(s, "ur") && n > 4 && !vowel(n-3), strings.HasSuffix(s, "ir") && !vowel(n-3), strings.HasSuffix(s, "ibl"), strings.HasSuffix(s, "bl"), strings.HasSuffix(s, "pl") && n > 3,
		strings.HasSuffix(s, "dl"), strings.HasSuffix(s, "tl"), strings.HasSuffix(s, "gl"), strings.HasSuffix(s, "fl"), strings.HasSuffix(s, "rg"), strings.HasSuffix(s, "nc"):
		return s + "e"
	case n > 3 && !vowel(n-3) && vowel(n-2) && (inAny(s[n-2:], "in ok ak ik ar il ad ud od um am") || s[n-2:] == "ed" && n > 4):
		return s + "e" // "combin", "provok", "compar", "includ"
	case n == 3 && !vowel(0) && vowel(1) && !vowel(2) && s[2] != 'x' && s[2] != 'w' && s[2] != 'y':
		return s + "e" // "hop(ing)" is hope; hop would double
	}
	return s
}

func inAny(w, list string) bool {
	for _, x := range strings.Fields(list) {
		if x == w {
			return true
		}
	}
	return false
}

var irregularNouns = map[string]string{
	"men": "man", "women": "woman", "children": "child", "people": "person", "feet": "foot", "teeth": "tooth", "mice": "mouse", "crises": "crisis",
	"analyses": "analysis", "bases": "base", "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "halves": "half", "thieves": "thief",
	"phenomena": "phenomenon", "criteria": "criterion", "countrymen": "countryman", "lawmen": "lawman", "spokesmen": "spokesman", "spokeswomen": "spokeswoman", "statesmen": "statesman",
	"chairmen": "chairman", "gunmen": "gunman", "servicemen": "serviceman", "policemen": "policeman", "fishermen": "fisherman", "congressmen": "congressman", "wolves": "wolf", "shelves": "shelf",
	"news": "news", "series": "series", "headquarters": "headquarters", "politics": "politics", "economics": "economics", "species": "species", "means": "means", "physics": "physics",
	"hypotheses": "hypothesis", "theses": "thesis", "oases": "oasis", "parentheses": "parenthesis", "diagnoses": "diagnosis",
}

// NounLemma gives the singular of a noun in lower case: "embassies" → "embassy".
func NounLemma(w string) string {
	if b, ok := irregularNouns[w]; ok {
		return b
	}
	n := len(w)
	switch {
	case n < 4 || !strings.HasSuffix(w, "s") || strings.HasSuffix(w, "ss") || strings.HasSuffix(w, "us") || strings.HasSuffix(w, "is"):
		return w
	case strings.HasSuffix(w, "ies") && n > 4:
		return w[:n-3] + "y"
	case strings.HasSuffix(w, "es") && sibilant(w[:n-2]) && w != "shoes" && w != "axes":
		return w[:n-2]
	}
	return w[:n-1]
}
