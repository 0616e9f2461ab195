import type { RuleId } from "../rules/built-in.ts";
import type { Explanation } from "../rules/explanation.ts";
import type { Rule } from "../rules/rule.ts";
import type { Route } from "./route.ts";

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
    ...(route.ask === undefined ? [] : [`The question that would tell: ${route.ask}.`]),
    `It gives: ${route.gives}`,
    `It cannot: ${route.cannot}`,
  ],
  inputs: route.ready.map((one) => ({ what: one.what, value: one.state })),
  steps: route.until?.steps ?? [],
  rules: route.rules.map(ruleOf).filter((rule) => rule !== undefined),
});
