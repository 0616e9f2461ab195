import type { Fact, FileFound } from "../fact.ts";
import type { ReadText } from "../read-text.ts";
import { even } from "../words/body.ts";
import { daysIn, orderIn, readDay } from "../words/days.ts";
import { nameAfter } from "../words/names.ts";
import { bare, isSameName } from "./contract-of-case.ts";

const valuesOf = (facts: readonly Fact[], ...kinds: readonly Fact["kind"][]): readonly string[] =>
  facts.flatMap((one) => (kinds.includes(one.kind) && typeof one.value === "string" ? [one.value] : []));

const PHRASES: Readonly<Partial<Record<ReadText["kind"], string>>> = {
  document: "A document",
  picture: "A picture",
  page: "A web page",
  table: "A table",
  mail: "A mail",
};

/** What phones call files that came by WhatsApp. */
const OF_WHATSAPP = /^(?:PTT|AUD|VID|IMG|STK|DOC)-(20\d\d)(\d\d)(\d\d)-WA\d+/i;

/** The day that a paper gives itself: in one of its first lines ("Brief by Harlan Pike, 2 October 2026"), or as its file tells. */
const dayOf = ({ lines, made }: ReadText, today: string): string | undefined => {
  const texts = lines.slice(0, 4).map((line) => even(line.text));
  const days = texts.filter((text) => /\b(?:by|of|dated|version|prepared|date)\b/i.test(text)).flatMap(daysIn);
  // The whole of it is looked through for its order only where a day stands.
  const order =
    days.length === 0
      ? undefined
      : orderIn(
          lines.map((line) => line.text),
          today,
        );
  const told = days.flatMap((written) => readDay(written, { order, near: undefined, today }, undefined, true) ?? [])[0];
  return (told?.isSure ? told.on : undefined) ?? made?.on;
};

/** A paper longer than this can be the work itself, which names nobody. */
const MOST_LINES = 60;
const FEWEST_WORDS = 3;
const COMMON = new Set(
  "with from that this into your work page pages site website project design final draft first second third part milestone service move week file files text about and the for".split(
    " ",
  ),
);

const wordsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => bare(name).split(" ")).filter((word) => word.length > 3 && !COMMON.has(word)));

/** Digits of sums: "1,450.00", "1450" and "1.450,00" are one. */
const sumsOf = (text: string): readonly string[] =>
  (text.match(/\d[\d.,' ]*\d|\d/g) ?? []).map((one) => one.replace(/[.,]\d\d$/, "").replace(/\D/g, ""));

const amountsOf = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(
    facts.flatMap(({ value }) =>
      typeof value === "object" && "amount" in value && typeof value.amount === "number"
        ? [String(Math.floor(value.amount / 100))]
        : [],
    ),
  );

/** Does nothing in a short paper touch the case: no name, word of the contract or its milestones, number or sum? Then it is of something else. */
const isOfElse = (text: ReadText, facts: readonly Fact[]): boolean => {
  const { kind, lines, file, byMachine, unread } = text;
  const named = valuesOf(facts, "contractName", "otherParty");
  if (kind !== "document" || byMachine || unread !== undefined || named.length === 0) return false;
  if (text.mediaType !== "text/plain" || lines.length > MOST_LINES) return false;
  const whole = `${file} ${lines.map((line) => line.text).join("\n")}`;
  const words = new Set(bare(whole).split(" "));
  if (words.size < FEWEST_WORDS || /upwork|freelanc|milestone|escrow|refund/i.test(whole)) return false;
  const milestones = facts.flatMap((one) => (one.kind === "milestone" ? [one.value.name] : []));
  const own = wordsOf([...valuesOf(facts, "contractName", "otherParty", "otherFirm", "me"), ...milestones]);
  const [id] = valuesOf(facts, "contractId");
  const amounts = amountsOf(facts);
  return (
    ![...own].some((word) => words.has(word)) &&
    !(id !== undefined && whole.includes(id)) &&
    !sumsOf(lines.map((line) => line.text).join("\n")).some((one) => one.length > 1 && amounts.has(one))
  );
};

/** What a file is that is no paper of Upwork and no talk. In: its text; the facts; today. */
export const otherFile = (text: ReadText, facts: readonly Fact[], today: string): FileFound => {
  const { file, kind, unread, lines } = text;
  const whatsapp = OF_WHATSAPP.exec(file.split("/").at(-1) ?? "");
  if (whatsapp !== null) {
    const [, year, month, day] = whatsapp;
    return {
      file,
      is: "A file that came by WhatsApp",
      source: "chat",
      by: "unknown",
      on: `${year}-${month}-${day}`,
      belongs: "unknown",
      ...(unread === undefined ? {} : { unread }),
    };
  }
  const head = lines.slice(0, 5).map((line) => even(line.text));
  const author = head.flatMap((line) => nameAfter(line, "(?:[Bb]y|[Ff]rom|[Aa]uthor)") ?? [])[0];
  const isOf = (names: readonly string[]): boolean =>
    author !== undefined && names.some((name) => isSameName(name, author));
  const theirs = valuesOf(facts, "otherParty", "otherFirm");
  const mine = valuesOf(facts, "me");
  const by = isOf(theirs) ? "them" : isOf(mine) ? "me" : "unknown";
  const words = bare(
    lines
      .slice(0, 400)
      .map((line) => line.text)
      .join(" "),
  );
  const isAbout = [...theirs, ...mine, ...valuesOf(facts, "contractName")].some(
    (name) => bare(name).length > 4 && words.includes(bare(name)),
  );
  const on = dayOf(text, today);
  const isFile = kind === "document" || kind === "picture";
  return {
    file,
    is: PHRASES[kind] ?? "A file",
    source: isFile ? "file" : "unknown",
    by,
    ...(on === undefined ? {} : { on }),
    belongs: isAbout ? "yes" : isOfElse(text, facts) ? "no" : "unknown",
    ...(unread === undefined ? {} : { unread }),
  };
};
