/** Groups whose text is no text of the document, beside those marked \* that are not known. */
export const SKIPPED = new Set(
  'colortbl filetbl listtable listoverridetable revtbl rsidtbl pict object objdata fldinst themedata colorschememapping datastore latentstyles xmlnstbl generator xe tc tcn rxe bkmkstart bkmkend atnid atnauthor atntime atnicn annotation atnref atnparent atndate comment template private pnseclvl pntext pntxta pntxtb panose falt sp sn sv svb shpinst nonshppict mmathPr wgrffmtfilter protusertbl operator company manager category keywords doccomm hlinkbase subject userprops nextfile factoidname ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn'.split(
    ' ',
  ),
);

/** Groups marked \* whose text is wanted all the same. */
export const WANTED = new Set([
  'shppict',
  'shptxt',
  'footnote',
  'ud',
  'listtext',
  'nesttableprops',
  'fldrslt',
  'result',
]);

/** Signs that are a word. */
export const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emdash: '—',
  endash: '–',
  bullet: '•',
  nbsp: '\u00a0',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};
