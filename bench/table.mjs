// @customer-impact via ./run, ./lsp: shows figures beside what was wanted

// Prints what was measured beside what is wanted.

/** One row; without `wanted` there is no limit. */
export function row(what, value, wanted, unit) {
  const verdict = wanted === undefined ? "" : value <= wanted ? "as wanted" : "OVER";
  const limit = wanted === undefined ? "" : `at most ${wanted}${unit}`;
  console.log(`${what.padEnd(52)} ${`${value.toFixed(2)}${unit}`.padStart(10)}   ${limit.padEnd(16)} ${verdict}`);
}
