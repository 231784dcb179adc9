import { git, temporary, write } from "../temporary.ts";

/** A repository without a commit. */
export function empty(): string {
  const root = temporary();
  git(root, "init", "-q");
  return root;
}

/**
 * Commits all that is there, always at the same time, so that the hash is always the same too.
 *
 * @param day of January 2026
 */
export function commit(root: string, subject: string, files: Readonly<Record<string, string>> = {}, day = 1): string {
  write(root, files);
  git(root, "add", "-A");
  const date = `2026-01-${String(day).padStart(2, "0")}T12:00:00+00:00`;
  process.env["GIT_COMMITTER_DATE"] = date;
  try {
    git(root, "commit", "-q", "--allow-empty", "-m", subject, "--date", date);
  } finally {
    delete process.env["GIT_COMMITTER_DATE"];
  }
  return git(root, "rev-parse", "HEAD").trim();
}
