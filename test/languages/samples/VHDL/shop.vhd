-- is-comment
entity shop is -- is-comment
end shop;
architecture a of shop is
  constant text : string := "is-code -- "; -- is-comment
  signal bit_ : std_logic := '"'; -- is-comment
begin /* is-comment */
end a;
