// @customer-impact via ../../features/rename: changes names in the configuration and nothing around them

import { findNodeAtLocation, type JSONPath, type Node, parseTree } from "jsonc-parser";

import type { Part } from "../../statements/syntax.ts";
import type { TextEdit } from "../edits.ts";
import type { Snapshot } from "../snapshot.ts";
import { TextLines } from "../textLines.ts";

/** A part of a statement's text and what is to stand there. */
export interface Replacement {
  readonly part: Pick<Part, "start" | "end">;
  readonly text: string;
}

/** Writes edits of keys and texts of the configuration file. Everything else in it stays. */
export class ConfigurationEditor {
  private readonly text: string;
  private readonly bom: number;
  private readonly root: Node | undefined;
  private readonly lines: TextLines;

  constructor({ configuration: { text = "" } }: Snapshot) {
    this.bom = text.startsWith("\uFEFF") ? 1 : 0;
    this.text = text.slice(this.bom);
    this.root = this.text.trim() ? parseTree(this.text, [], { allowTrailingComma: true }) : undefined;
    this.lines = new TextLines(text);
  }

  /** Another key for a member. */
  key(path: JSONPath, key: string): TextEdit[] {
    return this.string(this.find(path)?.parent?.children?.[0], key);
  }

  /** Another text for a value. */
  value(path: JSONPath, value: string): TextEdit[] {
    return this.string(this.find(path), value);
  }

  /** Replaces parts of each configured statement that is read as a text. */
  statements(replacements: ReadonlyMap<string, readonly Replacement[]>): TextEdit[] {
    const list = this.find(["statements"])?.children ?? [];
    return list.flatMap((_, index) => {
      const node = this.find(["statements", index, "statement"]);
      if (typeof node?.value !== "string") return [];
      const { prefix, read } = readStatement(node.value);
      const parts = replacements.get(read) ?? [];
      if (parts.length === 0) return [];
      const rest = node.value.slice(prefix.length);
      const source = this.text.slice(node.offset + 1, node.offset + node.length - 1);
      // Where the file has the text as it is read, only the parts change.
      if (source === node.value && rest.trimEnd() === read)
        return parts.map(({ part, text }) =>
          this.edit(node.offset + 1 + prefix.length + part.start, part.end - part.start, inQuotes(text)),
        );
      return this.string(node, `${prefix}${replaceParts(read, parts)}`);
    });
  }

  private find(path: JSONPath): Node | undefined {
    return this.root && findNodeAtLocation(this.root, path);
  }

  private string(node: Node | undefined, value: string): TextEdit[] {
    if (typeof node?.value !== "string" || node.value === value) return [];
    return [this.edit(node.offset + 1, node.length - 2, inQuotes(value))];
  }

  private edit(offset: number, length: number, newText: string): TextEdit {
    return { range: this.lines.rangeAt(this.bom + offset, this.bom + offset + length), newText };
  }
}

const inQuotes = (text: string): string => JSON.stringify(text).slice(1, -1);

/** A configured statement as it is read: without a tag and with single spaces; and what stands in front of it. */
function readStatement(value: string): { prefix: string; read: string } {
  const prefix = /^\s*(?:@customer-impact:?)?\s*/.exec(value)?.[0] ?? "";
  return { prefix, read: value.slice(prefix.length).replace(/\s+/g, " ").trim() };
}

function replaceParts(text: string, replacements: readonly Replacement[]): string {
  let result = text;
  for (const { part, text: put } of replacements.toSorted((a, b) => b.part.start - a.part.start))
    result = result.slice(0, part.start) + put + result.slice(part.end);
  return result;
}
