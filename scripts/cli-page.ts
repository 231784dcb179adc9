// @customer-impact Pipeline owner: finds every flag and exit status on one page that cannot be out of date

import { commands } from "../server/src/cli/usage/index.ts";

/** The reference of the command line, from the data that parses it. */
export function cliPage(): string {
  return [
    "# The command line",
    "",
    "Reports go to stdout and nothing else does; errors go to stderr, one sentence each. Colours are used on a terminal only; `NO_COLOR` forbids and `FORCE_COLOR` forces them. `CUSTOMER_IMPACT_CACHE` names another directory for what is kept between runs.",
    "",
    "`customer-impact --version` prints the version, `customer-impact COMMAND --help` what follows here.",
    "",
    ...commands.flatMap(({ name, argument, secondArgument, description, options, exits }) => [
      `## \`customer-impact ${[name, argument?.name, secondArgument?.name].filter(Boolean).join(" ")}\``,
      "",
      description,
      "",
      "| argument or option | meaning |",
      "| --- | --- |",
      ...[argument, secondArgument].flatMap((one) => (one ? [`| \`${one.name}\` | ${one.description} |`] : [])),
      ...options.map(
        ({ flags, description: meaning, choices }) =>
          `| \`${flags}\` | ${meaning}${choices ? `: ${choices.map((choice) => `\`${choice}\``).join(", ")}` : ""} |`,
      ),
      "",
      "| exit status | when |",
      "| --- | --- |",
      ...Object.entries(exits).map(([status, meaning]) => `| ${status} | ${meaning} |`),
      "",
    ]),
    "<!-- Made from server/src/cli/usage/ by `npm run generate`. Do not edit it here. -->",
    "",
  ].join("\n");
}
