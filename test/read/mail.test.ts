import { describe, expect, it } from 'vitest';
import { mailOf } from '../fixtures/make/mail.js';
import { codes, hinted, readAll, readOne } from './reading.js';

const raw = (...lines: string[]): Uint8Array => Buffer.from(lines.join('\r\n'), 'latin1');

const MAIL = {
  from: '"María Peña" <mp@clinic.example>',
  to: 'Daniel Reyes <dr@home.example>, Board <board@home.example>',
  subject: 'Re: Fwd: Conditions at Larkfield Home',
  date: 'Mon, 3 Jun 2024 23:12:00 -0400',
  text: 'The residents’ water was shut off – “for a day”.\n\nMaría',
};

describe('an e-mail', () => {
  it('gives its headers as lines above the text, and as metadata', async () => {
    const read = await readOne(
      'mail.eml',
      raw(
        'Return-Path: <x@y.example>',
        'From: =?utf-8?Q?Mar=C3=ADa_Pe=C3=B1a?= <mp@clinic.example>',
        'To: Daniel Reyes <dr@home.example>,',
        ' Board <board@home.example>',
        'Cc: Ana Bell <ab@home.example>',
        'Subject: Re: Conditions at',
        ' Larkfield Home',
        'Date: Mon, 3 Jun 2024 23:12:00 -0400',
        'Content-Type: text/plain; charset=utf-8',
        '',
        'The ward was shut.',
      ),
    );
    expect(read.document.text).toBe(
      'From: María Peña <mp@clinic.example>\nTo: Daniel Reyes <dr@home.example>, Board <board@home.example>\nCc: Ana Bell <ab@home.example>\nDate: Mon, 3 Jun 2024 23:12:00 -0400\nSubject: Re: Conditions at Larkfield Home\n\nThe ward was shut.',
    );
    expect(read.document).toMatchObject({
      title: 'Conditions at Larkfield Home',
      authors: ['María Peña'],
      recipients: ['Daniel Reyes', 'Board', 'Ana Bell'],
      published: '2024-06-03',
      published_basis: 'metadata',
      genre: 'email',
    });
    expect(hinted(read).every(([kind]) => kind === 'address')).toBe(true);
  });

  it('has its apostrophes and dashes right in Windows-1252', async () => {
    expect((await readOne('mail.eml', mailOf({ ...MAIL, from: 'Ana <a@b.example>' }))).document.text).toContain(
      'residents’ water was shut off – “for a day”',
    );
  });

  it('is read by its bytes where it names no character set', async () => {
    const read = await readOne(
      'mail.eml',
      raw('From: a@b.example', 'Message-ID: <1@b>', 'Subject: x', '', 'The residents\u0092 water, Pe\u00f1a'),
    );
    expect(read.document.text).toContain('residents’ water, Peña');
  });

  it('takes the HTML part where the plain one is a stub, and loads nothing of it', async () => {
    const html =
      '<html><body><p>The ward was shut on May 2 and nobody was told of it.</p><blockquote>No ward was shut.</blockquote><table><tr><td>Beds</td><td>64</td></tr></table><img src="http://tracker.example/x.png"></body></html>';
    const read = await readOne('mail.eml', mailOf({ ...MAIL, text: 'See the HTML part.', html }));
    expect(read.document.text).toContain('nobody was told of it.\n\nNo ward was shut.\n\nBeds | 64');
    expect(hinted(read)).toContainEqual(['block_quote', 'No ward was shut.']);
  });

  it('gives what is attached as documents of their own, with their parent', async () => {
    const inner = mailOf({ ...MAIL, subject: 'The first message', text: 'No ward was ever shut here.' });
    const read = await readAll(
      'box/mail.eml',
      mailOf({
        ...MAIL,
        attachments: [
          { name: 'log.txt', type: 'text/plain', bytes: Buffer.from('May 2: ward shut.') },
          { name: '../../log.txt', type: 'text/plain', bytes: Buffer.from('May 3: ward open.') },
          { name: 'first.eml', type: 'message/rfc822', bytes: inner },
          { name: 'clip.mp4', type: 'video/mp4', bytes: Buffer.from('\0\0\0\u0018ftypmp42') },
        ],
      }),
    );
    expect(read.documents.map((d) => [d.document.path, d.document.parent, d.document.title])).toEqual([
      ['box/mail.eml', null, 'Conditions at Larkfield Home'],
      ['box/mail.eml#log.txt', 'box/mail.eml', null],
      ['box/mail.eml#log-2.txt', 'box/mail.eml', null],
      ['box/mail.eml#first.eml', 'box/mail.eml', 'The first message'],
    ]);
    expect(read.problems).toContainEqual(
      expect.objectContaining({ path: 'box/mail.eml#clip.mp4', code: 'unsupported' }),
    );
  });

  it.each([
    [
      'whose parts never end',
      raw(
        'From: a@b.example',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary="x"',
        '',
        '--x',
        'Content-Type: text/plain',
        '',
        'The ward was shut.',
      ),
    ],
    [
      'whose boundary is nowhere',
      raw(
        'From: a@b.example',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; boundary="y',
        'The ward: shut',
        '',
        'The ward was shut.',
      ),
    ],
    [
      'whose encoding is broken',
      raw(
        'From: a@b.example',
        'MIME-Version: 1.0',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'The ward was shut.=ZZ=',
      ),
    ],
  ])('%s is read as far as it goes', async (_, bytes) => {
    expect((await readOne('mail.eml', bytes)).document.text).toContain('The ward was shut.');
  });

  it('with parts in parts without end is told', async () => {
    const lines = ['From: a@b.example', 'MIME-Version: 1.0'];
    for (let i = 0; i < 500; i++) lines.push(`Content-Type: multipart/mixed; boundary="b${i}"`, '', `--b${i}`);
    expect(codes(await readAll('mail.eml', raw(...lines, '', 'x')))).toEqual(['failed']);
  });

  it('that is encrypted says so', async () => {
    const read = await readOne(
      'mail.eml',
      raw(
        'From: a@b.example',
        'Subject: x',
        'MIME-Version: 1.0',
        'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
        'Content-Transfer-Encoding: base64',
        '',
        'AAAA',
      ),
    );
    expect(codes(read)).toContain('encrypted');
  });

  it('printed into a text file stays the text it is', async () => {
    const text = 'From: Ana Bell\nTo: Daniel Reyes\nDate: May 2, 2024\nSubject: Ward\n\nThe ward was shut.\n';
    expect((await readOne('mail.txt', text)).document.text).toBe(text);
  });
});

