import { asksAmount, needsStatement, wantsMoney } from "../../case/facts.ts";
import { paidAgain, sayAsk } from "../../letters/ask.ts";
import { isAskKey, sayExcess } from "../../letters/ask-limits.ts";
import type { Ask, AskPart, Excess } from "../../money/ask.ts";
import { sayPot } from "../../money/pots.ts";
import { askKeyOf, potsInReach } from "../../money/reach.ts";
import type { RuleId } from "../../rules/built-in.ts";
import { series, shorten } from "../../text/text.ts";
import { asksNothing } from "../../troubles/found.ts";
import { sayDay } from "../../values/days.ts";
import { formatUsd } from "../../values/format-money.ts";
import { countHours } from "../../values/hours.ts";
import type { FilingCase } from "../disclose.ts";
import { amountsIn } from "./amounts.ts";
import { type CheckFinding, checkTable, type Read, when } from "./check.ts";

/** The parts and the amount for all beside each other, and the pots of which nothing was said. */
const sayDiffering = (c: FilingCase): string => {
  const { cents, differsFrom = 0, unsaid, closed = [] } = c.ask;
  const pots = potsInReach(c).filter((one) => unsaid?.includes(askKeyOf(one)));
  const names = series(
    pots.map((one) => sayPot(c, one)),
    "or",
  );
  if (closed.length > 0)
    return [`You ask for ${formatUsd(differsFrom)} in all.`, ...closed, `Say how much of it is from ${names}.`].join(
      " ",
    );
  const made = cents === undefined ? "no part is asked for" : `the parts make ${formatUsd(cents)}`;
  const rest = pots.length === 0 ? "" : ` You have not said how much of it is from ${names}.`;
  return `You ask for ${formatUsd(differsFrom)} in all, and ${made}.${rest} Only the parts go out.`;
};

const MOVED: Readonly<Record<string, string>> = {
  released: "It has been released.",
  returned: "It went back to the client.",
  partReturned: "The rest of it went back to the client.",
  notFunded: "It is not funded.",
};

/** Amounts of the ask that do not count any more, because what they were given for has changed. */
const openAgain = (c: FilingCase, toConfirm: Read["context"]["toConfirm"] = {}): readonly CheckFinding[] =>
  Object.entries(toConfirm).flatMap(([key, value]): readonly CheckFinding[] => {
    if (!isAskKey(key) || typeof value !== "number") return [];
    const again = "It does not count until you give it again.";
    if (key === "askAmount")
      return when(asksAmount(c), () => ({
        where: "the amount asked for",
        what: `You asked for ${formatUsd(value)}. What that was about has changed. ${again}`,
        fix: key,
      }));
    const [list, item = "", field] = key.split(".");
    const pot = { list: list === "weeks" ? "weeks" : "milestones", item } as const;
    if (!c[pot.list].some(({ id }) => id === item)) return [];
    const isThere = potsInReach(c).some((one) => one.item === item && one.list === pot.list);
    const moved = MOVED[c.milestones.find(({ id }) => id === item)?.money ?? ""];
    // Money that is out of reach leaves nothing to confirm, so it is told only until the amount for all is given.
    if (!isThere && (!asksAmount(c) || c.answers.askAmount !== undefined)) return [];
    const said = field === "disputedHours" ? countHours(value) : formatUsd(value);
    return [
      {
        where: sayPot(c, pot),
        what: `You asked for ${said} of it. ${isThere || moved === undefined ? "What that was about has changed." : moved} ${again}`,
        fix: isThere ? key : "askAmount",
      },
    ];
  });

/** Nothing is asked for any more. */
const isAtRest = (c: FilingCase): boolean =>
  c.answers.route === "settled" || c.answers.route === "nothing" || asksNothing(c);

/** The question about the amount of all. */
const amountKey = (c: FilingCase): string => (asksAmount(c) ? "askAmount" : "disputedAmount");

/** The rule behind what cannot be asked for. */
const sourceOf = ({ pot }: Excess): RuleId | undefined => {
  if (pot?.place === "hours") return "hourly-dispute";
  if (pot?.place === "bonus") return "bonus-final";
  return pot?.place === "held" ? "funded-only" : undefined;
};

/** Where a part that is asked for is told. */
const partKey = (c: FilingCase, part: AskPart): string =>
  part.place === "hours" || asksAmount(c) ? askKeyOf(part) : amountKey(c);

/** The sentence that a built explanation ends with. A point inside an amount ends no sentence. */
const ASKED = /^(?:I|We) ask for .*?(?:\.(?=\s|$)|$)/gm;
const HOURS = /(\d+(?:\.\d+|:\d\d)?) (?:disputed )?hours?\b/g;

