/** Bytes as Latin-1: one character a byte. */
export const latin1 = (bytes: Uint8Array, from = 0, to = bytes.length): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, Math.min(to, bytes.length));

/** Whether bytes stand at a place, given as Latin-1. */
export function hasAt(bytes: Uint8Array, from: number, expected: string): boolean {
  if (from + expected.length > bytes.length) return false;
  for (let i = 0; i < expected.length; i++) if (bytes[from + i] !== expected.charCodeAt(i)) return false;
  return true;
}
