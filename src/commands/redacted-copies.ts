import { isTextFile, type Redact, type RedactedCopy, withCopies } from "../core/bundle/redacted.ts";
import type { Case } from "../core/case/case.ts";
import { coverFiling } from "../core/filing/covered.ts";
import { disclose, type FilingCase } from "../core/filing/disclose.ts";
import type { Io } from "../shell/ports.ts";

/** A filing with its redacted copies, and the originals that could not be searched for words to cover. */
export interface Covered {
  readonly filing: FilingCase;
  /** By the SHA-256 of the copy. */
  readonly copies: ReadonlyMap<string, Uint8Array>;
  /** Ids of exhibits whose files are no text. */
  readonly unsearched: readonly string[];
}

const textOf = (content: Uint8Array): string | undefined => {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
  } catch {
    return undefined;
  }
};

/**
 * What of a case goes out in a bundle for others: the filing, with a redacted copy for each text exhibit that holds words
 * to be covered. The vault keeps the originals. A text too large to be searched is refused by the vault: it might hold them.
 */
export const coveredFiling = async (io: Io, c: Case, redact: Redact): Promise<Covered> => {
  const filing = coverFiling(disclose(c), c.redactions);
  if (c.redactions.length === 0) return { filing, copies: new Map(), unsearched: [] };
  const cover = (text: string) => redact(text, c.redactions);
  const bundles = await io.bundles();
  const made = new Map<string, RedactedCopy>();
  const unsearched: string[] = [];
  for (const [id, original] of Object.entries(filing.originals)) {
    if (made.has(original.sha256)) continue;
    const text = isTextFile(original) ? textOf(await io.vault.read(c.id, original.sha256)) : undefined;
    if (text === undefined) unsearched.push(id);
    else if (cover(text) !== text) {
      const content = new TextEncoder().encode(cover(text));
      made.set(original.sha256, { content, sha256: bundles.sha256(content) });
    }
  }
  return {
    filing: withCopies(filing, made, cover),
    copies: new Map([...made.values()].map(({ sha256, content }) => [sha256, content])),
    unsearched,
  };
};
