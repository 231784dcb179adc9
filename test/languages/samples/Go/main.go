// is-comment: Package shop
package shop

import "fmt" // is-comment

/* is-comment
// is-comment */
const raw = `// is-code
/* is-code */ \`
const text = "/* is-code \" */" // is-comment
var quote, slash, back = '"', '/', '\'' // is-comment

// is-comment
func Price(a, b int) (c int) { // is-comment
	c = a / b // is-comment
	fmt.Printf("%d // is-code\n", c) /* is-comment */
	return c
}
