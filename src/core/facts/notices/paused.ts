import type { Sighting } from "../merge/sighting.ts";
import { fact } from "./give.ts";
import type { NoticeReading } from "./notice.ts";
import { placeOf } from "./read.ts";
import { saysSo } from "./signals.ts";

/** Hours that are disputed pause their contract, where the notice says so. */
export const pausedIn = (n: NoticeReading): Sighting[] => {
  const said = n.own.find(
    (one) => /\bcontract\b/i.test(one.text) && /\b(?:is|was|has been) (?:now )?paused\b/i.test(one.text) && saysSo(one),
  );
  return said === undefined ? [] : fact(n, "contractState", "paused", [placeOf(said)]);
};
