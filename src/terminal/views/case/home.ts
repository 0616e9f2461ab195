import type { Case } from "../../../core/case/case.ts";
import { isSettled } from "../../../core/case/facts.ts";
import type { Present } from "../../../core/deadlines/deadline-math.ts";
import { isOwn, isUrgent } from "../../../core/deadlines/urgency.ts";
import { questionsLeft } from "../../../core/interview/questions-left.ts";
import { currentQuestionsOf } from "../../../core/interview/questions-view.ts";
import { NOTICE } from "../../../core/notice.ts";
import type { Route } from "../../../core/routes/route.ts";
import { openDeal } from "../../../core/settlement/deal.ts";
import { datesAhead } from "../../../core/standing/due.ts";
import { type Standing, unresolved } from "../../../core/standing/standing.ts";
import { capital, count, plural } from "../../../core/text/text.ts";
import { formatUsd } from "../../../core/values/format-money.ts";
import { withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";
import { deadlineHead, passedLines } from "../rules/deadlines.ts";
import { guidanceHead } from "../rules/guidance.ts";
import { namedDateLine } from "../rules/named-dates.ts";
import { awaitedLines } from "./awaited.ts";
import { caseHead, dueLines, settledLines, stepLines } from "./status.ts";

/** The bare command when there is no case yet. In: whether the person is about to be asked to begin one. */
export const welcome = (look: Look, isAsked: boolean): string[] => [
  ...wrap(`${look.paint.bold("dispute-coach")}  a calm guide through an Upwork dispute, step by step`, look.width),
  "",
  ...(isAsked
    ? wrap("No case yet.", look.width, 2)
    : [
        ...withMore("No case yet. Start with", look.paint.accent(look.asTyped("start")), look.width, 2, 4),
        ...withMore("See how it works first", look.paint.accent(look.asTyped("demo")), look.width, 2, 4),
      ]),
  ...wrap(
    "In about 10 minutes you have the facts and a first message. Everything is saved as you go and stays on this computer.",
    look.width,
    2,
  ),
  "",
  ...wrap(look.paint.dim(NOTICE), look.width, 2),
];

/** What stands beside the only open case: how many are locked or cannot be read. */
export const othersLine = (unreadable: readonly { readonly locked?: boolean }[], look: Look): string[] => {
  const locked = unreadable.filter((one) => one.locked).length;
  const broken = unreadable.length - locked;
  const said = [
    locked === 0 ? "" : `${count(locked, "case is", "cases are")} locked`,
    broken === 0 ? "" : `${count(broken, "case", "cases")} cannot be read`,
  ].filter(Boolean);
  return said.length === 0
    ? []
    : wrap(`${capital(said.join(", "))}. See them with   ${look.asTyped("list")}`, look.width, look.plain ? 0 : 2);
};

/** What a page needs besides the case: where it stands, the present, and whether it is the only open case. */
export interface PageNeeds {
  readonly only: boolean;
  readonly standing: Standing;
  readonly present: Present;
  /** The chosen route, when it is closed by now: chosen is not done. */
  readonly closedRoute?: Pick<Route, "title" | "why"> | undefined;
}

const MOST_DEADLINES = 3;

/** The way that was chosen has closed. Where a time that passed is told first, that says it already. */
const closedLines = ({ closedRoute, standing, present }: PageNeeds, id: string, look: Look): string[] => {
  if (closedRoute === undefined || unresolved(standing, present).length > 0) return [];
  const line = `${look.plain ? "" : "! "}What you chose is closed now. ${closedRoute.title}: ${closedRoute.why}`;
  const indent = look.plain ? 0 : 4;
  return [
    ...wrap(look.paint.bad(look.paint.bold(line)), look.width, look.plain ? 0 : 2, indent),
    ...withMore("See what is open with", look.asTyped(`routes ${id}`), look.width, indent),
  ];
};

/** Days that were named and that no rule covers: one that Upwork named, one that both sides agreed on. The next first. */
const dateLines = (c: Case, { standing, present }: PageNeeds, look: Look): string[] =>
  isSettled(c) ? [] : datesAhead(standing, present).flatMap((one) => namedDateLine(one, present, look));

/** Both sides named a figure, and nobody has confirmed it in writing: that is the next thing to do. */
const dealLines = (c: Case, look: Look): string[] => {
  const deal = isSettled(c) ? undefined : openDeal(c);
  if (deal === undefined || deal.isConfirmed) return [];
  return withMore(
    `${look.plain ? "" : "· "}Both sides named ${formatUsd(deal.cents)}${deal.backCents === 0 ? "" : ` for the freelancer and ${formatUsd(deal.backCents)} for the client`}. Confirm it in writing:`,
    look.asTyped(`draft settlement ${c.id}`),
    look.width,
    look.plain ? 0 : 2,
    look.plain ? 0 : 4,
  );
};

/** Can the same still be done for another week or milestone, or is something about to be lost? Then that comes before what is over. */
const runsStill = ({ standing, present }: PageNeeds): boolean => {
  const passed = new Set(unresolved(standing, present).map(({ rule }) => rule.id));
  return standing.deadlines.some(
    (one) =>
      isUrgent(one, present) ||
      (passed.has(one.rule.id) && one.state === "running" && one.opens === undefined && isOwn(one)),
  );
};

const inItsOrder = (passed: readonly string[], runs: readonly string[], isRunsFirst: boolean): readonly string[] =>
  isRunsFirst ? [...runs, ...passed] : [...passed, ...runs];

/** Something runs, and it is not known for which side the person acts: that is to be said before all else. */
const sideLines = (c: Case, { standing }: PageNeeds, look: Look): string[] =>
  c.answers.role !== undefined || isSettled(c) || standing.deadlines.length + standing.dates.length === 0
    ? []
    : withMore(
        `${look.plain ? "" : "! "}First say which side you are on. What you have to do by then depends on it:`,
        look.asTyped(`review ${c.id} role`),
        look.width,
        look.plain ? 0 : 2,
        look.plain ? 0 : 4,
      );

/** What matters most in a case: how it ended, what passed and what followed from it, what runs. */
export const firstLines = (c: Case, look: Look, needs: PageNeeds): string[] => [
  ...settledLines(needs.standing.case, look),
  ...sideLines(c, needs, look),
  ...closedLines(needs, c.id, look),
  ...inItsOrder(
    passedLines(needs.standing, c.id, needs, look),
    [
      ...dealLines(c, look),
      ...awaitedLines(c, needs, look),
      ...dateLines(c, needs, look),
      ...deadlineHead(needs.standing.deadlines, needs.present, look, MOST_DEADLINES, c.id),
    ],
    runsStill(needs),
  ),
];

/** How many questions are left, and which of them matter for the filing. Nothing where none is. */
const leftLines = (c: Case, look: Look): string[] => {
  const { questions, forFiling } = questionsLeft(c);
  const fromFiles = currentQuestionsOf(c).filter(({ place }) => place !== undefined).length;
  const told =
    fromFiles === 0
      ? []
      : withMore(
          `The facts from your files fill ${count(fromFiles, "answer")}. Each with its place:`,
          look.asTyped(`review ${c.id} --no-input`),
          look.width,
          look.plain ? 0 : 2,
        );
  return [...told, ...openLines(c, look, questions, forFiling)];
};

const openLines = (c: Case, look: Look, questions: number, forFiling: number): string[] => {
  if (questions === 0 || isSettled(c)) return [];
  const matter =
    forFiling === 0 ? "None of them matters" : `${forFiling} of them ${plural(forFiling, "matters", "matter")}`;
  return wrap(`${count(questions, "question")} left. ${matter} for the filing.`, look.width, look.plain ? 0 : 2);
};

/** A case in full: deadlines and what else is due, the eight steps, what to type next. */
export const casePage = (c: Case, today: string, look: Look, needs: PageNeeds): string[] => {
  const due = [...firstLines(c, look, needs), ...dueLines(c, today, look)];
  const name = needs.only ? "" : ` ${c.id}`;
  return [
    ...caseHead(c, look, needs.standing),
    "",
    ...(due.length === 0 ? [] : [...due, ""]),
    ...(isSettled(c) ? [] : guidanceHead(needs.standing.case, today, look)),
    ...stepLines(c, look, needs.closedRoute !== undefined),
    "",
    ...leftLines(c, look),
    ...wrap(`Next   ${look.paint.accent(look.asTyped(`resume${name}`))}`, look.width, 2),
    ...wrap(
      look.paint.dim(
        [`${look.plain ? "Also" : "also"}   ${look.asTyped("deadlines")}`, "routes", "money", "review", "export"]
          .map((one) => `${one}${name}`)
          .join(look.plain ? ", " : " · "),
      ),
      look.width,
      2,
    ),
  ];
};
