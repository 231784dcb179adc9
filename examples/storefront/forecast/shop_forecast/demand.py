"""How many pieces will sell.

@customer-impact Merchant: knows in time how many mugs to fire for the holidays [metric: sold-out days a month]
"""

from .season import season_factor


def demand(sold_by_month: list[int], month: int) -> int:
    """The pieces that will sell in a month (1 to 12), from those of the months before."""
    recent = sold_by_month[-3:]
    if not recent:
        return 0
    return round(sum(recent) / len(recent) * season_factor(month))
