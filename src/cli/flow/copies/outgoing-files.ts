import type { FileNotes } from "../../../core/bundle/index-table.ts";
import { type OutgoingCopy, withCopies } from "../../../core/bundle/redacted.ts";
import type { Case } from "../../../core/case/case.ts";
import type { Original } from "../../../core/case/evidence.ts";
import { isDecoded } from "../../../core/conversations/conversation-formats.ts";
import { coveringOf } from "../../../core/filing/copies/covering.ts";
import { disclose, type FilingCase } from "../../../core/filing/disclose.ts";
import { coverFiling } from "../../../core/filing/redaction/redact-data.ts";
import { redactText } from "../../../core/filing/redaction/redact-text.ts";
import { mayTell } from "../../../core/pictures/metadata.ts";
import type { Told } from "../../../core/pictures/told.ts";
import { isOurs } from "../../../errors.ts";
import type { Io, Showing } from "../../../ports/world.ts";
import { disclosed } from "../deadline-context.ts";
import { linesOfContent } from "../exhibits/exhibit-lines.ts";
import { clearedFile } from "./inner-files.ts";
import type { Inner } from "./made-copy.ts";
import { paintOnce, pdfCopy, pictureCopy } from "./picture-copy.ts";
import { mayBeText, readyCopy } from "./ready-copy.ts";
import { mayStillStand } from "./still-stands.ts";

/** What a command needs of the world to read the files. */
export type Reads = Pick<
  Io,
  "vault" | "readConversation" | "sumOf" | "recognise" | "paintOver" | "coverPdf" | "progress"
>;

/** Larger files are not read whole: 64 MiB. */
const MOST_TO_COVER = 64 * 1024 * 1024;

/** A file, or a file inside one, in which no words can be found: they cannot be covered. */
export interface Uncoverable {
  /** Ids of the exhibits it is behind. */
  readonly ids: readonly string[];
  readonly sha256: string;
  readonly name: string;
  readonly mediaType: string;
  readonly isInside: boolean;
  /** One inside that is painted over as far as it could be read. */
  readonly isPainted?: true;
}

/** A picture that tells of its making, or may. */
export interface Telling {
  readonly ids: readonly string[];
  readonly told: readonly Told[];
  /** False for one that cannot be cleaned here. */
  readonly isCleaned: boolean;
}

/** Each file behind the exhibits that go out, looked at once. */
export interface LookedAt {
  readonly uncoverable: readonly Uncoverable[];
  readonly telling: readonly Telling[];
  /** By the SHA-256 of their originals. */
  readonly copies: ReadonlyMap<string, OutgoingCopy>;
}

export interface OutgoingHow {
  readonly keepMetadata: boolean;
  /** Files in which no words can be found do not go out. */
  readonly isLeftOut: boolean;
  /** Do copies say in their text what they are? Not where only their lines are shown. */
  readonly isMarked: boolean;
}

const CLEARED = "Copy without details of how it was made: place, camera, names.";

const NOTES = {
  covered: "Covered copy: words in square brackets replace others.",
  copy: "Copy without invisible characters.",
  cleaned: "Copy without details of how the picture was made: place, camera, names, notes.",
  partly: "Copy without files in which words cannot be covered.",
} as const;

const UNREAD = { content: new Uint8Array(), told: [], isUnsure: true } as const;

const noteOf = (covered: boolean, hidden: boolean): keyof typeof NOTES =>
  covered ? "covered" : hidden ? "copy" : "partly";

/** "gone": it cannot be had, and whoever sends it says so. Undefined: it is too large to be looked into. */
const contentOf = async (io: Reads, c: Case, original: Original): Promise<Uint8Array | "gone" | undefined> => {
  const { bytes, sha256 } = original;
  if (bytes > MOST_TO_COVER) return undefined;
  try {
    return await io.vault.read(c.id, sha256, MOST_TO_COVER);
  } catch (error) {
    if (isOurs(error, "Problem")) return "gone";
    throw error;
  }
};

/** The same file, its copy being in UTF-8. */
const inUnicode = ({ encoding: _, ...original }: Original): Original => original;

const count = (lines: readonly string[]): number => lines.findLastIndex((line) => line.trim() !== "") + 1;

/** Do the lines of a copy stand under the numbers of the original? */
const keepsLines = async (io: Reads, original: Original, content: Uint8Array, copy: Uint8Array): Promise<boolean> => {
  try {
    const [before, after] = [
      await linesOfContent(io, original, content),
      await linesOfContent(io, inUnicode(original), copy),
    ];
    return count(before) === count(after);
  } catch (error) {
    if (isOurs(error, "Problem")) return false;
    throw error;
  }
};

/** The text of a file in code with words covered, line by line: where the copy of the file has other lines. */
const textCopy = async (io: Reads, c: Case, original: Original, content: Uint8Array): Promise<Uint8Array> => {
  const lines = await linesOfContent(io, original, content);
  return new TextEncoder().encode(`${coveringOf(c.redactions, true).text(lines.join("\n"))}\n`);
};

interface Looked {
  readonly copy?: OutgoingCopy;
  readonly inner: readonly Inner[];
}

