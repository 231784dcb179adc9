// @customer-impact via ./judge: counts customers also where nobody has listed them yet

import type { Customer } from "../workspace/configuration.ts";
import { nameForms } from "../workspace/names.ts";
import { unnamed } from "./model.ts";

/**
 * The customers of a workspace without a registry: every name that a statement gives, as first written. Case and a
 * plural `s`/`es` make no other customer.
 */
export class GivenNames {
  private readonly byWritten = new Map<string, string>();
  private readonly byForm = new Map<string, string>();
  private readonly names: string[] = [];

  /** The id of a name, which is how it was written first. */
  idOf(written: string): string {
    const known = this.byWritten.get(written);
    if (known !== undefined) return known;
    const id = this.find(written);
    this.byWritten.set(written, id);
    return id;
  }

  private find(written: string): string {
    const forms = nameForms(written);
    const found = forms.map((form) => this.byForm.get(form)).find((id) => id !== undefined);
    if (found !== undefined) return found;
    for (const form of forms) this.byForm.set(form, written);
    this.names.push(written);
    return written;
  }

  all(): Customer[] {
    return this.names.map((name) => ({ id: name, name, aliases: [], kind: "external" }));
  }

  /** The customer of a plain sentence. */
  unnamed(): string {
    return this.idOf(unnamed);
  }
}
