// @customer-impact via ../syntaxes.ts: knows where a hash starts a comment and where it is a colour

import {
  alike,
  backquoted,
  block,
  code,
  doubleQuoted,
  embedded,
  hash,
  line,
  longDoubleQuoted,
  longSingleQuoted,
  longVerbatim,
  nested,
  primes,
  rules,
  shebang,
  singleQuoted,
  skip,
  slashes,
  stars,
  string,
  type SyntaxRows,
  text,
  tripleDoubleQuoted,
  tripleSingleQuoted,
  verbatim,
  words,
} from "./rules.ts";
import type { Syntax, SyntaxRule } from "../syntax.ts";

// Languages whose comments start with #: build files, configuration and many small ones.

/** In a recipe # is the shell's: it starts a comment where a word may start, and there are strings. */
const recipe = rules(
  skip("\\\\[^]"),
  string('"', '"'),
  verbatim("'", "'", { escape: "\\\\\\r?\\n" }),
  line("(?<![^\\s;&|()<>])#"),
);
const make = rules(embedded("^\\t", recipe, "(?<!\\\\)(?=[\\r\\n])"), skip("\\\\#"), line("#", { continued: true }));

const cMake = rules(block("#\\[(=*)\\[", "\\]$1\\]"), hash, longVerbatim("\\[(=*)\\[", "\\]$1\\]"), longDoubleQuoted);

const docker = rules(line("^[ \\t]*#"), {
  kind: "heredoc",
  open: "<<-?(?:([A-Za-z_]\\w*)|\"([A-Za-z_]\\w*)\"|'([A-Za-z_]\\w*)')",
  close: "^\\t*$1$2$3$",
});

const hcl = rules(
  hash,
  slashes,
  stars,
  { kind: "heredoc", open: "<<-?([A-Za-z_][\\w-]*)", close: "^[ \\t]*$1$" },
  string('"', '"', { escape: "\\\\[^]|[$%]{2}\\{", interpolations: code("[$%]\\{") }),
);

const dollarBraces = code("\\$\\{");
const nix = rules(
  hash,
  stars,
  text('"', '"', { escape: "\\\\[^]|\\$\\$(?!\\{)", interpolations: dollarBraces }),
  text("''", "''", { escape: "'''|''\\$|''\\\\[^]", interpolations: dollarBraces }),
);

/** # starts a comment where a command may start. Quotes are strings where a word starts. */
const tcl = rules(
  skip("\\\\[^]"),
  line("#(?<=(?:^|;|\\{[ \\t])[ \\t]{0,400}#)", { continued: true }),
  text('(?<![^\\s\\[{(])"', '"'),
);

const awk = rules(hash, doubleQuoted, { kind: "regexp", keywords: words("return in case print"), classes: true });

const rRaw = (open: string, close: string): SyntaxRule =>
  longVerbatim(`\\b[rR](["'])(-{0,9})\\${open}`, `\\${close}$2$1`);
const r = rules(
  hash,
  rRaw("(", ")"),
  rRaw("[", "]"),
  rRaw("{", "}"),
  longDoubleQuoted,
  longSingleQuoted,
  verbatim("`"),
);

const gdScript = rules(hash, tripleDoubleQuoted, tripleSingleQuoted, longDoubleQuoted, longSingleQuoted);

const nim = rules(
  nested("##\\[", "\\]##"),
  nested("#\\[", "\\]#"),
  hash,
  longVerbatim('"""', '"""(?!")'),
  { kind: "string", open: '"(?<=[a-zA-Z_]\\w{0,40}")', close: '"', escape: '""' },
  doubleQuoted,
  primes,
  skip("'(?:\\\\[^\\r\\n']{1,6}|[^\\\\\\r\\n'])'"),
);

const rego = rules(hash, doubleQuoted, backquoted);
const gherkin = rules(line("^[ \\t]*#"), longVerbatim('^[ \\t]*"""', '^[ \\t]*"""'));
const meson = rules(hash, longVerbatim("'''"), singleQuoted, doubleQuoted);
const janet = rules(hash, longVerbatim("(`{1,9})", "$1"), longDoubleQuoted);
const just = rules(hash, longVerbatim('"""'), longVerbatim("'''"), longDoubleQuoted, longVerbatim("'"), backquoted);
const m4 = rules(line("\\bdnl\\b"), hash);
const io = rules(hash, tripleDoubleQuoted, doubleQuoted);
const sed = rules(line("^[ \\t]*#"));
const raku: Syntax = rules(
  block("^[ \\t]*=begin[ \\t]+([\\w:-]+)", "^[ \\t]*=end[ \\t]+$1(?![\\w-])[^\\r\\n]*"),
  block("#[`|=]\\(", "\\)"),
  block("#[`|=]\\{", "\\}"),
  block("#[`|=]\\[", "\\]"),
  block("#[`|=]<", ">"),
  block("#`\\xc2\\xab", "\\xc2\\xbb"),
  line("^=(?:head\\d|item\\d?|for|para|comment)\\b"),
  skip("(?<=\\w)['-](?=[A-Za-z])"),
  skip("\\\\[^]"),
  skip("\\$[/!]"),
  hash,
  { kind: "heredoc", open: "\\b(?:q|qq|Q)(?::\\w+){0,3}:to[(/{<]{1,2}['\"]?(\\w+)", close: "^[ \\t]*$1$" },
  { kind: "delimited", open: "(?<![\\w$@%&:>.-])(?:q[qwx]?|m|rx|Q)(?::\\w+){0,4}[ \\t]{0,3}([/{(\\[<|!])" },
  { kind: "delimited", open: "(?<![\\w$@%&:>.-])(?:s|tr)([/{])", bodies: 2 },
  text('"', '"', { interpolations: code("\\{") }),
  longSingleQuoted,
  { kind: "regexp", keywords: words("if unless when and or not return grep split where") },
);

