import type { QuantityLexicon } from '../../lexicon/quantities.js';
import type { Figure } from './model.js';
import { type Numbers, numbersOf } from './numbers.js';

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  b: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
  hundred: 100,
  dozen: 12,
};
const literal = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const either = (words: Iterable<string>): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(literal)
    .join('|');

/** Readers of figures, each `(text) => Figure[]` with spans into that text. Built once from the lexicon. */
export type FigureReader = (text: string) => Figure[];

type Got = Omit<Figure, 'start' | 'end'> & { start?: number; end?: number };

/** Every match that `read` takes for a figure. Where it takes less than the whole match, the search goes on behind what it took. */
function all(text: string, pattern: RegExp, read: (m: RegExpExecArray) => Got | null): Figure[] {
  const out: Figure[] = [];
  pattern.lastIndex = 0;
  for (let m = pattern.exec(text); m !== null; m = pattern.exec(text)) {
    const behind = pattern.lastIndex;
    const got = read(m);
    const figure = got && { start: m.index, end: m.index + m[0].length, ...got };
    if (figure) out.push(figure);
    pattern.lastIndex = figure && figure.end > m.index ? Math.min(figure.end, behind) : behind;
  }
  return out;
}

/** "$2 million a month", "US$ 5-10 million", "€1.5bn", "50 cents", "12,000 euros a year". Unit: the currency, "/month" where a rate. */
function money(lexicon: QuantityLexicon, n: Numbers): FigureReader {
  const currencies = [...lexicon.units].filter(([, u]) => u.kind === 'currency').map(([w]) => w);
  const signs = either(currencies.filter((w) => !/^[a-z]{4,}| /.test(w)));
  const names = either(
    currencies.filter((w) => /^[a-z]{3,}|[a-z] [a-z]/.test(w) && !/^(?:usd|eur|gbp|cad|aud|chf)$/.test(w)),
  );
  const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
  const scale = '(?:(?: ?(?:thousand|million|billion|trillion)|(?:bn|mn|tn|k|m|b))(?![a-z]))';
  const rate = String.raw`(?:(?:(?:,? (?:an?|per|each|every) | ?\/ ?)(hour|day|night|week|month|year|person|inmate|prisoner|detainee|head|child|student|patient|bed|diem)\b)| (hourly|daily|weekly|monthly|annually|yearly|annual)\b)?`;
  const led = new RegExp(
    String.raw`(?<![\w])(${signs}) ?(${digits})(${scale})?(?:(?: ?(?:-|to) ?|(?<=\bbetween [^;.]{1,20}) and )(?:${signs})? ?(${digits})(${scale})?)?${rate}`,
    'gi',
  );
  const named = new RegExp(
    String.raw`(?<![\w.,$€£-])(${n.source})(?: (?:to|-|or) (${n.source}))? (?:U\.?S\.? |Canadian |Australian |Hong Kong )?(${names})\b${rate}`,
    'gi',
  );
  const sized = (digitsText: string, s: string | undefined): number =>
    Number(digitsText.replaceAll(',', '')) * (SCALES[(s ?? '').trim().toLowerCase()] ?? 1);
  const per = (a: string | undefined, b: string | undefined): string => {
    const adverbs: Readonly<Record<string, string>> = {
      hourly: 'hour',
      daily: 'day',
      weekly: 'week',
      monthly: 'month',
      annually: 'year',
      yearly: 'year',
      annual: 'year',
      diem: 'day',
    };
    const word = (a ?? b)?.toLowerCase();
    return word === undefined ? '' : `/${adverbs[word] ?? word}`;
  };
  return (text) => {
    if (!/[$€£¥₹₦\d]|dollar|euro|cent|pound/i.test(text)) return [];
    return [
      ...all(text, led, (m) => {
        const unit = lexicon.units.get(m[1]!.toLowerCase().trim());
        if (!unit) return null;
        const two = m[4] !== undefined;
        const value = sized(m[2]!, m[3] ?? (two ? m[5] : undefined));
        return {
          kind: 'money',
          value,
          high: two ? sized(m[4]!, m[5]) : undefined,
          unit: unit.unit + per(m[6], m[7]),
          rule: 'quantity/money',
        };
      }),
      ...all(text, named, (m) => {
        const unit = lexicon.units.get(m[3]!.toLowerCase())!;
        const value = n.read(m[1]!);
        if (value === null || (/^(?:pounds?|rand|francs)$/i.test(m[3]!) && !/sterling/i.test(m[0]))) return null;
        const high = m[2] === undefined ? undefined : (n.read(m[2]) ?? undefined);
        return {
          kind: 'money',
          value: value * unit.factor,
          high: high === undefined ? undefined : high * unit.factor,
          unit: unit.unit + per(m[4], m[5]),
          rule: 'quantity/money',
        };
      }),
    ];
  };
}

