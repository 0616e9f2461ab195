import type { Case } from "../../../core/case/case.ts";
import { otherSide } from "../../../core/case/facts.ts";
import type { WorthALook } from "../../../core/facts/fact.ts";
import { sayDay } from "../../../core/values/days.ts";
import type { SheetRow } from "../sheet.ts";
import { sayPlace, sayQuote } from "./say-place.ts";

/** What a line can be made, in the order in which a key goes through them. */
export const LOOK_ACTS = ["quote", "claim", "happening"] as const;
export type LookAct = (typeof LOOK_ACTS)[number];

const SIGNS: Readonly<Record<LookAct, NonNullable<SheetRow["mark"]>>> = {
  quote: { sign: "“ quote    ", word: "a quote" },
  claim: { sign: "! claim    ", word: "a claim" },
  happening: { sign: "· happening", word: "a happening" },
};

const GROUPS: Readonly<Record<WorthALook["why"], string>> = {
  approval: "Praise and approval",
  promise: "Promises",
  agreed: "Agreed in writing",
  amount: "Amounts of money",
  wish: "New requests",
  complaint: "Complaints",
  threat: "Threats and pressure",
  outside: "Paying outside Upwork",
};

/** Lines worth a look, as rows of a sheet, by what they may be. The id of a row is the place of its line in the list. */
export const lookRows = (lines: readonly WorthALook[], marked: ReadonlyMap<number, LookAct>, c: Case): SheetRow[] =>
  (Object.keys(GROUPS) as WorthALook["why"][]).flatMap((why) => {
    const own = lines.map((line, index) => ({ line, index })).filter(({ line }) => line.why === why);
    if (own.length === 0) return [];
    return [
      { text: GROUPS[why] },
      ...own.map(({ line: { by, on, place }, index }): SheetRow => {
        const act = marked.get(index);
        const who = by === "me" ? "you" : by === "them" ? otherSide(c) : "";
        const said = [who, on === undefined ? "" : sayDay(on)].filter((part) => part !== "").join(", ");
        return {
          id: String(index),
          text: sayQuote(place.quote, 160),
          under: [`${said === "" ? "" : `${said}. `}${sayPlace(place)}`],
          ...(act === undefined ? {} : { mark: SIGNS[act] }),
        };
      }),
    ];
  });
