package pdftext

import "testing"

// Memory that grows stays where it is, and ends where it must.
func TestReserved(t *testing.T) {
	m := allocator.Allocate(1<<16, 1<<20)
	defer m.Free()
	small := m.Reallocate(1 << 16)
	small[0] = 7
	large := m.Reallocate(1 << 20)
	if len(small) != 1<<16 || len(large) != 1<<20 || &small[0] != &large[0] || large[0] != 7 || large[1<<20-1] != 0 {
		t.Errorf("%d bytes, then %d", len(small), len(large))
	}
	if m.Reallocate(1<<20+1) != nil {
		t.Error("more than there may be")
	}
}
