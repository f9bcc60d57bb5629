import { describe, expect, it } from 'vitest';
import { segmented } from './helpers.js';

const quoted = (text: string): string[] =>
  segmented(text).quotations.map(
    (q) =>
      `${text.slice(q.start, q.end)}${q.closed ? '' : ' OPEN'}${q.continues === null ? '' : ` CONTINUES ${q.continues}`}${q.inside === null ? '' : ` IN ${q.inside}`}`,
  );

describe('quotations', () => {
  it.each([
    ['curly', 'He called it “a cage.” They left.', ['“a cage.”']],
    ['straight', 'He called it "a cage," and "a tomb".', ['"a cage,"', '"a tomb"']],
    ['opened straight, closed curly', 'He called it "a cage.” They left.', ['"a cage.”']],
    [
      'single within double',
      '“She said ‘never again,’ ” Voss said.',
      ['“She said ‘never again,’ ”', '‘never again,’ IN 0'],
    ],
    [
      'straight single within double',
      '"They call it \'the box,\'" he said.',
      ['"They call it \'the box,\'"', "'the box,' IN 0"],
    ],
    ['single alone', 'The room is called ‘the box’ by staff.', ['‘the box’']],
    ['a possessive within single marks', 'He wrote of ‘the residents’ food’ twice.', ['‘the residents’ food’']],
    ['apostrophes are none', 'The guards’ keys and the nurses’ notes of the ’90s weren’t found.', []],
    ['straight apostrophes are none', "The guards' keys weren't in '98 near rock 'n' roll.", []],
    ['inches are none', 'The cell is 6\'2" wide and 9" deep.', []],
    ['angle marks', 'Il a dit « jamais » hier.', ['« jamais »']],
    ['German marks', 'Er sagte „niemals“ und ging.', ['„niemals“']],
    ['inverted angle marks', 'Er sagte »niemals« und ging.', ['»niemals«']],
    ['nested double', '“He said “no” to me,” she said.', ['“He said “no” to me,”', '“no” IN 0']],
    [
      'one never closed before another',
      '“We were cold. Then he left. “We were alone,” she said.',
      ['“We were cold. Then he left. OPEN'.replace(' OPEN', ' OPEN'), '“We were alone,”'],
    ],
    ['a closing mark that nothing opened', 'We were cold,” she said. “It was dark.”', ['“It was dark.”']],
    ['in brackets', 'The ward ("the pit") is closed.', ['"the pit"']],
    ['LaTeX marks', "He called it ``a cage'' twice.", ["``a cage''"]],
  ])('%s', (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('go on where the next paragraph opens again', () => {
    expect(quoted('“We were cold. It was dark.\n\n“Nobody came,” she said.')).toEqual([
      '“We were cold. It was dark. OPEN',
      '“Nobody came,” CONTINUES 0',
    ]);
  });

  it('go on past a headline set between the paragraphs', () => {
    const text =
      '"We were cold. It was dark.\n\nTHREE NURSES ARRESTED AFTER FIRE AT HOME IN ALDERTON\n\n"Nobody came," she said.\n\nThe county has not answered.';
    expect(quoted(text)[1]).toBe('"Nobody came," CONTINUES 0');
  });

  it('never swallow the paragraphs after one that is not closed', () => {
    expect(quoted('“We were cold. It was dark.\n\nThe county denied it.\n\n“Lies,” it said.')).toEqual([
      '“We were cold. It was dark. OPEN',
      '“Lies,”',
    ]);
  });

  it('have an inner span without the marks', () => {
    const text = 'It is “a cage.”';
    const [q] = segmented(text).quotations;
    expect(text.slice(q!.inner.start, q!.inner.end)).toBe('a cage.');
  });

  it('go over a page number', () => {
    const text =
      'The chair of the board wrote that the ward had been “closed for the whole of the\nlong and very cold winter because no nurse was willing to work there without a\n\n12\n\nsecond one at her side,” and that it would stay so until the board had found two\nmore nurses for the night.';
    expect(quoted(text)).toHaveLength(1);
    expect(quoted(text)[0]).toMatch(/^“closed[\s\S]*side,”$/);
  });
});
