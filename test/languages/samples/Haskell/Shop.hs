{- is-comment {- is-comment nested -} is-comment -}
{-# LANGUAGE OverloadedStrings #-}
module Shop where -- is-comment

-- | is-comment
half :: Int -> Int -- ^ is-comment
half x = x `div` 2 --- is-comment
text = "is-code -- \" {- is-code -}" -- is-comment
arrow a b = a --> b {- is-comment -}
bar a b = a |-- b -- is-comment
quoteChar = '"' -- is-comment
escaped = '\'' -- is-comment
x' = foldl' (+) 0 -- is-comment
dash = '-' --is-comment
