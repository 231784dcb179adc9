%% is-comment
-module(shop). % is-comment
-doc """
is-comment % is-comment
""".
text() -> "is-code % \" % is-code". % is-comment
char() -> $%. % is-comment
quote() -> $". % is-comment
escaped() -> $\". % is-comment
atom() -> 'is-code % \' '. % is-comment
block() ->
    """
    % is-code "quoted"
    """.
