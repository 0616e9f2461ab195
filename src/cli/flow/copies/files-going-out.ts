import type { Case } from "../../../core/case/case.ts";
import { labelsOf } from "../../../core/case/exhibit-labels.ts";
import { sayMediaType } from "../../../core/case/media-type.ts";
import { sayTold } from "../../../core/pictures/metadata.ts";
import { count, oneLine, plural, series } from "../../../core/text/text.ts";
import { Pause, Problem } from "../../../errors.ts";
import type { Documents, Output, Person, Store } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { menu } from "../questions/prompts.ts";
import { tell } from "../tell.ts";
import { type LookedAt, lookAtFiles, type OutgoingHow, type Telling, type Uncoverable } from "./outgoing-files.ts";

/** What the person says of files that go out. */
export interface GoingOutOptions {
  /** What becomes of files in which words cannot be covered. */
  readonly uncovered?: "leave-out" | "send";
  /** Pictures keep what they tell of place and camera. */
  readonly keepMetadata?: boolean;
}

const exhibitsOf = (c: Case, ids: readonly string[]): string => {
  const labels = labelsOf(c);
  return `exhibit ${series(ids.map((id) => labels.get(id) ?? id))}`;
};

const say = (io: Output, text: string): void => tell(io, text, 0, 2);

/** A text that may be read wrong goes out with what was found in it covered. */
const isPartly = (one: Uncoverable, { copies }: LookedAt): boolean =>
  one.isInside ? one.isPainted === true : copies.get(one.sha256)?.as === "covered";

const lineOf = (c: Case, one: Uncoverable, looked: LookedAt): string =>
  `${exhibitsOf(c, one.ids).replace(/^e/, "E")}: ${oneLine(one.name)} (${sayMediaType(one.mediaType)})${isPartly(one, looked) ? ", covered only as far as it could be read" : ""}`;

const HOW = [
  "Look at each one. Then send them as they are   --uncovered send",
  "or leave them out   --uncovered leave-out",
] as const;

const headOf = (some: readonly Uncoverable[], more = ""): string =>
  `Words cannot be covered in ${count(some.length, "file")}. ${plural(some.length, "It", "They")} may show what you cover${more}`;

/** What becomes of files in which words cannot be covered: as the person said, or says now. Nothing was written yet. */
const decide = async (
  io: Output & Person,
  c: Case,
  looked: LookedAt,
  some: readonly Uncoverable[],
  said: GoingOutOptions["uncovered"],
) => {
  if (some.length === 0) return "send";
  if (said !== undefined) {
    say(
      io,
      said === "send"
        ? headOf(some, some.length === 1 ? ", and it is sent:" : ", and they are sent:")
        : "Left out, because words in them cannot be covered:",
    );
    for (const one of some) say(io, `- ${lineOf(c, one, looked)}`);
    return said;
  }
  const lines = some.map((one) => lineOf(c, one, looked));
  if (!io.interactive) throw new Problem(`${headOf(some)}. Nothing was written.`, ...lines, ...HOW);
  const reply = await io.ask(
    menu(
      "uncovered",
      "What should happen to them?",
      [
        { value: "stop", label: "Save nothing yet" },
        { value: "leave-out", label: "Leave them out" },
        { value: "send", label: "Send them as they are; I have looked at each one" },
      ],
      {
        before: [
          "",
          ...wrap(`${headOf(some)}:`, io.width),
          ...lines.flatMap((line) => wrap(`- ${line}`, io.width, 1, 3)),
        ],
        why: "The program reads words in pictures and PDFs but can miss some, and it cannot read videos and other files. Only you can see what they show.",
        first: "stop",
      },
    ),
  );
  if (reply.kind !== "answer") throw new Pause("Nothing was written.", ...HOW);
  if (reply.value === "stop") throw new Problem("Nothing was written.", ...HOW);
  return reply.value === "leave-out" ? "leave-out" : "send";
};

const tellPictures = (io: Output, c: Case, telling: readonly Telling[]): void => {
  const byWords = new Map<string, string[]>();
  for (const one of telling.filter(({ isCleaned }) => isCleaned)) {
    const words = series(sayTold(one.told));
    byWords.set(words, [...(byWords.get(words) ?? []), ...one.ids]);
  }
  for (const [words, ids] of byWords)
    say(
      io,
      `Taken out of ${exhibitsOf(c, ids)}: ${words}. It is still in the original. To send it too, add   --keep-metadata`,
    );
  const others = telling.filter((one) => !one.isCleaned).flatMap((one) => one.ids);
  if (others.length > 0)
    say(
      io,
      `These may still show where and with what they were made, which cannot be removed from this kind of file: ${exhibitsOf(c, others)}`,
    );
};

/** The files in which words cannot be covered, by their SHA-256; not those that only hold one. */
const wholeOf = ({ uncoverable }: LookedAt): ReadonlySet<string> =>
  new Set(uncoverable.filter((one) => !one.isInside).map((one) => one.sha256));

/** No copy of what is left out. */
const withoutCopies = (looked: LookedAt): LookedAt => {
  const left = wholeOf(looked);
  return { ...looked, copies: new Map([...looked.copies].filter(([sha256]) => !left.has(sha256))) };
};

const tellCopies = (io: Output, c: Case, looked: LookedAt, originals: Case["originals"]): void => {
  // Those were named already.
  const named = wholeOf(looked);
  const { copies } = looked;
  const labels = labelsOf(c);
  const by = (as: string): string[] =>
    Object.entries(originals).flatMap(([id, { sha256 }]) => {
      const label = labels.get(id);
      return !named.has(sha256) && copies.get(sha256)?.as === as && label !== undefined ? [label] : [];
    });
  const [covered, shown] = [by("covered"), by("copy")];
  if (covered.length > 0)
    say(io, `What you send has covered copies of exhibit ${series(covered)}. The originals stay here.`);
  if (shown.length > 0)
    say(io, `Invisible characters are removed from the copies of exhibit ${series(shown)}. The originals stay here.`);
};

/** Files ready to go out, and whether those in which words cannot be covered are left out. */
export interface GoingOut {
  readonly looked: LookedAt;
  readonly isLeftOut: boolean;
}

/**
 * Makes the files behind the exhibits ready to go out, and says what was done. Asks, or throws Problem, when there are files in which
 * words cannot be covered and nobody said what becomes of them. In: which files go out at all.
 */
export const filesGoingOut = async (
  io: Output & Person & Store & Documents,
  c: Case,
  options: GoingOutOptions,
  given: { readonly isMarked: boolean; readonly goesOut: (mediaType: string) => boolean },
): Promise<GoingOut> => {
  const how: OutgoingHow = {
    keepMetadata: options.keepMetadata === true,
    isLeftOut: options.uncovered === "leave-out",
    isMarked: given.isMarked,
  };
  const first = await lookAtFiles(io, c, how);
  const some = first.uncoverable.filter((one) => one.isInside || given.goesOut(one.mediaType));
  const decided = await decide(io, c, first, some, options.uncovered);
  const isLeftOut = decided === "leave-out";
  const made =
    isLeftOut === how.isLeftOut || !some.some((one) => one.isInside)
      ? first
      : await lookAtFiles(io, c, { ...how, isLeftOut });
  const looked = isLeftOut ? withoutCopies(made) : made;
  tellCopies(io, c, looked, c.originals);
  tellPictures(io, c, looked.telling);
  return { looked, isLeftOut };
};
