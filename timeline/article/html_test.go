package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const prose = "<p>" + lead + "</p><p>" + more + "</p>"

// Where a page's date comes from, in falling order; each row holds what ranks lower as well.
func TestPageDate(t *testing.T) {
	ld := func(s string) string { return `<script type="application/ld+json">` + s + `</script>` }
	h1 := "<h1>Ministers agree to reopen consulates</h1>"
	for _, tt := range []struct{ name, head, body, want, from string }{
		{"JSON-LD before meta", ld(`{"@type":"NewsArticle","datePublished":"2021-05-03"}`) + `<meta property="article:published_time" content="2021-05-04">`, h1 + prose, "2021-05-03", "JSON-LD datePublished"},
		{"JSON-LD of several types, in a list, with a raw line break", ld(`[{"@type":["Article","NewsArticle"],"headline":"A` + "\n" + `b","datePublished":"2021-05-03T10:00:00+0200"}]`), h1 + prose, "2021-05-03T10:00:00+02:00", "JSON-LD datePublished"},
		{"article before page", ld(`{"@graph":[{"@type":"WebPage","datePublished":"2019-01-02"},{"@type":"Article","datePublished":"2021-05-03"}]}`), h1 + prose, "2021-05-03", "JSON-LD datePublished"},
		{"a page alone", ld(`{"@type":"WebPage","datePublished":"2021-05-03"}`), h1 + prose, "2021-05-03", "JSON-LD datePublished"},
		{"the article of the page's address", `<link rel="canonical" href="https://e.org/a">` + ld(`[{"@type":"NewsArticle","url":"https://e.org/b","datePublished":"2019-01-02"},{"@type":"NewsArticle","url":"https://e.org/a","datePublished":"2021-05-03"}]`), h1 + prose, "2021-05-03", "JSON-LD datePublished"},
		{"two articles, neither the page's", ld(`[{"@type":"NewsArticle","datePublished":"2019-01-02"},{"@type":"NewsArticle","datePublished":"2021-05-03"}]`), h1 + prose, "", ""},
		{"a date of change alone", ld(`{"@type":"NewsArticle","dateModified":"2021-05-03"}`) + `<meta property="article:modified_time" content="2021-05-03">`, h1 + prose, "", ""},
		{"an event's date", ld(`{"@type":"Event","startDate":"2021-05-03","datePublished":"2021-05-03"}`), h1 + prose, "", ""},
		{"JSON-LD cut short", ld(`{"@type":"NewsArticle","datePublished":"2021-05-03","head`), h1 + prose, "2021-05-03", "JSON-LD datePublished"},
		{"quotation marks as entities", ld(`{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2021-05-03&quot;}`), h1 + prose, "2021-05-03", "JSON-LD datePublished"},
		{"single quotation marks", ld(`{'@type':'NewsArticle','datePublished':'2021-05-03'}`), h1 + prose, "2021-05-03", "JSON-LD datePublished"},
		{"JSON-LD cut short, with two days", ld(`[{"@type":"NewsArticle","datePublished":"2021-05-03"},{"datePublished":"2021-05-01"`), h1 + prose, "", ""},
		{"placeholder of an empty field", ld(`{"@type":"NewsArticle","datePublished":"1970-01-01T00:00:00Z"}`), h1 + prose, "", ""},
		{"meta before time", `<meta name="DC.date.issued" content="2021-05-03">`, h1 + `<div><time datetime="2021-05-05">5 May</time></div>` + prose, "2021-05-03", "meta dc.date.issued"},
		{"meta itemprop", `<meta itemprop="datePublished" content="May 3, 2021">`, h1 + prose, "2021-05-03", "meta datePublished"},
		{"meta whose day and month may change places", `<meta name="date" content="04/05/2021">`, h1 + prose, "", ""},
		{"meta of a year", `<meta name="date" content="2021">`, h1 + prose, "", ""},
		{"time before URL", `<link rel="canonical" href="https://e.org/2021/05/04/a">`, h1 + `<div>By A. Writer <time datetime="2021-05-03T08:00Z">2 hours ago</time></div>` + prose, "2021-05-03T08:00Z", "time element"},
		{"time marked as publication", "", `<div><time datetime="2021-05-09">x</time> <time itemprop="datePublished" datetime="2021-05-03">y</time></div>` + h1 + prose, "2021-05-03", "time element"},
		{"time at the title, not at other stories", "", `<div><div>` + h1 + `<time datetime="2021-05-03">3 May 2021</time></div>` + prose + `</div><section><h2>x</h2><p><time datetime="2021-04-01">1 April</time></p></section>`, "2021-05-03", "time element"},
		{"time of an update", "", h1 + `<div>Updated <time datetime="2021-05-09">9 May 2021</time></div>` + prose, "2021-05-09", "line 3"}, // as the text says it
		{"time in a sentence", "", h1 + `<p>They met on <time datetime="1985-06-05">5 June 1985</time> in Suva.</p>` + prose, "", ""},
		{"two times at the title", "", h1 + `<div><time datetime="2021-05-03">3 May</time><time datetime="2021-06-03">3 June</time></div>` + prose, "", ""},
		{"URL", `<meta property="og:url" content="https://e.org/2021/may/3/ministers-agree">`, h1 + prose, "2021-05-03", "URL"},
		{"URL against the reader's day", `<link rel="canonical" href="https://e.org/2019-08-30/ministers">`, `<p>Monday, 3 May 2021</p><h1>News of the coast</h1><p>29 August 2019</p>` + prose, "2019-08-29", "line 5"},
		{"URL against a day with its clock", `<link rel="canonical" href="https://e.org/2019-08-30/ministers">`, h1 + `<p>By Jane Doe, Monday, 3 May 2021, 10:15</p>` + prose, "2021-05-03T10:15", "line 3"},
		{"URL of eight digits", `<link rel="canonical" href="https://e.org/en/20210503-ministers">`, h1 + prose, "2021-05-03", "URL"},
		{"URL of a saved page", `<!-- saved from url=(0036)https://e.org/2021/05/03/ministers.html -->`, h1 + prose, "2021-05-03", "URL"},
		{"URL with a number that is no day", `<link rel="canonical" href="https://e.org/20219903-x/2021/13/45">`, h1 + prose, "", ""},
		{"URL with a number of things", `<link rel="canonical" href="https://e.org/2021/05/03-ministers">`, h1 + prose, "", ""},
		{"URL with a number of the story", `<link rel="canonical" href="https://e.org/world-europe-20120815">`, h1 + prose, "", ""},
		{"URL of a month", `<link rel="canonical" href="https://e.org/2021/05/ministers">`, h1 + prose, "", ""},
		{"byline", "", h1 + `<p class="byline">By Jane Doe, 3 May 2021</p>` + prose, "2021-05-03", "line 3"},
		{"stamp in the header", "", `<header>` + h1 + `<div><span>Posted 3 May 2021</span></div></header>` + prose, "2021-05-03", "line 3"},
		{"stamp that the story's weekdays decide", "", h1 + `<p class="date">Posted 04/05/2023 | SIMI VALLEY, California</p>` + prose + `<p>She flies home tomorrow, Thursday.</p>`, "2023-04-05", "line 3"},
		{"slug", "", h1 + `<p>GENEVA, May 3, 2021 (AP) - ` + lead + `</p><p>` + more + `</p>`, "2021-05-03", "slug"},
		{"copyright year in the footer", "", h1 + prose + `<footer>© 2021 Example</footer>`, "", ""},
		{"slug without year, copyright in the footer", "", h1 + `<p>GENEVA, May 3 (AP) - ` + lead + `</p><p>` + more + `</p><footer><p>© 2031 Example</p></footer>`, "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := readAs(t, "page.html", "<!DOCTYPE html><html><head>"+tt.head+"</head><body><main>"+tt.body+"</main></body></html>")
			if a.Published.String() != tt.want || a.PublishedFrom != tt.from {
				t.Errorf("published %q from %q, want %q from %q\n%s", a.Published, a.PublishedFrom, tt.want, tt.from, a.Text)
			}
			if tt.want == "" && !strings.Contains(strings.Join(a.Warnings, "\n"), "no dateline: ") {
				t.Errorf("no warning that the dateline is missing: %q", a.Warnings)
			}
		})
	}
}

