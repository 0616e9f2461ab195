import type { By } from "../fact.ts";
import type { ContractHint, Sighting } from "../merge/sighting.ts";
import type { ReadLine } from "../read-text.ts";
import { type Entry, even } from "../words/body.ts";
import { daysIn, type ReadDay, readDay } from "../words/days.ts";
import { namesOn, roleOn } from "./about-page.ts";
import type { SeenMilestone } from "./milestone-lines.ts";
import { entryOf, lineOf, type Page, pageFact } from "./page.ts";
import { personIn } from "./person-line.ts";

type State = "ended" | "paused" | "active";

/** Words of a part of a line that tell how the contract stands. */
const STATES: readonly (readonly [State, RegExp])[] = [
  [
    "ended",
    /\b(?:contract|project|job|order) (?:has )?(?:ended|closed|(?:was|is|has been) (?:ended|closed|cancell?ed))\b|\bended (?:this|the) contract\b|^(?:status:?\s*)?(?:ended|closed|contract closed)(?: \$ ?[\d.]+ ?\/ ?hr| - .*)?$|^(?:status:?\s*)?(?:ended|closed) (?:on |by |\p{L}+\.? ?\d|\d)/iu,
  ],
  [
    "paused",
    /\bcontract (?:is |was )?(?:paused|on hold|suspended)\b|^(?:status:?\s*)?(?:paused|on hold|suspended)(?:$|[:\s-]+\D*$| (?:on |since )?\p{L}*\.? ?\d)|\bpaused \$ ?[\d.]+ ?\/ ?hr/iu,
  ],
  [
    "active",
    /\bcontract (?:is )?active\b|^(?:(?:contract )?status:?\s*)?active(?: contract)?$|^(?:work )?in progress$|\bactive \$ ?[\d.]+ ?\/ ?hr|\bactive since\b/i,
  ],
];

/** Parts of a line: a sentence, a cell, what stands between bars and points. */
const partsOf = (text: string): readonly string[] =>
  // "Fixed-price   Active": how it is paid, and how it stands.
  [
    text,
    even(text).replace(/^(?:fixed[- ]price|hourly)(?: (?:contract|project|job))?[\s:·|,–-]+/i, ""),
    ...text.split(/ [·•] | \| |\t|,\s|\.\s|\s[-–—]\s/),
  ].map((part) => even(part).replace(/[.,;]$/, ""));

/** Is a line about a milestone, or about a dispute that was closed? Then its "ended" is not that of the contract. */
const isOfOther = (text: string): boolean =>
  /\b(?:milestone|dispute (?:was |is )?closed|ticket)\b/i.test(text) && !/\bcontract\b/i.test(text);

const dayOf = (page: Page, entry: Entry): ReadDay | undefined => {
  const [day] = daysIn(entry.value);
  return day === undefined ? undefined : readDay(day, page.days, undefined, true);
};

/**
 * Who ended it. A page of Upwork calls the person who looks at it "you": a client or freelancer that it names otherwise is the other side,
 * but where its buttons are that side's own.
 */
const enderIn = (page: Page, line: ReadLine): By | undefined => {
  const text = even(line.text);
  if (/\bby you\b|\byou (?:have )?(?:ended|closed) (?:the|this|your) contract\b|\byou (?:have )?ended\b/i.test(text))
    return "me";
  const side =
    /\bby (?:the |your )?(client|freelancer|agency)\b|\b(?:the |your )?(client|freelancer|agency) (?:has )?ended\b/i.exec(
      text,
    );
  const said = (side?.[1] ?? side?.[2])?.toLowerCase();
  if (said !== undefined) {
    const [role] = roleOn(page, {});
    const mine = role?.kind === "role" ? role.value : undefined;
    return mine !== undefined && (mine === "client") === (said === "client") ? "me" : "them";
  }
  const named =
    /\bby (\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})/u.exec(text)?.[1] ??
    /(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}) (?:has )?ended\b/u.exec(text)?.[1];
  return named !== undefined && (named === namesOn(page).party?.name || personIn(named) !== undefined)
    ? "them"
    : undefined;
};

/** Of several days in a line the one that stands behind "ended": "started May 4, 2026 · ended Jun 8, 2026". */
const endDayIn = (text: string) => {
  const days = daysIn(text);
  return (
    days.find(({ start }) =>
      /\b(?:ended|closed|completed|end date)(?: \p{L}+){0,2}[\s:·–-]*$/iu.test(text.slice(0, start)),
    ) ?? days[0]
  );
};

