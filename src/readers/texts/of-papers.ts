import type { Box, Place } from "../../core/facts/place.ts";
import type { ReadLine, ReadText } from "../../core/facts/read-text.ts";
import type { Found } from "./found.ts";
import { madeOn } from "./made-on.ts";
import { withHead, withTalk } from "./of-words.ts";
import { sheetRows } from "./office-texts.ts";
import { base, type HowToRead, placed, type Step, unreadText } from "./step.ts";

/** A document of words alone. */
export const document = async (
  { name, place }: Found,
  mediaType: string,
  lines: readonly string[],
  how: HowToRead,
): Promise<Step[]> => [
  {
    text: withHead(await withTalk({ ...base(place, "document", mediaType), lines: placed(lines, place) }, name, how)),
  },
];

/** More pages without text are not read. */
const MOST_DRAWN = 50;

const scaled = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x * by,
  y: y * by,
  width: width * by,
  height: height * by,
});

/** What a machine reads on a page, its places in points of the page. */
const inPoints = ({ text, place, words = [] }: ReadLine, points: number): ReadLine => ({
  text,
  place: { ...place, ...(place.box === undefined ? {} : { box: scaled(place.box, points) }) },
  words: words.map((word) => ({ ...word, box: scaled(word.box, points) })),
});

/** The lines of pages without text, by the page, from 0. */
const readByMachine = async (
  place: Place,
  bytes: Uint8Array,
  pages: readonly number[],
  { recognise, drawPages }: HowToRead,
): Promise<Map<number, readonly ReadLine[]>> => {
  const read = new Map<number, readonly ReadLine[]>();
  if (recognise === undefined || drawPages === undefined || pages.length === 0) return read;
  for (const { page, png, points } of await drawPages(bytes, pages)) {
    const { lines } = await recognise(png, "image/png", { ...place, page: page + 1 });
    if (lines.length > 0)
      read.set(
        page,
        lines.map((line) => inPoints(line, points)),
      );
  }
  return read;
};

export const pdfText = async ({ name, place }: Found, bytes: Uint8Array, how: HowToRead): Promise<Step[]> => {
  const { pages, made, why } = await how.pdf(bytes);
  if (why !== undefined) return [{ text: unreadText(place, "application/pdf", why) }];
  const empty = [...pages.keys()].filter((at) => pages[at]?.lines.length === 0);
  const read = await readByMachine(place, bytes, empty.slice(0, MOST_DRAWN), how);
  const lines = pages.flatMap(
    (page, at) =>
      read.get(at) ??
      page.lines.map((line, index): ReadLine => {
        const box = page.boxes[index];
        return { ...line, place: { ...place, page: at + 1, ...(box === undefined ? {} : { box }) } };
      }),
  );
  const isMachine = read.size > 0 && empty.length === pages.length;
  const document = base(place, "document", "application/pdf");
  const text: ReadText = {
    ...document,
    lines,
    ...(made === undefined ? {} : { made: { on: made, by: "metadata" } }),
    ...(isMachine ? { byMachine: true } : {}),
    ...(lines.length === 0 ? { unread: "No words can be read on its pages." } : {}),
    remarks:
      empty.length > MOST_DRAWN
        ? [...document.remarks, `Of its ${empty.length} pages without text the first ${MOST_DRAWN} were read.`]
        : document.remarks,
  };
  return [{ text: withHead(await withTalk(text, name, how)) }];
};

export const pictureText = async (
  { name, place }: Found,
  mediaType: string,
  bytes: Uint8Array,
  how: HowToRead,
): Promise<Step[]> => {
  const made = await madeOn(name, bytes);
  const { lines = [], unread } = (await how.recognise?.(bytes, mediaType, place)) ?? {};
  return [
    {
      text: {
        ...base(place, "picture", mediaType),
        lines,
        byMachine: true,
        ...(made === undefined ? {} : { made }),
        ...(lines.length === 0 ? { unread: unread ?? "No words can be read in it." } : {}),
      },
    },
  ];
};

export const sheetTexts = async ({ place }: Found, mediaType: string, bytes: Uint8Array): Promise<Step[]> =>
  (await sheetRows(bytes)).map(({ sheet, rows }): Step => {
    const inSheet = { ...place, member: sheet };
    const kept = rows.map((cells, at) => ({ cells, line: at + 1 }));
    return {
      text: {
        ...base(inSheet, "table", mediaType),
        lines: kept.map(({ cells, line }) => ({ text: cells.join("\t"), place: { ...inSheet, line } })),
        rows: kept,
      },
    };
  });
