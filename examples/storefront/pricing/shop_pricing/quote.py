"""The price of a basket, with everything in it.

@customer-impact via @shop/api/src/routes/checkout: adds pieces, discount, freight and tax up to
    the one total that the shopper pays
"""

from dataclasses import dataclass

from .currency import convert
from .discount import best_discount
from .tax import tax_on


@dataclass(frozen=True)
class Quote:
    """Amounts in cents of the shopper's own currency."""

    pieces: int
    discount: int
    freight: int
    tax: int

    @property
    def total(self) -> int:
        return self.pieces - self.discount + self.freight + self.tax


def quote(prices: list[int], vouchers: list[str], freight: int, country: str, currency: str = "EUR") -> Quote:
    pieces = sum(prices)
    discount = best_discount(pieces, vouchers)
    tax = tax_on(pieces - discount + freight, country)
    return Quote(*(convert(cents, currency) for cents in (pieces, discount, freight, tax)))
