// @customer-impact via ../reports/fingerprint: gives a long text a short name that is the same on every machine

const encoder = new TextEncoder();

/**
 * The 64-bit FNV-1a hash of a text in UTF-8, as 16 hexadecimal digits (http://www.isthe.com/chongo/tech/comp/fnv/). It tells
 * texts apart; it keeps nothing secret.
 */
export function hashOf(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of encoder.encode(text)) {
    low = (low ^ byte) >>> 0;
    // Times 2^40 + 0x1b3, in halves that a number holds exactly.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + Math.floor(product / 2 ** 32) + ((low << 8) >>> 0)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
