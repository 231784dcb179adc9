# is-comment
set text "is-code # $name" ;# is-comment
proc half {a} { # is-comment
  return [expr {$a / 2}] ; # is-comment
}
puts is-code#text
set escaped \"is-code ;# is-comment
