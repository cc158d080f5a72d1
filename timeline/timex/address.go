package timex

import "strings"

// dropAddresses takes out what stands in the address of a page, the name of a file, a
// hashtag or the name of an account.
func (t *tagger) dropAddresses() {
	t.drop(func(_ int, it *item) bool { return inAddress(t.Text, t.start(it), t.end(it)) })
}

// inAddress: the bytes of text from start to end are part of a longer word without white
// space that is an address: https://x.org/2021/05/06/talks, annex_2021-05-06.pdf, #May5.
func inAddress(text string, start, end int) bool {
	const most = 300 // bytes that an address may have on either side
	lo, hi := start, end
	for lo > 0 && start-lo < most && !isSpace(text[lo-1]) {
		lo--
	}
	for hi < len(text) && hi-end < most && !isSpace(text[hi]) {
		hi++
	}
	before, after := text[lo:start], text[end:hi]
	if before == "" && after == "" {
		return false
	}
	if strings.Contains(before, "://") || strings.Contains(before, "@") || strings.HasSuffix(before, "_") || strings.HasSuffix(before, "#") || isName(after) && strings.HasPrefix(after, "_") {
		return true
	}
	before = strings.TrimLeft(before, "(<[\"'“‘")
	if strings.HasPrefix(before, "www.") {
		return true
	}
	if site, _, path := strings.Cut(before, "/"); path && isSite(site) {
		return true
	}
	return isFile(strings.TrimRight(after, ".,;:!?)>]\"'”’"))
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// isName: the first byte behind a mark is a letter or a digit.
func isName(s string) bool {
	return len(s) > 1 && (s[1]|0x20 >= 'a' && s[1]|0x20 <= 'z' || s[1] >= '0' && s[1] <= '9')
}

// isSite: the name of a site, with a point between two letters or digits and none at its end.
func isSite(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot < 2 || len(s)-dot < 3 {
		return false
	}
	for _, c := range []byte(s) {
		if c != '.' && c != '-' && (c|0x20 < 'a' || c|0x20 > 'z') && (c < '0' || c > '9') {
			return false
		}
	}
	return !isDigit(s[dot+1])
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// isFile: what hangs on a date makes it part of the name of a file: -report.pdf, .docx.
func isFile(after string) bool {
	dot := strings.LastIndexByte(after, '.')
	if dot < 0 || !strings.Contains(fileEndings, " "+strings.ToLower(after[dot+1:])+" ") {
		return false
	}
	return dot == 0 || after[0] == '-' || after[0] == '/' || after[0] == '_' || after[0] == '.'
}

const fileEndings = " pdf doc docx odt rtf txt htm html xml json csv xls xlsx ods ppt pptx zip gz tar jpg jpeg png gif svg tif tiff mp3 mp4 wav mov avi md tex log eml "
