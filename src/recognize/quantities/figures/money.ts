import type { QuantityLexicon } from '../../../lexicon/quantities.js';
import type { Numbers } from '../numbers.js';
import { all, either, type FigureReader } from './search.js';

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
  lakh: 1e5,
  crore: 1e7,
  hundred: 100,
  dozen: 12,
};

/** Signs of letters stand before the amount alone. */
const CODE = /^(?:usd|eur|gbp|cad|aud|chf|inr|kes|ksh|tsh|ush|sgd|myr|php|ghs|ngn|zar|qar|aed|sar|rmb)$/;
/** Those that are written with small letters, too. */
const MIXED = /^(?:Rs\.?|K[Ss]h|T[Ss]h|U[Ss]h|Tk|Rp|Php|Gh[¢₵])$/;

/** "RM4,500" and "R20,000", not "Rm 12" nor "R4": letters are capitals, and one of them alone needs thousands. */
function isSign(sign: string, digits: string, scale: string | undefined): boolean {
  if (!/^[a-z.]+$/i.test(sign)) return true;
  if (sign.length === 1) return sign === 'R' && (scale !== undefined || digits.includes(','));
  return sign === sign.toUpperCase() || MIXED.test(sign);
}

/**
 * "$2 million a month", "US$ 5-10 million", "€1.5bn", "50 cents", "12,000 euros a year". Unit: the currency, "/month" where a rate.
 *
 * Look-alikes: weights ("12 pounds of flour"), account numbers, "$" in a file name.
 */
export function money(lexicon: QuantityLexicon, n: Numbers): FigureReader {
  const currencies = [...lexicon.units].filter(([, u]) => u.kind === 'currency').map(([w]) => w);
  const signs = either(currencies.filter((w) => !/^[a-z]{4,}| /.test(w)));
  const names = either(currencies.filter((w) => /^[a-z]{3,}|[a-z] [a-z]/.test(w) && !CODE.test(w)));
  const digits = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
  const scale = '(?:(?: ?(?:thousand|million|billion|trillion|lakh|crore)|(?:bn|mn|tn|k|m|b))(?![a-z]))';
  const rate = String.raw`(?:(?:(?:,? (?:an?|per|each|every) | ?\/ ?)(hour|day|night|week|month|year|person|inmate|prisoner|detainee|head|child|student|patient|bed|diem)\b)| (hourly|daily|weekly|monthly|annually|yearly|annual)\b)?`;
  const led = new RegExp(
    String.raw`(?<![\w])(${signs}) ?(${digits})(${scale})?(?:(?: ?(?:-|to) ?|(?<=\bbetween [^;.]{1,20}) and )(?:${signs})? ?(${digits})(${scale})?)?${rate}`,
    'gi',
  );
  const named = new RegExp(
    String.raw`(?<![\w.,$€£-])(${n.source})(?: (?:to|-|or) (${n.source}))? (?:U\.?S\.? |Canadian |Australian |Hong Kong )?(${names})\b${rate}`,
    'gi',
  );
  const signed = new RegExp(String.raw`(?<!\w)(?:${signs}) ?\d`, 'i');
  const worded = new RegExp(String.raw` (?:${names})\b`, 'i');
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
    const found = !signed.test(text)
      ? []
      : all(text, led, (m) => {
          const unit = lexicon.units.get(m[1]!.toLowerCase().trim());
          if (!unit) return null;
          const two = m[4] !== undefined;
          if (!isSign(m[1]!, m[2]!, m[3])) return null;
          const value = sized(m[2]!, m[3] ?? (two ? m[5] : undefined));
          return {
            kind: 'money',
            value,
            high: two ? sized(m[4]!, m[5]) : undefined,
            unit: unit.unit + per(m[6], m[7]),
            rule: 'quantity/money',
          };
        });
    if (!worded.test(text)) return found;
    return found.concat(
      all(text, named, (m) => {
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
    );
  };
}
