import type { ItemOf } from "../case/lists.ts";
import { quote } from "../letters/readers.ts";
import { nameKey, oneLine, shorten } from "../text/text.ts";
import type { Message } from "./conversation.ts";

const QUOTED = /^\s*>/;
/** The line above what a mail quotes: "On 8 Nov 2026, Mirela wrote:", in the languages of common mail programs. */
const ABOVE_QUOTED =
  /^\s*(?:(?:on|am|le|el|il|em|op|den|dne|dnia|w dniu)\s.{0,300}?(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu|schreef|skrev|napsal\p{L}*|napisał\p{L}*).{0,100}:?|-{2,}\s*(?:original|forwarded|ursprüngliche|weitergeleitete|message|nachricht|mensaje).{0,60}|_{10,})\s*$/iu;
const HEAD_OF_QUOTED = /^\s*\*?(?:from|von|de|da):\*?\s.*\S/i;
const NEXT_OF_HEAD = /^\s*\*?(?:sent|date|to|gesendet|datum|an|enviado|envoyé|inviato|subject|betreff|cc):/i;
const SIGN_OFF =
  /^\s*(?:--|(?:(?:with )?(?:kind|best|warm|many|all the)?\s*(?:regards|wishes|thanks|best)|cheers|sincerely|yours(?: \p{L}+)?|thank you|thx|br|mfg|(?:mit )?(?:viele|liebe|freundliche[nr]?|beste|herzliche)n? grü(?:ß|ss)en?|gruß|cordialement|bien à vous|saludos(?: cordiales)?|atentamente|cordiali saluti|met vriendelijke groet|s pozdravem|pozdrawiam|z poważaniem|pozdrav|lp|sent from my .*))\s*[,.!]?\s*$/iu;
/** A name and what stands under it have so many lines at most. */
const MOST_SIGNED = 6;

/**
 * What the writer of a mail wrote in it: without what it quotes of earlier mails, and without the sign-off under it. In: the text.
 * Out: the text as it is where nothing else is left.
 */
export const ownWords = (text: string): string => {
  const lines = text.split("\n");
  const above = lines.findIndex(
    (line, at) =>
      ABOVE_QUOTED.test(line) ||
      (HEAD_OF_QUOTED.test(line) && NEXT_OF_HEAD.test(lines[at + 1] ?? "")) ||
      // A long line above the quotation is broken in two by many mail programs.
      (QUOTED.test(lines[at + 2] ?? "") && ABOVE_QUOTED.test(`${line} ${lines[at + 1] ?? ""}`)),
  );
  const own = (above < 0 ? lines : lines.slice(0, above)).filter((line) => !QUOTED.test(line));
  while (own.length > 0 && own.at(-1)?.trim() === "") own.pop();
  const signed = own.findLastIndex((line, at) => at > 0 && SIGN_OFF.test(line));
  const left = signed > 0 && own.length - signed <= MOST_SIGNED ? own.slice(0, signed) : own;
  return left.join("\n").trim() || text;
};

/** Who is who in a conversation: the names under which each side writes in it. */
export interface Writers {
  readonly me: readonly string[];
  readonly them: readonly string[];
  /** Writers of whom it is not known. */
  readonly others: readonly string[];
  /** Receivers of mails who are not the other side: one of them is the person, if none of the writers is. */
  readonly receivers: readonly string[];
}

/** The words of a name; of an address those before the @. */
const wordsOf = (name: string): string[] => {
  const whole = nameKey(name);
  const named = /\S+@\S+/.test(whole) && !/\s/.test(whole) ? whole.replace(/@.*$/, "").replace(/\d+/g, " ") : whole;
  return named.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
};

const isWord = (one: string, other: string): boolean =>
  one === other || (one.length === 1 && other.startsWith(one)) || (other.length === 1 && one.startsWith(other));

/**
 * Can two names be those of one person? All words of the shorter one are in the longer ("Dario", "D. Fenn" and "Dario Fenn
 * (Brightleaf Teas)"), with a whole word among them.
 */
