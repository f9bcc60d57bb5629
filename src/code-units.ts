/** One text is read by several in a row. */
let last = { text: '', units: new Uint16Array() };

/** The UTF-16 code units of a text: read one by one, they come sooner out of an array than out of a string. */
export function codeUnits(text: string): Uint16Array {
  if (last.text !== text) {
    const bytes = Buffer.alloc(2 * text.length);
    bytes.write(text, 'utf16le');
    last = { text, units: new Uint16Array(bytes.buffer, bytes.byteOffset, text.length) };
  }
  return last.units;
}
