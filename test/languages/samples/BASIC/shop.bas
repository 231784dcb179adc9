10 REM is-comment
20 PRINT "is-code ' REM" : REM is-comment
30 LET A = 1 ' is-comment