/** # comments and strings in either quotes. */
const plain = rules(shebang, hash, doubleQuoted, singleQuoted);
/** The same with strings of any number of lines. */
const long = rules(hash, longDoubleQuoted, longSingleQuoted);
const doubleOnly = rules(hash, longDoubleQuoted);
/** A line that starts with #: behind text it is a part of it. */
const ownLine = rules(line("^[ \\t]*#"));
/** # at the start of a word. */
const atWord = rules(line("(?<![^\\s])#"), doubleQuoted, singleQuoted);

export const hashFamily: SyntaxRows = {
  Makefile: make,
  CMake: cMake,
  Dockerfile: docker,
  HCL: hcl,
  Nix: nix,
  Tcl: tcl,
  Awk: awk,
  R: r,
  GDScript: gdScript,
  Nim: nim,
  Raku: raku,
  ...alike(rego, "Open Policy Agent"),
  Gherkin: gherkin,
  Meson: meson,
  Janet: janet,
  Just: just,
  ...alike(m4, "M4, M4Sugar"),
  ...alike(io, "Elvish, RobotFramework"),
  sed,
  ...alike(
    plain,
    "Apollo Guidance Computer, Berry, BitBake, Cairo Zero, Cap'n Proto, E, EdgeQL, Fancy, Fluent, GAP, GDB, GN, Gnuplot",
    "Golo, KakouneScript, LookML, Liquidsoap, NASL, Nasal, Ninja, Nit, OverPy, Pan, Polar, QMake, RBS, RON, Rouge",
    "RouterOS Script, Smali, Zeek, Limbo, FPP, Pyret",
  ),
  ...alike(
    long,
    "BIRD2, Filebench WML, Hurl, Mirah, Nearley, Parrot, Parrot Assembly, Parrot Internal Representation, WDL, Zimpl, jq",
    "KCL, Roc, Jac, DenizenScript, Talon, Elvish Transcript, D2, kvlang, GtkRC, ROS Interface, OpenType Feature File, Pip Requirements, Nickel",
  ),
  ...alike(
    ownLine,
    "Procfile, Ignore List, CODEOWNERS, Git Attributes, Git Revision List, Browserslist, Option List, Praat, HAProxy",
    "mcfunction, Robots Exclusion Rules, Redirect Rules, Gemfile.lock, Go Checksums, Record Jar, HXML, dircolors",
  ),
  ...alike(
    atWord,
    "Caddyfile, Nginx, ApacheConf, SSH Config, Git Config, NPM Config, Dotenv, crontab, EditorConfig, Wget Config",
    "cURL Config, Readline Config, nanorc, Tor Config, Hosts File, SELinux Policy, BuildStream, desktop, RPM Spec",
    "Debian Package Control File, Darcs Patch, pkg-config, ShellCheck Config, Earthly, Kickstart",
  ),
  ...alike(doubleOnly, "STON"),
  ...alike(rules(skip('<[^<>"{}|^`\\\\\\s]{0,2000}>'), hash, longDoubleQuoted, longSingleQuoted), "SPARQL, Turtle"),
  PicoLisp: rules(nested("#\\{", "\\}#"), hash, longDoubleQuoted),
  Nu: rules(line("[;#]"), longDoubleQuoted),
  "Module Management System": rules(line("^[ \\t]*[!#]")),
  BQN: rules(hash, verbatim('"'), skip("'[^\\r\\n]{1,4}'")),
  Mako: rules(line("^[ \\t]*##"), block("<%doc>", "</%doc>"), block("<!--", "-->")),
  NewLisp: rules(line("[;#]"), longDoubleQuoted),
  Verse: rules(nested("<#(?!>)", "#>"), hash, text('"', '"', { interpolations: code("\\{") })),
};
