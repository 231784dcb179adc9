# @customer-impact Shopper: gets the best of all vouchers without trying them one by one [metric: vouchers tried per order]

VOUCHERS = {"WELCOME": lambda cents: min(500, cents), "SPRING": lambda cents: cents // 10}


def best_discount(cents: int, vouchers: list[str]) -> int:
    """Cents off; 0 where no voucher is valid."""
    return max((VOUCHERS[name](cents) for name in vouchers if name in VOUCHERS), default=0)
