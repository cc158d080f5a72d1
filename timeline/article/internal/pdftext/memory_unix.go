//go:build unix

package pdftext

import "syscall"

// reserve maps n zero bytes that take no memory until they are written to, nil if the system does not let it.
func reserve(n int) ([]byte, func()) {
	b, err := syscall.Mmap(-1, 0, n, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		return nil, nil
	}
	return b, func() { _ = syscall.Munmap(b) }
}
