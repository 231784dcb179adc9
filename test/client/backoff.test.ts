import assert from "node:assert/strict";
import { Backoff } from "../../client/src/server/backoff.ts";

describe("a server that dies", () => {
  it("is started again later each time, and in the end no more", () => {
    const backoff = new Backoff();
    const delays = [0, 1, 2, 3, 4].map((time) => backoff.died(time));
    assert.equal(delays.pop(), undefined);
    for (const [index, delay = 0] of delays.entries())
      assert.ok(delay > (delays[index - 1] ?? 0), `${index}: ${delay}`);
  });

  it("is forgiven what was long ago, or before the user asked for a start", () => {
    const backoff = new Backoff();
    const first = backoff.died(0);
    for (let time = 1_000_000; time < 10_000_000; time += 1_000_000) assert.equal(backoff.died(time), first);
    backoff.died(9_000_001);
    backoff.forget();
    assert.equal(backoff.died(9_000_002), first);
  });
});
