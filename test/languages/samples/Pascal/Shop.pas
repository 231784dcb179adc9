{ is-comment }
(* is-comment *)
// is-comment
{$mode objfpc is-code}
program Shop; // is-comment
const Text = 'is-code // it''s { is-code }'; { is-comment }
begin
  Half := 4 div 2; (* is-comment *)
end.
