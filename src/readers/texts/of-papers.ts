import type { ReadLine, ReadText } from "../../core/facts/read-text.ts";
import type { Found } from "./found.ts";
import { madeOn } from "./made-on.ts";
import { withTalk } from "./of-words.ts";
import { sheetRows } from "./office-texts.ts";
import { base, type HowToRead, placed, type Step, unreadText } from "./step.ts";

/** A document of words alone. */
export const document = async (
  { name, place }: Found,
  mediaType: string,
  lines: readonly string[],
  how: HowToRead,
): Promise<Step[]> => [
  { text: await withTalk({ ...base(place, "document", mediaType), lines: placed(lines, place) }, name, how) },
];

export const pdfText = async ({ name, place }: Found, bytes: Uint8Array, how: HowToRead): Promise<Step[]> => {
  const { pages, made, why } = await how.pdf(bytes);
  if (why !== undefined) return [{ text: unreadText(place, "application/pdf", why) }];
  const lines = pages.flatMap((page, at) =>
    page.lines.map((line, index): ReadLine => {
      const box = page.boxes[index];
      return { ...line, place: { ...place, page: at + 1, ...(box === undefined ? {} : { box }) } };
    }),
  );
  const empty = pages.flatMap((page, at) => (page.lines.length === 0 ? [at + 1] : []));
  const drawn =
    empty.length > 0 && how.recognise !== undefined && how.drawPages !== undefined
      ? await how.drawPages(bytes, empty.slice(0, 50))
      : [];
  for (const { page, png } of drawn)
    lines.push(...((await how.recognise?.(png, "image/png", { ...place, page }))?.lines ?? []));
  const isMachine = drawn.length > 0 && drawn.length === pages.length;
  const text: ReadText = {
    ...base(place, "document", "application/pdf"),
    lines,
    ...(made === undefined ? {} : { made: { on: made, by: "metadata" } }),
    ...(isMachine ? { byMachine: true } : {}),
    ...(lines.length === 0 ? { unread: "No words can be read on its pages." } : {}),
  };
  return [{ text: await withTalk(text, name, how) }];
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
