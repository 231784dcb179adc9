#!/bin/bash
# is-comment
count=$# # is-comment
length=${#name} # is-comment
trimmed="${path##*/} # is-code" # is-comment
echo not#is-code # is-comment
echo "is-code # $(cat "file # is-code" # is-comment
) # is-code" # is-comment
echo 'is-code # "' # is-comment
echo $'is-code \' # ' # is-comment
value=${name:-"is-code # }"} # is-comment
replaced=${path/ #/is-code} # is-comment
cat <<EOF # is-comment
# is-code $name
EOF
cat <<-'END'
	# is-code "unclosed
	END
read -r line <<< "is-code # " # is-comment
(( x = 1 << 2 )) # is-comment
if [[ $a == *#* ]]; then echo \# is-code; fi # is-comment
echo "$(( 16#ff ))" # is-comment
case $x in a) echo ;; esac # is-comment
