/** Works out beforehand what starting would have to work out of `data/`: dist/lexicon.bin. */
import { writeFileSync } from 'node:fs';
import { loadAll, loadLexicon } from '../../src/lexicon/index.js';
import { prepare } from '../../src/lexicon/prepared.js';

const lexicon = loadLexicon();
writeFileSync(
  new URL('../../dist/lexicon.bin', import.meta.url),
  prepare(() => loadAll(lexicon)),
);
