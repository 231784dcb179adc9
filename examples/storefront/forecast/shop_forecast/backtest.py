from .demand import demand


def mean_error(sold_by_month: list[int]) -> float:
    """How far off the forecast would have been, in pieces a month."""
    errors = [
        abs(demand(sold_by_month[:i], i % 12 + 1) - sold)
        for i, sold in enumerate(sold_by_month)
        if i > 0
    ]
    return sum(errors) / len(errors) if errors else 0.0
