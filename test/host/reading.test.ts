import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  closeSync,
  readSync,
  fstatSync,
  symlinkSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { createReader, type FileSystem, readSmallFile } from "../../server/src/host/reading.ts";
import { removeTemporary, temporary } from "./temporary.ts";

const disk: FileSystem = {
  open: (path) => openSync(path, "r"),
  stat: fstatSync,
  read: (file, into, at, length) => readSync(file, into, at, length, null),
  close: closeSync,
};

const failing = (code: string): never => {
  throw Object.assign(new Error(code), { code });
};

const limit = 1000;

describe("reading files", () => {
  afterEach(removeTemporary);

  it("gives the bytes of a file, whatever they are", () => {
    const bytes = Buffer.from([0, 0xff, 0xfe, 10, 13, 0]);
    const root = temporary({ a: bytes, empty: "", exact: "x".repeat(limit), long: "y".repeat(300_000) });
    const read = createReader();
    const content = (name: string, limit = 1000): string => {
      const found = read(join(root, name), { limit });
      return typeof found === "string" ? found : found.bytes.toString("latin1");
    };
    assert.equal(content("a"), bytes.toString("latin1"));
    assert.equal(content("empty"), "");
    assert.equal(content("exact"), "x".repeat(limit));
    assert.equal(content("long"), "too-large");
    assert.equal(content("long", 300_000), "y".repeat(300_000));
    assert.equal(content("a"), bytes.toString("latin1"));
  });

  it("gives the first bytes only, where no more are wanted", () => {
    const root = temporary({ long: "abc".repeat(100_000), short: "ab" });
    const read = createReader();
    const head = (name: string): unknown => {
      const found = read(join(root, name), { limit: 5, head: true });
      return typeof found === "string" ? found : found.bytes.toString();
    };
    assert.deepEqual([head("long"), head("short")], ["abcab", "ab"]);
  });

  it("tells a file that is gone from one that cannot be read", () => {
    const root = temporary({ "a.ts": "1" });
    mkdirSync(join(root, "folder"));
    const read = createReader();
    assert.equal(read(join(root, "b.ts"), { limit }), "gone");
    assert.equal(read(join(root, "a.ts/b.ts"), { limit }), "gone");
    assert.equal(read(join(root, "folder"), { limit }), "unreadable");
    for (const code of ["EACCES", "EPERM", "EIO", "ELOOP", "ENAMETOOLONG"]) {
      assert.equal(createReader({ ...disk, open: () => failing(code) })("a", { limit }), "unreadable");
    }
    const broken = createReader({ ...disk, read: () => failing("EIO") });
    assert.equal(broken(join(root, "a.ts"), { limit }), "unreadable");
  });

  it("reads neither through symbolic links nor what is no file", async function () {
    if (process.platform === "win32") this.skip();
    const root = temporary({ "a.ts": "1" });
    symlinkSync("a.ts", join(root, "link"));
    symlinkSync("loop", join(root, "loop"));
    execFileSync("mkfifo", [join(root, "fifo")]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(root, "socket"), resolve));
    const read = createReader();
    try {
      for (const name of ["link", "loop", "fifo", "socket"]) {
        assert.equal(read(join(root, name), { limit }), "unreadable", name);
      }
      assert.equal(read("/dev/zero", { limit }), "unreadable");
    } finally {
      server.close();
    }
  });

  it("does not read a file of 3 GB to see that it is too large", () => {
    const root = temporary({ sparse: "" });
    const file = openSync(join(root, "sparse"), "r+");
    ftruncateSync(file, 3 * 1024 ** 3);
    closeSync(file);
    const read = createReader({ ...disk, read: () => assert.fail("It was read.") });
    assert.equal(read(join(root, "sparse"), { limit: 2 * 1024 ** 2 }), "too-large");
    const found = createReader()(join(root, "sparse"), { limit: 8192, head: true });
    assert.ok(typeof found !== "string" && found.bytes.length === 8192);
  });

  it("reads one line of 50 MB where the limit allows it", () => {
    const root = temporary({ line: Buffer.alloc(50_000_000, "x") });
    const found = createReader()(join(root, "line"), { limit: 50_000_000 });
    assert.ok(typeof found !== "string" && found.bytes.length === 50_000_000);
    assert.equal(createReader()(join(root, "line"), { limit: 49_999_999 }), "too-large");
  });

  it("copes with a file that grows or shrinks while it is read", () => {
    const root = temporary({ grows: "a".repeat(10), explodes: "a".repeat(10), shrinks: "a".repeat(10) });
    const growing = (name: string, more: number): ReturnType<ReturnType<typeof createReader>> => {
      let grown = false;
      const read = createReader({
        ...disk,
        read: (file, into, at, length) => {
          if (!grown) appendFileSync(join(root, name), "b".repeat(more));
          grown = true;
          // A few bytes at a time, as a network may give them.
          return disk.read(file, into, at, Math.min(length, 7));
        },
      });
      return read(join(root, name), { limit: 100, withState: true });
    };
    const grows = growing("grows", 50);
    assert.ok(typeof grows !== "string");
    assert.match(grows.bytes.toString(), /^a{10}b*$/);
    assert.equal(grows.state, undefined);
    const explodes = growing("explodes", 200);
    assert.ok(explodes === "too-large" || (typeof explodes !== "string" && !explodes.state));
    const shrunk = createReader({ ...disk, stat: (file) => Object.assign(fstatSync(file), { size: 90 }) });
    const shrinks = shrunk(join(root, "shrinks"), { limit: 100 });
    assert.ok(typeof shrinks !== "string");
    assert.equal(shrinks.bytes.toString(), "a".repeat(10));
  });

  it("waits for a file descriptor, and closes every one", () => {
    const root = temporary({ a: "1" });
    let attempts = 0;
    let open = 0;
    const read = createReader({
      ...disk,
      open: (path) => {
        if (++attempts < 4) failing("EMFILE");
        open++;
        return disk.open(path);
      },
      close: (file) => {
        open--;
        disk.close(file);
      },
    });
    const found = read(join(root, "a"), { limit });
    assert.ok(typeof found !== "string" && found.bytes.toString() === "1");
    assert.deepEqual([attempts, open], [4, 0]);
  });

  it("reads small files by themselves", () => {
    const root = temporary({ a: "1", large: Buffer.alloc(1024 * 1024 + 1) });
    const first = readSmallFile(join(root, "a"));
    assert.equal(readSmallFile(join(root, "large")), undefined);
    assert.equal(readSmallFile(join(root, "nowhere")), undefined);
    assert.equal(first?.toString(), "1");
  });
});
