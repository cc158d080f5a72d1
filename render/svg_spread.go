package render

// spread moves points, given in ascending order, as little as possible (least
// squares) so that neighbours are at least distance apart, their order is kept,
// and all lie in [lo, hi]. It is isotonic regression by pooling adjacent
// violators (Barlow et al. 1972) on the points less their index times distance;
// clamping an isotonic solution to bounds gives the best solution within them.
// The room must hold the points: (len(points)-1)·distance ≤ hi-lo. Linear time.
func spread(points []float64, distance, lo, hi float64) []float64 {
	type block struct {
		sum float64
		n   int
	}
	var blocks []block
	for i, p := range points {
		b := block{p - float64(i)*distance, 1}
		for len(blocks) > 0 {
			last := blocks[len(blocks)-1]
			if last.sum/float64(last.n) <= b.sum/float64(b.n) {
				break
			}
			b = block{b.sum + last.sum, b.n + last.n}
			blocks = blocks[:len(blocks)-1]
		}
		blocks = append(blocks, b)
	}
	hi -= float64(len(points)-1) * distance
	out := make([]float64, 0, len(points))
	for _, b := range blocks {
		mean := max(lo, min(hi, b.sum/float64(b.n)))
		for range b.n {
			out = append(out, mean+float64(len(out))*distance)
		}
	}
	return out
}