/** "46%", "3.5 per cent", "30-40 percent", "two percentage points". */
function percent(n: Numbers): FigureReader {
  const one = `${n.source}(?: ?%)?`;
  const pattern = new RegExp(
    String.raw`(?<![\w$€£.,-])(${n.source})(?: ?%| percent| per cent)?(?: ?(?:-|to|or) ?(${one})|(?<=\bbetween [^ ]{1,12}) and (${one}))? ?(%|percent\b|per cent\b|percentage points?\b|pct\b)|(?<![\w$€£.,-])-?(\d+(?:\.\d+)?)(%)`,
    'gi',
  );
  return (text) => {
    if (!/%|per ?cent|pct/i.test(text)) return [];
    return all(text, pattern, (m) => {
      const value = n.read(m[1] ?? m[5]!);
      if (value === null) return null;
      const more = m[2] ?? m[3];
      const high = more === undefined ? undefined : (n.read(more.replace(/ ?%$/, '')) ?? undefined);
      // "by 46 percent to 42 percent": two figures
      if (high !== undefined && high <= value)
        return {
          kind: 'percent',
          value,
          unit: '%',
          end: m.index + m[0].search(/ ?(?:-|to|or|and) ?/),
          rule: 'quantity/percent',
        };
      return {
        kind: 'percent',
        value,
        high,
        unit: /points?$/i.test(m[0]) ? 'percentage points' : '%',
        rule: 'quantity/percent',
      };
    });
  };
}

/** "half of the 157 cells", "two-thirds", "a quarter of", "one in four", "nine out of ten", "41 of 42 requests". */
function shares(lexicon: QuantityLexicon, n: Numbers): FigureReader {
  const parts = [...lexicon.numbers].filter(([w, x]) => x.kind === 'fraction' && w !== 'half').map(([w]) => w);
  const part = either(parts);
  const fraction = new RegExp(
    String.raw`\b(?:(an?|one|two|three|four|five|seven|nine)[ -])?(?:(?:one[ -])?(half)|(${part})s?)(?= of (?!a (?:mile|second|hour|day|century|year))| (?:the|its|their|his|her|our|all|that|as many|were|was|are|is|have|had|did)\b|$|[.,;)])`,
    'gi',
  );
  const ratio = new RegExp(
    String.raw`(?<![\w$€£.,-])(${n.source})(?: (?:in(?: every)?|out of(?: every| the| some| nearly| about| more than)?|of (?:the |its |their |those |these |all )?) ?)(${n.source})(?![\w%]|,\d|-)`,
    'gi',
  );
  return (text) => {
    const found = !/hal(?:f|ves)|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth/i.test(text)
      ? []
      : all(text, fraction, (m) => {
          const word = (m[2] ?? m[3])!.toLowerCase();
          const lead = m[1]?.toLowerCase();
          const before = text.slice(Math.max(0, m.index - 14), m.index);
          if (word !== 'half' && lead === undefined) return null;
          // "a third" is a share before "of" alone: else it is the next in a row
          if (word !== 'half' && /^an?$/.test(lead!) && !/^ of\b/.test(text.slice(m.index + m[0].length))) return null;
          if (word === 'half' && /\b(?:first|second|other|and a|better|next|last|latter|my|his|her) $/i.test(before))
            return null;
          if (
            word === 'half' &&
            !/^ (?:of|the|its|their|our|all|were|was|are|is|have|had|did)\b/.test(text.slice(m.index + m[0].length)) &&
            !/\b(?:than|about|nearly|almost|over|by|in|to) $/i.test(before)
          )
            return null;
          const count = lead === undefined || /^an?$/.test(lead) ? 1 : n.read(lead)!;
          const value = Number((count * lexicon.numbers.get(word)!.value).toFixed(4));
          return value >= 1.5 ? null : { kind: 'share', value, unit: 'share', rule: 'quantity/fraction' };
        });
    if (!/ (?:in|of) /i.test(text)) return found;
    return found.concat(
      all(text, ratio, (m) => {
        const [a, b] = [n.read(m[1]!), n.read(m[2]!)];
        if (a === null || b === null || a > b || b < 2) return null;
        const baseStart = m.index + m[0].length - m[2]!.length;
        const base = { start: baseStart, end: baseStart + m[2]!.length };
        const how = m[0].slice(m[1]!.length, m[0].length - m[2]!.length);
        // "one in four" is a share, "41 of 42" a count with its base
        if (/^ in/.test(how)) {
          if (b > 1e6 || (/^ in $/.test(how) === false && b < 2) || (b >= 1900 && b < 2100)) return null;
          return { kind: 'share', value: Number((a / b).toPrecision(4)), unit: 'share', base, rule: 'quantity/ratio' };
        }
        return { kind: 'count', value: a, base, rule: 'quantity/ratio' };
      }),
    );
  };
}