export const isLikeName = (one: string, other: string): boolean => {
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  const isWhole = short.some((word) => (word.length > 2 || /[^\p{Script=Latin}]/u.test(word)) && long.includes(word));
  return isWhole && short.every((word) => long.some((each) => isWord(word, each)));
};

/** Is it Upwork itself that writes? It is neither side. */
export const isUpwork = (name: string): boolean =>
  /^upwork(?!\p{L})/iu.test(nameKey(name)) || /@(?:[\w-]+\.)*upwork\.com$/i.test(nameKey(name));

const isAny = (name: string, names: readonly string[]): boolean => names.some((one) => isLikeName(one, name));
const unique = (names: readonly string[]): string[] => [...new Set(names)];

/**
 * Tells who is who, as far as names tell it. In: the messages; the names that are known of the person and of the other side.
 * A name that fits both is left open. In a chat of two people, once one is known so is the other; a mail can be
 * anybody's, so there a name is needed.
 */
export const writersIn = (
  messages: readonly Message[],
  known: { readonly me: readonly string[]; readonly them: readonly string[] },
): Writers => {
  const froms = unique(messages.map(({ from }) => from)).filter((one) => one !== "" && !isUpwork(one));
  const tos = unique(messages.flatMap(({ to = [] }) => to)).filter((one) => one !== "" && !isUpwork(one));
  const them = froms.filter((one) => isAny(one, known.them) && !isAny(one, known.me));
  // Whoever the other side writes to is the person.
  const theirReaders = messages.filter(({ from }) => them.includes(from)).flatMap(({ to = [] }) => to);
  const mine = [...known.me, ...theirReaders.filter((one) => !isAny(one, known.them))];
  const me = froms.filter((one) => !them.includes(one) && isAny(one, mine) && !isAny(one, known.them));
  const others = froms.filter((one) => !me.includes(one) && !them.includes(one));
  const receivers = tos.filter((one) => !isAny(one, [...known.them, ...them]));
  const isChat = tos.length === 0;
  if (isChat && others.length === 1 && me.length + them.length > 0) {
    if (them.length === 0) return { me, them: others, others: [], receivers };
    if (me.length === 0) return { me: others, them, others: [], receivers };
  }
  return { me, them, others, receivers };
};

/** A contact as it would be logged. */
export type NewContact = Required<Pick<ItemOf<"contacts">, "on" | "by" | "channel" | "gist">>;

const MOST_GIST = 120;
/** What chat programs write in the place of a picture or a voice message. */
const NO_WORDS = /^\u200e|^\u200f*(?:<[^<>]{1,80}>|\S{1,80}\.\w{2,5} \([^()]{4,60}\))$/;

const keyOf = ({ on, by, channel }: Pick<ItemOf<"contacts">, "on" | "by" | "channel">): string =>
  `${on} ${by} ${channel}`;

/**
 * The contacts in a conversation: for each day and side the first message with words in it. A day on which the case has a
 * contact of that side in that place is left out, so that importing twice logs nothing twice. In: days up to `today`.
 */
export const contactsIn = (
  messages: readonly Message[],
  sides: Pick<Writers, "me" | "them">,
  channel: NewContact["channel"],
  had: readonly ItemOf<"contacts">[],
  today: string,
): NewContact[] => {
  const seen = new Set(had.map(keyOf));
  return messages.flatMap(({ from, on, text }) => {
    const by = sides.me.includes(from) ? "me" : sides.them.includes(from) ? "them" : undefined;
    const own = (channel === "email" ? ownWords(text) : text).slice(0, 10 * MOST_GIST);
    const gist = shorten(own, MOST_GIST);
    if (by === undefined || on === undefined || on > today || gist === "" || NO_WORDS.test(oneLine(gist))) return [];
    // The words of the message, and shown as such: what a person notes of a contact is not in quotation marks.
    const contact: NewContact = { on, by, channel, gist: quote(gist) };
    if (seen.has(keyOf(contact))) return [];
    seen.add(keyOf(contact));
    return [contact];
  });
};
