import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { grammars } from "tm-grammars";
import type { IGrammar, IOnigLib } from "vscode-textmate";

// Both are CommonJS without named exports.
const require = createRequire(import.meta.url);
const oniguruma = require("vscode-oniguruma") as typeof import("vscode-oniguruma");
const textmate = require("vscode-textmate") as typeof import("vscode-textmate");
const grammarFolder = dirname(require.resolve("tm-grammars/grammars/c.json"));

/** A stretch of comment on one line: zero-based line, and UTF-16 columns. */
export interface Slice {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Scopes of documentation that grammars take for a string. */
const documentation = /^(?:comment|string\.quoted\.docstring|string\.docstring)\b/;

const fileOf = new Map(grammars.map((grammar) => [grammar.scopeName, `${grammar.name}.json`]));
const scopeOf = new Map(grammars.map((grammar) => [grammar.name, grammar.scopeName]));

const registry = new textmate.Registry({
  onigLib: loadOniguruma(),
  loadGrammar: async (scopeName) => {
    const file = fileOf.get(scopeName);
    return file ? textmate.parseRawGrammar(readFileSync(join(grammarFolder, file), "utf8"), file) : null;
  },
});

async function loadOniguruma(): Promise<IOnigLib> {
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer);
  return {
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}

/** Loads a grammar of tm-grammars by its name there. */
export async function loadGrammar(name: string): Promise<IGrammar> {
  const grammar = await registry.loadGrammar(scopeOf.get(name) ?? "");
  if (!grammar) throw new Error(`tm-grammars has no ${name}.`);
  return grammar;
}

/** What a grammar takes for comments, line by line. */
export function commentsOf(grammar: IGrammar, lines: readonly string[]): Slice[] {
  const slices: Slice[] = [];
  let stack = textmate.INITIAL;
  lines.forEach((text, line) => {
    const result = grammar.tokenizeLine(text, stack, 2000);
    stack = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens)
      if (scopes.some((scope) => documentation.test(scope)))
        slices.push({ line, start: startIndex, end: Math.min(endIndex, text.length) });
  });
  return slices;
}
