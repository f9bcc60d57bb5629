import { Counter, counted, type Form } from './counters.js';
import { childrenOf, elementsNamed, isElement, type XmlElement, type XmlNode } from './xml.js';

/** One level of a list style. */
interface Level {
  readonly form: Form;
  readonly start: number;
  readonly before: string;
  readonly after: string;
  /** Levels whose numbers are in the label, this one included. */
  readonly shown: number;
}

export type ListStyles = ReadonlyMap<string, ReadonlyMap<number, Level>>;

/** A list that is being read; `level` counts from 0. */
export interface OpenList {
  readonly style: string;
  readonly level: number;
  readonly counter: Counter;
}

/** The counters of lists that others go on with: by their id, and the last of each style. */
export type Counters = Map<string, Counter>;

const FORMS: Readonly<Record<string, Form>> = { '1': 'decimal', a: 'letter', A: 'Letter', i: 'roman', I: 'Roman' };

/** The numbered levels of all list styles; those of bullets are left out. */
export function listStyles(...trees: readonly (XmlNode | null)[]): ListStyles {
  const styles = new Map<string, Map<number, Level>>();
  for (const tree of trees)
    for (const style of tree === null ? [] : elementsNamed(tree, 'text:list-style')) {
      const levels = new Map<number, Level>();
      for (const level of childrenOf(style)) {
        if (!isElement(level) || level.nodeName !== 'text:list-level-style-number') continue;
        const form = FORMS[level.getAttribute('style:num-format') ?? ''];
        if (form === undefined) continue;
        levels.set(numberIn(level, 'text:level', 1) - 1, {
          form,
          start: numberIn(level, 'text:start-value', 1),
          before: level.getAttribute('style:num-prefix') ?? '',
          after: level.getAttribute('style:num-suffix') ?? '',
          shown: numberIn(level, 'text:display-levels', 1),
        });
      }
      styles.set(style.getAttribute('style:name') ?? '', levels);
    }
  return styles;
}

/** A list where it begins: in another, of the same style where it names none; by itself, anew or going on with one before it. */
export function openList(element: XmlElement, outer: OpenList | null, counters: Counters): OpenList {
  const style = element.getAttribute('text:style-name') || outer?.style || '';
  if (outer !== null) return { style, level: outer.level + 1, counter: outer.counter };
  const goesOnWith = element.getAttribute('text:continue-list');
  const goesOn = element.getAttribute('text:continue-numbering') === 'true';
  const before = goesOnWith ? counters.get(`#${goesOnWith}`) : goesOn ? counters.get(style) : undefined;
  const counter = before ?? new Counter();
  counters.set(style, counter);
  counters.set(`#${element.getAttribute('xml:id') ?? ''}`, counter);
  return { style, level: 0, counter };
}

/** The label of the next item of a list: "2. ", "(b) "; empty without a number. */
export function nextLabel(item: XmlElement, { style, level, counter }: OpenList, styles: ListStyles): string {
  const levels = styles.get(style);
  const own = levels?.get(level);
  if (own === undefined) return '';
  const start = item.getAttribute('text:start-value');
  if (start) counter.restart(level);
  counter.next(level, start ? Number(start) || 1 : own.start);
  const numbers: string[] = [];
  for (let at = Math.max(0, level + 1 - own.shown); at <= level; at++) {
    const of = levels!.get(at);
    if (of !== undefined) numbers.push(counted(counter.now(at, of.start), of.form));
  }
  return `${own.before}${numbers.join('.')}${own.after} `;
}

const numberIn = (element: XmlElement, name: string, usual: number): number =>
  Number(element.getAttribute(name) || usual) || usual;
