import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract, extractText } from '../../src/index.js';
import { languageOf } from '../../src/read/language.js';
import { codes, readOne } from './reading.js';

const SPANISH =
  'El 14 de mayo de 2019, la delegación visitó el Centro Penitenciario de Valdeoscura, en la provincia de Teruel. Los internos denunciaron que los funcionarios los golpearon con porras durante un registro nocturno. El director, Ramón Echeverría, negó las acusaciones. Según el Defensor del Pueblo, 37 de las 120 celdas carecían de agua corriente y el 46% de las plazas de enfermería estaban vacantes desde el 2019-02-28.';

describe('the language of a text', () => {
  it.each([
    ['es', SPANISH],
    [
      'fr',
      "Le 3 mars 2018, les contrôleurs ont visité la maison d'arrêt de Montfroid, près de Lyon. Plusieurs détenus ont affirmé qu'ils avaient été frappés par des surveillants et privés de nourriture pendant deux jours. La directrice conteste ces accusations et dit que personne n'a été blessé.",
    ],
    [
      'de',
      'Am 7. Oktober 2016 besuchte die Kommission die Justizvollzugsanstalt Steinau in Hessen. Die Gefangenen berichteten, dass sie in der Nacht geschlagen und ohne Decken in Einzelhaft gehalten wurden. Der Anstaltsleiter bestritt die Vorwürfe und sagte, dass niemand verletzt worden sei.',
    ],
    [
      'pt',
      'No dia 22 de agosto de 2020, os inspetores visitaram o Presídio de Serra Alta, no estado de Goiás. Os presos disseram que foram espancados pelos guardas e que ficaram três dias sem água. O diretor negou as acusações e disse que ninguém foi ferido.',
    ],
    [
      'ru',
      '15 июня 2015 года члены комиссии посетили исправительную колонию. Заключённые рассказали, что охранники избивали их дубинками и держали в холодных камерах без еды.',
    ],
    [
      'ar',
      'في 12 مارس 2017 زار أعضاء اللجنة سجن الوادي قرب المدينة. قال السجناء إن الحراس ضربوهم بالعصي وتركوهم بلا طعام لمدة يومين.',
    ],
    [
      'en',
      'Inspectors found mold in four of six units, and the director told them that it had been there for a year before anyone wrote to the county.',
    ],
  ])('is found: %s', async (language, text) => {
    expect(await languageOf(text, null)).toBe(language);
  });

  it.each([
    ['es', 'Los presos fueron golpeados por los guardias en la noche del 3 de mayo.'],
    ['ru', 'Заключённых избивали.'],
    ['ar', 'ضرب الحراس السجناء'],
    ['en', 'Guards beat prisoners at Larkfield Prison.'],
    ['en', 'Larkfield Prison, Harrow'],
    ['en', 'Water shut off May 2. No nurse on duty. Beds full. Aides absent three nights.'],
  ])('of a very short text is found: %s', async (language, text) => {
    expect(await languageOf(text, null)).toBe(language);
  });

  it.each([
    [
      'the text is English and the page says otherwise',
      'es',
      'The ward was shut on May 2 and the director was told of it by the county, but he said that it was not for him to open it.',
      'en',
    ],
    ['the text is Spanish and the page says English', 'en', SPANISH, 'es'],
    ['there are no letters', 'fr', '12 14 2019', 'fr'],
  ])('is that of its words where %s', async (_, declared, text, expected) => {
    expect(await languageOf(text, declared)).toBe(expected);
  });

  it('that is not English is told, and where it is only in a paragraph the paragraph is told', async () => {
    expect(codes(await readOne('a.txt', SPANISH))).toEqual(['language']);
    const english =
      'The delegation visited Valdeoscura Prison on 14 May 2019. Prisoners told it that guards had beaten them with batons.';
    const mixed = await readOne('a.txt', `${english}\n\n${SPANISH}\n\n${english}`);
    expect(mixed.document.language).toBe('en');
    const [told] = mixed.problems;
    expect(told).toMatchObject({
      code: 'language_parts',
      start: english.length + 2,
      end: english.length + 2 + SPANISH.length,
    });
  });

  it('leaves a list of names alone', async () => {
    const names = Array.from({ length: 30 }, (_, i) => `Casa del Sol ${i}, Harrow County Council`).join('\n');
    expect(extractText({ text: names }).problems.filter((p) => p.code === 'language_parts')).toEqual([]);
  });
});

describe('a text that is not English', () => {
  it('gives names, dates in figures and percentages, and no claim', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dossier-language-'));
    try {
      writeFileSync(join(folder, 'a.txt'), SPANISH);
      const result = await extract(join(folder, 'a.txt'));
      expect(result.claims).toEqual([]);
      expect(result.mentions.map((m) => m.text)).toEqual(
        expect.arrayContaining(['Centro Penitenciario de Valdeoscura', 'Ramón Echeverría', 'Defensor del Pueblo']),
      );
      expect(result.dates.map((d) => d.value)).toEqual(['2019', '2019-02-28']);
      expect(result.quantities.map((q) => q.text)).toEqual(['46%']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
