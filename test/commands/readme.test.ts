import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BEGIN, commandSection, END, withCommandSection } from '../../src/commands/markdown.js';

const readme = new URL('../../README.md', import.meta.url);

describe('the commands in the README', () => {
  it.skipIf(!existsSync(readme))('are those of the program (npm run readme writes them)', () => {
    const text = readFileSync(readme, 'utf8');
    expect(withCommandSection(text)).toBe(text);
  });

  it('are put between their marks, and the rest is left alone', () => {
    const made = withCommandSection(`# A\n${BEGIN}\nold\n${END}\n## B\n`);
    expect(made).toBe(`# A\n${commandSection()}\n## B\n`);
    expect(withCommandSection(made)).toBe(made);
  });

  it('need their marks', () => {
    expect(() => withCommandSection('# A')).toThrow(/no section between/);
  });
});
