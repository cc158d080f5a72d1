package article

import (
	"strings"
	"testing"

	"dateline/timeline/edtf"
)

// The day from which the words of a story count that the caller says was published on 4 March 2023.
func TestWrittenBefore(t *testing.T) {
	published, err := edtf.Parse("2023-03-04")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ name, slug, anchor string }{
		{"the slug of the day before", "GENEVA, March 3 (AP) - ", "2023-03-03"},
		{"with its year", "GENEVA, 3 March 2023 (UN Headquarters) -- ", "2023-03-03"},
		{"a week before", "GENEVA, Feb. 25 (AP) - ", "2023-02-25"},
		{"the same day", "GENEVA, March 4 (AP) - ", "2023-03-04"},
		{"later", "GENEVA, March 5 (AP) - ", "2023-03-04"},
		{"weeks before", "GENEVA, Feb. 1 (AP) - ", "2023-03-04"},
		{"no day", "GENEVA (AP) - ", "2023-03-04"},
	} {
		all, err := Read(strings.NewReader("Ministers sign harbour accord\n\n"+tt.slug+accord), "story.txt", Options{Dateline: published})
		if err != nil || len(all) != 1 {
			t.Fatalf("%s: %v", tt.name, err)
		}
		a := all[0]
		if got := a.Anchor().String(); got != tt.anchor || a.Published.String() != "2023-03-04" {
			t.Errorf("%s: %s, published %s, want %s", tt.name, got, a.Published, tt.anchor)
		}
		if told := len(a.Warnings) > 0 && strings.Contains(a.Warnings[0], "count from the day of the slug"); told != (tt.anchor != "2023-03-04") {
			t.Errorf("%s: warnings %q", tt.name, a.Warnings)
		}
	}
}
