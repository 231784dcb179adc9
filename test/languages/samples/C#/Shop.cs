/// <summary>is-comment "quoted"</summary>
namespace Shop; // is-comment

/* is-comment */
class Prices {
  const string Verbatim = @"C:\is-code\" + "x"; // is-comment
  const string Doubled = @"is-code ""// is-code"" "; // is-comment
  string Inter => $"is-code {Name("//is-code") /* is-comment */} {{// is-code}}"; // is-comment
  string Both => $@"is-code // {Name,10:N2}
  // is-code \"; // is-comment
  string Raw => """
      // is-code "quoted"
      """; // is-comment
  string RawInter => $$"""{ // is-code {{Name}} }"""; // is-comment
  char Quote = '"', Apostrophe = '\'', Letter = '\u0041'; // is-comment
  string Text = "is-code // \" /* is-code */"; /* is-comment */
#if DEBUG // is-comment
  int Half => 4 / 2; // is-comment
#endif
}
