import { isCanonicalLongEscape, isCanonicalNumber, isNumberByte, isShortEscape, precedes } from './canonicalTokens';
import { MOST_LEVELS, MOST_MEMBERS } from './limits';

/** What one pass over the bytes of a JSON text tells. All of it holds only if the text is well formed. */
export interface Scan {
  /** Deeper than the limit; the pass stopped there. */
  readonly tooDeep: boolean;
  /** One object has more members than the limit. */
  readonly tooManyMembers: boolean;
  /** All members of all objects, doubled ones counted twice. */
  readonly members: number;
  /** Certainly the members of every object stand in strictly ascending order, so none stands there twice. */
  readonly ascending: boolean;
  /** Certainly the bytes are canonical JSON (RFC 8785), blanks after the outermost value apart. */
  readonly canonical: boolean;
  /** Certainly no text holds a control character other than a line feed, nor half a surrogate pair. */
  readonly plainTexts: boolean;
  /** From the first byte of the outermost member `checksum` to the byte after its value. */
  readonly checksumAt: readonly [from: number, to: number] | null;
  /** The byte after the outermost value. */
  readonly end: number;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const COMMA = 0x2c;
const MINUS = 0x2d;
const LONG_ESCAPE = 0x75;
const CHECKSUM = Array.from('checksum', (letter) => letter.charCodeAt(0));

/** Where the pass through a text looks closer: its end, an escape, the control DEL, the first byte of the C1 controls. */
const SPECIAL = new Uint8Array(256);
for (const byte of [QUOTE, BACKSLASH, 0x7f, 0xc2]) SPECIAL[byte] = 1;

class Pass implements Scan {
  tooDeep = false;
  tooManyMembers = false;
  members = 0;
  ascending = true;
  canonical = true;
  plainTexts = true;
  end = 0;
  readonly #bytes: Uint8Array;
  #at = 0;
  #depth = 0;
  #plainText = true;
  #checksumFrom = -1;
  #checksumTo = -1;
  // By depth: how many members the open object has so far, and where the name of the last one stands.
  readonly #membersAt = new Int32Array(MOST_LEVELS + 1);
  readonly #nameFrom = new Int32Array(MOST_LEVELS + 1);
  readonly #nameTo = new Int32Array(MOST_LEVELS + 1);

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    while (this.#at < bytes.length && !this.tooDeep) this.#token(bytes[this.#at] as number);
  }

  get checksumAt(): readonly [number, number] | null {
    return this.#checksumTo > 0 ? [this.#checksumFrom, this.#checksumTo] : null;
  }

  #token(byte: number): void {
    if (byte === QUOTE) this.#textOrName();
    else if (byte === COMMA) this.#at++;
    else if (byte === 0x7b || byte === 0x5b) this.#open();
    else if (byte === 0x7d || byte === 0x5d) this.#close();
    else if (byte <= 0x20) this.#blank();
    else if (byte === MINUS || (byte >= 0x30 && byte <= 0x39)) this.#number();
    else this.#at++;
  }

  #open(): void {
    this.#at++;
    this.#depth++;
    this.#membersAt[this.#depth] = 0;
    this.tooDeep = this.#depth > MOST_LEVELS;
  }

  #close(): void {
    this.#at++;
    this.#depth--;
    if (this.#depth === 0) this.end = this.#at;
  }

  #blank(): void {
    this.#at++;
    if (this.#depth > 0 || this.end === 0) this.canonical = false;
  }

  #number(): void {
    const from = this.#at;
    while (isNumberByte(this.#bytes[this.#at] ?? 0)) this.#at++;
    if (!isCanonicalNumber(this.#bytes, from, this.#at)) this.canonical = false;
  }

  #textOrName(): void {
    const from = this.#at + 1;
    this.#text();
    const to = this.#at - 1;
    while ((this.#bytes[this.#at] ?? 0xff) <= 0x20) this.#blank();
    if (this.#bytes[this.#at] === COLON) this.#name(from, to);
    else if (this.#depth === 1 && this.#checksumFrom >= 0 && this.#checksumTo < 0) this.#checksumTo = to + 1;
  }

  #text(): void {
    const bytes = this.#bytes;
    let at = this.#at + 1;
    this.#plainText = true;
    for (;;) {
      while (SPECIAL[bytes[at] as number] === 0) at++;
      const special = bytes[at];
      if (special === QUOTE || special === undefined) break;
      if (special === BACKSLASH) {
        this.#escape(at);
        at += 2;
      } else {
        if (special === 0x7f || (bytes[at + 1] ?? 0) < 0xa0) this.plainTexts = false;
        at++;
      }
    }
    this.#at = at + 1;
  }

  #escape(at: number): void {
    const letter = this.#bytes[at + 1] ?? 0;
    this.#plainText = false;
    if (letter === LONG_ESCAPE) {
      this.plainTexts = false;
      if (!isCanonicalLongEscape(this.#bytes, at + 2)) this.canonical = false;
    } else {
      if (!isShortEscape(letter)) this.canonical = false;
      // The letters b, f, r and t stand for control characters; n for the one that is allowed.
      if (letter >= 0x61 && letter !== 0x6e) this.plainTexts = false;
    }
  }

  #name(from: number, to: number): void {
    const depth = this.#depth;
    const earlier = this.#membersAt[depth] ?? 0;
    const inOrder =
      earlier === 0 || precedes(this.#bytes, this.#nameFrom[depth] ?? 0, this.#nameTo[depth] ?? 0, from, to);
    if (!inOrder || !this.#plainText) this.ascending = this.canonical = false;
    if (earlier >= MOST_MEMBERS) this.tooManyMembers = true;
    if (depth === 1 && this.#isChecksum(from, to)) this.#checksumFrom = from - 1;
    this.#membersAt[depth] = earlier + 1;
    this.#nameFrom[depth] = from;
    this.#nameTo[depth] = to;
    this.members++;
    this.#at++;
  }

  #isChecksum(from: number, to: number): boolean {
    return to - from === CHECKSUM.length && CHECKSUM.every((byte, index) => this.#bytes[from + index] === byte);
  }
}

/**
 * One pass over the bytes of a JSON text that builds nothing: how deep, how many members, in which order, written how. It does
 * not check the grammar; on bytes that are no JSON it ends all the same, and its result means nothing.
 */
export function scanTokens(bytes: Uint8Array): Scan {
  return new Pass(bytes);
}
