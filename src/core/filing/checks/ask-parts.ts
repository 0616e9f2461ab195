import { asksAmount } from "../../case/facts.ts";
import { isAskKey } from "../../letters/ask-limits.ts";
import { sayPot } from "../../money/pots.ts";
import { askKeyOf, potsInReach } from "../../money/reach.ts";
import { series } from "../../text/text.ts";
import { formatUsd } from "../../values/format-money.ts";
import { countHours } from "../../values/hours.ts";
import type { FilingCase } from "../disclose.ts";
import { type CheckFinding, type Read, when } from "./check.ts";

/** The parts and the amount for all beside each other, and the pots of which nothing was said. */
export const sayDiffering = (c: FilingCase): string => {
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
  const rest = pots.length === 0 ? "" : ` How much of it is from ${names} is not said.`;
  return `You ask for ${formatUsd(differsFrom)} in all, and ${made}.${rest} Only the parts go out.`;
};

const MOVED: Readonly<Record<string, string>> = {
  released: "It has been released.",
  returned: "It went back to the client.",
  partReturned: "The rest of it went back to the client.",
  notFunded: "It is not funded.",
};

/** Amounts of the ask that do not count any more, because what they were given for has changed. */
export const openAgain = (c: FilingCase, toConfirm: Read["desk"]["toConfirm"] = {}): readonly CheckFinding[] =>
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
    // Money that is out of reach leaves nothing to confirm: it is told until the amount for all is said.
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
