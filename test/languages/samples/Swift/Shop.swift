/* is-comment /* is-comment */ is-comment */
import Foundation // is-comment

/// is-comment
struct Shop {
  let text = "is-code // \(name("is-code //") /* is-comment */) \" // is-code" // is-comment
  let long = """
    // is-code
    \(name /* is-comment */) "quoted" /* is-code */
    """ // is-comment
  let raw = #"is-code \" // "# // is-comment
  let pattern = #/is-code\/\/ "/# // is-comment
  let half = 4 / 2 // is-comment
  let bare = try /is-code "/.wholeMatch(in: text) // is-comment
}
