// @customer-impact via ./javascript: reads what packages say of themselves, and goes on where one is broken

import { joinPath, under, upwards } from "../../path.ts";
import type { FamilyContext } from "../../family.ts";

/** A package.json. */
export interface Manifest {
  /** Without a trailing `/`; the root is empty. */
  readonly directory: string;
  readonly name: string | undefined;
  readonly value: Readonly<Record<string, unknown>>;
}

export interface Manifests {
  /** The manifest in a directory, if there is one that can be read. */
  readonly in: (directory: string) => Manifest | undefined;
  /** The nearest manifest in or above a directory. */
  readonly nearest: (directory: string) => Manifest | undefined;
  /** A path that a manifest gives, from the root; undefined where it leaves the directory of the package. */
  readonly pathIn: (directory: string, path: string) => string | undefined;
}

/** Why a file that is there has no text. */
export const unreadText = "It cannot be read, or is larger than 4 MB";

export function createManifests({ tree, note }: FamilyContext): Manifests {
  const known = new Map<string, Manifest | undefined>();
  const nearestKnown = new Map<string, Manifest | undefined>();
  const read = (directory: string): Manifest | undefined => {
    const path = under(directory, "package.json");
    const text = tree.text(path);
    if (text === undefined) {
      if (tree.has(path)) note({ path, message: `${unreadText}, so what it says of its package is not known.` });
      return undefined;
    }
    const value = objectIn(text);
    if (!value) {
      note({ path, message: "It is no JSON object, so what it says of its package is not known." });
      return undefined;
    }
    const { name } = value;
    return { directory, name: typeof name === "string" && name !== "" ? name : undefined, value };
  };
  const inDirectory = (directory: string): Manifest | undefined => {
    if (!known.has(directory)) known.set(directory, read(directory));
    return known.get(directory);
  };
  return {
    in: inDirectory,
    nearest: (directory) => {
      if (!nearestKnown.has(directory)) {
        let found: Manifest | undefined;
        for (const at of upwards(directory)) if ((found = inDirectory(at))) break;
        nearestKnown.set(directory, found);
      }
      return nearestKnown.get(directory);
    },
    pathIn: (directory, path) => {
      const joined = joinPath(directory, path);
      return joined !== undefined && (directory === "" || joined === directory || joined.startsWith(`${directory}/`))
        ? joined
        : undefined;
    },
  };
}

/** The object that a JSON text is; undefined where it is none. */
function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value's own property; nothing is found in a prototype. */
export const at = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
