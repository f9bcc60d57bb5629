import type { Cue } from '../lexicon/cues.js';
import type { Phrase } from './grammar/clause.js';
import type { Range } from './reading.js';

export type AttributionForm =
  | 'clause'
  | 'quotation'
  | 'after'
  | 'according_to'
  | 'noun'
  | 'adjective'
  | 'passive'
  | 'participle'
  | 'headline';

/** Who (source) says (cue) what (content), in token indexes. The terms are those of the PARC and PolNeAR corpora. */
export interface Attribution {
  readonly sentence: number;
  readonly form: AttributionForm;
  readonly entry: Cue;
  readonly cue: Range;
  readonly source: Phrase | null;
  readonly content: Range | null;
  /** Whom it is against or asked of, where the cue's object says so. */
  readonly target: Phrase | null;
  readonly negated: boolean;
  /** Is it a possible, future or wished saying ("may recommend", "plans to sue")? */
  readonly unreal: boolean;
  /** First token of the clause: of its subject, or of the cue where the subject is shared. */
  readonly anchor: number;
  /** Of a legal step: the attribution by which somebody tells of it ("said that it had filed an appeal"). */
  readonly toldBy?: Attribution;
  readonly rule: string;
}