/** Hours as they stand in a text, in hours: "38.5" or "38:30". */
const hoursWritten = (text: string): number => {
  const [hours = "0", minutes = "0"] = text.split(":");
  return Number(hours) + Number(minutes) / 60;
};

/** Sentences of the explanation that ask for more than there is now. They were right once, or were written by hand. */
const askedBefore = (c: FilingCase): string[] => {
  const { cents, notNowCents, parts, mostCents } = c.ask;
  const most = cents ?? notNowCents ?? mostCents;
  const hours = parts.some((one) => one.hours !== undefined)
    ? parts.reduce((sum, one) => sum + (one.hours ?? 0), 0)
    : undefined;
  return [...(c.answers.explanation ?? "").matchAll(ASKED)]
    .map(([line]) => line)
    .filter(
      (line) =>
        (most !== undefined && amountsIn(line).some((one) => one > most)) ||
        (hours !== undefined && [...line.matchAll(HOURS)].some((found) => hoursWritten(found[1] ?? "") > hours + 0.01)),
    );
};

/** Does the ask name no amount at all? One that can no longer be asked for is named, and has a check of its own; one to be paid again is named. */
const isWithoutAmount = ({ cents, notNowCents, differsFrom }: Ask, c: FilingCase): boolean =>
  cents === undefined &&
  notNowCents === undefined &&
  differsFrom === undefined &&
  !(c.answers.disputedAmount !== undefined && paidAgain(c, c.ask) !== undefined);

