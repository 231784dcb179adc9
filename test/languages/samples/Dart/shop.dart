/// is-comment
library shop; // is-comment

/* is-comment /* is-comment */ is-comment */
final text = 'is-code // ${name('is-code //') /* is-comment */} \' // is-code'; // is-comment
final raw = r'is-code \'; // is-comment
final long = """
// is-code
${a + "/* is-code */" /* is-comment */}
"""; // is-comment
final other = '''is-code // "quoted" '''; // is-comment
int half(int a) => a ~/ 2; // is-comment
