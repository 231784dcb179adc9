(* is-comment (* is-comment nested *) "*) is-comment" is-comment *)
module Shop // is-comment

/// is-comment
let text = "is-code // (* is-code *)" // is-comment
let verbatim = @"C:\is-code\" // is-comment
let triple = """is-code "quoted" // (* is-code""" // is-comment
let quote = '"' // is-comment
let generic (x: 'a) : 'a list = [ x ] // is-comment
let x' = 3 // is-comment
let multiply = (*) 3 4 // is-comment
let inter = $"is-code {text} // is-code" // is-comment
let ``is-code // name`` = 1 // is-comment
