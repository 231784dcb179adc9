/* is-comment /* is-comment */ is-comment */
package shop // is-comment

object Shop {
  val text = "// is-code \"" // is-comment
  val inter = s"// is-code ${name /* is-comment */ + "x"} $$ // is-code" // is-comment
  val raw = """// is-code \""" // is-comment
  val triple = s"""/* is-code */ ${if (a) "b" else "/*is-code*/" /* is-comment */}""" // is-comment
  val quote = '"' // is-comment
  val symbol = 'name // is-comment
  def `is-code // x` = 4 / 2 // is-comment
}
