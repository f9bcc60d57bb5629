import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { parseGazetteer } from '../../src/lexicon/gazetteer.js';

describe('a gazetteer', () => {
  it('reads name, aliases, type, and keeps the other columns as attributes', () => {
    const { entries } = parseGazetteer(
      'name,aliases,type,city,opened\nElm Grove Jail,EGJ;Elm Grove,facility,Torrey,1974\nBrightwater,,Organization,,\n',
    );
    expect(entries).toEqual([
      {
        name: 'Elm Grove Jail',
        type: 'facility',
        aliases: ['EGJ', 'Elm Grove'],
        attributes: { city: 'Torrey', opened: '1974' },
      },
      { name: 'Brightwater', type: 'organization', aliases: [], attributes: {} },
    ]);
  });

  it('knows the headers of public lists of facilities', () => {
    const { entries } = parseGazetteer(
      'FACILITY_NAME;CITY;STATE;TYPE;OPERATOR;ZIP\n"ELM GROVE; JAIL";TORREY;OH;COUNTY JAIL;SHERIFF;43001\n',
    );
    expect(entries).toEqual([
      {
        name: 'ELM GROVE; JAIL',
        type: 'facility',
        aliases: [],
        attributes: { city: 'TORREY', state: 'OH', kind: 'COUNTY JAIL', operator: 'SHERIFF', zip: '43001' },
      },
    ]);
  });

  it.each([
    ['UTF-8', Buffer.from('name\nŁódź Prison\n')],
    ['UTF-8 with a byte-order mark', Buffer.from('\uFEFFname\nŁódź Prison\n')],
    ['UTF-16', iconv.encode('name\nŁódź Prison\n', 'utf16le', { addBOM: true })],
  ])('is decoded from %s', (_, data) => {
    expect(parseGazetteer(data).entries[0]!.name).toBe('Łódź Prison');
  });

  it('is decoded from Windows-1252', () => {
    expect(parseGazetteer(iconv.encode('name\nSt. Brendan’s Hôpital\n', 'windows-1252')).entries[0]!.name).toBe(
      'St. Brendan’s Hôpital',
    );
  });

  it.each([',', ';', '\t', '|'])('may be separated by %j', (d) => {
    const { entries } = parseGazetteer(`name${d}city\nElm Grove${d}Torrey\n`);
    expect(entries[0]).toMatchObject({ name: 'Elm Grove', attributes: { city: 'Torrey' } });
  });

  it('takes the type from the header of the names where no column tells it', () => {
    expect(parseGazetteer('agency\nBrightwater\n').entries[0]!.type).toBe('organization');
    expect(parseGazetteer('Full name\nAnn Lee\n').entries[0]!.type).toBe('person');
    expect(parseGazetteer('Institution Name\nElm Grove\n').entries[0]!.type).toBe('facility');
  });

  it.each([
    ['', /mine\.csv: the file is empty/],
    ['a,b\n1,2\n', /mine\.csv: no column of names.*found: a, b/],
    ['name,city\nElm Grove,Torrey\n,Pell\n', /mine\.csv: row 3: the name is empty/],
    ['name\n--\n', /row 2: the name holds no letter or digit/],
    [
      'name,type\nElm Grove,facility\nPell,farmhouse\n',
      /row 3: the type must be one of facility, organization, person, place/,
    ],
    [`name\n${'x'.repeat(301)}\n`, /row 2: the name is longer than 300 characters/],
    ['name,city\n"Elm Grove,Torrey\n', /mine\.csv: not a readable table/],
  ])('says what is wrong with %j', (text, message) => {
    expect(() => parseGazetteer(text, 'mine.csv')).toThrow(UsageError);
    expect(() => parseGazetteer(text, 'mine.csv')).toThrow(message);
  });

  it('holds 100,000 rows without being slow', () => {
    let table = 'name,aliases\n';
    for (let i = 0; i < 100_000; i++) table += `County Facility Number ${i} of Torrey,CF${i};Torrey ${i}\n`;
    const processorTime = (): number => process.cpuUsage().user / 1000;
    const from = processorTime();
    const { names, entries } = parseGazetteer(table);
    const loaded = processorTime();
    const text =
      'They left the county facility number 512 of Torrey for County Facility Number 99999 of Torrey. '.repeat(5000);
    const found = names.matchesIn(text).length;
    const matched = processorTime();
    expect(entries.length).toBe(100_000);
    expect(found).toBe(10_000);
    expect(loaded - from).toBeLessThan(10_000);
    expect(matched - loaded).toBeLessThan(3_000);
  });
});
