import { answerFields } from "../case/answers.ts";
import type { Case } from "../case/case.ts";
import { hasEnded, hasHeldMoney, isSettled, type Side, sideOf } from "../case/facts.ts";
import { type Deadline, endOf } from "../deadlines/deadline.ts";
import { paidAside } from "../deadlines/paid-aside.ts";
import { matterOf } from "../happenings/matters.ts";
import { besideSettled, wasAtUpwork } from "../happenings/settled.ts";
import type { RuleId } from "../rules/built-in.ts";
import type { Explanation } from "../rules/explanation.ts";
import type { Rule } from "../rules/rows/rule.ts";
import { inOrder } from "../text/text.ts";
import { type Found, givesHeldBack, guidanceFor } from "../troubles/found.ts";
import { ANY } from "./any-time.ts";
import { HELD_BY_CLIENT } from "./held-client.ts";
import { HELD } from "./held-freelancer.ts";
import { HOURLY } from "./hourly.ts";
import { RELEASED } from "./released.ts";
import type {
  AvoidId,
  Decision,
  Party,
  Route,
  RouteId,
  RouteRow,
  RouteState,
  Situation,
  Telling,
  Told,
} from "./route.ts";
import { closed } from "./route-helpers.ts";

interface Avoid {
  readonly say: Telling<string>;
  readonly rules: Told["rules"];
  readonly side?: Side;
  readonly when?: (c: Case) => boolean;
}

const tell = <T>(words: Telling<T>, c: Case): T => (typeof words === "function" ? (words as (c: Case) => T)(c) : words);

/** What does harm on a route, for whom and when. */
const AVOID: Readonly<Record<AvoidId, Avoid>> = {
  endContract: {
    side: "freelancer",
    when: (c) => hasHeldMoney(c) && !hasEnded(c) && givesHeldBack(c) !== "told",
    say: (c) =>
      givesHeldBack(c) === "perhaps"
        ? "Press End Contract only if you want all the money that is held to go back to the client at once."
        : "Do not press End Contract while money is held. All of it would go to the client at once.",
    rules: ["freelancer-ends"],
  },
  feedback: {
    say: "Do not ask for other feedback, and do not trade it for money.",
    rules: ["feedback-ask-in-dispute", "feedback-as-weapon"],
  },
  chargeback: {
    side: "client",
    say: "Do not take the money back through your bank or card. That breaks Upwork's terms, and the account is suspended.",
    rules: ["chargeback"],
  },
  offPlatform: {
    say: "Do not pay or take money outside Upwork.",
    rules: ["off-platform-pay"],
  },
  earlyApproval: {
    side: "client",
    say: "Do not approve the week early. You would give up the right to dispute it.",
    rules: ["hourly-dispute"],
  },
  supportOnly: {
    side: "client",
    say: "Do not rely on a message to Support or a refund request. Neither counts as disputing the hours.",
    rules: ["hourly-dispute"],
  },
};

/** What not to do, as far as it concerns this side and case. */
const avoidFor = (ids: readonly AvoidId[], c: Case, side: Side | undefined): readonly Told[] =>
  ids
    .map((id) => AVOID[id])
    .filter((one) => one.side === undefined || side === undefined || one.side === side)
    .filter((one) => one.when?.(c) ?? true)
    .map(({ say, rules }) => ({ say: tell(say, c), rules }));

/** Every route, in the order in which they are offered. */
export const ROUTES: readonly RouteRow[] = [...HELD_BY_CLIENT, ...HELD, ...HOURLY, ...RELEASED, ...ANY];

const isOf = (row: RouteRow, side: Side | undefined): boolean =>
  row.side === "both" || side === undefined || row.side === side;

const moverOf = (party: Party, side: Side | undefined): Route["mover"] => {
  if (party === "both" || party === "upwork" || party === "arbitrator" || side === undefined) return party;
  return party === side ? "you" : "them";
};

