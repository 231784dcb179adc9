#!/usr/bin/env python3
"""is-comment: prices.

# is-comment too
"""
from __future__ import annotations

import re  # is-comment

TEXT = """
# is-code
"""
OTHER = '''is-code # not a comment'''  # is-comment
RAW = r"\"# is-code"  # is-comment
FORMAT = f"{price:#x} # is-code {'# is-code'}"  # is-comment
NESTED = f"{data["# is-code"]}"  # is-comment
ARGUMENTS = call(
    "# is-code",
    """
    # is-code
    """,  # is-comment
)
CONTINUED = \
    """# is-code"""


class Price:
    """is-comment: one price, "quoted" and 'quoted'."""

    rate = 3  # is-comment
    """is-comment: an attribute docstring."""

    def total(self) -> int:
        r'''is-comment: raw \d+ docs.'''
        value = "a" "# is-code"  # is-comment
        return value

    def short(self): "is-comment: on one line"

    def sql(self):
        """is-comment"""; return 1

    async def later(self):
        """is-comment

        with 'quotes' and \"\"\" escaped
        """
        x = self.find("""# is-code""")
        """# is-code""".strip()
        return f'''{x!r:>{width}} # is-code'''  # is-comment


assert x == {  # is-comment
    "# is-code": [1],  # is-comment
}
b"# is-code"
