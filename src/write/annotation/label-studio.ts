/**
 * Tasks with predictions for Label Studio (JSON): in a text, the mentions, dates, quantities and claims as labelled regions, and the
 * relations between a claim, who says it, who reports it, whom it is against, what it is about and what it answers.
 *
 * Label Studio counts Unicode code points, and \r\n as two of them, so that regions fit the text exactly as the file has it.
 * Half a character, and U+0000, which its database refuses, are U+FFFD in the text of the task: one character for another.
 */

import type { Selection } from '../lookup.js';
import type { DocumentWriter } from '../per-document.js';
import { codePointsOf } from './code-points.js';
import { regionsOf } from './label-studio-regions.js';

const storable = (text: string): string => text.replace(/\p{Cs}|\0/gu, '\ufffd');

const mean = (values: readonly number[]): number =>
  Math.round((values.reduce((a, b) => a + b, 0) / values.length) * 1000) / 1000;

function task(part: Selection, version: string): object {
  const { id, path, source, title, published, text } = part.shown.documents[0]!;
  const sure = [...part.shown.claims, ...part.shown.mentions].map((r) => r.confidence);
  const stored = storable(text);
  const prediction = {
    model_version: `dossier ${version}`.trim(),
    ...(sure.length > 0 && { score: mean(sure) }),
    result: regionsOf(part, stored, codePointsOf(stored)),
  };
  return {
    data: { text: stored, title: title ?? source, source, published, path, document: id },
    predictions: [prediction],
  };
}

export function labelStudioWriter(version: string): DocumentWriter {
  let count = 0;
  return {
    head: '[',
    *document(part) {
      yield `${count++ === 0 ? '\n' : ',\n'}${JSON.stringify(task(part, version))}`;
    },
    unread: () => [],
    tail: () => '\n]\n',
  };
}
