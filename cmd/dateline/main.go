// Command dateline makes a sourced timeline of the events in news stories.
//
//	dateline build story.txt -o timeline.svg
//
// Each verb has a file of its own: its flags, an options struct, and a function that does the work.
package main

import "os"

func main() { os.Exit(run(os.Args[1:], system())) }
