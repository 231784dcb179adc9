; is-comment
(ns shop.core
  "is-comment: the namespace"
  (:require [clojure.string :as str])) ; is-comment
(defn half
  "is-comment \"quoted\" ; is-comment"
  [a] ; is-comment
  (/ a 2))
(def text "is-code ; \" ; is-code") ; is-comment
(def ^:dynamic *price* "is-comment" 3)
(def chars [\; \" \newline]) ; is-comment
(def pattern #"is-code ; \" ") ; is-comment
(println "is-code ;") ;; is-comment
