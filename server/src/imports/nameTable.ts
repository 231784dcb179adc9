// @customer-impact via ./resolution/javascript/beside: finds a name in a folder a million times without a new string for each

/** Names by number. Most folders have names that others have too, so there are fewer than files. */
export class Names {
  private readonly names: string[] = [];
  /** From the place of a hash on until there is a 0: a name, counted from 1. */
  private slots = new Int32Array(1024);

  /** The number of a name that stands in a text; -1 where it has none. */
  find(text: string, start: number, end: number): number {
    return this.slots[this.slotOf(text, start, end)]! - 1;
  }

  /** The number of a name, which it is given if it has none. */
  number(name: string): number {
    const slot = this.slotOf(name, 0, name.length);
    if (this.slots[slot]! > 0) return this.slots[slot]! - 1;
    this.slots[slot] = this.names.push(name);
    if (this.names.length * 2 > this.slots.length) this.grow();
    return this.names.length - 1;
  }

  /** The place of a name, or that where it would be put. */
  private slotOf(text: string, start: number, end: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = hashOf(text, start, end) & last;
    for (let entry = slots[slot]!; entry !== 0; entry = slots[slot]!) {
      if (isAt(text, start, end, this.names[entry - 1]!)) return slot;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 4);
    this.names.forEach((name, at) => (this.slots[this.slotOf(name, 0, name.length)] = at + 1));
  }
}

/** Numbers by the number of a folder and that of a name in it. */
export class InFolders {
  /** Three numbers each: folder, counted from 1, name, value. From the place of a hash on until there is a 0. */
  private slots = new Int32Array(3 * 1024);
  private count = 0;

  /** @returns -1 where there is none */
  get(folder: number, name: number): number {
    const slot = this.slotOf(folder, name);
    return this.slots[slot] === 0 ? -1 : this.slots[slot + 2]!;
  }

  set(folder: number, name: number, value: number): void {
    const slot = this.slotOf(folder, name);
    if (this.slots[slot] === 0) this.count++;
    this.slots[slot] = folder + 1;
    this.slots[slot + 1] = name;
    this.slots[slot + 2] = value;
    if (this.count * 6 > this.slots.length) this.grow();
  }

  private slotOf(folder: number, name: number): number {
    const { slots } = this;
    let hash = Math.imul(folder + 1, 0x9e37_79b1) ^ Math.imul(name + 1, 0x85eb_ca6b);
    hash ^= hash >>> 15;
    const last = slots.length / 3 - 1;
    for (let at = hash & last; ; at = (at + 1) & last) {
      const slot = at * 3;
      if (slots[slot] === 0 || (slots[slot] === folder + 1 && slots[slot + 1] === name)) return slot;
    }
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2);
    this.count = 0;
    for (let slot = 0; slot < before.length; slot += 3)
      if (before[slot] !== 0) this.set(before[slot]! - 1, before[slot + 1]!, before[slot + 2]!);
  }
}

/** FNV-1a, mixed at the end, since only the lower bits count. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c_9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash ^ (hash >>> 15);
}

function isAt(text: string, start: number, end: number, name: string): boolean {
  if (name.length !== end - start) return false;
  for (let at = 0; at < name.length; at++) if (text.charCodeAt(start + at) !== name.charCodeAt(at)) return false;
  return true;
}
