"""is-comment: the rules."""
# is-comment
def half(a):
    """is-comment"""
    text = "is-code # "  # is-comment
    return call(
        """is-code # """,  # is-comment
    )
