module Shop where -- is-comment
{- is-comment -}
-- | is-comment
text = "is-code -- \" " -- is-comment
block = """is-code -- "quoted" """ -- is-comment
char = '"' -- is-comment
x' = 1 -- is-comment
