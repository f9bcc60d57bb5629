import type { PageRuns } from '../layout/page.js';
import { type Matrix, times } from '../matrix.js';
import type { ReaderOptions } from '../reader.js';
import { recognize } from './engine.js';
import { recognizedRuns } from './runs.js';

/** Less sure than this on average, and the page may stand on its side or on its head. */
const ASTRAY = 50;
/** A page of fewer words is not turned: they are specks, and to look for letters in specks takes long. */
const FEW = 12;
/** Less sure than this, and the page is doubtful. */
export const DOUBTFUL = 75;

/** A picture of a page. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The picture as a JPEG, turned clockwise by some quarter turns. */
  jpeg(turns: number): Promise<Uint8Array>;
}

/** The text of a picture, which is turned where it cannot be read as it is. `scale`: pixels to a point. */
export async function readPicture(
  picture: Picture,
  page: number,
  scale: number,
  options: ReaderOptions,
): Promise<PageRuns> {
  const turned = async (turns: number): Promise<PageRuns> => {
    const [width, height] = turns % 2 === 0 ? [picture.width, picture.height] : [picture.height, picture.width];
    const found = await recognize(await picture.jpeg(turns), options);
    const runs = recognizedRuns(found, page, width, height, scale);
    return { ...runs, shown: times(turnedBack(turns, picture.width / scale, picture.height / scale), runs.shown) };
  };
  let best = await turned(0);
  if (best.runs.length < FEW || best.confidence! >= ASTRAY) return best;
  for (const turns of [1, 3, 2]) {
    const other = await turned(turns);
    if (other.confidence! > best.confidence!) best = other;
    if (best.confidence! >= DOUBTFUL) break;
  }
  return best;
}

/** Takes a point of a picture that was turned clockwise to the picture as it was, so wide and so high. */
const turnedBack = (turns: number, width: number, height: number): Matrix =>
  turns === 1
    ? [0, -1, 1, 0, 0, height]
    : turns === 2
      ? [-1, 0, 0, -1, width, height]
      : turns === 3
        ? [0, 1, -1, 0, width, 0]
        : [1, 0, 0, 1, 0, 0];