func readAs(t *testing.T, name, data string) Article {
	t.Helper()
	articles, err := Read(strings.NewReader(data), name, Options{})
	if err != nil {
		t.Fatal(err)
	}
	checkArticle(t, articles[0])
	return articles[0]
}

func TestPageDatesDisagree(t *testing.T) {
	a := readAs(t, "page.html", `<html><meta property="article:published_time" content="2021-05-03"><link rel="canonical" href="https://e.org/2019/05/03/a"><h1>A</h1>`+prose)
	want := "meta article:published_time says 2021-05-03, URL says 2019-05-03: the first is taken"
	if len(a.Warnings) != 1 || a.Warnings[0] != want {
		t.Errorf("warnings %q, want %q", a.Warnings, want)
	}
}

// A page that gives its moment in UTC alone, near midnight, is told of the day that its readers may have had.
func TestPageInUTC(t *testing.T) {
	for _, tt := range []struct {
		name, moment, line, want string
	}{
		{"evening in the Americas", "2021-05-03T02:10:00Z", "", "the day before, in the Americas"},
		{"morning in Asia", "2021-05-03T21:10:00Z", "", "the day after, in Asia"},
		{"noon", "2021-05-03T12:10:00Z", "", ""},
		{"a zone", "2021-05-03T02:10:00-04:00", "", ""},
		{"the day is shown", "2021-05-03T02:10:00Z", "<p>May 3, 2021</p>", ""},
		{"the day before is shown", "2021-05-03T02:10:00Z", "<p>May 2, 2021</p>", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := readAs(t, "page.html", `<html><meta property="article:published_time" content="`+tt.moment+`"><h1>Ministers agree to reopen the pier</h1>`+tt.line+prose)
			got := strings.Join(a.Warnings, "\n")
			if tt.want == "" && strings.Contains(got, "UTC") || !strings.Contains(got, tt.want) {
				t.Errorf("warnings %q, want %q", got, tt.want)
			}
		})
	}
}

