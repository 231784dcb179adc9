// is-comment
#include <string> /* is-comment */
constexpr auto raw = R"(// is-code " /* is-code */)"; // is-comment
auto delimited = R"x(is-code )" // is-code )x"; // is-comment
auto wide = u8R"--(/* is-code )--"; // is-comment
auto million = 1'000'000'0ull; // is-comment
auto hex = 0xFF'FF; /* is-comment */
auto letter = u8'a', quote = '"'; // is-comment
template <typename T> T half(T a) { return a / 2; } // is-comment
std::string text = "is-code // \" /* is-code */"; // is-comment
