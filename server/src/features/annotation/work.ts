// @customer-impact Engineering lead: gets every row of a plan that can be done done, and is told of each other one

import type { Languages } from "../../languages/language.ts";
import type { JudgedModule, Lines } from "../../lines/model.ts";
import type { Rivalry } from "./edit.ts";
import { placeFor } from "./place.ts";
import type { Plan } from "./plan.ts";
import { wordingOf } from "./wording.ts";

/** What a plan comes to in a workspace, before a file is opened. */
export interface Work {
  /** By file, in the order of the plan. */
  readonly jobs: readonly FileJob[];
  /** Rows that cannot be done, each with one sentence or two. */
  readonly faults: readonly RowNote[];
  /** Rows that say what an earlier one says. */
  readonly repeats: readonly RowNote[];
  /** How many rows say what their module states already. */
  readonly stated: number;
}

export interface RowNote {
  /** The name of the row. */
  readonly row: string;
  readonly text: string;
}

/** What is to be written into one file. */
export interface FileJob {
  readonly file: string;
  readonly wishes: readonly { readonly row: string; readonly text: string }[];
  /** Whether a statement of the file says nothing yet. */
  readonly isOpen: (text: string) => boolean;
  /** Whether the plan wants a statement somewhere in the module. */
  readonly isWanted: (text: string) => boolean;
}

/** @param scope the directory that the run is about, with a trailing `/`; empty for all */
export function workOf(plan: Plan, lines: Lines, languages: Languages, rivalry: Rivalry, scope = ""): Work {
  const faults: RowNote[] = [];
  const repeats: RowNote[] = [];
  const placed = plan.rows.flatMap((row): Placed[] => {
    if ("fault" in row) return fault(row.name, row.fault);
    const place = placeFor(row.path, lines, languages, scope);
    if ("fault" in place) return fault(row.name, place.fault);
    const wording = wordingOf(row.statement);
    if ("fault" in wording) return fault(row.name, `${place.file}: ${wording.fault}`);
    return [{ ...place, row: row.name, text: wording.text }];
  });
  function fault(row: string, text: string): [] {
    faults.push({ row, text });
    return [];
  }
  const wanted = new Map<JudgedModule, Set<string>>();
  for (const { module, text } of placed) wanted.set(module, (wanted.get(module) ?? new Set()).add(text));

  const jobs = new Map<string, FileJob & { readonly wishes: FileJob["wishes"][number][] }>();
  const first = new Map<string, string>();
  let stated = 0;
  for (const one of placed) {
    const { row, file, text, module } = one;
    const isWanted = (other: string): boolean => wanted.get(module)?.has(other) ?? false;
    const key = JSON.stringify([file, text]);
    const earlier = first.get(key);
    first.set(key, earlier ?? row);
    const rival = rivalry === "leave" ? rivalElsewhere(one, isWanted) : undefined;
    if (earlier !== undefined) repeats.push({ row, text: `It says of ${file} what ${earlier.toLowerCase()} says.` });
    else if (statedIn(module).some(({ statement }) => statement.raw.text === text)) stated++;
    else if (rival) faults.push({ row, text: rivalSentence(rival.statement.file, rival.statement.raw.text) });
    else {
      const job = jobs.get(file) ?? { file, wishes: [], isOpen: openIn(module, file), isWanted };
      job.wishes.push({ row, text });
      jobs.set(file, job);
    }
  }
  return { jobs: [...jobs.values()], faults, repeats, stated };
}

interface Placed {
  readonly row: string;
  readonly file: string;
  readonly isChosen: boolean;
  readonly module: JudgedModule;
  readonly text: string;
}

const statedIn = ({ judgements }: JudgedModule): JudgedModule["judgements"] =>
  judgements.filter(({ statement }) => statement.source === "file");

const isOpenFault = ({ fault }: JudgedModule["judgements"][number]): boolean => fault === "todo" || fault === "empty";

/** What a directory or package states in another file than the one that was chosen for it. */
const rivalElsewhere = (
  { isChosen, module, file }: Placed,
  isWanted: (text: string) => boolean,
): JudgedModule["judgements"][number] | undefined =>
  isChosen
    ? statedIn(module).find(
        (one) => one.statement.file !== file && !isOpenFault(one) && !isWanted(one.statement.raw.text),
      )
    : undefined;

export const rivalSentence = (file: string, text: string): string =>
  `${file} states something else already: "${text}". It stays as it is; --add writes the new statement below it, and --replace in its place.`;

function openIn(module: JudgedModule, file: string): (text: string) => boolean {
  const open = new Set(
    statedIn(module).flatMap((one) =>
      one.statement.file === file && isOpenFault(one) ? [one.statement.raw.text] : [],
    ),
  );
  return (text) => open.has(text);
}
