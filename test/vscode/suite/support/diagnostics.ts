import { type Diagnostic, DiagnosticSeverity, languages, type Uri } from "vscode";
import { groupBy } from "../../../../server/src/text/groupBy.ts";
import { printed } from "./commandLine.ts";

/** A problem, as the editor and the command line can both say it. */
export interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  /** `line:character-line:character`, zero-based. */
  readonly range: string;
}

/** What the editor shows of ours for a file, by position. */
export const shown = (uri: Uri): readonly Told[] =>
  languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === "customer-impact")
    .map((one) => ({
      rule: ruleOf(one),
      severity: DiagnosticSeverity[one.severity].toLowerCase(),
      message: one.message,
      range: rangeOf(one.range),
    }))
    .sort(order);

/** What the command line says of a folder: problems by path, by position. */
export function checked(folder: string): ReadonlyMap<string, readonly Told[]> {
  const { problems } = printed("check", folder) as {
    readonly problems: readonly {
      readonly path: string;
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly range: Diagnostic["range"];
    }[];
  };
  const byPath = groupBy(problems, ({ path }) => path);
  return new Map(
    Array.from(byPath, ([path, list]) => [
      path,
      list
        .map(({ rule, severity, message, range }) => ({ rule, severity, message, range: rangeOf(range) }))
        .sort(order),
    ]),
  );
}

export const ruleOf = ({ code }: Diagnostic): string => String(typeof code === "object" ? code.value : code);

const rangeOf = ({ start, end }: Pick<Diagnostic["range"], "start" | "end">): string =>
  `${start.line}:${start.character}-${end.line}:${end.character}`;

const order = (a: Told, b: Told): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
