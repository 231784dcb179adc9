import assert from "node:assert/strict";
import { extension, exported } from "../support/extension.ts";

describe("activation", () => {
  it("comes by itself where there are folders", async () => {
    await exported();
    assert.ok(extension().isActive);
  });
});
