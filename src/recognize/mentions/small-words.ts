/** Words of the grammar that tell where a name cannot begin or end. Keys as `Word.key`. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

export const MONTHS_AND_DAYS = set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
);

/** Capitalized only because they open a sentence or a headline. */
export const FUNCTION_WORDS = set(
  'a an the this that these those my your his her its our their some any each every all both no another other such many most few several ' +
    'i you he she it we they who whom whose which what where when why how there here ' +
    'about above across after against along among around as at before behind below beneath beside besides between beyond by despite down ' +
    'during except for from in inside into like near of off on onto out outside over past per since than through throughout till to toward ' +
    'towards under until unlike up upon via with within without according amid given regarding concerning including ' +
    'and but or nor so yet if although though because while whereas unless whether once ' +
    'is are was were be been being am do does did has have had can could will would shall should may might must not ' +
    'also again already almost always even ever finally first further however indeed instead later meanwhile moreover never nevertheless ' +
    'next now often only perhaps previously quite rather recently second similarly sometimes soon still then therefore third thus today ' +
    'together tomorrow too usually very yesterday yes no ok please dear re fw fwd cc attn via ps sincerely respectfully regards former ' +
    'ex-president late earlier early one two three four five six seven eight nine ten dozens hundreds thousands more less much same',
);

/** Joins of a name, between two capitalized words. */
export const PREPOSITIONS = set(
  'of for on against to in with without de del des du di da der für por para pour sur et y e dos das do pela pelo',
);
export const ARTICLES = set('the la le les los las el den das die l');

/** What a name of an organization is not though it has the same words before it: laws, papers, programs, streets, prizes. */
export const OTHER_HEADS = set(
  'act acts law laws bill bills code codes amendment treaty convention protocol accord accords agreement pact charter constitution statute ' +
    'rule rules regulation regulations order orders ordinance directive policy policies standard standards guideline guidelines handbook manual ' +
    'report reports review reviews memo memorandum letter study survey index database dataset register census plan plans strategy ' +
    'program programs programme programmes scheme operation award awards prize prizes medal cup trophy day week month year festival ' +
    'street st avenue ave road rd boulevard blvd lane drive highway freeway parkway square bridge building tower river lake mountain ' +
    'valley island islands beach station airport park stadium theater theatre war massacre riot uprising revolution strike case v vs',
);

/** Titles that follow the name of an agency and do not belong to it. */
export const OFFICERS = set(
  'secretary director commissioner administrator chief chairman chairwoman chairperson chair president minister spokesman spokeswoman ' +
    'spokesperson spokespeople officer officers official officials agent agents attorney attorneys lawyer lawyers warden deputy inspector ' +
    'superintendent dean sergeant captain lieutenant commander detective supervisor manager member members employee employees executive ceo ' +
    'governor mayor judge justice senator representative professor correspondent reporter editor photographer analyst researcher ' +
    'coordinator organizer staff headquarters mp mps mep mla msp td',
);
