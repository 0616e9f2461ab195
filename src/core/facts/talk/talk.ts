import { inOrder } from "../../text/text.ts";
import type { ReadText } from "../read-text.ts";
import { turnsIn } from "./read-turns.ts";
import { type ReadTurn, readTurn } from "./reading.ts";
import { type BothSides, withSides } from "./sides.ts";
import { type SidedTurn, wordsOf } from "./turn.ts";

/** Lines by which programs, and pages of Upwork, say what happened: nobody's words. */
const OF_PROGRAM =
  /^(?:<[^<>]{1,80}>|(?:this|you deleted this) message(?: was deleted)?\.?|(?:missed )?(?:voice|video) call.{0,40}|null|edited|seen|delivered|read|attached: .{1,200}|\d{1,3} files?|\S{1,80}\.(?:zip|pdf|png|jpe?g|docx?|xlsx?|mp4|mov|fig|psd|ai)(?:\s+[\d.,]+ ?[kmg]b)?|submitted work for .{1,200}|requested changes(?: .{0,120})?|(?:sent|accepted|declined) (?:an |the )?(?:offer|contract).{0,80}|@?.{1,60} (?:set|changed|cleared) the (?:channel|group).{0,200}|@?.{1,60} (?:has )?(?:joined|left) (?:the )?(?:channel|group|chat).{0,80}|write a message|type (?:a|your) message|scrivi un messaggio|escrib[ea] un mensaje|(?:eine )?nachricht (?:schreiben|eingeben)|(?:écrire|écrivez) un message|escrev[ae] uma mensagem|napisz wiadomość|bericht (?:typen|schrijven)|mesaj yaz(?:ın)?|nhập tin nhắn|написать сообщение|написати повідомлення|press enter.{0,40}|view (?:details|milestone|offer|contract)|\$[\d.,]+|milestone \d{1,2}[^.!?]{0,60} (?:funded|paid|approved))$/i;

const cleaned = <T extends SidedTurn>(turn: T): T => ({
  ...turn,
  lines: turn.lines.filter(({ text }) => !OF_PROGRAM.test(text.replace(/[\u200e\u200f]/g, "").trim())),
});

const signOf = (turn: SidedTurn): string =>
  wordsOf(turn)
    .toLowerCase()
    .replace(/[|!1]/g, "i")
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Pairs of letters in a text, and how often each is in it. */
const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (let at = 0; at + 1 < text.length && at < 2000; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};

/** Tells whether texts are the same as one, but for what a machine reads wrongly. In: their letters only. Compared by pairs of letters (Dice). */
const nearlySameAs = (one: string): ((other: string) => boolean) => {
  const pairs = pairsOf(one);
  return (other) => {
    if (one === other) return one !== "";
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    if (short.length < 8 || short.length < 0.8 * long.length) return false;
    let both = 0;
    for (const [pair, count] of pairsOf(other)) both += Math.min(count, pairs.get(pair) ?? 0);
    return (2 * both) / (Math.min(short.length, 2001) + Math.min(long.length, 2001) - 2) > 0.86;
  };
};

const timeOf = ({ on = "9999", at }: SidedTurn): string => `${on} ${at?.slice(11, 19) ?? "99"}`;

const areOne = (one: SidedTurn, other: SidedTurn): boolean =>
  (one.side === other.side ||
    one.side === "unknown" ||
    other.side === "unknown" ||
    one.bubble !== undefined ||
    other.bubble !== undefined) &&
  (one.on === undefined || other.on === undefined || one.on === other.on || one.byMachine || other.byMachine);

interface Kept {
  readonly turn: SidedTurn;
  readonly also: SidedTurn[];
  readonly sign: string;
}

/** Messages by a key, and under it by their file: a chat can say the same a thousand times, and only other files are looked at. */
type ByFile = Map<string, Map<ReadText, Kept[]>>;

const put = (all: ByFile, key: string, entry: Kept): void => {
  const files = all.get(key) ?? new Map<ReadText, Kept[]>();
  all.set(key, files);
  const own = files.get(entry.turn.source);
  if (own === undefined) files.set(entry.turn.source, [entry]);
  else own.push(entry);
};

const findIn = (all: ByFile, key: string, turn: SidedTurn): Kept | undefined => {
  for (const [source, entries] of all.get(key) ?? []) {
    const same = source === turn.source ? undefined : entries.find((had) => areOne(had.turn, turn));
    if (same !== undefined) return same;
  }
  return undefined;
};

/** The day of a message that counts when it is compared; a machine can read a day wrongly. */
const dayFor = ({ on, byMachine }: SidedTurn): string => (byMachine || on === undefined ? "any" : on);

/** Leaves each message once: that of an export before that of a picture. In: turns in order of trust. Out: each with its other places. */
const once = (turns: readonly SidedTurn[]): Kept[] => {
  const kept: Kept[] = [];
  const bySign: ByFile = new Map();
  const byDay: ByFile = new Map();
  for (const turn of turns) {
    const sign = signOf(turn);
    if (sign === "") continue;
    const day = dayFor(turn);
    const alike =
      day === "any"
        ? findIn(bySign, sign, turn)
        : (findIn(byDay, `${day} ${sign}`, turn) ?? findIn(byDay, `any ${sign}`, turn));
    const isNearlySame = turn.byMachine ? nearlySameAs(sign) : undefined;
    const same =
      (sign.length > 5 ? alike : undefined) ??
      (isNearlySame === undefined
        ? undefined
        : kept.find((had) => had.turn.source !== turn.source && areOne(had.turn, turn) && isNearlySame(had.sign)));
    if (same !== undefined) {
      same.also.push(turn);
      continue;
    }
    const entry = { turn, also: [], sign };
    kept.push(entry);
    put(bySign, sign, entry);
    put(byDay, `${day} ${sign}`, entry);
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
  most = MOST_TURNS,
): {
  readonly turns: readonly ReadTurn[];
  readonly sided: readonly SidedTurn[];
  readonly older: readonly SidedTurn[];
} => {
  const inFiles = [...texts].sort(
    (a, b) => inOrder(a.file, b.file) || inOrder(JSON.stringify(a.place), JSON.stringify(b.place)),
  );
  const all = inFiles.flatMap((one) => turnsIn(one, today)).filter(({ lines }) => lines.length > 0);
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
  const turns = inOrderOfTime.slice(-most).map(({ turn, also }, order) => readTurn(turn, order, also));
  return { turns, sided, older: inOrderOfTime.slice(0, -most).map(({ turn }) => turn) };
};
