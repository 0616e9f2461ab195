import { Temporal } from "temporal-polyfill";
import type * as z from "zod";
import { count, oneLine, series, shorten } from "../text/text.ts";
import { sayDay } from "../values/days.ts";
import { type Rule, type Rulebook, rulebookSchema } from "./rows/rule.ts";

/** One thing that is wrong with a pack: the row and field, and what to do. */
export interface RulebookFlaw {
  readonly at: string;
  readonly say: string;
}

/** A source that was read longer ago than this is stale. */
export const STALE_AFTER_DAYS = 180;

type Path = readonly PropertyKey[];

const valueAt = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    raw,
  );

/** "rule 4 (review), deadline.length.days". Rows are counted from 1, as people do. */
const sayPlace = (raw: unknown, path: Path): string => {
  const [first, index, ...rest] = path;
  if (first !== "rules" || typeof index !== "number") return path.map(String).map(oneLine).join(".") || "the pack";
  const id = valueAt(raw, ["rules", index, "id"]);
  const name = typeof id === "string" && oneLine(id) !== "" ? ` (${shorten(id, 60)})` : "";
  if (rest[0] === "deadline" && isOldRule(valueAt(raw, ["rules", index]))) rest[0] = "clock";
  const field = rest.map(String).map(oneLine).join(".");
  return `rule ${index + 1}${name}${field === "" ? "" : `, ${field}`}`;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A rule of a file as its author wrote it: older files say `clock` instead of `deadline`. Both are always read. */
const isOldRule = (rule: unknown): rule is Record<string, unknown> =>
  isObject(rule) && "clock" in rule && !("deadline" in rule);

const withNewKeys = (rule: unknown): unknown => {
  if (!isObject(rule)) return rule;
  const { clock, ...rest } = rule;
  return {
    ...rest,
    ...(isOldRule(rule) ? { deadline: clock } : {}),
    ...(rule.topic === "clock" ? { topic: "deadline" } : {}),
  };
};

/** A rule as JSON, with the key of the version before beside the new one (for one release). */
export const ruleJson = (rule: Rule) => (rule.deadline === undefined ? rule : { ...rule, clock: rule.deadline });

const KINDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list [ … ]",
  tuple: "a list [ … ]",
  object: "an object { … }",
  record: "an object { … }",
};

const sayIssue = (issue: z.core.$ZodIssue, raw: unknown): string => {
  const given = valueAt(raw, issue.path);
  const field = issue.path.at(-1);
  if (issue.path.includes("sources") && issue.code === "invalid_type" && given === undefined) {
    return "A rule needs at least one source, with its title.";
  }
  if (issue.code === "unrecognized_keys")
    return `There is no field ${series(issue.keys.map((key) => `"${oneLine(key)}"`))}.`;
  if (given === undefined && issue.code !== "custom") return "It is missing.";
  if (issue.code === "invalid_type") return `Write ${KINDS[issue.expected] ?? issue.expected}.`;
  if (issue.code === "invalid_value") return `Write one of: ${issue.values.map(String).join(", ")}.`;
  if (issue.code === "invalid_union" && "options" in issue && Array.isArray(issue.options)) {
    return `Write one of: ${issue.options.map(String).join(", ")}.`;
  }
  if (issue.code === "too_small") return `It must have at least ${issue.minimum}.`;
  if (issue.code === "too_big") return `It may have at most ${issue.maximum}.`;
  if (issue.code === "invalid_format" && field === "time") return "Write the time as HH:MM, from 00:00 to 23:59.";
  return issue.message;
};

/** Every text on one line, without characters that act on a terminal. In: checked data, which is never deeply nested. */
const tidied = <T>(value: T): T => {
  if (typeof value === "string") return oneLine(value) as T;
  if (Array.isArray(value)) return value.map(tidied) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [oneLine(key), tidied(one)])) as T;
};

/**
 * Reads a pack that a person brings. In: what their JSON file holds. Out: the pack, or every flaw with the row and the
 * field. It never throws.
 */
export const readRulebook = (
  raw: unknown,
): { readonly pack: Rulebook } | { readonly flaws: readonly RulebookFlaw[] } => {
  const rules = valueAt(raw, ["rules"]);
  const current = isObject(raw) && Array.isArray(rules) ? { ...raw, rules: rules.map(withNewKeys) } : raw;
  const read = rulebookSchema().safeParse(current);
  if (read.success) return { pack: tidied(read.data) };
  return { flaws: read.error.issues.map((issue) => ({ at: sayPlace(raw, issue.path), say: sayIssue(issue, raw) })) };
};

const rowName = (rule: Rule, index: number): string => `rule ${index + 1} (${rule.id})`;

const turnedRound = ({ inForce: { from, to } }: Rule): boolean => from !== undefined && to !== undefined && to < from;

const overlap = (a: Rule, b: Rule): boolean =>
  (a.inForce.from ?? "0000") <= (b.inForce.to ?? "9999") && (b.inForce.from ?? "0000") <= (a.inForce.to ?? "9999");

const againstOthers = (rules: readonly Rule[], rule: Rule, index: number): RulebookFlaw[] =>
  rules.slice(0, index).flatMap((other, before): RulebookFlaw[] => {
    if (other.id !== rule.id) return [];
    const at = `${rowName(rule, index)}, inForce`;
    if (other.inForce.by !== rule.inForce.by) {
      return [
        {
          at,
          say: `Rule ${before + 1} has the same id and another "by". All versions of a rule must use the same kind of day.`,
        },
      ];
    }
    if (turnedRound(rule) || turnedRound(other) || !overlap(rule, other)) return [];
    return [
      { at, say: `It overlaps with rule ${before + 1}, which has the same id. Only one can be in force on a day.` },
    ];
  });

const agedBy = (rule: Rule, today: string): number =>
  Temporal.PlainDate.from(rule.checkedOn).until(Temporal.PlainDate.from(today)).days;

/**
 * What a schema cannot see. In: a pack; today (YYYY-MM-DD). Out: flaws (dates turned round, two rules of one id in force on
 * the same day), and warnings (rules whose source was read more than 180 days before today).
 */
export const checkRulebook = (
  pack: Rulebook,
  today: string,
): { readonly flaws: readonly RulebookFlaw[]; readonly warnings: readonly RulebookFlaw[] } => ({
  flaws: pack.rules.flatMap((rule, index) => [
    ...(turnedRound(rule)
      ? [
          {
            at: `${rowName(rule, index)}, inForce`,
            say: `It ends (${rule.inForce.to}) before it starts (${rule.inForce.from}).`,
          },
        ]
      : []),
    ...againstOthers(pack.rules, rule, index),
  ]),
  warnings: pack.rules.flatMap((rule, index) => {
    const days = agedBy(rule, today);
    if (days <= STALE_AFTER_DAYS) return [];
    return [
      {
        at: rowName(rule, index),
        say: `Last checked on ${sayDay(rule.checkedOn)}, ${count(days, "day")} ago. Check the source again.`,
      },
    ];
  }),
});
