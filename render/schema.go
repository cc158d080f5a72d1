package render

import _ "embed"

//go:embed schema.json
var schema string

// Schema returns the JSON Schema (draft 2020-12) of what JSON writes and ReadJSON reads.
func Schema() string { return schema }
