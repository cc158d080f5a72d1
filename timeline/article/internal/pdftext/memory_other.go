//go:build !unix

package pdftext

// reserve makes n zero bytes at once: where nothing is mapped, they are Go's.
func reserve(n int) ([]byte, func()) { return make([]byte, n), func() {} }
