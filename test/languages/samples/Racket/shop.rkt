#lang racket ; is-comment
#| is-comment |#
(define text "is-code ; ") ; is-comment
(define rx #rx"is-code ; ") ; is-comment
(define here #<<END
; is-code
END
  ) ; is-comment
(define chars '(#\; #\")) ; is-comment
