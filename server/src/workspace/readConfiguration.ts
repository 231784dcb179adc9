// @customer-impact Engineering lead: declares the company's customers in a file that tells every slip with its place

import { comparePositions } from "../text/range.ts";
import type { Configuration, ConfigurationReading, Customer, Outcome } from "./configuration.ts";
import { type JsonText, keyOf, keyRange, readJson, valueOf } from "./jsonText.ts";
import { keysAt, registryFaults } from "./registryFaults.ts";
import { type ConfigurationFile, configurationSchema } from "./schema.ts";
import { applySchema } from "./schemaFaults.ts";

/**
 * Reads the text of a `customer-impact.json`, whatever state it is in. There is a configuration only where there is no
 * fault.
 */
export function readConfiguration(text: string, ruleIds: readonly string[]): ConfigurationReading {
  const json = readJson(text);
  const { file, faults } = json.root ? applySchema(json, configurationSchema(ruleIds)) : { faults: [] };
  const all = [...json.faults, ...faults, ...registryFaults(json)].sort((a, b) =>
    comparePositions(a.range.start, b.range.start),
  );
  return {
    ...(file && all.length === 0 && { configuration: configurationOf(file, json) }),
    faults: all,
    locate: (path) => {
      const node = json.find(path);
      const key = keyOf(node);
      if (key) return keyRange(key, json.rangeOf);
      const value = valueOf(node);
      return value && json.rangeOf(value);
    },
  };
}

function configurationOf(file: ConfigurationFile, json: JsonText): Configuration {
  // The keys of an object in memory may have another order: "2" comes before "a".
  const customers = keysAt(json, ["customers"]).flatMap((id): Customer[] => {
    const customer = file.customers[id];
    return customer ? [{ id, name: id, ...customer }] : [];
  });
  const outcomes = keysAt(json, ["outcomes"]).flatMap((id): Outcome[] => {
    const outcome = file.outcomes[id];
    return outcome ? [{ id, ...outcome }] : [];
  });
  const { $schema: _, ...rest } = file;
  return { ...rest, customers, outcomes };
}
