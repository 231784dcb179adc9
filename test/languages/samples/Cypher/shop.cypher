// is-comment
MATCH (n:Order) RETURN 'is-code // ', "is-code /* "; /* is-comment */
