/** The labelling configuration that fits the tasks of `--format labelstudio`: every label, choice and relation that they can have. */

import { grouped } from '../../grouped.js';
import { CLAIM_KINDS, MENTION_TYPES, STANCES } from '../../records.js';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly group: string;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`).replace(/[^\P{Cc}\t\n]/gu, ' ');

const COLOURS: Readonly<Record<string, string>> = {
  facility: '#1f77b4',
  organization: '#9467bd',
  person: '#2ca02c',
  place: '#8c564b',
  date: '#17becf',
  quantity: '#bcbd22',
  source: '#7f7f7f',
  target: '#e377c2',
  allegation: '#d62728',
  finding: '#ff7f0e',
  denial: '#1f9e89',
  admission: '#6a3d9a',
  response: '#98df8a',
  recommendation: '#aec7e8',
  demand: '#ffbb78',
  legal_action: '#c5b0d5',
  statistic: '#dbdb8d',
  statement: '#c7c7c7',
};

const tags = (tag: string, values: readonly string[], indent: string, coloured: boolean): string =>
  values
    .map((v) => `${indent}<${tag} value="${escaped(v)}"${coloured ? ` background="${COLOURS[v]}"` : ''}/>\n`)
    .join('');

const RELATIONS = ['said_by', 'reported_by', 'against', 'about', 'quantity', 'answers', ...STANCES];

function categoryTags(categories: readonly Choice[]): string {
  const groups = grouped(categories, (c) => c.group);
  return [...groups]
    .map(([group, members]) => {
      const lines = members
        .map((c) => `      <Choice value="${escaped(c.id)}" hint="${escaped(c.label)}"/>\n`)
        .join('');
      return `      <Header value="${escaped(group)}" size="6"/>\n${lines}`;
    })
    .join('');
}

/** The XML that goes into Label Studio under Settings, Labeling Interface, Code. */
export function labelConfig(categories: readonly Choice[]): string {
  return `<View>
  <Style>.htx-text { white-space: pre-wrap; }</Style>
  <Header value="$title"/>
  <Relations choice="multiple">
${tags('Relation', RELATIONS, '    ', false)}  </Relations>
  <Labels name="entity" toName="text" showInline="true">
${tags('Label', [...MENTION_TYPES, 'date', 'quantity', 'source', 'target'], '    ', true)}  </Labels>
  <Labels name="claim" toName="text" showInline="true">
${tags('Label', CLAIM_KINDS, '    ', true)}  </Labels>
  <Text name="text" value="$text"/>
  <View visibleWhen="region-selected" whenTagName="entity">
    <TextArea name="value" toName="text" perRegion="true" editable="true" placeholder="name, date or number"/>
  </View>
  <View visibleWhen="region-selected" whenTagName="claim">
    <Choices name="polarity" toName="text" perRegion="true" choice="single" showInline="true">
${tags('Choice', ['asserts', 'denies'], '      ', false)}    </Choices>
    <TextArea name="event_date" toName="text" perRegion="true" editable="true" placeholder="when it happened (EDTF)"/>
    <Choices name="category" toName="text" perRegion="true" choice="multiple">
${categoryTags(categories)}    </Choices>
  </View>
</View>
`;
}
