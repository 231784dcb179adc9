// @customer-impact via ./index: describes `customer-impact annotate`, for help, docs and parsing

import { type CommandSpec, configOption, path } from "./commandSpec.ts";

/** `customer-impact annotate` */
export const annotate: CommandSpec = {
  name: "annotate",
  argument: {
    name: "<plan>",
    description: "a CSV file with columns path and statement, or a JSON list of objects with these keys; - for stdin",
  },
  secondArgument: path,
  summary: "write statements into many files at once",
  description:
    "Writes each statement of a plan into its file, in the file's own comment style, behind shebang, licence and package documentation. A path is relative to the root of the workspace, and names a file or a module that is a directory. A statement may have its tag or not. What is stated already stays as it is, so that a second run changes nothing; where a file states something else, that stays too and is told, unless --add or --replace says otherwise. A todo makes way. What `list --format csv` writes is a plan.",
  options: [
    { flags: "--dry-run", description: "print what would change, as a diff that git can apply, and write nothing" },
    { flags: "--add", description: "write a further statement where a file states something else already" },
    { flags: "--replace", description: "write a statement in the place of one that the plan does not have" },
    configOption,
  ],
  exits: {
    0: "every row of the plan is stated, or would be",
    1: "a row could not be done; all others are",
    2: "bad usage, a plan that cannot be read as a whole, a bad configuration, or no such path",
  },
};
