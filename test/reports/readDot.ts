/** Reads back a graph in Graphviz's language, and nothing but what its grammar allows of statements of nodes and edges. */
export function readDot(text: string): { readonly nodes: readonly string[]; readonly edges: readonly string[] } {
  const nodes: string[] = [];
  const edges: string[] = [];
  const tokens = /\s*("(?:[^"\\]|\\[^])*"|->|[[\]{}=,;]|[\w]+)/gy;
  const words: string[] = [];
  for (let at = 0; at < text.trimEnd().length; at = tokens.lastIndex) {
    const token = tokens.exec(text)?.[1];
    if (token === undefined) throw new Error(`No token at ${text.slice(at, at + 40)}`);
    words.push(token);
  }
  const [keyword, , open, ...body] = words;
  if (keyword !== "digraph" || open !== "{" || body.pop() !== "}") throw new Error("No graph");
  const statements: string[][] = [[]];
  for (const word of body)
    if (word === ";") statements.push([]);
    else statements.at(-1)!.push(word);
  for (const [first = "", second, third, ...rest] of statements) {
    if (second === "->") edges.push(`${first} ${third}`);
    else if (/^n\d+$/.test(first)) nodes.push(labelIn([third, ...rest]));
  }
  return { nodes, edges };
}

const labelIn = (words: readonly (string | undefined)[]): string =>
  (words[words.indexOf("label") + 2] ?? "")
    .slice(1, -1)
    .replace(/\\(["\\])/g, "$1")
    .replaceAll("&amp;", "&");
