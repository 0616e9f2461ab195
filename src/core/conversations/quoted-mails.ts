import { personIn } from "./forwarded-head.ts";
import { dateInHead } from "./head-date.ts";

/** A mail that another one quotes: who wrote it, when, and which lines of the text are its own, counted from 0. */
export interface QuotedMail {
  readonly name: string;
  readonly address: string;
  /** YYYY-MM-DD or YYYY-MM-DDTHH:MM, as it is written above it. */
  readonly sentAt: string;
  /** The line above it. */
  readonly head: number;
  readonly lines: readonly number[];
}

const deepOf = (line: string): number => (/^[\s>]*/.exec(line)?.[0].match(/>/g) ?? []).length;
const bareOf = (line: string): string => line.replace(/^[\s>]+/, "").trim();

const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: (?:(?:de|da|van|von|der|al|bin) )?\\p{Lu}[\\p{L}\\p{M}.'’-]+){0,3}";
const BEFORE_ADDRESS = new RegExp(`(${NAME})[\\s,"]*<`, "u");
const BEFORE_VERB = new RegExp(`(?:^|[\\s,])(${NAME})\\s+(?:\\p{L}+\\s?){1,3}\\s?[:：]$`, "u");
const LAST = new RegExp(`(?:^|[\\s,])(${NAME})\\s?[:：]$`, "u");
const MOST_HEAD = 240;

/** Who wrote what stands below such a line, and when: "Am 18.11.2026 um 09:12 schrieb Ida Fenn:". Undefined: it is no such line. */
const headIn = (line: string): Pick<QuotedMail, "name" | "address" | "sentAt"> | undefined => {
  if (line.length > MOST_HEAD || !/[:：]$/.test(line)) return undefined;
  const sentAt = dateInHead(line, true);
  if (sentAt === undefined) return undefined;
  const { address } = personIn(line);
  const name = (BEFORE_ADDRESS.exec(line) ?? BEFORE_VERB.exec(line) ?? LAST.exec(line))?.[1] ?? "";
  return name === "" && address === "" ? undefined : { name, address, sentAt };
};

/**
 * The mails that a mail quotes, in the form of most programs: a line with the writer and the day, and below it lines with one mark more. In:
 * the lines of the text. Out: those in the order of the text, each without what it quotes itself.
 */
export const quotedMails = (lines: readonly string[]): readonly QuotedMail[] => {
  const found: QuotedMail[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const deep = deepOf(lines[at] ?? "");
    const own = bareOf(lines[at] ?? "");
    if (own === "") continue;
    const isBroken = !/[:：]$/.test(own) && deepOf(lines[at + 1] ?? "") === deep;
    const head = headIn(own) ?? (isBroken ? headIn(`${own} ${bareOf(lines[at + 1] ?? "")}`) : undefined);
    if (head === undefined) continue;
    const last = headIn(own) === undefined ? at + 1 : at;
    let next = last + 1;
    while (next < lines.length && bareOf(lines[next] ?? "") === "" && deepOf(lines[next] ?? "") <= deep) next += 1;
    if (deepOf(lines[next] ?? "") <= deep) continue;
    const theirs: number[] = [];
    for (
      let line = next;
      line < lines.length && (deepOf(lines[line] ?? "") > deep || bareOf(lines[line] ?? "") === "");
      line += 1
    )
      if (deepOf(lines[line] ?? "") === deep + 1 && bareOf(lines[line] ?? "") !== "") theirs.push(line);
    found.push({ ...head, head: at, lines: theirs });
    at = last;
  }
  // A line above a quoted mail is no part of the mail that quotes it.
  const heads = new Set(
    found.flatMap(({ head }) => [head, ...(headIn(bareOf(lines[head] ?? "")) === undefined ? [head + 1] : [])]),
  );
  return found.map((one) => ({ ...one, lines: one.lines.filter((line) => !heads.has(line)) }));
};
