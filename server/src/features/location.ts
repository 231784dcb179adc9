// @customer-impact via ./definition, ./references: finds where the configuration declares what a statement names

import { type Location, locationOfModule } from "../coverage/moduleLocation.ts";
import type { Lines } from "../lines/model.ts";
import type { Customer, Outcome } from "../workspace/configuration.ts";
import type { Snapshot } from "./snapshot.ts";

export const locationsOfModules = (lines: Lines, modules: readonly number[]): Location[] =>
  modules.flatMap((number) => {
    const module = lines.modules[number];
    return (module && locationOfModule(module)) ?? [];
  });

/** The key that declares a customer; undefined where there is no registry, or the file has changed since. */
export const locationOfCustomer = (snapshot: Snapshot, { id }: Customer): Location | undefined =>
  locationInConfiguration(snapshot, ["customers", id]);

export const locationOfOutcome = (snapshot: Snapshot, { id }: Outcome): Location | undefined =>
  locationInConfiguration(snapshot, ["outcomes", id]);

/** Where the configuration holds a value; undefined where it does not, or the file has changed since. */
export function locationInConfiguration({ configuration }: Snapshot, path: readonly string[]): Location | undefined {
  const found = configuration.reading?.locate(path);
  return found && { path: configuration.path, range: found };
}
