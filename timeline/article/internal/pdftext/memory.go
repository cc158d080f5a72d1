package pdftext

import "github.com/tetratelabs/wazero/experimental"

// allocator gives PDFium its memory, in place of Go's heap: there memory that grows leaves all its earlier copies behind
// until they are collected, which comes to four times its size.
var allocator = experimental.MemoryAllocatorFunc(func(_, most uint64) experimental.LinearMemory {
	return &reserved{most: most}
})

// reserved is memory that grows in place up to most bytes. Only what is written to costs anything.
type reserved struct {
	most  uint64
	bytes []byte // all of it
	unmap func()
}

// Reallocate gives the first size bytes, nil if there are none to give.
func (m *reserved) Reallocate(size uint64) []byte {
	if size > m.most {
		return nil
	}
	if m.bytes == nil {
		m.bytes, m.unmap = reserve(int(m.most))
	}
	if m.bytes == nil {
		return nil
	}
	return m.bytes[:size:size]
}

// Free gives all of it back.
func (m *reserved) Free() {
	if m.unmap != nil {
		m.unmap()
	}
	m.bytes, m.unmap = nil, nil
}
