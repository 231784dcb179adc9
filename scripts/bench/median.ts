// @customer-impact via ./linking, ./cost: keeps one slow run from deciding a figure

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
