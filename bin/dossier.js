#!/usr/bin/env node
import { existsSync } from 'node:fs';

// Less is loaded for those who ask how the commands are called.
const asks = process.argv.slice(2).some((word) => ['-h', '--help', '-V', '--version'].includes(word));
const entry = new URL(asks ? '../dist/help.js' : '../dist/cli.js', import.meta.url);
if (existsSync(entry)) {
  await import(entry.href);
} else {
  process.stderr.write('dossier: not built yet. Run `npm ci` in the project folder first.\n');
  process.exitCode = 2;
}
