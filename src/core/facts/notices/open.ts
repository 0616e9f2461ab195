import { nameKey } from "../../text/text.ts";
import { dayOf as dayOfInstant } from "../../values/days.ts";
import type { ContractHint } from "../merge/sighting.ts";
import type { Quoted } from "../place.ts";
import type { MailHead, ReadLine, ReadText } from "../read-text.ts";
import { bodyOf, even, placeAt, type Sentence } from "../words/body.ts";
import { orderIn } from "../words/days.ts";
import { contractNamed, isName, milestoneNamed, quotedIn } from "../words/names.ts";
import type { KnownNames, Notice, NoticeReading } from "./notice.ts";
import { entriesOf } from "./read.ts";
import { isToAgency, otherOf, ownName } from "./who.ts";

/** The day of a mail in UTC; of one without a zone, the day that is written. */
export const dayOfMail = ({ sentAt }: Pick<MailHead, "sentAt">): string | undefined =>
  sentAt === undefined ? undefined : sentAt.endsWith("Z") ? dayOfInstant(sentAt, "UTC") : sentAt.slice(0, 10);

/** Some programs put a mark before each line of what they forward. */
const unquoted = (lines: readonly ReadLine[]): readonly ReadLine[] => {
  const written = lines.filter(({ text }) => text.trim() !== "");
  const isMarked = written.length > 0 && written.filter(({ text }) => /^\s*>/.test(text)).length > written.length / 2;
  return isMarked ? lines.map((line) => ({ ...line, text: line.text.replace(/^\s*>\s?/, "") })) : lines;
};

/** The lines of the notice itself: of a forwarded one those after its head. */
const ownLines = ({ lines, mail }: ReadText): readonly ReadLine[] => {
  const body = lines.filter(({ place }) => place.part !== "header");
  // Of a mail that was printed or copied as words the head stands in the text too.
  const head = mail?.forwarded ?? (mail?.sentPlace?.part === "header" ? undefined : mail);
  if (head?.sentPlace === undefined) return body;
  const at = body.findIndex(({ place }) => JSON.stringify(place) === JSON.stringify(head.sentPlace));
  const isHead = (text: string): boolean => /^[\s>*]*[\p{L}][\p{L} .-]{0,20}\*?\s?[:：]\s*\S/u.test(text);
  const { subject } = head;
  const under = body.findLastIndex(
    ({ text }, index) =>
      index < 40 &&
      isHead(text) &&
      (even(text).endsWith(even(subject)) ||
        even(text).includes(head.from.address || "\u0000") ||
        (at > 0 && index <= at + 2)),
  );
  return unquoted(under < 0 ? body : body.slice(under + 1));
};

const subjectOf = (head: MailHead, file: ReadText): Sentence => {
  const text = even(
    head.subject.replace(
      /^(?:\s*(?:fwd?|fw|re|vs|wg|tr|rv|enc|i|r|rif|doorst|videresendt|aw|sv|antw|pd|odp|ynt|ilt|yön|vb|vl|res|转发|转|轉寄|回复|転送|返信|전달|답장)\s*:\s*)+/i,
      "",
    ),
  );
  const line: ReadLine = {
    text,
    place: head.sentPlace === undefined ? { ...file.place, part: "header" } : { ...head.sentPlace },
  };
  return { text, zone: "own", paragraph: -1, parts: [{ start: 0, line }] };
};

/** The number of the contract in the address of its page. */
const IN_LINK = /upwork\.com\/\S*?(?:contracts|workroom)\/(\d{7,9})\b/i;
const idInLinks = (n: Notice): string | undefined => n.lines.flatMap(({ text }) => IN_LINK.exec(text)?.[1] ?? [])[0];

