package main

import (
	"bytes"
	"testing"
)

// What is written in pieces comes out as it went in.
func TestPieces(t *testing.T) {
	var p pieces
	var want []byte
	for i := range 9000 {
		line := append(bytes.Repeat([]byte{byte('a' + i%26)}, i%701), '\n')
		if n, err := p.Write(line); n != len(line) || err != nil {
			t.Fatalf("Write gives %d, %v for %d bytes", n, err, len(line))
		}
		want = append(want, line...)
	}
	var got bytes.Buffer
	if err := p.writeTo(&got); err != nil || !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%d bytes come out (%v), want the %d that went in", got.Len(), err, len(want))
	}
	if len(p) < 3 || p.lines() != 9000 {
		t.Errorf("%d pieces with %d lines, want several with 9000", len(p), p.lines())
	}
}
