package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/BurntSushi/toml"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// configName is the file that holds options, under the names of the flags, for
// the folder that it stands in and those below.
const configName = ".dateline.toml"

// configure sets the flags that the command line does not from the nearest
// configuration file, upward from the working directory.
func configure(flags *pflag.FlagSet) error {
	path, err := findConfig()
	if path == "" || err != nil {
		return err
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return pathError(path, err)
	}
	var values map[string]any
	meta, err := toml.Decode(string(text), &values)
	var bad toml.ParseError
	if errors.As(err, &bad) {
		return usagef("%s:%d: %s", path, bad.Position.Line, bad.Message)
	}
	if err != nil {
		return usagef("%s: %v", path, err)
	}
	known := append(flagsIn((&look{}).flags), flagsIn((&selection{}).flags)...)
	for _, key := range meta.Keys() {
		if len(key) > 1 {
			continue // its table is refused
		}
		name := key[0]
		line := lineOfKey(text, name)
		if !slices.Contains(known, name) {
			return usagef("%s:%d: %s", path, line, unknown("key", name, known))
		}
		if f := flags.Lookup(name); f != nil && !f.Changed {
			if err := setFlag(f, values[name]); err != nil {
				return usagef("%s:%d: %s: %v", path, line, name, err)
			}
		}
	}
	return nil
}

// findConfig gives the path of the nearest configuration file, "" if there is none.
func findConfig() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	name := configName
	for {
		if _, err := os.Stat(filepath.Join(dir, configName)); err == nil {
			return name, nil
		} else if !errors.Is(err, fs.ErrNotExist) {
			return "", pathError(name, err)
		}
		up := filepath.Dir(dir)
		if up == dir {
			return "", nil
		}
		dir, name = up, filepath.Join("..", name)
	}
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