const endedOn = (page: Page, contract: ContractHint, line: ReadLine): Sighting[] => {
  const ended = page.lines.filter(({ text }) => !isOfOther(text) && /\bended\b|\bclosed\b|\bend date\b/i.test(text));
  const withDay = [line, ...ended].find(({ text }) => daysIn(even(text)).length > 0);
  const label = withDay === undefined ? entryOf(page, "endedOn") : undefined;
  const written = withDay === undefined ? undefined : endDayIn(even(withDay.text));
  const on =
    written !== undefined
      ? readDay(written, page.days, undefined, true)
      : label === undefined
        ? undefined
        : dayOf(page, label);
  if (on === undefined) return [];
  const lines = withDay === undefined && label !== undefined ? lineOf(page, label) : [withDay ?? line];
  const ender = [line, ...ended].map((one) => ({ one, by: enderIn(page, one) })).find(({ by }) => by !== undefined);
  return pageFact(
    page,
    contract,
    "ended",
    { on: on.on, ...(ender?.by === undefined ? {} : { by: ender.by }) },
    [...new Set([...lines, ...(ender === undefined ? [] : [ender.one])])],
    on.isSure ? {} : { unsure: ["on"], note: on.note },
  );
};

/** "Fixed price · ID 40218833 · May 4, 2026 – Jun 8, 2026": when it began and when it ended. */
const rangeOn = (page: Page): { readonly line: ReadLine; readonly first: ReadDay; readonly last: ReadDay }[] =>
  page.lines.slice(0, 8).flatMap((line) => {
    const text = even(line.text);
    const days = daysIn(text);
    const [first, last] = days;
    if (first === undefined || last === undefined || days.length !== 2) return [];
    const isRange = /^\s*(?:[-–—]|to|until)?\s*$/i.test(text.slice(first.end, last.start));
    if (!isRange || !/\bfixed[- ]price\b|\bhourly\b|\b(?:contract )?id\b[\s:#]*\d{7}/i.test(text)) return [];
    const [began, ended] = [readDay(first, page.days, undefined, true), readDay(last, page.days, undefined, true)];
    return began?.isSure && ended?.isSure && began.on <= ended.on ? [{ line, first: began, last: ended }] : [];
  });

/** How the contract stands, and when and by whom it ended. In: the page; its contract; its milestones. */
export const stateOn = (page: Page, contract: ContractHint, milestones: readonly SeenMilestone[]): Sighting[] => {
  for (const [value, words] of STATES) {
    const line = page.lines.find(({ text }) => !isOfOther(text) && partsOf(text).some((part) => words.test(part)));
    if (line === undefined) continue;
    return [
      ...pageFact(page, contract, "contractState", value, [line]),
      ...(value === "ended" ? endedOn(page, contract, line) : []),
    ];
  }
  const [ranged] = rangeOn(page);
  if (ranged !== undefined)
    return [
      ...pageFact(page, contract, "contractState", "ended", [ranged.line]),
      ...pageFact(page, contract, "ended", { on: ranged.last.on }, [ranged.line]),
    ];
  // A review that runs, or work that goes on, is of a contract that is active.
  const running = milestones.find(({ money, refundAsked }) => money === "held" && !refundAsked);
  return running === undefined
    ? []
    : pageFact(page, contract, "contractState", "active", running.lines.slice(0, 1), {
        sure: "likely",
        note: "The page does not say so, but a milestone of it is running.",
      });
};

const BEFORE_BEGIN =
  /(?:\b(?:contract |project )?start(?:ed|s)?(?: date| day)?|\bbegan|\bbegin date|\bhired|\bactive since|\boffer accepted|\bfirst day)\s*:?\s*(?:on )?$/i;

/** The day the contract began. */
export const beganOn = (page: Page, contract: ContractHint): Sighting[] => {
  const entry = entryOf(page, "startedOn");
  const labelled = entry === undefined ? [] : lineOf(page, entry);
  const [ranged] = rangeOn(page);
  if (
    entry === undefined &&
    ranged !== undefined &&
    page.lines.every(({ text }) => !/\bstart|\bbegan\b|\bhired\b/i.test(text))
  )
    return pageFact(page, contract, "contractBegan", ranged.first.on, [ranged.line], { note: ranged.first.note });
  for (const line of [...page.lines, ...labelled]) {
    const text = even(line.text);
    const written = daysIn(text).find(
      ({ start }) => BEFORE_BEGIN.test(text.slice(0, start)) || (line === labelled[0] && start <= 24),
    );
    const on = written === undefined ? undefined : readDay(written, page.days, undefined, true);
    if (on === undefined || /\bmilestone\b/i.test(text)) continue;
    return pageFact(page, contract, "contractBegan", on.on, [line], on.isSure ? {} : { sure: "open", note: on.note });
  }
  return [];
};
