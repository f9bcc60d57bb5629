#!/usr/bin/env node
const { existsSync } = require('node:fs');
const { join } = require('node:path');

// Less is loaded for those who ask how the commands are called.
const asks = process.argv.slice(2).some((word) => ['-h', '--help', '-V', '--version'].includes(word));
const starter = join(__dirname, '../dist/load.cjs');
if (existsSync(starter)) {
  require(starter).load('cli', asks ? 'help' : 'bundle');
} else {
  process.stderr.write('dossier: not built yet. Run `npm ci` in the project folder first.\n');
  process.exitCode = 2;
}
