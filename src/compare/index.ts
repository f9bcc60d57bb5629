export { type ClaimComparison, compareClaims } from './claims.js';
export { type CompareOptions, compare } from './compare.js';
export { type Matrix, type MatrixCell, type MatrixRow, matrix } from './matrix.js';
export { SOURCES_BY, type SourcesBy } from './prepare.js';
export { type Change, type ChangeKind, compareVersions } from './versions.js';
