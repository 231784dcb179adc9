;;; is-comment
#| is-comment #| is-comment nested |# is-comment |#
(defun half (a &optional (b 2))
  "is-comment ; is-comment"
  (/ a b)) ; is-comment
(defun name () "is-code ;") ; is-comment
(defparameter *text* "is-code ; \" ;") ; is-comment
(defvar *price* 3 "is-comment")
(list #\; #\" 'a) ; is-comment
(setf |is-code ; x| 1) ; is-comment
