// @customer-impact Engineering lead: reads the owners of each section as GitLab asks for their approval

import type { OwnerProblem, OwnerRule, OwnerRules } from "./rules.ts";
import { isOwner, linesOf, patternFault, wordsOf } from "./words.ts";

/** Each section may name owners for each file, so their number counts. */
const mostSections = 200;

/** `[Name]`, `^[Optional]`, `[Name][2]`, each with owners behind it or not. */
const heading = /^\^?\[([^\]]*)\](?:\[[^\]]*\])?(?=\s|$)/;

/** Reads CODEOWNERS as GitLab does: words that are no owners are passed over, and the rest of their line counts. */
export function parseGitLab(text: string): OwnerRules {
  const rules: OwnerRule[] = [];
  const problems: OwnerProblem[] = [];
  /** By name without case. What stands under no heading is a section without a name. */
  const sections = new Map([["", 0]]);
  let section: number | undefined = 0;
  let defaults: readonly string[] = [];
  for (const { line, text: one } of linesOf(text)) {
    const tell = (message: string): unknown => problems.push({ line, message });
    const [head, written] = heading.exec(one) ?? [];
    const name = written?.trim().toLowerCase();
    if (head !== undefined && name) {
      if (!sections.has(name) && sections.size < mostSections) sections.set(name, sections.size);
      section = sections.get(name);
      if (section === undefined) tell(`There are more than ${mostSections} sections: this one is passed over.`);
      defaults = ownersAmong(one.slice(head.length).trim().split(/\s+/), tell);
      continue;
    }
    const { pattern, words } = wordsOf(one);
    const excludes = pattern.startsWith("!");
    const path = excludes ? pattern.slice(1) : pattern;
    const fault = name === "" ? "A section must have a name between its brackets." : patternFault(path);
    if (fault !== undefined) {
      tell(fault);
      continue;
    }
    if (pattern.startsWith("[") && !pattern.includes("]"))
      tell(`"${pattern}" is read as a pattern: the name of a section ends with "]".`);
    const owners = ownersAmong(words, tell);
    if (section !== undefined)
      rules.push({ line, section, excludes, owners: owners.length ? owners : defaults, ...globOf(path) });
  }
  return { rules, problems };
}

/** Whether a text has sections, which GitHub does not know. */
export const hasSections = (text: string): boolean =>
  linesOf(text).some(({ text: one }) => {
    const [head, name] = heading.exec(one) ?? [];
    const rest = head === undefined ? "" : one.slice(head.length).trim();
    return name?.trim() && (rest === "" || rest.split(/\s+/).every(isOwner));
  });

function ownersAmong(words: readonly string[], tell: (message: string) => unknown): readonly string[] {
  const first = words.find((word) => word !== "" && !isOwner(word));
  if (first?.startsWith("#"))
    tell(`GitLab knows no comments behind a pattern: owners that are named behind the "#" count as well.`);
  else if (first !== undefined)
    tell(`"${first}" is no owner: write @user, @group/subgroup, @@role or an e-mail address. GitLab passes it over.`);
  return words.filter((word) => isOwner(word));
}

/**
 * A pattern without a slash in front matches at any depth, whatever else it holds. Only one with a slash at its end takes
 * in what lies below. Two stars that no slash follows are one.
 */
function globOf(path: string): Pick<OwnerRule, "pattern" | "below"> {
  if (path === "*") return { pattern: "**/*", below: false };
  const stars = path.replace(/\*+\/?/g, (all) => (all.endsWith("/") ? all : "*"));
  return { pattern: stars.startsWith("/") ? stars : `**/${stars}`, below: path.endsWith("/") };
}
