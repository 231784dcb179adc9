/** is-comment: {@code "quoted" } */
package shop; // is-comment

class Shop<T extends Comparable<T>> {
  /* is-comment */
  static final String TEXT = "// is-code \" /* is-code */"; // is-comment
  static final char QUOTE = '"', APOSTROPHE = '\'', SLASH = '/'; // is-comment
  static final String BLOCK = """
      // is-code
      /* is-code */ \""" still is-code
      """; // is-comment
  @Name("// is-code") int half = 4 / 2; /* is-comment */ // is-comment
}
