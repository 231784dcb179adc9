#!/usr/bin/awk -f
# is-comment
/is-code #/ { print "is-code # \" " } # is-comment
{ total = $1 / $2 } # is-comment
$0 ~ /is-code "/ { next } # is-comment
