import { deepEqual, equal } from "node:assert/strict";
import type { Affected } from "../../server/src/coverage/affected/model.ts";
import type { Customer } from "../../server/src/workspace/configuration.ts";
import { affectedOf, busyChange, shopBefore as before, told } from "../reports/affectedModel.ts";
import { courier, shopper } from "../reports/model.ts";

const names = ({ customers }: Affected): string[] => customers.map(({ customer }) => customer.name);

describe("the customers that a change affects", () => {
  it("are those whose lines its modules carry, direct or through others", () => {
    const affected = affectedOf({
      before,
      modules: { "src/duty.ts": ["via ./tax: adds duties"], "src/label.ts": before.modules["src/label.ts"]! },
    });
    deepEqual(told(affected), [
      "Shopper: carried src/duty.ts: src/tax.ts > src/price.ts > knows the full price before paying",
      "Courier: carried src/label.ts: reads the label at arm's length",
    ]);
    deepEqual(
      affected.customers.map(({ reached }) => [reached.before, reached.after]),
      [
        [3, 3],
        [2, 2],
      ],
    );
    equal(affected.modules, 2);
  });

  it("get a line that is new", () =>
    deepEqual(
      told(
        affectedOf({
          before,
          modules: { "src/log.ts": ["Courier: is paid by the minute"], "src/new.ts": ["via ./tax: x"] },
        }),
      ),
      [
        "Shopper: added src/new.ts: src/tax.ts > src/price.ts > knows the full price before paying",
        "Courier: added src/log.ts: is paid by the minute",
      ],
    ));

  it("lose one whose module is gone, exempt, or serves others; and those that went that way break, changed or not", () => {
    const affected = affectedOf({
      before,
      modules: {
        "src/price.ts": null,
        "src/label.ts": ["none: nobody reads it"],
        "src/log.ts": ["Shopper: pays in one step"],
      },
    });
    deepEqual(told(affected), [
      "Courier: broken(dead-end) src/route.ts: src/label.ts > reads the label at arm's length [unchanged]",
      "Courier: lost(exempt) src/label.ts: reads the label at arm's length",
      "Shopper: broken(dead-end) src/duty.ts: src/tax.ts > src/price.ts > knows the full price before paying [unchanged]",
      "Shopper: broken(unresolved) src/tax.ts: src/price.ts > knows the full price before paying [unchanged]",
      "Shopper: lost(gone) src/price.ts: knows the full price before paying",
      "Shopper: added src/log.ts: pays in one step",
    ]);
    deepEqual(told(affectedOf({ before, modules: { "src/label.ts": ["Shopper: reads it too"] } })), [
      "Courier: lost(elsewhere) src/label.ts: reads the label at arm's length",
      "Courier: lost(elsewhere) src/route.ts: src/label.ts > reads the label at arm's length [unchanged]",
      "Shopper: added src/label.ts: reads it too",
      "Shopper: added src/route.ts: src/label.ts > reads it too [unchanged]",
    ]);
  });

  it("stand on top if they lose their last module, whatever their priority", () => {
    const modules = { "src/label.ts": null, "src/route.ts": null, "src/price.ts": before.modules["src/price.ts"]! };
    const affected = affectedOf({ before, modules });
    deepEqual(names(affected), ["Courier", "Shopper"]);
    deepEqual(affected.customers[0]?.reached, { before: 2, after: 0 });
    deepEqual(names(affectedOf({ before, modules: { ...modules, "src/route.ts": ["Courier: finds it"] } })), [
      "Shopper",
      "Courier",
    ]);
  });

  it("lose nothing by a new name of a file, and of a directory", () => {
    const renamed = affectedOf({
      before,
      renames: { "src/route.ts": "src/ways/route.ts" },
      modules: { "src/ways/route.ts": ["via ../label: finds the house"] },
    });
    deepEqual(told(renamed), [
      "Courier: carried src/ways/route.ts from src/route.ts: src/label.ts > reads the label at arm's length",
    ]);
    deepEqual(renamed.customers[0]?.reached, { before: 2, after: 2 });
    const go = { modules: { "label/": ["Courier: reads it"] }, configuration: before.configuration! };
    const moved = affectedOf({
      before: go,
      modules: { "label/": null, "print/": ["Courier: reads it"] },
      files: [{ path: "print/print.go", status: "renamed", from: "label/label.go" }],
    });
    deepEqual(told(moved), ["Courier: carried print/ from label/: reads it"]);
  });

  it("are told what is promised in other words, also by the registry alone", () => {
    deepEqual(told(affectedOf({ before, modules: { "src/price.ts": ["Shopper: knows the price"] } })), [
      "Shopper: reworded src/price.ts: knows the price instead of knows the full price before paying",
    ]);
    const outcome = { id: "x", customer: "shopper", statement: "knows the price" };
    const declared = {
      ...before,
      modules: { "a.ts": ["#x"] },
      configuration: { ...before.configuration, outcomes: [outcome] },
    };
    const affected = affectedOf({
      before: declared,
      configuration: { outcomes: [{ ...outcome, statement: "knows all" }] },
    });
    deepEqual(told(affected), ["Shopper: reworded a.ts: knows all instead of knows the price [unchanged]"]);
    equal(affected.modules, 0);
  });

  const change = (...customers: readonly Customer[]): Affected => affectedOf({ before, configuration: { customers } });

  it("may be called otherwise, have another id, be new, or be none any more, by the registry alone", () => {
    const renamed = change({ ...shopper, name: "Buyer", aliases: ["Shopper"] }, courier);
    deepEqual(
      renamed.customers.map(({ customer, formerName, lines }) => [customer.name, formerName, lines.length]),
      [["Buyer", "Shopper", 0]],
    );
    deepEqual(names(change({ ...shopper, id: "buyer" }, courier)), []);
    const removed = change(shopper);
    deepEqual(told(removed), [
      "Courier: broken(unknown-customer) src/label.ts: reads the label at arm's length [unchanged]",
      "Courier: broken(dead-end) src/route.ts: src/label.ts > reads the label at arm's length [unchanged]",
    ]);
    deepEqual(
      removed.customers.map(({ standing, reached }) => [standing, reached.after]),
      [["removed", 0]],
    );
    const internal = change(shopper, { ...courier, kind: "internal" });
    deepEqual(names(internal), ["Courier"]);
    const added = affectedOf({
      before: { ...before, configuration: { customers: [shopper] } },
      configuration: { customers: [shopper, courier] },
    });
    deepEqual(
      added.customers.map(({ customer, standing, lines }) => [customer.name, standing, lines.length]),
      [["Courier", "new", 2]],
    );
    deepEqual(names(change(shopper, courier, { ...courier, id: "x", name: "X" })), []);
  });

  it("are nobody where nothing that carries a line changed", () => {
    const affected = affectedOf({ before, modules: { "src/log.ts": [], "src/demo.ts": ["none: shows how"] } });
    deepEqual(affected.customers, []);
    deepEqual(affected.withoutLine, [
      { module: "src/demo.ts", status: "exempt", text: "shows how" },
      { module: "src/log.ts", status: "uncovered", reason: "missing" },
    ]);
    equal(affected.modules, 2);
    deepEqual(affectedOf({ before }), { customers: [], withoutLine: [], modules: 0 });
  });

  it("have names of any kind where there is no registry, and no line is lost by declaring them", () => {
    const plain = {
      modules: { "a.ts": ["Pays in one step."], "b.ts": ["Guest: sleeps well"], "c.ts": ["via ./b: x"] },
    };
    deepEqual(told(affectedOf({ before: plain, modules: { "a.ts": null, "c.ts": ["via ./b: y"] } })), [
      "(unnamed): lost(gone) a.ts: Pays in one step.",
      "Guest: carried c.ts: b.ts > sleeps well",
    ]);
    const guest: Customer = { id: "guest", name: "Guest", aliases: [], kind: "external" };
    deepEqual(told(affectedOf({ before: plain, configuration: { customers: [guest] } })), []);
  });

  it("are told below a directory alone, where one is named", () =>
    deepEqual(told(affectedOf({ ...busyChange, directory: "src/cart/" })), [
      "Shopper: carried src/cart/basket.ts from src/basket.ts: fills a basket and finds it again tomorrow",
    ]));

  it("are all of them in a large change", () =>
    deepEqual(told(affectedOf(busyChange)), [
      "Courier: broken(unresolved) src/route.ts: src/label.ts > reads the label at arm's length [unchanged]",
      "Courier: lost(gone) src/label.ts: reads the label at arm's length",
      "Shopper: broken(dead-end) src/duty.ts: src/tax.ts > src/price.ts > knows the full price before paying [unchanged]",
      "Shopper: broken(unresolved) src/tax.ts: src/price.ts > knows the full price before paying",
      "Shopper: added src/gift.ts: sends a parcel as a gift",
      "Shopper: added src/wrap.ts: src/gift.ts > sends a parcel as a gift",
      "Shopper: reworded src/price.ts: knows the whole price, duties and all, before paying instead of knows the full price before paying",
      "Shopper: carried src/cart/basket.ts from src/basket.ts: fills a basket and finds it again tomorrow",
    ]));
});
