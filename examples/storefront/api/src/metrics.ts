// @customer-impact via ./events: counts what passes through
import { listen } from "./events.ts";

const counters = new Map<string, number>();

export const count = (name: string): void => void counters.set(name, (counters.get(name) ?? 0) + 1);

export const countEverything = (): number => listen((name) => count(`all:${name}`));

export const read = (): Record<string, number> => Object.fromEntries(counters);
