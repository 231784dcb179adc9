// @customer-impact via ./sessionImports: leaves the memory to the editor that a million imports would take

import { type ImportFacts, noImports } from "../../facts/imports/model.ts";
import { unpackImports } from "../../facts/imports/pack.ts";
import type { ImportingFile } from "../../imports/resolver.ts";

/** A file whose imports are kept packed, and are unpacked when they are looked at. As long as somebody holds them they are the same. */
export class PackedFile implements ImportingFile {
  readonly path: string;
  readonly language: string;
  readonly packed: string;
  private unpacked: WeakRef<ImportFacts> | undefined;

  constructor(path: string, language: string, packed: string) {
    this.path = path;
    this.language = language;
    this.packed = packed;
  }

  get facts(): ImportFacts {
    let facts = this.unpacked?.deref();
    if (!facts) {
      facts = unpackImports(this.packed) ?? noImports;
      this.unpacked = new WeakRef(facts);
    }
    return facts;
  }
}
