import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createLanguages } from "../../server/src/languages/languages.ts";
import { type Marked, readMarked } from "../support/marked.ts";
import { type Colour, coloursOf } from "./colours.ts";

// Carets mark what has a colour of its own, with the part that it is of. Everything else keeps its colour.

const path = "test/syntaxes/comments.fixture";
const languages = createLanguages();

/** The fixture with the marks that the colours ask for. */
async function written({ files }: Marked): Promise<string> {
  const parts: string[] = [];
  for (const [name, text] of files) {
    const colours = await coloursOf(languages.detect(name, text)?.name ?? "", text);
    const below = (line: number) => colours.filter((colour) => colour.line === line).map(markOf);
    const lines = text.replace(/\n$/, "").split("\n");
    parts.push(`=== ${name}`, ...lines.flatMap((line, index) => [line, ...below(index)]));
  }
  return `${parts.join("\n")}\n`;
}

const markOf = ({ start, end, part }: Colour): string => `${" ".repeat(start)}${"^".repeat(end - start)} ${part}`;

describe("injected grammars", () => {
  const fixture = readFileSync(path, "utf8");

  it("colour the parts of statements in comments, and nothing else", async () => {
    const colours = await written(readMarked(fixture));
    if (process.env["UPDATE"]) writeFileSync(path, colours);
    else assert.equal(colours, fixture);
  });

  it("are tried in at least 15 languages", () => {
    const { files } = readMarked(fixture);
    const names = new Set([...files].map(([name, text]) => languages.detect(name, text)?.name));
    assert.ok(names.size >= 15, [...names].join(", "));
  });
});
