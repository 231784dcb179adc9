-- is-comment
BEGIN
  x := 'is-code -- it''s'; -- is-comment
  y := q'[is-code -- it's]'; -- is-comment
  z := q'!is-code -- it's!'; /* is-comment */
END;
