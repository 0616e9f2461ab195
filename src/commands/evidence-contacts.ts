import { otherSide } from "../core/case/facts.ts";
import { listFields } from "../core/case/lists.ts";
import { count, nameKey, shorten } from "../core/case/words.ts";
import { contactsIn, type NewContact, type Sides } from "../core/evidence/contacts.ts";
import { type Conversation, sendersOf } from "../core/evidence/conversation.ts";
import { formFacts } from "../core/evidence/forms.ts";
import { addItem } from "../core/interview/change.ts";
import { Problem } from "../shell/errors.ts";
import type { Io } from "../shell/ports.ts";
import { wrap } from "../view/lines.ts";
import { menu, todayOf } from "./asking.ts";
import type { Session } from "./session.ts";

/** What the person said of the contacts in a file. */
export interface GivenContacts {
  /** Log them. Undefined: ask. */
  readonly contacts?: boolean;
  /** The names under which the person and the other side write. */
  readonly me?: string;
  readonly them?: string;
}

/** More than these are no contacts that matter: the person chooses. */
const MOST = 100;
const MOST_OFFERED = 9;

const same = (one: string, other: string): boolean => nameKey(one) === nameKey(other);
const named = (senders: readonly string[], name: string | undefined): string | undefined =>
  name === undefined ? undefined : senders.find((one) => same(one, name.trim()));

const askWho = async (io: Io, key: string, ask: string, senders: readonly string[]): Promise<string | undefined> => {
  const options = senders
    .slice(0, MOST_OFFERED)
    .map((name, place) => ({ value: String(place), label: shorten(name, 60) }));
  const why = "A contact says who wrote. Nothing is logged that you do not confirm.";
  const reply = await io.ask(menu(key, ask, [...options, { value: "", label: "None of these" }], { why }));
  return reply.kind === "answer" && reply.value !== "" ? senders[Number(reply.value)] : undefined;
};

/** Who is who: as given, as the case names the other side, as the person says. Undefined when nobody can tell. */
const sidesOf = async (
  io: Io,
  session: Session,
  senders: readonly string[],
  given: GivenContacts,
  asks: boolean,
): Promise<Sides | undefined> => {
  const others = (name: string | undefined) => senders.filter((one) => one !== name);
  const onlyOther = (name: string | undefined): string | undefined =>
    name !== undefined && others(name).length === 1 ? others(name)[0] : undefined;
  let them = named(senders, given.them) ?? named(senders, session.case.answers.otherParty);
  let me = named(senders, given.me) ?? onlyOther(them);
  if (me === undefined && asks) me = await askWho(io, "contacts.me", "Which of these is you?", others(them));
  them ??= onlyOther(me);
  if (me !== undefined && them === undefined && asks && others(me).length > 0)
    them = await askWho(io, "contacts.them", `Which of these is ${otherSide(session.case)}?`, others(me));
  // A name that nobody bears: a conversation can have one side only.
  if (me !== undefined || them !== undefined) return { me: me ?? "", them: them ?? "" };
  if (!asks)
    throw new Problem(
      "I cannot tell who of the writers is you. The file was added; no contact was logged.",
      `Say it with   --contacts --me "${senders[0] ?? "NAME"}"`,
    );
  return undefined;
};

const wants = async (io: Io, contacts: readonly NewContact[]): Promise<boolean> => {
  const samples = contacts
    .slice(0, 3)
    .map(({ on, by, gist }) => `${on}  ${by === "me" ? "you" : "they"}: ${shorten(gist, 50)}`);
  const reply = await io.ask(
    menu(
      "contacts.log",
      `Log ${count(contacts.length, "contact")}, one for each day and side?`,
      [
        { value: "no", label: "No, only keep the file" },
        { value: "yes", label: "Yes, log them" },
      ],
      {
        before: ["", ...samples.flatMap((line) => wrap(line, io.width, io.plain ? 0 : 1, 4))],
        why: "Dated contacts show who tried to solve it. Each can be changed or removed later.",
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

/** Offers to log the contacts of a conversation. Out: how many were logged. Throws Problem without a terminal when unclear. */
export const logContacts = async (
  io: Io,
  session: Session,
  conversation: Conversation,
  given: GivenContacts,
  asks: boolean,
): Promise<number> => {
  const { channel } = formFacts(conversation.form);
  const senders = sendersOf(conversation.messages);
  if (channel === undefined || senders.length === 0 || given.contacts === false) return 0;
  if (given.contacts !== true && !asks) return 0;
  const sides = await sidesOf(io, session, senders, given, asks);
  if (sides === undefined) return 0;
  const contacts = contactsIn(conversation.messages, sides, channel, session.case.contacts, todayOf(io)).filter(fits);
  if (contacts.length === 0) return 0;
  if (contacts.length > MOST) {
    const line = `There are ${contacts.length} days and sides to log: too many to help. Log those that matter with   ${io.asTyped("log contact")}`;
    for (const part of wrap(line, io.width)) io.err(part);
    return 0;
  }
  if (given.contacts !== true && !(await wants(io, contacts))) return 0;
  put(session, contacts);
  return contacts.length;
};
