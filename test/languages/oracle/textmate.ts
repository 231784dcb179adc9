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

export interface Token extends Slice {
  readonly scopes: readonly string[];
}

/** Scopes of comments, and of documentation that grammars take for a string. */
const comment = /^(?:comment|string\.quoted\.docstring|string\.docstring)\b/;
/** Code that the preprocessor leaves out is no comment. */
const leftOut = /^comment\.block\.preprocessor\b/;

const fileOf = new Map(grammars.map((grammar) => [grammar.scopeName, `${grammar.name}.json`]));
const scopeOf = new Map(grammars.map((grammar) => [grammar.name, grammar.scopeName]));

const onigLib = loadOniguruma();
const registry = createRegistry();

/**
 * The grammars of tm-grammars.
 *
 * @param injected text of further grammars, by the name of their scope
 * @param injectionsInto which of those are injected into the grammar of a scope
 */
export function createRegistry(
  injected: ReadonlyMap<string, string> = new Map(),
  injectionsInto: (scopeName: string) => string[] = () => [],
): Textmate.Registry {
  return new textmate.Registry({
    onigLib,
    loadGrammar: async (scopeName) => {
      const file = fileOf.get(scopeName);
      const text = file ? readFileSync(join(grammarFolder, file), "utf8") : injected.get(scopeName);
      return text === undefined ? null : textmate.parseRawGrammar(text, file ?? "injected.json");
    },
    getInjections: injectionsInto,
  });
}

async function loadOniguruma(): Promise<Textmate.IOnigLib> {
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  return {
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}

/** Loads a grammar of tm-grammars by its name there. */
export async function loadGrammar(name: string, from = registry): Promise<Textmate.IGrammar> {
  const grammar = await from.loadGrammar(scopeOf.get(name) ?? "");
  if (!grammar) throw new Error(`tm-grammars has no ${name}.`);
  return grammar;
}

/**
 * What a grammar takes for comments, line by line.
 *
 * @param ignored scopes in which it is not to be believed
 */
export function commentsOf(grammar: Textmate.IGrammar, lines: readonly string[], ignored?: RegExp): Slice[] {
  return tokensOf(grammar, lines).filter(
    ({ scopes }) =>
      scopes.some((scope) => comment.test(scope)) &&
      !scopes.some((scope) => leftOut.test(scope) || ignored?.test(scope)),
  );
}

/** All tokens of a text, each with its scopes, the outermost first. */
export function tokensOf(grammar: Textmate.IGrammar, lines: readonly string[]): Token[] {
  let stack = textmate.INITIAL;
  return lines.flatMap((text, line) => {
    const result = grammar.tokenizeLine(text, stack, 2000);
    stack = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      line,
      start: startIndex,
      end: Math.min(endIndex, text.length),
      scopes,
    }));
  });
}
