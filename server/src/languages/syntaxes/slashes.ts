// @customer-impact via ../syntaxes.ts: knows the languages that borrowed the comments of C

import {
  alike,
  block,
  dashes,
  doubleQuoted,
  hash,
  line,
  longDoubleQuoted,
  longVerbatim,
  nestedParenStars,
  nestedStars,
  percent,
  rules,
  singleQuoted,
  skip,
  slashes,
  stars,
  string,
  type SyntaxRows,
  text,
  verbatim,
} from "./rules.ts";

// Languages whose comments are // and /* */ and whose literals are nothing but strings. Some add a mark or two.

const plain = rules(slashes, stars, doubleQuoted, singleQuoted);
const nesting = rules(slashes, nestedStars, doubleQuoted, singleQuoted);
/** Single quotes are something else, or do not occur. */
const doubleOnly = rules(slashes, stars, doubleQuoted);
const nestingDoubleOnly = rules(slashes, nestedStars, doubleQuoted);
const withHash = rules(slashes, stars, hash, doubleQuoted, singleQuoted);
const withDashes = rules(slashes, stars, dashes, doubleQuoted, singleQuoted);
const withParenStars = rules(slashes, nestedParenStars, longDoubleQuoted);
const linesOnly = rules(slashes, doubleQuoted, singleQuoted);
/** Prose around the code: quotes are no strings, and the slashes of an address are no comment. */
const inProse = rules(skip("\\w{1,10}://"), slashes, nestedStars, longVerbatim("`{3,9}"), verbatim("`"));
const foxPro = rules(slashes, stars, line("&&"), line("^[ \\t]*\\*"), verbatim('"'), verbatim("'"));
const liveCode = rules(dashes, hash, slashes, stars, verbatim('"'));

/** GraphQL describes a definition in a string in front of it. */
const descriptions = [{ before: "^[ \\t]*", after: "[ \\t]*[\\r\\n]" }];

export const slashFamily: SyntaxRows = {
  ...alike(
    plain,
    "4D, AGS Script, AIDL, ASL, ActionScript, AngelScript, Asymptote, Avro IDL, B, B (Formal Method), CAP CDS, CartoCSS",
    "ChucK, Circom, Click, Clue, CodeQL, DM, DTrace, Daslang, DataWeave, DirectX 3D File, Dylan, ECL, EQ, Ecere Projects",
    "Edje Data Collection, FLUX, Fantom, Faust, Filterscript, FlatBuffers, GAML, GDShader, GLSL, GSC, Game Maker Language",
    "Graphviz (DOT), HLSL, HyPhy, IL Assembly, ISPC, ImHex Pattern Language, ImageJ Macro, Jolie, KFramework, KRL",
    "KerboScript, KoLmafia ASH, LSL, Langium, Lasso, Leo, Aleo, Lobster, LoomScript, MQL4, MQL5, Mint, NWScript",
    "OMNeT++ MSG, OMNeT++ NED, Opa, OpenQASM, OpenSCAD, OverpassQL, Ox, P4, PEG.js, Pawn, Pike, Portugol, Prisma, Promela",
    "Protocol Buffer, QuakeC, Quint, RAScript, RPC, Redscript, RenderScript, Rez, SIP, SQF, ShaderLab, Slice, Smithy",
    "Solidity, SourcePawn, Tact, Tolk, TypeSpec, Uno, UnrealScript, Volt, WebIDL, Whiley, Witcher Script, Wollok, YARA",
    "Yul, Zephir, Zmodel, eC, mupad, ooc, Soong, Cloud Firestore Security Rules, YANG, Slint, templ, Jison, Jison Lex",
    "Tape, Power Query, Carbon, Ragel, Blueprint, Grace, X PixMap, X BitMap, Kusto",
  ),
  ...alike(nesting, "Cadence, Clean, WGSL, Wren, Jai, KDL, SpiceDB Schema, PowerBuilder, Lambdapi, POV-Ray SDL"),
  ...alike(nestingDoubleOnly, "OpenEdge ABL"),
  ...alike(doubleOnly, "AL, CUE, MLIR, Moocode, Q#, Scilab, WebAssembly Interface Type, BAML"),
  ...alike(linesOnly, "1C Enterprise, Hare, IGOR Pro, JASS, MiniScript"),
  ...alike(withHash, "AMPL, HOCON, Io, Puppet, Ring, Sieve, Slash, Stan, Thrift, VCL, ZenScript"),
  ...alike(withDashes, "ABAP CDS, Alloy, CQL, Euphoria"),
  ...alike(withParenStars, "ATS, CameLIGO, F*, LigoLANG, NetLinx, NetLinx+ERB, ReasonLIGO"),
  ...alike(inProse, "Ink, Typst"),
  ...alike(foxPro, "Harbour, xBase"),
  ...alike(rules(percent, stars, doubleQuoted), "MiniZinc, MiniZinc Data, TXL, Turing"),
  "Answer Set Programming": rules(block("%\\*", "\\*%"), percent, doubleQuoted),
  Apex: rules(slashes, stars, singleQuoted),
  GraphQL: rules(
    hash,
    text('"""', '"""', { docstrings: descriptions }),
    string('"', '"', { docstrings: descriptions }),
  ),
  "LiveCode Script": liveCode,
  NSIS: rules(line("[;#]"), stars, doubleQuoted, singleQuoted, verbatim("`")),
  Oz: rules(percent, stars, longDoubleQuoted, singleQuoted, verbatim("`")),
  REXX: rules(nestedStars, dashes, verbatim('"'), verbatim("'")),
  "mIRC Script": rules(line("^[ \\t]*;"), stars),
};
