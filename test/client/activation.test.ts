import assert from "node:assert/strict";
import childProcess from "node:child_process";
import fs from "node:fs";
import Module, { createRequire } from "node:module";
import { resolve } from "node:path";

type Loader = { _load: (request: string, ...rest: unknown[]) => unknown };

/** As much of the editor as an activation needs: everything can be called, read, written and made, and gives the same again. */
const anything: unknown = new Proxy(function () {}, {
  get: (target, name) => (name === "prototype" ? target.prototype : name === "then" ? undefined : anything),
  set: () => true,
  apply: () => anything,
  construct: () => anything as object,
});

describe("activation", () => {
  const loader = Module as unknown as Loader;
  const load = loader._load;
  afterEach(() => (loader._load = load));

  it("reads nothing from disk, starts nothing and loads no library", () => {
    const touched: string[] = [];
    const watch = (module: object, name: string): object =>
      new Proxy(module, {
        get: (target, key) => {
          const value: unknown = Reflect.get(target, key);
          if (typeof value !== "function") return value;
          return (...args: unknown[]): unknown => {
            touched.push(`${name}.${String(key)}`);
            return Reflect.apply(value, target, args);
          };
        },
      });
    const loaded: string[] = [];
    loader._load = (request, ...rest) => {
      if (request === "vscode") return anything;
      loaded.push(request);
      if (/^(?:node:)?fs$/.test(request)) return watch(fs, "fs");
      if (/^(?:node:)?child_process$/.test(request)) return watch(childProcess, "child_process");
      return load.call(Module, request, ...rest);
    };
    const bundle = resolve("dist/extension.cjs");
    const extension = createRequire(import.meta.url)(bundle) as {
      activate: (context: unknown) => unknown;
      deactivate: () => unknown;
    };
    assert.deepEqual(loaded.splice(0), [bundle], "loading it loads nothing else");
    extension.activate({ subscriptions: [], asAbsolutePath: (path: string) => path, workspaceState: anything });
    assert.deepEqual([loaded, touched], [[], []]);
    // What would start after it must not.
    extension.deactivate();
  });
});
