/** Documents through workers: one at a time or several at once, in their order. */
export { analysed } from './document.js';
export { type Kept, type RunOptions, type Step, workEach } from './each.js';
export { type Parcel, recordsOf } from './parcel.js';
