// Package tracking knows where parcels are.
//
// @customer-impact #parcel-in-sight: turns the scans of five carriers into one sentence that says where the parcel is
package tracking

import "time"

// Scan is one reading of a parcel's code.
type Scan struct {
	Place string
	At    time.Time
}

// Sentence says where a parcel is, in the words of its last scan.
func Sentence(scans []Scan) string {
	if len(scans) == 0 {
		return "The studio is packing your parcel."
	}
	last := scans[len(scans)-1]
	return "Your parcel was in " + last.Place + " on " + last.At.Format("2 January") + "."
}
