module Shop exposing (..) -- is-comment
{-| is-comment {- is-comment -} is-comment -}
text = "is-code -- \" {- is-code -}" -- is-comment
block = """
-- is-code
""" -- is-comment
char = '"' -- is-comment
