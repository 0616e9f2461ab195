import { type CommandText, writeOut } from "../../core/text/command-text.ts";
import { cleanText, count, oneLine } from "../../core/text/text.ts";
import { wrap } from "./lines.ts";
import type { Look } from "./paint.ts";

/** What was found, as the view needs it. */
interface Found {
  readonly case?: string;
  readonly say: string;
  readonly grave: boolean;
  readonly remedy?: CommandText;
  readonly mendable: boolean;
  readonly done?: readonly string[];
}

const foundLines = (one: Found, repaired: boolean, look: Look): string[] => {
  const mark = one.grave ? look.paint.warn("!") : "-";
  const where = one.case === undefined ? "" : `${look.paint.accent(oneLine(one.case))}: `;
  const done = one.done ?? [];
  const remedy =
    one.remedy === undefined
      ? []
      : [`${repaired || !one.mendable ? "" : "--repair: "}${writeOut(one.remedy, look.asTyped)}`];
  return [
    ...wrap(`${mark} ${where}${cleanText(one.say)}`, look.width, 0, 2),
    ...(done.length > 0 ? done.map((text) => `Done: ${text}`) : remedy).flatMap((text) =>
      wrap(cleanText(text), look.width, 4, 6),
    ),
  ];
};

/** What `doctor` found, in words: what is grave first, with what a repair would do or did. */
export const healthLines = (
  report: { readonly home: string; readonly cases: readonly string[]; readonly issues: readonly Found[] },
  how: { readonly deep?: boolean; readonly repair?: boolean },
  look: Look,
): string[] => {
  const ordered = [...report.issues].sort((a, b) => Number(b.grave) - Number(a.grave));
  const grave = ordered.filter((one) => one.grave).length;
  return [
    ...wrap(`Looked at ${count(report.cases.length, "case")} in ${oneLine(report.home)}`, look.width, 0, 2),
    ...(grave === 0 ? ["Everything is fine."] : []),
    ...ordered.flatMap((one) => foundLines(one, how.repair === true, look)),
    ...(how.deep
      ? []
      : wrap(look.paint.dim("Evidence files were only checked by size; --deep checks every byte."), look.width)),
  ];
};
