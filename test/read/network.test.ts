// biome-ignore-all lint/style/noRestrictedImports: the test takes them away from whoever would call them.
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import tls from 'node:tls';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readerFor } from '../../src/read/formats.js';
import type { Desk, ReaderOptions } from '../../src/read/reader.js';
import { docxOf } from '../fixtures/make/docx.js';
import { mailOf } from '../fixtures/make/mail.js';
import { odtFile } from '../fixtures/make/odt.js';
import { RTF_HEAD } from '../fixtures/make/rtf.js';

const OPTIONS: ReaderOptions = { password: null, ocr: 'never', ocrLanguage: 'eng', ocrThreads: 1, maxBytes: 1e8 };
const DESK: Desk = { keep: () => {}, more: () => {}, step: () => {} };
const AWAY = 'http://tracker.example';

const PAGE = `<!doctype html><html><head><base href="${AWAY}/"><link rel="stylesheet" href="${AWAY}/a.css"><script src="${AWAY}/a.js"></script><meta http-equiv="refresh" content="0;url=${AWAY}"><style>@import url(${AWAY}/b.css);</style></head><body onload="fetch('${AWAY}')"><p>The ward was shut.</p><img src="${AWAY}/x.png" srcset="${AWAY}/y.png 2x"><iframe src="${AWAY}/z"></iframe><object data="${AWAY}/o"></object><script>fetch('${AWAY}')</script></body></html>`;

async function word(): Promise<Uint8Array> {
  const parts = unzipSync(await docxOf([{ kind: 'paragraph', text: 'The ward was shut.', close: false }]));
  const rels = new TextDecoder()
    .decode(parts['word/_rels/document.xml.rels'])
    .replace(
      '</Relationships>',
      `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${AWAY}/x.png" TargetMode="External"/><Relationship Id="rId98" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${AWAY}/t.dotm" TargetMode="External"/></Relationships>`,
    );
  const main = new TextDecoder()
    .decode(parts['word/document.xml'])
    .replace(
      '</w:p>',
      '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId99"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>',
    );
  return zipSync({ ...parts, 'word/_rels/document.xml.rels': strToU8(rels), 'word/document.xml': strToU8(main) });
}

const FILES: readonly (readonly [string, () => Promise<Uint8Array> | Uint8Array])[] = [
  ['page.html', () => Buffer.from(PAGE)],
  ['page.xhtml', () => Buffer.from(`<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "${AWAY}/x.dtd">${PAGE.slice(15)}`)],
  ['letter.docx', word],
  [
    'letter.odt',
    () =>
      odtFile(
        `<text:p>The ward was shut.<draw:frame xmlns:draw="d"><draw:image xmlns:xlink="x" xlink:href="${AWAY}/x.png"/></draw:frame></text:p>`,
      ),
  ],
  [
    'letter.rtf',
    () =>
      Buffer.from(
        `${RTF_HEAD}{\\field{\\*\\fldinst INCLUDEPICTURE "${AWAY}/x.png"}}{\\*\\template ${AWAY}/t.dot}The ward was shut.}`,
      ),
  ],
  [
    'mail.eml',
    () =>
      mailOf({
        from: 'a@b.example',
        to: 'c@d.example',
        subject: 'x',
        date: 'Mon, 3 Jun 2024 10:00:00 +0000',
        text: '',
        html: PAGE,
      }),
  ],
  [
    'box.mbox',
    () =>
      Buffer.concat([
        Buffer.from('From a@b Mon Jun 3 10:00:00 2024\n'),
        mailOf({ from: 'a@b.example', to: 'c@d.example', subject: 'x', date: '', text: 'The ward was shut.' }),
      ]),
  ],
  [
    'page.mhtml',
    () =>
      Buffer.from(
        `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${AWAY}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${PAGE}\r\n--b--`,
      ),
  ],
  ['files.zip', () => zipSync({ 'page.html': strToU8(PAGE) })],
  ['letter.md', () => Buffer.from(`The ward was shut. ![x](${AWAY}/x.png)`)],
  ['letter.txt', () => Buffer.from(`The ward was shut. ${AWAY}`)],
];

describe('reading fetches nothing', () => {
  const refuse = (what: string) => (): never => {
    throw new Error(`${what} was called`);
  };
  const spies = [
    vi.spyOn(globalThis, 'fetch'),
    ...[http, https].flatMap((m) => [vi.spyOn(m, 'request'), vi.spyOn(m, 'get')]),
    vi.spyOn(net, 'connect'),
    vi.spyOn(net, 'createConnection'),
    vi.spyOn(net.Socket.prototype, 'connect'),
    vi.spyOn(tls, 'connect'),
    vi.spyOn(dns, 'lookup'),
    vi.spyOn(dns.promises, 'lookup'),
    vi.spyOn(dgram, 'createSocket'),
  ];
  beforeAll(() => {
    for (const spy of spies) (spy as ReturnType<typeof vi.fn>).mockImplementation(refuse('the network'));
  });
  afterAll(() => vi.restoreAllMocks());

  it.each(FILES)('of %s', async (path, make) => {
    const bytes = await make();
    const choice = readerFor(path, bytes, true);
    if (!('reader' in choice)) throw new Error(`No reader for ${path}.`);
    const reading = await choice.reader.read({ path, bytes }, OPTIONS, DESK);
    expect(reading.text + (reading.children ?? []).map((c) => Buffer.from(c.bytes).toString()).join()).toContain(
      'The ward was shut.',
    );
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('would be seen if it did', () => {
    expect(() => http.get('http://127.0.0.1/')).toThrow('the network was called');
    for (const spy of spies) spy.mockClear();
  });
});
