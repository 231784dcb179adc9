* is-comment
REPORT shop. " is-comment
DATA text TYPE string. " is-comment
text = 'is-code " text'. " is-comment
text = |is-code " { name } |. " is-comment
