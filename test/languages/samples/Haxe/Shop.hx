// is-comment
class Shop { /* is-comment */
  var text = "is-code // \" "; // is-comment
  var inter = 'is-code // ${name /* is-comment */}'; // is-comment
  var pattern = ~/is-code \/\/ "/i; // is-comment
}
