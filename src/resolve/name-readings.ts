/** What a name is wherever it stands in a document. */
import type { Lexicon } from '../lexicon/index.js';
import type { Mention, MentionType } from '../records.js';
import { bracketed, fold, isAcronym, keyWords, oneLine } from './names.js';

type Words = Lexicon['resolution'];

export interface Office {
  /** "Office of Inspector General". */
  readonly canonical: string;
  /** Words of the department it stands with: "dhs" of "DHS OIG". */
  readonly parent: readonly string[];
}

export interface NameReading {
  readonly line: string;
  readonly outer: string;
  readonly inner: string | null;
  readonly words: readonly string[];
  readonly office: Office | null;
  /** Names that have it in common are one form. */
  readonly identity: string;
}

/** The office that an organization's name is: "Ministry's Office of Audit" is that of the ministry. */
function officeIn(outer: string, words: readonly string[], lexicon: Words): Office | null {
  const plain = outer.replace(/['’]s(?=\s)/g, '');
  return officeOf(plain === outer ? words : keyWords(plain, 'organization', lexicon), lexicon);
}

function officeOf(words: readonly string[], lexicon: Words): Office | null {
  for (let from = 0; from < words.length && from < 6; from++) {
    const canonical = lexicon.offices.get(words.slice(from).join(' '));
    if (!canonical) continue;
    return { canonical, parent: words.slice(0, from).filter((w) => w !== 'the') };
  }
  return null;
}

function identityOf(type: MentionType, { line, inner, words, office }: Omit<NameReading, 'identity'>): string {
  const name = office ? `${office.parent.join(' ')}\u0001${office.canonical}` : words.join(' ') || fold(line) || line;
  return `${type}\u0000${name}\u0000${inner && isAcronym(inner) ? fold(inner) : ''}`;
}

function readName(text: string, type: MentionType, lexicon: Words): NameReading {
  const line = oneLine(text);
  const { outer, inner } = bracketed(line, type, lexicon);
  const words = keyWords(outer, type, lexicon);
  const office = type === 'organization' ? officeIn(outer, words, lexicon) : null;
  const reading = { line, outer, inner, words, office };
  return { line, outer, inner, words, office, identity: identityOf(type, reading) };
}

/** An office without a department is that of the body whose possessive stands before it. */
export function owned(reading: NameReading, owner: string | null, lexicon: Words): NameReading {
  if (owner === null) return reading;
  const office = { canonical: reading.office!.canonical, parent: keyWords(owner, 'organization', lexicon) };
  const made = { ...reading, office };
  return { ...made, identity: identityOf('organization', made) };
}

/** Reads each name once. */
export function nameReader(lexicon: Words): (mention: Mention) => NameReading {
  const readings = new Map<string, NameReading>();
  return ({ text, type }) => {
    const key = `${type} ${text}`;
    const reading = readings.get(key) ?? readName(text, type, lexicon);
    readings.set(key, reading);
    return reading;
  };
}
