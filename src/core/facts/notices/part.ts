import type { Quoted } from "../place.ts";
import type { At } from "./notice.ts";

/** One contract in a summary of several: its name, who is named, its hours and money. */
export interface Part {
  readonly name: At<string> | undefined;
  readonly who: At<string> | undefined;
  readonly hours: At<number> | undefined;
  readonly manual: At<number> | undefined;
  readonly rate: At<number> | undefined;
  readonly amount: At<number> | undefined;
}

/** A value with the place that it stands in; undefined stays undefined. */
export const at = <T>(value: T | undefined, place: Quoted): At<T> | undefined =>
  value === undefined ? undefined : { value, place, isSure: true };
