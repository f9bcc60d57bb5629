/** Which mentions are one entity: in a document, then across documents. */
export { resolveDocument } from './document.js';
export { mergeResults } from './merge/index.js';
export { type Merged, mergeOutlines, type Outline, outliner, recordsWith, type Seen } from './merge/outlines.js';
