' is-comment
REM is-comment
Module Shop ' is-comment
  Dim text = "is-code ' ""quoted"" ' is-code" ' is-comment
  Dim remark = 1 : REM is-comment
End Module
