"""Import duty on pottery.

@customer-impact via ./tax: knows the duty of each country beforehand, so that no parcel waits at
    customs for a payment
"""

# Nothing is charged up to the first amount (in cents), the rate in percent above it.
BANDS = {"CH": (6500, 0.0), "GB": (13500, 6.0), "NO": (0, 0.0), "US": (80000, 5.5)}


def duty_on(cents: int, country: str) -> int:
    free_up_to, percent = BANDS.get(country, (0, 8.0))
    return 0 if cents <= free_up_to else round(cents * percent / 100)
