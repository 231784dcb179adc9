// @customer-impact Engineer: asks about the file in the editor, and states a line from wherever

import { basename } from "node:path";
import { draftFor } from "../features/configurationDraft.ts";
import { reportFormats, type ReportRequest, writtenCoverage } from "../features/coverageReport.ts";
import { fileExplanation } from "../features/fileExplanation.ts";
import { fileImpact } from "../features/fileImpact.ts";
import { fileStatus } from "../features/fileStatus.ts";
import { gapStep } from "../features/gapStep.ts";
import { statementChoices } from "../features/statementChoices.ts";
import { tryStatement } from "../features/statementTrial.ts";
import { pageAssets } from "../host/pageAssets.ts";
import { configurationName, directoryInRepository, installedSchema } from "../host/workspaceRoot.ts";
import { type ServerContext, type Subject, subjectOf } from "./context.ts";
import { lspLocation } from "./convert.ts";
import type {
  ChoicesRequest,
  ConfigurationDraft,
  FileRequest,
  GapLocation,
  GapRequest,
  StatementRequest,
  StatusesRequest,
} from "./fileRequestTypes.ts";
import type { Folder } from "./folder.ts";
import { guarded } from "./guard.ts";
import { uriOf } from "./uris.ts";

/** What the commands of an editor ask for; docs/protocol.md describes it. */
export function fileRequests(context: ServerContext): void {
  const { connection, folders } = context;
  const on = (method: string, answer: (params: object) => unknown): void => {
    connection.onRequest(
      `customerImpact/${method}`,
      guarded<object | null, unknown>(connection.console, method, null, (params) => answer(params ?? {}) ?? null),
    );
  };
  const onFile = (method: string, answer: (subject: Subject, params: object) => unknown): void =>
    on(method, (params) => {
      const { uri } = params as Partial<FileRequest>;
      return typeof uri === "string" ? answer(subjectOf(context, uri), params) : undefined;
    });
  const onFolder = (method: string, answer: (folder: Folder, params: object) => unknown): void =>
    on(method, (params) => {
      const { workspace } = params as Partial<GapRequest>;
      const folder = folders.all.find(({ uri }) => workspace === undefined || uri === workspace);
      return folder && answer(folder, params);
    });

  onFile("explain", ({ snapshot, path }) => fileExplanation(snapshot, path));
  onFile("impact", ({ snapshot, path }) => fileImpact(snapshot, path));
  onFile("choices", ({ snapshot, path }, params) =>
    statementChoices(snapshot, { path, text: (params as ChoicesRequest).text }),
  );
  onFile("statement", ({ snapshot, document }, params) => {
    const { body } = params as Partial<StatementRequest>;
    return document && typeof body === "string" ? tryStatement(snapshot, document, body) : undefined;
  });
  on("statuses", (params) => {
    const { uris } = params as StatusesRequest;
    return uris.map((uri) => {
      const { session, path } = folders.placeOf(uri);
      return fileStatus(session.snapshot, path) ?? null;
    });
  });
  onFolder("gap", ({ snapshot, session, prefix }, params): GapLocation | undefined => {
    const { direction, from } = params as GapRequest;
    const place = from === undefined ? undefined : folders.placeOf(from);
    const start = place?.session === session ? place.path : undefined;
    const found = gapStep(snapshot, { direction, from: start, prefix });
    return found && { module: found.module, title: found.title, location: lspLocation(session.root, found.location) };
  });
  onFolder("draft", ({ snapshot, session: { root } }): ConfigurationDraft => {
    const { configuration, lines } = snapshot;
    return {
      uri: uriOf(root, configurationName),
      exists: configuration.text !== undefined,
      text: configuration.text ?? draftFor(lines, { title: basename(root), schema: installedSchema(root) }),
    };
  });
  on("formats", () => reportFormats());
  onFolder("report", ({ snapshot, session, prefix }, params) => {
    const directory = directoryInRepository(session.root);
    const text = writtenCoverage(snapshot, params as ReportRequest, {
      prefix,
      directory,
      page: { name: basename(session.root), assets: pageAssets },
    });
    return text === undefined ? undefined : { text };
  });
}
