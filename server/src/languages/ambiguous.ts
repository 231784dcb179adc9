// @customer-impact via ./languages: decides between languages that share an extension

/** How an extension, or a file name, that several languages share is decided. */
export interface Ambiguity {
  /** The language where no pattern matches. */
  readonly otherwise: string;
  /** Tried in order on the start of the file (8 KiB): the first that matches decides. */
  readonly when?: readonly (readonly [language: string, pattern: RegExp])[];
}

const objectiveC =
  /^[ \t]*(?:@(?:interface|class|protocol|property|end|synchronized|selector|implementation|import)\b|#[ \t]*import[ \t]+[<"])/m;
const cPlusPlus = new RegExp(
  [
    "^[ \\t]*#[ \\t]*include[ \\t]*<(?:cstdint|cstddef|cstring|cstdlib|cstdio|string|string_view|vector|map|set|list|array|bitset|deque|queue|stack|memory|optional|variant|tuple|utility|functional|algorithm|type_traits|limits|chrono|thread|mutex|atomic|unordered_map|unordered_set|[io]?[fs]?stream|iostream)>",
    "^[ \\t]*template[ \\t]*<",
    "^[ \\t]*(?:constexpr|try[ \\t]*\\{|catch[ \\t]*\\(|friend[ \\t]|virtual[ \\t]|explicit[ \\t]|typename[ \\t]|operator\\b)",
    "^[ \\t]*(?:enum[ \\t]+)?class[ \\t]+(?:\\w+[ \\t]+)*?\\w+[ \\t]*(?:final[ \\t]*)?[:;{]",
    "^[ \\t]*class[ \\t]+\\w+[ \\t]*$",
    "^[ \\t]*(?:inline[ \\t]+|using[ \\t]+)?namespace(?:[ \\t]+\\w|[ \\t]*\\{)",
    "^[ \\t]*(?:private|public|protected)[ \\t]*:",
    "^[ \\t]*using[ \\t]+\\w+[ \\t]*=",
    "\\bstd::\\w+",
  ].join("|"),
  "m",
);
const perlForSure = /^[ \t]*use[ \t]+(?:strict\b|warnings\b|v?5\b)|^#!.*\bperl5?\b/m;
const perl =
  /^[ \t]*(?:use[ \t]+(?:strict\b|warnings\b|v?5\b|\w+(?:::\w+)+)|package[ \t]+\w[\w:]*[ \t]*[;{]|sub[ \t]+\w+|my[ \t]+[$@%(])|^=(?:pod|head1|cut)\b/m;
const raku =
  /^[ \t]*(?:use[ \t]+v6\b|(?:(?:my|our)[ \t]+)?(?:class|module|role|grammar)[ \t]+[A-Z]|multi[ \t]+(?:sub|method)\b|unit[ \t]+(?:module|class)\b)/m;
const forth = /^: \S+|^\\ |^variable \S/m;
const fortran =
  /^(?:[cC*][^a-zA-Z]| {6,}(?:program|subroutine|function|module|integer|real|implicit|end|double|call|common)\b|\t[ \t]*(?:program|subroutine|function)\b)|^[ \t]*(?:subroutine|program|module)[ \t]+\w/im;
const xml = /^\s*<(?:\?xml|!DOCTYPE|!--|[\w:.-]+[\s>/])/;
const xmlStart = /^\s*<\?xml\b/;
const basic6 = /^[ \t]*(?:Attribute VB_|VERSION \d+(?:\.\d+)? CLASS\b|Begin VB\.|Option Explicit\b)/im;
const vba =
  /^[ \t]*(?:Option (?:Private Module|Compare Database))|\b(?:Application\.|ActiveSheet|Worksheets?\(|ThisWorkbook|PtrSafe|VBA7)/im;
const mercury = /^:- (?:module|interface|implementation|import_module|pred|func)\b/m;
const gas =
  /^[ \t]*\.(?:text|data|globl|global|section|type|file|align|cfi_\w+)\b|^[ \t]*#[ \t]*(?:include|define|if|ifdef)\b|%(?:[re][abcds][xpi]|r\d+)\b/m;
const m68k =
  /^[ \t]*(?:(?:move|add|sub|cmp|lea|clr|tst|bsr|jsr|dbra|moveq|movem)(?:\.[bwl])?[ \t]+[#(]?[\w$%-]+.*\b[ad][0-7]\b)/im;
const pascal = /^[ \t]*(?:unit[ \t]+\w|interface\b|implementation\b|program[ \t]+\w|procedure[ \t]+\w|\{\$)/im;
const php = /<\?(?:php\b|=|[ \t\r\n])/;
const tSql =
  /^[ \t]*(?:GO[ \t]*\r?$|DECLARE[ \t]+@\w|SET[ \t]+(?:NOCOUNT|ANSI_NULLS|QUOTED_IDENTIFIER)\b|USE[ \t]+\[)|\bNVARCHAR\b|\[dbo\]|\bdbo\./im;
const plpgSql = /\bLANGUAGE[ \t]+'?plpgsql\b|^[ \t]*\\i[ \t]|\bAS[ \t]+\$(?:BODY|\w*)\$\s*(?:<<|DECLARE|BEGIN)/im;
const plSql =
  /^[ \t]*CREATE[ \t]+(?:OR[ \t]+REPLACE[ \t]+)?(?:EDITIONABLE[ \t]+)?(?:PACKAGE\b|TYPE[ \t]+BODY)|\bVARCHAR2\b|^[ \t]*\/[ \t]*$|\bDBMS_OUTPUT\.|\bEXECUTE[ \t]+IMMEDIATE\b/im;
const sqlPl = /\bSIGNAL[ \t]+SQLSTATE\b|\bBEGIN[ \t]+ATOMIC\b|\bMODE[ \t]+DB2SQL\b|\bSYS(?:CAT|PROC)\./i;
const openEdge =
  /^[ \t]*(?:DEF(?:INE)?[ \t]+(?:INPUT|OUTPUT|VARIABLE|VAR|TEMP-TABLE|BUFFER|PARAMETER)|\{&|FOR[ \t]+EACH[ \t]|&(?:SCOPED|GLOBAL|ANALYZE)|USING[ \t]+Progress\.|ROUTINE-LEVEL)/im;
const common = /^[ \t]*\((?:defun|in-package|defpackage|defclass|defmacro|asdf:|cl:)/im;
const newLisp = /^[ \t]*\(define[ \t]|^[ \t]*\(context[ \t]/m;
const roff = /^[.'](?:\\"|[A-Z]{1,2}\b|[a-z]{1,2}[ \t])/m;

/**
 * The extensions that several languages share and that matter. Where the extension nearly always means data (`.json`,
 * `.md`, `.txt`), there is no pattern. The rest are decided by one rule: see `likeliest` in table.ts.
 */
export const ambiguous: Readonly<Record<string, Ambiguity>> = {
  ".al": { otherwise: "AL", when: [["Perl", perl]] },
  ".as": {
    otherwise: "ActionScript",
    when: [["AngelScript", /^[ \t]*(?:shared|mixin|funcdef|import .+ from)\b|@\w{1,80} *=|\w@ +\w/m]],
  },
  ".asc": {
    otherwise: "AsciiDoc",
    when: [
      ["Public Key", /^-----BEGIN|^ssh-(?:dss|rsa|ed25519) /m],
      ["AGS Script", /^(?:\/\/.+|(?:import|export)\s+)?(?:function|int|float|char)\s+\w+/m],
      ["AsciiDoc", /^[=-]+\s|\{\{[A-Za-z]/m],
    ],
  },
  ".ash": {
    otherwise: "AGS Script",
    when: [["KoLmafia ASH", /^[ \t]*(?:script|since|notify|boolean|item|location)\b|\bprint(?:_html)?\(/m]],
  },
  ".asm": { otherwise: "Assembly", when: [["Motorola 68K Assembly", m68k]] },
  ".asy": { otherwise: "Asymptote", when: [["LTspice Symbol", /^SymbolType[ \t]/m]] },
  ".b": {
    otherwise: "Limbo",
    when: [
      ["Limbo", /^[ \t]*(?:include[ \t]+"|implement[ \t]+\w)/m],
      ["Brainfuck", /^[ \t]*[-+><.,[\]]{5}/m],
      ["B", /\b(?:extrn|auto)\b/],
    ],
  },
  ".bas": {
    otherwise: "BASIC",
    when: [
      ["FreeBASIC", /^[ \t]*#(?:lang|include|inclib|define)\b|^[ \t]*return var\b/im],
      [
        "B4X",
        /^B4(?:J|A|R|i)=|^[ \t]*#(?:Region|End Region)\b|^[ \t]*Sub (?:Process_Globals|Globals|Class_Globals)\b/im,
      ],
      ["VBA", vba],
      ["Visual Basic 6.0", /^[ \t]*Attribute VB_Name\b/im],
      ["QuickBASIC", /^[ \t]*(?:\$DYNAMIC|DEFINT|DECLARE (?:SUB|FUNCTION)|'\$INCLUDE)\b/im],
      ["VBA", /^[ \t]*(?:(?:Public|Private) (?:Sub|Function)|Option Explicit)\b/im],
    ],
  },
  ".bb": {
    otherwise: "BitBake",
    when: [
      [
        "BlitzBasic",
        /^[ \t]*(?:;.*BlitzBasic|Graphics3?D?[ \t]|End Function\b|Function \w|Global [\w%$#.]+|Include ")/m,
      ],
      ["Clojure", /^[ \t]*\((?:ns|def|defn|require|println|let)\b|^#!.*\bbb\b/m],
    ],
  },
  ".bf": {
    otherwise: "Brainfuck",
    when: [
      ["Beef", /^[ \t]*(?:using|namespace|class|public|static)\b/m],
      ["HyPhy", /^[ \t]*(?:function|LoadFunctionLibrary|DataSet|ExecuteAFile|fprintf|#include)\b/m],
      ["Brainfuck", /[-+]{4}|\[[-<>+.,]{2}/],
      ["Befunge", /[v^_|@]/],
    ],
  },
  ".bi": { otherwise: "FreeBASIC", when: [["QuickBASIC", /^[ \t]*(?:DEFINT|DECLARE (?:SUB|FUNCTION) \w+[!%&#$])/m]] },
  ".brd": { otherwise: "KiCad Legacy Layout", when: [["Eagle", xml]] },
  ".bs": {
    otherwise: "BrighterScript",
    when: [
      ["Bikeshed", /^[ \t]*<pre class=['"]?metadata\b/im],
      ["Bluespec BH", /^[ \t]*(?:package\s+[A-Z]\w*(?:\s*\(|\s+where)|interface\s+[A-Z]\w*\s*=|import\s+[A-Z])/m],
    ],
  },
  ".bst": { otherwise: "BibTeX Style", when: [["BuildStream", /^[ \t]*(?:kind:|depends:|sources:)/m]] },
  ".cairo": {
    otherwise: "Cairo",
    when: [["Cairo Zero", /^[ \t]*(?:%lang|%builtins|from \S+ import|func \w+|@(?:external|view)[ \t]*$)/m]],
  },
  ".cake": { otherwise: "C#", when: [["CoffeeScript", /^[ \t]*(?:task '|task "|\{?\w+\}? *= *require\b)|->[ \t]*$/m]] },
  ".cfg": {
    otherwise: "INI",
    when: [["HAProxy", /^[ \t]*(?:(?:global|defaults)[ \t]*$|(?:frontend|backend|listen)[ \t]+\S+)/m]],
  },
  ".cgi": {
    otherwise: "Perl",
    when: [
      ["Perl", perl],
      ["Python", /^[ \t]*(?:import \w|from \w+ import|def \w+\(.*\):)/m],
      ["Shell", /^[ \t]*(?:fi|done|esac)\b/m],
    ],
  },
  ".ch": { otherwise: "xBase", when: [["Charity", /^[ \t]*(?:rf |data \w.* -> )/m]] },
  ".cl": {
    otherwise: "Common Lisp",
    when: [
      ["OpenCL", /^[ \t]*(?:(?:float|double|int|uint|void|typedef|inline|half)\d{0,2}[ \t]+\w)/m],
      ["OpenCL", /\b(?:__kernel|kernel|__global|__local)\b|\/\*|\/\/ |^[ \t]*#(?:include|define|pragma|if)/m],
      ["Cool", /^[ \t]*class[ \t]+[A-Z]\w*/m],
      ["Common Lisp", common],
    ],
  },
  ".cls": {
    otherwise: "Apex",
    when: [
      ["TeX", /^[ \t]*\\(?:NeedsTeXFormat|ProvidesClass|LoadClass|def\b|newcommand)/m],
      ["ObjectScript", /^(?:Class|Include|IncludeGenerator)[ \t]+[%A-Za-z][\w.%]*(?:[ \t]+Extends\b|\s*\{|\s*$)/m],
      [
        "Visual Basic 6.0",
        /^VERSION \d+(?:\.\d+)? CLASS\s[^]*?\bMultiUse\b[^]*?\b(?:Persistable|DataBindingBehavior)\b/i,
      ],
      ["VBA", basic6],
      ["OpenEdge ABL", openEdge],
    ],
  },
  ".cp": { otherwise: "C++", when: [["Component Pascal", /^[ \t]*MODULE[ \t]+\w+;/m]] },
  ".cs": { otherwise: "C#", when: [["Smalltalk", /^!\w+(?: class)? methodsFor:|^[ \t]*Object subclass:/m]] },
  ".csl": { otherwise: "Kusto", when: [["XML", xml]] },
  ".cue": {
    otherwise: "CUE",
    when: [
      ["Cue Sheet", /^[ \t]*(?:FILE[ \t]+".*"[ \t]+(?:WAVE|MP3|BINARY)|TRACK[ \t]+\d+[ \t]+AUDIO|INDEX[ \t]+\d+)/m],
    ],
  },
  ".d": {
    otherwise: "D",
    when: [
      ["Makefile", /^[^\s:#]+\.(?:o|d|lo|obj|js)[^:\r\n]*:[^:=]|^[^\r\n:]*: [^\r\n:]*\\$/m],
      [
        "DTrace",
        /^(?:\w+:\w*:\w*:\w*|BEGIN|END|provider\s+\w+\s*\{|(?:tick|profile)-\w+)(?:\s*,|\s*\/|\s*\{|\s*$)|^#pragma[ \t]+(?:D|ident)\b/m,
      ],
    ],
  },
  ".ddl": { otherwise: "SQL", when: [["PLSQL", plSql]] },
  ".dsc": {
    otherwise: "Debian Package Control File",
    when: [
      ["Debian Package Control File", /^(?:Format|Source|Maintainer|Checksums-\w+):/m],
      ["DenizenScript", /^[ \t]*(?:type|script):[ \t]|^\w+:[ \t]*$/m],
    ],
  },
  ".dsp": {
    otherwise: "Faust",
    when: [["Microsoft Developer Studio Project", /^# Microsoft Developer Studio Project File|^# TARGTYPE/m]],
  },
  ".e": {
    otherwise: "Eiffel",
    when: [
      [
        "Eiffel",
        /^[ \t]*(?:across|deferred|ensure|feature|from|inherit|inspect|invariant|note|once|require|undefine|variant|when)[ \t]*\r?$|^[ \t]*feature\b.*(?:--|\{)/m,
      ],
      [
        "Euphoria",
        /^[ \t]*(?:include [\w./]+\.e|(?:global |export |public )?(?:procedure|function|constant|integer|sequence|atom)\b.*(?:\(|=)|--)/m,
      ],
      ["E", /^[ \t]*(?:def|var) \w+.*:=|^[ \t]*(?:pragma\.|interp\.)/m],
      ["Eiffel", /^[ \t]*(?:class|feature|inherit|deferred|note|indexing)\b/m],
    ],
  },
  ".ecl": { otherwise: "ECL", when: [["ECLiPSe", /^[^#\r\n]*:-/m]] },
  ".es": {
    otherwise: "JavaScript",
    when: [["Erlang", /^[ \t]*(?:%%|-(?:module|export|mode)\(|main\(.*\) *->)|^#!.*escript/m]],
  },
  ".ex": {
    otherwise: "Elixir",
    when: [
      [
        "Euphoria",
        /^[ \t]*(?:include [\w./]+\.e\b|(?:global |export )?(?:procedure|constant|sequence|atom|integer) \w)/m,
      ],
    ],
  },
  ".f": {
    otherwise: "Fortran",
    when: [
      ["Fortran", fortran],
      ["Forth", forth],
      ["Filebench WML", /\bflowop\b|^define (?:file|process|fileset)/m],
    ],
  },
  ".fcgi": {
    otherwise: "Perl",
    when: [
      ["PHP", php],
      ["Perl", perl],
      ["Ruby", /^[ \t]*(?:require '|require "|end[ \t]*$)/m],
      ["Python", /^[ \t]*(?:import \w|from \w+(?:\.\w+)* import|def \w+\(.*\):)/m],
      ["Lua", /^[ \t]*local \w+ *=/m],
      ["Shell", /^[ \t]*(?:fi|done|esac|exec)\b/m],
    ],
  },
  ".for": {
    otherwise: "Fortran",
    when: [
      ["Fortran", fortran],
      ["Forth", forth],
    ],
  },
  ".fpp": {
    otherwise: "Fortran",
    when: [
      [
        "FPP",
        /^[ \t]*(?:module|component|active component|passive component|instance|topology|port|enum|struct)[ \t]+\w+[^\r\n]*(?:\{|$)/m,
      ],
    ],
  },
  ".fr": {
    otherwise: "Frege",
    when: [
      ["Forth", forth],
      ["Frege", /^[ \t]*(?:import|module|package|data|type)\s/m],
    ],
  },
  ".frag": {
    otherwise: "GLSL",
    when: [["JavaScript", /^[ \t]*(?:function|\(function|var|const|let|import|export)\b[^\r\n]*(?:=>|=[^=]|\{|from)/m]],
  },
  ".frm": {
    otherwise: "Visual Basic 6.0",
    when: [
      ["VBA", /^[ \t]*Begin[ \t]+\{[0-9A-Z-]+\}/im],
      ["Visual Basic 6.0", /^[ \t]*(?:VERSION \d|Begin VB\.|Attribute VB_)/im],
      ["INI", /^\[\w+\]/m],
    ],
  },
  ".fs": {
    otherwise: "F#",
    when: [
      ["GLSL", /^[ \t]*(?:#version|precision|uniform|varying|vec[234])\b/m],
      ["Filterscript", /#include|#pragma\s+(?:rs|version)|__attribute__/],
      ["F#", /^[ \t]*(?:#light|import|let|module|namespace|open|type)\b/m],
      ["Forth", forth],
    ],
  },
  ".ftl": {
    otherwise: "FreeMarker",
    when: [
      ["FreeMarker", /<#|<@|\$\{|<html/i],
      ["Fluent", /^-?[a-zA-Z][\w-]* *=/m],
    ],
  },
  ".fx": { otherwise: "HLSL", when: [["FLUX", /^[ \t]*(?:typedef|source|module)\b.*(?:=>|->)/m]] },
  ".g": { otherwise: "GAP", when: [["G-code", /^[ \t]*[GMT]\d+(?:\s|$)/m]] },
  ".gd": {
    otherwise: "GDScript",
    when: [["GAP", /^[ \t]*(?:(?:Declare|BindGlobal|KeyDependentOperation)[A-Z(]|#[#A-Z])/m]],
  },
  ".gml": {
    otherwise: "Game Maker Language",
    when: [
      ["XML", xml],
      ["Graph Modeling Language", /^[ \t]*(?:graph|node)\s+\[/im],
      ["Gerber Image", /^[DGMT][0-9]{2}\*/m],
    ],
  },
  ".gs": {
    otherwise: "JavaScript",
    when: [
      ["GLSL", /^#version\b|^[ \t]*layout\(/m],
      ["Gosu", /^[ \t]*(?:uses java\.|package \w+(?:\.\w+)*$|property (?:get|set)\b|override (?:function|property))/m],
      ["Genie", /^[ \t]*(?:\[indent\b|init$|uses$|def \w+.*$)/m],
    ],
  },
  ".gst": { otherwise: "XML", when: [["Gosu", /<%/]] },
  ".gts": { otherwise: "Glimmer TS", when: [["Gerber Image", /^(?:[DGMT][0-9]{2}|%[A-Z]{2}).*\*%?\s*$/m]] },
  ".h": {
    otherwise: "C",
    when: [
      ["Objective-C", objectiveC],
      ["C++", cPlusPlus],
    ],
  },
  ".hh": { otherwise: "C++", when: [["Hack", /<\?hh/]] },
  ".html": { otherwise: "HTML" },
  ".i": {
    otherwise: "SWIG",
    when: [
      ["SWIG", /^[ \t]*%[a-z_]+\b|^%[{}]$/m],
      ["Motorola 68K Assembly", m68k],
      ["Assembly", /^[ \t]*(?:\.\w+|\w+[ \t]+(?:equ|macro))\b|^;/im],
    ],
  },
  ".ice": { otherwise: "Slice", when: [["JSON", /^\s*[{[]/]] },
  ".inc": {
    otherwise: "PHP",
    when: [
      ["PHP", php],
      [
        "SourcePawn",
        /^[ \t]*(?:#(?:pragma semicolon|pragma newdecls)|public[ \t]+(?:Plugin|Extension|SharedPlugin)\b|methodmap |native \w+ \w+\()/m,
      ],
      ["NASL", /^[ \t]*(?:include\("[^"]+\.inc"\);|script_\w+\()/m],
      ["Pawn", /^[ \t]*(?:#(?:tryinclude|endinput|include <)|native |stock |forward )/m],
      ["POV-Ray SDL", /^[ \t]*#(?:declare|local|macro|while|version)\b/m],
      ["Pascal", pascal],
      ["BitBake", /^[ \t]*(?:inherit|require)\b|^[A-Z][A-Z0-9_]+(?::\w+)* *(?:[:?+.]?=\+?|\?\?=)/m],
      ["SQL", /^[ \t]*(?:create|select|insert|update|delete|alter|drop)[ \t]/im],
      ["HTML", /^\s*<(?:!|[a-z])/i],
      ["Motorola 68K Assembly", m68k],
      ["Assembly", /^[ \t]*(?:;|\.\w+|%(?:define|macro|include)|\w+[ \t]+(?:equ|macro|db|dw)\b)/im],
      ["C++", /^[ \t]*(?:#[ \t]*(?:if|include|define)|\/\/|\/\*)/m],
    ],
  },
  ".j": {
    otherwise: "Objective-J",
    when: [
      ["Objective-J", /^[ \t]*@(?:import|implementation)\b/m],
      ["Jasmin", /^[ \t]*\.(?:class|super|method|source)\b/m],
      ["JASS", /^[ \t]*(?:function|globals|endfunction|native|type) ?/m],
    ],
  },
  ".jq": {
    otherwise: "jq",
    when: [["JSONiq", /^[ \t]*(?:jsoniq version|xquery version|(?:declare|import) |for \$|let \$)/m]],
  },
  ".json": { otherwise: "JSON" },
  ".k": {
    otherwise: "KCL",
    when: [["KFramework", /^[ \t]*(?:module|syntax|endmodule|requires "|rule|configuration)[ \t]?/m]],
  },
  ".ks": {
    otherwise: "Kickstart",
    when: [["KerboScript", /^[ \t]*(?:lock|set|declare|when|until|wait|print) .*\.[ \t]*$|@lazyglobal/im]],
  },
  ".l": {
    otherwise: "Lex",
    when: [
      ["Common Lisp", /\((?:def(?:un|macro|class|parameter)|in-package)\s/i],
      ["PicoLisp", /^\((?:de|class|rel|code|load)\s/m],
      ["Lex", /^%[%{}]/m],
      ["Roff", roff],
    ],
  },
  ".lean": {
    otherwise: "Lean 4",
    when: [
      ["Lean", /^import [a-z]/m],
      ["Lean 4", /^import [A-Z]/m],
    ],
  },
  ".lisp": {
    otherwise: "Common Lisp",
    when: [
      ["Common Lisp", common],
      ["NewLisp", newLisp],
    ],
  },
  ".lp": {
    otherwise: "Answer Set Programming",
    when: [
      ["Linear Programming", /^(?:minimi[sz]e|maximi[sz]e|subject to|s\.t\.|bounds|generals?)\b/im],
      ["Lambdapi", /^[ \t]*(?:require|open|symbol|rule|constant|builtin|notation)\b[^.]*[;:]/m],
    ],
  },
  ".ls": { otherwise: "LiveScript", when: [["LoomScript", /^[ \t]*package\b/m]] },
  ".lsp": {
    otherwise: "Common Lisp",
    when: [
      ["Common Lisp", common],
      ["NewLisp", newLisp],
    ],
  },
  ".m": {
    otherwise: "MATLAB",
    when: [
      ["Objective-C", objectiveC],
      ["Mercury", mercury],
      ["MUF", /^: /m],
      ["Limbo", /^\w+\s*:\s*module\s*\{/m],
      ["M", /^[ \t]*;/m],
      ["MATLAB", /^[ \t]*(?:%|function\b|classdef\b|end[ \t]*;?[ \t]*$|clear\b|close all|clc\b)|\.\.\.[ \t]*$/m],
      ["Wolfram Language", /\(\*|\*\)$|\w\[[^\]\r\n]{0,80}_\]? *:?=|\[\[|BeginPackage\[/m],
      ["Objective-C", /^[ \t]*(?:\/\/|\/\*|#[ \t]*(?:include|define|pragma))/m],
    ],
  },
  ".m4": { otherwise: "M4", when: [["M4Sugar", /^dnl|AC_DEFUN|AC_PREREQ|AC_INIT|AS_IF|m4_define/m]] },
  ".mask": { otherwise: "Unity3D Asset", when: [["Mask", /^[ \t]*[.#]?\w[^\r\n:{]*\{/m]] },
  ".mc": {
    otherwise: "Monkey C",
    when: [
      ["Win32 Message File", /^(?:MessageId|MessageIdTypedef|SeverityNames|FacilityNames|LanguageNames)=/im],
      ["M4", /^dnl|^divert\(|include\(`/m],
    ],
  },
  ".md": { otherwise: "Markdown", when: [["GCC Machine Description", /^\(define_\w+ /m]] },
  ".ml": {
    otherwise: "OCaml",
    when: [
      ["OCaml", /^[ \t]*module[ \t]|\blet rec\b|\bmatch\s+(?:\S+\s+){1,9}with\b/m],
      [
        "Standard ML",
        /^[ \t]*(?:(?:structure|signature|functor)\s+\w+|fun\s+\w+|datatype\s|local\s*$|val\s+\w+\s*=\s*fn\b)|=> |case\s+(?:\S+\s+){1,9}of\b/m,
      ],
    ],
  },
  ".mm": { otherwise: "Objective-C++", when: [["XML", xml]] },
  ".mo": {
    otherwise: "Modelica",
    when: [
      ["Modelica", /^[ \t]*(?:within|model|package|block|record|connector|partial|equation)\b/m],
      ["Motoko", /^[ \t]*(?:import [\w"]|(?:persistent |shared )?actor\b|module[ \t]*\{)/m],
    ],
  },
  ".mod": {
    otherwise: "Modula-2",
    when: [
      ["XML", xml],
      ["Modula-2", /^[ \t]*(?:(?:IMPLEMENTATION|DEFINITION) MODULE|MODULE|PROCEDURE)[ \t]/m],
      ["NMODL", /^[ \t]*(?:NEURON|PARAMETER|BREAKPOINT|STATE|TITLE|UNITS)\b/m],
      ["AMPL", /^[ \t]*(?:param|var|set|minimize|maximize|subject to)\s+\w/m],
      ["Linux Kernel Module", /^[^\s]+\.(?:o|ko)\b/m],
    ],
  },
  ".mojo": { otherwise: "Mojo", when: [["XML", xmlStart]] },
  ".moo": { otherwise: "Moocode", when: [["Mercury", mercury]] },
  ".mps": { otherwise: "Mathematical Programming System", when: [["JetBrains MPS", xml]] },
  ".mqh": { otherwise: "MQL5", when: [["MQL4", /\bMQL4\b|\bOrderSend\(Symbol\(\)|\bMarketInfo\(/]] },
  ".ms": {
    otherwise: "MAXScript",
    when: [
      ["Roff", roff],
      ["Unix Assembly", gas],
      ["MiniScript", /^[ \t]*(?:end (?:if|while|for|function)|import "|\w+ = function\b)/m],
    ],
  },
  ".msg": {
    otherwise: "ROS Interface",
    when: [["OMNeT++ MSG", /^[ \t]*(?:message|packet|cplusplus|namespace|import)\b.*[{;]/m]],
  },
  ".n": { otherwise: "Nemerle", when: [["Roff", roff]] },
  ".nas": { otherwise: "Assembly", when: [["Nasal", /^[ \t]*(?:var \w+ *=|import\()|\bfunc\b/m]] },
  ".nb": { otherwise: "Wolfram Language", when: [["Wolfram Language", /\(\*|Notebook\[/]] },
  ".ncl": {
    otherwise: "Nickel",
    when: [
      ["XML", xml],
      ["Gerber Image", /^[DGMT][0-9]{2}\*/m],
      ["NCL", /^[ \t]*(?:begin|load[ \t]+"|undef\(|procedure|function)|^;/m],
      ["Text", /THE_TITLE/],
    ],
  },
  ".nl": { otherwise: "NewLisp", when: [["NL", /^[bgjr]\d|^g3 /m]] },
  ".nr": { otherwise: "Noir", when: [["Roff", /^\.(?:\\"|[a-zA-Z]{2}\b)/m]] },
  ".nu": { otherwise: "Nushell", when: [["Nu", /^[ \t]*\((?:import|class|function|load|set|macro)\b|^#!.*\bnush\b/m]] },
  ".odin": {
    otherwise: "Odin",
    when: [["Object Data Instance Notation", /(?:^|<)[ \t]*[A-Za-z]\w*[ \t]*= *<|^[ \t]*\w+ = <"/m]],
  },
  ".p": {
    otherwise: "OpenEdge ABL",
    when: [["Gnuplot", /^[ \t]*(?:s?plot|set[ \t]+(?:term(?:inal)?|output|[xyz]range|[xy]label|style|title|key))\b/m]],
  },
  ".pbt": {
    otherwise: "Protocol Buffer Text Format",
    when: [["PowerBuilder", /^Save Format v|^(?:appname|@begin)\b/m]],
  },
  ".pc": { otherwise: "pkg-config", when: [["Pro*C", /\bEXEC[ \t]+(?:SQL|ORACLE)\b|^[ \t]*#[ \t]*include\b/im]] },
  ".php": { otherwise: "PHP", when: [["Hack", /<\?hh/]] },
  ".pkl": { otherwise: "Pkl", when: [["Pickle", /^(?:\x80[\x00-\x05]|[(\]}]dp?\d|\(lp\d)/]] },
  ".pl": {
    otherwise: "Perl",
    when: [
      ["Perl", perlForSure],
      ["Prolog", /^[^#$\r\n]*:-/m],
      ["Raku", raku],
    ],
  },
  ".plist": {
    otherwise: "XML Property List",
    when: [
      ["XML Property List", xml],
      ["OpenStep Property List", /^\s*(?:\/\/|\/\*|[{(])/],
    ],
  },
  ".plt": { otherwise: "Gnuplot", when: [["Prolog", /^[ \t]*:-/m]] },
  ".pluginspec": { otherwise: "Ruby", when: [["XML", xml]] },
  ".pm": {
    otherwise: "Perl",
    when: [
      ["X PixMap", /^[ \t]*\/\* XPM \*\//m],
      ["Perl", perlForSure],
      ["Raku", raku],
    ],
  },
  ".pod": { otherwise: "Pod", when: [["Pod 6", /^=(?:begin|end)[ \t]+(?:pod|item|table|code)\b|^[ \t]*=comment\b/m]] },
  ".pp": {
    otherwise: "Puppet",
    when: [
      ["Puppet", /^[ \t]*(?:class|define|node|include|notify|file|package|service|exec)[ \t]+[\w':{$]|=>/m],
      ["Pascal", pascal],
    ],
  },
  ".prc": { otherwise: "SQL", when: [["PLSQL", plSql]] },
  ".pro": {
    otherwise: "IDL",
    when: [
      ["Proguard", /^-(?:include\b.*\.pro$|keep\b|keepclassmembers\b|keepattributes\b|dont|optimization)/m],
      ["Prolog", /^[^[#;\r\n]+:-/m],
      ["INI", /^[ \t]*last_client=/m],
      ["QMake", /^[ \t]*(?:HEADERS|SOURCES|TEMPLATE|TARGET|QT|CONFIG)[ \t]*[+-]?=/m],
      ["IDL", /^[ \t]*(?:pro|function|compile_opt)[ \t]+\w/im],
    ],
  },
  ".properties": { otherwise: "Java Properties" },
  ".q": {
    otherwise: "q",
    when: [["HiveQL", /^[ \t]*(?:SELECT|CREATE|INSERT|DROP|SET|USE|FROM|ADD|EXPLAIN|DESCRIBE|ALTER|LOAD)[ \t]|^--/im]],
  },
  ".qs": {
    otherwise: "Q#",
    when: [
      ["Q#", /^[ \t]*(?:namespace|operation|newtype|open [A-Z][\w.]+;)/m],
      ["Qt Script", /^[ \t]*(?:(?:var|let) \w+ *=|function \w+\(|import qbs|Component\.|\w+ \{$)/m],
    ],
  },
  ".r": {
    otherwise: "R",
    when: [
      ["Rebol", /\bRebol\b/i],
      ["Rez", /#include\s+["<](?:Types\.r|Carbon\/Carbon\.r)[">]|^[ \t]*resource '/m],
    ],
  },
  ".re": {
    otherwise: "Reason",
    when: [
      [
        "Reason",
        /^[ \t]*(?:module\s+type\s|(?:include|open)\s+\w+;|let\s+(?:module\s\w+\s*=\s*\{|\w+:\s+.*=.*;|\w+ *=)|type \w+ *=)/m,
      ],
      ["C++", cPlusPlus],
      ["C++", /^[ \t]*#(?:include|define|if|pragma)|\/\*!re2c/m],
    ],
  },
  ".reds": {
    otherwise: "Red",
    when: [["Redscript", /^[ \t]*(?:module|import|@\w+\(|(?:public |private |native )*(?:func|class|let|enum)) ?\w/m]],
  },
  ".res": { otherwise: "ReScript", when: [["XML", xmlStart]] },
  ".rno": { otherwise: "RUNOFF", when: [["Roff", /^\.\\" |^\.(?:SH|TH|PP)\b/m]] },
  ".rpy": { otherwise: "Ren'Py", when: [["Python", /^(?:import|from|class|def)\s/m]] },
  ".rs": {
    otherwise: "Rust",
    when: [
      ["Rust", /^[ \t]*(?:use |fn |mod |pub |macro_rules|impl|#!?\[|struct |enum |trait |extern crate)/m],
      ["RenderScript", /#include|#pragma\s+(?:rs|version)|__attribute__/],
      ["XML", xmlStart],
    ],
  },
  ".rsc": {
    otherwise: "RouterOS Script",
    when: [["Rascal", /^[ \t]*(?:module |import \w+(?:::\w+)*;|(?:public |private )?(?:data|syntax|alias) \w)/m]],
  },
  ".s": {
    otherwise: "Unix Assembly",
    when: [
      ["Motorola 68K Assembly", m68k],
      ["Unix Assembly", gas],
      ["Assembly", /^[ \t]*(?:;|(?:AREA|EXPORT|IMPORT|SECTION|GLOBAL|BITS|DB|DW|EQU|ORG)\b)/im],
    ],
  },
  ".sc": {
    otherwise: "Scala",
    when: [
      [
        "SuperCollider",
        /^[ \t]*\+[ \t]*\w+[ \t]*\{|\^[ \t]*(?:this|super)\.|^[A-Z]\w*[ \t]*(?::[ \t]*[A-Z]\w*[ \t]*)?\{|\bSynthDef\b/m,
      ],
      ["Scala", /^[ \t]*(?:package|import|object|def|val|var|case class|trait|class)\b/m],
    ],
  },
  ".scd": {
    otherwise: "SuperCollider",
    when: [
      ["SuperCollider", /\b(?:SynthDef|Server|Synth|Pbind|s\.boot)\b|\{[^}\r\n]{0,80}\|/],
      ["Markdown", /^#+ |^\w+\(\d\)/m],
    ],
  },
  ".sch": {
    otherwise: "Scheme",
    when: [
      ["KiCad Schematic", /^\s*(?:EESchema Schematic File|\(kicad_sch)/],
      ["Eagle", /<eagle\b|<!DOCTYPE eagle/],
      ["XML", xml],
    ],
  },
  ".scm": {
    otherwise: "Scheme",
    when: [
      [
        "Tree-sitter Query",
        /^[ \t]*(?:\(\w+(?:_\w+)*(?:\s+\w+:|\))[^]{0,200}?@\w|"[^"]*"\s*@\w|\][ \t]*@\w|\([a-z_]+\) @\w|\(#(?:eq|match|set|any-of)[!?])/m,
      ],
    ],
  },
  ".shader": { otherwise: "ShaderLab", when: [["GLSL", /^[ \t]*(?:#version|uniform|precision|varying|void main\()/m]] },
  ".sip": { otherwise: "SIP", when: [["Quartus Simulation IP", /set_global_assignment|set_instance_assignment/]] },
  ".sls": { otherwise: "Salt", when: [["Scheme", /^[ \t]*\((?:library|define|import|export)\b|^#!r6rs|^;/m]] },
  ".sol": {
    otherwise: "Solidity",
    when: [
      ["Gerber Image", /^[DGMT][0-9]{2}\*(?:\r?\n|\r)|^%/m],
      ["Solidity", /\bpragma\s+solidity\b|\b(?:abstract\s+)?(?:contract|library|interface)\s+\w/],
    ],
  },
  ".spec": {
    otherwise: "RPM Spec",
    when: [
      ["RPM Spec", /^(?:Name|Version|Release|Summary|License)[ \t]*:|^%(?:define|global|prep|build|install)\b/im],
      ["Python", /^[ \t]*(?:# -\*- mode: python|a = Analysis\(|import \w|from \w+ import|def \w+\()/m],
      ["Ruby", /^[ \t]*(?:Gem::Specification|require '|describe |it "|end$)/m],
    ],
  },
  ".sql": {
    otherwise: "SQL",
    when: [
      ["PLpgSQL", plpgSql],
      ["SQLPL", sqlPl],
      ["PLSQL", plSql],
      ["TSQL", tSql],
    ],
  },
  ".srt": { otherwise: "SubRip Text", when: [["SRecode Template", /^set[ \t]+mode\b|^template[ \t]+\w/m]] },
  ".st": {
    otherwise: "Smalltalk",
    when: [
      ["Smalltalk", /\w[ \t]*:=|\bif(?:True|False):|\bclass[ \t]*>>|methodsFor:|^Class[ \t]*\{/m],
      ["StringTemplate", /\$\w+(?:\(|:|\.|\$)|^\w+\([\w, ]*\)[ \t]*::=|<!.{1,80}?!>/m],
    ],
  },
  ".star": { otherwise: "Starlark", when: [["STAR", /^(?:data_|save_|loop_|_\w+\.\w+)/m]] },
  ".svx": { otherwise: "mdsvex", when: [["Survex data", /^[ \t]*\*(?:begin|end|data|include|export)\b/im]] },
  ".sw": { otherwise: "Sway", when: [["XML", xml]] },
  ".t": {
    otherwise: "Perl",
    when: [
      ["Perl", perlForSure],
      ["Raku", raku],
      ["Perl", perl],
      ["Terra", /^[ \t]*(?:local |terra \w|require ?["(])/m],
      ["Turing", /^[ \t]*(?:%|var \w+ *:|loop\b|procedure \w|put ")/m],
    ],
  },
  ".tact": { otherwise: "Tact", when: [["JSON", /^\s*\{\s*"/]] },
  ".tl": { otherwise: "Teal", when: [["Type Language", /^[^\r\n]*#[0-9a-f]{1,8}\b|^---(?:functions|types)---/m]] },
  ".toc": {
    otherwise: "World of Warcraft Addon Data",
    when: [["TeX", /^[ \t]*\\(?:contentsline|defcounter|beamer|boolfalse|babel|select)/m]],
  },
  ".tpl": {
    otherwise: "Smarty",
    when: [["Go Template", /\{\{-?\s*(?:\/\*|define|end|if|range|template|with|include|block|else|\.|\$)/]],
  },
  ".trigger": { otherwise: "Apex", when: [["Shell", /^#!|^[ \t]*(?:fi|done|esac)\b/m]] },
  ".ts": { otherwise: "TypeScript", when: [["XML", /^\s*<(?:\?xml|!DOCTYPE TS|TS[\s>])/]] },
  ".tsp": { otherwise: "TypeSpec", when: [["TSPLIB data", /^(?:NAME|TYPE|DIMENSION|COMMENT)[ \t]*:/m]] },
  ".tst": {
    otherwise: "GAP",
    when: [
      ["Scilab", /^[ \t]*(?:\/\/|function\b|assert_check)/m],
      ["GAP", /^gap>|^#/m],
    ],
  },
  ".tsx": { otherwise: "TSX", when: [["XML", /^\s*<(?:\?xml|tileset\b)/]] },
  ".txt": {
    otherwise: "Text",
    when: [
      ["Vim Help File", /^\*[\w.-]+\.txt\*[ \t]|^vim:.*\bft=help\b/m],
      ["Adblock Filter List", /^\[Adblock(?: Plus)?[^\]]*\]/i],
    ],
  },
  ".typ": { otherwise: "Typst", when: [["XML", xmlStart]] },
  ".uc": {
    otherwise: "UnrealScript",
    when: [["ucode", /^[ \t]*(?:import \{|'use strict'|let \w+ *=|const \w+ *= *require)|\{%/m]],
  },
  ".v": {
    otherwise: "V",
    when: [
      [
        "Verilog",
        /^[ \t]*(?:module[ \t]+\w+[ \t]*(?:#?\(|;)|`(?:define|include|timescale|ifdef|ifndef)\b|always[ \t]*@|initial[ \t]*(?:begin|@)|endmodule\b)/m,
      ],
      [
        "Rocq Prover",
        /^[ \t]*(?:Require|From|Import|Theorem|Lemma|Definition|Fixpoint|Inductive|Proof|Qed|Module|Section|Notation)\b|\(\*/m,
      ],
      [
        "Verilog",
        /^[ \t]*(?:module[ \t]+\w+[ \t]*(?:#?\(|;)|`(?:define|include|timescale|ifdef|ifndef)\b|always[ \t]*@|initial[ \t]*(?:begin|@|$)|endmodule\b|(?:input|output|inout|wire|reg|assign)[ \t])/m,
      ],
      ["V", /^[ \t]*(?:module \w+$|import \w|(?:pub )?(?:fn|struct|enum|const|interface)\b|\$if )/m],
    ],
  },
  ".vba": { otherwise: "VBA", when: [["Vim script", /^UseVimball|^"/m]] },
  ".vcf": { otherwise: "vCard", when: [["TSV", /^##fileformat=VCF/m]] },
  ".vhost": { otherwise: "ApacheConf", when: [["Nginx", /^[ \t]*(?:server|location|upstream|http)\b[^\r\n]*\{/m]] },
  ".w": {
    otherwise: "OpenEdge ABL",
    when: [
      ["OpenEdge ABL", /&ANALYZE-SUSPEND[ \t]_UIB/],
      ["CWeb", /^@(?:<|\w+\.|\*|c| )/m],
    ],
  },
  ".workflow": { otherwise: "HCL", when: [["XML", xml]] },
  ".x": {
    otherwise: "RPC",
    when: [
      ["DirectX 3D File", /^xof 030[23](?:txt|bin|tzip|bzip)\b/],
      ["Logos", /^%(?:end|ctor|hook|group)\b|^%(?:orig|new)\b/m],
      ["RPC", /\b(?:program|version)\s+\w+\s*\{|\bunion\s+\w+\s+switch\s*\(|^%#|^(?:const|typedef|struct|enum)\b/m],
      ["Linker Script", /\b(?:OUTPUT_ARCH|OUTPUT_FORMAT|SECTIONS|ENTRY|MEMORY)\b\s*[({]/],
    ],
  },
  ".yaml": { otherwise: "YAML" },
  ".yml": { otherwise: "YAML" },
  ".yy": { otherwise: "Yacc", when: [["JSON", /^\s*\{\s*(?:"|\})/]] },
  ".eslintrc": { otherwise: "JSON with Comments", when: [["YAML", /^\s*[^\s{[/]/]] },
  ".releaserc": { otherwise: "JSON", when: [["YAML", /^\s*[^\s{[/]/]] },
};
