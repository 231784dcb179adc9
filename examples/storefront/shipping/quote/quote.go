// Package quote says what a parcel costs to send.
//
// @customer-impact via pricing/shop_pricing/quote: gives the freight before the total is shown,
// so that shipping is no surprise on the last page
package quote

// Parcel is what gets sent; weights are in grams.
type Parcel struct {
	Grams   int
	Country string
}

// Cents is the freight of a parcel, breakage cover included.
func Cents(p Parcel) int {
	zone := ZoneOf(p.Country)
	kilos := (p.Grams + 999) / 1000
	return base[zone] + perKilo[zone]*kilos
}
