// Command shippingd answers the scanners and the shop.
//
// @customer-impact Courier: hears from the scanner that a parcel is known before the next one is in hand
package main

import (
	"fmt"
	"net/http"
	"time"

	"shop.example/shipping/label"
	"shop.example/shipping/pickup"
	"shop.example/shipping/quote"
	"shop.example/shipping/tracking"
)

func main() {
	http.HandleFunc("/quote", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, quote.Cents(quote.Parcel{Grams: 900, Country: r.FormValue("country")}))
	})
	http.HandleFunc("/scan", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, tracking.Sentence([]tracking.Scan{{Place: r.FormValue("place"), At: time.Now()}}))
	})
	http.HandleFunc("/label", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, label.Lines(label.Address{Name: r.FormValue("name"), Street: r.FormValue("street")}))
	})
	http.HandleFunc("/move", func(w http.ResponseWriter, r *http.Request) {
		message, err := pickup.Move(r.FormValue("parcel"), 1)
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		fmt.Fprintln(w, message)
	})
	if err := http.ListenAndServe(":8081", nil); err != nil {
		panic(err)
	}
}
