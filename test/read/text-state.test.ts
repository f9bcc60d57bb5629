import { describe, expect, it, vi } from 'vitest';
import { openPdf } from '../../src/read/pdf/open.js';
import { runsOf } from '../../src/read/pdf/runs.js';
import { makePdf } from '../fixtures/make/pdf.js';

const PARAGRAPH = 'The ward on the upper floor was closed on 4 May 2020 after two inspections.';

describe('the text of a page', () => {
  it('is gone through without objects that stand on one another, from the second page on', async () => {
    const { bytes } = await makePdf([PARAGRAPH], { justified: true, atLeastPages: 2, lines: 4, size: 16 });
    const pdf = await openPdf('a.pdf', bytes, null);
    const first = await runsOf(await pdf.getPage(1));
    const made = vi.spyOn(Object, 'create');
    const second = await runsOf(await pdf.getPage(2));
    const from = (name: string): unknown[] => made.mock.calls.filter(([of]) => of !== null && Object.hasOwn(of, name));
    const [onStates, onClass] = [from('textLineMatrix'), from('setTextLineMatrix')];
    made.mockRestore();
    await pdf.loadingTask.destroy();
    expect([first, second].map((p) => p.runs.length > 0)).toEqual([true, true]);
    expect(onStates).toEqual([]);
    expect(onClass.length).toBeGreaterThan(0);
  });

  it('leaves Object.create as it was', async () => {
    const { bytes } = await makePdf([PARAGRAPH]);
    const own = Object.create;
    const pdf = await openPdf('a.pdf', bytes, null);
    await runsOf(await pdf.getPage(1));
    await pdf.loadingTask.destroy();
    expect(Object.create).toBe(own);
  });
});
