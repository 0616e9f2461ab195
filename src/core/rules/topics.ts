import type { Rule } from "./rule.ts";

/** The topics of the rulebook, in the order in which they are listed. */
export const TOPICS: readonly { readonly id: Rule["topic"]; readonly title: string }[] = [
  { id: "deadline", title: "Deadlines" },
  { id: "route", title: "Routes" },
  { id: "money", title: "Money" },
  { id: "fee", title: "Fees" },
  { id: "conduct", title: "Conduct" },
  { id: "form", title: "Forms" },
  { id: "fact", title: "Good to know" },
];
