// @customer-impact Engineer: moves a file, and no line through it breaks

import type { JudgedRef, Judgement, Lines } from "../lines/model.ts";
import { directoryOf, pathOf } from "../lines/refs.ts";
import type { Part } from "../statements/syntax.ts";
import { changesOf, type FileChange, type TextEdit } from "./edits.ts";
import { replaceText } from "./fixes/statementEdits.ts";
import { ConfigurationEditor, type Replacement } from "./rename/configuration.ts";
import { type Move, moverOf } from "./renameFiles/move.ts";
import { movedGlobs } from "./renameFiles/globs.ts";
import { writtenLike } from "./renameFiles/write.ts";
import type { Snapshot } from "./snapshot.ts";

/**
 * What must be rewritten when files or folders are moved or renamed: refs and evidence that lead to them, relative refs
 * in them, and the paths that the configuration names. Each is written the way it was: relative or from the root, with or
 * without its extension. Files are told by the paths they have before the move.
 *
 * @param moves paths relative to the root, with `/`; of folders too
 */
export function willRenameFiles(snapshot: Snapshot, moves: readonly Move[]): FileChange[] {
  const { lines, configuration } = snapshot;
  const move = moverOf(moves);
  const inFiles: (readonly [string, TextEdit])[] = [];
  const configured = new Map<string, readonly Replacement[]>();
  for (const { judgements } of lines.modules)
    for (const judgement of judgements) {
      const { source, file, raw } = judgement.statement;
      if (source === "config" && configured.has(raw.text)) continue;
      const replacements = replacementsIn(judgement, lines, move);
      if (source === "config") configured.set(raw.text, replacements);
      else
        for (const { part, text } of replacements)
          inFiles.push([file, replaceText(judgement, part.start, part.end, text)]);
    }
  const editor = new ConfigurationEditor(snapshot);
  const edits = [
    ...movedGlobs(editor, lines.configuration, move),
    ...lines.configuration.outcomes.flatMap(({ id, evidence }) => {
      const moved = evidence === undefined ? undefined : movedEvidence(evidence, "", "", lines, move);
      return moved === undefined ? [] : editor.value(["outcomes", id, "evidence"], moved);
    }),
    ...editor.statements(configured),
  ];
  return changesOf([...edits.map((edit) => [configuration.path, edit] as const), ...inFiles]);
}

function replacementsIn(judgement: Judgement, lines: Lines, move: (path: string) => string): Replacement[] {
  const { file, source, syntax } = judgement.statement;
  const from = source === "config" ? "" : directoryOf(file);
  const newFrom = source === "config" ? "" : directoryOf(move(file));
  const refs = judgement.refs.map((ref) => [ref.part, movedRef(ref, from, newFrom, lines, move)] as const);
  const evidence = syntax.attributes
    .filter(({ key }) => key.text === "evidence")
    .map(({ value }) => [value, movedEvidence(value.text, from, newFrom, lines, move)] as const);
  return [...refs, ...evidence].flatMap(([part, text]: readonly [Part, string | undefined]) =>
    text === undefined || text === part.text ? [] : [{ part, text }],
  );
}

/** A ref as it must be written behind the move; undefined where it can stay. */
function movedRef(
  { part, target }: JudgedRef,
  from: string,
  newFrom: string,
  lines: Lines,
  move: (path: string) => string,
): string | undefined {
  const path = pathOf(part.text, from);
  if (!target || path === undefined) return undefined;
  const meant = target.isGroup ? directoryMeant(path, target.key) : fileMeant(path, target.modules[0], lines);
  if (meant !== undefined) return writtenLike(part.text, path, meant, move(meant), newFrom);
  return inPackage(part.text, target.modules[0], lines, move);
}

const directoryMeant = (path: string, key: string): string | undefined =>
  key.startsWith("directory ") ? `${path.replace(/\/$/, "")}/` : undefined;

/** The file that a path without its extension stands for. */
function fileMeant(path: string, module: number | undefined, lines: Lines): string | undefined {
  const found = module === undefined ? undefined : lines.modules[module]?.module;
  if (!found) return undefined;
  if (found.path === path) return path;
  const files = found.files.map((file) => file.path);
  return files.find((file) => file === path) ?? files.find((file) => file.startsWith(`${path}.`));
}

/** `@shop/pricing/src/tax`: goes on to name the package as long as the file stays in it. */
function inPackage(
  ref: string,
  module: number | undefined,
  lines: Lines,
  move: (path: string) => string,
): string | undefined {
  const found = lines.workspace.packages.find(({ name }) => ref.startsWith(`${name}/`));
  if (!found) return undefined;
  const directory = found.directory === "./" ? "" : found.directory;
  const path = `${directory}${ref.slice(found.name.length + 1)}`;
  const meant = fileMeant(path, module, lines);
  if (meant === undefined || move(meant) === meant) return undefined;
  // The folder of the whole package may be what moves.
  const newDirectory = directory === "" ? "" : move(directory);
  const moved = writtenLike(path, path, meant, move(meant), "") ?? path;
  return moved.startsWith(newDirectory) ? `${found.name}/${moved.slice(newDirectory.length)}` : moved;
}

/** Evidence is a path, perhaps with a place in the file behind it; a URL stays. */
function movedEvidence(
  evidence: string,
  from: string,
  newFrom: string,
  lines: Lines,
  move: (path: string) => string,
): string | undefined {
  const [, written = "", place = ""] = /^(.*?)((?:#.*|:\d[\d:-]*|::.*)?)$/.exec(evidence) ?? [];
  const path = pathOf(written, from);
  if (path === undefined || path === "" || /^[a-z][a-z0-9+.-]+:/i.test(written) || !lines.workspace.has(path))
    return undefined;
  const moved = writtenLike(written, path, path, move(path), newFrom);
  return moved === undefined ? undefined : `${moved}${place}`;
}
