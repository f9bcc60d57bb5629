import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import { inputOf } from './input.js';

const GROUP = `A report says that cleaners at Maple Lodge worked without gloves. It also says that two cleaners were burned by acid.

Silverline Care, which runs the home, disputed the report. It said that gloves were handed out each morning.

But two cooks told the Daily Ledger that no gloves were handed out in March.

Asked about those statements, the company said it could not comment on rumours.

The network called the company's denial an insult.`;

const LATE = `The Workers Aid Network said that weavers at the Ostrava Textile Mill fainted because the fans had stopped.

Verdant Chemical, which runs the mill, acknowledged that the fans stopped on May 3, but said it repaired them within a day.

Asked about wages, the company said that a bank transfer had been late.

The Bureau of Custody did not respond to questions about the fans.`;

const STATEMENT = `Statement of Verdant Chemical on the Ostrava Textile Mill

The Workers Aid Network claims that weavers were locked in at night. The fire service has established that all doors were open. We reject the allegation that girls of 13 work here.

Every weaver who reported an injury was seen by a nurse.`;

const read = (text: string, genre: 'news' | 'press_release') => {
  const { claims } = attribute(inputOf(text, genre));
  return { claims, of: (words: string) => claims.find((c) => c.quote.includes(words))! };
};

describe('a reply', () => {
  it.each<[why: string, text: string, reply: string, answered: string]>([
    ['to a report of nobody official answers all that it says', GROUP, 'disputed the report', 'without gloves'],
    ['to a report of nobody official answers its last words too', GROUP, 'disputed the report', 'burned by acid'],
    ['of a witness may open the next paragraph', GROUP, 'two cooks told', 'handed out each morning'],
    ['may tell what was asked about', GROUP, 'Asked about those', 'two cooks told'],
    ['may name the denial that it is set against', GROUP, "company's denial", 'disputed the report'],
    ['that tells what was mended goes on with what was owned to', LATE, 'repaired them', 'fainted because'],
    ['that is refused may be to what stands far up', LATE, 'did not respond', 'fainted because'],
  ])('%s', (_why, text, reply, answered) => {
    const { of } = read(text, 'news');
    expect(of(reply).responds_to).toContain(of(answered).id);
  });

  it('to a question of its own does not go on with the answer before', () => {
    expect(read(LATE, 'news').of('bank transfer').responds_to).toEqual([]);
  });

  it('of those accused does not answer what they bring for their side', () => {
    const { claims, of } = read(STATEMENT, 'press_release');
    const brought = of('all doors were open').id;
    expect(claims.filter((c) => c.responds_to.includes(brought))).toEqual([]);
  });

  it('is not made of those of whom it tells', () => {
    expect(read(STATEMENT, 'press_release').of('reported an injury').asserted_by_text).not.toMatch(/Every weaver/);
  });
});

const RELEASED = `Weavers at the Ostrava Textile Mill were locked in at night, according to a report released on Monday by the Workers Aid Network. Foremen slapped girls, the report says, and two weavers were beaten by guards.`;

it('who released a report speaks by it, behind its tail too', () => {
  const { of } = read(RELEASED, 'news');
  const network = of('locked in at night').asserted_by;
  expect(network).toHaveLength(1);
  expect(of('slapped girls').asserted_by).toEqual(network);
  expect(of('were beaten').asserted_by).toEqual(network);
});

it('what is denied is not alleged by who denies it', () => {
  const { of } = read(
    'Verdant Chemical, which runs the Ostrava Textile Mill, on Monday rejected accusations that it locked weavers in at night.',
    'news',
  );
  expect(of('rejected accusations').kind).toBe('denial');
  expect(
    read(STATEMENT, 'press_release').claims.filter((c) => c.rule.startsWith('embedded') && c.kind === 'response'),
  ).toEqual([]);
});

const MENDED = `The Workers Aid Network found that weavers at the Ostrava Textile Mill were slapped by foremen.

Verdant Chemical, which runs the mill, does not accept that anyone was slapped. It says that it has replaced the fans and that the pumps have been repaired.`;

it('what has been mended is not what was denied', () => {
  const { of } = read(MENDED, 'news');
  expect(of('pumps have been repaired').responds_to).not.toContain(of('were slapped by foremen').id);
});
