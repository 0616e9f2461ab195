import { Temporal } from "temporal-polyfill";
import { ownWords } from "../../conversations/contacts.ts";
import type { Conversation, Message } from "../../conversations/conversation.ts";
import { whenAlone } from "../../conversations/pasted-when.ts";
import { quotedMails } from "../../conversations/quoted-mails.ts";
import { addDays } from "../../values/days.ts";
import type { Place } from "../place.ts";
import type { MailHead, ReadLine, ReadText } from "../read-text.ts";
import { bubblesIn } from "./bubbles.ts";
import { isAddressOfUpwork } from "./people.ts";
import { type Channel, evened, quotedAt, type Turn } from "./turn.ts";

/** Forms of conversations that are records and no talk. */
const RECORDS: ReadonlySet<string> = new Set([
  ...["transactions", "diary", "notes", "timeTracker"],
  ...["paypal", "wise", "payoneer", "bank"],
]);
const YEAR_TAKEN = /\bno year\b|\bwithout a year\b/i;

const hasYear = (line: string): boolean => /\b20\d\d\b|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/.test(line);

/** Finds the lines of a text by the line number of their place, once for each text. */
const linesByNumber = (lines: readonly ReadLine[]): ReadonlyMap<number, ReadLine[]> => {
  const found = new Map<number, ReadLine[]>();
  for (const line of lines) {
    const number = line.place.line;
    if (number === undefined) continue;
    const there = found.get(number);
    if (there === undefined) found.set(number, [line]);
    else there.push(line);
  }
  return found;
};

interface Lines {
  readonly all: readonly ReadLine[];
  readonly byNumber: ReadonlyMap<number, ReadLine[]>;
}

/** The lines of the text in which a message stands: by their numbers, or by their order where the numbers are those of a decoded text. */
const aroundOf = ({ decoded }: Conversation, { line, endLine }: Message, { all, byNumber }: Lines): ReadLine[] => {
  const numbered: ReadLine[] = [];
  for (let number = line; number <= endLine && number < line + 5000; number += 1)
    numbered.push(...(byNumber.get(number) ?? []));
  const inOrder = all.slice(line - 1, endLine);
  return decoded ? [...inOrder, ...numbered] : [...numbered, ...inOrder];
};

/** An export of Discord as words has the reactions of others below a message: they are nobody's words. */
const withoutReactions = (lines: readonly string[]): readonly string[] => {
  const at = lines.findIndex((line) => /^\{(?:Reactions|Stickers)\}$/.test(line.trim()));
  return at < 0 ? lines : lines.slice(0, at);
};

/** The words of a message, each of its lines with the place it stands at. In: also where the search goes on in a decoded text. */
const wordsAt = (source: ReadText, message: Message, around: readonly ReadLine[], lines: Lines): ReadLine[] =>
  withoutReactions(message.text.split("\n")).flatMap((raw) => {
    const text = evened(raw);
    if (text === "") return [];
    const holds = (one: ReadLine): boolean => evened(one.text).includes(text);
    const there = around.find(holds) ?? (lines.all.length < 20_000 ? lines.all.find(holds) : undefined);
    const place = there?.place ?? around[0]?.place ?? source.place;
    return [{ text, place, ...(there?.words === undefined ? {} : { words: there.words }) }];
  });

const OF_PROGRAM =
  /(?:^|[^\p{L}])(?:teams|discord|slack|whats ?app|telegram|skype|signal|viber|line|messenger|wechat|imessage|sms|google chat|instagram)(?:[^\p{L}]|$)/iu;

/** Is a copied text of another program than Upwork: by its name, or by names in one small word as Discord has them? */
const isOfProgram = ({ file, place }: ReadText, { messages }: Conversation): boolean =>
  OF_PROGRAM.test((place.member ?? file).replace(/^.*[\\/]/, "").replaceAll("_", " ")) ||
  (messages.length > 1 && messages.every(({ from }) => /^[\p{Ll}\d][\p{Ll}\d_.-]*$/u.test(from)));

/** Were mails copied from the window of a mail program? Beside the names stand addresses. */
const isOfMails = ({ lines }: ReadText): boolean =>
  lines.filter(({ text }) => /^\s*\p{L}[^<>]{0,60}<[^<>\s]+@[^<>\s]+>\s*$/u.test(text)).length > 1;

const channelOf = (source: ReadText, conversation: Conversation): Channel => {
  const { format } = conversation;
  if (format === "upworkMessages" && isOfMails(source)) return "email";
  if (format === "upworkMessages") return isOfProgram(source, conversation) ? "chat" : "upwork";
  return source.kind === "mail" || format === "eml" || format === "mbox" || format === "savedMail" ? "email" : "chat";
};

