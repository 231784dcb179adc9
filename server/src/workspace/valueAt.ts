// @customer-impact via ./manifests, ../imports/resolution/python/roots: reads manifests that hold anything at all

/** What stands under keys, one in the other; undefined where there is no such thing. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}
