C is-comment
* is-comment
      PROGRAM SHOP
c is-comment
      TEXT = 'is-code ! it''s' ! is-comment
      CALL HALF(A)
      END
