const SIZE = 1 << 16;

/** Text, or bytes where a format is no text. */
export type Chunk = string | Uint8Array;
export type Chunks = AsyncIterable<Chunk> | Iterable<Chunk>;

/** The same text in pieces of some ten thousand characters: fewer writes, and still never the whole. Bytes pass as they are. */
export async function* batched(chunks: Chunks): AsyncGenerator<Chunk> {
  let batch: string[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string') {
      if (size > 0) yield batch.join('');
      batch = [];
      size = 0;
      yield chunk;
      continue;
    }
    batch.push(chunk);
    size += chunk.length;
    if (size >= SIZE) {
      yield batch.join('');
      batch = [];
      size = 0;
    }
  }
  if (size > 0) yield batch.join('');
}
