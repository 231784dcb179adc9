; is-comment
section .data ; is-comment
text: db "is-code ; ", 0 ; is-comment
char: db ';' ; is-comment
