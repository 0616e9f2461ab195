import { originalOf } from "../../../core/case/exhibits.ts";
import { otherSide } from "../../../core/case/facts.ts";
import { listFields } from "../../../core/case/lists.ts";
import {
  contactsIn,
  isUpwork,
  type NewContact,
  type Writers,
  writersIn,
} from "../../../core/conversations/contacts.ts";
import { type Conversation, type Message, sendersOf } from "../../../core/conversations/conversation.ts";
import { formatFacts } from "../../../core/conversations/conversation-formats.ts";
import { addItem } from "../../../core/interview/edit.ts";
import { count, nameKey, shorten } from "../../../core/text/text.ts";
import { Problem } from "../../../errors.ts";
import type { Clock, Output, Person } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import type { Session } from "../case/session.ts";
import { menu, todayOf } from "../questions/prompts.ts";
import { tell } from "../tell.ts";

/** What the person said of the contacts in a file. */
export interface GivenContacts {
  /** Log them. Undefined: ask. */
  readonly contacts?: boolean;
  /** The names under which the person and the other side write. */
  readonly me?: string;
  readonly them?: string;
}

/** With more than this, not every contact matters: the person chooses. */
const MOST = 100;
const MOST_OFFERED = 9;

const named = (names: readonly string[], name: string | undefined): string[] =>
  name === undefined ? [] : names.filter((one) => nameKey(one) === nameKey(name));

const NONE = "";

/** Asks for a name. The cursor starts on "none", so that a slip of the finger never gives one person's words to another. */
const askWho = async (io: Person, key: string, ask: string, names: readonly string[]): Promise<string | undefined> => {
  const options = names
    .slice(0, MOST_OFFERED)
    .map((name, place) => ({ value: String(place), label: shorten(name, 60) }));
  const why = "A contact shows who wrote. Nothing is logged unless you confirm it.";
  const reply = await io.ask(
    menu(key, ask, [...options, { value: NONE, label: "None of these" }], { why, first: NONE }),
  );
  return reply.kind === "answer" && reply.value !== NONE ? names[Number(reply.value)] : undefined;
};

type Sides = Pick<Writers, "me" | "them">;

/** What is known of the names of both sides: as given, from earlier files, as the case names the other side. */
const knownNames = (session: Session, given: GivenContacts) => ({
  me: given.me === undefined ? Object.values(session.case.originals).flatMap((one) => one.writtenAs ?? []) : [given.me],
  them: [given.them, session.case.answers.otherParty].filter((one) => one !== undefined),
});

/** Who is who: as given, as names tell it, as the person says. Undefined when nobody can tell. */
const sidesOf = async (
  io: Person,
  session: Session,
  messages: readonly Message[],
  given: GivenContacts,
  asks: boolean,
): Promise<Sides | undefined> => {
  const known = knownNames(session, given);
  const found = writersIn(messages, known);
  const all = [...found.me, ...found.them, ...found.others];
  let me = [...named(all, given.me), ...found.me].filter((one) => !named(all, given.them).includes(one));
  let them = [...named(all, given.them), ...found.them].filter((one) => !me.includes(one));
  const left = () => found.others.filter((one) => !me.includes(one) && !them.includes(one));
  if (me.length === 0 && asks && left().length > 0) {
    const readers = them.length === 0 ? found.receivers : [];
    const one = await askWho(io, "contacts.me", "Which of these is you?", [...new Set([...left(), ...readers])]);
    me = one === undefined ? [] : [one];
  }
  // Of two people in a conversation the one who is not the person is the other side. A mail can be anybody's: there it is asked
  // when the case knows the other side by another name.
  const isChat = messages.every(({ to }) => to === undefined);
  const isSure = isChat || known.them.length === 0 || (!asks && all.some((one) => me.includes(one)));
  const [only, ...more] = left();
  if (me.length > 0 && them.length === 0 && only !== undefined && more.length === 0 && isSure) them = [only];
  if (me.length > 0 && them.length === 0 && asks && only !== undefined) {
    const one = await askWho(io, "contacts.them", `Which of these is ${otherSide(session.case)}?`, left());
    them = one === undefined ? [] : [one];
  }
  if (me.length > 0 || them.length > 0) return { me, them };
  if (!asks)
    throw new Problem(
      "We cannot tell which of the writers is you. The file was added; no contacts were logged.",
      `Say it with   --contacts --me "${all[0] ?? "NAME"}"`,
    );
  return undefined;
};

