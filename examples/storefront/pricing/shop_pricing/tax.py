# @customer-impact via ./quote: charges the tax of the country that the parcel goes to,
#   so that nobody is asked for the rest at the door

from .duty import duty_on

VAT_IN_PERCENT = {"DE": 19, "ES": 21, "FR": 20, "IT": 22, "PT": 23, "SE": 25}


def tax_on(cents: int, country: str) -> int:
    """Value added tax inside the union, import duty outside of it."""
    if country in VAT_IN_PERCENT:
        return round(cents * VAT_IN_PERCENT[country] / 100)
    return duty_on(cents, country)
