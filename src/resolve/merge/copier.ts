/** Copies of records that share what is equal in them. */

/** From so many characters on a string may be a piece of another one, which it keeps. */
const PIECE = 13;

const own = (text: string): string => (text.length < PIECE ? text : Buffer.from(text, 'utf16le').toString('utf16le'));

/** `text`: the one string for all that are equal; it keeps no text that it was cut out of. `copied`: a plain value of such strings. */
export function copier() {
  const texts = new Map<string, string>();
  const text = (given: string): string => {
    const known = texts.get(given);
    if (known !== undefined) return known;
    const copy = own(given);
    texts.set(copy, copy);
    return copy;
  };
  function copied<T>(value: T): T {
    if (typeof value === 'string') return text(value) as T;
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(copied) as T;
    const copy = { ...value };
    for (const key of Object.keys(copy) as (keyof T)[]) copy[key] = copied(copy[key]);
    return copy;
  }
  return { text, copied };
}
