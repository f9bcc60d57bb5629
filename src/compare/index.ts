export { type ClaimComparison, compareClaims } from './claims.js';
