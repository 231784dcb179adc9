create function half(a int) returns int as $$
begin
  -- is-comment
  raise notice 'is-code -- '; /* is-comment */
  return a / 2;
end
$$ language plpgsql; -- is-comment
