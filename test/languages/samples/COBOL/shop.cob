      * is-comment
       IDENTIFICATION DIVISION. *> is-comment
       PROGRAM-ID. SHOP.
      / is-comment
       DISPLAY "is-code *> text". *> is-comment
