import { nameKey } from "../text/text.ts";
import type { Message } from "./conversation.ts";

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
 * A name that fits both is left open. In a chat of two the one who is left is the one who is left; a mail can be anybody's,
 * so there it takes a name.
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
