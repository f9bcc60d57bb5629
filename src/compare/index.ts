export { type ClaimComparison, compareClaims } from './claims.js';
export { type CompareOptions, compare } from './compare.js';
export { SOURCES_BY, type SourcesBy } from './prepare.js';
