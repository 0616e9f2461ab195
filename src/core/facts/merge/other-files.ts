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
  const order = orderIn(
    lines.map((line) => line.text),
    today,
  );
  const told = texts.flatMap((text) =>
    /\b(?:by|of|dated|version|prepared|date)\b/i.test(text)
      ? daysIn(text).flatMap((written) => readDay(written, { order, near: undefined, today }, undefined, true) ?? [])
      : [],
  )[0];
  return (told?.isSure ? told.on : undefined) ?? made?.on;
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
    belongs: isAbout ? "yes" : "unknown",
    ...(unread === undefined ? {} : { unread }),
  };
};
