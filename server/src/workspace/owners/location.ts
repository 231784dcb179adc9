// @customer-impact via /server/src/host/metadata: finds CODEOWNERS where the hosts of repositories look for it

import { hasSections } from "./gitlab.ts";
import type { OwnersForm } from "./codeOwners.ts";

/** GitHub looks into the first three, GitLab into the last three, each in this order. */
const locations = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"] as const;

/** Whether a path is one at which owners are looked for. */
export const isCodeOwnersPath = (path: string): boolean => locations.some((one) => one === path);

/** The CODEOWNERS file that counts; undefined where there is none. */
export const codeOwnersPath = (has: (path: string) => boolean): string | undefined => locations.find(has);

/**
 * Which form a CODEOWNERS file is in. Two of its places belong to one host alone. In the others, sections make it
 * GitLab's, and so does the file for GitLab's pipelines in a workspace that has nothing for GitHub.
 */
export function formOf(path: string, text: string, paths: readonly string[]): OwnersForm {
  if (path.startsWith(".github/")) return "github";
  if (path.startsWith(".gitlab/") || hasSections(text)) return "gitlab";
  return paths.includes(".gitlab-ci.yml") && !paths.some((one) => one.startsWith(".github/")) ? "gitlab" : "github";
}
