/** The state of text that pdf.js keeps while it goes through a page. */
interface TextState {
  textMatrix: number[];
  textLineMatrix: number[];
  fontMatrix: number[];
}

interface Copied {
  clone(this: TextState): TextState;
}

let looked = false;

/**
 * Lets pdf.js go through a page, quickly. It copies the state of text wherever a page saves it, into an object that has the state before for
 * its prototype: each has a shape of its own, so that the engine can never compile what works with them for good, and spends a third of the
 * time trying. The class is no export, so it is found where the first state is copied, and from then on copies into objects of one shape.
 */
export async function quickly<T>(read: () => Promise<T>): Promise<T> {
  if (looked) return read();
  looked = true;
  const { create } = Object;
  const watched = (from: object | null, more?: PropertyDescriptorMap): object => {
    if (isTextState(from)) {
      Object.create = create;
      (Object.getPrototypeOf(from) as Copied).clone = copied;
    }
    return more === undefined ? create(from) : create(from, more);
  };
  Object.create = watched as typeof create;
  try {
    return await read();
  } finally {
    if (Object.create === watched) Object.create = create;
  }
}

function copied(this: TextState): TextState {
  const copy: TextState = Object.assign(Object.create(Object.getPrototypeOf(this)), this);
  copy.textMatrix = this.textMatrix.slice();
  copy.textLineMatrix = this.textLineMatrix.slice();
  copy.fontMatrix = this.fontMatrix.slice();
  return copy;
}

const isTextState = (value: object | null): value is TextState =>
  value !== null &&
  ['textMatrix', 'textLineMatrix', 'fontMatrix'].every((name) => Object.hasOwn(value, name)) &&
  Object.hasOwn(Object.getPrototypeOf(value), 'clone');