describe('a mailbox', () => {
  const one = (n: number): string =>
    `From a@b.example Mon Jun  3 10:12:0${n} 2024\nFrom: A <a@b.example>\nMessage-ID: <${n}@b>\nSubject: Message ${n}\n\nWard ${n} was shut.\n>From then on it was dark.\nFrom Monday it was open.\n`;

  it.each([
    ['with empty lines between its messages', [one(1), one(2), one(3)].join('\n')],
    ['without empty lines between its messages', [one(1), one(2), one(3)].join('')],
  ])('%s gives a document a message', async (_, box) => {
    const { documents, problems } = await readAll('in.mbox', box);
    expect(documents.map((d) => [d.document.path, d.document.parent, d.document.title])).toEqual([
      ['in.mbox/1.eml', 'in.mbox', 'Message 1'],
      ['in.mbox/2.eml', 'in.mbox', 'Message 2'],
      ['in.mbox/3.eml', 'in.mbox', 'Message 3'],
    ]);
    expect(documents[1]!.document.text).toContain(
      'Ward 2 was shut.\nFrom then on it was dark.\nFrom Monday it was open.',
    );
    expect(problems).toEqual([]);
  });
});

describe('a saved web page', () => {
  it('gives the article of the page', async () => {
    const article = `<article><h1>Ward closed</h1>${'<p>The county shut a ward of Larkfield Home on Monday, and nobody was told of it, inspectors said.</p>'.repeat(5)}</article>`;
    const page = raw(
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://courier.example/ward',
      'Subject: Ward closed',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      'Content-Location: https://courier.example/ward',
      '',
      `<html><head><title>Ward closed</title></head><body><nav>Menu</nav>${article}</body></html>`,
      '--b',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      'Content-Location: https://courier.example/x.png',
      '',
      'AAAA',
      '--b--',
    );
    const { documents } = await readAll('page.mhtml', page);
    expect(documents).toHaveLength(1);
    expect(documents[0]!.document).toMatchObject({ title: 'Ward closed', genre: 'other' });
    expect(documents[0]!.document.text.startsWith('Ward closed\n\nThe county shut')).toBe(true);
  });
});
