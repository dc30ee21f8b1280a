type Chunk = Uint8Array<ArrayBuffer>;

/** Everything a stream gives, or null as soon as it gives more than `most` bytes. */
async function readAtMost(stream: ReadableStream<Chunk>, most: number): Promise<Chunk | null> {
  const reader = stream.getReader();
  const chunks: Chunk[] = [];
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    chunks.push(next.value);
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Compresses with raw deflate (RFC 1951). */
export async function compress(bytes: Chunk): Promise<Chunk> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * The content of raw deflate data. Stops as soon as it is longer than `most` bytes: a few bytes can stand for gigabytes.
 * Data that are cut or damaged are `'damaged'`.
 */
export async function decompress(bytes: Chunk, most: number): Promise<Chunk | 'damaged' | 'too-long'> {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return (await readAtMost(stream, most)) ?? 'too-long';
  } catch {
    return 'damaged';
  }
}
