% is-comment
:- module(shop, [half/2]). % is-comment
/* is-comment */
half(X, Y) :- Y is X / 2. % is-comment
text("is-code % \" "). % is-comment
atom('is-code % it''s'). % is-comment
char(0'%). % is-comment
quote(0''', 0'"). % is-comment
