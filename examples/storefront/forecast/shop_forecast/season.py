# @customer-impact via ./demand: knows that bowls sell in October and mugs in December

FACTORS = {1: 0.7, 2: 0.8, 10: 1.2, 11: 1.6, 12: 2.1}


def season_factor(month: int) -> float:
    return FACTORS.get(month, 1.0)
