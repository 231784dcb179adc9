// @customer-impact via ./javascript: knows what a package lets others import of it

import { isRecord } from "./manifests.ts";

/** Conditions that no import from code of the workspace meets. */
const never = new Set(["deno", "react-native", "electron", "edge-light", "workerd"]);
/** Conditions of some places that code runs in: where there is a target for any place, that is taken. */
const special = new Set(["browser", "worker", "production", "bun", "react-server"]);

/**
 * The targets of a name in `exports` or `imports` of a package.json, in the order in which they are tried: paths that start with `./`,
 * and for `imports` names of packages too. All conditions that may hold are taken, since it is the files that decide which do.
 *
 * @param name a key: `.`, `./tax`, `#tax`
 * @param form conditions of the other form come last
 */
export function targetsOf(field: unknown, name: string, form: "import" | "require"): readonly string[] {
  const table = tableOf(field, name);
  if (!table) return [];
  if (Object.hasOwn(table, name) && !name.includes("*")) return flatten(table[name], "", form);
  let best: { readonly head: string; readonly star: string; readonly value: unknown } | undefined;
  for (const [key, value] of Object.entries(table)) {
    const star = key.indexOf("*");
    // Older packages export directories with a trailing slash.
    const [head, tail] =
      star >= 0 ? [key.slice(0, star), key.slice(star + 1)] : key.endsWith("/") ? [key, ""] : ["", ""];
    if (head === "" || !name.startsWith(head) || !name.endsWith(tail) || name.length < key.length - (star >= 0 ? 1 : 0))
      continue;
    if (best && best.head.length >= head.length) continue;
    const middle = name.slice(head.length, name.length - tail.length);
    best = { head, star: middle, value: star >= 0 ? value : withStar(value) };
  }
  return best ? flatten(best.value, best.star, form) : [];
}

/** A field without names is what `.` means. */
function tableOf(field: unknown, name: string): Readonly<Record<string, unknown>> | undefined {
  const isTable = isRecord(field) && Object.keys(field).some((key) => key.startsWith(".") || key.startsWith("#"));
  if (isTable) return field;
  return name === "." && field !== undefined && field !== null ? { ".": field } : undefined;
}

const withStar = (value: unknown): unknown =>
  typeof value === "string"
    ? `${value}*`
    : isRecord(value)
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withStar(one)]))
      : value;

const deepest = 20;

function flatten(value: unknown, star: string, form: "import" | "require", depth = 0): readonly string[] {
  if (typeof value === "string") return [value.replaceAll("*", () => star)];
  if (depth > deepest) return [];
  if (Array.isArray(value)) return value.flatMap((one) => flatten(one, star, form, depth + 1));
  if (!isRecord(value)) return [];
  const other = form === "import" ? "require" : "import";
  const conditions = Object.entries(value).filter(([key]) => !never.has(key));
  const rank = (key: string): number => (key === other ? 3 : key.startsWith("types") ? 2 : special.has(key) ? 1 : 0);
  return conditions.toSorted(([a], [b]) => rank(a) - rank(b)).flatMap(([, one]) => flatten(one, star, form, depth + 1));
}
