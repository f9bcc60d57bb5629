/** The annotation of a document, as it stands in `test/gold`: offsets in UTF-16 code units into the file of `corpus/`. */
import { readFileSync } from 'node:fs';
import { loadLexicon } from '../src/lexicon/index.js';
import type { Claim } from '../src/records.js';

interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
  readonly quote?: string;
}

export interface GoldClaim extends GoldSpan {
  readonly id: string;
  readonly kind: Claim['kind'];
  readonly also_kind?: readonly Claim['kind'][];
  readonly categories: readonly string[];
  readonly asserted_by: string | null;
  readonly also_accept?: readonly (string | null)[];
  readonly target: readonly string[];
  readonly facility: string | null;
  readonly event_date: string | null;
  readonly polarity: Claim['polarity'];
  readonly responds_to: readonly string[];
  readonly core: boolean;
}

export interface Gold {
  readonly document: string;
  readonly mentions: readonly (GoldSpan & { readonly type: string; readonly entity: string })[];
  readonly entities: readonly { readonly id: string; readonly type: string; readonly name: string }[];
  readonly dates: readonly GoldSpan[];
  readonly quantities: readonly GoldSpan[];
  readonly claims: readonly GoldClaim[];
}

export const goldOf = (file: string): Gold => JSON.parse(readFileSync(file, 'utf8')) as Gold;
export const CATEGORY_IDS: ReadonlySet<string> = new Set(loadLexicon().taxonomy.categories.keys());
