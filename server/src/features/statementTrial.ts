// @customer-impact Engineer: states a line from outside of the code, and is corrected while typing

import { judgeAlone } from "../lines/judgeAlone.ts";
import type { JudgedModule, Judgement } from "../lines/model.ts";
import { moduleOfFile } from "../lines/moduleOfFile.ts";
import { statementProblems } from "../rules/statementCheck.ts";
import { parseStatement } from "../statements/parse.ts";
import { type Position, range, type Range } from "../text/range.ts";
import type { Severity } from "../workspace/configuration.ts";
import { replaceStatement } from "./fixes/statementEdits.ts";
import { insertionOf } from "./insertion.ts";
import { languageOf, syntaxFinder } from "./language.ts";
import type { OpenDocument, Snapshot } from "./snapshot.ts";

/** What a statement would come to in a file, and what would write it there. */
export interface StatementTrial {
  /** Whether it would do what it says: give a line, exempt, or leave a todo. */
  readonly holds: boolean;
  /** What would be told of it, the worst first. */
  readonly problems: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
  }[];
  /** Absent where no comment of the file's language could hold it. */
  readonly edit?: StatementEdit;
}

interface StatementEdit {
  readonly range: Range;
  readonly newText: string;
  /** Behind the statement, once it is written. */
  readonly cursor: Position;
}

/**
 * @param body what would stand behind the tag
 * @returns undefined where the file counts for no module
 */
export function tryStatement(snapshot: Snapshot, document: OpenDocument, body: string): StatementTrial | undefined {
  const { lines, languages, configuration } = snapshot;
  const { path } = document;
  const number = moduleOfFile(lines, path);
  const own = lines.modules[number];
  if (!own || path === configuration.path) return undefined;
  const text = body.replace(/\s+/g, " ").trim();
  const judgement = judgeAlone(
    lines,
    {
      file: path,
      source: "file",
      raw: { text, range: range(0, 0, 0, text.length), anchors: [0, 0, 0] },
      syntax: parseStatement(text),
    },
    {
      module: number,
      language: own.module.files.find((file) => file.path === path)?.facts.language ?? own.module.language,
      orderOf: (language) => languages.byName(language)?.order ?? Infinity,
    },
  );
  const edit = editFor(snapshot, document, own, text);
  return {
    holds: judgement.fault === undefined || judgement.fault === "todo",
    problems: statementProblems({ ...own, judgements: [judgement], malformedTags: [] }, lines)
      .map(({ rule, severity, message }) => ({ rule, severity, message }))
      .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity)),
    ...(edit && { edit }),
  };
}

const severities: readonly Severity[] = ["error", "warning", "information"];

/** In place of a statement of the file that still says nothing; else where a person would put it. */
function editFor(
  snapshot: Snapshot,
  document: OpenDocument,
  own: JudgedModule,
  text: string,
): StatementEdit | undefined {
  const open = own.judgements.find((judgement) => isOpen(judgement, document.path));
  const statement = `@customer-impact ${text}`;
  if (open) {
    const { range: replaced, newText } = replaceStatement(open, { text, snippet: text });
    const { line, character } = replaced.start;
    return { range: replaced, newText, cursor: { line, character: character + newText.length } };
  }
  const language = languageOf(document, snapshot);
  const insertion = language && insertionOf(document.text, language, statement, syntaxFinder(snapshot));
  if (!insertion) return undefined;
  const { position, newText } = insertion;
  const before = newText.slice(0, newText.indexOf(statement) + statement.length).split(/\r\n?|\n/);
  const character = (before.at(-1) ?? "").length + (before.length === 1 ? position.character : 0);
  return {
    range: { start: position, end: position },
    newText,
    cursor: { line: position.line + before.length - 1, character },
  };
}

const isOpen = ({ fault, statement }: Judgement, path: string): boolean =>
  (fault === "todo" || fault === "empty") && statement.source === "file" && statement.file === path;
