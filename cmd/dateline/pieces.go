package main

import (
	"bytes"
	"io"
)

// content is what is to be written to a file or a stream.
type content interface{ writeTo(io.Writer) error }

// pieces are what is to be written, one behind the other: of many stories it is as large as all that is known of them, and
// one buffer would hold it twice each time that it grows.
type pieces [][]byte

// Write adds to the last piece while there is room in it.
func (p *pieces) Write(data []byte) (int, error) {
	const most = 1 << 20 // bytes of a piece
	n := len(data)
	for len(data) > 0 {
		last := len(*p) - 1
		if last < 0 || len((*p)[last]) == cap((*p)[last]) {
			size := 4096
			if last >= 0 {
				size = min(2*cap((*p)[last]), most)
			}
			*p = append(*p, make([]byte, 0, size))
			continue
		}
		at := &(*p)[last]
		k := min(len(data), cap(*at)-len(*at))
		*at, data = append(*at, data[:k]...), data[k:]
	}
	return n, nil
}

func (p pieces) writeTo(w io.Writer) error {
	for _, data := range p {
		if _, err := w.Write(data); err != nil {
			return err
		}
	}
	return nil
}

// lines counts them.
func (p pieces) lines() (n int) {
	for _, data := range p {
		n += bytes.Count(data, []byte("\n"))
	}
	return n
}
