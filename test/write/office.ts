import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The command that starts LibreOffice, where it is installed. */
export const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

export interface Convert {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** As `soffice --convert-to` takes it. */
  readonly to: string;
  /** As `soffice --infilter` takes it. */
  readonly from?: string;
}

/** What LibreOffice makes of a file: the files it writes, by name. Throws where it complains. */
export function converted({ name, bytes, to, from }: Convert): Map<string, Buffer> {
  const home = mkdtempSync(join(tmpdir(), 'dossier-office-'));
  try {
    const out = join(home, 'out');
    writeFileSync(join(home, name), bytes);
    const options = [
      `-env:UserInstallation=file://${home}/profile`,
      '--headless',
      ...(from ? [`--infilter=${from}`] : []),
    ];
    const run = spawnSync(office!, [...options, '--convert-to', to, '--outdir', out, join(home, name)], {
      encoding: 'utf8',
      timeout: 240_000,
    });
    if (run.status !== 0 || /error/i.test(run.stderr)) throw new Error(`LibreOffice: ${run.stderr || run.status}`);
    return new Map(readdirSync(out).map((file) => [file, readFileSync(join(out, file))]));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Comma, quotation mark, UTF-8, from the first line; cells as they are shown, quoted where need be; every sheet a file. */
export const TO_CSV_SHEETS = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';
