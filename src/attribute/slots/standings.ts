/** Who may answer, and who accuses, by the quality in which they speak. */
import type { Standing } from '../claims.js';

/** Those whose part is not to answer, whoever blames them. */
export const NEUTRAL: ReadonlySet<Standing> = new Set(['official', 'court', 'media', 'advocate']);
export const ACCUSING: ReadonlySet<Standing> = new Set(['advocate', 'person', 'unknown']);
/** Those who accuse in what they write themselves. */
export const WRITING: ReadonlySet<Standing> = new Set([...ACCUSING, 'author']);
