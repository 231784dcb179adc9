(* is-comment (* is-comment *) is-comment *)
text = "is-code (* \" *)" (* is-comment *)
