/** Numbers of lists, as word processors write them. */

const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(n: number): string {
  let left = n;
  let out = '';
  for (const [value, letters] of ROMAN) for (; left >= value; left -= value) out += letters;
  return out;
}

/** a to z, then aa, bb. */
const letter = (n: number): string => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);

export type Form = 'decimal' | 'letter' | 'Letter' | 'roman' | 'Roman';

/** A number in one of the forms; in digits where the form has no sign for it. */
export function counted(n: number, form: Form): string {
  if (form === 'decimal' || n < 1 || n > 3_999) return String(n);
  const small = form === 'letter' || form === 'Letter' ? letter(n) : roman(n);
  return form === 'Letter' || form === 'Roman' ? small.toUpperCase() : small;
}

/** The numbers of a list with lists in it: how far each level is. */
export class Counter {
  private readonly at: number[] = [];

  /** The next number of a level; those of deeper levels begin anew. */
  next(level: number, start: number): number {
    this.at.length = Math.min(this.at.length, level + 1);
    const number = this.at[level] === undefined ? start : this.at[level] + 1;
    this.at[level] = number;
    return number;
  }

  /** How far a level is; what it starts with where it has not begun. */
  now(level: number, start: number): number {
    return this.at[level] ?? start;
  }

  restart(level: number): void {
    this.at.length = Math.min(this.at.length, level);
  }
}
