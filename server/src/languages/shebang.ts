// @customer-impact via ./languages: recognises scripts that have no extension

/**
 * The interpreters that the first line of a file may name, the exact name first: `python3.11` gives `python3.11`,
 * `python3` and `python`.
 *
 * @param head the start of the file
 */
export function interpretersOf(head: string): readonly string[] {
  if (!head.startsWith("#!")) return none;
  const firstLine = /^#!([^\r\n]*)/.exec(head)?.[1];
  const [path = "", ...rest] = firstLine?.trim().split(/\s+/) ?? [];
  let name = nameOf(path);
  // `env -S -u VAR VAR=x python3`
  if (name === "env")
    name = nameOf(rest.find((word, index) => !/^-|=/.test(word) && !/^-[uC]$/.test(rest[index - 1] ?? "")) ?? "");
  // A shell that starts the real interpreter of a file: exec perl -x "$0" "$@"
  const started =
    name === "sh" ? /^[^\n]*\n(?:[^\n]*\n){0,4}?[^\n]*\bexec (\w+)\b[^\n]*\$0[^\n]*\$@/.exec(head)?.[1] : undefined;
  return [...new Set([started, name, name.replace(/(?:\.\d+)+$/, ""), name.replace(/-?\d[\d.]*$/, "")])].filter(
    (one) => one !== undefined && one !== "",
  ) as string[];
}

const none: readonly string[] = [];

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.exe$/i, "");
