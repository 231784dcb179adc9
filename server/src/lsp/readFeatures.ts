// @customer-impact Engineer: asks the editor about a line and has the answer under the cursor

import {
  type CallHierarchyItem,
  type DocumentSymbol as LspDocumentSymbol,
  MarkupKind,
  type Position,
  SymbolKind,
} from "vscode-languageserver/node";
import {
  type Call,
  type CallItem,
  type CallTarget,
  incomingCalls,
  outgoingCalls,
  prepareCalls,
} from "../features/callHierarchy.ts";
import { codeLenses } from "../features/codeLens.ts";
import { definitionsAt } from "../features/definition.ts";
import { documentHighlightsAt } from "../features/documentHighlights.ts";
import { documentLinks } from "../features/documentLinks.ts";
import { type DocumentSymbol, documentSymbols } from "../features/documentSymbols.ts";
import { hoverAt } from "../features/hover.ts";
import { plainText } from "../reports/markdown/inline.ts";
import { inlayHints } from "../features/inlayHints.ts";
import { referencesAt } from "../features/references.ts";
import { semanticTokens } from "../features/semanticTokens.ts";
import { workspaceSymbols } from "../features/workspaceSymbols.ts";
import { isPosition, type ServerContext, type Subject, subjectOf } from "./context.ts";
import { lspLocation, symbolKinds } from "./convert.ts";
import { guarded } from "./guard.ts";
import { explainCommand } from "./commands.ts";
import { uriOf } from "./uris.ts";

/** Registers what shows and navigates: convert, call the feature, convert back. */
export function readFeatures(context: ServerContext): void {
  const { connection, folders } = context;
  const on = <P extends { readonly textDocument: { readonly uri: string } }, R>(
    name: string,
    nothing: R,
    answer: (params: P, subject: Subject) => R,
  ) =>
    guarded<P, R>(connection.console, name, nothing, (params) =>
      answer(params, subjectOf(context, params.textDocument.uri)),
    );
  const at = <P extends { readonly textDocument: { readonly uri: string }; readonly position: Position }, R>(
    name: string,
    nothing: R,
    answer: (params: P, subject: Subject) => R,
  ) => on<P, R>(name, nothing, (params, subject) => (isPosition(params.position) ? answer(params, subject) : nothing));

  const readsMarkdown = context.capabilities.textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false;

  connection.onHover(
    at("hover", null, ({ position }, { snapshot, path }) => {
      const found = hoverAt(snapshot, path, position);
      if (!found) return null;
      const contents = readsMarkdown
        ? { kind: MarkupKind.Markdown, value: found.markdown }
        : { kind: MarkupKind.PlainText, value: plainText(found.markdown) };
      return { range: found.range, contents };
    }),
  );
  connection.onDefinition(
    at("definition", null, ({ position }, { snapshot, root, path }) => {
      const found = definitionsAt(snapshot, path, position);
      if (!context.capabilities.textDocument?.definition?.linkSupport)
        return found.map((one) => lspLocation(root, one));
      return found.map(({ origin, path: target, range }) => ({
        originSelectionRange: origin,
        targetUri: uriOf(root, target),
        targetRange: range,
        targetSelectionRange: range,
      }));
    }),
  );
  connection.onReferences(
    at("references", [], ({ position, context: { includeDeclaration } }, { snapshot, root, path }) =>
      referencesAt(snapshot, path, position, includeDeclaration).map((one) => lspLocation(root, one)),
    ),
  );
  connection.onDocumentHighlight(
    at("documentHighlight", [], ({ position }, { snapshot, path }) =>
      documentHighlightsAt(snapshot, path, position).map((range) => ({ range })),
    ),
  );
  connection.onDocumentLinks(
    on("documentLink", [], (_, { snapshot, root, path }) =>
      documentLinks(snapshot, path).map((link) => ({
        range: link.range,
        target: "url" in link ? link.url : `${uriOf(root, link.path)}#L${link.line + 1}`,
      })),
    ),
  );
  connection.onDocumentSymbol(
    on("documentSymbol", [], (_, { snapshot, path }) => documentSymbols(snapshot, path).map(lspSymbol)),
  );
  connection.onCodeLens(
    on("codeLens", [], ({ textDocument: { uri } }, { snapshot, path }) =>
      context.settings().codeLens
        ? codeLenses(snapshot, path).map(({ range, title }) => ({
            range,
            command: { title, command: explainCommand, arguments: [uri] },
          }))
        : [],
    ),
  );
  connection.languages.inlayHint.on(
    on("inlayHint", [], ({ range }, { snapshot, path }) =>
      context.settings().inlayHints
        ? inlayHints(snapshot, path, range).map(({ position, label, tooltip }) => ({
            position,
            label,
            tooltip,
            paddingLeft: true,
          }))
        : [],
    ),
  );
  connection.languages.semanticTokens.on(
    on("semanticTokens", { data: [] as number[] }, (_, { snapshot, path }) => ({
      data: semanticTokens(snapshot, path),
    })),
  );
  connection.languages.semanticTokens.onRange(
    on("semanticTokens", { data: [] as number[] }, ({ range }, { snapshot, path }) => ({
      data: semanticTokens(snapshot, path, range),
    })),
  );
  connection.onWorkspaceSymbol(
    guarded(connection.console, "workspaceSymbol", [], ({ query }) =>
      folders.all.flatMap(({ session }) =>
        workspaceSymbols(session.snapshot, query).map((symbol) => ({
          name: symbol.name,
          kind: symbolKinds[symbol.kind],
          containerName: symbol.container,
          location: lspLocation(session.root, symbol),
        })),
      ),
    ),
  );
  calls(context, at);
}

