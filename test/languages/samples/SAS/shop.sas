* is-comment;
/* is-comment */
data shop; * is-comment;
  text = 'is-code * ;'; /* is-comment */
  half = 4 * 2;
run;
