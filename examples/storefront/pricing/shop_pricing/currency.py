# @customer-impact via ./qoute: fixes the rate for the whole visit, so that a price never changes on the way to the till

RATES = {"EUR": 1.0, "GBP": 0.86, "SEK": 11.2}


def convert(cents: int, currency: str) -> int:
    return round(cents * RATES[currency])
