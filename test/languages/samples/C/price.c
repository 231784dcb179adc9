/* is-comment */
#include <stdio.h> // is-comment
#define TEXT "// is-code" /* is-comment */
// is-comment carried on \
   is-comment
int price(int a, int b) {
  char quote = '"'; // is-comment
  char other = '\''; /* is-comment */
  const char *url = "http://is-code/*is-code*/"; // is-comment
  const char *joined = "is-code \
// is-code";
  int million = 1'000'000; // is-comment
  return a / b; // is-comment
}
