' is-comment
Sub Half() ' is-comment
  x = "is-code ' " ' is-comment
  Rem is-comment
End Sub
