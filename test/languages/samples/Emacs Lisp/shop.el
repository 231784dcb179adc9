;;; shop.el --- is-comment -*- lexical-binding: t -*-
(defun half (a) ; is-comment
  "is-comment \"quoted\" ; is-comment"
  (/ a 2))
(defvar price 3
  "is-comment")
(list ?; ?\" ?\; "is-code ;") ; is-comment
(setq text "is-code ; \" ;") ;; is-comment
