import type { Case } from "../../../core/case/case.ts";
import { parseAnswer } from "../../../core/case/field-kinds.ts";
import { listFields } from "../../../core/case/lists.ts";
import { coverCase, readyText } from "../../../core/filing/redaction/redact-data.ts";
import { replay } from "../../../core/interview/replay.ts";
import { draftSettlement } from "../../../core/letters/settlement.ts";
import { besideDeal, type Deal, dealOf, isDeal } from "../../../core/settlement/deal.ts";
import { stepsOf } from "../../../core/settlement/steps.ts";
import { openFindings } from "../../../core/tone/case-texts.ts";
import { offersFor } from "../../../core/tone/rewording/offers.ts";
import { addDays, sayDay } from "../../../core/values/days.ts";
import { formatCents, formatUsd } from "../../../core/values/format-money.ts";
import { Problem } from "../../../errors.ts";
import type { Clipboard, Output, Showing } from "../../../ports/world.ts";
import { settlementSteps } from "../../../terminal/views/case/settlement.ts";
import { findingLines } from "../../../terminal/views/filing/findings.ts";
import { todayOf } from "../questions/prompts.ts";
import { tell } from "../tell.ts";
import { copyIf } from "./copy-if.ts";
import { refuseMessage } from "./refuse-message.ts";

/** Without a day of the person's own, a settlement is to be done within so many days: a proposal, and no rule. */
const DAYS = 5;

interface SettlementOptions {
  readonly by?: string;
  readonly copy?: boolean;
  readonly json?: boolean;
}

const readBy = (io: Showing, typed: string | undefined): string | undefined => {
  if (typed === undefined) return undefined;
  const read = parseAnswer(listFields.happenings.until, typed, todayOf(io), io.dayWriter);
  if (!read.ok || read.value === "never")
    throw new Problem(`--by wants a day that is still to come, not "${typed}".`, "For example   --by 24-Nov");
  return String(read.value);
};

/** What to type once both have confirmed it. */
const howToTell = (io: Output, c: Case, deal: Deal, by: string): string =>
  io.asTyped(
    `log happened ${c.id} --set kind=agreement --set on=today --set amount=${formatCents(deal.cents).replaceAll(",", "")} --set until=${by}`,
  );

/** `draft settlement`: what both agreed as one message, and beside it, for the person, the steps that carry it out. Throws Problem without a figure. */
export const draftDeal = async (
  io: Showing & Clipboard & Output,
  c: Case,
  options: SettlementOptions,
): Promise<void> => {
  refuseMessage(io, replay(c).applying);
  const deal = dealOf(c);
  if (!isDeal(deal))
    throw new Problem(
      deal.why,
      `Log the offer that was accepted, with its amount   ${io.asTyped(`log offer ${c.id}`)}`,
      `Or log that both agreed   ${io.asTyped(`log happened ${c.id}`)}`,
    );
  const own = readBy(io, options.by);
  // To an agreement that both have confirmed without a day, none is added.
  const by = own ?? deal.until ?? (deal.isConfirmed ? undefined : addDays(todayOf(io), DAYS));
  const covered = coverCase(c);
  const { otherParty, ...answers } = covered.answers;
  const ready = otherParty === c.answers.otherParty ? covered : { ...covered, answers };
  const coveredDeal = dealOf(covered);
  const text = readyText(draftSettlement(ready, isDeal(coveredDeal) ? coveredDeal : deal, by), c.redactions);
  const steps = stepsOf(c, deal);
  if (options.json) {
    const copied = await copyIf(io, text, options);
    io.out(JSON.stringify({ id: c.id, kind: "settlement", text, by, deal, steps, ...copied }, null, 2));
    return;
  }
  io.pasted(text);
  await copyIf(io, text, options);
  io.err("");
  tell(io, "For you, not part of the message. In this order nobody gives anything away:", 0, 0);
  for (const line of settlementSteps(steps, io)) io.err(line);
  for (const one of besideDeal(c, deal))
    tell(
      io,
      `The ${formatUsd(one.cents)} released for ${one.name} is not part of it: the message says nothing about it. If you both want it closed too, add that.`,
      0,
      2,
    );
  if (deal.isConfirmed) {
    if (by === undefined)
      tell(io, `No day is named for it yet. Name one with   ${io.asTyped(`review ${c.id} happenings`)}`, 0, 2);
  } else if (by !== undefined) {
    if (own === undefined && deal.until === undefined)
      tell(io, `${sayDay(by)} is a proposal. Name another day with   --by DAY`, 0, 2);
    tell(io, `Once both have answered “I agree”, log it with   ${howToTell(io, c, deal, by)}`, 0, 2);
  }
  const findings = openFindings(text, "offer", c.keptWarnings);
  if (findings.length > 0)
    for (const line of ["", "Before you send it:", ...findingLines(findings, io, offersFor(text, findings))])
      io.err(line);
};
