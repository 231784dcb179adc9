// @customer-impact via ./experiments: tells it which variant a visitor saw

type Event = { name: string; at: number; data: Record<string, unknown> };

const queue: Event[] = [];

export function track(name: string, data: Record<string, unknown>, now: () => number = Date.now): void {
  queue.push({ name, at: now(), data });
}

export function drain(): Event[] {
  return queue.splice(0);
}