/** What is filed or answered: over once a matter is settled. The others can be what is left to carry out. */
const TO_FILE: readonly RouteId[] = [
  "askChanges",
  "refundRequest",
  "escrowDispute",
  "answerDispute",
  "hourlyDispute",
  "hourlyAnswer",
  "rejectedHours",
  "mediation",
  "arbitration",
];
const SETTLED = closed("This is settled. There is nothing left to file.");
/** About released money: still there for money that the settlement left out. */
const OF_RELEASED: readonly RouteId[] = ["refundRequest", "mediation"];
/** Buttons that move held money. */
const OF_HELD: readonly RouteId[] = ["partialRelease", "endAndRefund"];
const UPWORK_MOVES = closed(
  "This was settled while the dispute was open. Upwork moves the held money as you both agreed, and no button does.",
  "agreement-final",
);

/** How a route stands once the matter is settled; undefined where it stands as it did. */
const onceSettled = (row: RouteRow, x: Situation): Decision | undefined => {
  if (!isSettled(x.c)) return undefined;
  if (OF_HELD.includes(row.id) && hasHeldMoney(x.c) && wasAtUpwork(x.c)) return UPWORK_MOVES;
  if (!TO_FILE.includes(row.id)) return undefined;
  // Hours that a decision rejected can be claimed after it.
  if (row.id === "rejectedHours" && matterOf(x.c, "hoursRejected")?.isByDecision === true) return undefined;
  const beside = OF_RELEASED.includes(row.id) ? besideSettled(x.c) : [];
  return beside.length === 0 ? SETTLED : row.decide({ ...x, c: { ...x.c, milestones: beside } });
};

/** A refund of what was paid, while the matter is about other money and nobody asks for this. */
const isAside = (id: RouteId, { state }: Decision, c: Case): boolean =>
  id === "giveRefund" && state === "open" && paidAside(c).length > 0;

const routeOf = (row: RouteRow, x: Situation): Route => {
  const { c, side } = x;
  const found = row.gate(c) ?? onceSettled(row, x) ?? row.decide(x);
  const cost = tell(row.cost, c);
  const click = tell(row.click, c);
  const avoid = avoidFor(row.avoid, c, side);
  const told = [...cost.rules, ...click.flatMap((one) => one.rules), ...avoid.flatMap((one) => one.rules)];
  return {
    id: row.id,
    title: row.title,
    side: row.side,
    state: found.state,
    why: found.why,
    ...(found.ask === undefined ? {} : { ask: found.ask }),
    ...(found.until === undefined ? {} : { until: found.until }),
    ...(found.price === undefined ? {} : { price: found.price }),
    ...(isAside(row.id, found, c) ? { isAside: true } : {}),
    mover: moverOf(found.mover ?? (row.side === "both" ? (side ?? "both") : row.side), side),
    cost,
    gives: typeof row.gives === "function" ? row.gives(c, x) : row.gives,
    cannot: tell(row.cannot, c),
    click,
    ready: row.ready?.(c) ?? [],
    avoid,
    rules: [...new Set([...(found.rules ?? []), ...row.rules, ...(found.until ? [found.until.rule.id] : []), ...told])],
    chosen: c.answers.route === row.id,
  };
};

/** A route with what the troubles and wishes of the case say about it. What is only pointed to by words is said as that. */
const withGuidance = (route: Route, found: readonly Found[]): Route => {
  const against = found.filter((one) => one.row.unfit?.[route.id] !== undefined);
  const leads = found.some((one) => one.row.lead?.includes(route.id));
  if (against.length === 0 || (leads && !against.some((one) => one.isSure))) return leads ? { ...route, leads } : route;
  const unfit = against
    .map((one) => {
      const why = one.row.unfit?.[route.id] ?? "";
      return one.isSure ? why : `${ifSo(one)}: ${why}`;
    })
    .join(" ");
  // What is not known is closed where a trouble closes it; a wish only puts it last.
  return route.state === "unknown" && against.some((one) => one.isSure && one.kind === "trouble")
    ? { ...route, state: "closed", why: unfit, unfit }
    : { ...route, unfit };
};

