// @customer-impact via ./run: takes medians and peaks in one run, so that a noisy machine does not flatter anybody

// Runs programs and says how long they took and how much memory they had.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Seconds of one run. A program that cannot run, or fails, ends the benchmark; 1 is what ripgrep ends with when it finds nothing. */
export function secondsOf([program, ...args], env = {}) {
  const started = performance.now();
  const { status, error, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    maxBuffer: 2 ** 30,
  });
  const seconds = (performance.now() - started) / 1000;
  if (error || (status !== 0 && status !== 1)) throw error ?? new Error(`${program} ${args.join(" ")}: ${stderr}`);
  return seconds;
}

/** The medians of `runs` runs of each program by name. They take turns, so that what else the machine does hits all alike. */
export function mediansOf(programs, runs) {
  const times = Object.fromEntries(Object.keys(programs).map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const [name, { command, env }] of Object.entries(programs)) times[name].push(secondsOf(command, env));
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Peak memory of one run of a program of Node, in MB, all its threads together. */
export const peakMemoryOf = (command, env = {}) => usageOf(command, env).maxRSS / 1024;

/** Processor time of one run of a program of Node, in seconds, all its threads together; what it starts is not counted. */
export const processorSecondsOf = (command, env = {}) => {
  const { userCPUTime, systemCPUTime } = usageOf(command, env);
  return (userCPUTime + systemCPUTime) / 1e6;
};

/** Time of one run of a program of Node, and its processor time, both in milliseconds. */
export function costOf(command, env = {}) {
  const { userCPUTime, systemCPUTime, seconds } = usageOf(command, env);
  return { time: seconds * 1000, processor: (userCPUTime + systemCPUTime) / 1000 };
}

function usageOf([program, ...args], env) {
  const folder = mkdtempSync(join(tmpdir(), "customer-impact-usage-"));
  const file = join(folder, "usage");
  try {
    const hook = `import { writeFileSync } from "node:fs"; import { isMainThread } from "node:worker_threads";
      if (isMainThread) process.on("exit", () => writeFileSync(process.env.USAGE_FILE, JSON.stringify(process.resourceUsage())));`;
    const url = `data:text/javascript,${encodeURIComponent(hook)}`;
    const seconds = secondsOf([program, "--import", url, ...args], { ...env, USAGE_FILE: file });
    return { ...JSON.parse(readFileSync(file, "utf8")), seconds };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
