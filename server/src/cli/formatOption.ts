// @customer-impact via ./program: reads `--format html=report.html`, and says where each report goes

import { resolve } from "node:path";
import { InvalidArgumentError } from "commander";
import { Failure } from "./failure.ts";
import type { FormatChoice } from "./options.ts";

/**
 * Adds what one `--format` says to what earlier ones said.
 *
 * @throws InvalidArgumentError where there is no such format, or the name of the file is missing
 */
export function readFormat(
  text: string,
  names: readonly string[],
  earlier: readonly FormatChoice[] = [],
): readonly FormatChoice[] {
  const equals = text.indexOf("=");
  const name = equals < 0 ? text : text.slice(0, equals);
  if (!names.includes(name)) throw new InvalidArgumentError(`Allowed choices are ${names.join(", ")}.`);
  if (equals < 0) return [...earlier, { name }];
  const file = text.slice(equals + 1);
  if (file === "") throw new InvalidArgumentError(`Name a file behind "${name}=".`);
  return [...earlier, { name, file }];
}

/**
 * Sends the one report that names no file to where `-o` says, and writes the usual one where none is asked for.
 *
 * @throws Failure where two reports would go to the same place
 */
export function withTargets<Rest>(
  { format, output, ...rest }: Rest & { readonly format?: readonly FormatChoice[]; readonly output?: string },
  usual: string,
): Omit<Rest, "format" | "output"> & { readonly formats: readonly FormatChoice[] } {
  const asked = format ?? [{ name: usual }];
  const open = asked.filter(({ file }) => file === undefined);
  if (open.length > 1)
    throw new Failure(
      `Only one report can go to ${output ?? "stdout"}: name a file for the other, as in --format ${open[1]!.name}=FILE.`,
    );
  if (output !== undefined && open.length === 0)
    throw new Failure(`Every format names a file of its own already, so there is nothing to write to ${output}.`);
  const formats = asked.map((choice) =>
    choice.file === undefined && output !== undefined ? { ...choice, file: output } : choice,
  );
  const files = formats.flatMap(({ file }) => (file === undefined ? [] : resolve(file)));
  const twice = files.find((file, at) => files.indexOf(file) !== at);
  if (twice !== undefined) throw new Failure(`Two reports cannot both be written to ${twice}.`);
  return { ...rest, formats };
}
