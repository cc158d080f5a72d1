package render

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

type schemaNode struct {
	Ref        string                `json:"$ref"`
	Properties map[string]schemaNode `json:"properties"`
	Items      *schemaNode           `json:"items"`
	Enum       []string              `json:"enum"`
	AnyOf      []schemaNode          `json:"anyOf"`
	Defs       map[string]schemaNode `json:"$defs"`
}

// The schema and the Go types name the same fields.
func TestSchemaHasEveryField(t *testing.T) {
	var root schemaNode
	if err := json.Unmarshal([]byte(Schema()), &root); err != nil {
		t.Fatal(err)
	}
	var compare func(path string, node schemaNode, typ reflect.Type)
	compare = func(path string, node schemaNode, typ reflect.Type) {
		if len(node.AnyOf) > 0 {
			node = node.AnyOf[0]
		}
		if typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		if node.Ref != "" {
			node = root.Defs[strings.TrimPrefix(node.Ref, "#/$defs/")]
		}
		if typ.Kind() == reflect.Slice {
			if node.Items != nil {
				compare(path+"[]", *node.Items, typ.Elem())
			}
			return
		}
		if typ.Kind() != reflect.Struct || len(node.Properties) == 0 {
			return
		}
		known := map[string]bool{}
		for _, field := range reflect.VisibleFields(typ) {
			if field.Anonymous {
				continue // its fields stand among the others
			}
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			known[name] = true
			property, ok := node.Properties[name]
			if !ok {
				t.Errorf("%s.%s is not in the schema", path, name)
			}
			if !slices.Contains(fields, name) {
				t.Errorf("%s.%s is not among the names that hints are made of", path, name)
			}
			compare(path+"."+name, property, field.Type)
		}
		for name := range node.Properties {
			if !known[name] {
				t.Errorf("%s.%s is in the schema only", path, name)
			}
		}
	}
	compare("timeline", root, reflect.TypeFor[timeline.Timeline]())
	for _, s := range statuses() {
		if !slices.Contains(root.Defs["event"].Properties["status"].Enum, s) {
			t.Errorf("status %q is not in the schema", s)
		}
	}
}

// A validator of its own accepts what JSON writes and refuses what it must not be.
func TestSchemaInAValidator(t *testing.T) {
	if exec.Command("python3", "-c", "import jsonschema").Run() != nil {
		t.Skip("python3 with the jsonschema module is not installed")
	}
	dir := t.TempDir()
	write := func(name string, content []byte) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	schema := write("schema.json", []byte(Schema()))
	many := thaw(t)
	lead := many.Events[0]
	many.Articles[0].Lead, many.Articles[0].Order, many.Articles[0].CopyOf = &lead, [][2]int{{1, 2}}, "other"
	many.Events[1].Reports = []timeline.Report{{Article: "thaw", Date: lead.Date, Status: timeline.Planned, Summary: "x"}}
	many.Events[1].DisputedDates = []timeline.DisputedDate{{Date: lead.Date}}
	many.Events[1].Importance = &timeline.Importance{Score: 0.5, Why: "x"}
	for _, c := range []struct {
		name  string
		doc   []byte
		valid bool
	}{
		{"many stories", toJSON(t, many), true},
		{"a story's timeline", toJSON(t, thaw(t)), true},
		{"every kind of date", toJSON(t, century(t)), true},
		{"nothing", toJSON(t, &timeline.Timeline{}), true},
		{"an unknown field", []byte(`{"events": [], "colour": 1}`), false},
		{"an event without a date", []byte(`{"events": [{"summary": "a"}]}`), false},
		{"an unknown headline", []byte(`{"events": [{"date": "2023", "summary": "a", "headline": "maybe"}]}`), false},
		{"how a line was made", []byte(`{"events": [{"date": "2023", "summary": "a", "headline": "quoted"}]}`), true},
		{"an unknown status", []byte(`{"events": [{"date": "2023", "summary": "a", "status": "maybe"}]}`), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			program := "import json,sys,jsonschema\njsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))"
			out, err := exec.Command("python3", "-c", program, write("doc.json", c.doc), schema).CombinedOutput()
			if (err == nil) != c.valid {
				t.Errorf("valid = %v: %s", err == nil, out)
			}
		})
	}
}
