// @customer-impact Engineer: learns that the tag was not read, instead of believing that it was

import type { ModuleRule } from "./rule.ts";

export const malformedTag: ModuleRule = {
  id: "malformed-tag",
  severity: "warning",
  scope: "module",
  summary: "A tag is nearly `@customer-impact`, but not quite, so it is no statement.",
  why: "Whoever wrote it believes that the module has a line.",
  fix: "Write the tag in lower case with a hyphen: `@customer-impact`.",
  examples: [
    {
      title: "Nearly the tag",
      fixture: `
=== src/a.ts
// @customerImpact Shopper: knows the full price before paying
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning missing-statement
   ^^^^^^^^^^^^^^^ warning malformed-tag: "@customerImpact" is not read: write "@customer-impact".
`,
    },
  ],
  *check({ malformedTags }) {
    for (const { file, tag } of malformedTags)
      yield {
        path: file,
        range: tag.range,
        message:
          tag.tag === "@customer-impact"
            ? "This is not read: a space or a colon must follow the tag."
            : `"${tag.tag}" is not read: write "@customer-impact".`,
      };
  },
};
