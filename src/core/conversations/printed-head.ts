import { personIn } from "./forwarded-head.ts";
import { dateInHead } from "./head-date.ts";

/** The head of a mail as Gmail and others print it: sender and day on one line, "To:" below, the subject above. */
export interface PrintedHead {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  /** YYYY-MM-DD or YYYY-MM-DDTHH:MM, as written. */
  readonly sentAt: string;
  /** The line of sender and day, from 0. */
  readonly at: number;
}

const SENDER = /^\s*(.{1,100}?<[^<>\s]+@[^<>\s]+>)\s*(.{0,60})$/;
const TO =
  /^\s*(?:to|an|à|a|para|per|aan|do|till|til|đến|tới|kime|komu|címzett|către|kepada|kime|alıcı|destinatari[oa]s?|destinataires?|mottagare|modtager|mottaker|vastaanottaja|primatelj|prejemnik|příjemce|gavėjas|saaja|кому|до|宛先|받는사람|收件人|reply-to)\s?[:：]\s*(\S.*)$/i;
const COUNT = /^\s*\d{1,4} [\p{L}\p{M}]+\s*$/u;
const MOST_LINES = 24;

/** Finds such a head near the top of a text. In: its lines. Out: undefined where there is none. */
export const printedHead = (lines: readonly string[]): PrintedHead | undefined => {
  for (let at = 0; at < Math.min(lines.length, MOST_LINES); at += 1) {
    const [, sender = "", beside = ""] = SENDER.exec((lines[at] ?? "").normalize("NFC")) ?? [];
    if (sender === "") continue;
    const below = lines
      .slice(at + 1, at + 5)
      .filter((line) => line.trim() !== "")
      .map((line) => line.normalize("NFC"));
    const when = /\d/.test(beside)
      ? beside
      : (below.find((line) => line.length < 60 && dateInHead(line) !== undefined) ?? "");
    const sentAt = dateInHead(when);
    const to = below.slice(0, 3).flatMap((line) => TO.exec(line)?.[1] ?? [])[0];
    if (sentAt === undefined || to === undefined) continue;
    const above = lines
      .slice(0, at)
      .filter((line) => line.trim() !== "" && !SENDER.test(line) && !COUNT.test(line) && !/^[\s_—–-]+$/.test(line));
    return { from: personIn(sender), to, subject: (above.at(-1) ?? "").trim(), sentAt, at };
  }
  return undefined;
};
