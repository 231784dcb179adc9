import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { grammars } from "tm-grammars";
import type * as Oniguruma from "vscode-oniguruma";
import type * as Textmate from "vscode-textmate";

// Both are CommonJS without named exports.
const require = createRequire(import.meta.url);
const oniguruma = require("vscode-oniguruma") as typeof Oniguruma;
const textmate = require("vscode-textmate") as typeof Textmate;
const grammarFolder = dirname(require.resolve("tm-grammars/grammars/c.json"));

/** A stretch of comment on one line: zero-based line, and UTF-16 columns. */
export interface Slice {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Scopes of comments, and of documentation that grammars take for a string. */
const comment = /^(?:comment|string\.quoted\.docstring|string\.docstring)\b/;
/** Code that the preprocessor leaves out is no comment. */
const leftOut = /^comment\.block\.preprocessor\b/;

const fileOf = new Map(grammars.map((grammar) => [grammar.scopeName, `${grammar.name}.json`]));
const scopeOf = new Map(grammars.map((grammar) => [grammar.name, grammar.scopeName]));

const registry = new textmate.Registry({
  onigLib: loadOniguruma(),
  loadGrammar: async (scopeName) => {
    const file = fileOf.get(scopeName);
    return file ? textmate.parseRawGrammar(readFileSync(join(grammarFolder, file), "utf8"), file) : null;
  },
});

async function loadOniguruma(): Promise<Textmate.IOnigLib> {
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  return {
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}

/** Loads a grammar of tm-grammars by its name there. */
export async function loadGrammar(name: string): Promise<Textmate.IGrammar> {
  const grammar = await registry.loadGrammar(scopeOf.get(name) ?? "");
  if (!grammar) throw new Error(`tm-grammars has no ${name}.`);
  return grammar;
}

/**
 * What a grammar takes for comments, line by line.
 *
 * @param ignored scopes in which it is not to be believed
 */
export function commentsOf(grammar: Textmate.IGrammar, lines: readonly string[], ignored?: RegExp): Slice[] {
  const slices: Slice[] = [];
  let stack = textmate.INITIAL;
  lines.forEach((text, line) => {
    const result = grammar.tokenizeLine(text, stack, 2000);
    stack = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      if (
        !scopes.some((scope) => comment.test(scope)) ||
        scopes.some((scope) => leftOut.test(scope) || ignored?.test(scope))
      )
        continue;
      slices.push({ line, start: startIndex, end: Math.min(endIndex, text.length) });
    }
  });
  return slices;
}