/** Saves the person's names as the file has them: the next file is read with them. */
const keepNames = (session: Session, exhibit: string, messages: readonly Message[], { me, them }: Sides): void => {
  const original = originalOf(session.case, exhibit);
  const readers = messages.filter(({ from }) => them.includes(from)).map(({ to = [] }) => to);
  const [only] = me.length > 0 ? [me] : readers.filter((one) => one.length === 1);
  if (original === undefined || only === undefined) return;
  const { originals } = session.case;
  session.put({ ...session.case, originals: { ...originals, [exhibit]: { ...original, writtenAs: [...only] } } });
};

const wants = async (io: Output & Person, contacts: readonly NewContact[]): Promise<boolean> => {
  const samples = contacts
    .slice(0, 3)
    .map(({ on, by, gist }) => `${on}  ${by === "me" ? "you" : "they"}: ${shorten(gist, 50)}`);
  const reply = await io.ask(
    menu(
      "contacts.log",
      `Log ${count(contacts.length, "contact")}, one per day and side?`,
      [
        { value: "no", label: "No, just keep the file" },
        { value: "yes", label: "Yes, log them" },
      ],
      {
        before: ["", ...samples.flatMap((line) => wrap(line, io.width, io.plain ? 0 : 1, 4))],
        why: "Contacts with dates show who tried to solve it. You can change or remove each one later.",
      },
    ),
  );
  return reply.kind === "answer" && reply.value === "yes";
};

const fits = (contact: NewContact): boolean => listFields.contacts.gist.schema.safeParse(contact.gist).success;

/** Logs contacts. The list stays finished if it was. */
const put = (session: Session, contacts: readonly NewContact[]): void => {
  const { finished } = session.case;
  const all = contacts.reduce((c, contact) => {
    const added = addItem(c, "contacts");
    return {
      ...added.case,
      contacts: added.case.contacts.map((one) => (one.id === added.id ? { ...one, ...contact } : one)),
    };
  }, session.case);
  session.put({ ...all, finished });
};

/** Offers to log the contacts of a conversation, the file of an exhibit. Out: how many were logged. Throws Problem without a terminal when unclear. */
export const logContacts = async (
  io: Output & Person & Clock,
  session: Session,
  { conversation, exhibit }: { readonly conversation: Conversation; readonly exhibit: string },
  given: GivenContacts,
  asks: boolean,
): Promise<number> => {
  const { channel } = formatFacts(conversation.format);
  const senders = sendersOf(conversation.messages).filter((one) => !isUpwork(one));
  if (channel === undefined || senders.length === 0 || given.contacts === false) return 0;
  if (given.contacts !== true && !asks) return 0;
  const sides = await sidesOf(io, session, conversation.messages, given, asks);
  if (sides === undefined) return 0;
  keepNames(session, exhibit, conversation.messages, sides);
  const contacts = contactsIn(conversation.messages, sides, channel, session.case.contacts, todayOf(io)).filter(fits);
  if (contacts.length === 0) return 0;
  if (contacts.length > MOST) {
    const line = `That would be ${contacts.length} contacts, too many to be useful. Log the ones that matter with   ${io.asTyped("log contact")}`;
    tell(io, line);
    return 0;
  }
  if (given.contacts !== true && !(await wants(io, contacts))) return 0;
  put(session, contacts);
  return contacts.length;
};
