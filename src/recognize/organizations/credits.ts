import type { Span } from '../../span.js';
import type { FoundMention } from '../../stages.js';
import type { Sieve } from '../mentions/sieve.js';

/** A source set between a place and the first words: "TOLLIVER, Ga. (Tolliver Herald) –", "NEW DELHI (Reuters) -". */
const DATELINE = /^["“]?\p{Lu}[\p{L}.' -]{1,40}(?:, [\p{L}. ]{2,24})? \(([^()\n]{2,40})\) ?[–—-]/u;
/** "AP Photo/Jane Doe, File", "Jane Doe/Getty Images", "Photo: Jane Doe", "Photo by Jane Doe", "Courtesy of the Doe Society". */
const PHOTO =
  /(\p{Lu}[\p{L}&]*(?: \p{Lu}[\p{L}&]*){0,3}) (?:Photo|File Photo|Image|Images)\s?\/\s?(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})/gu;
const SLASHED =
  /(?<=[(]|Photo: |Photo by |Photograph: |Credit: )(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3})\s?\/\s?((?:The )?\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+){0,3})/gu;
const BY =
  /(?:Photo|Photograph|Photography|Image|Illustration|Video)(?: by|:)\s(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2})(?![\p{L}/])/gu;

const PICTURE = /Photo|Image|Illustration|Video/;

/**
 * Who a picture or a story is credited to. Not: the place and the date of the line, "File", a source in lower case ("staff").
 */
export const credits: Sieve = ({ surface, context }) => {
  const found: FoundMention[] = [];
  const add = (type: 'organization' | 'person', at: Span, rule: string): void => {
    const stop = /\p{Ll}{3}\.$/u.test(surface.text.slice(at.start, at.end)) ? 1 : 0;
    found.push({ type, start: at.start, end: at.end - stop, rule, confidence: 0.9 });
  };
  for (const block of context.segmented.blocks) {
    const text = surface.text.slice(block.start, Math.min(block.end, block.start + 400));
    const opening = block.kind === 'paragraph' ? text.indexOf(' (') : -1;
    const source = opening >= 0 && opening < 80 ? DATELINE.exec(text) : null;
    if (source) {
      const start = block.start + source[0].lastIndexOf(`(${source[1]})`) + 1;
      if (/^\p{Lu}/u.test(source[1]!) && !/\d/.test(source[1]!))
        add('organization', { start, end: start + source[1]!.length }, 'dateline-source');
    }
    const slashed = text.includes('/');
    const pictured = PICTURE.test(text);
    if (!slashed && !pictured) continue;
    for (const [pattern, first, may] of [
      [PHOTO, 'organization', slashed && pictured],
      [SLASHED, 'person', slashed],
      [BY, 'person', pictured],
    ] as const)
      for (const m of may ? text.matchAll(pattern) : []) {
        if (/ (?:Photo|Image)s?$/.test(m[1]!)) continue;
        const start = block.start + m.index + m[0].indexOf(m[1]!);
        add(first, { start, end: start + m[1]!.length }, 'photo-credit');
        if (m[2] === undefined) continue;
        const second = block.start + m.index + m[0].lastIndexOf(m[2]);
        add(
          first === 'person' ? 'organization' : 'person',
          { start: second, end: second + m[2].length },
          'photo-credit',
        );
      }
  }
  return found;
};
