// @customer-impact Engineering lead: reads the owners that GitHub asks for a review, and is told of lines that it skips

import type { OwnerProblem, OwnerRule, OwnerRules } from "./rules.ts";
import { isOwner, linesOf, patternFault, wordsOf } from "./words.ts";

/** Reads CODEOWNERS as GitHub does: a line that is not valid counts for nothing. */
export function parseGitHub(text: string): OwnerRules {
  const rules: OwnerRule[] = [];
  const problems: OwnerProblem[] = [];
  for (const { line, text: one } of linesOf(text)) {
    const { pattern, words } = wordsOf(one);
    const comment = words.findIndex((word) => word.startsWith("#"));
    const owners = comment < 0 ? words : words.slice(0, comment);
    const message = faultOf(pattern, owners);
    if (message === undefined) rules.push({ line, section: 0, excludes: false, owners, ...globOf(pattern) });
    else problems.push({ line, message });
  }
  return { rules, problems };
}

function faultOf(pattern: string, owners: readonly string[]): string | undefined {
  if (pattern.startsWith("!"))
    return `GitHub takes no pattern back with "!": write a line for "${pattern.slice(1)}" without owners.`;
  if (pattern.startsWith("\\#")) return `GitHub does not read "\\#" at the start of a pattern: write "?" for the "#".`;
  if (/[[\]]/.test(pattern))
    return `GitHub knows neither sections nor ranges in brackets: "${pattern}" matches nothing there.`;
  const stranger = owners.find((word) => !isOwner(word) || word.startsWith("@@"));
  if (stranger !== undefined)
    return `"${stranger}" is no owner: write @user, @organisation/team or an e-mail address. GitHub skips the line.`;
  return patternFault(pattern);
}

/** Patterns are those of .gitignore, except that `docs/*` stops at the files of that very folder. */
function globOf(pattern: string): Pick<OwnerRule, "pattern" | "below"> {
  const isAnchored = pattern.slice(0, -1).includes("/");
  return {
    pattern: pattern.startsWith("/") ? pattern : `${isAnchored ? "/" : "**/"}${pattern}`,
    below: !pattern.endsWith("/*"),
  };
}
