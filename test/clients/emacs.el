;;; emacs.el --- Drives eglot, the client of Emacs  -*- lexical-binding: t; -*-

;; Opens a file of a copy of the example, waits for its diagnostics, applies a fix, jumps from a ref to its target.
;; Environment: CUSTOMER_IMPACT_SERVER (a JSON list), CUSTOMER_IMPACT_ROOT, CUSTOMER_IMPACT_RESULT.

;;; Code:

(require 'package)
(package-initialize)
(require 'eglot)
(require 'json)

(defvar result (list :errors []))

(defun result-set (key value)
  "Keep VALUE under KEY in what is reported."
  (setq result (plist-put result key value)))

(defun wait-for (what get)
  "Wait until GET gives something, and give it back; WHAT names it where it never comes."
  (let ((end (+ (float-time) 15)) found)
    (while (not (setq found (funcall get)))
      (when (> (float-time) end) (error "Emacs waited in vain for %s" what))
      (accept-process-output nil 0.02))
    found))

(defun run-session ()
  "Do what somebody does in an editor."
  (let* ((root (getenv "CUSTOMER_IMPACT_ROOT"))
         (command (append (json-parse-string (getenv "CUSTOMER_IMPACT_SERVER")) nil))
         (project-find-functions (list (lambda (_) (cons 'transient (file-name-as-directory root)))))
         (eglot-server-programs (list (cons 'python-mode command)))
         (eglot-confirm-server-initiated-edits nil)
         (eglot-autoshutdown nil)
         server)
    (find-file (expand-file-name "pricing/shop_pricing/currency.py" root))
    (python-mode)
    (apply #'eglot (eglot--guess-contact))
    (setq server (eglot-current-server))
    (flymake-mode 1)
    (let ((first (wait-for "diagnostics" (lambda () (flymake-start) (car (flymake-diagnostics))))))
      (goto-char (flymake-diagnostic-beg first))
      (result-set :diagnostic (list :message (replace-regexp-in-string
                                              "^customer-impact\\(?: \\[[^]]*\\]\\)?: " ""
                                              (substring-no-properties (flymake-diagnostic-text first)))
                                    :line (1- (line-number-at-pos))
                                    :column (current-column)))
      (let* ((actions (eglot-code-actions (flymake-diagnostic-beg first) (flymake-diagnostic-end first) nil nil))
             (action (seq-find (lambda (one) (string-search (getenv "CUSTOMER_IMPACT_FIX") (plist-get one :title)))
                               actions)))
        (result-set :actions (vconcat (mapcar (lambda (one) (plist-get one :title)) actions)))
        (unless action (error "No action names %s" (getenv "CUSTOMER_IMPACT_FIX")))
        (unless (plist-get action :edit)
          (setq action (jsonrpc-request server :codeAction/resolve action)))
        (eglot--apply-workspace-edit (plist-get action :edit))))
    (goto-char (point-min))
    (result-set :fixed (buffer-substring-no-properties (point-min) (line-end-position)))
    (eglot--signal-textDocument/didChange)
    (wait-for "the problem to go" (lambda () (flymake-start) (null (flymake-diagnostics))))
    (search-forward "./quo")
    (xref-find-definitions "LSP identifier at point.")
    (result-set :target (buffer-file-name))
    (result-set :target_line (line-number-at-pos))
    (eglot-shutdown server)
    (result-set :stopped (not (jsonrpc-running-p server)))))

(condition-case problem
    (run-session)
  (error (result-set :failure (error-message-string problem))))

(with-temp-file (getenv "CUSTOMER_IMPACT_RESULT")
  (insert (json-serialize result :false-object :json-false)))
(kill-emacs 0)

;;; emacs.el ends here
