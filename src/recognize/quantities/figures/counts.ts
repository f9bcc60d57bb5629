import type { QuantityLexicon } from '../../../lexicon/quantities.js';
import type { Numbers } from '../numbers.js';
import { all, either, type FigureReader } from './search.js';

/**
 * Plain numbers and ranges of them, "a dozen", "half a million"; "186-page" and "70-bed" with their noun; "dozens", "tens of thousands".
 *
 * Look-alikes: years and dates (left to them), labels and pronouns (see `isLabel`), scores ("3-2").
 */
export function counts(lexicon: QuantityLexicon, n: Numbers): FigureReader {
  const vague = either([...lexicon.numbers].filter(([w, x]) => x.kind === 'vague' && w !== 'scores').map(([w]) => w));
  const plain = new RegExp(
    String.raw`(?<![\w$€£#§@./:&+\\-]|\d,)(?:(?:(half) an? |an? )(?=dozen|hundred|thousand|million|billion))?(${n.source})(?:(?:(?: to | or |-)|(?<=\bbetween [^.;]{1,24}) and )(${n.source}))?(?![\w@]|,\d|\.\d|[:/]\d|-\d)(?:-([a-z]{3,})\b(?!-))?`,
    'gi',
  );
  const loose = new RegExp(
    String.raw`\b(?:(?:tens|hundreds|dozens|scores|thousands) (?:of|or even) (?:hundreds|thousands|millions|billions)|(?:${vague})|scores(?= of)|(?:several|many|a few|few|a couple(?: of)?|some) (?:dozen|hundred|thousand|million|billion))\b(?! of (?:miles|feet|years|days|hours|dollars))`,
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
