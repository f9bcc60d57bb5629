export { type ClaimComparison, compareClaims } from './claims.js';
export { type CompareOptions, compare, differencesOf } from './compare.js';
export { type Held, type Holder, heldOf, holderOf } from './held.js';
export { type Matrix, matrix, matrixOf } from './matrix.js';
export { prepare, type SourcesBy } from './prepare.js';
export { type Change, changesOf, compareVersions } from './versions.js';
