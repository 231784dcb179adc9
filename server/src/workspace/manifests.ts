// @customer-impact via /server/src/host/metadata: knows a package by the name that its own manifest gives it

import { directoryOf } from "./packages.ts";
import type { Package } from "./workspace.ts";
import { valueAt } from "./valueAt.ts";

/** A manifest that was read. */
export interface ManifestText {
  readonly path: string;
  readonly text: string;
}

/** Reads the name that a manifest gives its package. It may throw where the text is broken. */
type NameReader = (text: string, path: string) => unknown;

/**
 * The packages that manifests name. A manifest without a name, or one that is broken, gives none; nothing is thrown. The
 * parsers of TOML and XML are loaded only where there is such a manifest.
 */
export async function packagesOf(manifests: readonly ManifestText[]): Promise<readonly Package[]> {
  const packages: Package[] = [];
  for (const { path, text } of manifests) {
    const name = await nameOf(path, text.replace(/^\uFEFF/, ""));
    if (name !== undefined) packages.push({ name, directory: directoryOf(path), manifest: path });
  }
  return packages;
}

async function nameOf(path: string, text: string): Promise<string | undefined> {
  const read = await readerOf(path.slice(path.lastIndexOf("/") + 1));
  try {
    const name = read?.(text, path);
    return typeof name === "string" && name.trim() !== "" ? name.trim() : undefined;
  } catch {
    return undefined;
  }
}

async function readerOf(name: string): Promise<NameReader | undefined> {
  switch (name) {
    case "package.json":
    case "composer.json":
      return (text) => valueAt(JSON.parse(text), "name");
    case "go.mod":
      return (text) =>
        /^[ \t]*module[ \t]+(?:"([^"\n]+)"|`([^`\n]+)`|([^\s"`(/]\S*))/m.exec(text)?.slice(1).find(Boolean);
    case "Cargo.toml": {
      const toml = await tomlReader();
      return (text) => valueAt(toml(text), "package", "name");
    }
    case "pyproject.toml": {
      const toml = await tomlReader();
      return (text) => {
        const value = toml(text);
        return valueAt(value, "project", "name") ?? valueAt(value, "tool", "poetry", "name");
      };
    }
    case "pom.xml": {
      const xml = await xmlReader();
      return (text) => withoutVariables(valueAt(xml(text), "project", "artifactId"));
    }
    default: {
      if (!name.endsWith("proj")) return undefined;
      const xml = await xmlReader();
      return (text) => projectName(xml(text)) ?? name.replace(/\.[^.]*$/, "");
    }
  }
}

async function tomlReader(): Promise<(text: string) => unknown> {
  const { parse } = await import("smol-toml");
  return (text) => parse(text, { maxDepth: 100 });
}

async function xmlReader(): Promise<(text: string) => unknown> {
  const { XMLParser } = await import("fast-xml-parser");
  // Nothing in a text is expanded or fetched, and values stay texts.
  const parser = new XMLParser({
    processEntities: false,
    parseTagValue: false,
    ignoreAttributes: true,
    maxNestedTags: 100,
  });
  return (text) => parser.parse(text) as unknown;
}

/** The name that a project file of .NET gives what it builds. */
function projectName(file: unknown): string | undefined {
  const groups = [valueAt(file, "Project", "PropertyGroup")].flat();
  const names = ["AssemblyName", "PackageId"].flatMap((key) =>
    groups.map((group) => withoutVariables(valueAt(group, key))),
  );
  return names.find((name) => name !== undefined);
}

/** A value of a build file, unless only the build knows what it means: `$(Name)`, `${name}`. */
function withoutVariables(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" && !/\$[({]/.test(value) ? value : undefined;
}
