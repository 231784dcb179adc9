#!/usr/bin/env node
/** is-comment: orders of the shop */
import type { Order } from "./order.ts"; // is-comment

/* is-comment
 * over // two lines */
const address = "https://shop.example/*is-code*/"; // is-comment 'with a quote
const path = 'a\'// is-code';
const pattern = /[/*]\/\/is-code/g;
const ratio = total / count; // is-comment: a division
const half = (a + b) / 2 / 1; /* is-comment */
const next = items[0] / 4; // is-comment " with a quote
const text = `// is-code ${order /* is-comment */ + `nested // is-code ${"}" /* is-comment */}`} /* is-code */`;
if (/is-code \/* "/.test(address)) log(); // is-comment
function generic<T extends Record<string, "//is-code">>(value: T): T {
  return /["'`]/.test(String(value)) ? value : <T>value; // is-comment
}
const escaped = "line \
// is-code";
const last = i++ / 2; // is-comment
class Shop {
  #private = 1; // is-comment
  static readonly shape = { key: /\}is-code/ }; // is-comment
}
export default /is-code '/; // is-comment
// is-comment at the end
