// @customer-impact via ../session: takes over what is typed of imports, and says when all must be linked anew

import { type ImportFacts, noImports } from "../../facts/imports/model.ts";
import { unpackImports } from "../../facts/imports/pack.ts";
import type { ImportingFile } from "../../imports/resolver.ts";
import { importSyntaxOf } from "../../languages/importRows.ts";
import type { Lines } from "../../lines/model.ts";
import { moduleOfFile } from "../../lines/moduleOfFile.ts";
import { type Steps, stride } from "../../text/steps.ts";
import type { Plan } from "../../workspace/plan.ts";
import type { Disk } from "../disk.ts";
import type { LiveWorkspace } from "../liveWorkspace.ts";
import type { Overlay } from "../overlays.ts";
import type { ReadDiskOptions } from "../readDisk.ts";
import { sliced } from "../sliced.ts";
import { ImportsOnDisk } from "./importsOnDisk.ts";
import { PackedFile } from "./packedFile.ts";
import { prepareImports, type PreparedImports } from "./linkImports.ts";

type Overlays = ReadonlyMap<string, Overlay>;

/** What the files of a workspace import while it is edited: what was read of the disk, and what is open. */
export class SessionImports {
  private onDisk: ImportsOnDisk | undefined;
  private wanted = false;
  /** Something has changed in such a way that all must be linked anew. */
  isStale = false;

  /** Whether they are read, or being read. What is read of a file from now on should come with its imports. */
  get isWanted(): boolean {
    return this.wanted;
  }

  /** Whether they are worth knowing, and not known as they are now. Where nothing is stated, nothing hangs on them. */
  areNeeded({ lines, imports }: LiveWorkspace): boolean {
    if (imports) return this.isStale || imports.isStale || imports.isUnfinished;
    return lines.modules.some(({ judgements }) => judgements.length > 0);
  }

  /** Reads them; files that have not changed since are not read again. */
  read(disk: Disk, options: ReadDiskOptions): Promise<ImportsOnDisk> {
    this.wanted = true;
    // What changes from now on is another matter.
    this.isStale = false;
    return ImportsOnDisk.read(disk, this.onDisk, options);
  }

  /** The files that import something else in a later reading. */
  differences(later: ImportsOnDisk): Iterable<string> {
    return this.onDisk?.differences(later) ?? [];
  }

  /** Makes ready what is linked of a reading and of what is open. */
  async prepare(
    disk: Disk,
    onDisk: ImportsOnDisk,
    { plan, open, signal }: { readonly plan: Plan; readonly open: Overlays; readonly signal?: AbortSignal | undefined },
  ): Promise<PreparedImports> {
    const importing = await sliced(importingOf(plan, disk, onDisk, open), signal);
    return prepareImports(
      disk.root,
      plan.files.map(({ path }) => path),
      importing,
    );
  }

  /** Takes over a reading. */
  take(onDisk: ImportsOnDisk): void {
    this.onDisk = onDisk;
  }

  /** What a file imports now, as far as that is known. */
  of(path: string, disk: Disk, overlay: Overlay | undefined): ImportFacts {
    if (!this.onDisk) return noImports;
    return overlay?.imports() ?? unpackImports(disk.importsOf(path) ?? this.onDisk.packedOf(path)) ?? noImports;
  }

  /** What some files import now, of those that are a part of a module. */
  *some(paths: Iterable<string>, lines: Lines, disk: Disk, open: Overlays): Iterable<ImportingFile> {
    if (!this.onDisk) return;
    for (const path of paths) {
      if (moduleOfFile(lines, path) < 0) continue;
      const result = open.get(path)?.facts ?? disk.resultOf(path);
      const language = typeof result === "object" ? result.language : undefined;
      if (language !== undefined) yield { path, language, facts: this.of(path, disk, open.get(path)) };
    }
  }
}

/** The files that count and may import something, those that are open as they are there. */
function* importingOf(plan: Plan, disk: Disk, onDisk: ImportsOnDisk, open: Overlays): Steps<readonly ImportingFile[]> {
  const importing: ImportingFile[] = [];
  for (let place = 0; place < plan.files.length; place++) {
    if (place % stride === 0) yield;
    const file = plan.files[place]!;
    const { path } = file;
    const overlay = open.get(path);
    const later = overlay ? undefined : disk.importsOf(path);
    if (!overlay && (later ?? onDisk.packedOf(path)) === "") continue;
    const decision = plan.decide(file, overlay?.facts ?? disk.resultOf(path, place));
    if (decision.kind !== "counted" || !importSyntaxOf(decision.language.name)) continue;
    const language = decision.language.name;
    if (overlay) importing.push({ path, language, facts: overlay.imports() });
    else {
      const one = later === undefined ? onDisk.fileOf(path, language) : new PackedFile(path, language, later);
      if (one) importing.push(one);
    }
  }
  return importing;
}