/** 'Contract "Voices for a guide", 46200815'. */
const idBesideName = (n: Notice): string | undefined =>
  n.own.flatMap(({ text }) => /["”»],? ?\(?(?:id|no\.?|number|#)?[ :]*(\d{7,9})\b/i.exec(text)?.[1] ?? [])[0];

/** A line that stands over the address of the contract's page. */
const titled = (n: Notice): { readonly name: string; readonly place: Quoted } | undefined => {
  const at = n.lines.findIndex(
    ({ text }, index) =>
      IN_LINK.test(n.lines[index + 1]?.text ?? "") &&
      /^\s*\p{Lu}[^.!?:]{7,70}$/u.test(text) &&
      !/\b(?:see|view|open|request|go to)\b/i.test(text),
  );
  const line = n.lines[at];
  return line === undefined || even(n.lines[at - 1]?.text ?? "") !== ""
    ? undefined
    : { name: even(line.text), place: { ...line.place, quote: even(line.text) } };
};

/** The keys of the names that are known: the same names for each of thousands of notices. */
const keysOf = new WeakMap<readonly string[], ReadonlySet<string>>();

const isAmong = (names: readonly string[], name: string): boolean => {
  const keys = keysOf.get(names) ?? new Set(names.map(nameKey));
  keysOf.set(names, keys);
  return keys.has(nameKey(name));
};

const contractOf = (n: Notice): { readonly hint: ContractHint; readonly place: Quoted | undefined } => {
  const [labelled] = entriesOf(n, "contract").filter(({ value }) => !/^\d+$/.test(value));
  const [id] = entriesOf(n, "contractId").flatMap(({ value }) => /\d{7,9}/.exec(value)?.[0] ?? []);
  if (labelled !== undefined) {
    const beside = labelled.value
      .split(/\s+[/|›>·–—-]\s+/)
      .find((part) => n.known.contracts.some((one) => nameKey(one) === nameKey(part)));
    const { name, id: own } = contractNamed(beside ?? labelled.value);
    const number = id ?? own ?? idInLinks(n);
    return { hint: { name, ...(number === undefined ? {} : { id: number }) }, place: labelled.place };
  }
  const link = idInLinks(n) ?? idBesideName(n);
  const number = id ?? link;
  const withId = number === undefined ? {} : { id: number };
  const found: { name: string; place: Quoted; score: number }[] = [];
  for (const sentence of n.own)
    for (const { name, before, after, start, end } of quotedIn(sentence.text)) {
      const isKnown = isAmong(n.known.contracts, name);
      const isMilestone = isAmong(n.known.milestones, name);
      const says =
        /\b(?:contract|project|order|job|offer|engagement|known as|entitled|yes to|hours (?:on|for)|week (?:on|for)|(?:week|days?|hours) left|ended|closed|cancell?ed|ended your|closed your)(?: (?:on|for|called|titled|named|to|is))?[:,]? ?$/.test(
          before,
        ) ||
        /^ ?(?:contract|project|order)\b|^ (?:has (?:been|gone)|went|goes|is|was) (?:now )?(?:quiet|dormant|inactive|still|silent|closed|ended|paused|on hold)\b/.test(
          after,
        );
      const milestone = /\bmilestone(?: (?:on|for|called|titled|named))?[:,]? ?$/.test(before);
      const score = isKnown ? 3 : isMilestone || milestone ? 0 : says ? 2 : 0;
      if (score > 0) found.push({ name, score, place: placeAt(sentence, start, end) });
    }
  const [best] = found.toSorted((a, b) => b.score - a.score);
  // A name that no label or quote sets apart is known when another paper has it.
  const [bare] = n.own.flatMap((sentence) =>
    n.known.contracts.flatMap((name) => {
      const at = sentence.text.toLowerCase().indexOf(name.toLowerCase());
      return at < 0 || name.length < 6 ? [] : [{ name, place: placeAt(sentence, at, at + name.length) }];
    }),
  );
  const one = best ?? bare ?? titled(n);
  return { hint: one === undefined ? withId : { name: one.name, ...withId }, place: one?.place };
};

/** "Food guide / Chapters 4 to 9", "Chapters 4 to 9 (Food guide)": the milestone alone, where the contract is named beside it. */
const withoutContract = (value: string, contract: string | undefined, known: KnownNames): string => {
  const parts = value.split(/\s+[/|›>·–—-]\s+|\s*[()]\s*/).filter((part) => part !== "");
  const isContract = (part: string): boolean =>
    [contract ?? "", ...known.contracts].some((one) => nameKey(one) === nameKey(part));
  const others = parts.filter((part) => !isContract(part));
  return others.length > 0 && others.length < parts.length ? others.join(" ") : value;
};

const milestoneOf = (n: Notice, contract: string | undefined): NoticeReading["milestone"] => {
  const [labelled] = entriesOf(n, "milestone").filter(({ value }) => !/^\$/.test(value));
  if (labelled !== undefined) {
    const { name, amount, isFunded } = milestoneNamed(withoutContract(labelled.value, contract, n.known));
    if (name !== "")
      return { value: name, place: labelled.place, isSure: true, amount: amount?.cents, isFunded, isSaid: true };
  }
  for (const sentence of [...n.own.slice(1), ...n.own.slice(0, 1)])
    for (const { name, before, after, start, end } of quotedIn(sentence.text)) {
      if (contract !== undefined && nameKey(name) === nameKey(contract)) continue;
      const isKnown = isAmong(n.known.milestones, name);
      const isOther = /\b(?:contract|project|order|job|offer|next milestone,?|next)[:,]? ?$/.test(before);
      const says =
        /\b(?:milestone|approved|submitted|for|on|work|delivered|funded|released|paid|of|called)(?: the)?[:,]? ?$/.test(
          before,
        );
      if (
        isKnown ||
        (says && !isOther) ||
        /^ (?:was|is|has been) (?:now )?(?:handed in|submitted|delivered|approved|released|funded|paid)\b/.test(after)
      ) {
        const { name: bare } = milestoneNamed(name);
        return {
          value: bare,
          place: placeAt(sentence, start, end),
          isSure: isKnown || says,
          isFunded: false,
          isSaid: isKnown || /\bmilestone[^"“]{0,12}$|\bdue (?:date|day) of (?:the )?$/.test(before),
        };
      }
    }
  return undefined;
};

/** Words that only the freelancer, or only the client, is written to with. */
const TO_FREELANCER =
  /\b(?:released to you|can pay you|goes out to you|sent your work|paid to you|sent to you|you(?:'ve| have) been paid|you(?:'ll| will) receive|your client|your earnings|your (?:freelancer )?profile|you handed in|you submitted|your dispute has been filed|you(?:'re| are) disputing|you(?:'ve| have) sent in|use submit work|(?:hours|time) you (?:logged|tracked|worked|recorded)|you logged|you tracked|submit (?:it |the work |your work )?again|added to your balance|refund (?:the|your) client|connects|job success|your proposal|hired you|wants to hire you|you earned|your (?:service )?fee|see request|view request)\b/i;
const TO_CLIENT =
  /\b(?:your freelancer|(?:available|paid|released) to (?:the|your) freelancer|you (?:were|will be|have been|are) (?:billed|charged)|we (?:will )?charge(?:d)? (?:you|your)|charged (?:on .{0,30})?to (?:your )?(?:visa|mastercard|amex|card|paypal|bank)|your (?:payment|billing) method|review (?:&|and) pay|review the work|accepted your offer|said yes to|you released|you paid|refund(?:ed)? (?:to|for) you|you(?:'ll| will) be billed|your card|you hired|your hire|your refund request|you neither approved|you did(?: not|n't) approve|you approved|approve the payment|your refund (?:was|is))\b/i;

const sideOf = (n: Notice): NoticeReading["side"] => {
  for (const sentence of n.body.sentences.filter(({ zone }) => zone === "own").concat(n.subject)) {
    for (const [value, words] of [
      ["agency", /\byour agency\b/i],
      ["freelancer", TO_FREELANCER],
      ["client", TO_CLIENT],
    ] as const) {
      const found = words.exec(sentence.text.replace(/’/g, "'"));
      if (found === null) continue;
      const place = placeAt(sentence, found.index, found.index + found[0].length);
      return value === "freelancer" && isToAgency(n)
        ? { value: "agency", place, isSure: false }
        : { value, place, isSure: true };
    }
  }
  return undefined;
};

/** Takes a notice of Upwork apart. In: its text; its own head; today; the names that other papers give. */
export const openNotice = (text: ReadText, head: MailHead, today: string, known: KnownNames): NoticeReading => {
  const lines = ownLines(text);
  const body = bodyOf(lines);
  const subject = subjectOf(head, text);
  const sentOn = dayOfMail(head);
  const sentPlace = head.sentPlace ?? { ...text.place, part: "header" as const };
  const near = sentOn;
  const order = orderIn(
    lines.map((one) => one.text),
    today,
  );
  const [to] = head.to;
  const via = /^(.+?) (?:via|through|on|\(via) upwork\)?$/i.exec(even(head.from.name))?.[1];
  const notice: Notice = {
    subject,
    lines,
    body,
    own: [subject, ...body.sentences.filter(({ zone }) => zone === "own")],
    entries: body.entries.filter(({ zone, sense }) => zone === "own" && sense !== "theirWords"),
    days: { order, near, today },
    sent:
      sentOn === undefined ? undefined : { on: sentOn, place: { ...sentPlace, quote: sentQuote(lines, head, text) } },
    via,
    to: to !== undefined && isName(to.name) ? even(to.name) : undefined,
    toAddress: to?.address ?? "",
    known,
  };
  const { hint, place } = contractOf(notice);
  const said = otherOf(notice, ownName(notice, to?.address ?? ""));
  const other: NoticeReading["other"] =
    said ??
    (via === undefined
      ? undefined
      : { value: via, place: { ...text.place, part: "header", quote: even(head.from.name) }, isSure: true });
  return {
    ...notice,
    contract: { ...hint, ...(other === undefined ? {} : { party: other.value }) },
    contractPlace: place,
    milestone: milestoneOf(notice, hint.name),
    other,
    side: sideOf(notice),
  };
};

const sentQuote = (_lines: readonly ReadLine[], head: MailHead, text: ReadText): string => {
  const at = head.sentPlace;
  const line =
    at?.line === undefined
      ? undefined
      : text.lines.find(({ place }) => place.line === at.line && place.part === at.part);
  return line === undefined ? (head.sentAt ?? "") : even(line.text);
};