const lookIntoText = async (
  io: Reads,
  c: Case,
  original: Original,
  content: Uint8Array,
  how: OutgoingHow,
): Promise<Looked | undefined> => {
  const { mediaType, fileName, encoding } = original;
  const file = { bytes: content, mediaType, fileName, encoding };
  const form = original.reading?.form;
  const paint = paintOnce(io, c.redactions);
  const make = async (isStrict: boolean, mark?: string) => {
    const covering = coveringOf(c.redactions, isStrict);
    const made = await readyCopy(file, { covering, isLeftOut: how.isLeftOut, mark, form, paint });
    return { made, ...covering.done() };
  };
  const first = await make(false);
  if (first.made === undefined) return undefined;
  if (!first.made.isChanged) return { inner: first.made.inner };
  const { made = first.made, covered, hidden } = await make(true);
  const kind = noteOf(covered, hidden);
  const name = redactText(original.fileName, c.redactions);
  const sum = original.redactedFrom ?? original.sha256;
  const mark = `[${NOTES[kind].replace(":", ` of ${name}:`)} The SHA-256 of the original: ${sum}]`;
  const copy = how.isMarked ? ((await make(true, mark)).made ?? made) : made;
  const as = kind === "covered" ? "covered" : "copy";
  const isSame = await keepsLines(io, original, content, made.content);
  const isText = !isSame && isDecoded(form ?? "notes");
  const ready = isText ? await textCopy(io, c, original, content) : copy.content;
  return {
    inner: made.inner,
    copy: {
      content: ready,
      sha256: await io.sumOf(ready),
      as,
      note: NOTES[kind],
      ...(isText ? { asText: true } : isSame ? {} : { isRenumbered: true }),
    },
  };
};

/**
 * Looks at all files that go out: makes copies with words covered, with nothing hidden, and of pictures without what they tell of
 * their making; finds those where that cannot be done. The vault keeps the originals as they are.
 */
export const lookAtFiles = async (io: Reads, c: Case, how: OutgoingHow): Promise<LookedAt> => {
  const copies = new Map<string, OutgoingCopy>();
  const uncoverable: Uncoverable[] = [];
  const telling: Telling[] = [];
  const files = new Map<string, { readonly original: Original; readonly ids: string[] }>();
  for (const [id, original] of Object.entries(disclose(c).originals)) {
    const file = files.get(original.sha256);
    if (file === undefined) files.set(original.sha256, { original, ids: [id] });
    else file.ids.push(id);
  }
  for (const { original, ids } of files.values()) {
    const { sha256, mediaType } = original;
    const content = await contentOf(io, c, original);
    if (content === "gone") continue;
    const looked =
      content === undefined || !mayBeText(mediaType) ? undefined : await lookIntoText(io, c, original, content, how);
    const painted = async (given: Uint8Array) =>
      (await pictureCopy(io, c.redactions, original, given)) ?? (await pdfCopy(io, c.redactions, original, given));
    const copy = looked?.copy ?? (content === undefined ? undefined : await painted(content));
    if (copy !== undefined) copies.set(sha256, copy);
    if (c.redactions.length > 0) {
      if (looked === undefined) uncoverable.push({ ids, sha256, name: original.fileName, mediaType, isInside: false });
      else if (
        content !== undefined &&
        (await mayStillStand(looked.copy?.content ?? content, { ...original, bytes: content }, c.redactions))
      )
        uncoverable.push({ ids, sha256, name: original.fileName, mediaType, isInside: false });
      for (const { name, mediaType: kind, ...painted } of looked?.inner ?? [])
        uncoverable.push({
          ...{ ids, sha256, name: `${name}, in ${original.fileName}`, mediaType: kind, isInside: true },
          ...painted,
        });
    }
    if (how.keepMetadata) continue;
    const ready = copy?.content ?? content;
    if (ready === undefined && mayBeText(mediaType)) continue;
    const clean = ready === undefined ? UNREAD : clearedFile(ready, mediaType);
    if (clean.isUnsure) telling.push({ ids, told: [], isCleaned: false });
    if (clean.told.length === 0) continue;
    telling.push({ ids, told: clean.told, isCleaned: true });
    const note = mayTell(mediaType) ? NOTES.cleaned : [copy?.note, CLEARED].filter(Boolean).join(" ");
    const { content: cleared } = clean;
    copies.set(sha256, { ...copy, content: cleared, sha256: await io.sumOf(cleared), note });
  }
  return { uncoverable, telling, copies };
};

/** A filing whose files are those that go out. */
export interface OutgoingFiling {
  readonly filing: FilingCase;
  /** By the SHA-256 of the copy. */
  readonly copies: ReadonlyMap<string, Uint8Array>;
  readonly notes: FileNotes;
}

const LEFT_OUT = "Left out: the words in this file cannot be covered.";

/** The filing with its copies. In: what was found; whether files in which no words can be found are left out. */
export const outgoingFiling = (io: Showing, c: Case, looked: LookedAt, isLeftOut: boolean): OutgoingFiling => {
  const whole = looked.uncoverable.filter((one) => !one.isInside && isLeftOut);
  const made = [...looked.copies.values()];
  return {
    filing: withCopies(
      coverFiling(disclosed(io, c), c.redactions),
      looked.copies,
      new Set(whole.map((one) => one.sha256)),
    ),
    copies: new Map(made.map(({ sha256, content }) => [sha256, content])),
    notes: {
      copies: new Map(made.map(({ sha256, note }) => [sha256, note])),
      leftOut: new Map(whole.flatMap(({ ids }) => ids.map((id) => [id, LEFT_OUT] as const))),
    },
  };
};
