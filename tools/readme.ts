/** npm run readme: writes the commands into the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withCommandSection } from '../src/commands/markdown.js';

const readme = new URL('../README.md', import.meta.url);
writeFileSync(readme, withCommandSection(readFileSync(readme, 'utf8')));
