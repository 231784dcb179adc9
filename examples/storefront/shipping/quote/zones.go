package quote

// Zone is how far a parcel goes. The numbers are those of db/views/shipping_zones.sql.
type Zone int

const (
	Home Zone = iota
	Near
	Far
)

var base = map[Zone]int{Home: 390, Near: 690, Far: 1490}
var perKilo = map[Zone]int{Home: 50, Near: 120, Far: 480}

var near = map[string]bool{"DE": true, "ES": true, "FR": true, "IT": true, "SE": true}

// ZoneOf is Far for countries that nobody has put into a zone yet.
func ZoneOf(country string) Zone {
	switch {
	case country == "PT":
		return Home
	case near[country]:
		return Near
	default:
		return Far
	}
}
