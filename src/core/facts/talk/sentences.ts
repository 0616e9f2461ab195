import type { Box, Quoted } from "../place.ts";
import type { ReadLine } from "../read-text.ts";
import { evened, quotedAt, type Turn } from "./turn.ts";

/** One sentence of a turn, and where it stands: its first line first. */
export interface Sentence {
  readonly text: string;
  readonly places: readonly Quoted[];
}

/** Ends of sentences. Not after a single letter, a number that begins a line, or a month cut short. */
const END =
  /(?<![\s(](?:\p{L}|no|nr|mr|mrs|ms|dr|st|vs|etc|approx|ca|e\.g|i\.e|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec))(?<!^\s*\d{1,2})[.!?…]+["'”’)\]]*(?=\s)|(?<=\s(?:no|No))\.(?=\s)|[。！？](?=.)|(?<=\S)\s+(?=[•‣]\s)/giu;
const MOST = 200;

/** The rectangle around several. */
const around = (boxes: readonly Box[]): Box | undefined => {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((one) => one.x));
  const y = Math.min(...boxes.map((one) => one.y));
  const right = Math.max(...boxes.map((one) => one.x + one.width));
  const bottom = Math.max(...boxes.map((one) => one.y + one.height));
  return { x, y, width: right - x, height: bottom - y };
};

const cut = (text: string): [number, number][] => {
  const found: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (found.length >= MOST) break;
    if (text.slice(from, end).trim() === "") continue;
    found.push([from, end]);
    from = end;
  }
  if (text.slice(from).trim() !== "") found.push([from, text.length]);
  return found;
};

/** Lines that are broken where the page ends, as mails and pictures break them: joined until one ends a sentence or a gap follows. */
const joined = (lines: readonly ReadLine[], isBroken: boolean): ReadLine[][] => {
  if (!isBroken) return lines.map((line) => [line]);
  const found: ReadLine[][] = [];
  for (const line of lines) {
    const open = found.at(-1);
    const last = open?.at(-1);
    const number = last?.place.line;
    const next = line.place.line;
    const isNext = number === undefined || next === undefined || next - number === 1;
    const startsList = /^\s*(?:[-*•]|\d{1,2}[.)])\s/.test(line.text);
    // In HTML each line is a paragraph or an item of its own.
    if (open === undefined || !isNext || startsList || line.place.part === "html") found.push([line]);
    else open.push(line);
  }
  return found;
};

/** The sentences of a turn, with the lines they stand in. */
export const sentencesOf = (turn: Turn): Sentence[] =>
  joined(turn.lines, turn.channel === "email" || turn.source.kind === "mail" || turn.byMachine).flatMap((lines) => {
    const starts: number[] = [];
    let whole = "";
    for (const line of lines) {
      if (whole !== "") whole += " ";
      starts.push(whole.length);
      whole += evened(line.text);
    }
    return cut(whole).map(([from, to]): Sentence => {
      const text = evened(whole.slice(from, to));
      const parts = lines.flatMap((line, at) => {
        const start = starts[at] ?? 0;
        const end = starts[at + 1] ?? whole.length + 1;
        const part = evened(whole.slice(Math.max(from, start), Math.min(to, end)));
        return start < to && end > from && part !== "" ? [{ line, part }] : [];
      });
      if (turn.byMachine) {
        const box = around(parts.flatMap(({ line }) => line.place.box ?? []));
        const place = { ...(parts[0]?.line.place ?? turn.source.place), ...(box === undefined ? {} : { box }) };
        return { text, places: [quotedAt(place, text)] };
      }
      return { text, places: parts.map(({ line, part }) => quotedAt(line.place, part)) };
    });
  });
