import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePdf } from '../fixtures/make/pdf.js';
import { scanned } from '../fixtures/make/scan.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const REMOTE = 'https://pictures.example/mark.png';
const PAGE = `<!doctype html><html><head><link rel="stylesheet" href="${REMOTE}"><script src="${REMOTE}"></script></head>
<body><p>The ward was closed on May 4. <img src="${REMOTE}"></p><iframe src="${REMOTE}"></iframe></body></html>`;

let folder: string;
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const { bytes } = await makePdf(['The ward was closed on May 4, and nobody was told.']);
  const [canvas] = await scanned(bytes, { dpi: 150, specks: 0, skew: 0 });
  writeFileSync(at('a.pdf'), bytes);
  writeFileSync(at('a.png'), await canvas!.encode('png'));
  writeFileSync(at('a.html'), PAGE);
  writeFileSync(at('a.md'), `# The ward\n\n![mark](${REMOTE}) It was closed on May 4.`);
  writeFileSync(at('a.txt'), `The ward was closed on May 4. See ${REMOTE}.`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads a file with the command, in a process whose every thread is without a network. */
function run(name: string): { log: string[]; documents: { text: string }[] } {
  const log = at(`${name}.log`);
  const args = ['--import', join(ROOT, 'test/fixtures/no-network.mjs'), join(ROOT, 'bin/dossier.js')];
  const out = execFileSync(process.execPath, [...args, 'extract', at(name), '--format', 'json'], {
    env: { ...process.env, NETWORK_LOG: log },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { log: readFileSync(log, 'utf8').trim().split('\n'), documents: JSON.parse(out).documents };
}

describe('without a network', () => {
  it.each([
    ['a.pdf', 2],
    ['a.png', 3],
    ['a.html', 1],
    ['a.md', 1],
    ['a.txt', 1],
  ])(
    '%s is read, and nothing reaches for one in any thread',
    (name, threads) => {
      const { log, documents } = run(name);
      expect(documents[0]!.text).toContain('closed on May 4');
      expect(log.filter((line) => line.startsWith('call'))).toEqual([]);
      expect(new Set(log).size).toBeGreaterThanOrEqual(threads);
    },
    120_000,
  );
});
