/**
 * Watches what a server writes to stdout. Every byte must belong to a message: `Content-Length: n`, an empty line, and n
 * bytes of JSON. The reader of the client would step over a stray line or wait for ever, so it cannot be asked.
 */
export interface Framing {
  readonly push: (chunk: Buffer) => void;
  /** What was no message, as text; empty where all is well. */
  readonly stray: () => string;
}

export function watchFraming(): Framing {
  let pending = Buffer.alloc(0);
  let stray = "";
  return {
    push: (chunk) => {
      if (stray) return;
      pending = Buffer.concat([pending, chunk]);
      for (;;) {
        const headEnd = pending.indexOf("\r\n\r\n");
        if (headEnd < 0) break;
        const head = pending.toString("latin1", 0, headEnd);
        const length = /^(?:Content-Type: [^\r\n]*\r\n)?Content-Length: (\d+)(?:\r\nContent-Type: [^\r\n]*)?$/.exec(
          head,
        );
        if (!length) {
          stray = pending.toString("utf8");
          return;
        }
        const end = headEnd + 4 + Number(length[1]);
        if (pending.length < end) return;
        const body = pending.toString("utf8", headEnd + 4, end);
        if (!isMessage(body)) stray ||= body;
        pending = pending.subarray(end);
      }
      // The start of a header is not yet a fault, any other text is.
      const start = pending.toString("latin1", 0, "Content-".length);
      if (!"Content-".startsWith(start)) stray = pending.toString("utf8");
    },
    stray: () => stray,
  };
}

function isMessage(body: string): boolean {
  try {
    return (JSON.parse(body) as { readonly jsonrpc?: unknown }).jsonrpc === "2.0";
  } catch {
    return false;
  }
}
