/**
 * The rules by which wink-nlp corrects parts of speech: automata over a sequence of tags and hints. A hint stands for a small class of
 * words ("that", "to"), and where there is one it is read instead of the tag.
 */

/** In the machines a hint is written so much higher. */
const WRITTEN_HINT = 1_080_000;
/** The event by which a state, where no rule goes on, has fulfilled a shorter one. */
const OTHERWISE = '2070003';
/** Tags are smaller. */
const HINTS = 64;

/** What a machine reads of a token: its tag, or `HINTS` above its hint. */
export const eventOf = (tag: number, hint: number): number => (hint === 0 ? tag : HINTS + hint);

export interface Machine {
  /** Events it knows: the length of a row of `next`. */
  readonly events: number;
  /** The state that follows a state and an event; 0 is where it begins and whereto it falls back. */
  readonly next: Uint16Array;
  /** Of each state: the tag it gives, below 0 one that is given to any word; 0 where no rule ends. */
  readonly gives: Int8Array;
  /** How far from the first token of its rule the token stands that gets it. */
  readonly place: Uint8Array;
  /** The state in which a shorter rule has ended, else 0. */
  readonly shorter: Uint16Array;
}

type Written = readonly [
  version: number,
  last: number,
  next: Readonly<Record<string, Readonly<Record<string, number>>>>,
  names: Readonly<Record<string, string>>,
  marks: Readonly<Record<string, readonly [before: number, after: number]>>,
];

/** A machine as the model has it, in JSON. */
export function readMachine(json: string): Machine {
  const [, last, rows, names, marks] = JSON.parse(json) as Written;
  const codes = Object.values(rows).flatMap((row) => Object.keys(row).map(codeOf));
  const events = 1 + codes.reduce((most, code) => Math.max(most, code), 0);
  const machine: Machine = {
    events,
    next: new Uint16Array((last + 1) * events),
    gives: new Int8Array(last + 1),
    place: new Uint8Array(last + 1),
    shorter: new Uint16Array(last + 1),
  };
  for (const [state, row] of Object.entries(rows))
    for (const [event, to] of Object.entries(row))
      if (event === OTHERWISE) machine.shorter[Number(state)] = to;
      else if (codeOf(event) >= 0) machine.next[Number(state) * events + codeOf(event)] = to;
  for (const [state, name] of Object.entries(names)) machine.gives[Number(state)] = Number(name);
  for (const [state, [before]] of Object.entries(marks)) machine.place[Number(state)] = before;
  return machine;
}

/** The number of an event; -1 where no token is one. */
function codeOf(event: string): number {
  const written = Number(event);
  if (event === OTHERWISE || !Number.isInteger(written)) return -1;
  return written < HINTS ? written : HINTS + written - WRITTEN_HINT;
}

/** Calls `correct` with each token that a rule corrects, and what `gives` says: the longest rule from the left, none overlapping. */
export function findCorrections(
  machine: Machine,
  sequence: readonly number[],
  correct: (token: number, gives: number) => void,
): void {
  const { events, next, gives, place, shorter } = machine;
  const { length } = sequence;
  let from = 0;
  while (from < length) {
    let state = 0;
    let ended = 0;
    let end = from;
    for (let i = from; i < length; i++) {
      const event = sequence[i]!;
      state = event < events ? next[state * events + event]! : 0;
      if (state === 0) break;
      const done = gives[state] === 0 ? shorter[state]! : state;
      if (done !== 0) {
        ended = done;
        end = i;
      }
      if (done === state) break;
    }
    if (ended !== 0) correct(from + place[ended]!, gives[ended]!);
    from = end + 1;
  }
}
