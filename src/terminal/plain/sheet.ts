import type { Prompt, Reply } from "../../ports/questions.ts";
import type { Sheet, SheetAct, SheetRow } from "../views/sheet.ts";
import { type Hints, orType } from "./hints.ts";
import { lostIn } from "./lines.ts";
import type { PlainContext } from "./text.ts";
import { asideLines, commandsOf } from "./words.ts";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The rows that keys act on, in their order: the number of a row is its place among them, from 1. */
const numbered = (sheet: Sheet): SheetRow[] => sheet.rows.filter((row) => row.id !== undefined);

/** A key as it is typed: "Space" would be lost at the end of a line. */
const typedKey = (key: string): string => (key === "Space" ? "m" : key);

/** Reads the list out: headings, and each row with its number. */
const listLines = (sheet: Sheet): string[] => {
  let number = 0;
  return sheet.rows.flatMap((row) => {
    if (row.id === undefined) return row.text === "" ? [] : [`${row.text}:`, ...(row.under ?? [])];
    number += 1;
    const word = row.mark === undefined ? "" : `${capital(row.mark.word)}. `;
    return [`${number}. ${word}${row.text}`, ...(row.under ?? [])];
  });
};

const howTo = ({ keys, enter }: Sheet, rows: readonly SheetRow[]): string[] => {
  const ofRow = keys.filter((one) => one.ofRow).map((one) => `${typedKey(one.key)} ${one.does}`);
  const ofAll = [...keys.filter((one) => !one.ofRow), { key: "l", does: "read the list again" }];
  return [
    `Press Enter to ${enter}.`,
    ...(ofRow.length > 0 && rows.length > 0
      ? [
          `Type a letter and a number, for example ${typedKey(keys.find((one) => one.ofRow)?.key ?? "")} 1: ${ofRow.join(", ")}.`,
        ]
      : []),
    `Or a letter alone: ${ofAll.map((one) => `${typedKey(one.key)} ${one.does}`).join(", ")}.`,
  ];
};

/** All that is said before a key of a sheet is typed. A list that was read out before is not read again. */
export const sheetIntro = (prompt: Prompt, sheet: Sheet, hints: Hints): string[] => [
  "",
  ...prompt.before,
  prompt.asking.ask,
  ...(sheet.isAgain ? [] : listLines(sheet)),
  ...hints.fresh(howTo(sheet, numbered(sheet))),
  ...[orType(hints.fresh(commandsOf(prompt, false)))].filter(Boolean),
];

/** What a line means: a key, with the row it is for; undefined when it is none. */
const actOf = ({ keys }: Sheet, rows: readonly SheetRow[], line: string): SheetAct | "list" | string => {
  if (line === "") return { key: "Enter" };
  const [, before, letter = "", behind] = /^(?:(\d+)\s*)?([a-z])\s*(\d+)?$/i.exec(line) ?? [];
  const number = behind ?? before ?? "";
  if (letter === "") return "Type a letter, and the number of a row.";
  if (letter.toLowerCase() === "l" && number === "") return "list";
  const key = keys.find((one) => typedKey(one.key) === letter.toLowerCase());
  if (key === undefined) return `${letter} does nothing here.`;
  if (key.ofRow !== true) return { key: key.key };
  const row = rows[Number(number) - 1];
  if (row?.id === undefined)
    return number === ""
      ? `Type the number of a row behind it, for example ${letter} 1.`
      : `There is no row ${number}. Type 1 to ${rows.length}.`;
  return { key: key.key, row: row.id };
};

/** Asks for a key of a sheet, in a line: "x 3". */
export const readSheet = async (
  prompt: Prompt,
  sheet: Sheet,
  { lines, say, command }: PlainContext,
): Promise<Reply> => {
  const rows = numbered(sheet);
  for (;;) {
    const read = await lines.next();
    if (read.kind === "leave") return { kind: "pause", ...lostIn(read) };
    if (read.lines.length > 1) {
      say("Error: Several lines came at once, as in a paste, so nothing was done.");
      continue;
    }
    const line = read.lines.join(" ").trim();
    const reply = command(prompt, line, undefined);
    if (reply) return reply;
    const aside = asideLines(prompt, line, howTo(sheet, rows), commandsOf(prompt, false));
    if (aside !== undefined) {
      for (const one of aside) say(one);
      continue;
    }
    const act = actOf(sheet, rows, line);
    if (act === "list") for (const one of listLines(sheet)) say(one);
    else if (typeof act === "string") say(`Error: ${act}`);
    else return { kind: "answer", value: act };
  }
};
