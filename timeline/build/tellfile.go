package build

import (
	"bufio"
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"iter"

	"dateline/timeline"
)

// A file of tellings is records, one after the other; files put end to end are a file again.
// A record is four bytes, "DLT1"; the length of what follows the sum, and its CRC-32 (IEEE), four bytes each with the
// lowest first; and the telling in its binary form, packed with DEFLATE. In place of a record a telling in JSON may
// stand on a line of its own.
const recordMark = "DLT1"

const (
	maxRecord   = 64 << 20 // bytes, packed
	maxUnpacked = 256 << 20
)

// WriteTelling adds a telling to a file of tellings.
func WriteTelling(w io.Writer, t *Telling) error {
	data, err := t.MarshalBinary()
	if err != nil {
		return err
	}
	b := bytes.NewBuffer(make([]byte, len(recordMark)+8, 1024))
	z, err := flate.NewWriter(b, flate.BestSpeed)
	if err != nil {
		return err
	}
	z.Write(data) // into memory
	z.Close()
	record := b.Bytes()
	packed := record[len(recordMark)+8:]
	copy(record, recordMark)
	binary.LittleEndian.PutUint32(record[len(recordMark):], uint32(len(packed)))
	binary.LittleEndian.PutUint32(record[len(recordMark)+4:], crc32.ChecksumIEEE(packed))
	_, err = w.Write(record)
	return err
}

// ReadTellings gives the tellings of a file in its order, unpacked by so many goroutines; 0 is one a core. Where it is
// damaged the last thing given is an error, which names the file and the byte.
func ReadTellings(r io.Reader, name string, many int) iter.Seq2[Telling, error] {
	return func(yield func(Telling, error) bool) {
		in := tellReader{in: bufio.NewReaderSize(r, 1<<16)}
		for batch := range inOrder(in.all, jobs(many), newUnpacker) {
			for _, told := range batch {
				if told.err != nil {
					yield(Telling{}, fmt.Errorf("%s: byte %d: %w: write it again with dateline tell", name, told.start, told.err))
					return
				}
				if !yield(told.Telling, nil) {
					return
				}
			}
		}
	}
}

type tellReader struct {
	in *bufio.Reader
	at int64 // bytes read
}

// A written telling is one as it stands in its file, or why there is none.
type written struct {
	start  int64 // its first byte
	data   []byte
	packed bool // not JSON
	err    error
}

// all gives what stands in the file, up to its end or the first that can not be read, several at a time.
func (r *tellReader) all(yield func([]written) bool) {
	const many = 32
	for {
		var batch []written
		var err error
		for len(batch) < many && err == nil {
			w := r.next()
			if err = w.err; err != io.EOF {
				batch = append(batch, w)
			}
		}
		if !yield(batch) || err != nil {
			return
		}
	}
}

// next reads one telling, io.EOF after the last.
func (r *tellReader) next() (w written) {
	for {
		w.start = r.at
		head, err := r.in.Peek(1)
		switch {
		case err != nil:
			w.err = err
			return w
		case head[0] == '\n' || head[0] == '\r':
			r.in.Discard(1)
			r.at++
			continue
		case head[0] == '{':
			w.data, w.err = r.line()
			return w
		}
		w.packed = true
		w.data, w.err = r.record()
		return w
	}
}

func (r *tellReader) record() ([]byte, error) {
	var head [len(recordMark) + 8]byte
	n, err := io.ReadFull(r.in, head[:])
	r.at += int64(n)
	if got := head[:min(n, len(recordMark))]; string(got) != recordMark[:len(got)] {
		return nil, errors.New("no telling begins here")
	}
	if err != nil {
		return nil, errBreaksOff
	}
	size := binary.LittleEndian.Uint32(head[len(recordMark):])
	if size > maxRecord {
		return nil, fmt.Errorf("a telling of %d bytes, more than %d: it is damaged", size, maxRecord)
	}
	var packed bytes.Buffer // grows with what is there, not with what is claimed
	got, err := io.CopyN(&packed, r.in, int64(size))
	r.at += got
	if err != nil {
		return nil, errBreaksOff
	}
	if crc32.ChecksumIEEE(packed.Bytes()) != binary.LittleEndian.Uint32(head[len(recordMark)+4:]) {
		return nil, errors.New("a damaged telling (its sum is not right)")
	}
	return packed.Bytes(), nil
}

var errBreaksOff = errors.New("the telling breaks off")

// line reads a telling in JSON.
func (r *tellReader) line() (line []byte, err error) {
	for {
		chunk, err := r.in.ReadSlice('\n')
		r.at += int64(len(chunk))
		if len(line)+len(chunk) > maxRecord {
			return nil, fmt.Errorf("a line longer than %d MB", maxRecord>>20)
		}
		line = append(line, chunk...)
		if err == nil || err == io.EOF {
			return line, nil
		}
		if err != bufio.ErrBufferFull {
			return nil, err
		}
	}
}

// unpacked is a telling, or why it can not be read.
type unpacked struct {
	Telling
	start int64
	err   error
}

// newUnpacker gives what reads tellings one after the other.
func newUnpacker() func([]written) []unpacked {
	var plain bytes.Buffer
	inflate := flate.NewReader(nil)
	unpack := func(w written) unpacked {
		u := unpacked{start: w.start, err: w.err}
		switch {
		case w.err != nil:
			return u
		case !w.packed:
			if err := json.Unmarshal(w.data, &u.Telling); err != nil {
				u.err = fmt.Errorf("not a telling in JSON (%w)", err)
			}
		default:
			plain.Reset()
			inflate.(flate.Resetter).Reset(bytes.NewReader(w.data), nil) // no error from memory
			if n, err := plain.ReadFrom(io.LimitReader(inflate, maxUnpacked+1)); err != nil || n > maxUnpacked {
				u.err = errors.New("a damaged telling (it can not be unpacked)")
			} else if err := u.UnmarshalBinary(plain.Bytes()); err != nil {
				u.err = fmt.Errorf("a damaged telling: %w", err)
			}
		}
		if u.err == nil {
			u.err = settle(&u.Telling)
		}
		return u
	}
	return func(batch []written) (out []unpacked) {
		for _, w := range batch {
			out = append(out, unpack(w))
		}
		return out
	}
}

// settle refuses what no story tells, and sets what follows from an event's date.
func settle(t *Telling) error {
	event := func(e *timeline.Event) error {
		if !hasWords(e.Summary) {
			return errors.New("an event without a summary")
		}
		if e.Status == "" {
			e.Status = timeline.Occurred
		}
		e.SetDate(e.Date)
		for _, v := range e.Evidence {
			if v.Start < 0 || v.End < v.Start || v.Trigger.Start < 0 || v.Trigger.End < v.Trigger.Start || v.Phrase.Start < 0 || v.Phrase.End < v.Phrase.Start || v.Paragraph < 0 {
				return errors.New("evidence at no place of a text")
			}
		}
		return nil
	}
	for i := range t.Events {
		if err := event(&t.Events[i]); err != nil {
			return err
		}
	}
	if t.Source.Lead != nil {
		return event(t.Source.Lead)
	}
	return nil
}
