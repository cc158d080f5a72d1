package article

import (
	"strings"
	"testing"
)

func TestNoStory(t *testing.T) {
	const told = "Norway and Chad signed a pact on fishing rights on Monday after three years of talks in Geneva. "
	menu := strings.Repeat("Ferry news\nSailing club\nWho is who in the port\n", 10)
	links := strings.Repeat(`<p><a href="/x">Two tugs sold after a long quarrel</a></p>`, 15)
	for _, tt := range []struct{ name, file, data, want string }{
		{"login", "a.txt", "The Harbour Post\n\nLog in to read this story.\n\nEmail\nPassword\nForgot your password?\n", "a login page"},
		{"JavaScript", "a.html", "<title>x</title><p>Please enable JavaScript to go on.</p>", "a page that asks for JavaScript"},
		{"gone", "a.html", "<title>x</title><h1>Page not found</h1><p>The page that you look for is not here.</p>", "a page that says that there is none"},
		{"menu", "a.txt", menu, "a list of links"},
		{"index page", "a.html", "<title>x</title><main>" + links + "<p>" + told + "</p></main>", "a list of links to other pages"},
		{"a story that tells of a password", "a.txt", "Pact signed\n\n3 May 2021\n\n" + strings.Repeat(told, 5) + "\n\n\"Forgot your password?\" asked the envoy.\n", ""},
		{"a story with a menu", "a.txt", menu + "\n\nPact signed\n\n3 May 2021\n\n" + strings.Repeat(told, 3) + "\n\n" + strings.Repeat(told, 3), ""},
		{"a story with links", "a.html", "<title>x</title><article><h1>Pact signed</h1>" + strings.Repeat("<p>"+told+told+"</p>", 4) + "</article>" + links, ""},
		{"a short story", "a.txt", told, ""},
		{"a chronicle", "a.txt", "Chronicle of the pact\n\n" + strings.Repeat("3 May 1968: Norway and Chad sign\n9 August 1971: Chad leaves\n", 15), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := readAs(t, tt.file, tt.data)
			got := ""
			for _, w := range a.Warnings {
				if strings.HasPrefix(w, "this looks like ") {
					got, _, _ = strings.Cut(strings.TrimPrefix(w, "this looks like "), " and not like a story")
				}
			}
			if got != tt.want {
				t.Errorf("looks like %q, want %q\n%s", got, tt.want, a.Text)
			}
		})
	}
}
