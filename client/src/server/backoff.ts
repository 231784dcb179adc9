// @customer-impact via ./server: brings a server back that died once, and leaves one alone that always dies

/** Before each start after a death, in milliseconds. One more death is too many. */
const delays = [250, 1000, 3000, 8000];
/** Deaths that are farther apart have nothing to do with each other, in milliseconds. */
const memory = 180_000;

/** Counts deaths. */
export class Backoff {
  private deaths: readonly number[] = [];

  /**
   * @param now in milliseconds
   * @returns how long to wait before the next start, in milliseconds; undefined where there should be none
   */
  died(now: number): number | undefined {
    this.deaths = [...this.deaths.filter((time) => now - time < memory), now];
    return delays[this.deaths.length - 1];
  }

  /** Forgets all deaths, as when the user asks for a start. */
  forget(): void {
    this.deaths = [];
  }
}
