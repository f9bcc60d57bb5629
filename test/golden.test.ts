import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extract, type Result } from '../src/index.js';

const corpus = fileURLToPath(new URL('../corpus/', import.meta.url));

/** A result as lines a person can read and compare: names for ids, one record a line. */
function readable(result: Result): string {
  const name = new Map(result.entities.map((e) => [e.id, e.name]));
  const named = (ids: readonly string[]) => ids.map((id) => name.get(id) ?? id).join(', ');
  const value = (key: string, v: unknown) => (v === null || v === '' ? '' : `  ${key}=${v}`);
  const out: string[] = [];
  const part = (title: string, lines: string[]) => out.push(`## ${title}`, ...lines, '');

  part(
    'document',
    result.documents.map((d) =>
      JSON.stringify({ ...d, id: undefined, text: undefined, ledger: undefined, paths: undefined, path: undefined }),
    ),
  );
  part(
    'entities',
    result.entities
      .map((e) => `${e.type}  ${e.name}${value('aliases', e.aliases.join(' | '))}  ${JSON.stringify(e.attributes)}`)
      .sort(),
  );
  part(
    'mentions',
    result.mentions.map(
      (m) => `${m.start}-${m.end}  ${m.type}  ${JSON.stringify(m.text)}  -> ${name.get(m.entity)}  [${m.rule}]`,
    ),
  );
  part(
    'dates',
    result.dates.map(
      (d) => `${d.start}-${d.end}  ${d.type}  ${JSON.stringify(d.text)}  -> ${d.value} (${d.basis})  [${d.rule}]`,
    ),
  );
  part(
    'quantities',
    result.quantities.map(
      (q) =>
        `${q.start}-${q.end}  ${JSON.stringify(q.text)}  -> ${q.comparator}${q.value}${value('unit', q.unit)}${value('of', q.of)}${value('basis', q.basis)}  [${q.rule}]`,
    ),
  );
  const ordinal = new Map(result.claims.map((c, i) => [c.id, i + 1]));
  part(
    'claims',
    result.claims.flatMap((c, i) => [
      `${i + 1}. ${c.start}-${c.end}  ${c.kind}  ${c.polarity}  ${c.categories.join(', ')}  [${c.rule}]`,
      `   ${JSON.stringify(c.quote)}`,
      `   by=${named(c.asserted_by) || c.asserted_by_text}${value('speaker', c.speaker && named([c.speaker]))}${value('cue', c.cue)}${value('target', named(c.target))}${value('facility', c.facility && named([c.facility]))}${value('event', c.event_date)}${value('victims', c.victims)}${value('answers', c.responds_to.map((id) => ordinal.get(id)).join(','))}${value('stance', c.stance)}${value('via', c.reported_by.map((h) => h.text).join(' > '))}`,
    ]),
  );
  part(
    'problems',
    result.problems.map((p) => `${p.code}  ${p.message}`),
  );
  return out.join('\n');
}

describe('the samples give what was read and found right', () => {
  it.each(readdirSync(corpus).sort())('%s', async (file) => {
    const result = await extract([`${corpus}${file}`]);
    await expect(readable(result)).toMatchFileSnapshot(`golden/${file}.txt`);
  });
});
