/* is-comment /* is-comment nested */ is-comment */
package shop // is-comment

/** is-comment */
class Shop(val name: String) {
    val text = "// is-code ${name /* is-comment */ + "// is-code"} $name" // is-comment
    val raw = """
        // is-code
        ${name.let { "/* is-code */ $it" } /* is-comment */}
        \""" // is-comment
    val quote = '"' // is-comment
    val escaped = '\'' // is-comment
    fun `is-code // name`() = 4 / 2 // is-comment
}
