import assert from "node:assert/strict";
import { extension, exported } from "../support/extension.ts";

describe("activation", () => {
  it("comes by itself where there is a folder", async () => {
    const { server } = await exported();
    assert.ok(extension().isActive);
    assert.ok(server.pid);
  });
});
