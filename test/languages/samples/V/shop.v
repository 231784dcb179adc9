module main
// is-comment
/* is-comment /* is-comment */ is-comment */
import os // is-comment
fn main() { // is-comment
	text := 'is-code // ${name('x')} "' // is-comment
	raw := r'is-code \' // is-comment
	rune_ := `"` // is-comment
}
