import { toneRules } from "./rules/all.ts";
import { type Family, type Finding, gravity, type TextKind } from "./rules/finding.ts";
import { missingIn } from "./rules/missing.ts";
import { personalDataIn } from "./rules/personal-data.ts";
import { prepare } from "./rules/prepare.ts";
import { profanityIn } from "./rules/profanity.ts";
import { readAs } from "./rules/read-as.ts";
import { findByRules } from "./rules/rule.ts";
import { shoutingIn } from "./rules/shouting.ts";

/** Families that each keep their finding where they overlap: each names another rule that is broken. */
const CONDUCT: ReadonlySet<Family> = new Set([
  "insult",
  "profanity",
  "threat",
  "feedback",
  "off-platform",
  "personal-data",
]);

const stronger = (one: Finding, other: Finding): boolean =>
  gravity(one.severity) !== gravity(other.severity)
    ? gravity(one.severity) > gravity(other.severity)
    : one.end - one.start >= other.end - other.start;

/** Shouting is about how it is said, so it never takes the place of what is said. */
const sameMatter = (one: Finding, other: Finding): boolean =>
  one.family === other.family ||
  ((!CONDUCT.has(one.family) || !CONDUCT.has(other.family)) &&
    one.family !== "shouting" &&
    other.family !== "shouting");

/** Keeps one of findings that overlap in the same matter. In: findings by start. Out: the same, fewer. */
const merged = (findings: readonly Finding[]): Finding[] => {
  const kept: Finding[] = [];
  const open: Finding[] = [];
  for (const one of findings) {
    for (let place = open.length - 1; place >= 0; place -= 1)
      if ((open[place]?.end ?? 0) <= one.start) open.splice(place, 1);
    const rivals = open.filter((other) => sameMatter(one, other));
    if (rivals.some((other) => stronger(other, one))) continue;
    for (const rival of rivals) open.splice(open.indexOf(rival), 1);
    const beaten = new Set(rivals);
    while (kept.length > 0 && beaten.size > 0) {
      const place = kept.findLastIndex((other) => beaten.has(other));
      if (place === -1) break;
      beaten.delete(kept[place] as Finding);
      kept.splice(place, 1);
    }
    kept.push(one);
    open.push(one);
  }
  return kept;
};

const byPlace = (one: Finding, other: Finding): number =>
  one.start - other.start || other.end - one.end || gravity(other.severity) - gravity(one.severity);

/** Whether a rewording that repeats the person's words would pass the other rules itself. */
const isCalm = (words: string): boolean => {
  const ready = prepare(words);
  return [...findByRules(ready, toneRules()), ...profanityIn(ready)].every((one) => one.severity === "note");
};

/**
 * What a calm colleague would point out. In: a text, and what it is for ("any" reports nothing as missing). Out: the
 * findings by their start; what is missing stands at the end. Quotes of the other side, code and URLs do not count.
 */
export const findingsIn = (text: string, kind: TextKind = "any"): Finding[] => {
  const ready = prepare(text);
  const found = [
    ...findByRules(ready, toneRules()),
    ...profanityIn(ready),
    ...shoutingIn(ready, isCalm),
    ...personalDataIn(ready),
  ];
  const ruled = merged(found.filter((one) => one.end > one.start).sort(byPlace));
  return [...[...ruled, ...readAs(ready, ruled)].sort(byPlace), ...missingIn(ready, kind)];
};
