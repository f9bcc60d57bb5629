import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf } from '../fixtures/make/docx.js';
import { codes, readAll } from './reading.js';

const archive = (files: Readonly<Record<string, string | Uint8Array>>, level: 0 | 9 = 9): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, f]) => [name, typeof f === 'string' ? strToU8(f) : f]),
    ) as Zippable,
    { level },
  );
const paths = async (bytes: Uint8Array): Promise<string[]> =>
  (await readAll('in.zip', bytes)).documents.map((d) => d.document.path);

describe('a Zip archive', () => {
  it('gives each file in it as a document with its parent, in order of their names', async () => {
    const inner = archive({ 'deep/three.txt': 'Three.' });
    const { documents, problems } = await readAll(
      'in.zip',
      archive({
        'b/two.html': '<html><body><p>Two.</p></body></html>',
        'a/one.txt': 'One.',
        'c.zip': inner,
        '.hidden.txt': 'x',
        '__MACOSX/a.txt': 'x',
        'table.xlsx': archive({ '[Content_Types].xml': 'x', 'xl/a.xml': 'x' }),
      }),
    );
    expect(documents.map((d) => [d.document.path, d.document.parent, d.document.text])).toEqual([
      ['in.zip/a/one.txt', 'in.zip', 'One.'],
      ['in.zip/b/two.html', 'in.zip', 'Two.'],
      ['in.zip/c.zip/deep/three.txt', 'in.zip/c.zip', 'Three.'],
    ]);
    expect(problems.filter((p) => p.code === 'unsupported').map((p) => p.path)).toEqual(['in.zip/table.xlsx']);
  });

  it('is not taken for a Word file that lies in it unpacked', async () => {
    const letter = await docxOf([{ kind: 'paragraph', text: 'Three.', close: false }]);
    expect(await paths(archive({ 'a.txt': 'One.', 'b.docx': letter }, 0))).toEqual(['in.zip/a.txt', 'in.zip/b.docx']);
  });

  it.each(['../../etc/passwd.txt', '/etc/passwd.txt', 'C:\\x.txt', 'a/../../b.txt', '..\\..\\b.txt'])(
    'does not read "%s", whose name leads out of it, and says so',
    async (name) => {
      const { documents, problems } = await readAll('in.zip', archive({ [name]: 'Out.', 'in.txt': 'In.' }));
      expect(documents.map((d) => d.document.path)).toEqual(['in.zip/in.txt']);
      expect(problems.map((p) => p.code)).toEqual(['unsafe_path']);
    },
  );

  it('tells which file is protected by a password', async () => {
    const bytes = archive({ 'a.txt': 'Secret.', 'b.txt': 'Open.' });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 10; at++)
      if (view.getUint32(at, true) === 0x02014b50 && bytes[at + 46] === 97) view.setUint16(at + 8, 1, true);
    const { documents, problems } = await readAll('in.zip', bytes);
    expect(documents.map((d) => d.document.path)).toEqual(['in.zip/b.txt']);
    expect(problems).toEqual([expect.objectContaining({ path: 'in.zip/a.txt', code: 'encrypted' })]);
  });

  it('that swells a thousandfold is not unpacked', async () => {
    const bomb = archive({ 'a.txt': new Uint8Array(60_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(codes(await readAll('in.zip', bomb))).toEqual(['bomb']);
  });

  it('full of archives that swell is not unpacked, and the rest is read', async () => {
    const bomb = archive({ 'a.txt': new Uint8Array(60_000_000) });
    const read = await readAll('in.zip', archive({ 'x/1.zip': bomb, 'x/2.zip': bomb, 'y.txt': 'Kept.' }, 0));
    expect(read.documents.map((d) => d.document.path)).toEqual(['in.zip/y.txt']);
    expect(codes(read)).toEqual(['bomb', 'bomb']);
  });

  it('whose files lie over each other is not unpacked', async () => {
    const bytes = archive({ 'a.txt': 'x'.repeat(5_000), 'b.txt': 'y'.repeat(5_000) }, 0);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at < bytes.length - 10; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true);
    expect(codes(await readAll('in.zip', bytes))).toEqual(['bomb']);
  });

  it('in itself a hundred times over is told once it lies too deep', async () => {
    let bytes = archive({ 'a.txt': 'Deep.' });
    for (let i = 0; i < 100; i++) bytes = archive({ 'a.zip': bytes });
    expect(codes(await readAll('in.zip', bytes))).toEqual(['too_deep']);
  });

  it('that was cut short gives what stands before the break, and says so', async () => {
    const files = {
      'a.txt': 'One. '.repeat(40),
      'b.txt': 'Two. '.repeat(40),
      'c.txt': Array.from({ length: 4_000 }, (_, i) => `line ${i * 7919}`).join('\n'),
    };
    const bytes = archive(files);
    const read = await readAll('in.zip', bytes.subarray(0, Math.floor(bytes.length * 0.5)));
    expect(read.documents.map((d) => d.document.path)).toEqual(['in.zip/a.txt', 'in.zip/b.txt', 'in.zip/c.txt']);
    expect(codes(read)).toContain('damaged');
  });

  it('without files holds no text', async () => {
    expect(codes(await readAll('in.zip', archive({})))).toEqual(['empty']);
    expect(await paths(archive({ 'empty.txt': '' }))).toEqual([]);
  });
});
