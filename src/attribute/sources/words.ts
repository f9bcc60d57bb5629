/** Words by which a source is named: pronouns, leaders whose words are their body's, nouns of reports and groups. */

export const PRONOUN: ReadonlyMap<string, 'person' | 'thing' | 'group' | 'self'> = new Map([
  ['he', 'person'],
  ['she', 'person'],
  ['him', 'person'],
  ['her', 'person'],
  ['his', 'person'],
  ['it', 'thing'],
  ['its', 'thing'],
  ['they', 'group'],
  ['them', 'group'],
  ['their', 'group'],
  ['we', 'self'],
  ['i', 'self'],
  ['our', 'self'],
  ['my', 'self'],
  ['us', 'self'],
  ['ours', 'self'],
] as const);
/** People whose words are their body's. */
export const LEADERS =
  /^(officials?|leadership|management|authorities|executives?|administrators?|director|chief|president|ceo|secretary|commissioner|team|leaders|board|inspectors?|investigators?|surveyors|chairman|chair|attorneys?|lawyers?|counsel|employees|advocates|organizers|statement|response|letter)$/;
export const UNNAMED = /^(people|others|some|many|one|sources?|critics|experts|observers)$/;
export const FINDINGS =
  /^(report|review|inspection|audit|findings|investigation|assessment|alert|survey|study|evaluation|inquiry|analysis|memo)$/;
export const GROUPS = /^(groups|organi[sz]ations|complainants|plaintiffs|advocates|petitioners|signatories|coalition)$/;
export const FAR_BLOCKS = 3;
/** Beyond so many bodies of a class "the company" is not the only one. */
export const FEW = 20;
export const APART = new Set<string>(['cross_link', 'caption', 'boilerplate']);
/** Who speaks for another by trade. */
export const COUNSEL = /^(lawyers?|attorneys?|solicitors?|barristers?|counsel|representatives?|agent)$/;
/** Who has a place: a company as often as a person. */
export const OWNER = /^(owners?|operators?|employers?|landlords?|licensees?|proprietors?)$/;
/** What begins a lawsuit: whoever files it speaks by it. */
export const SUITS = ['suit', 'lawsuit', 'complaint', 'action', 'petition', 'filing', 'claim'];
/** Offices that one person holds: "the Special Rapporteur … She". */
export const OFFICER =
  /^(rapporteur|ombudsman|ombudswoman|ombudsperson|commissioner|inspector|coroner|auditor|judge|magistrate|comptroller)$/;
/** Papers that show something and are nobody's statement. */
export const RECORDS =
  /^(records?|logs?|registers?|files?|ledgers?|diary|diaries|charts?|footage|recordings?|minutes|rotas?|rosters?|timesheets?)$/;
/** Several people without a name: "widows", "villagers". */
export const PLURAL = /[^su]s$|men$|^(?:people|children|staff|police)$/;
/** Whom "it" never means, though no list of persons holds him. */
export const HUMAN = /^(?:official|source|spokes\w+|\w+(?:ist|man|woman|ian|ee))$/;
/** What "it" can mean, though it has no name. */
export const THINGS = ['document', 'watchdog', 'agency', 'company', 'ngo', 'court', 'media', 'facility'] as const;
/** "One of them", "another". */
export const ONE = /^(one|another|other)$/;
