// @customer-impact via ./session: lets what is on the screen count for what is on disk

import { extract } from "../facts/extract.ts";
import type { FileFacts } from "../facts/facts.ts";
import { extractImports } from "../facts/imports.ts";
import { type ImportFacts, noImports } from "../facts/imports/model.ts";
import { packImports, unpackImports } from "../facts/imports/pack.ts";
import type { Languages } from "../languages/language.ts";

/** What a file that is open says, and the text that it says it in. */
export interface Overlay {
  readonly text: string;
  /** The editor's id of its language. */
  readonly language: string | undefined;
  readonly facts: FileFacts;
  /** Found when it is first asked for. */
  readonly imports: () => ImportFacts;
}

/**
 * What an open text says.
 *
 * @param language the editor's id of its language
 */
export function overlayOf(path: string, text: string, language: string | undefined, languages: Languages): Overlay {
  const known = language === undefined ? undefined : languages.byEditorId(language);
  const bytes = Buffer.from(text);
  // The name of a file says more than what an editor takes it for, but for those that have no telling name.
  const facts = extract(path, bytes, languages, languages.forPath(path).length === 0 ? known : undefined);
  let imports: ImportFacts | undefined;
  return { text, language, facts, imports: () => (imports ??= importsOf(text, facts, languages)) };
}

function importsOf(text: string, { language = "" }: FileFacts, languages: Languages): ImportFacts {
  const found = languages.byName(language);
  if (!found) return noImports;
  // What was packed holds no part of the text.
  return unpackImports(packImports(extractImports(Buffer.from(text), found, languages))) ?? noImports;
}