/** Ages: "9 years old", "a six-year-old", "aged 14", "34 years of age", "John Doe, 34,". Unit: years (or months) of age. */
function ages(n: Numbers): FigureReader {
  const old = new RegExp(
    String.raw`(?<![\w$€£.,-])(${n.source})(?:(?: to | or |-)(${n.source}))?[ -](year|month|week|day)s?(?:[ -]?olds?\b|[ -]of[ -]age\b)`,
    'gi',
  );
  const aged = new RegExp(
    String.raw`\b(?:aged|(?:at |the )?ages?(?: of)?) (?:about |around |just |only |between )?(${n.source})(?:(?: to | and |-)(${n.source}))?(?! ?(?:per ?cent|%)|[\w-])`,
    'gi',
  );
  const under =
    /(?<=\b(?:people|adults|children|women|men|girls|boys|those|anyone|youths?|minors|voters|persons|patients|inmates|prisoners|detainees|workers|residents|everyone) (?:who (?:are|is|were) )?(?:under|over|above|below|younger than|older than) (?:the age of )?)(\d{1,3})(?![\w%]|,\d|\.\d| (?:percent|per|years?|months?|days?|hours?|[a-z]+s)\b)/gi;
  const apposed =
    /(?<=[a-z][A-Za-z'-]* [A-Z][A-Za-z'’-]+(?:,? (?:Jr|Sr)\.)?), (\d{1,2})(?=, (?!\d)|\.$| and (?:his|her|[A-Z]))/g;
  return (text) => {
    const found = !/old|age/i.test(text)
      ? []
      : all(text, old, (m) => {
          const value = n.read(m[1]!);
          const high = m[2] === undefined ? undefined : (n.read(m[2]) ?? undefined);
          return value === null || value > 130 * 12
            ? null
            : { kind: 'age', value, high, unit: `${m[3]!.toLowerCase()}s of age`, rule: 'quantity/age' };
        });
    if (/\bage/i.test(text))
      found.push(
        ...all(text, aged, (m) => {
          const value = n.read(m[1]!);
          if (value === null || value > 130) return null;
          const high = m[2] === undefined ? undefined : (n.read(m[2]) ?? undefined);
          const last = m[2] ?? m[1]!;
          const start = m.index + m[0].indexOf(m[1]!);
          return {
            kind: 'age',
            value,
            high,
            unit: 'years of age',
            start,
            end: m.index + m[0].lastIndexOf(last) + last.length,
            rule: 'quantity/age',
          };
        }),
      );
    if (/\b(?:under|over|above|below|than|of) \d/.test(text))
      found.push(
        ...all(text, under, (m) =>
          Number(m[1]) > 120 ? null : { kind: 'age', value: Number(m[1]), unit: 'years of age', rule: 'quantity/age' },
        ),
      );
    if (/, \d\d?[,. ]/.test(text))
      found.push(
        ...all(text, apposed, (m) => ({
          kind: 'age',
          value: Number(m[1]),
          unit: 'years of age',
          start: m.index + 2,
          end: m.index + m[0].length,
          rule: 'quantity/age-apposed',
        })),
      );
    return found;
  };
}

/** Plain numbers and ranges of them, "a dozen", "half a million"; "186-page" and "70-bed" with their noun; "dozens", "tens of thousands". */
function counts(lexicon: QuantityLexicon, n: Numbers): FigureReader {
  const vague = either([...lexicon.numbers].filter(([, x]) => x.kind === 'vague').map(([w]) => w));
  const plain = new RegExp(
    String.raw`(?<![\w$€£#§@./:&+\\-]|\d,)(?:(?:(half) an? |an? )(?=dozen|hundred|thousand|million|billion))?(${n.source})(?:(?:(?: to | or |-)|(?<=\bbetween [^.;]{1,24}) and )(${n.source}))?(?![\w@]|,\d|\.\d|[:/]\d|-\d)(?:-([a-z]{3,})\b(?!-))?`,
    'gi',
  );
  const loose = new RegExp(
    String.raw`\b(?:(?:tens|hundreds|dozens|scores|thousands) (?:of|or even) (?:hundreds|thousands|millions|billions)|(?:${vague})|(?:several|many|a few|few|a couple(?: of)?|some) (?:dozen|hundred|thousand|million|billion))\b(?! of (?:miles|feet|years|days|hours|dollars))`,
    'gi',
  );
  const gate = new RegExp(String.raw`\d|\b${either([...lexicon.numbers.keys()])}`, 'i');
  return (text) => {
    if (!gate.test(text)) return [];
    return [
      ...all(text, plain, (m) => {
        const read = n.read(m[2]!);
        if (read === null) return null;
        const value = m[1] === undefined ? read : read / 2;
        let high = m[3] === undefined ? undefined : (n.read(m[3]) ?? undefined);
        if (high !== undefined && high <= value) return null;
        if (high === undefined) high = undefined;
        const noun = m[4];
        if (noun === undefined) return { kind: 'count', value, high, rule: 'quantity/count' };
        return { kind: 'compound', value, high, unit: noun.toLowerCase(), rule: 'quantity/compound' };
      }),
      ...all(text, loose, () => ({ kind: 'vague', value: null, comparator: '~', rule: 'quantity/vague' })),
    ];
  };
}

export function figureReaders(lexicon: QuantityLexicon): FigureReader[] {
  const n = numbersOf(lexicon);
  return [money(lexicon, n), percent(n), ages(n), shares(lexicon, n), counts(lexicon, n)];
}
