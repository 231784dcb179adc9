// is-comment
# is-comment
/* is-comment */
{
  text: 'is-code // # ', // is-comment
  verbatim: @"is-code \", // is-comment
  long: |||
    // is-code
  |||,
}
