package article

import "strings"

// What readers write below a story is not the story's.

// readersFrom is the part from which readers have the word: a heading of comments below the story with a line soon after it
// that says who wrote and when. It is len(parts) if there is none: "Comments" is also the name of a button.
func readersFrom(text string, parts []part) int {
	const soon = 4 // lines
	bodies := 0
	for i, p := range parts {
		s := text[p.start:p.end]
		if bodies > 0 && headsComments(s) {
			for j := i + 1; j < min(i+1+soon, len(parts)); j++ {
				line := text[parts[j].start:parts[j].end]
				lower := strings.ToLower(line)
				if parts[j].kind == Stamp && len(parts[j].stamp.moments) > 0 && parts[j].stamp.moments[0].role == filed || furnitureName(line, lower) == forumMark || strings.HasSuffix(lower, " ago") {
					return i
				}
			}
		}
		if p.kind == Body && isRunning(s) {
			bodies++
		}
		if bodies > 1 && marksComment(text, p) && readersRun(text, parts[i:]) {
			if name := text[parts[i-1].start:parts[i-1].end]; parts[i-1].kind != Boilerplate && len(name) < maxLine && !endsSentence(name) {
				i--
			}
			return i
		}
	}
	return len(parts)
}

// readersRun: a thread begins: its first marks of comments are near each other, and forums or buttons to reply say so.
func readersRun(text string, parts []part) bool {
	const (
		marks = 3
		apart = 12 // lines between two of them
	)
	n, sure, last := 0, 0, 0
	for i, p := range parts {
		s := strings.ToLower(text[p.start:p.end])
		if i-last > apart {
			return false
		}
		switch forum := furnitureName(text[p.start:p.end], s) == forumMark; {
		case forum:
			n, sure, last = n+1, sure+1, i
		case marksComment(text, p):
			n, last = n+1, i
		}
		if replyButtons[strings.Trim(s, "* +↓|()0123456789•·")] || strings.HasSuffix(s, "| reply") {
			sure++
		}
		if n >= marks && sure >= marks-1 {
			return true
		}
	}
	return false
}

// replyButtons stand under the comments of readers.
var replyButtons = set("reply", "reply to this", "reply to comment", "like", "like reply", "report", "report abuse", "flag", "upvote", "downvote", "permalink", "quote", "log in to reply", "share reply")

// marksComment: the line says when a reader wrote: a day with its clock and no label, how long ago, or the mark of a forum.
func marksComment(text string, p part) bool {
	s := text[p.start:p.end]
	if len(s) > maxStamp {
		return false
	}
	lower := strings.ToLower(s)
	if p.kind == Stamp && len(p.stamp.moments) == 1 && p.stamp.label == filed && p.stamp.hasClock() || len(s) < maxLine && strings.HasSuffix(lower, " ago") {
		return true
	}
	return signs(s) && furnitureName(s, lower) == forumMark || strings.HasSuffix(s, ":") && furnitureName(s, lower) == forumMark
}

// readersWords takes their dates from the lines below a heading of comments: they are those of readers.
func readersWords(text string, parts []part) {
	below, bodies := false, 0
	for i := range parts {
		p := &parts[i]
		if p.kind == Body && !below {
			bodies++
		}
		if !below && bodies > 0 && headsComments(text[p.start:p.end]) {
			below = true
		}
		if below && p.kind == Stamp {
			p.hide()
		}
	}
}

// headsComments: "Comments (2)", "3 comments", "READER COMMENTS", "Leave a reply", "7 thoughts on “Ferry sold”".
func headsComments(s string) bool {
	if countsComments(s) {
		return true
	}
	if len(s) > 50 {
		return false
	}
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !letterOrDigit(r) && r != '\'' && r != '’' })
	commented := false
	for _, w := range words {
		switch w {
		case "comments", "comment", "replies", "responses", "reply", "discussion", "thoughts", "kommentare", "commentaires", "comentarios", "commenti":
			commented = true
		case "reader", "readers", "user", "your", "leave", "a", "join", "the", "post", "add", "view", "all", "show", "to", "this", "article", "post's", "on", "latest", "recent", "most", "reader's", "readers'":
		default:
			if strings.Trim(w, "0123456789") != "" {
				return false
			}
		}
	}
	return commented && (len(words) > 1 || strings.ToLower(words[0]) != "comment" && words[0] != "reply")
}

// countsComments: how many comments there are on the story, and its title in quotation marks.
func countsComments(s string) bool {
	const most = 4 // words before the title
	head, _, ok := strings.Cut(cutRunes(s, maxHeadline), " on ")
	if !ok || !strings.ContainsAny(s[len(head):min(len(s), len(head)+8)], "\"“‘'«") {
		return false
	}
	words := strings.Fields(strings.ToLower(head))
	if len(words) < 2 || len(words) > most {
		return false
	}
	switch words[len(words)-1] {
	case "comment", "comments", "thought", "thoughts", "reply", "replies", "response", "responses":
		return words[0] == "one" || strings.Trim(words[0], "0123456789,") == ""
	}
	return false
}

// signsPost: the line says who wrote a post that the story shows.
func signsPost(s string) bool { return signs(s) && furnitureName(s, strings.ToLower(s)) == signedPost }

// signs: the line may say who wrote a post or a comment, and its day is not the story's.
func signs(s string) bool {
	return strings.Contains(s, "(@") || strings.Contains(s, " UTC+") || strings.HasSuffix(s, "said:") || strings.HasSuffix(s, "says:") || strings.HasSuffix(s, "wrote:")
}
