// @customer-impact Pipeline owner: sees on a terminal that a first run on a large tree is getting on

import type { SingleBar } from "cli-progress";

export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly stop: () => void;
}

/** A run that is over by then shows nothing, in milliseconds. */
const patience = 300;

/** Shows how far reading has come, on a terminal only. @param unit what is counted */
export async function startProgress(stream: NodeJS.WriteStream, unit = "files"): Promise<Progress> {
  if (!stream.isTTY) return { update: () => {}, stop: () => {} };
  // Bundled, a library that is no ECMAScript module has a default export alone.
  const {
    default: { Presets, SingleBar },
  } = await import("cli-progress");
  const createBar = (total: number): SingleBar => {
    const bar = new SingleBar(
      { stream, clearOnComplete: true, hideCursor: true, format: `Reading {bar} {value}/{total} ${unit}` },
      Presets.shades_classic,
    );
    bar.start(total, 0);
    return bar;
  };
  const started = performance.now();
  let bar: SingleBar | undefined;
  return {
    update: (done, total) => {
      if (!bar && performance.now() - started < patience) return;
      bar ??= createBar(total);
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => {
      bar?.stop();
      bar = undefined;
    },
  };
}