const lspSymbol = ({ name, detail, kind, range, selection, children }: DocumentSymbol): LspDocumentSymbol => ({
  name,
  detail,
  kind: symbolKinds[kind],
  range,
  selectionRange: selection,
  children: children.map(lspSymbol),
});

/**
 * The call hierarchy: in are those that go via a module, out is whom it goes via, up to the customer; behind them those that
 * only imports lead from or to, in the same direction.
 */
function calls(
  { connection, folders }: ServerContext,
  at: <P extends { readonly textDocument: { readonly uri: string }; readonly position: Position }, R>(
    name: string,
    nothing: R,
    answer: (params: P, subject: Subject) => R,
  ) => (params: P) => Promise<R>,
): void {
  const kindOf = ({ target, isOnlyImported }: CallItem): SymbolKind =>
    target.kind === "customer" ? SymbolKind.Class : isOnlyImported ? SymbolKind.File : SymbolKind.Module;
  const item = (root: string, one: CallItem): CallHierarchyItem => ({
    name: one.name,
    detail: one.detail,
    kind: kindOf(one),
    uri: uriOf(root, one.path),
    range: one.range,
    selectionRange: one.range,
    data: { root, target: one.target },
  });
  const sessionOf = (root: string) => folders.all.find(({ session }) => session.root === root)?.session;
  const answer = <R>(name: string, find: typeof incomingCalls, convert: (root: string, call: Call) => R) =>
    guarded<{ readonly item: CallHierarchyItem }, R[]>(connection.console, name, [], ({ item: { data } }) => {
      const { root, target } = data as { readonly root: string; readonly target: CallTarget };
      const session = sessionOf(root);
      return session ? find(session.snapshot, target).map((call) => convert(root, call)) : [];
    });
  connection.languages.callHierarchy.onPrepare(
    at("callHierarchy", null, ({ position }, { snapshot, root, path }) =>
      prepareCalls(snapshot, path, position).map((one) => item(root, one)),
    ),
  );
  connection.languages.callHierarchy.onIncomingCalls(
    answer("incomingCalls", incomingCalls, (root, call) => ({
      from: item(root, call.item),
      fromRanges: [...call.ranges],
    })),
  );
  connection.languages.callHierarchy.onOutgoingCalls(
    answer("outgoingCalls", outgoingCalls, (root, call) => ({
      to: item(root, call.item),
      fromRanges: [...call.ranges],
    })),
  );
}
