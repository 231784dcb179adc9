// @customer-impact via ./bin: speaks with an editor over stdin and stdout, and says nothing else there

import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { serve } from "./server.ts";

/** Serves the client at the other end of stdin and stdout. */
export function serveStdio(): void {
  // Whatever a library prints must not get between the messages.
  console.log = console.info = console.debug = console.error;
  process.on("uncaughtException", (error) => console.error(error));
  process.on("unhandledRejection", (error) => console.error(error));
  serve(
    createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(process.stdin),
      new StreamMessageWriter(process.stdout),
    ),
  );
  // A client that dies does not say goodbye.
  process.stdin.on("end", () => process.exit(1));
  process.stdin.on("close", () => process.exit(1));
}
