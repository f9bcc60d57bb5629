import { describe, expect, it } from 'vitest';
import { surfaceOf } from '../../../src/recognize/mentions/surface.js';
import { addressed } from '../../../src/recognize/organizations/addressed.js';
import { contextOf } from '../mentions/found.js';

const isAddressed = (name: string, mailbox: string | null): boolean => {
  const { words } = surfaceOf(contextOf(name).segmented);
  return addressed(words, { start: 0, end: name.length }, mailbox) !== null;
};

describe('a name beside an e-mail address', () => {
  it.each([
    ['Yselle Quarmby', 'yselle'],
    ['Yselle Quarmby', 'quarmby.press'],
    ['Yselle Quarmby', 'yquarmby'],
    ['Yselle Quarmby', 'ysellequ.yselleq'],
    ['Ysèlle Quarmby', 'yselle'],
    ['Yselle Ann Quarmby', 'yselle_quarmby'],
  ])('%s is a person at %s@', (name, mailbox) => expect(isAddressed(name, mailbox)).toBe(true));

  it.each([
    ['Open Gate', 'opengate'],
    ['Open Gate', 'info'],
    ['Open Gate', null],
    ['Quarmby', 'quarmby'],
    ['Yselle of Quarmby', 'yselle'],
    ['Yselle, Quarmby', 'yselle'],
    ['Yselle Ann Beth Cora Quarmby', 'yselle'],
  ])('%s is not told by %s@', (name, mailbox) => expect(isAddressed(name, mailbox)).toBe(false));
});
