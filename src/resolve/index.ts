export { resolveDocument } from './document.js';
export { mergeResults } from './merge/index.js';
