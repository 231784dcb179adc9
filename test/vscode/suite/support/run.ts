import { appendFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { format } from "node:util";

/**
 * Runs all tests that stand beside a module, inside the extension host.
 *
 * What mocha prints goes to the file that CUSTOMER_IMPACT_TEST_OUTPUT names, where there is one: whoever started the editor
 * elsewhere reads it there. Its last line is `exit` and how many have failed.
 */
export async function runTests(folder: string): Promise<void> {
  const { default: Mocha } = await import("mocha");
  const output = process.env["CUSTOMER_IMPACT_TEST_OUTPUT"];
  const print = (...line: unknown[]): void => {
    if (output) appendFileSync(output, `${format(...line)}\n`);
    else console.log(...line);
  };
  let failures = 1;
  try {
    Mocha.reporters.Base.consoleLog = print;
    const mocha = new Mocha({ timeout: 30_000, color: false });
    for (const name of readdirSync(folder).sort())
      if (name.endsWith(".cjs") && name !== "index.cjs") mocha.addFile(join(folder, name));
    failures = await new Promise<number>((resolve) => mocha.run(resolve));
  } catch (error) {
    print(error);
  }
  if (output) print(`exit ${failures}`);
  if (failures) throw new Error(`${failures} tests have failed.`);
}
