package main

import (
	"context"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"dateline/cmd/internal/flags"
	"dateline/cmd/internal/review"
	"dateline/render"
)

type reviewOptions struct {
	desk
	port   int
	theme  string
	silent bool
}

func newReview(s streams) *cobra.Command {
	var opt reviewOptions
	c := &cobra.Command{
		Use:   "review STORY…",
		Short: "Check a timeline in the browser, event by event",
		Long: `Review shows one page in the browser: the story left, with its phrases marked, the events right, the most doubtful first,
the picture on top. A key or a click accepts an event, hides it, gives it another date, line or status, or puts it together with
another; "?" shows the keys. Decisions are added to the corrections file, ` + "timeline.fix.toml" + ` beside the stories or the last
file named with --fixes, which build, embed and dates read (dateline help fixes).

What was accepted is asked about again only when it has changed. build --reviewed shows what was accepted or corrected.

The page is served to this machine alone, at an address that nobody else knows; it ends with Ctrl-C or the page's Done. Where no
server may run, build -o review.html -f review writes the page as one file, and takes the flags that choose events, such as
--clear.`,
		Example: `  dateline review stories/
  dateline review stories/ --fixes desk.fix.toml --port 8080`,
		RunE: func(_ *cobra.Command, args []string) (err error) {
			if len(args) == 0 {
				return usagef("name a story or a folder of stories, as in: dateline review story.txt")
			}
			if opt.stories, err = s.stories(args); err != nil {
				return err
			}
			return serveReview(s, opt)
		},
	}
	f := c.Flags()
	f.SortFlags = false
	f.IntVar(&opt.port, "port", 0, "serve on this `port`, such as 8080; a free one if not given")
	opt.theme = "auto"
	flags.Choice(c, &opt.theme, "theme", "", "the colours: "+fmt.Sprint(render.Values("theme")), render.Values("theme"))
	f.BoolVar(&opt.silent, "no-browser", false, "do not open the browser, only print the address")
	opt.desk.add(c)
	return c
}

// serveReview serves the page until the person is done.
func serveReview(s streams, opt reviewOptions) error {
	if err := notFromStdin(opt.stories); err != nil {
		return err
	}
	if opt.port < 0 || opt.port > 65535 {
		return usagef("--port %d: give 1 to 65535, or leave it out for a free one", opt.port)
	}
	d, path, err := opt.open(s)
	if err != nil {
		return err
	}
	secret := make([]byte, 18)
	rand.Read(secret) // it never fails
	listener, err := net.Listen("tcp4", net.JoinHostPort("127.0.0.1", strconv.Itoa(opt.port)))
	if err != nil {
		return fmt.Errorf("port %d: %w: choose another with --port", opt.port, unwrapped(err))
	}
	page := review.NewServer(d, listener.Addr().String(), base64.RawURLEncoding.EncodeToString(secret), render.Options{Theme: opt.theme})
	server := &http.Server{Handler: page, ReadHeaderTimeout: 10 * time.Second, ReadTimeout: 30 * time.Second, MaxHeaderBytes: 32 << 10}
	if _, err := fmt.Fprintln(s.out, page.Address()); err != nil {
		listener.Close()
		return err
	}
	s.complain("decisions are added to " + path + "; Ctrl-C or the page's Done ends it")
	if opt.by == "" {
		s.complain("who decides is not kept: $USER is empty: name yourself with --by")
	}
	if !opt.silent && s.outTTY {
		openBrowser(page.Address())
	}
	stop, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		if !errors.Is(err, http.ErrServerClosed) {
			return err
		}
	case <-stop.Done():
	case <-page.Done():
	}
	// What is being answered is answered.
	wait, over := context.WithTimeout(context.Background(), 5*time.Second)
	defer over()
	_ = server.Shutdown(wait)
	n, done, of := page.Decided()
	s.complain(fmt.Sprintf("%d of %d events are decided, with %s taken now; dateline build %s shows them", done, of, plural(n, "decision", "decisions"), opt.stories[0]))
	return nil
}

// unwrapped is the innermost error.
func unwrapped(err error) error {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err
		}
		err = inner
	}
}

// openBrowser shows an address in the user's browser, where there is one.
func openBrowser(address string) {
	var c *exec.Cmd
	switch runtime.GOOS {
	case "windows":
		c = exec.Command("rundll32", "url.dll,FileProtocolHandler", address)
	case "darwin":
		c = exec.Command("open", address)
	default:
		if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
			return
		}
		c = exec.Command("xdg-open", address)
	}
	if c.Start() == nil {
		go c.Wait()
	}
}
