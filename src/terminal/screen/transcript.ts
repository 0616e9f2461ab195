import { wrapIndented } from "../views/lines.ts";
import { columnsOf, rowsOf } from "./rows.ts";

/** What stands on the screen of one question that was left: what was said before it, and what stayed of it. */
interface Left {
  readonly key: string;
  readonly before: readonly string[];
  readonly stayed: readonly string[];
  /** The width it was said at anew; none when it stands as it was said first. */
  readonly width?: number;
}

/** What the talk has put on the screen, so that it can be taken away or put there anew. */
export interface Transcript {
  /** Lines of the program that belong to no question. */
  note(text: string): void;
  /** A question is about to show; this was said before it. */
  begin(key: string, before: readonly string[]): void;
  /** It was left: answered or skipped, with the lines that stay; or to go back, with none. */
  left(stayed: readonly string[], how: "on" | "back"): void;
  /**
   * A question is about to show. Out: what takes the old lines away when the person went back to it, and the lines that
   * were said since and are not said again. Nothing when there is nothing to take away.
   */
  backTo(key: string, before: readonly string[], width: number): string;
  /**
   * The window has another width now. Out: the last lines, as many as `room` rows hold: how many rows they take as the
   * terminal has broken them, and how they are said at this width.
   */
  anew(width: number, room: number): { readonly rows: number; readonly lines: readonly string[] };
  /** Something else has written on the screen (a shell, an editor): what is there is not known any more. */
  forget(): void;
}

const isBlank = (lines: readonly string[]): boolean => lines.every((line) => line.trim() === "");
const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((line, index) => line === b[index]);
/** A line for another width. One that is drawn to the edge gets shorter; any other is wrapped. */
const refitted = (line: string, width: number): string[] => {
  const over = columnsOf(line) - width;
  return wrapIndented(over > 0 ? line.replace(/─{4,}/, (rule) => rule.slice(over)) : line, width);
};

/** The lines as they stand on the screen. */
const linesOf = (parts: readonly Left[]): string[] =>
  parts.flatMap(({ before, stayed, width }) =>
    [...before, ...stayed].flatMap((line) => (width === undefined ? [line] : refitted(line, width))),
  );

/** Begins a transcript. */
export const transcript = (): Transcript => {
  let said: Left[] = [];
  let wentBackFrom: Left | undefined;

  return {
    note(text) {
      said.push({ key: "", before: [], stayed: text.split("\n") });
    },
    begin(key, before) {
      said.push({ key, before, stayed: [] });
    },
    left(stayed, how) {
      const last = said.pop();
      if (last === undefined) return;
      const now = { ...last, stayed };
      said.push(now);
      wentBackFrom = how === "back" ? now : undefined;
    },
    backTo(key, before, width) {
      const from = wentBackFrom;
      wentBackFrom = undefined;
      const at = from === undefined ? -1 : said.findLastIndex((one) => one.key === key && one.stayed.length > 0);
      const old = said[at];
      if (from === undefined || old === undefined) return "";
      // What is said before a question is said once, or each time: then it goes and comes again.
      const again = same(old.before, before);
      const gone = linesOf([again ? old : { ...old, before: [] }, ...said.slice(at + 1)]);
      const kept = isBlank(from.before) ? [] : from.before;
      said = [...said.slice(0, at), ...(again ? [] : [{ ...old, stayed: [] }]), { key: "", before: [], stayed: kept }];
      return `\u001b[${rowsOf(gone, width)}A\r\u001b[J${kept.map((line) => `${line}\n`).join("")}`;
    },
    anew(width, room) {
      const rows = (parts: readonly Left[]) => rowsOf(linesOf(parts), width);
      let from = said.length;
      while (from > 0 && rows(said.slice(from - 1)) <= room) from -= 1;
      const tail = said.slice(from);
      const fitted = tail.map((one) => ({ ...one, width: width - 1 }));
      said = [...said.slice(0, from), ...fitted];
      return { rows: rows(tail), lines: linesOf(fitted) };
    },
    forget() {
      said = said.slice(-1).map((one) => ({ ...one, before: [], stayed: [] }));
      wentBackFrom = undefined;
    },
  };
};
