// @customer-impact via ./metrics: feeds the counters
import { count } from "./metrics.ts";

type Listener = (name: string) => void;

const listeners: Listener[] = [];

export const listen = (listener: Listener): number => listeners.push(listener);

export function emit(name: string): void {
  count(name);
  for (const listener of listeners) listener(name);
}
