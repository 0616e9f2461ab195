import { rowOf } from "../../case/happening-kinds.ts";
import { nameKey } from "../../text/text.ts";
import type { FileFound, NotTaken } from "../fact.ts";
import type { NotTakenSeen, Sighting } from "../merge/sighting.ts";
import type { Quoted } from "../place.ts";
import type { ReadText } from "../read-text.ts";
import { type Entry, even, placeAt } from "../words/body.ts";
import { isName, nameAndFirm } from "../words/names.ts";
import { kindOf } from "./all.ts";
import { fact } from "./give.ts";
import { alertAsNotTaken, notTakenIn } from "./not-taken.ts";
import type { KnownNames, NoticeKind, NoticeReading } from "./notice.ts";
import { dayOfMail, openNotice } from "./open.ts";
import { entriesOf, placeOf, sentenceThat } from "./read.ts";
import { pretendsUpwork, upworkHead } from "./sender.ts";
import { HOURS, OF_FIXED_PRICE } from "./signals.ts";
import { isSurelyAgency, isToAgency } from "./who.ts";

/** What one notice gave. */
export interface NoticeFound {
  readonly sightings: readonly Sighting[];
  readonly notTaken: readonly NotTakenSeen[];
  readonly file: Omit<FileFound, "belongs">;
  /** It tells of trouble on its contract. */
  readonly isTrouble: boolean;
  readonly contract: Sighting["contract"];
  readonly isNoCase: boolean;
}

const CATALOG = /\bproject catalog\b|\bconsultation\b/i;

/** An order of Project Catalog says so. */
const catalogIn = (n: NoticeReading): Sighting[] => {
  const said =
    n.own.find(({ text }) => CATALOG.test(text)) ??
    n.entries.find(({ label, value }) => CATALOG.test(`${label} ${value}`));
  if (said === undefined) return [];
  return fact(n, "contract", "catalog", ["place" in said ? said : placeOf(said)]);
};

/** "Ida Holm from Holm Media asks you …" */
const FROM_FIRM =
  /^ (?:from|of|at) ((?:\p{Lu}[\p{L}\p{N}&.’'-]*|&|and|of|de)(?: (?:\p{Lu}[\p{L}\p{N}&.’'-]*|&|and|of|de)){0,4}) (?=\p{Ll})/u;

/** The firm in brackets behind the name of the other side: "Ida Holm (Holm & Berg)". */
const firmBeside = (n: NoticeReading): { readonly value: string; readonly place: Quoted } | undefined => {
  const name = n.other?.value;
  if (name === undefined || !/ /.test(name)) return undefined;
  for (const sentence of n.own.slice(1)) {
    const at = sentence.text.indexOf(`${name} `);
    const behind = at < 0 ? "" : sentence.text.slice(at + name.length);
    const firm = /^ \(([^()]{3,60})\)/.exec(behind)?.[1] ?? FROM_FIRM.exec(behind)?.[1];
    if (firm === undefined || !/^\p{Lu}/u.test(firm) || !isName(firm)) continue;
    if (!/\p{Ll}/u.test(firm) || /^(?:client|freelancer|agency|you|owner|manager|team)\b/i.test(firm)) continue;
    return { value: even(firm), place: placeAt(sentence, at, at + name.length + firm.length + 3) };
  }
  return undefined;
};

/** Names, the contract and the side: what every notice can tell. */
const common = (n: NoticeReading): Sighting[] => {
  const [client] = entriesOf(n, "client");
  const firm =
    [client, ...entriesOf(n, "freelancer", "agency")].flatMap((entry) => {
      const found = entry === undefined ? undefined : nameAndFirm(entry.value);
      return found?.firm === undefined || nameKey(found.name) !== nameKey(n.other?.value ?? "")
        ? []
        : [{ value: found.firm, place: (entry as Entry).place }];
    })[0] ?? firmBeside(n);
  const [id] = entriesOf(n, "contractId").flatMap((entry) => {
    const number = /\d{7,9}/.exec(entry.value)?.[0];
    return number === undefined ? [] : [{ value: number, place: entry.place }];
  });
  const inName =
    id === undefined && n.contract.id !== undefined
      ? entriesOf(n, "contract").find(({ value }) => value.includes(n.contract.id ?? ""))
      : undefined;
  const linked = n.lines.find(({ text }) => n.contract.id !== undefined && text.includes(n.contract.id));
  const number =
    id ??
    (n.contract.id === undefined
      ? undefined
      : inName !== undefined
        ? { value: n.contract.id, place: inName.place }
        : linked === undefined
          ? undefined
          : { value: n.contract.id, place: { ...linked.place, quote: even(linked.text) } });
  return [
    ...(n.contract.name === undefined ? [] : fact(n, "contractName", n.contract.name, [n.contractPlace])),
    ...(number === undefined ? [] : fact(n, "contractId", number.value, [number])),
    ...(n.other === undefined
      ? []
      : fact(n, "otherParty", n.other.value, [n.other], n.other.isSure ? {} : { sure: "likely" })),
    ...(firm === undefined ? [] : fact(n, "otherFirm", firm.value, [firm])),
    ...catalogIn(n),
    ...(n.side === undefined ? [] : fact(n, "role", n.side.value, [n.side], n.side.isSure ? {} : { sure: "likely" })),
    ...(n.to === undefined || !/ /.test(n.to)
      ? []
      : fact(
          n,
          "me",
          n.to,
          [
            {
              ...(n.toPlace ?? { ...n.subject.parts[0]?.line.place, part: "header" as const }),
              file: n.subject.parts[0]?.line.place.file ?? "",
              quote: n.to,
            },
          ],
          { sure: "likely" },
        )),
  ];
};

