package article

import (
	"strings"
	"testing"
)

// What of a page is its story: each row is a page, the beginnings of the paragraphs that are told, and words that are not.
func TestPageBody(t *testing.T) {
	const (
		a = "The harbour masters of Varde and Tisse shook hands on the new pilot rules on Monday, after a winter of quarrels."
		b = "Pilots of both ports may now board each other's ships, and the fee is shared by the length of the voyage."
		c = "The rules hold for three years, said harbour master Ane Holm, and can be ended by a letter from either side."
	)
	story := "<p>" + a + "</p><p>" + b + "</p><p>" + c + "</p>"
	for _, tt := range []struct {
		name, body string
		want       []string // beginnings of the paragraphs of headline, body and subhead
		lacks      []string
	}{
		{"a row above the article", `<main><div class="row"><div>Issue 12 / Ports / Harbour rules</div></div><article><h1>Ports agree</h1>` + story + `</article></main>`,
			[]string{"Ports agree", "The harbour", "Pilots of", "The rules"}, nil},
		{"a box called social holds the story", `<h1>Ports agree</h1><div class="entry-social"><div><p><span>` + a + `</span></p><p><span>` + b + `</span></p></div></div>`,
			[]string{"Ports agree", "The harbour", "Pilots of"}, nil},
		{"a box called social holds buttons", `<article><h1>Ports agree</h1>` + story + `<div class="entry-social"><p>Tell your friends on every network.</p></div></article>`,
			[]string{"Ports agree", "The harbour", "Pilots of", "The rules"}, []string{"Tell your friends"}},
		{"the readers write more than the author", `<article><h1>Ports agree</h1>` + story + `</article><div id="comments"><p>` + strings.Repeat("I have sailed there for years and never met a pilot. ", 12) + `</p></div>`,
			[]string{"Ports agree", "The harbour", "Pilots of", "The rules"}, []string{"sailed"}},
		{"a standfirst outside the text", `<div class="head"><h1>Ports agree</h1><div class="lead"><p>After months of shouting across the water, two small ports have found a common voice.</p></div></div><div class="text">` + story + `</div>`,
			[]string{"Ports agree", "After months", "The harbour", "Pilots of", "The rules"}, nil},
		{"links to other stories among the paragraphs", `<article><h1>Ports agree</h1><p>` + a + `</p><p>See too:</p><p><a href="/x">Ferry ran aground off Tisse on 3 March</a></p><p>` + b + `</p><p>` + c + `</p></article>`,
			[]string{"Ports agree", "The harbour", "Pilots of", "The rules"}, []string{"See too", "aground"}},
		{"a link in a sentence", `<article><h1>Ports agree</h1><p>` + a + `</p><p>They had <a href="/y">talked on 4 March</a> without a word about money, and parted in anger.</p><p>` + c + `</p></article>`,
			[]string{"Ports agree", "The harbour", "They had talked on 4 March", "The rules"}, nil},
		{"a heading with nothing but links below", `<article><h1>Ports agree</h1>` + story + `<h3>Weiteres</h3><ul><li><a href="/1">Fog on the strait</a></li><li><a href="/2">Two tugs sold</a></li></ul></article>`,
			[]string{"Ports agree", "The harbour", "Pilots of", "The rules"}, []string{"Weiteres", "Fog"}},
		{"a caption, an author's box and a call to subscribe", `<article><h1>Ports agree</h1><p>` + a + `</p><p class="photo-caption-wrap">A pilot boat leaves Varde on 5 May 2018.</p><p>` + b + `</p><p>` + c + `</p><div class="c-author-box"><p>Ib Lund came to the paper in March 2011 and writes about ports and ferries.</p></div><div class="box--newsletter"><p>Wake up with The Buoy, since 4 July 2014.</p></div></article>`,
			[]string{"Ports agree", "The harbour", "Pilots of", "The rules"}, []string{"2018", "Ib Lund", "Buoy"}},
		{"lines parted by breaks are told once", `<article><h1>Ports agree</h1><div>` + a + `<br>` + b + `<br>` + c + `</div></article>`,
			[]string{"Ports agree", "The harbour", "Pilots of", "The rules"}, nil},
		{"a column of an old page", `<table><tr><td><a href="/1">Home</a><br><a href="/2">Tides</a></td><td><font size="4"><b>Ports agree</b></font><br><br><font>` + a + `<br><br>They sail on Friday.<br><br>` + b + `</font></td></tr></table>`,
			[]string{"Ports agree", "The harbour", "They sail", "Pilots of"}, []string{"Tides", "Ports agreeThe"}},
		{"a table with a long entry stays a row", `<h1>Ports agree</h1><table><tr><td>3 May 2019</td><td>` + a + " " + c + `</td></tr></table><p>` + b + `</p>`,
			[]string{"Ports agree", "3 May 2019 | The harbour", "Pilots of"}, nil},
		{"the list of references", `<article><h1>Ports agree</h1>` + story + `<ol class="references"><li>"Pilots quarrel". Port News. 3 May 2019. Retrieved 4 June 2020.</li></ol></article>`,
			[]string{"Ports agree", "The harbour", "Pilots of", "The rules"}, []string{"Retrieved"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			art := readAs(t, "page.html", `<!DOCTYPE html><html><head><title>Ports agree</title><meta property="article:published_time" content="2021-03-09"></head><body><nav><a href="/">Home</a></nav>`+tt.body+`</body></html>`)
			var got []string
			for _, b := range art.Blocks {
				if b.Kind == Headline || b.Kind == Body || b.Kind == Subhead {
					got = append(got, art.Text[b.Start:b.End])
				}
			}
			ok := len(got) == len(tt.want)
			for i := 0; ok && i < len(got); i++ {
				ok = strings.HasPrefix(got[i], tt.want[i])
			}
			if !ok {
				t.Errorf("paragraphs\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
			for _, s := range tt.lacks {
				if strings.Contains(art.Text, s) {
					t.Errorf("the text holds %q", s)
				}
			}
		})
	}
}
