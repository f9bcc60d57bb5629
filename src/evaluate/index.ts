export { type GoldDocument, parseGold } from './gold.js';
export { evaluate, type Figure, type Finding, type Score, type Shortfall, shortfalls } from './score.js';
