import { isDear } from "../../../core/money/batna.ts";
import type { MoneyPicture } from "../../../core/money/money.ts";
import type { Alternative, AlternativeId } from "../../../core/money/outcome-value.ts";
import { saySpan } from "../../../core/money/range.ts";
import { formatCents } from "../../../core/values/format-money.ts";
import { wrap } from "../lines.ts";
import type { Look } from "../paint.ts";
import { asSentence, does, type Sides, sidesOf } from "./sides.ts";

const payers = (id: AlternativeId, { arbitration, stake }: MoneyPicture, sides: Sides): string => {
  const each = arbitration === undefined ? "" : ` (${formatCents(arbitration.perPartyCents)} each)`;
  const cents = stake?.kind === "released" ? arbitration?.bothCents : arbitration?.perPartyCents;
  const alone = cents === undefined ? "" : ` (${formatCents(cents)})`;
  switch (id) {
    case "both-pay":
    case "both-pay-any":
      return `if both pay for arbitration${each}`;
    case "freelancer-pays":
      return `if only ${does(sides.freelancer, "pay")} for arbitration${alone}`;
    case "client-pays":
      return `if only ${does(sides.client, "pay")} for arbitration${alone}`;
    case "nobody-pays":
      return "if nobody pays for arbitration";
    case "diary":
      return "if Upwork decides by the work diary";
    case "hours-stand":
      return "as it is: the hours cannot be disputed";
    case "stays":
      return "if nothing is agreed: the money stays paid";
  }
};

const endsOf = (one: Alternative, picture: MoneyPicture, sides: Sides): string[] => {
  const kept =
    one.freelancer === undefined
      ? `what ${does(sides.freelancer, "end")} with is not known without the fee`
      : `${does(sides.freelancer, "end")} with ${saySpan(one.freelancer)} after fees`;
  const back = `${does(sides.client, "get")} back ${saySpan(one.client)}`;
  if (picture.side === "freelancer") return [kept];
  return picture.side === "client" ? [back] : [kept, back];
};

/** What the measured way means for a deal. Where nobody has costs, the deal that is as good is the same for both. */
const limitsOf = (one: Alternative, sides: Sides): string[] =>
  one.id === "diary" || one.id === "hours-stand" || one.id === "stays"
    ? [`as good as a deal of ${saySpan(one.floor)}`]
    : [
        `a deal of ${saySpan(one.floor)} or more is no worse for ${sides.freelancer}${one.bound === "atMost" ? " (once the fee is known, a little less may do)" : ""}`,
        `${sides.client} can pay up to ${saySpan(one.ceiling)} and be no worse off`,
      ];

/** What a deal saves, and from which amount arbitration brings more than nothing. */
const worthLines = ({ figures, measure, side }: MoneyPicture): string[] => {
  if (measure?.id !== "both-pay") return [];
  const saving = figures.find((one) => one.id === "money.saving");
  const even = figures.find((one) => one.id === "money.break-even");
  return [
    ...(saving?.span === undefined
      ? []
      : [
          `a deal saves both together ${saving.bound === undefined ? "" : "at least "}${saySpan(saving.span)}, before Upwork's fee`,
        ]),
    ...(even?.span === undefined || side === "client"
      ? []
      : [`arbitration brings more than nothing only above ${saySpan(even.span)} at stake`]),
  ];
};

/** Said before the ways, where arbitration is dear beside the amount: what neither, one and both paying means follows. */
const dearLines = ({ arbitration, stake }: MoneyPicture, look: Look): string[] => {
  if (arbitration === undefined || stake === undefined || !isDear(stake.cents, arbitration)) return [];
  const line = `Arbitration is expensive here: ${formatCents(arbitration.perPartyCents)} for each side, with ${formatCents(stake.cents)} at stake.`;
  return wrap(line, look.width, look.plain ? 0 : 4);
};

/** Every way without a deal; the one that a deal is measured against comes first and says what follows from it. */
export const wayLines = (picture: MoneyPicture, look: Look): string[] => {
  if (picture.alternatives.length === 0) return [];
  const sides = sidesOf(picture.side);
  const measured = picture.measure;
  const ways = [
    ...(measured === undefined ? [] : [measured]),
    ...picture.alternatives.filter((one) => one !== measured),
  ];
  const told = ways.flatMap((one) => {
    const name = payers(one.id, picture, sides);
    const says = endsOf(one, picture, sides);
    const more = one === measured ? [...says, ...limitsOf(one, sides), ...worthLines(picture)] : says;
    if (look.plain) return wrap(`${asSentence(name).slice(0, -1)}: ${more.join("; ")}.`, look.width);
    if (one !== measured) return wrap(`${name}: ${says.join(", ")}`, look.width, 4, 6);
    return [...wrap(name, look.width, 4, 6), ...more.flatMap((text) => wrap(text, look.width, 6, 8))];
  });
  return [
    ...wrap(look.plain ? "Without a deal:" : "Without a deal", look.width, look.plain ? 0 : 2),
    ...dearLines(picture, look),
    ...told,
  ];
};
