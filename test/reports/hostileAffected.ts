import type { AffectedReport } from "../../server/src/reports/affected/context.ts";
import type { Customer } from "../../server/src/workspace/configuration.ts";
import { affectedOf, affectedReport } from "./affectedModel.ts";

/** A change in which every text that can be hostile is. */
export function hostileAffected(text: string): AffectedReport {
  const customer = (id: string, name: string): Customer => ({
    id,
    name,
    aliases: [],
    kind: "external",
    group: text,
    priority: 1,
  });
  const shopper = customer(`shop${text}`, `Shopper ${text}`);
  const courier = customer("courier", "Courier");
  const affected = affectedOf({
    before: {
      modules: {
        [`src/${text}/price.ts`]: [`#x`],
        [`src/${text}/tax.ts`]: [`via ./price: keeps ${text} current`],
        [`src/${text}/label.ts`]: [`Courier: reads ${text}`],
        [`src/${text}/route.ts`]: [`via ./label: ${text}`],
        [`src/${text}/other.ts`]: [`Courier: opens ${text}`],
      },
      configuration: {
        customers: [shopper, courier],
        outcomes: [{ id: "x", customer: shopper.id, statement: `knows ${text}` }],
      },
    },
    modules: {
      [`src/${text}/tax.ts`]: [`via ./price: keeps ${text}`],
      [`src/${text}/new.ts`]: ["#x"],
      [`src/${text}/label.ts`]: [`none: ${text}`],
      [`src/${text}/other.ts`]: [`Courier: shuts ${text}`],
      [`src/${text}/todo.ts`]: [`todo: ${text}`],
      [`lib/${text}.ts`]: ["via ./nobody: x"],
    },
    configuration: {
      customers: [{ ...shopper, name: `Buyer ${text}` }, courier],
      outcomes: [{ id: "x", customer: shopper.id, statement: `learns ${text}` }],
    },
    renames: { [`src/${text}/price.ts`]: `src/${text}/cost${text}.ts` },
  });
  return affectedReport(affected, {
    changes: {
      origin: { kind: "since", ref: `main${text}`, base: "0123456789abcdef0123456789abcdef01234567" },
      files: [],
    },
    to: { ref: text, commit: "fedcba9876543210fedcba9876543210fedcba98" },
    scope: `${text}/`,
  });
}
