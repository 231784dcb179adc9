import unittest

from shop_pricing.quote import quote
from shop_pricing.tax import tax_on


class Tax(unittest.TestCase):
    def test_the_country_of_the_parcel_decides(self):
        self.assertEqual(tax_on(1000, "PT"), 230)
        self.assertEqual(tax_on(1000, "GB"), 0)

    def test_the_total_has_everything_in_it(self):
        self.assertEqual(quote([2400], ["WELCOME"], 690, "PT").total, 3186)


if __name__ == "__main__":
    unittest.main()
