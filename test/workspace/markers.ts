export interface Marker {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly message: string;
}

/** Takes the marker lines (`   ^^^ message`, or `   | message` for a place without length) out of a text. */
export function lift(source: string): { readonly text: string; readonly markers: readonly Marker[] } {
  const lines: string[] = [];
  const markers: Marker[] = [];
  for (const line of source.split("\n")) {
    const [, indent, mark, message] = /^( *)(\^+|\|) (.*)$/.exec(line) ?? [];
    if (indent === undefined || !mark || !message) lines.push(line);
    else
      markers.push({
        line: lines.length - 1,
        character: indent.length,
        length: mark === "|" ? 0 : mark.length,
        message,
      });
  }
  return { text: lines.join("\n"), markers };
}
