% is-comment
%{
is-comment
%}
function y = half(x) % is-comment
  y = x' / 2; % is-comment: a transpose
  text = 'is-code % it''s'; % is-comment
  other = "is-code % "; % is-comment
  z = [x'; y.']'; % is-comment
  w = 'a'' % is-code'; % is-comment
end
