import { shorten } from "../../text/text.ts";
import { textsToMend } from "../../tone/case-texts.ts";
import { type CheckFinding, checkTable, type Read } from "./check.ts";

/** What the tone review finds in the texts of the case. Private data is told apart: it can be covered. */
const toneSpots = ({ filing, texts, desk }: Read): CheckFinding[] =>
  textsToMend({ ...filing, keptWarnings: desk.keptWarnings }).flatMap(({ written, findings }) =>
    findings
      .filter((one) => one.family !== "personal-data")
      .map((one) => ({
        id: one.rule,
        weight: one.severity,
        where: texts.find((text) => text.key === written.key)?.where ?? written.what,
        what: one.quote === "" ? one.why : `"${shorten(one.quote, 60)}": ${one.why}`,
        fix: `review ${desk.id} ${written.key}`,
      })),
  );

/** Tone and conduct. Each point is known by the rule of the tone review. */
export const TONE = checkTable([
  {
    id: "tone",
    weight: "warning",
    title: "The texts are calm and keep the rules of conduct",
    why: "A calm text is read to its end. What breaks a rule of conduct can cost the account.",
    find: toneSpots,
  },
]);
