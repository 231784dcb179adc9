// @customer-impact Pipeline owner: tells whoever has to know when a module breaks

import type { Impact } from "../../coverage/impact/impact.ts";
import type { Customer } from "../../workspace/configuration.ts";
import { jsonText } from "../jsonText.ts";

/** The report of `customer-impact impact` as JSON, in the shape that docs/specification.md fixes. @param version the tool's own */
export const impactJson = ({ module, stated, imported, importers }: Impact, version: string): string =>
  jsonText({
    schemaVersion: 1,
    tool: { name: "customer-impact", version },
    module: module.module.path,
    status: module.verdict.status,
    ...(importers && { importers: { direct: importers.direct, all: importers.all } }),
    customers: [
      ...stated.map(({ customer, way }) => ({
        ...customerJson(customer),
        through: "stated",
        distance: way.modules.length - 1,
        line: way.modules,
        outcomes: way.ends,
      })),
      ...imported.map(({ customer, imports, way }) => ({
        ...customerJson(customer),
        through: "imports",
        distance: imports.length - 1,
        importer: imports.at(-1),
        imports,
        line: way.modules,
        outcomes: way.ends,
      })),
    ],
  });

const customerJson = ({ id, name, group, priority }: Customer): object => ({
  id,
  name,
  ...(group !== undefined && { group }),
  ...(priority !== undefined && { priority }),
});
