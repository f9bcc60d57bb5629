/**
 * npm run calibrate: learns the weights of data/confidence.csv from the annotated documents of test/gold and test/attribute/texts. The
 * penalty is the one that predicts best the documents left out, one at a time.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { annotated, examplesOf } from './calibrate/examples.js';
import { bestPenalty, FEWEST, learn } from './calibrate/regression.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const HEAD = `# Log-odds that a claim is right, by evidence, learned from annotated documents (npm run calibrate). claims: how many of them showed it; right: how many of those were right.
evidence,weight,claims,right
`;

const examples = await examplesOf(annotated);
const best = bestPenalty(examples);
const model = learn(examples, best.penalty, FEWEST);
const row = (evidence: string, weight: number): string => {
  const those = evidence === 'base' ? examples : examples.filter((x) => x.evidence.includes(evidence));
  return `${evidence},${weight.toFixed(2)},${those.length},${those.filter((x) => x.right).length}`;
};
writeFileSync(
  `${root}data/confidence.csv`,
  `${HEAD}${[row('base', model.base), ...[...model.of].map(([e, w]) => row(e, w))].join('\n')}\n`,
);
console.log(`${examples.length} claims, penalty ${best.penalty}, log loss left out ${best.loss.toFixed(3)}`);