func TestPageTitleAndAgency(t *testing.T) {
	for _, tt := range []struct{ name, head, body, title, source, agency string }{
		{"title element without the house", `<title>Ministers agree to reopen | Reuters</title>`, "", "Ministers agree to reopen", "", ""},
		{"title element without the site", `<title>Ministers agree – Steppe Notes</title><meta property="og:site_name" content="Steppe Notes">`, "", "Ministers agree", "Steppe Notes", ""},
		{"heading", `<title>Steppe Notes</title>`, "<h1>Ministers <em>agree</em></h1>", "Ministers agree", "", ""},
		{"agency as author", `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Ministers &amp; envoys","author":{"name":"Associated Press"},"publisher":{"name":"Post"}}</script>`, "", "Ministers & envoys", "Post", "AP"},
		{"host as source, no address", `<link rel="canonical" href="https://www.e.org/a">`, "<h1>Ministers agree</h1>", "Ministers agree", "e.org", ""},
		{"a known host", `<link rel="canonical" href="https://www.bbc.co.uk/news/1">`, "<h1>Ministers agree</h1>", "Ministers agree", "BBC", "BBC"},
		{"the house behind the heading", `<title>Ministers agree › World › Steppe Notes</title>`, "<h1>Ministers agree</h1>", "Ministers agree", "Steppe Notes", ""},
		{"more words are no house", `<title>Ministers agree by hand</title>`, "<h1>Ministers agree</h1>", "Ministers agree", "", ""},
		{"a clock is no house", `<title>Ministers agree | 4:31 p.m. Ministry</title>`, "<h1>Ministers agree</h1>", "Ministers agree", "", ""},
		{"the site's name as heading", `<title>Ministers agree – Steppe Notes</title><meta property="og:site_name" content="Steppe Notes">`, "<h1>Steppe Notes</h1><h2>Ministers agree</h2>", "Ministers agree", "Steppe Notes", ""},
		{"publisher by its identity", `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Ministers agree","publisher":{"@id":"#org"}},{"@id":"#org","@type":"Organization","name":"Steppe Notes"}]}</script>`, "", "Ministers agree", "Steppe Notes", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := readAs(t, "page.html", "<html><head>"+tt.head+"</head><body>"+tt.body+prose+"</body></html>")
			if a.Title != tt.title || a.Source != tt.source || a.Agency != tt.agency {
				t.Errorf("title %q, source %q, agency %q", a.Title, a.Source, a.Agency)
			}
		})
	}
}

