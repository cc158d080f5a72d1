package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"dateline/cmd/internal/flags"
	"dateline/timeline/smalltoml"
)

// configName is the file that holds options, under the names of the flags, for
// the folder that it stands in and those below.
const configName = ".dateline.toml"

// configure sets the flags that the command line does not from the nearest
// configuration file, upward from the working directory. It tells what a person might not expect: which events
// the file selects, and a file that is not used.
func configure(set *pflag.FlagSet, tell func(string)) error {
	path, err := findConfig(tell)
	if path == "" || err != nil {
		return err
	}
	text, err := readUpTo(path, smalltoml.MaxText)
	if err != nil {
		return err
	}
	return setFlags(set, path, text, tell)
}

// setFlags sets flags to what the text of a configuration file says.
func setFlags(set *pflag.FlagSet, path string, text []byte, tell func(string)) error {
	var values map[string]any
	meta, err := smalltoml.Decode(string(text), &values)
	var bad toml.ParseError
	var beyond *smalltoml.BoundError
	switch {
	case errors.As(err, &bad):
		return usagef("%s:%d: %s", path, bad.Position.Line, smalltoml.OneLine(bad))
	case errors.As(err, &beyond):
		return usagef("%s:%d: %s: options are words, numbers and days", path, beyond.Line, beyond.What)
	case err != nil:
		return usagef("%s: %v", path, err)
	}
	selecting := append(flagsIn((&flags.Selection{}).Add), "status", "actor")
	known := append(flagsIn((&flags.Look{}).Add), flagsIn((&flags.Selection{}).Add)...)
	var selects []string
	for _, key := range meta.Keys() {
		if len(key) > 1 {
			continue // its table is refused
		}
		name := key[0]
		if !slices.Contains(known, name) {
			return usagef("%s:%d: %s", path, lineOfKey(text, name), flags.Unknown("key", name, known))
		}
		f := set.Lookup(name)
		if f == nil || f.Changed {
			continue
		}
		if err := setFlag(f, values[name]); err != nil {
			return usagef("%s:%d: %s: %v", path, lineOfKey(text, name), name, err)
		}
		if slices.Contains(selecting, name) {
			selects = append(selects, name+" = "+strings.Trim(f.Value.String(), "[]"))
		}
	}
	if len(selects) > 0 {
		tell(path + ": only some events are shown: " + strings.Join(selects, ", "))
	}
	return nil
}

// findConfig gives the path of the nearest configuration file that can be trusted, "" if there is none. It looks no further up
// than the user's home and the top of a repository: what lies above is not the user's work.
func findConfig(tell func(string)) (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	home, _ := os.UserHomeDir()
	name := configName
	for {
		why, err := distrust(filepath.Join(dir, configName))
		switch {
		case err == nil && why == "":
			return name, nil
		case err == nil:
			tell(name + ": not used: " + why)
		case !errors.Is(err, fs.ErrNotExist):
			return "", pathError(name, err)
		}
		up := filepath.Dir(dir)
		if _, err := os.Lstat(filepath.Join(dir, ".git")); up == dir || err == nil || sameFile(dir, home) {
			return "", nil
		}
		dir, name = up, filepath.Join("..", name)
	}
}

// distrust says why a configuration file is not used, "" if it is: in a folder that others may write to, such as /tmp, anyone
// could decide what other people's timelines show.
func distrust(path string) (why string, err error) {
	link, err := os.Lstat(path)
	if err != nil {
		return "", err
	}
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return "", err
	case !info.Mode().IsRegular():
		return "it is no plain file", nil
	case !ownedByUs(info), !ownedByUs(link):
		return "it is another user's", nil
	}
	return "", nil
}

// readUpTo reads a file of a size that makes sense; of a longer one a byte more, which whoever decodes it refuses.
func readUpTo(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, pathError(path, err)
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, most+1))
	if err != nil {
		return nil, pathError(path, err)
	}
	return text, nil
}

// flagsIn names the flags that add adds.
func flagsIn(add func(*cobra.Command)) (names []string) {
	c := &cobra.Command{}
	add(c)
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}

// setFlag sets a flag to a value of TOML: text, a number, a day, true or false, or a list of texts.
func setFlag(f *pflag.Flag, value any) error {
	switch v := value.(type) {
	case string:
		return f.Value.Set(v)
	case int64:
		return f.Value.Set(strconv.FormatInt(v, 10))
	case bool:
		return f.Value.Set(strconv.FormatBool(v))
	case time.Time:
		return f.Value.Set(v.Format(time.DateOnly))
	case []any:
		list, ok := f.Value.(pflag.SliceValue)
		if !ok {
			return errors.New("it takes one value, not a list")
		}
		var words []string
		for _, e := range v {
			word, ok := e.(string)
			if !ok {
				return fmt.Errorf(`%v in its list is no text: write it in quotes`, e)
			}
			words = append(words, word)
		}
		return list.Replace(words)
	}
	return fmt.Errorf("%v is no value for it: %s", value, f.Usage)
}

// lineOfKey is the line on which a key or its table stands.
func lineOfKey(text []byte, key string) int {
	quoted := regexp.QuoteMeta(key)
	at := regexp.MustCompile(`(?m)^[ \t]*\[*[ \t]*["']?` + quoted + `["']?[ \t]*[=.\]]`).FindIndex(text)
	if at == nil {
		return 1
	}
	line := 1
	for _, b := range text[:at[0]] {
		if b == '\n' {
			line++
		}
	}
	return line
}
