-- is-comment
(* is-comment (* is-comment *) is-comment *)
set theText to "is-code -- \" " -- is-comment
# is-comment