const IN_PATH = /(?<!\d)(20\d\d)[-_.](0[1-9]|1[0-2])[-_.](0[1-9]|[12]\d|3[01])(?!\d)/;
/** Of the chat of a meeting: the day in the name of its file or folder. */
const dayOfPath = ({ file, place }: ReadText): string | undefined => {
  const [, ...parts] = IN_PATH.exec(`${file}/${place.member ?? ""}`) ?? [];
  return parts.length === 0 ? undefined : parts.join("-");
};

const WEEKDAYS: readonly string[] = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const WEEKDAY = new RegExp(`^\\W*(${WEEKDAYS.join("|")})(?:[,. ]+\\d{1,2}[:.]\\d{2}.{0,8})?\\W*$`, "i");

/** "Monday 5:12 PM": the last Monday before the file was made, or before today. */
const dayOfWeek = (around: readonly ReadLine[], by: string): string | undefined => {
  const named = around.slice(0, 3).flatMap(({ text }) => WEEKDAY.exec(evened(text))?.[1]?.toLowerCase() ?? [])[0];
  if (named === undefined) return undefined;
  const since = (Temporal.PlainDate.from(by).dayOfWeek - WEEKDAYS.indexOf(named) + 7) % 7;
  return addDays(by, -since);
};

const inConversation = (source: ReadText, conversation: Conversation, today: string): Turn[] => {
  const lines: Lines = { all: source.lines, byNumber: linesByNumber(source.lines) };
  const isYearTaken = [...conversation.remarks, ...source.remarks].some((one) => YEAR_TAKEN.test(one));
  const channel = channelOf(source, conversation);
  // What one line says of the day: a day with its year above a message makes the year of that message told.
  return conversation.messages.map((message): Turn => {
    const around = aroundOf(conversation, message, lines);
    const isTold = around.slice(0, 4).some(({ text }) => hasYear(text));
    const byFolder = message.on === undefined ? dayOfPath(source) : undefined;
    const byWeekday = message.on === undefined ? dayOfWeek(around, source.made?.on ?? today) : undefined;
    const on = message.on ?? byWeekday ?? byFolder;
    return {
      source,
      channel,
      from: message.from,
      to: message.to ?? [],
      ...(on === undefined ? {} : { on }),
      ...(message.on !== undefined || on === undefined
        ? {}
        : { dayBy: byWeekday === undefined ? ("folder" as const) : ("weekday" as const) }),
      ...(message.at === undefined ? {} : { at: message.at }),
      yearGuessed: isYearTaken && !isTold,
      byMachine: source.byMachine === true,
      lines: wordsAt(source, message, around, lines),
    };
  });
};

/** The lines of a mail that its writer wrote, without quoted mails and the sign-off. */
const ownLines = (lines: readonly ReadLine[]): ReadLine[] => {
  const own = new Set(
    ownWords(lines.map(({ text }) => text).join("\n"))
      .split("\n")
      .map(evened),
  );
  return lines.filter(({ text }) => evened(text) !== "" && own.has(evened(text)));
};

const dayOf = (sentAt: string | undefined): string | undefined =>
  sentAt !== undefined && /^\d{4}-\d\d-\d\d/.test(sentAt) ? sentAt.slice(0, 10) : undefined;

/** The mails that a mail quotes, as turns of their writers. */
const quotedIn = (source: ReadText): Turn[] => {
  const body = source.lines.filter(({ place }) => place.part !== "header");
  return quotedMails(body.map(({ text }) => text)).flatMap(({ name, address, sentAt, head, lines }): Turn[] => {
    if (isAddressOfUpwork({ name, address })) return [];
    const own = lines.flatMap((at): ReadLine[] => {
      const line = body[at];
      return line === undefined ? [] : [{ ...line, text: line.text.replace(/^[\s>]+/, "") }];
    });
    const above = body[head];
    return [
      {
        source,
        channel: "email",
        from: name || address,
        to: [],
        on: sentAt.slice(0, 10),
        at: sentAt,
        yearGuessed: false,
        byMachine: source.byMachine === true,
        lines: ownLines(own),
        ...(above === undefined ? {} : { dayPlace: quotedAt(above.place, above.text) }),
      },
    ];
  });
};

