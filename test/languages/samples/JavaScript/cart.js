"use strict"; // is-comment
/* is-comment **/
var re = /\/* is-code/, div = 4 /2/ 1; // is-comment
const template = `
// is-code
${fn({ a: `${"`" /* is-comment */}` })}
/* is-code */
`;
const list = [1, 2].map((x) => x / 2); // is-comment
const el = <div title="/* is-code */">{/* is-comment */}</div>;
return_ = a
  / b / c; // is-comment
switch (x) { case /is-code\/\/"/.test(x): break; } // is-comment
const cls = /[^/]+\/(?<name>[\]/is-code*]+)/u; // is-comment
let quoted = 'it\'s // is-code'; // is-comment
x = y /* is-comment */ / z; // is-comment '
throw /is-code '/; // is-comment
