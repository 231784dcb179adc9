// @customer-impact via ../rust/cargo, ../jvm/builds, ../dart: reads manifests of packages, and goes on where one is broken

import type { FamilyContext } from "../../family.ts";

/** Reads a manifest of the tree. @returns undefined where there is none, or none that can be read, which is noted */
export type ManifestReader = (path: string) => unknown;

type Parse = (text: string) => unknown;

const reader =
  ({ tree, note }: FamilyContext, format: string, parse: Parse): ManifestReader =>
  (path) => {
    const text = tree.text(path);
    if (text === undefined) return undefined;
    try {
      return parse(text);
    } catch {
      note({ path, message: `It is no ${format} that can be read, so what it says of its package is not known.` });
      return undefined;
    }
  };

export async function tomlReader(context: FamilyContext): Promise<ManifestReader> {
  const { parse } = await import("smol-toml");
  return reader(context, "TOML", parse);
}

/** Bundled, a library that is no ECMAScript module has a default export alone. */
export async function yamlParser(): Promise<Parse> {
  const { default: yaml } = await import("yaml");
  return (text) => yaml.parse(text) as unknown;
}

export async function yamlReader(context: FamilyContext): Promise<ManifestReader> {
  return reader(context, "YAML", await yamlParser());
}

/**
 * Attributes are keys that start with `@`.
 *
 * @param unread paths of elements with dots, `project.build`, whose content is of no interest
 */
export async function xmlReader(context: FamilyContext, unread: readonly string[] = []): Promise<ManifestReader> {
  const { XMLParser } = await import("fast-xml-parser");
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    processEntities: false,
    stopNodes: [...unread],
  });
  return reader(context, "XML", (text) => parser.parse(text) as unknown);
}

export const jsonReader = (context: FamilyContext): ManifestReader =>
  reader(context, "JSON", (text) => JSON.parse(text.replace(/^\uFEFF/, "")) as unknown);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** What stands at a path of keys; nothing is found in a prototype. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) found = isRecord(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return found;
}

export const textOf = (value: unknown): string | undefined =>
  typeof value === "string" ? value.trim() : typeof value === "number" ? String(value) : undefined;

/** A list, whether there are several, one or none. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
