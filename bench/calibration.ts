/**
 * Does a confidence of p mean that a share p is right? npx tsx bench/calibration.ts
 * A claim is right where half of the shorter stretch is shared with an annotated claim whose kind, source and polarity it has.
 * First the annotated documents of the project, each by weights learned from the others; then the gold of DOSSIER_SHARED (default ../shared),
 * which nothing was learned from, by the confidence that is given out. ECE: the expected calibration error over the bins.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { annotated, examplesOf } from '../tools/calibrate/examples.js';
import { bestPenalty, leftOut } from '../tools/calibrate/regression.js';

const BINS = [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01];

function table(title: string, judged: readonly { p: number; right: boolean }[]): void {
  const share = (rows: readonly { right: boolean }[]): number => rows.filter((x) => x.right).length / rows.length;
  const mean = (rows: readonly { p: number }[]): number => rows.reduce((sum, x) => sum + x.p, 0) / rows.length;
  console.log(`${title}: ${judged.length} claims, ${share(judged).toFixed(3)} right`);
  console.log('  confidence     claims  mean p  share right');
  let error = 0;
  for (let b = 0; b + 1 < BINS.length; b++) {
    const rows = judged.filter((x) => x.p >= BINS[b]! && x.p < BINS[b + 1]!);
    if (rows.length === 0) continue;
    error += (rows.length / judged.length) * Math.abs(mean(rows) - share(rows));
    const range = `${BINS[b]!.toFixed(1)} to ${Math.min(1, BINS[b + 1]!).toFixed(1)}`;
    console.log(
      `  ${range.padEnd(12)} ${String(rows.length).padStart(8)}   ${mean(rows).toFixed(3)}        ${share(rows).toFixed(3)}`,
    );
  }
  const brier = judged.reduce((sum, x) => sum + (x.p - Number(x.right)) ** 2, 0) / judged.length;
  console.log(`  ECE ${error.toFixed(3)}   Brier ${brier.toFixed(3)}\n`);
}

const own = await examplesOf(annotated);
const p = leftOut(own, bestPenalty(own).penalty);
table(
  'Annotated documents, each left out once',
  own.map((x, i) => ({ p: p[i]!, right: x.right })),
);
const shared = process.env.DOSSIER_SHARED ?? '../shared';
if (!existsSync(join(shared, 'gold'))) console.log(`skipped: ${join(shared, 'gold')} is not there`);
else {
  const far = await examplesOf([{ gold: join(shared, 'gold'), texts: join(shared, 'corpus') }]);
  table(
    'Documents that nothing was learned from',
    far.map((x) => ({ p: x.confidence, right: x.right })),
  );
}
