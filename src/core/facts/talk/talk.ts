import { inOrder } from "../../text/text.ts";
import type { ReadText } from "../read-text.ts";
import { turnsIn } from "./read-turns.ts";
import { type ReadTurn, readTurn } from "./reading.ts";
import { type BothSides, withSides } from "./sides.ts";
import { type SidedTurn, wordsOf } from "./turn.ts";

/** Lines by which programs, and pages of Upwork, say what happened: nobody's words. */
const OF_PROGRAM =
  /^(?:<[^<>]{1,80}>|(?:this|you deleted this) message(?: was deleted)?\.?|(?:missed )?(?:voice|video) call.{0,40}|null|edited|seen|delivered|read|attached: .{1,200}|\d{1,3} files?|\S{1,80}\.(?:zip|pdf|png|jpe?g|docx?|xlsx?|mp4|mov|fig|psd|ai)(?:\s+[\d.,]+ ?[kmg]b)?|submitted work for .{1,200}|requested changes(?: .{0,120})?|(?:sent|accepted|declined) (?:an |the )?(?:offer|contract).{0,80}|@?.{1,60} (?:set|changed|cleared) the (?:channel|group).{0,200}|@?.{1,60} (?:has )?(?:joined|left) (?:the )?(?:channel|group|chat).{0,80}|write a message|type (?:a|your) message|press enter.{0,40}|view (?:details|milestone|offer|contract)|\$[\d.,]+|milestone \d{1,2}[^.!?]{0,60} (?:funded|paid|approved))$/i;

const cleaned = <T extends SidedTurn>(turn: T): T => ({
  ...turn,
  lines: turn.lines.filter(({ text }) => !OF_PROGRAM.test(text.replace(/[\u200e\u200f]/g, "").trim())),
});

const signOf = (turn: SidedTurn): string =>
  wordsOf(turn)
    .toLowerCase()
    .replace(/[|!1]/g, "i")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Are two texts the same, but for what a machine reads wrongly? In: their letters only. Compared by pairs of letters (Dice). */
const isNearlySame = (one: string, other: string): boolean => {
  if (one === other) return one !== "";
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length < 8 || short.length < 0.8 * long.length) return false;
  const pairs = (text: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (let at = 0; at + 1 < text.length && at < 2000; at += 1) {
      const pair = text.slice(at, at + 2);
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
    return counts;
  };
  const [a, b] = [pairs(short), pairs(long)];
  let both = 0;
  for (const [pair, count] of a) both += Math.min(count, b.get(pair) ?? 0);
  return (2 * both) / (Math.min(short.length, 2001) + Math.min(long.length, 2001) - 2) > 0.86;
};

const timeOf = ({ on = "9999", at }: SidedTurn): string => `${on} ${at?.slice(11, 19) ?? "99"}`;

const areOne = (one: SidedTurn, other: SidedTurn): boolean =>
  (one.side === other.side ||
    one.side === "unknown" ||
    other.side === "unknown" ||
    one.bubble !== undefined ||
    other.bubble !== undefined) &&
  (one.on === undefined || other.on === undefined || one.on === other.on || one.byMachine || other.byMachine);

/** Leaves each message once: that of an export before that of a picture. In: turns in order of trust. Out: each with its other places. */
const once = (turns: readonly SidedTurn[]): { turn: SidedTurn; also: SidedTurn[] }[] => {
  const kept: { turn: SidedTurn; also: SidedTurn[]; sign: string }[] = [];
  const bySign = new Map<string, typeof kept>();
  for (const turn of turns) {
    const sign = signOf(turn);
    if (sign === "") continue;
    const isOther = (had: (typeof kept)[number]): boolean => had.turn.source !== turn.source && areOne(had.turn, turn);
    const same =
      (sign.length > 5 ? bySign.get(sign)?.find(isOther) : undefined) ??
      (turn.byMachine ? kept.find((had) => isOther(had) && isNearlySame(had.sign, sign)) : undefined);
    if (same !== undefined) {
      same.also.push(turn);
      continue;
    }
    const entry = { turn, also: [], sign };
    kept.push(entry);
    bySign.set(sign, [...(bySign.get(sign) ?? []), entry]);
  }
  return kept;
};

/** Of longer chats the last messages are read: those near the trouble. */
export const MOST_TURNS = 40_000;

/** All that people wrote, read, each message once, in the order of time. What is later than today is no talk of the case yet. */
export const talkIn = (
  texts: readonly ReadText[],
  known: BothSides,
  today: string,
): {
  readonly turns: readonly ReadTurn[];
  readonly sided: readonly SidedTurn[];
  readonly older: readonly SidedTurn[];
} => {
  const inFiles = [...texts].sort(
    (a, b) => inOrder(a.file, b.file) || inOrder(JSON.stringify(a.place), JSON.stringify(b.place)),
  );
  const all = inFiles.flatMap(turnsIn).filter(({ lines }) => lines.length > 0);
  const sided = withSides(all, known).map(cleaned);
  const trusted = sided
    .map((turn, at) => ({ turn, at }))
    .filter(({ turn }) => turn.lines.length > 0 && (turn.on === undefined || turn.on <= today))
    .sort((a, b) => Number(a.turn.byMachine) - Number(b.turn.byMachine) || a.at - b.at)
    .map(({ turn }) => turn);
  const position = new Map(sided.map((turn, at) => [turn, at]));
  const inOrderOfTime = once(trusted).sort(
    (a, b) => inOrder(timeOf(a.turn), timeOf(b.turn)) || (position.get(a.turn) ?? 0) - (position.get(b.turn) ?? 0),
  );
  const turns = inOrderOfTime.slice(-MOST_TURNS).map(({ turn, also }, order) => readTurn(turn, order, also));
  return { turns, sided, older: inOrderOfTime.slice(0, -MOST_TURNS).map(({ turn }) => turn) };
};
