package lexicon

import "slices"

// A Class gathers the words that can name one and the same event, so that "the
// trip", "his visit" and "traveled" are known as reports of one.
type Class string

const (
	NoClass    Class = ""
	Meet       Class = "meet"
	Visit      Class = "visit"
	Call       Class = "call"
	Sign       Class = "sign"
	PutOff     Class = "put-off"
	Attack     Class = "attack"
	War        Class = "war"
	Vote       Class = "vote"
	Death      Class = "death"
	Arrest     Class = "arrest"
	Release    Class = "release"
	Announce   Class = "announce"
	Agree      Class = "agree"
	Sanction   Class = "sanction"
	Sever      Class = "sever"
	Establish  Class = "establish"
	Resign     Class = "resign"
	Join       Class = "join"
	Adopt      Class = "adopt"
	End        Class = "end"
	Begin      Class = "begin"
	Overfly    Class = "overfly"
	Say        Class = "say"
	Test       Class = "test"
	Withdraw   Class = "withdraw"
	Switch     Class = "switch"
	Protest    Class = "protest"
	Exercise   Class = "exercise"
	Expel      Class = "expel"
	Inaugurate Class = "inaugurate"
)

// classes are all of them.
var classes = map[Class]bool{
	Meet:       true,
	Visit:      true,
	Call:       true,
	Sign:       true,
	PutOff:     true,
	Attack:     true,
	War:        true,
	Vote:       true,
	Death:      true,
	Arrest:     true,
	Release:    true,
	Announce:   true,
	Agree:      true,
	Sanction:   true,
	Sever:      true,
	Establish:  true,
	Resign:     true,
	Join:       true,
	Adopt:      true,
	End:        true,
	Begin:      true,
	Overfly:    true,
	Say:        true,
	Test:       true,
	Withdraw:   true,
	Switch:     true,
	Protest:    true,
	Exercise:   true,
	Expel:      true,
	Inaugurate: true,
}

// Classes gives the names of all classes, sorted.
func Classes() []string {
	var out []string
	for c := range classes {
		out = append(out, string(c))
	}
	slices.Sort(out)
	return out
}
