package article

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// readPageFile reads one of the pages kept in testdata.
func readPageFile(t *testing.T, name string) []Article {
	t.Helper()
	path := filepath.Join("..", "..", "testdata", "pages", name)
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	articles, err := Read(f, name, Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range articles {
		checkArticle(t, a)
	}
	return articles
}

// head is what an article says of itself.
type head struct{ ID, Title, Source, Agency, Place, Published, From string }

func headOf(a Article) head {
	return head{a.ID, a.Title, a.Source, a.Agency, a.Place, a.Published.String(), a.PublishedFrom}
}

func TestPages(t *testing.T) {
	for _, tt := range []struct {
		file   string
		want   []head
		blocks string   // of the first article
		lacks  []string // words of the page that are not the article's
	}{
		{"news-jsonld.html",
			[]head{{"news-jsonld", "Lisbon and Maputo sign ferry accord", "The Harbour Post", "", "", "2023-03-15T09:12:00Z", "JSON-LD datePublished"}},
			"headline: Lisbon and Maputo\nheadline: The line is\nbody: The foreign ministers\nbody: João Gomes Cravinho\nsubhead: Talks broke down\nbody: The talks broke\nbody: The accord covers\nbody: It was approved\nbody: Both parliaments still\n",
			[]string{"cookie", "Election", "2009", "newsletter", "2019", "2018", "sailor77", "1999", "2011", "1931", "2024", "[1]"}},
		{"blog.html",
			[]head{{"blog", "A week of talks in Bishkek", "Notes from the Steppe", "", "", "2014-05-22T20:15:03+06:00", "time element"}},
			"headline: A week of\nbody: I spent the\nbody: Their talks lasted\nbody: I asked a\nbody: He said that\nbody: Tomorrow I travel\nboilerplate: Tags: borders, Bishkek,\n",
			[]string{"Aziz", "2010", "Almaty", "Naryn", "Share", "2012"}},
		{"agency.html",
			[]head{{"agency", "Chad, Niger agree on joint border patrols", "", "AFP", "Ndjamena", "2021-02-09T16:42Z", "slug, stamp at byte 514"}},
			"headline: Chad, Niger agree\nbody: NDJAMENA, Feb. 9,\nbody: The agreement was\nbody: \"Patrols begin on\nstamp: 09/02/2021 16:42 GMT\n",
			[]string{"Photos", "summit", "Mopti", "2018", "08/02/2021"}},
		{"wrong-footer-year.html",
			[]head{{"wrong-footer-year", "Statement on the reopening of the consulate in Trabzon", "Ministry of Foreign Affairs", "", "", "2004-10-12", "line 3"}},
			"headline: Statement on the\nstamp: Tuesday, 12 October\nbody: The Ministry of\nbody: The consulate was\nbody: The Minister will\n",
			[]string{"2019", "1999", "1997", "\ufffd"}},
		{"no-date.html",
			[]head{{"no-date", "How the islands got their treaty", "Atoll Review", "", "", "", ""}},
			"headline: How the islands\nbody: The negotiators met\nbody: Two months later,\nbody: The treaty entered\n",
			[]string{"2020", "2021", "2019", "2026", "summit"}},
		{"feed.rss",
			[]head{
				{"feed-1", "Envoys of Chile & Peru meet in Arica", "The Harbour Post: World", "Reuters", "Arica, Chile", "2019-11-14T18:30:00+01:00", "feed entry"},
				{"feed-2", "Ferry line to reopen", "The Harbour Post: World", "", "", "2019-11-12T07:00:00Z", "feed entry"},
				{"feed-3", "Port council met on 4 November, its chairman says", "The Harbour Post: World", "", "", "", ""},
			},
			"headline: Envoys of Chile\nbody: ARICA, Chile (Reuters)\nbody: They agreed to\nboilerplate: The post Envoys\n",
			[]string{"2018", "<p>", "2024"}},
		{"feed.atom",
			[]head{
				{"feed-1", "Talks in Osh & Khujand", "Notes from the Steppe", "", "", "2014-05-24T09:00:00+06:00", "feed entry"},
				{"feed-2", "Road opened", "Notes from the Steppe", "", "", "2014-06-02T09:00:00+06:00", "feed entry"},
			},
			"headline: Talks in Osh\nbody: The governors of\nbody: They will meet\n", nil},
		{"release.eml",
			[]head{{"release", "Minister receives envoy of São Tomé", "Ministère des Affaires étrangères", "", "", "2022-09-06T12:01:58+02:00", "Date header"}},
			"body: The minister received\nbody: The two countries\n",
			[]string{"Press office", "JVBE", "<p>", "=C3"}},
		{"communique.pdf",
			[]head{{"communique", "Iceland and Estonia link their rescue services", "", "", "Reykjavik", "2019-05-14", "line 3"}},
			"headline: Iceland and Estonia\nstamp: Reykjavik, 14 May\nbody: The foreign ministers\nbody: Under the text,\nbody: The talks began\nbody: “We lost two\nsubhead: What comes next\nbody: Both parliaments must\nbody: A delegation from\nbody: The two countries\nbody: Iceland has signed\n",
			[]string{"Letter", "Page", "2026", "\u00ad", "-\n"}},
		{"essay.md",
			[]head{{"essay", "The bridge at Narva: a chronicle", "Border Papers", "", "Narva", "2018-10-05", "front matter"}},
			"headline: The bridge at\nbody: The bridge between\nsubhead: The talks\nbody: In April the\nbody: On 3 September\nbody: Year | What\nbody: 1944 | Soldiers\nbody: 1960 | A\nbody: “We shall meet\n",
			[]string{"2018", "2011", "2001", "](", "**", "---", `\`}},
	} {
		t.Run(tt.file, func(t *testing.T) {
			articles := readPageFile(t, tt.file)
			var got []head
			for _, a := range articles {
				got = append(got, headOf(a))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.blocks, kinds(articles[0])); diff != "" {
				t.Error(diff)
			}
			for _, a := range articles {
				for _, word := range tt.lacks {
					if strings.Contains(a.Text, word) {
						t.Errorf("%s: the text holds %q:\n%s", a.ID, word, a.Text)
					}
				}
			}
		})
	}
}

// One event stands in the text as often as the article tells it, not once more for the page.
func TestPageTitleOnce(t *testing.T) {
	for _, file := range []string{"news-jsonld.html", "essay.md", "agency.html"} {
		a := readPageFile(t, file)[0]
		if n := strings.Count(a.Text, a.Title); n != 1 {
			t.Errorf("%s: the title stands %d times in the text", file, n)
		}
	}
}
