import type { ItemOf } from "../case/lists.ts";
import { ownWords } from "../claims/own-words.ts";
import { quote } from "../letters/readers.ts";
import { oneLine, shorten } from "../text/text.ts";
import type { Message } from "./conversation.ts";
import type { Writers } from "./writers.ts";

/** A contact as it would be logged. */
export type NewContact = Required<Pick<ItemOf<"contacts">, "on" | "by" | "channel" | "gist">>;

const MOST_GIST = 120;
/** What chat programs write in the place of a picture or a voice message. */
const NO_WORDS = /^(?:\u200e|\u200f)*(?:<[^<>]{1,80}>|\S{1,80} \(file attached\))$/;

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
