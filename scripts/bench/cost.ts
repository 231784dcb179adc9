// @customer-impact via ./reading, ./programs: shows what was measured, so that a busy machine is told from a slow program

import { median } from "./median.ts";

/** In milliseconds. */
export interface Cost {
  readonly time: number;
  /** Of all threads. */
  readonly processor: number;
}

const timeOf = (costs: readonly Cost[]): number => median(costs.map(({ time }) => time));
const processorOf = (costs: readonly Cost[]): number => median(costs.map(({ processor }) => processor));

export const show = (costs: readonly Cost[]): string =>
  `${timeOf(costs).toFixed(0)} ms (${processorOf(costs).toFixed(0)} of processor time)`;

/** How many times as much something takes as something else. */
export const ratioOf = (costs: readonly Cost[], of: readonly Cost[]): string =>
  `${(timeOf(costs) / timeOf(of)).toFixed(2)} times as long, ${(processorOf(costs) / processorOf(of)).toFixed(2)} times the processor time`;
