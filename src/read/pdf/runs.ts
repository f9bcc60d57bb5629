import type { PDFPageProxy } from 'pdfjs-dist';
import { around, boxOf, drawnBox } from '../layout/boxes.js';
import type { PageRuns, Run } from '../layout/page.js';
import type { Matrix } from '../matrix.js';
import { quickly } from './text-state.js';

/** What pdf.js tells of a stretch of text; its matrix takes it to the page. */
interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

interface Placed extends Run {
  /** Direction of the baseline in quarter turns and parts of them, clockwise on the page, in degrees. */
  readonly angle: number;
  /** The same, not rounded where it is aslant. */
  readonly slant: number;
}

/** Runs nearer than this, in sizes of the type, are one. */
const NEAR = 0.6;
/** Runs that start at one place, within this share of their size, and say the same are one, printed twice to look bold. */
const TWICE = 0.15;
/** Nearer to upright than this, in degrees, is upright. */
const ASLANT = 0.02;

/** The text of a page as runs. The direction in which most of it is written is taken for upright; what is written across it comes last. */
export async function runsOf(page: PDFPageProxy): Promise<PageRuns> {
  const viewport = page.getViewport({ scale: 1 });
  const { items } = await quickly(() => page.getTextContent());
  const placed = placedItems(items.filter((i) => 'str' in i) as readonly Item[], viewport.transform);
  const angles = new Map<number, number>();
  for (const { angle, text } of placed) angles.set(angle, (angles.get(angle) ?? 0) + text.length);
  const [main = 0] = [...angles].sort((a, b) => b[1] - a[1])[0] ?? [];
  const { width, height } = viewport;
  const upright = turned(placed, main, width, height);
  return { page: page.pageNumber, ...upright, runs: merged(upright.runs), confidence: null };
}

function placedItems(items: readonly Item[], view: readonly number[]): Placed[] {
  const [va, vb, vc, vd, ve, vf] = view as [number, number, number, number, number, number];
  const unit = Math.hypot(va, vb);
  const placed: Placed[] = [];
  let spaced = false;
  for (const item of items) {
    const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number];
    const text = tidy(item.str);
    if (text.trim() === '') {
      spaced ||= text !== '';
      continue;
    }
    const x = va * e + vc * f + ve;
    const y = vb * e + vd * f + vf;
    const alongX = va * a + vc * b;
    const alongY = vb * a + vd * b;
    const size = Math.hypot(va * c + vc * d, vb * c + vd * d) || Math.hypot(alongX, alongY);
    const slant = (Math.atan2(alongY, alongX) * 180) / Math.PI;
    const angle = Math.round(slant);
    if (!(size > 0) || !Number.isFinite(x + y + item.width)) continue;
    placed.push({
      text: text.trim(),
      x0: x,
      x1: x + item.width * unit,
      y,
      size,
      font: item.fontName,
      spaced: spaced || /^\s/.test(text),
      angle: angle === -180 ? 180 : angle,
      slant: Math.abs(slant - angle) < ASLANT ? angle : slant,
    });
    spaced = /\s$/.test(text);
  }
  return placed;
}

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

const tidy = (text: string): string =>
  text
    .replace(/[ﬀ-ﬆ]/g, (c) => LIGATURES[c] ?? c)
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: fonts without a table of characters leave them behind
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b\ufeff]/g, '');

/** The page turned so that text of one direction is upright; text of other directions is left out unless it is all there is. */
function turned(
  placed: readonly Placed[],
  angle: number,
  width: number,
  height: number,
): Pick<PageRuns, 'width' | 'height' | 'runs' | 'shown'> {
  const upright = placed.filter((p) => Math.abs(p.angle - angle) <= 2);
  const across = placed.filter((p) => Math.abs(p.angle - angle) > 2);
  if (Math.abs(angle) <= 2)
    return { width, height, runs: [...upright.map((p) => drawn(p, 0)), ...asides(across, 0, width, height)] };
  const rad = (-angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(rad), Math.sin(rad)];
  const corners = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ].map(([x, y]) => [x! * cos - y! * sin, x! * sin + y! * cos] as const);
  const left = Math.min(...corners.map((c) => c[0]));
  const top = Math.min(...corners.map((c) => c[1]));
  const size = {
    width: Math.max(...corners.map((c) => c[0])) - left,
    height: Math.max(...corners.map((c) => c[1])) - top,
  };
  const turn = (p: Placed): Placed => {
    const x = p.x0 * cos - p.y * sin - left;
    return { ...p, x0: x, x1: x + p.x1 - p.x0, y: p.x0 * sin + p.y * cos - top };
  };
  const runs = upright.map((p) => drawn(turn(p), angle));
  const shown: Matrix = [cos, -sin, sin, cos, left * cos + top * sin, top * cos - left * sin];
  return { ...size, shown, runs: [...runs, ...asides(across.map(turn), angle, size.width, size.height)] };
}

/** With the box that it is drawn in where it is not quite upright, on a page that was turned by `angle`. */
function drawn(p: Placed, angle: number): Placed {
  const off = Math.abs(p.slant - angle) % 360;
  return Math.min(off, 360 - off) < ASLANT ? p : { ...p, box: placeOf(p, angle) };
}

const placeOf = (p: Placed, angle: number) => drawnBox(p.x0, p.y, p.x1 - p.x0, p.size, p.slant - angle);

/** Text written across the page, a stamp in the margin: below all else, line by line. */
const asides = (across: readonly Placed[], angle: number, width: number, height: number): Run[] =>
  across.map((p, i) => ({
    ...p,
    box: placeOf(p, angle),
    x0: 0,
    x1: Math.min(width, p.x1 - p.x0),
    y: height + (i + 1) * p.size * 2,
  }));

/** Neighbours on one baseline in one size as one run: many programs write each word, or each letter, by itself. */
function merged(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    if (last !== undefined && isSame(last, run)) continue;
    if (last === undefined || !isNext(last, run)) {
      out.push(bare(run));
      continue;
    }
    const gap = run.x0 - last.x1;
    const space = run.spaced || gap > run.size * TWICE;
    out[out.length - 1] = {
      ...last,
      text: `${last.text}${space ? ' ' : ''}${run.text}`,
      x1: Math.max(last.x1, run.x1),
    };
    if (last.box !== undefined || run.box !== undefined)
      out[out.length - 1] = { ...out.at(-1)!, box: around([boxOf(last), boxOf(run)]) };
  }
  return out;
}

const bare = ({ text, x0, x1, y, size, font, spaced, box }: Run): Run =>
  box === undefined ? { text, x0, x1, y, size, font, spaced } : { text, x0, x1, y, size, font, spaced, box };

const isSame = (a: Run, b: Run): boolean =>
  a.text === b.text && Math.abs(a.x0 - b.x0) < a.size * TWICE && Math.abs(a.y - b.y) < a.size * TWICE;

function isNext(a: Run, b: Run): boolean {
  const gap = b.x0 - a.x1;
  return (
    a.font === b.font &&
    Math.abs(a.y - b.y) < a.size * 0.05 &&
    Math.abs(a.size - b.size) < a.size * 0.05 &&
    gap > -a.size * 0.3 &&
    gap < a.size * NEAR
  );
}
