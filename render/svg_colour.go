package render

// A colour is a role in a palette.
type colour int

const (
	none colour = iota
	background
	ink
	muted
	rule
	blue
	red
	amber
	green
	purple
)

// colourNames are the roles in style sheets.
var colourNames = [purple + 1]string{background: "bg", ink: "ink", muted: "muted", rule: "rule", blue: "blue", red: "red", amber: "amber", green: "green", purple: "purple"}

// A palette gives each role its value. Everything but rules is text somewhere,
// so it has a contrast of at least 4.5 on the background.
type palette [purple + 1]string

var (
	light = palette{background: "#ffffff", ink: "#1f2328", muted: "#59636e", rule: "#6e7781", blue: "#0b5cad", red: "#a40e26", amber: "#8a4600", green: "#1a7f37", purple: "#5a32a3", none: "none"}
	dark  = palette{background: "#0d1117", ink: "#e6edf3", muted: "#9da7b3", rule: "#8b949e", blue: "#6cb6ff", red: "#ff938a", amber: "#e3a04f", green: "#56d364", purple: "#d2a8ff", none: "none"}
)
