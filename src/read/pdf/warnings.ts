import { problem } from '../../errors.js';
import type { Problem } from '../../records.js';

/**
 * pdf.js mends what is broken and goes on without a word but for what it prints. Of that, what means that something of the file is lost:
 * its table of objects is broken, or part of a page cannot be read.
 */
export type Damage = 'file' | 'page';

const DAMAGES: readonly (readonly [damage: Damage, printed: RegExp])[] = [
  ['file', /Indexing all PDF objects/],
  ['page', /getTextContent - ignoring (?:errors|XObject)|getContentStream - ignoring|Invalid stream:|in flate stream/],
];

const damageIn = (printed: unknown): Damage | null =>
  DAMAGES.find(([, pattern]) => pattern.test(String(printed)))?.[0] ?? null;

/** Does something with pdf.js, and tells of the damage that it prints. Nothing of it is printed. */
export async function heeding<T>(work: () => Promise<T>, damaged: (damage: Damage) => void): Promise<T> {
  const { warn, info } = console;
  const heed = (printed: unknown): void => {
    const damage = damageIn(printed);
    if (damage !== null) damaged(damage);
  };
  console.warn = console.info = heed;
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, info });
  }
}

/** Makes problems of damage, each once: of the file, or of the page that is being read. */
export function damagesOf(path: string, tell: (problem: Problem) => void) {
  let page: number | null = null;
  const told = new Set<number | null>();
  return {
    onPage(number: number): void {
      page = number;
    },
    onDamage(damage: Damage): void {
      const at = damage === 'file' ? null : page;
      if ((damage === 'page' && page === null) || told.has(at)) return;
      told.add(at);
      tell(at === null ? problem(path, 'damaged', CUT) : problem(path, 'page_damaged', wornPage(at), { page: at }));
    },
  };
}

const CUT = 'The file is damaged or was cut short: what could be read of it was taken. Ask for a whole copy.';
const wornPage = (page: number): string => `Part of page ${page} is damaged: what could be read of it was taken.`;