func TestHTMLText(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"white space", "<p> one\n\t two&nbsp;three </p>", "one two three"},
		{"inline marks", "<p>Mr. <b>Bl</b>inken’s <a href=x>visit</a>.</p>", "Mr. Blinken’s visit."},
		{"line breaks", "<p>one<br>two<br><br>three</p>", "one\ntwo\n\nthree"},
		{"blocks without paragraphs", "<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree"},
		{"lists", "<ul><li>one<li><p>two</p></ul>", "one\n\ntwo"},
		{"tables", "<table><tr><th>1944<td>The bridge falls</table>", "1944 | The bridge falls"},
		{"tables for layout", "<table><tr><td><p>one</p><td><p>two</p></table>", "one\n\ntwo"},
		{"preformatted", "<pre>one\ntwo\n\nthree</pre>", "one\ntwo\n\nthree"},
		{"not read", "a<script>x</script><style>x</style><figure>x</figure><form>x</form><nav>x</nav><aside>x</aside><!-- x -->b", "ab"},
		{"marks of notes", "<p>Signed<sup>[3]</sup> on the 5<sup>th</sup>.</p>", "Signed on the 5th."},
		{"links to notes", `<p>Signed on 3 May 1956.<a href="#n1">1</a> It sank.<sup><a href="#n2">b</a></sup></p><p>A note. <a href="#r1">↩</a></p>`, "Signed on 3 May 1956. It sank.\n\nA note."},
		{"links that are no notes", `<p>In <a href="/1956">1956</a> and <a href="#y">1957</a> see chapter <a href="/c/1">1</a>.</p>`, "In 1956 and 1957 see chapter 1."},
		{"soft hyphens", "<p>am\u00adbas\u200bsador</p>", "ambassador"},
		{"plain text with an ampersand", "R&D in Qu&eacute;bec", "R&D in Québec"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, p := range fragment(tt.in) {
				got = append(got, p.text)
			}
			if diff := cmp.Diff(tt.want, strings.Join(got, "\n\n")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// What stands beside an article is known by element, role and class; a name that tells of a state
// does not count, nor any that holds the title or the text.
func TestPrune(t *testing.T) {
	for _, tt := range []struct {
		tag  string
		kept bool
	}{
		{`<div class="comments">`, false}, {`<div id="comment-list">`, false}, {`<section class="related-stories">`, false}, {`<div class="cookie_banner">`, false},
		{`<div role="dialog">`, false}, {`<div hidden>`, false}, {`<div style="display: none">`, false}, {`<aside>`, false}, {`<nav>`, false}, {`<footer>`, false},
		{`<div class="has-comments">`, true}, {`<div class="category-social post">`, true}, {`<div class="commentary">`, true}, {`<div class="unrelated">`, true}, {`<div>`, true},
	} {
		name := strings.TrimPrefix(strings.Fields(strings.Trim(tt.tag, "<>"))[0], "/")
		pars := fragment("<article>" + strings.Repeat(prose, 5) + "</article>" + tt.tag + "<p>Beside the story.</p></" + name + ">")
		if got := holds(pars, "Beside the story."); got != tt.kept {
			t.Errorf("%s is kept: %t", tt.tag, got)
		}
	}
	if pars := fragment(`<div class="popup-page"><p>` + lead + `</p></div><p>x</p>`); !holds(pars, lead) {
		t.Error("an element that holds the text is cut for its name")
	}
}

func TestPageEncodings(t *testing.T) {
	for _, tt := range []struct{ name, data, want, warning string }{
		{"declared", "<html><meta charset=iso-8859-2><p>\xa3\xf3d\xbc.", "Łódź.", ""},
		{"not declared", "<html><p>caf\xe9.", "café.", "not UTF-8: read as windows-1252"},
		{"declared as UTF-8, and Windows-1252", "<html><meta charset=utf-8><p>caf\xe9 \x93x\x94.", "café “x”.", "declared as UTF-8, and 3 bytes are not: read as Windows-1252"},
		{"UTF-8 with Windows-1252 pasted in", "<html><meta charset=utf-8><p>Zürich\x92s café.", "Zürich’s café.", "declared as UTF-8, and 1 bytes are not: read as Windows-1252"},
		{"declared as UTF-8, and cut", "<html><meta charset=utf-8><p>café\xc3", "café\ufffd", "1 bytes are not UTF-8 and were replaced"},
		{"UTF-8 whatever is declared", "<html><meta charset=iso-8859-1><p>café.", "café.", ""},
	} {
		a := readAs(t, "page.html", tt.data)
		if !strings.Contains(a.Text, tt.want) || tt.warning != "" && !strings.Contains(strings.Join(a.Warnings, "\n"), tt.warning) {
			t.Errorf("%s: %q, warnings %q", tt.name, a.Text, a.Warnings)
		}
	}
}

func TestPageErrors(t *testing.T) {
	for _, tt := range []struct{ name, data, want string }{
		{"no text", "<html><body><script>load()</script><div id=app></div></body></html>", "page.html: no article text in the page: save the page as the browser shows it, or copy its text"},
		{"too deep", "<html>" + strings.Repeat("<div>", 600) + "x", "page.html: markup that no browser would show (open stack of elements exceeds 512 nodes): save the page's text instead"},
		{"too deep for its size", "<html>" + strings.Repeat("<div>", 400) + strings.Repeat(prose, 10_000), "page.html: a page too large to find the article in: cut it to the article"},
		{"too many elements", "<html>" + strings.Repeat("<p>a", 300_000), "page.html: a page too large to find the article in: cut it to the article"},
		{"binary", "<html>" + strings.Repeat("\x01\x02", 50), "page.html: binary, not text: give plain text or JSON Lines in UTF-8"},
	} {
		_, err := Read(strings.NewReader(tt.data), "page.html", Options{})
		if err == nil || err.Error() != tt.want {
			t.Errorf("%s: error %v, want %s", tt.name, err, tt.want)
		}
	}
}
