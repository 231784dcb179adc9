// @customer-impact todo: find out whether any running experiment still changes a page [issue: SHOP-212; owner: storefront]
import { track } from "./analytics.ts";

const running: Record<string, number> = { "one-step": 0.5 };

export function readExperiment(name: string, dice: () => number = Math.random): boolean {
  const isOn = dice() < (running[name] ?? 0);
  track("experiment", { name, isOn });
  return isOn;
}
