// @customer-impact via ./analyse: reads the few files that speak of others, such as manifests

import { utf8Bytes } from "../text/decode.ts";
import { parseAttributes } from "../workspace/attributes.ts";
import { packagesOf } from "../workspace/manifests.ts";
import { type Attributes, noAttributes } from "../workspace/nameCauses.ts";
import { type CodeOwners, codeOwners } from "../workspace/owners/codeOwners.ts";
import { codeOwnersPath, formOf } from "../workspace/owners/location.ts";
import type { Package } from "../workspace/workspace.ts";
import type { FileSource } from "./source.ts";

/** A file that describes others and is larger than this is none, in bytes. */
const largest = 4 * 1024 * 1024;

type TextSource = Pick<FileSource, "read">;

/** Whether a path is that of a `.gitattributes`. */
export const isAttributesPath = (path: string): boolean =>
  path === ".gitattributes" || path.endsWith("/.gitattributes");

/** What the `.gitattributes` of a workspace say. One that cannot be read says nothing. */
export async function readAttributes(source: TextSource, paths: readonly string[]): Promise<Attributes> {
  const found = paths.filter(isAttributesPath);
  return found.length === 0 ? noAttributes : parseAttributes(await readTexts(source, found));
}

/** A CODEOWNERS that is larger than this is not read, in MiB. GitHub reads none of more than 3 MB. */
const largestOwners = 16;

/** The CODEOWNERS of a workspace that counts; undefined where there is none. */
export async function readCodeOwners(source: TextSource, paths: readonly string[]): Promise<CodeOwners | undefined> {
  const path = codeOwnersPath((wanted) => paths.includes(wanted));
  if (path === undefined) return undefined;
  const [found = "gone"] = await source.read([path], largestOwners * 1024 * 1024);
  if (found === "gone") return undefined;
  const bytes = typeof found === "string" ? undefined : utf8Bytes(found);
  if (bytes) {
    const text = bytes.toString("utf8");
    return codeOwners({ path, form: formOf(path, text, paths), text });
  }
  const message =
    found === "too-large"
      ? `The file is larger than ${largestOwners} MiB, so it is not read.`
      : "The file cannot be read as text.";
  return codeOwners({ path, form: formOf(path, "", paths), text: "", problems: [{ line: 0, message }] });
}

/** The packages that manifests name. One that cannot be read names none. */
export const readPackages = async (source: TextSource, manifests: readonly string[]): Promise<readonly Package[]> =>
  packagesOf(await readTexts(source, manifests));

async function readTexts(
  source: TextSource,
  paths: readonly string[],
): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const all = await source.read(paths, largest);
  return paths.flatMap((path, at) => {
    const found = all[at];
    const bytes = typeof found === "object" ? utf8Bytes(found) : undefined;
    return bytes ? [{ path, text: bytes.toString("utf8") }] : [];
  });
}
