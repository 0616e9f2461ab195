import type { Deadline } from "../../../core/deadlines/deadline.ts";
import type { Outside } from "../../../core/routes/outside-upwork.ts";
import type { Route, Told } from "../../../core/routes/route.ts";
import type { RuleId } from "../../../core/rules/built-in.ts";
import type { Governing } from "../../../core/rules/rulebook.ts";
import { measure, pad, withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

/** What the page needs to say beside the routes: the end of a deadline in words, and a rule by its id. */
export interface RouteWords {
  readonly sayDue: (deadline: Deadline) => string;
  readonly rule: (id: RuleId) => Governing | undefined;
  /** Name the side of each route: the person's own is not known. */
  readonly sides: boolean;
  /** The id of the case, for the commands it names. */
  readonly caseId: string;
}

const STATES = { open: "open", notYet: "not yet", closed: "closed", unknown: "not known" } as const;
const MARKS = { open: "✔", notYet: "○", closed: "×", unknown: "?" } as const;
const MOVES: Readonly<Record<Route["mover"], string>> = {
  you: "your move",
  them: "the other side's move",
  both: "for both of you",
  upwork: "Upwork's move",
  arbitrator: "the arbitrator's move",
  freelancer: "the freelancer's move",
  client: "the client's move",
};
const LABEL = 9;
const NARROW = 60;

const titleOf = (route: Route, words: RouteWords): string =>
  `${route.title}${words.sides && route.side !== "both" ? ` (for the ${route.side})` : ""}${route.chosen ? " (chosen)" : ""}`;

const moveOf = (route: Route): string => (route.state === "closed" ? "" : MOVES[route.mover]);

const heading = (text: string, look: Look): string[] => ["", look.paint.bold(text)];

/** One labelled line of a route. */
const row = (label: string, text: string, look: Look): string[] => {
  if (text === "") return [];
  if (look.plain) return wrap(`${label}: ${text}`, look.width);
  if (measure(look.width) < NARROW) return wrap(`${look.paint.dim(`${label}:`)} ${text}`, look.width, 2, 4);
  const [first = "", ...rest] = wrap(text, look.width, 2 + LABEL);
  return [`  ${look.paint.dim(pad(label, LABEL))}${first.trimStart()}`, ...rest];
};

/** The short list at the top: every open route, and until when. */
const overview = (routes: readonly Route[], look: Look, words: RouteWords): string[] =>
  routes.flatMap((route) => {
    // Doing nothing has no end; a deadline has, and a price.
    const head = route.price === undefined ? "until" : `${route.price} after`;
    const until = route.until === undefined ? "" : `${head} ${words.sayDue(route.until)}`;
    if (look.plain)
      return wrap(`Open: ${titleOf(route, words)}, ${moveOf(route)}${until === "" ? "" : `, ${until}`}.`, look.width);
    const title = `${look.paint.good(MARKS.open)} ${titleOf(route, words)}  ${look.paint.dim(moveOf(route))}`;
    return [...wrap(title, look.width, 2, 4), ...(until === "" ? [] : wrap(look.paint.warn(until), look.width, 4))];
  });

const sayRule = (id: RuleId, words: RouteWords): string => {
  const found = words.rule(id);
  if (found === undefined) return id;
  const { rule, assumed } = found;
  return `${id} (${[rule.figure, `${rule.confidence} confidence`, assumed === undefined ? "" : "assumed"].filter(Boolean).join(", ")})`;
};

const sayFigure = (found: Governing | undefined): string => {
  const { rule, assumed } = found ?? {};
  if (rule?.figure === undefined || (rule.topic !== "fee" && rule.topic !== "money")) return "";
  return `${rule.title}: ${rule.figure}${assumed === undefined ? "" : " (assumed: the terms of your contract may differ)"}.`;
};

/** Words with the figures of the rules behind them, so that a figure is never without its rule. */
const withFigures = (told: Told, words: RouteWords): string =>
  [told.say, ...told.rules.map((id) => sayFigure(words.rule(id)))].filter(Boolean).join(" ");

/** Everything about one route. */
const detail = (route: Route, look: Look, words: RouteWords, all: boolean): string[] => {
  const state = [STATES[route.state], moveOf(route)].filter(Boolean).join(", ");
  const ready = route.ready.filter((one) => one.state === "ready").map((one) => one.what);
  const missing = route.ready.filter((one) => one.state === "missing").map((one) => one.what);
  const title = look.paint.bold(titleOf(route, words));
  return [
    "",
    ...(look.plain ? wrap(`${title}: ${state}.`, look.width) : wrap(`${title}  ${look.paint.dim(state)}`, look.width)),
    ...row("Why", route.why, look),
    ...row("Add", route.ask === undefined ? "" : look.asTyped(`review ${words.caseId} ${route.ask}`), look),
    ...row("Until", route.until === undefined ? "" : words.sayDue(route.until), look),
    ...row("Cost", withFigures(route.cost, words), look),
    ...row("Gives", route.gives, look),
    ...row("Cannot", route.cannot, look),
    ...row("Where", route.click.map((one) => one.say).join(" "), look),
    ...row("Ready", ready.join("; "), look),
    ...row("Missing", missing.join("; "), look),
    ...(all ? row("Avoid", route.avoid.map((one) => one.say).join(" "), look) : []),
    ...(all ? row("Rules", route.rules.map((id) => sayRule(id, words)).join("; "), look) : []),
  ];
};

/** One line for a route that is not open: which, and why. */
const short = (route: Route, look: Look, words: RouteWords): string[] => {
  const text = `${titleOf(route, words)}: ${route.why}`;
  const line = look.plain ? `${STATES[route.state]}: ${text}` : `${MARKS[route.state]} ${text}`;
  const [first, second] = look.plain ? [0, 0] : [2, 4];
  // The answer that would tell, by the command that asks for it.
  if (route.ask !== undefined)
    return withMore(
      line,
      `${look.plain ? "Tell it with " : ""}${look.asTyped(`review ${words.caseId} ${route.ask}`)}`,
      look.width,
      first,
      second,
    );
  return wrap(route.state === "closed" && !look.plain ? look.paint.dim(line) : line, look.width, first, second);
};

const shorts = (title: string, routes: readonly Route[], look: Look, words: RouteWords): string[] =>
  routes.length === 0 ? [] : [...heading(title, look), ...routes.flatMap((route) => short(route, look, words))];

const outsideLines = (outside: readonly Outside[], look: Look): string[] => {
  if (outside.length === 0) return [];
  const left = [...new Set(outside.map((one) => one.left))];
  return [
    ...heading("Outside Upwork's dispute help", look),
    ...outside.flatMap((one) =>
      wrap(`${look.plain ? "" : "! "}${one.say}`, look.width, look.plain ? 0 : 2, look.plain ? 0 : 4),
    ),
    ...left.flatMap((one) => wrap(one, look.width, look.plain ? 0 : 4)),
  ];
};

const neverLines = (routes: readonly Route[], look: Look): string[] => {
  const never = [...new Set(routes.flatMap((route) => route.avoid.map((one) => one.say)))];
  if (never.length === 0) return [];
  return [
    ...heading("For every option", look),
    ...never.flatMap((one) => wrap(look.plain ? one : `▲ ${one}`, look.width, look.plain ? 0 : 2, look.plain ? 0 : 4)),
  ];
};

/** Routes that are always available, or about money that nobody asks for: shown in full only when chosen. */
const isPlainly = (route: Route): boolean =>
  (route.id === "report" || route.id === "nothing" || route.isAside === true) && !route.chosen && route.leads !== true;

const isFit = (route: Route): boolean => route.unfit === undefined;

/** Routes that are open but do not fit the trouble or the wish. */
const unfitLines = (routes: readonly Route[], look: Look, words: RouteWords): string[] => {
  const unfit = routes.filter((route) => route.unfit !== undefined && route.state !== "closed");
  if (unfit.length === 0) return [];
  return [
    ...heading("Does not fit", look),
    ...unfit.flatMap((route) => {
      const text = `${titleOf(route, words)} (${STATES[route.state]}): ${route.unfit}`;
      return look.plain ? wrap(`Does not fit: ${text}`, look.width) : wrap(`- ${text}`, look.width, 2, 4);
    }),
  ];
};

/** The open routes at a glance, with what lies outside the programme: for the question which one to take. */
export const routeOverview = (
  routes: readonly Route[],
  outside: readonly Outside[],
  look: Look,
  words: RouteWords,
): string[] =>
  [
    ...outsideLines(outside, look),
    ...heading("Open now", look),
    ...overview(
      routes.filter((route) => route.state === "open" && isFit(route)),
      look,
      words,
    ),
    ...unfitLines(routes, look, words),
  ].slice(1);

/**
 * The page of routes: what lies outside, every open route at a glance, the open ones in full, then the others in a line
 * each. With `all`, every route in full and with its rules.
 */
export const routeLines = (
  routes: readonly Route[],
  outside: readonly Outside[],
  look: Look,
  words: RouteWords,
  options: { readonly all?: boolean } = {},
): string[] => {
  const open = routes.filter((route) => route.state === "open" && isFit(route));
  const top = [...outsideLines(outside, look), ...heading("Open now", look), ...overview(open, look, words)];
  if (options.all) return [...top, ...routes.flatMap((route) => detail(route, look, words, true))].slice(1);
  const of = (state: Route["state"]) =>
    routes.filter((route) => route.state === state && (isFit(route) || state === "closed"));
  return [
    ...top,
    ...open.filter((route) => !isPlainly(route)).flatMap((route) => detail(route, look, words, false)),
    ...neverLines(open, look),
    ...unfitLines(routes, look, words),
    ...shorts("Not known yet", of("unknown"), look, words),
    ...shorts("Not yet", of("notYet"), look, words),
    ...shorts("Closed", of("closed"), look, words),
    "",
    ...wrap(look.paint.dim(`All details: ${look.asTyped("routes --all")}`), look.width, look.plain ? 0 : 2),
  ].slice(1);
};
