#!/usr/bin/env fish
# is-comment
set text "is-code # $name \" " # is-comment
set single 'is-code # \' ' # is-comment
echo a#is-code # is-comment
echo "$(count $list) is-code # " # is-comment
