# is-comment
// is-comment
/* is-comment */
resource "a" "b" { # is-comment
  text = "is-code # ${name("is-code #")} // is-code" # is-comment
  literal = "$${is-code # }" // is-comment
  doc = <<-EOT
    # is-code ${name}
    EOT
}
