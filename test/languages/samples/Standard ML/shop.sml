(* is-comment (* is-comment *) is-comment *)
val text = "is-code (* \" *)" (* is-comment *)
val char = #"(" (* is-comment *)
fun f (x : 'a) = x (* is-comment *)
