package en

import "math"

// newMoon is the Julian date of the k-th new moon since that of 6 January 2000.
func newMoon(k int) float64 {
	n := float64(k)
	t := n / 1236.85
	deg := math.Pi / 180
	jde := 2451550.09766 + 29.530588861*n + 0.00015437*t*t
	sun := (2.5534 + 29.10535670*n) * deg
	moon := (201.5643 + 385.81693528*n) * deg
	lat := (160.7108 + 390.67050284*n) * deg
	return jde - 0.40720*math.Sin(moon) + 0.17241*math.Sin(sun) + 0.01608*math.Sin(2*moon) + 0.01039*math.Sin(2*lat) +
		0.00739*math.Sin(moon-sun) - 0.00514*math.Sin(moon+sun) + 0.00208*math.Sin(2*sun)
}
