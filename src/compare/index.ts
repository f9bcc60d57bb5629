export { type ClaimComparison, compareClaims } from './claims.js';
export { type CompareOptions, compare } from './compare.js';
export { type Matrix, matrix } from './matrix.js';
export type { SourcesBy } from './prepare.js';
export { type Change, compareVersions } from './versions.js';
