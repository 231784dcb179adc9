// @customer-impact Engineering lead: sees the coverage of each folder in the Explorer, where the code is

import {
  Disposable,
  type Event,
  EventEmitter,
  type TestController,
  type TestRunProfile,
  TestRunProfileKind,
  TestRunRequest,
  tests,
  workspace,
  type WorkspaceFolder,
} from "vscode";
import type { ClientContext } from "../context.ts";
import { detailsOf } from "./coverageDetails.ts";
import { type CoverageRun, runCoverage } from "./coverageRun.ts";

interface Parts {
  readonly controller: TestController;
  readonly profile: TestRunProfile;
}

/**
 * The figures in the editor's own view of test coverage: one test for each folder, which only runs with coverage. The view
 * appears with the first statement of the workspace, or when the user asks for coverage. Before that it would only be in the way.
 */
export class TestCoverage implements Disposable {
  /** A run has ended. */
  readonly onDidRun: Event<CoverageRun>;
  private readonly context: ClientContext;
  private readonly ran = new EventEmitter<CoverageRun>();
  private readonly disposables: Disposable[] = [this.ran];
  private parts: Parts | undefined;
  /** Folders whose run goes on: a second one would only take as long again. */
  private readonly filling = new Set<string>();

  constructor(context: ClientContext) {
    this.context = context;
    this.onDidRun = this.ran.event;
    const { server } = context;
    const waiting = server.onDidChange(async () => {
      if (server.state.kind !== "ready" || !(await this.isOptedIn())) return;
      waiting.dispose();
      this.open();
    });
    this.disposables.push(
      waiting,
      workspace.onDidChangeWorkspaceFolders(() => this.parts && listFolders(this.parts.controller)),
    );
  }

  /** Runs the coverage of a folder without taking the focus. Never rejects. */
  async fill(folder: WorkspaceFolder): Promise<void> {
    const { controller, profile } = this.open();
    const id = folder.uri.toString();
    const item = controller.items.get(id);
    if (!item || this.filling.has(id)) return;
    this.filling.add(id);
    // Without the profile, the editor would not know whom to ask for details.
    await this.run(new TestRunRequest([item], undefined, profile, false, true));
    this.filling.delete(id);
  }

  dispose(): void {
    Disposable.from(...this.disposables).dispose();
  }

  private open(): Parts {
    if (this.parts) return this.parts;
    const { server } = this.context;
    const controller = tests.createTestController("customerImpact", "Customer Impact");
    const profile = controller.createRunProfile(
      "Customer Impact",
      TestRunProfileKind.Coverage,
      (request) => this.run(request),
      // Whoever runs the tests of their code with coverage means those.
      false,
    );
    profile.loadDetailedCoverage = (_run, file, token) => detailsOf(server, file, token);
    controller.refreshHandler = () => listFolders(controller);
    listFolders(controller);
    this.disposables.push(controller);
    return (this.parts = { controller, profile });
  }

  private async run(request: TestRunRequest): Promise<void> {
    const { controller } = this.open();
    this.ran.fire(await runCoverage(this.context, controller, request));
  }

  /** Whether anybody has stated anything yet. */
  private async isOptedIn(): Promise<boolean> {
    for (const { uri } of workspace.workspaceFolders ?? []) {
      const request = { by: "folder", limit: 1, workspace: uri.toString() } as const;
      // A server that dies now asks again when it is back.
      const tree = await this.context.server.request("tree", request).catch(() => null);
      if (tree && tree.total > 0) return true;
    }
    return false;
  }
}

function listFolders(controller: TestController): void {
  const folders = workspace.workspaceFolders ?? [];
  const items = folders.map(({ uri, name }) => {
    const item = controller.createTestItem(uri.toString(), name);
    item.description = "modules with a line to a customer";
    return item;
  });
  controller.items.replace(items);
}
