import assert from "node:assert/strict";
import { registryOf } from "../../server/src/lines/registry.ts";
import { defaultConfiguration } from "../../server/src/workspace/configuration.ts";

describe("customers that a sentence mentions", () => {
  it("are found whatever the length of other names", () => {
    const customer = (id: string, name: string) => ({ id, name, aliases: [], kind: "external" as const });
    const registry = registryOf({
      ...defaultConfiguration,
      customers: [
        customer("shopper", "Shopper"),
        customer("long", "a ".repeat(100_000)),
        customer("x".repeat(100_000), "y".repeat(100_000)),
      ],
    });
    assert.deepEqual(
      registry.mentioned("Shoppers can pay by card.").map(({ id }) => id),
      ["shopper"],
    );
  });
});
