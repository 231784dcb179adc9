-- is-comment
/* is-comment /* is-comment */ is-comment */
select 'is-code -- it''s /* is-code */' as a, -- is-comment
  "is-code -- name" -- is-comment
from orders; -- is-comment
select $$is-code -- text$$, $tag$is-code $$ -- $tag$; -- is-comment
select E'is-code \' -- '; -- is-comment
create function half(a int) returns int as $$
  select a / 2 -- is-comment
$$ language sql; -- is-comment
select `is-code -- name`; -- is-comment
