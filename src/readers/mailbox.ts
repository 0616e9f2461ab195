const POSTMARK = /^From \S+@?\S*\s+.*\d{2}:\d{2}(?::\d{2})?.*(?:19|20)\d\d|^From \S+@\S+\s|^From - |^From \S+\s*$/;
const HEADER = /^[!-9;-~]+:/;
const NEWLINE = 0x0a;
const F = 0x46;
/** So many bytes of a line and of the one below tell whether a mail begins. */
const ENOUGH = 600;

/**
 * The mails of a mailbox (RFC 4155), one after the other: each begins with a line "From …" that a line of a header follows. A line of a text
 * that begins with "From " and was not escaped begins no mail. In: the bytes in pieces of any size, which are not kept; the most bytes of
 * one mail, of which the rest is left out. Throws what the source of the pieces throws.
 */
export async function* mailsInMailbox(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most = 64 * 1024 * 1024,
): AsyncGenerator<Uint8Array> {
  let held: Buffer = Buffer.alloc(0);
  let start = -1;
  let at = 0;
  const taken = (end: number): Uint8Array => held.subarray(start, Math.min(end, start + most));
  function* through(isEnd: boolean): Generator<Uint8Array> {
    while (at < held.length) {
      const found = held.indexOf(NEWLINE, at);
      if (found < 0 && !isEnd) break;
      const end = found < 0 ? held.length : found + 1;
      if (held[at] === F && end - at < ENOUGH) {
        if (!isEnd && held.length < end + ENOUGH) break;
        const isMark = POSTMARK.test(held.toString("latin1", at, end));
        if (isMark && HEADER.test(held.toString("latin1", end, Math.min(held.length, end + ENOUGH)))) {
          if (start >= 0) yield taken(at);
          start = end;
        }
      }
      at = end;
    }
    if (isEnd && start >= 0) yield taken(held.length);
  }
  for await (const piece of pieces) {
    // What is before the mail that was begun is done; of one that is too large only the beginning is kept.
    const from = start < 0 ? at : start;
    const kept =
      start >= 0 && at - start > most
        ? Buffer.concat([held.subarray(start, start + most), held.subarray(at)])
        : held.subarray(from);
    at = start >= 0 && at - start > most ? most : at - from;
    start = start < 0 ? -1 : 0;
    held = Buffer.concat([kept, piece]);
    yield* through(false);
  }
  yield* through(true);
}

/** The words of a mail of a mailbox without the signs that were set before "From " at the beginning of a line. */
export const withoutEscapes = (text: string): string => text.replace(/^>(>*From )/gm, "$1");
