import type { Case } from "../../src/core/case/case.ts";
import type { Original } from "../../src/core/case/evidence.ts";
import type { Vault } from "../../src/ports/vault.ts";

/** A file to put behind an exhibit: by its words, or by its bytes. */
export interface EvidenceFile {
  readonly fileName: string;
  readonly mediaType?: string;
  readonly content: string | Uint8Array;
  readonly lines?: Original["lines"];
  readonly quote?: string;
}

/** A case whose exhibits have files in a vault. In: the files by the id of their exhibit. */
export const withFiles = async (
  c: Case,
  vault: Vault,
  files: Readonly<Record<string, EvidenceFile>>,
): Promise<Case> => {
  const originals: Record<string, Original> = {};
  for (const [id, { content, mediaType = "text/plain", ...rest }] of Object.entries(files)) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const sha256 = await vault.keep(c.id, bytes);
    originals[id] = { ...rest, sha256, bytes: bytes.length, mediaType, addedAt: c.createdAt };
  }
  return { ...c, originals: { ...c.originals, ...originals } };
};

const CHAT = "1 Nov: exactly what we wanted\n8 Nov: call me at 555-0100\n";

/** The files of the model filing: five exhibits, the last two from one conversation. */
export const MODEL_FILES: Readonly<Record<string, EvidenceFile>> = {
  e1: { fileName: "milestone-2.png", mediaType: "image/png", content: new Uint8Array([137, 80, 78, 71, 1, 2, 3]) },
  e2: { fileName: "Submission (final).PDF", mediaType: "application/pdf", content: new Uint8Array([37, 80, 68, 70]) },
  e3: { fileName: "messages-sep.txt", content: "12 Sep: two rounds\n" },
  e4: { fileName: "messages-nov.txt", content: CHAT, lines: { from: 1, to: 1 }, quote: "exactly what we wanted" },
  e5: { fileName: "messages-nov.txt", content: CHAT, lines: { from: 2, to: 2 }, quote: "=call me at 555-0100" },
};