/** The ask: a reader wants it, and its amount, on the first page. */
export const ASK = checkTable([
  {
    id: "ask-missing",
    weight: "serious",
    title: "The filing says what is asked for",
    why: "A reader wants to see in the first line what you ask for. Without it, nobody can grant it.",
    find: ({ filing, context }) =>
      when(!isAtRest(filing) && sayAsk(filing) === undefined, () => ({
        where: "page one",
        what: "It does not say what you ask for.",
        fix: `review ${context.id} want`,
      })),
  },
  {
    id: "ask-without-amount",
    weight: "warning",
    title: "The ask names its amount",
    why: "The money is released or returned by amount. An ask without a number leaves it to others.",
    source: "form-dispute-amount",
    find: ({ filing, context }) =>
      when(!isAtRest(filing) && wantsMoney(filing) && isWithoutAmount(filing.ask, filing), () => ({
        where: "page one",
        what: "The ask names no amount.",
        fix: `review ${context.id} ${amountKey(filing)}`,
      })),
  },
  {
    id: "ask-above-pot",
    weight: "serious",
    title: "No part of the ask is above what its pot holds",
    why: "Upwork only moves money that is there, and only before the deadline. Anything above that is left out of what you send.",
    find: ({ filing, context }) =>
      isAtRest(filing)
        ? []
        : filing.ask.over.map((one) => ({
            where: one.pot === undefined ? "the amount asked for" : sayPot(filing, one.pot),
            what: sayExcess(filing, one),
            fix: `review ${context.id} ${one.key}`,
            source: sourceOf(one),
          })),
  },
  {
    id: "ask-in-old-words",
    weight: "serious",
    title: "The explanation asks for no more than you do",
    why: "The form cannot be edited after sending. An explanation that asks for more than there is contradicts it.",
    find: ({ filing, context }) =>
      askedBefore(filing).map((line) => ({
        where: "the explanation",
        what: `It says "${shorten(line, 160)}"; now you ask for ${sayAsk(filing) ?? "nothing"}.`,
        fix: `review ${context.id} explanation`,
      })),
  },
  {
    id: "ask-not-split",
    weight: "warning",
    title: "The ask says how much is from where",
    why: "Upwork moves money milestone by milestone and week by week. One amount for several leaves the division to others.",
    find: ({ filing, context }) => {
      const [first] = filing.ask.parts;
      return when(!isAtRest(filing) && filing.ask.isUnsplit === true && first !== undefined, () => ({
        where: "the amount asked for",
        what: `You ask for ${sayAsk(filing) ?? ""}. It does not say how much comes from which.`,
        fix: `review ${context.id} ${first === undefined ? amountKey(filing) : partKey(filing, first)}`,
      }));
    },
  },
  {
    id: "ask-parts-differ",
    weight: "serious",
    title: "The parts of the ask make its amount",
    why: "We only send amounts tied to a milestone or a week. Anything else is left out.",
    find: ({ filing, context }) => {
      const { differsFrom, unsaid, over } = filing.ask;
      return when(!isAtRest(filing) && differsFrom !== undefined && over.length === 0, () => ({
        where: "the amount asked for",
        what: sayDiffering(filing),
        fix: `review ${context.id} ${unsaid?.[0] ?? amountKey(filing)}`,
      }));
    },
  },
  {
    id: "ask-open-again",
    weight: "serious",
    title: "What is asked for is said of the money as it is now",
    why: "If money moves or you change what you want, an old amount may no longer fit. We leave it out until you give it again.",
    find: ({ filing, context }) =>
      isAtRest(filing)
        ? []
        : openAgain(filing, context.toConfirm).map((one) => ({ ...one, fix: `review ${context.id} ${one.fix}` })),
  },
  {
    id: "ask-of-bonus",
    weight: "warning",
    title: "No bonus is asked back as if it could be disputed",
    why: "A bonus, tip or expense is final. The freelancer can give it back, but Upwork does not help with it.",
    source: "bonus-final",
    find: ({ filing, context }) =>
      isAtRest(filing) || filing.ask.way !== "return"
        ? []
        : filing.ask.parts
            .filter((one) => one.place === "bonus")
            .map((one) => ({
              where: sayPot(filing, one),
              what: `You ask for ${one.cents === undefined ? "a bonus" : `${formatUsd(one.cents)} of a bonus`}. A bonus is final: only the freelancer can give it back, and Upwork does not help with it.`,
              fix: `review ${context.id} ${partKey(filing, one)}`,
            })),
  },
  {
    id: "ask-pot-unknown",
    weight: "warning",
    title: "The amount of each milestone or week is known",
    why: "Without it, nobody can tell whether the money you ask for is there.",
    find: ({ filing, context }) =>
      isAtRest(filing)
        ? []
        : filing.ask.untold
            .filter((key) => key.includes("."))
            .map((key) => {
              const [list, item = ""] = key.split(".");
              const pot = sayPot(filing, { list: list === "weeks" ? "weeks" : "milestones", item });
              return {
                where: pot,
                what: key.endsWith("withoutHours")
                  ? `It has a rate and no hours. What was billed in ${pot} is not known, so the amount cannot be compared with it.`
                  : `How much of ${pot} is there is not known, so the amount cannot be compared with it.`,
                fix: `review ${context.id} ${key}`,
              };
            }),
  },
  {
    id: "ask-not-agreed",
    weight: "warning",
    title: "The ask is the figure that both named",
    why: "Whoever asks for more than was agreed is asked why. Confirm the figure in writing first, and file for it if it is not carried out.",
    find: ({ filing, context: { deal, id } }) => {
      const agreed = filing.ask.way === "return" ? deal?.backCents : deal?.cents;
      const { cents } = filing.ask;
      return when(!isAtRest(filing) && agreed !== undefined && cents !== undefined && cents !== agreed, () => ({
        where: "the amount asked for",
        what: `Both sides named ${formatUsd(agreed ?? 0)}${deal?.on === undefined ? "" : ` (the last on ${sayDay(deal.on)})`}, and this asks for ${formatUsd(cents ?? 0)}.`,
        fix: `draft settlement ${id}`,
      }));
    },
  },
  {
    id: "ask-below-matter",
    weight: "warning",
    title: "The ask is what the matter is about",
    why: "You can only ask for money that is there. If it is about more, the rest needs another way.",
    find: ({ filing, context }) => {
      const { disputedAmount, askAmount } = filing.answers;
      const { cents, mostCents, over } = filing.ask;
      const isAll = cents !== undefined && cents === mostCents;
      const isMore = disputedAmount !== undefined && askAmount === undefined && isAll && cents < disputedAmount;
      return when(!isAtRest(filing) && isMore && over.length === 0, () => ({
        where: "the amount asked for",
        what: `You wrote that it is about ${formatUsd(disputedAmount ?? 0)}. You ask for ${sayAsk(filing) ?? "nothing"}: more is not there to ask for.`,
        fix: `review ${context.id} disputedAmount`,
      }));
    },
  },
  {
    id: "statement-missing",
    weight: "warning",
    title: "The filing says in short what happened",
    why: "Two or three sentences tell a reader what the tables are about.",
    find: ({ filing, context }) =>
      when(filing.answers.statement === undefined, () => ({
        where: "page one",
        what: "There is no summary in your own words yet.",
        fix: `review ${context.id} statement`,
      })),
  },
  {
    id: "explanation-missing",
    weight: "warning",
    title: "The explanation for the form is written",
    why: "The form asks for the agreements and how they were met, in your own words, and it cannot be edited later.",
    source: "form-escrow-ended",
    find: ({ filing, context }) =>
      when(needsStatement(filing) && filing.answers.explanation === undefined, () => ({
        where: "the form",
        what: "The explanation is not in your own words yet.",
        fix: `review ${context.id} explanation`,
      })),
  },
]);