/** What a mail of Upwork about a new message says around it. */
const AROUND_MESSAGE =
  /^(?:you(?:'ve| have) (?:a|an|\d+) (?:new|unread) messages?\b.*|never (?:pay|get paid|share)\b.*|(?:keep|for your safety).{0,40}\bon upwork\b.*|\p{Lu}.{2,60}, .{0,30}\b\d{1,2}:\d\d(?: ?[ap]m)?(?: \p{Lu}{2,4})?|new message.*|.{0,60}\bsent you (?:a|\d+) (?:new )?messages?\b.*|(?:reply|answer)(?: to)? (?:this e-?mail|directly)?.*|(?:view|open|see|read|go to) (?:the )?(?:message|room|conversation|chat)s?.*|https?:\S+|unsubscribe.*|.{0,60}notification settings.*|the upwork team)$/iu;

/** The message in a mail of the room: its words reach the person through Upwork. */
const inRoomMail = (source: ReadText, head: MailHead): Turn[] => {
  const name = head.from.name.replace(/\s*\(?(?:via|on|through) upwork\)?$/i, "").trim();
  const on = dayOf(head.sentAt);
  if (!/^room_/i.test(head.from.address) || name === "" || /^upwork\b/i.test(name)) return [];
  const lines = source.lines.filter(({ text, place }) => {
    const said = evened(text);
    return (
      place.part !== "header" &&
      said !== "" &&
      said !== name &&
      !said.startsWith(`${name}, `) &&
      !AROUND_MESSAGE.test(said) &&
      whenAlone(said) === undefined
    );
  });
  return [
    {
      source,
      channel: "upwork",
      from: name,
      to: [],
      ...(on === undefined ? {} : { on }),
      ...(head.sentAt === undefined ? {} : { at: head.sentAt }),
      yearGuessed: false,
      byMachine: false,
      lines: ownLines(lines),
      ...(head.sentPlace === undefined ? {} : { dayPlace: quotedAt(head.sentPlace, head.sentAt ?? "") }),
    },
  ];
};

/** What a program answers while somebody is away is nobody's word: no contact, and no answer. By its subject, in the languages of mail programs. */
const AUTOMATIC =
  /^\W*(?:auto(?:matic)?[- ]?(?:reply|response|answer)|out of (?:the )?office|away from (?:the )?office|on vacation|vacation reply|automatische (?:antwort|rückantwort)|abwesenheit|(?:ich bin )?nicht im büro|respuesta automática|fuera de la oficina|réponse automatique|absence du bureau|resposta automática|fora do escritório|risposta automatica|fuori sede|automatisch antwoord|afwezig|autosvar|automatisk svar|automatiskt svar|frånvaro|fravær|automaattinen vastaus|poissaolo|automatyczna odpowiedź|autoodpowiedź|automatická odpov[eě]ď|automatikus válasz|házon kívül|răspuns automat|automatski odgovor|samodejni odgovor|automatinis atsakymas|automātiska atbilde|automaatvastus|otomatik yanıt|αυτόματη απάντηση|автоответ|автоматический ответ|автовідповідь|автоматична відповідь|автоматичен отговор|аутоматски одговор|trả lời tự động|balasan otomatis|自動返信|自動応答|自动(?:回复|答复)|自動回覆|자동 회신|رد تلقائي|מענה אוטומטי)/iu;

/** A mail that somebody wrote, or the one it forwards, and those it quotes. Mails of Upwork are left to its papers, but for those of the room. */
const inMail = (source: ReadText, mail: NonNullable<ReadText["mail"]>): Turn[] => {
  const head: MailHead = mail.forwarded ?? mail;
  if (isAddressOfUpwork(head.from) || isAddressOfUpwork(mail.from)) return inRoomMail(source, head);
  if (AUTOMATIC.test(head.subject)) return [];
  const on = dayOf(head.sentAt);
  const place: Place | undefined = head.sentPlace;
  const line =
    place === undefined
      ? undefined
      : source.lines.find(({ place: one }) => one.part === "header" && one.line === place.line);
  return [
    {
      source,
      // An answer to a message of the room by mail comes to the room.
      channel: head.to.some(({ address }) => /^room_/i.test(address)) ? "upwork" : "email",
      from: head.from.name || head.from.address,
      to: head.to.map(({ name, address }) => name || address),
      ...(on === undefined ? {} : { on }),
      ...(head.sentAt === undefined ? {} : { at: head.sentAt }),
      yearGuessed: false,
      byMachine: source.byMachine === true,
      lines: ownLines(source.lines.filter((one) => one.place.part !== "header")),
      ...(place === undefined ? {} : { dayPlace: quotedAt(place, line?.text ?? head.sentAt ?? "") }),
    },
    ...quotedIn(source),
  ];
};

/** All that somebody wrote in a text: nothing where it is a paper of Upwork, a table or a file without talk in it. */
export const turnsIn = (source: ReadText, today: string): Turn[] => {
  if (source.kind === "unread" || source.unread !== undefined) return [];
  if (source.mail !== undefined) return inMail(source, source.mail);
  const { conversation } = source;
  if (conversation !== undefined && conversation.messages.length > 0)
    return RECORDS.has(conversation.format) ? [] : inConversation(source, conversation, today);
  return source.byMachine === true ? bubblesIn(source, today) : [];
};
