import type { FileFound, Found } from "../../../core/facts/fact.ts";
import type { Place } from "../../../core/facts/place.ts";
import { count, oneLine, series, shorten } from "../../../core/text/text.ts";
import type { Output, Person, Showing } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import type { SheetAct, SheetKey, SheetRow } from "../../../terminal/views/sheet.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";
import { menu } from "../questions/prompts.ts";
import { tell } from "../tell.ts";
import type { GivenFile } from "./read-given.ts";

const placeKey = ({ file, member, within }: Place): string => JSON.stringify([file, member, within]);

/** Tells whether a text gave a fact, or a line worth a look. In: what was found. */
export const givesAny = (found: Found): ((place: Place) => boolean) => {
  const places = [
    ...found.facts.flatMap((fact) => fact.places),
    ...found.contradictions.flatMap(({ one, other }) => [...one.places, ...other.places]),
    ...found.worthALook.map(({ place }) => place),
  ];
  const keys = new Set(places.map(placeKey));
  return (place) => keys.has(placeKey(place));
};

/** Was it pasted, or given by standard input? Then it lies nowhere else. */
const liesNowhere = ({ path, texts }: GivenFile): boolean =>
  path === undefined && texts.every(({ place }) => place.member === undefined && place.within === undefined);

/** Is a file one of the case: did it give facts, or is it about the contract? What lies nowhere else is kept as well. */
export const isOfCase = (one: GivenFile, is: FileFound | undefined, gives: (place: Place) => boolean): boolean =>
  is?.belongs === "yes" || is?.belongs === "part" || one.texts.some(({ place }) => gives(place)) || liesNowhere(one);

const MOST_NAMES = 5;

const namesOf = (files: readonly GivenFile[]): string => {
  const names = files.slice(0, MOST_NAMES).map(({ name }) => shorten(oneLine(name), 40));
  const more = files.length - names.length;
  return series([...names, ...(more > 0 ? [`${more} more`] : [])]);
};

const yesOrNo = async (
  io: Showing & Person,
  session: Session,
  ...asking: Parameters<typeof menu>
): Promise<boolean> => {
  const reply = await io.ask(menu(...asking));
  if (reply.kind === "pause") throw leftAt(io, session, reply);
  return reply.kind === "answer" && reply.value === "yes";
};

/** Asks once whether files that came with mails are to be exhibits of their own. */
export const wantsAttached = async (
  io: Showing & Person,
  session: Session,
  attached: readonly GivenFile[],
): Promise<boolean> =>
  await yesOrNo(
    io,
    session,
    "files.attached",
    `Make ${attached.length === 1 ? "it an exhibit" : "each an exhibit"} of its own?`,
    [
      { value: "yes", label: "Yes" },
      { value: "no", label: "No, leave them in the emails" },
    ],
    {
      before: [
        "",
        ...wrap(
          `Your emails came with ${count(attached.length, "file")}: ${namesOf(attached)}.`,
          io.width,
          io.plain ? 0 : 1,
        ),
      ],
      why: "A file attached to an email can be proof in itself. The email keeps it either way.",
    },
  );

/** Asks before very many files become exhibits. */
export const wantsMany = async (io: Showing & Person, session: Session, number: number): Promise<boolean> =>
  await yesOrNo(
    io,
    session,
    "files.many",
    `Make ${number.toLocaleString("en-US")} files exhibits?`,
    [
      { value: "yes", label: "Yes, all of them" },
      { value: "no", label: "No, only take the facts in them" },
    ],
    {
      before: [""],
      why: "Each becomes an exhibit with a copy in your case. A filing only needs a few; you can add those by name later.",
    },
  );

/** Says which files gave no facts, where nobody can be asked. */
export const tellOthers = (io: Output, others: readonly GivenFile[]): void =>
  tell(
    io,
    `${count(others.length, "file")} gave no facts and ${others.length === 1 ? "is no exhibit" : "are no exhibits"}: ${namesOf(others)}. To keep one   ${io.asTyped("evidence add FILE")}`,
    0,
    2,
  );

/** In front of the place of a file without facts, as the id of its row. */
export const OTHER = "other:";

/** Files that gave no facts, as rows of the sheet of facts. In: the files; what each was found to be; those that are kept. */
export const otherRows = (
  others: readonly GivenFile[],
  what: ReadonlyMap<GivenFile, FileFound>,
  kept: ReadonlySet<GivenFile>,
): SheetRow[] =>
  others.length === 0
    ? []
    : [
        { text: "Gave no facts", under: ["Left out, unless you keep one as an exhibit: go to it and press k."] },
        ...others.map((one, index) => rowOf(one, `${OTHER}${index}`, what.get(one), kept.has(one))),
      ];

const rowOf = (one: GivenFile, id: string, is: FileFound | undefined, isKept: boolean): SheetRow => ({
  id,
  text: shorten(oneLine(one.name), 60),
  under: is?.unread === undefined ? [] : [`Not read: ${oneLine(is.unread)}`],
  mark: isKept ? { sign: "✔", word: "kept" } : { sign: "·", word: "left out" },
});

const KEYS: readonly SheetKey[] = [
  { key: "Space", does: "keep or leave out", ofRow: true },
  { key: "a", does: "keep all" },
];

/**
 * Asks, as one list, which of the files that gave no facts are kept as exhibits; without a word of the person none is. In: the files; what each
 * was found to be. Out: those to keep.
 */
export const chooseOthers = async (
  io: Showing & Person,
  session: Session,
  others: readonly GivenFile[],
  what: ReadonlyMap<GivenFile, FileFound>,
): Promise<readonly GivenFile[]> => {
  const kept = new Set<number>();
  let at: string | undefined;
  for (let isAgain = false; ; isAgain = true) {
    const reply = await io.ask({
      ...menu("files.others", "These gave no facts. Keep them as exhibits?", [], {
        why: "Nothing in them shows that they are about this contract. They stay where they are, and you can add one later.",
        before: [""],
        canGoBack: true,
      }),
      sheet: {
        rows: others.map((one, index) => rowOf(one, String(index), what.get(one), kept.has(index))),
        keys: KEYS,
        enter: kept.size === 0 ? "keep none" : `keep ${count(kept.size, "file")}`,
        ...(at === undefined ? {} : { at }),
        ...(isAgain ? { isAgain: true } : {}),
      },
      stays: (value) =>
        (value as SheetAct).key === "Enter" ? `Files without facts  ${kept.size} of ${others.length} kept` : undefined,
    });
    if (reply.kind === "pause") throw leftAt(io, session, reply);
    if (reply.kind !== "answer") return [];
    const { key, row } = reply.value as SheetAct;
    if (key === "Enter") return others.filter((_one, index) => kept.has(index));
    at = row;
    if (key === "a") for (const index of others.keys()) kept.add(index);
    else if (!kept.delete(Number(row))) kept.add(Number(row));
  }
};
