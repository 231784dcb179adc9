import { setTimeout as sleep } from "node:timers/promises";

/**
 * Asks again and again until the check throws no more, and fails with its last error when that takes too long. An editor
 * sees the server's state come about in the same way; how long that takes is the business of the benchmark.
 */
export async function until<T>(check: () => T | Promise<T>, timeoutMs = 8_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await sleep(20);
  }
}
