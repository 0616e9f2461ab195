import type { Case } from "../../../core/case/case.ts";
import { isFreelancerSide, isHourly, sideOf } from "../../../core/case/facts.ts";
import { sayDue } from "../../../core/deadlines/format-deadline.ts";
import { replay } from "../../../core/interview/replay.ts";
import { outsideOf } from "../../../core/routes/outside-upwork.ts";
import { harshTexts, textsToMend, type WrittenText } from "../../../core/tone/case-texts.ts";
import { offersFor } from "../../../core/tone/rewording/offers.ts";
import { sayWeek } from "../../../core/values/days.ts";
import { countHours } from "../../../core/values/hours.ts";
import type { Output, Showing } from "../../../ports/world.ts";
import { findingLines } from "../../../terminal/views/filing/findings.ts";
import { sayHarsh } from "../../../terminal/views/filing/text-summary.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { moneyLines } from "../../../terminal/views/money/money.ts";
import { deadlineHead } from "../../../terminal/views/rules/deadlines.ts";
import { routeOverview } from "../../../terminal/views/rules/routes.ts";
import { deadlinesIn, moneyIn, presentOf, routesIn } from "../deadline-context.ts";

const moneyBeside = (io: Showing, c: Case): string[] => {
  const picture = moneyIn(io, c);
  // Without a figure to measure by, the page would only list what is missing.
  return picture.packages.length === 0 && picture.measure === undefined
    ? []
    : ["", ...moneyLines(picture, c.id, io), ""];
};

const routesBeside = (io: Showing, c: Case): string[] => {
  const present = presentOf(io, undefined);
  const { applying } = replay(c);
  const routes = routesIn(io, c, present);
  const words = {
    sayDue: (deadline: Parameters<typeof sayDue>[0]) => sayDue(deadline, present.zone),
    rule: () => undefined,
    sides: sideOf(applying) === undefined,
    caseId: c.id,
  };
  return [
    "",
    ...routeOverview(routes, outsideOf(applying, routes), io, words),
    `   The whole of it: ${io.asTyped(`routes ${c.id}`)}`,
    "",
  ];
};

const deadlinesBeside = (io: Showing, c: Case): string[] => {
  const present = presentOf(io, undefined);
  const lines = deadlineHead(deadlinesIn(io, c, present), present, io, 3, c.id);
  return lines.length === 0 ? [] : ["", ...lines];
};

const tonesBeside = (io: Output, c: Case): string[] => {
  const now = replay(c).applying;
  const texts = textsToMend({ ...now, keptWarnings: c.keptWarnings });
  const harsh = harshTexts(now);
  if (texts.length === 0 && harsh.length === 0) return ["", "We found nothing more to change in your texts."];
  const where = (written: WrittenText) => `In ${written.what} (${io.asTyped(`review ${c.id} ${written.key}`)}):`;
  return [
    ...texts.flatMap(({ written, findings }) => [
      "",
      where(written),
      ...findingLines(findings, io, offersFor(written.text, findings)),
    ]),
    ...harsh.flatMap(({ written, sentence }) => ["", where(written), ` ${sayHarsh(sentence)}`]),
  ];
};

/** Hours added by hand are not protected: whoever asks for them says in the explanation what was done in them. */
const handHoursBeside = (io: Showing, c: Case): string[] => {
  const { applying } = replay(c);
  if (!isFreelancerSide(applying) || !isHourly(applying)) return [];
  const weeks = applying.weeks.filter(({ manualHours = 0, disputedHours }) => manualHours > 0 && disputedHours !== 0);
  return weeks.flatMap((one) =>
    wrap(
      `${one.monday === undefined ? "In a week" : `In ${sayWeek(one.monday)}`} ${countHours(one.manualHours ?? 0)} were added by hand. They are outside Upwork's protection, even if they were asked for: say what was done in them.`,
      io.width,
      io.plain ? 0 : 1,
    ),
  );
};

const BESIDE: Readonly<Record<string, (io: Showing, c: Case) => string[]>> = {
  offerAmount: moneyBeside,
  route: routesBeside,
  requests: deadlinesBeside,
  proposalDecision: moneyBeside,
  reread: tonesBeside,
  explanation: handHoursBeside,
};

/** What the rulebook has to say beside a question: the money before an offer, the routes before the choice of one. */
export const besideQuestion = (io: Showing, c: Case, key: string): string[] => BESIDE[key]?.(io, c) ?? [];
