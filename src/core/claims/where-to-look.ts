import { isHourly } from "../case/facts.ts";
import type { Claim } from "../case/lists.ts";
import { unlessNever } from "../case/never.ts";
import { sayDay } from "../values/days.ts";
import type { Evidenced, Half } from "./claim-evidence.ts";

const AGREED: Readonly<Record<string, string>> = {
  milestone: "the milestone text on the contract page",
  messages: "Upwork Messages of this contract",
  offer: "the job post, the offer or the proposal",
  file: "the file, and the message in Upwork Messages it came with",
};

const around = (day: string | undefined): string => (day === undefined ? "" : `, around ${sayDay(day)}`);

/** Where on Upwork the proof for one half of a claim usually is, in words. */
export const whereToLook = (c: Evidenced, claim: Claim, half: Half): string => {
  if (half === "agreed")
    return `${AGREED[claim.agreedWhere ?? ""] ?? "Upwork Messages of this contract"}${around(claim.agreedOn)}`;
  const record = isHourly(c) ? "the Work Diary" : "the hand-in under Submit Work";
  return `${record}, or Upwork Messages${around(unlessNever(claim.happenedOn))}`;
};
