const perMinute = 60;
const seen = new Map<string, { minute: number; calls: number }>();

/** Whether a client may call once more in this minute. */
export function allow(client: string, now: number = Date.now()): boolean {
  const minute = Math.floor(now / 60_000);
  const last = seen.get(client);
  const calls = last?.minute === minute ? last.calls + 1 : 1;
  seen.set(client, { minute, calls });
  return calls <= perMinute;
}
