const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of strict UTF-8 without a byte order mark, or null. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return null;
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}
