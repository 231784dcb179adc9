// @customer-impact via ./linksCache: writes down who imports whom, and believes nothing on disk that does not look right

import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { packImports, unpackImports } from "../../facts/imports/pack.ts";
import type { PackageEdge } from "../../imports/family.ts";
import { ImportGraph } from "../../imports/graph.ts";
import type { UnresolvedImport } from "../../imports/links.ts";
import type { LinkedImports } from "../../imports/workspaceImports.ts";
import { writeFile } from "../output.ts";
import { checksum, readOwnFile, splitFirstLine } from "./cacheFile.ts";
import { isCount } from "./isFacts.ts";

/** What is kept of a workspace. */
export interface KeptLinks {
  readonly links: LinkedImports;
  /** Files that describe others, by path, and the states in which they were read. */
  readonly texts: readonly (readonly [path: string, state: string])[];
}

/**
 * The file holds lines: the checksum of all that follows; the key, as JSON; and all but the graph, as JSON. Behind them is the
 * graph: where the edges of each module start and where those of the last one end, in four bytes each; the target of each
 * edge, likewise; and for each edge a byte, 1 where only types are taken.
 */
interface Head {
  readonly size: number;
  readonly edges: number;
  readonly texts: KeptLinks["texts"];
  readonly packageEdges: readonly PackageEdge[];
  readonly counts: LinkedImports["counts"];
  /** The imports that could not be resolved, packed, and the paths of their files in the same order. */
  readonly unresolved: readonly [packed: string, paths: readonly string[]];
  readonly notes: LinkedImports["notes"];
}

/**
 * @param size how many modules there are
 * @returns undefined where the file is damaged, somebody else's, or made for another key
 */
export function readLinksFile(path: string, key: string, size: number): KeptLinks | undefined {
  try {
    const [sum, body] = splitFirstLine(readOwnFile(path));
    const [keptKey, rest] = splitFirstLine(body);
    if (JSON.parse(keptKey) !== key || sum !== checksum(body)) return undefined;
    const [line, bytes] = splitFirstLine(rest);
    // From here on whatever it is not will throw, or is tested.
    const head = JSON.parse(line) as Head;
    const graph = head.size === size && isHead(head) ? graphOf(bytes, size, head.edges) : undefined;
    if (!graph) return undefined;
    const { packageEdges, notes, counts, texts } = head;
    const unresolved = unresolvedOf(head);
    return unresolved && { links: { graph, packageEdges, notes, counts, unresolved: () => unresolved }, texts };
  } catch {
    // There is none, or none that can be read.
    return undefined;
  }
}

const isHead = ({ edges, texts, packageEdges, counts, notes }: Head): boolean =>
  isCount(edges) &&
  texts.every(arePair) &&
  packageEdges.every(({ from, to }) => typeof from === "string" && typeof to === "string") &&
  isCount(counts.external) &&
  isCount(counts.unresolved) &&
  notes.every(({ path, message }) => typeof path === "string" && typeof message === "string");

function unresolvedOf({ unresolved: [packed, paths] }: Head): readonly UnresolvedImport[] | undefined {
  const imports = unpackImports(packed)?.imports;
  if (imports?.length !== paths.length || !paths.every((path) => typeof path === "string")) return undefined;
  return imports.map((one, at) => ({ path: paths[at]!, import: one }));
}

const arePair = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((one) => typeof one === "string");

function graphOf(bytes: Buffer, size: number, edges: number): ImportGraph | undefined {
  const numbers = size + 1 + edges;
  if (bytes.length !== numbers * 4 + edges) return undefined;
  const all = new Uint32Array(numbers);
  Buffer.from(all.buffer).set(bytes.subarray(0, numbers * 4));
  const offsets = all.subarray(0, size + 1);
  const targets = all.subarray(size + 1);
  const typeOnly = new Uint8Array(bytes.subarray(numbers * 4));
  if (!isGraph(offsets, targets, typeOnly)) return undefined;
  return ImportGraph.of(size, (module) => {
    const [from, to] = [offsets[module]!, offsets[module + 1]!];
    return { targets: targets.subarray(from, to), typeOnly: typeOnly.subarray(from, to) };
  });
}

/** Whether each module has its edges, in ascending order and none to itself. */
function isGraph(offsets: Uint32Array, targets: Uint32Array, typeOnly: Uint8Array): boolean {
  const size = offsets.length - 1;
  if (offsets[0] !== 0 || offsets[size] !== targets.length) return false;
  for (let module = 0; module < size; module++) {
    const [from, to] = [offsets[module]!, offsets[module + 1]!];
    if (from > to || to > targets.length) return false;
    for (let at = from; at < to; at++) {
      const target = targets[at]!;
      if (target >= size || target === module || (at > from && target <= targets[at - 1]!)) return false;
    }
  }
  for (const one of typeOnly) if (one > 1) return false;
  return true;
}

/** @throws an error of the file system */
export function writeLinksFile(path: string, key: string, { links, texts }: KeptLinks): void {
  const { graph, packageEdges, notes, counts } = links;
  const { size, edges } = graph;
  const numbers = new Uint32Array(size + 1 + edges);
  const typeOnly = new Uint8Array(edges);
  let end = 0;
  for (let module = 0; module < size; module++) {
    const one = graph.importsOf(module);
    numbers.set(one.targets, size + 1 + end);
    typeOnly.set(one.typeOnly, end);
    numbers[module + 1] = end += one.targets.length;
  }
  const unresolved = [...links.unresolved()];
  const packed = packImports({ imports: unresolved.map((one) => one.import) });
  const paths = unresolved.map((one) => one.path);
  const head: Head = { size, edges, texts, packageEdges, counts, unresolved: [packed, paths], notes };
  const lines = [key, head].map((value) => Buffer.from(`${JSON.stringify(value)}\n`));
  const pieces = [...lines, Buffer.from(numbers.buffer), typeOnly];
  const sum = createHash("sha1");
  for (const piece of pieces) sum.update(piece);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFile(path, [Buffer.from(`${sum.digest("hex")}\n`), ...pieces], 0o600);
}
