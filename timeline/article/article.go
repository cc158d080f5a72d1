// Package article reads a news story: its text, title, source, agency, place and dateline.
//
// Open reads files, folders, globs and standard input, one article at a time; Read reads one input. Both take
// the formats of Formats (format.go), one file each: plain text in any common encoding, Markdown, web pages, RSS and
// Atom feeds, mail, PDF, and JSON Lines; gzip is unpacked. The format is told from content and ending; Options.Input overrules.
//
// Article.Text is what all offsets count in. For plain text it is the file's own, and for JSON Lines the "text" field. For
// PDF and the formats with markup it is the text that a reader sees, paragraphs parted by blank lines, the title first (mail
// excepted); what surrounds a page's article (navigation, links to other stories, comments, cookie notices) is not in it.
//
// The text goes through four steps:
//
//   - units (lines.go) parts it into paragraphs and lines, joining hard-wrapped lines;
//   - classify (blocks.go) says of each unit whether it is headline, body, subhead, stamp or
//     boilerplate: first by the unit alone (furniture.go has the rules for captions, notices and the like), then by its
//     neighbours; in a page copied as text the story is one stretch of units among others (runs.go);
//   - readStamp and readSlug read the dates, places and agencies around the story, over the
//     tokens of one short line;
//   - dateline (dateline.go, candidate.go, order.go, year.go) chooses among all dates found, those of a page's
//     metadata and elements (scan.go, metadata.go, jsonld.go, visible.go) among them, by the ranked kinds of evidence.go,
//     and settles the order of numeric dates and a missing year by evidence in the story. What an input
//     declares itself (a field, a header, front matter, a feed's entry) comes before them all.
//
// Nothing is guessed without saying so: Doubt and Warnings tell what to check.
package article

import (
	"errors"
	"io"
	"path/filepath"
	"strings"

	"dateline/timeline/article/internal/pdftext"
	"dateline/timeline/edtf"
	"dateline/timeline/timex"
)

// An Article is one news story. Text is never altered: all offsets are bytes into it.
// (A file in another encoding is decoded to UTF-8 first, and a byte order mark is not part of Text;
// of PDF and formats with markup Text is what a reader sees.)
type Article struct {
	ID     string // from JSON Lines, else the file's name without its folder and ending, with "-" and a number in a feed
	Path   string // where it was read from, "-" for stdin
	Title  string
	Source string // the outlet, as the input gives it
	URL    string // where it can be read, a mail's Message-ID as mid: (RFC 2392); "" if the input does not say
	Agency string // "AFP", "AP", "Reuters" …
	Place  string // where it was filed: "Washington"
	Text   string
	// Published is the dateline: the day on which the story was filed, with time and zone where given. Zero if unknown.
	Published edtf.Date
	// PublishedFrom says where it was found: "--dateline", "published field", "stamp at byte 6124", "slug", "line 3",
	// "JSON-LD datePublished", "meta article:published_time", "time element", "line at the title", "URL", "address in line 1", "Date header", "front matter", "feed entry".
	PublishedFrom string
	// Written is the day of the slug where it is one to seven days before a Published that the caller or the input gave. It is
	// then the anchor of the story's relative dates, see Anchor; zero where the dateline is.
	Written edtf.Date
	// Rivals are the dates that were found and not taken, the surest first.
	Rivals []Rival
	// Order is how numeric dates of this story are read, and Doubt is the reason to check it, "" if none.
	Order timex.Order
	Doubt string
	// Blocks are the parts of Text, in order.
	Blocks []Block
	// SlugEnd is the byte after the slug ("HAVANA (AP) — ") that opens the first Body block,
	// where its first sentence begins; 0 if there is no slug.
	SlugEnd  int
	Warnings []string // one line each, for people
	// Language is the language of a text that is not English, by its English name; "" for English.
	Language string

	frontEnd int         // byte after the front matter of plain text
	declared []candidate // the dates that a page declares and shows
}

// A Block is a paragraph or line of Text.
type Block struct {
	Start, End int
	Kind       BlockKind
}

// BlockKind tells the story from what surrounds it.
type BlockKind string

const (
	Headline    BlockKind = "headline"
	Body        BlockKind = "body"
	Stamp       BlockKind = "stamp"       // the dateline on a line of its own, a byline, the "July 9, 2022" line
	Boilerplate BlockKind = "boilerplate" // copyright lines, "Exit mobile version", media contact lines, "###"
	Subhead     BlockKind = "subhead"     // a heading inside the story
)

// Options overrule what the input says. The zero value decides by evidence.
type Options struct {
	Dateline edtf.Date
	Year     int // of a dateline that gives none; 0 if it is not known
	Order    timex.Order
	Input    string    // the format of all inputs, one of Formats, instead of what content and ending tell
	Stdin    io.Reader // what Open reads as "-"; os.Stdin if nil

	pdf *pdftext.Reader // what reads the PDFs of one call; it starts with the first of them
}

// Read reads the articles of one input, which may be packed with gzip. A file of text, Markdown, HTML, mail or PDF is one
// article; a feed has one an entry, JSON Lines one a line. name is for messages, the ID and, by its ending, the
// format where the content does not tell it. An error names the input, the place and the mend.
// Where a part is bad the good articles are returned along with the error, which has one line for each bad one.
func Read(r io.Reader, name string, opt Options) ([]Article, error) {
	var articles []Article
	var errs []error
	for a, err := range stream(r, name, opt) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		articles = append(articles, a)
	}
	return articles, errors.Join(errs...)
}

// idFrom is the file's name without its folder and ending (and ".gz"); "stdin" for "-".
func idFrom(name string) string {
	if name == "-" {
		return "stdin"
	}
	base := filepath.Base(withoutGzip(name))
	if id := strings.TrimSuffix(base, filepath.Ext(base)); id != "" {
		return id
	}
	return base
}
