import type { Interpolation } from "../syntax.ts";
import {
  alike,
  backslash,
  doubleQuoted,
  hash,
  line,
  rules,
  singleQuoted,
  skip,
  slashes,
  stars,
  string,
  type SyntaxRows,
} from "./rules.ts";

// Languages whose comments start with #: build files, configuration.

const make = rules(skip("\\\\#"), line("(?<![^\\s;&|()<>])#", { continued: true }));

const docker = rules(line("^[ \\t]*#"));

const hclTemplate: readonly Interpolation[] = [{ open: "[$%]\\{" }];
const hcl = rules(
  hash,
  slashes,
  stars,
  { kind: "heredoc", open: "<<-?([A-Za-z_]\\w*)", close: "^[ \\t]*$1$" },
  string('"', '"', { escape: `${backslash}|[$%]{2}\\{`, interpolations: hclTemplate }),
);

/** # comments and strings in either quotes. */
export const hashed = rules(hash, doubleQuoted, singleQuoted);

export const hashFamily: SyntaxRows = {
  Makefile: make,
  Dockerfile: docker,
  HCL: hcl,
  ...alike(hashed, "YAML", "TOML"),
};
