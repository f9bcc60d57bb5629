/**
 * Does `work` on each item, at most `width` of them begun and not yet taken, and gives the results in the order of the items. A result is
 * given as soon as those before it are, also while the next item is still to come: a source that waits for an answer before it goes on gets it.
 */
export async function* inOrder<T, R>(
  items: AsyncIterable<T> | Iterable<T>,
  width: number,
  work: (item: T, index: number) => Promise<R>,
): AsyncGenerator<R> {
  const source = Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const begun: Promise<R>[] = [];
  let next: Promise<IteratorResult<T>> | null = null;
  let ended = false;
  let index = 0;
  try {
    for (;;) {
      if (!ended && next === null && begun.length < width) next = Promise.resolve(source.next());
      const first = begun[0];
      if (first === undefined && next === null) return;
      const isItem =
        first === undefined || (next !== null && (await Promise.race([next.then(() => true), settled(first)])));
      if (!isItem) {
        begun.shift();
        yield await first;
        continue;
      }
      const item: IteratorResult<T> = await next!;
      next = null;
      if (item.done) ended = true;
      else {
        const result = work(item.value, index++);
        // Whoever takes it hears of its failure; one that is never taken must not end the run.
        result.catch(() => {});
        begun.push(result);
      }
    }
  } finally {
    // A source that waits for input may never answer: it is told, not waited for.
    if (!ended) void Promise.resolve(source.return?.()).catch(() => {});
  }
}

const settled = (promise: Promise<unknown>): Promise<false> =>
  promise.then(
    () => false,
    () => false,
  );
