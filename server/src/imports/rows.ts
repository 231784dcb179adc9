// @customer-impact via ./links: puts the edges of a module in order, none twice, without an object for each

import type { ModuleImports } from "./graph.ts";

/** Collects what one module imports after the other. */
export class Row {
  /** What was collected, in ascending order once `close` was called. */
  targets = new Uint32Array(1024);
  /** For each target, 1 where only types are taken of it. */
  typeOnly = new Uint8Array(1024);
  count = 0;
  /** By module: the last round in which it came up, and where it stands. */
  private readonly rounds: Uint32Array;
  private readonly places: Uint32Array;
  private round = 0;

  /** @param size how many modules there are */
  constructor(size: number) {
    this.rounds = new Uint32Array(size);
    this.places = new Uint32Array(size);
  }

  /** Starts with a module, which has no edge to itself. */
  open(module: number): void {
    this.count = 0;
    this.round++;
    this.rounds[module] = this.round;
    // Nothing is ever written there.
    this.places[module] = none;
  }

  add(target: number, isTypeOnly: boolean): void {
    if (this.rounds[target] === this.round) {
      const place = this.places[target]!;
      if (!isTypeOnly && place !== none) this.typeOnly[place] = 0;
      return;
    }
    if (this.count === this.targets.length) this.grow();
    this.rounds[target] = this.round;
    this.places[target] = this.count;
    this.targets[this.count] = target;
    this.typeOnly[this.count++] = isTypeOnly ? 1 : 0;
  }

  /** Puts what was collected in order. */
  close(): void {
    if (this.count > few) this.sort();
    else this.insert();
  }

  /** Whether that is what was collected, and in order. */
  equals({ targets, typeOnly }: ModuleImports): boolean {
    if (targets.length !== this.count) return false;
    for (let at = 0; at < this.count; at++)
      if (targets[at] !== this.targets[at] || typeOnly[at] !== this.typeOnly[at]) return false;
    return true;
  }

  /** A copy of what was collected. */
  get imports(): ModuleImports {
    return { targets: this.targets.slice(0, this.count), typeOnly: this.typeOnly.slice(0, this.count) };
  }

  /** Most modules import few others, and few are in order soonest this way. */
  private insert(): void {
    const { targets, typeOnly } = this;
    for (let at = 1; at < this.count; at++) {
      const [target, type] = [targets[at]!, typeOnly[at]!];
      let place = at;
      for (; place > 0 && targets[place - 1]! > target; place--) {
        targets[place] = targets[place - 1]!;
        typeOnly[place] = typeOnly[place - 1]!;
      }
      targets[place] = target;
      typeOnly[place] = type;
    }
  }

  private sort(): void {
    const both = Float64Array.from(
      this.targets.subarray(0, this.count),
      (target, at) => target * 2 + this.typeOnly[at]!,
    );
    both.sort().forEach((one, at) => {
      this.targets[at] = Math.floor(one / 2);
      this.typeOnly[at] = one % 2;
    });
  }

  private grow(): void {
    const [targets, typeOnly] = [this.targets, this.typeOnly];
    this.targets = new Uint32Array(targets.length * 2);
    this.typeOnly = new Uint8Array(targets.length * 2);
    this.targets.set(targets);
    this.typeOnly.set(typeOnly);
  }
}

const none = 0xffff_ffff;
const few = 32;
