import type { Conversation, ReadAsOf } from "./conversation.ts";
import { type LineHead, readLineChat } from "./line-chat.ts";
import { type NumberedDay, numberedDay, wallTime } from "./parse-date.ts";

const HEADER = /^\ufeff?\[LINE\]/;
const SAVED = /^(?:保存日時|Saved on|Guardado|Gespeichert|저장한 날짜|儲存日期|保存日期|บันทึกเมื่อ)\s?[:：]/i;
/** "2026/10/26(月)", "2026.10.26 Monday", "Mon, 10/26/2026". */
const DAY = /^(?:(?:[^\d\s,]{2,12}),?\s)?(\d{1,4}[./-]\d{1,2}[./-]\d{1,4})\.?\s?(?:[([（]?[^\d\s]{1,12}[)\]）]?)?$/u;
const HEAD =
  /^(?:(午前|午後|上午|下午|오전|오후)\s?)?(\d{1,2}:\d{2})(?:\s?([AaPp]\.?[Mm]\.?))?\t([^\t]{1,100})(?:\t(.*))?$/u;

const headIn = (text: string): LineHead | undefined => {
  const [, before = "", digits = "", after = "", name = "", rest] = HEAD.exec(text) ?? [];
  const time = digits === "" ? undefined : wallTime(digits, before || after);
  if (time === undefined) return undefined;
  // Without a third part it is a line of the program: who joined, what was unsent.
  return { from: name.trim(), time, rest: (rest ?? name).replace(/^"|"$/g, ""), isProgram: rest === undefined };
};

const dayOfLine = (text: string): NumberedDay | undefined => {
  const found = DAY.exec(text.trim())?.[1];
  return found === undefined ? undefined : numberedDay(found);
};

/** Does a text begin like a chat that LINE exported? */
export const isLine = (lines: readonly string[]): boolean => HEADER.test(lines[0] ?? "");

/** Reads an export of LINE: a day on a line of its own, then time, name and words with tabs between them. */
export const readLine = (lines: readonly string[], reading: ReadAsOf): Conversation =>
  readLineChat("line", lines, reading, {
    headIn,
    dayIn: dayOfLine,
    isKnown: (text) => HEADER.test(text) || SAVED.test(text),
  });
