; is-comment
#| is-comment #| is-comment |# is-comment |#
(define (half a) (/ a 2)) ; is-comment
(define text "is-code ; \" #| is-code |#") ; is-comment
(define chars (list #\; #\" #\a)) ; is-comment
