#!/usr/bin/env node
import { existsSync } from 'node:fs';

const entry = new URL('../dist/cli.js', import.meta.url);
if (existsSync(entry)) {
  await import(entry.href);
} else {
  process.stderr.write('dossier: not built yet. Run `npm ci` in the project folder first.\n');
  process.exitCode = 2;
}
