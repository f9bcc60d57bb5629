/** The work of `dossier eval`. */
import { Chalk } from 'chalk';
import { UsageError } from '../errors.js';
import { evaluate, type Finding, type Score, shortfalls } from '../index.js';
import { counted, harmless } from '../write/layout.js';
import { rowChunks } from '../write/rows.js';
import type { EvalFlags } from './eval.js';
import { readGold, readMinimums } from './eval-gold.js';
import { FIGURES, FINDINGS, type FigureRow, type FindingRow, placed } from './eval-tables.js';
import { reportLines } from './eval-view.js';
import { gather } from './gather.js';
import { formatOf, put } from './put.js';
import type { ExitCode, Io } from './spec.js';
import { isUnread, say, tellProblems } from './told.js';

function figureRows({ figures }: Score, minimums: Readonly<Record<string, number>>): FigureRow[] {
  const short = new Set(shortfalls(figures, minimums).map((s) => s.name));
  const measured = new Set(figures.map((f) => f.name));
  const all = [
    ...figures,
    ...Object.keys(minimums)
      .filter((name) => !measured.has(name))
      .map((name) => ({ name, value: null, right: null, of: null })),
  ];
  return all.map((f) => {
    const minimum = minimums[f.name] ?? null;
    return { ...f, minimum, reached: minimum === null ? null : !short.has(f.name) };
  });
}

function* jsonText(rows: readonly FigureRow[], findings: readonly FindingRow[] | null): Generator<string> {
  const figures = Object.fromEntries(rows.map(({ name, value, right, of }) => [name, { value, right, of }]));
  const short = rows.filter((r) => r.reached === false).map(({ name, value, minimum }) => ({ name, value, minimum }));
  yield `${JSON.stringify({ figures, shortfalls: short, ...(findings && { findings }) }, null, 2)}\n`;
}

export async function runEval(input: string, goldPath: string, flags: EvalFlags, io: Io): Promise<ExitCode> {
  const format = formatOf(flags, ['csv', 'json', 'table'], io.out.isTerminal ? 'table' : 'csv');
  const { documents, passedOver } = await readGold(goldPath);
  const minimums = flags.min === undefined ? {} : await readMinimums(flags.min);
  const result = await gather([input], flags, io);
  if (result.documents.length === 0) {
    await tellProblems(result.problems, [input], io.err);
    throw new UsageError(`Nothing to score: no document came of "${input}".`);
  }
  const score = evaluate(result, documents);
  if (score.missing.length === documents.length)
    throw new UsageError(
      `Nothing to score: the gold is of ${score.missing.slice(0, 3).join(', ')}, and no document of "${input}" has such a file name.`,
    );
  const rows = figureRows(score, minimums);
  const texts = new Map(result.documents.map((d) => [d.path, d.text]));
  const findings = flags.show ? score.findings.map((f: Finding) => placed(f, texts.get(f.document) ?? '')) : null;
  const view = { width: io.out.width, chalk: new Chalk({ level: flags.output === undefined ? io.out.colors : 0 }) };
  const text =
    format === 'json'
      ? jsonText(rows, findings)
      : format === 'table'
        ? reportLines({ score, rows, findings, gold: documents }, view)
        : findings
          ? rowChunks(FINDINGS, findings, 'csv')
          : rowChunks(FIGURES, rows, 'csv');
  await put(text, flags.output, io);
  if (passedOver.length > 0) await say(io.err, `no gold, passed over: ${passedOver.map(harmless).join(', ')}`);
  if (score.missing.length > 0)
    await say(
      io.err,
      `${counted(score.missing.length, 'document')} of the gold not in the result: ${score.missing.map(harmless).join(', ')}`,
    );
  await tellProblems(result.problems, [input], io.err);
  const short = rows.filter((r) => r.reached === false);
  for (const s of short)
    await say(
      io.err,
      `${s.name} is ${s.value === null ? 'not measured' : Number(s.value.toFixed(4))}; ${s.minimum} is asked for`,
    );
  return short.length > 0 || result.problems.some((p) => isUnread(p, [input])) ? 1 : 0;
}