const ifSo = ({ row, kind }: Found): string =>
  kind === "trouble" && row.name !== undefined ? `If it is ${row.name}` : "If that is what you want";

/** The place of a route among those that come first; those that do not fit come last. */
const placeOf = (route: Route, order: readonly RouteId[]): number => {
  const at = order.indexOf(route.id);
  if (route.unfit !== undefined) return order.length + 1;
  return at === -1 ? order.length : at;
};

const RANK: Readonly<Record<RouteState, number>> = { open: 0, unknown: 1, notYet: 2, closed: 3 };
const endOfRoute = (route: Route): string => (route.until === undefined ? "9999" : endOf(route.until));
/** Routes that are always there, or about money that nobody asks for, come after the others. */
const isLast = (route: Route): number =>
  route.id === "report" || route.id === "nothing" || route.isAside === true ? 1 : 0;

/**
 * Every route of the person's side for the case as it stands; of both sides while the side is not known. Open ones
 * first, the one that ends earliest at the top. In: a case (what applies of it), its deadlines, and the present (an instant
 * in UTC) to tell a window that has not begun. Out: each with its state and why. It never throws.
 */
export const routesOf = (c: Case, deadlines: readonly Deadline[], now?: string): Route[] => {
  const x: Situation = { c, deadlines, side: sideOf(c), ...(now === undefined ? {} : { now }) };
  const found = guidanceFor(c);
  const order = found.flatMap((one) => one.row.lead ?? []);
  return ROUTES.filter((row) => isOf(row, x.side) && (row.shown?.(c) ?? true))
    .map((row) => withGuidance(routeOf(row, x), found))
    .sort(
      (a, b) =>
        RANK[a.state] - RANK[b.state] ||
        placeOf(a, order) - placeOf(b, order) ||
        isLast(a) - isLast(b) ||
        inOrder(endOfRoute(a), endOfRoute(b)),
    );
};

const isAnswer = (id: string): boolean => id !== "other" && Object.hasOwn(answerFields.route.options, id);

/**
 * The answers to "which route" that make sense for this side and kind of contract. It looks at the first answers only:
 * a question may not hang on deadlines.
 */
export const routeOptions = (c: Case): readonly string[] => [
  ...ROUTES.filter((row) => isOf(row, sideOf(c)) && (row.shown?.(c) ?? true) && row.gate(c)?.state !== "closed")
    .map((row) => row.id as string)
    .filter(isAnswer),
  "settled",
];

/** The chosen route as far as it is known without deadlines: where to click, what must be ready, what not to do. */
export const chosenRoute = (c: Case): Pick<Route, "id" | "title" | "click" | "ready" | "avoid"> | undefined => {
  const row = ROUTES.find((one) => one.id === c.answers.route);
  return row === undefined
    ? undefined
    : {
        id: row.id,
        title: row.title,
        click: tell(row.click, c),
        ready: row.ready?.(c) ?? [],
        avoid: avoidFor(row.avoid, c, sideOf(c)),
      };
};

const STATES: Readonly<Record<Route["state"], string>> = {
  open: "Open",
  notYet: "Not yet",
  closed: "Closed",
  unknown: "Not known yet",
};

/** Why a route stands as it does: the words from the case, the deadline behind it, the rules. In: the route; a rule by its id. */
export const explainRoute = (route: Route, ruleOf: (id: RuleId) => Rule | undefined): Explanation => ({
  id: route.id,
  title: route.title,
  says: [
    `${STATES[route.state]}. ${route.why}`,
    ...(route.ask === undefined ? [] : [`To find out, answer: ${route.ask}.`]),
    `What you get: ${route.gives}`,
    `The limits: ${route.cannot}`,
  ],
  inputs: route.ready.map((one) => ({ what: one.what, value: one.state })),
  steps: route.until?.steps ?? [],
  rules: route.rules.map(ruleOf).filter((rule) => rule !== undefined),
});
