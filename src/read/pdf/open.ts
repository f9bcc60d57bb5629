import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { Unreadable } from '../reader.js';
import { withNewEnd } from './mend.js';
import { pdfjs } from './pdfjs.js';

/** The folder of pdfjs-dist: its character maps, fonts and decoders are read from there. */
const home = (): string => dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Opens a PDF. Nothing is fetched and no script of it is run; what is broken is mended as far as can be, and a file that lost its end is given
 * a new one. `telling`: pdf.js prints what it meets that is wrong. Throws Unreadable for an encrypted file without the right password (code
 * encrypted).
 */
export async function openPdf(
  path: string,
  bytes: Uint8Array,
  password: string | null,
  telling = false,
): Promise<PDFDocumentProxy> {
  try {
    return await opened(path, bytes, password, telling);
  } catch (error) {
    const mended = error instanceof Unreadable ? null : withNewEnd(bytes);
    if (mended === null) throw error;
    return await opened(path, mended, password, telling).catch(() => {
      throw error;
    });
  }
}

async function opened(
  path: string,
  bytes: Uint8Array,
  password: string | null,
  telling: boolean,
): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await pdfjs();
  const folder = (name: string): string => `${join(home(), name)}/`;
  const task = getDocument({
    data: Uint8Array.from(bytes),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    disableFontFace: true,
    useSystemFonts: false,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    stopAtErrors: false,
    verbosity: telling ? VerbosityLevel.INFOS : VerbosityLevel.ERRORS,
    ...(password !== null && { password }),
  });
  try {
    return await task.promise;
  } catch (error) {
    const name = (error as { name?: string }).name;
    if (name === 'PasswordException')
      throw new Unreadable(
        'encrypted',
        password === null
          ? `"${path}" is encrypted: give its password with --password.`
          : `"${path}" is encrypted, and the password given does not open it.`,
      );
    throw error;
  }
}
