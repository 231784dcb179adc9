// Package pickup moves a delivery to another day or place.
//
// @customer-impact Gift recipient: moves the delivery to a day when somebody is home, and is not told what is inside
package pickup

import "errors"

// ErrPast is returned for a day that is over.
var ErrPast = errors.New("this day is over")

// Move gives the message that goes to the courier. Days are counted from today.
func Move(parcel string, day int) (string, error) {
	if day < 0 {
		return "", ErrPast
	}
	if day == 0 {
		return parcel + ": leave at the pick-up point today", nil
	}
	return parcel + ": do not ring before the new day", nil
}
