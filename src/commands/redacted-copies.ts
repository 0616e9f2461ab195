import { isTextFile, type Redact, type RedactedCopy, withCopies } from "../core/bundle/redacted.ts";
import type { Case } from "../core/case/case.ts";
import type { Original } from "../core/case/evidence.ts";
import { isDecoded } from "../core/evidence/forms.ts";
import { coverFiling } from "../core/filing/covered.ts";
import type { FilingCase } from "../core/filing/disclose.ts";
import { textFromBytes } from "../core/text-from-bytes.ts";
import type { Io } from "../shell/ports.ts";
import { linesOfContent } from "./exhibit-conversation.ts";
import { disclosed } from "./present.ts";

/** A filing with its redacted copies, and the originals that could not be searched for words to cover. */
export interface Covered {
  readonly filing: FilingCase;
  /** By the SHA-256 of the copy. */
  readonly copies: ReadonlyMap<string, Uint8Array>;
  /** Ids of exhibits whose files are no text, or are mails that were never read: words in code cannot be found. */
  readonly unsearched: readonly string[];
}

const MAILS: readonly string[] = ["message/rfc822", "application/mbox"];

/**
 * The text in which words are looked for, and whether it stands for the file: a mail, a mailbox and a Slack export hold words
 * in code, where they cannot be found. Undefined when there is no text, or nobody has read the code.
 */
const searchedText = async (
  io: Io,
  original: Original,
  content: Uint8Array,
): Promise<{ readonly text: string; readonly stands: boolean } | undefined> => {
  if (isDecoded(original.reading?.form ?? "notes"))
    return { text: (await linesOfContent(io, original, content)).join("\n"), stands: true };
  const text = MAILS.includes(original.mediaType) ? undefined : textFromBytes(content);
  return text === undefined ? undefined : { text, stands: false };
};

/**
 * What of a case goes out in a bundle for others: the filing, with a redacted copy for each text exhibit that holds words
 * to be covered. The vault keeps the originals. A text too large to be searched is refused by the vault: it might hold them.
 */
export const coveredFiling = async (io: Io, c: Case, redact: Redact): Promise<Covered> => {
  const filing = coverFiling(disclosed(io, c), c.redactions);
  if (c.redactions.length === 0) return { filing, copies: new Map(), unsearched: [] };
  const cover = (text: string) => redact(text, c.redactions);
  const bundles = await io.bundles();
  const made = new Map<string, RedactedCopy>();
  const unsearched: string[] = [];
  for (const [id, original] of Object.entries(filing.originals)) {
    if (made.has(original.sha256)) continue;
    const content = isTextFile(original) ? await io.vault.read(c.id, original.sha256) : undefined;
    const found = content === undefined ? undefined : await searchedText(io, original, content);
    if (found === undefined) unsearched.push(id);
    else if (cover(found.text) !== found.text) {
      const covered = new TextEncoder().encode(cover(found.text));
      made.set(original.sha256, { content: covered, sha256: bundles.sha256(covered), asText: found.stands });
    }
  }
  return {
    filing: withCopies(filing, made, cover),
    copies: new Map([...made.values()].map(({ sha256, content }) => [sha256, content])),
    unsearched,
  };
};
