import type { Found } from "./fact.ts";

/** The first deadline that follows from what was found. */
export interface FoundDeadline {
  readonly what: string;
  /** YYYY-MM-DD, or an instant in UTC. */
  readonly on: string;
  readonly who: string;
}

/** What was found, for `--json`. In: what was found; the first deadline of the case once it is taken. */
export const foundAsData = (found: Found, deadline?: FoundDeadline): Readonly<Record<string, unknown>> => ({
  facts: found.facts.map(({ id, kind, value, places, sure, unsure, note }) => ({
    id,
    fact: kind,
    value,
    place: places,
    sure: sure === "sure",
    sureness: sure,
    ...(unsure.length === 0 ? {} : { unsure }),
    ...(note === undefined ? {} : { note }),
  })),
  contradictions: found.contradictions.map(({ one, other, ...rest }) => ({
    ...rest,
    one: { value: one.value, place: one.places },
    other: { value: other.value, place: other.places },
  })),
  notTaken: found.notTaken.map(({ places, ...rest }) => ({ ...rest, place: places })),
  ...(deadline === undefined ? {} : { deadline }),
  files: found.files,
  ...(found.left === undefined ? {} : { left: found.left }),
  worthALook: found.worthALook,
});
