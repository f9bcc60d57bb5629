import { Counter, counted, type Form } from './counters.js';

/** One level of a list. `text`: "%1.", "(%2)"; null for bullets and for none. */
interface Level {
  readonly form: Form;
  readonly start: number;
  readonly text: string | null;
  /** All numbers of the label in digits. */
  readonly legal: boolean;
}

interface List {
  /** Lists of one definition count on. */
  readonly counter: Counter;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew where this list begins, and with what. */
  readonly overrides: Map<number, number>;
}

/** Which list a paragraph is in, and how deep. */
interface Place {
  readonly list: string;
  readonly level: number;
}

const FORMS: Readonly<Record<string, Form>> = {
  lowerLetter: 'letter',
  upperLetter: 'Letter',
  lowerRoman: 'roman',
  upperRoman: 'Roman',
};
const DEEPEST = 8;

const valIn = (xml: string, name: string): string | null =>
  new RegExp(`<w:${name}\\b[^>]*?\\bw:val="([^"]*)"`).exec(xml)?.[1] ?? null;
const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\bw:${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<w:${name}\\b[^>]*?(?:/>|>[\\s\\S]*?</w:${name}>)`, 'g')) ?? [];

/**
 * The main part of a Word document with the numbers of its lists and numbered headings written into their paragraphs, as Word shows them: the
 * file holds only how to count. Bullets are left out.
 */
export function withNumbers(main: string, numbering: string, styles: string): string {
  const lists = listsOf(numbering);
  if (lists.size === 0) return main;
  const byStyle = placesOfStyles(styles);
  let out = '';
  let from = 0;
  let end: number | null = 0;
  for (const found of main.matchAll(/<w:pPr>/g)) {
    if (found.index < end) continue;
    end = endOfProperties(main, found.index);
    if (end === null) break;
    const label = labelOf(main.slice(found.index, end), lists, byStyle);
    if (label === '') continue;
    out += `${main.slice(from, end)}<w:r><w:t xml:space="preserve">${label} </w:t></w:r>`;
    from = end;
  }
  return out + main.slice(from);
}

/** Where the properties of a paragraph end: they may hold those of an earlier version of it. */
function endOfProperties(main: string, from: number): number | null {
  const tag = /<(\/?)w:pPr(?:>|\s[^>]*>)/g;
  tag.lastIndex = from;
  let depth = 0;
  for (let found = tag.exec(main); found !== null; found = tag.exec(main)) {
    if (found[0].endsWith('/>')) continue;
    depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return null;
}

function listsOf(numbering: string): Map<string, List> {
  const definitions = new Map<string, { counter: Counter; levels: Map<number, Level> }>();
  for (const xml of elements(numbering, 'abstractNum'))
    definitions.set(attribute(xml, 'abstractNumId') ?? '', { counter: new Counter(), levels: levelsOf(xml) });
  const lists = new Map<string, List>();
  for (const xml of elements(numbering, 'num')) {
    const definition = definitions.get(valIn(xml, 'abstractNumId') ?? '');
    if (definition === undefined) continue;
    const overrides = new Map<number, number>();
    const levels = new Map(definition.levels);
    for (const one of elements(xml, 'lvlOverride')) {
      const level = Number(attribute(one, 'ilvl'));
      const start = valIn(one, 'startOverride');
      if (start !== null) overrides.set(level, Number(start));
      for (const [at, own] of levelsOf(one)) levels.set(at, own);
    }
    lists.set(attribute(xml, 'numId') ?? '', { counter: definition.counter, levels, overrides });
  }
  return lists;
}

function levelsOf(xml: string): Map<number, Level> {
  const levels = new Map<number, Level>();
  for (const one of elements(xml, 'lvl')) {
    const form = valIn(one, 'numFmt') ?? 'decimal';
    levels.set(Number(attribute(one, 'ilvl')), {
      form: FORMS[form] ?? 'decimal',
      start: Number(valIn(one, 'start') ?? 1),
      text: form === 'bullet' || form === 'none' ? null : valIn(one, 'lvlText'),
      legal: /<w:isLgl\b/.test(one),
    });
  }
  return levels;
}

/** The lists that styles put paragraphs in, by what each style stands on. */
function placesOfStyles(styles: string): Map<string, Place> {
  const xmls = new Map(elements(styles, 'style').map((xml) => [attribute(xml, 'styleId') ?? '', xml]));
  const places = new Map<string, Place>();
  for (const name of xmls.keys()) {
    let at: string | null = name;
    for (let i = 0; i < 20 && at !== null; i++) {
      const xml: string = xmls.get(at) ?? '';
      const own = placeIn(xml);
      if (own !== null) {
        places.set(name, own);
        break;
      }
      at = valIn(xml, 'basedOn');
    }
  }
  return places;
}

function placeIn(xml: string, level = 0): Place | null {
  const [own] = elements(xml, 'numPr');
  const list = own === undefined ? null : valIn(own, 'numId');
  return list === null ? null : { list, level: Number(valIn(own!, 'ilvl') ?? level) };
}

function labelOf(properties: string, lists: ReadonlyMap<string, List>, byStyle: ReadonlyMap<string, Place>): string {
  const now = properties.replace(/<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/, '');
  const style = byStyle.get(valIn(now, 'pStyle') ?? '');
  const place = placeIn(now, style?.level) ?? style;
  const list = place === undefined ? undefined : lists.get(place.list);
  const level = list?.levels.get(place!.level);
  if (list === undefined || level === undefined || place!.level > DEEPEST) return '';
  const override = list.overrides.get(place!.level);
  if (override !== undefined) {
    list.counter.restart(place!.level);
    list.overrides.delete(place!.level);
  }
  list.counter.next(place!.level, override ?? level.start);
  return (level.text ?? '').replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const of = list.levels.get(at);
    return counted(list.counter.now(at, of?.start ?? 1), level.legal ? 'decimal' : (of?.form ?? 'decimal'));
  });
}
