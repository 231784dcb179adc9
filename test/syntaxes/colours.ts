import { readFileSync } from "node:fs";
import manifest from "../../package.json" with { type: "json" };
import { semanticTokens, semanticTokensLegend } from "../../server/src/features/semanticTokens.ts";
import type { Snapshot } from "../../server/src/features/snapshot.ts";
import { linesOf } from "../languages/oracle/compare.ts";
import { grammarOf } from "../languages/oracle/sources.ts";
import { createRegistry, loadGrammar, type Slice, type Token, tokensOf } from "../languages/oracle/textmate.ts";

/** A stretch of a line that has a colour of its own; parts are called as the semantic tokens are. */
export interface Colour extends Slice {
  readonly part: string;
}

const { grammars } = manifest.contributes;

/** As VS Code has it: a grammar is injected into every scope that starts with one of those it names. */
export const injectionsInto = (scopeName: string): string[] =>
  grammars
    .filter(({ injectTo }) => injectTo.some((part) => `${scopeName}.`.startsWith(`${part}.`)))
    .map((grammar) => grammar.scopeName);

const texts = new Map(grammars.map(({ scopeName, path }) => [scopeName, readFileSync(path, "utf8")]));
const registry = createRegistry(texts, injectionsInto);

/** By the start of the scope. */
const partOf: readonly (readonly [scope: string, part: string])[] = [
  ["storage.type.class.", "decorator"],
  ["keyword.control.", "keyword"],
  ["entity.name.type.customer.", "class"],
  ["variable.other.enummember.outcome.", "enumMember"],
  ["entity.name.function.ref.", "namespace"],
  ["variable.other.property.attribute.", "property"],
  ["string.unquoted.attribute.", "string"],
];

/** What the injected grammars colour in a text of a language (Linguist's name). */
export async function coloursOf(language: string, text: string): Promise<Colour[]> {
  const grammar = await loadGrammar(grammarOf[language] ?? "", registry);
  const colours: Colour[] = [];
  for (const token of tokensOf(grammar, linesOf(text).texts)) {
    const part = coloured(token);
    if (part === undefined) continue;
    const { line, start, end } = token;
    const last = colours.at(-1);
    if (last && last.line === line && last.end === start && last.part === part) colours.splice(-1, 1, { ...last, end });
    else colours.push({ line, start, end, part });
  }
  return colours;
}

function coloured({ scopes }: Token): string | undefined {
  const own = scopes.findLast((scope) => scope.endsWith(".customer-impact"));
  return partOf.find(([start]) => own?.startsWith(start))?.[1];
}

/** The tokens of the text without what the injected grammars add: what else they change shows in these. */
export async function otherTokens(language: string, text: string, isInjected: boolean): Promise<string[]> {
  const grammar = await loadGrammar(grammarOf[language] ?? "", isInjected ? registry : undefined);
  return tokensOf(grammar, linesOf(text).texts).map(
    ({ line, start, scopes }) => `${line}:${start} ${scopes.join(" ")}`,
  );
}

/** What the engine would colour in a file of a workspace. */
export function engineColours(snapshot: Snapshot, path: string): Colour[] {
  const data = semanticTokens(snapshot, path);
  const colours: Colour[] = [];
  let line = 0;
  let start = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0] = data.slice(at, at + 4);
    line += lines;
    start = lines ? characters : start + characters;
    colours.push({ line, start, end: start + length, part: semanticTokensLegend.tokenTypes[type] ?? "" });
  }
  return colours;
}
