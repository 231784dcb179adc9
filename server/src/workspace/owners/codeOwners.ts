// @customer-impact Engineering lead: knows of each file who answers for it, by the file that the team keeps for that already

import { parseGitHub } from "./github.ts";
import { parseGitLab } from "./gitlab.ts";
import { ruleIndex } from "./ruleIndex.ts";
import type { OwnerProblem, OwnerRule } from "./rules.ts";

/** Which of the two ways to write and read a CODEOWNERS file there are. */
export type OwnersForm = "github" | "gitlab";

/** The CODEOWNERS file of a workspace. It is taken apart when somebody first asks. */
export interface CodeOwners {
  /** Relative to the root. */
  readonly path: string;
  readonly form: OwnersForm;
  readonly text: string;
  /** Everyone whom the file names for a path, as first written; none where it names nobody. Case makes no difference. */
  readonly ownersOf: (path: string) => readonly string[];
  /** By line. */
  readonly problems: readonly OwnerProblem[];
}

interface CodeOwnersFile {
  readonly path: string;
  readonly form: OwnersForm;
  readonly text: string;
  /** What was wrong with reading it. */
  readonly problems?: readonly OwnerProblem[];
}

export function codeOwners({ path, form, text, problems = [] }: CodeOwnersFile): CodeOwners {
  let made: Pick<CodeOwners, "ownersOf" | "problems"> | undefined;
  const read = (): Pick<CodeOwners, "ownersOf" | "problems"> => (made ??= readOwners(form, text, problems));
  return {
    path,
    form,
    text,
    ownersOf: (file) => read().ownersOf(file),
    get problems() {
      return read().problems;
    },
  };
}

function readOwners(
  form: OwnersForm,
  text: string,
  known: readonly OwnerProblem[],
): Pick<CodeOwners, "ownersOf" | "problems"> {
  const parsed = (form === "gitlab" ? parseGitLab : parseGitHub)(text);
  const rules = withoutRepeats(parsed.rules);
  const index = ruleIndex(rules);
  const decide = decider(rules);
  const further = index.passedOver.map((at) => ({
    line: rules[at]!.line,
    message: "There are too many patterns like this one: it is passed over. Name a folder in it.",
  }));
  const asWritten = new Map<string, string>();
  const canonical = (owner: string): string => {
    const key = owner.toLowerCase();
    const first = asWritten.get(key) ?? owner;
    asWritten.set(key, first);
    return first;
  };
  const names = rules.map(({ owners }) => [...new Set(owners.map(canonical))]);
  /** By the places of the rules that decide: most files share them with others. */
  const sets = new Map<string, readonly string[]>();
  const files = new Map<string, readonly string[]>();
  return {
    ownersOf: (file) => {
      let owners = files.get(file);
      if (owners) return owners;
      const deciding = decide(index.matching(file));
      const key = deciding.join(" ");
      owners = sets.get(key);
      if (!owners) sets.set(key, (owners = [...new Set(deciding.flatMap((at) => names[at]!))]));
      files.set(file, owners);
      return owners;
    },
    problems: [...known, ...parsed.problems, ...further].sort((a, b) => a.line - b.line),
  };
}

/** Of rules that match the same files only the last can count; an exclusion counts wherever it stands. */
function withoutRepeats(rules: readonly OwnerRule[]): readonly OwnerRule[] {
  const last = new Map<string, OwnerRule>();
  for (const rule of rules) last.set(`${rule.section} ${rule.below} ${rule.excludes} ${rule.pattern}`, rule);
  return rules.length === last.size ? rules : [...last.values()].sort((a, b) => a.line - b.line);
}

/**
 * Of the rules that match a file, the last of each section, if none takes the file out of it; by section.
 *
 * @returns a function from the places of the rules that match
 */
function decider(rules: readonly OwnerRule[]): (matching: readonly number[]) => readonly number[] {
  const sections = rules.reduce((most, { section }) => Math.max(most, section), 0) + 1;
  const none = -1;
  const best = new Int32Array(sections);
  return (matching) => {
    if (matching.length < 2 && !rules[matching[0] ?? 0]?.excludes) return matching;
    best.fill(none);
    for (const at of matching) {
      const { section, excludes } = rules[at]!;
      best[section] = excludes ? rules.length : Math.max(best[section]!, at);
    }
    return Array.from(best.filter((at) => at !== none && at !== rules.length));
  };
}
