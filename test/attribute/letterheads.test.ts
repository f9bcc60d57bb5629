import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/attribute/index.js';
import { inputOf, type Name, nameOf } from './input.js';

const body = (name: string, kind: string): Name => ({ name, type: 'organization', attributes: { kind } });

describe('the line at the head of a report', () => {
  it.each<[line: string, names: readonly Name[], author: string]>([
    [
      'Department of Youth Affairs, Province of Kestrel',
      [body('Department of Youth Affairs', 'agency'), body('Province of Kestrel', 'administration')],
      'Department of Youth Affairs',
    ],
    [
      'Mines Inspectorate, Ministry of Labour',
      [body('Mines Inspectorate', 'oversight'), body('Ministry of Labour', 'agency')],
      'Mines Inspectorate',
    ],
    ['Board of Visitors of Ludd Prison', [body('Board of Visitors', 'oversight')], 'Board of Visitors'],
  ])('%s makes the body named first its author', (line, names, author) => {
    const text = `${line}\nReport on an inspection of Hollin Lodge\n14 May 1998\n\nThe dormitories were filthy, and for weeks on end nobody had cleaned the drains behind them.`;
    const input = inputOf(text, 'report', names);
    const { claims } = attribute({ ...input, document: { ...input.document, publisher: line } });
    expect(claims[0]?.asserted_by.map((id) => nameOf(input, id))).toEqual([author]);
  });
});