/** Does the notice speak of held money, or of hours? Of both, or of neither, it says nothing of how the contract is paid. */
const speaksOf = (n: NoticeReading): Sighting["speaksOf"] => {
  const [fixed, hourly] = [sentenceThat(n, OF_FIXED_PRICE), sentenceThat(n, HOURS)];
  if (fixed !== undefined && hourly === undefined) return { pay: "fixed", place: placeOf(fixed) };
  return fixed === undefined && hourly !== undefined ? { pay: "hourly", place: placeOf(hourly) } : undefined;
};

const withWords = (one: Sighting, words: Sighting["speaksOf"]): Sighting =>
  one.kind !== "happening" || words === undefined ? one : { ...one, speaksOf: words };

const fileOf = (text: ReadText, kind: NoticeKind | undefined, on: string | undefined): NoticeFound["file"] => ({
  file: text.file,
  is: kind === undefined ? "A notice of Upwork of a kind we do not know" : kind.is,
  source: kind?.isNoCase ? "newsletter" : kind?.id === "message" ? "messages" : "upworkNotice",
  by: "upwork",
  ...(on === undefined ? {} : { on }),
  ...(kind === undefined ? { unread: "We do not know this kind of notice, so nothing was taken from it." } : {}),
});

/** In a notice that is about no milestone, a name in quotes is that of the contract. */
const asOf = (n: NoticeReading, kind: NoticeKind): NoticeReading => {
  const { milestone, contract } = n;
  if (kind.isOfMilestone || milestone === undefined || milestone.isSaid || contract.name !== undefined) return n;
  return {
    ...n,
    milestone: undefined,
    contract: { ...contract, name: milestone.value },
    contractPlace: milestone.place,
  };
};

/** The side the person is on, as who did it tells: the client asks for a refund, the freelancer hands work in. */
const sideByDoer = (own: readonly Sighting[], n: NoticeReading): Sighting[] => {
  if (n.side !== undefined || n.other === undefined) return [];
  const [told] = own.flatMap((one) => {
    if (one.kind !== "happening" || (one.value.by !== "me" && one.value.by !== "them")) return [];
    const { by } = rowOf(one.value.kind);
    return by === "client" || by === "freelancer" ? [{ one, isMine: one.value.by === "me", by }] : [];
  });
  if (told === undefined) return [];
  const role = (told.by === "client") === told.isMine ? "client" : "freelancer";
  // Who did it stands where they are named, and not beside a day or an amount.
  const [first = ""] = n.other.value.split(" ");
  const said = told.one.places.find(({ quote }) => quote.includes(first)) ?? n.other.place;
  return role === "freelancer" && isToAgency(n)
    ? fact(n, "role", "agency", [said], isSurelyAgency(n) ? {} : { sure: "likely" })
    : fact(n, "role", role, [said]);
};

/** Reads a notice of Upwork. In: a text; today (YYYY-MM-DD); names that other papers give. Undefined: it is no mail of Upwork. */
export const findNotice = (text: ReadText, today: string, known: KnownNames): NoticeFound | undefined => {
  const head = upworkHead(text);
  if (head === undefined || text.kind !== "mail") return undefined;
  const opened = openNotice(text, head, today, known);
  const kind = kindOf(opened);
  const n = kind === undefined ? opened : asOf(opened, kind);
  const file = fileOf(text, kind, dayOfMail(head));
  if (kind === undefined)
    return {
      sightings: common(n).map(asLikely),
      notTaken: [],
      file,
      isTrouble: false,
      contract: n.contract,
      isNoCase: false,
    };
  if (kind.isNoCase || kind.id === "message") {
    return {
      sightings: [],
      notTaken: kind.isNoCase ? alertAsNotTaken(n) : [],
      file,
      isTrouble: false,
      contract: {},
      isNoCase: kind.isNoCase === true,
    };
  }
  const words = speaksOf(n);
  const own = kind.facts(n).map((one) => withWords(one, words));
  const several = new Set(own.flatMap(({ contract }) => contract.name ?? [])).size > 1;
  const isOther = own.some(({ contract: { name } }) => name !== undefined && name !== n.contract.name);
  const sightings = [
    ...own,
    ...sideByDoer(own, n),
    // A summary of several contracts is written to one side of all of them.
    ...common(n).flatMap((one) => {
      const isOfPerson = one.kind === "role" || one.kind === "me";
      return isOfPerson && (several || isOther) ? [{ ...one, contract: {} }] : several ? [] : [one];
    }),
  ];
  return {
    sightings,
    notTaken: notTakenIn(n),
    file,
    isTrouble: kind.isTrouble === true,
    contract: n.contract,
    isNoCase: false,
  };
};

const asLikely = (one: Sighting): Sighting => ({ ...one, sure: "likely" });

/** What is said of a mail that calls itself Upwork's and is not from there. */
export const pretended = (
  text: ReadText,
): { readonly file: Omit<FileFound, "belongs">; readonly notTaken: NotTaken } | undefined => {
  if (text.mail === undefined || !pretendsUpwork(text)) return undefined;
  const head = text.mail.forwarded ?? text.mail;
  const on = dayOfMail(head);
  const quote =
    isName(head.from.name) || head.from.name !== "" ? `${head.from.name} <${head.from.address}>` : head.from.address;
  return {
    file: {
      file: text.file,
      is: "A mail that calls itself Upwork's and was not sent by Upwork",
      source: "outside",
      by: "unknown",
      ...(on === undefined ? {} : { on }),
    },
    notTaken: {
      looksLike: "notice of Upwork",
      value: head.subject,
      places: [{ ...text.place, part: "header", quote }],
      why: `It was sent from ${head.from.address}, which is no address of Upwork. Do not click its links.`,
    },
  };
};
