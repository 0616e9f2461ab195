import type { Case } from "../core/case/case.ts";
import { NOTICE } from "../core/notice.ts";
import type { Present } from "../core/upwork/calendar.ts";
import type { Clock } from "../core/upwork/clock.ts";
import { clockHead } from "./clocks.ts";
import { wrap } from "./lines.ts";
import type { Look } from "./paint.ts";
import { caseHead, dueLines, stepLines } from "./status.ts";

/** The bare command when there is no case yet. */
export const welcome = (look: Look): string[] => [
  ...wrap(`${look.paint.bold("dispute-coach")}  a calm guide through an Upwork dispute, step by step`, look.width),
  "",
  ...wrap(`No case yet. Begin with   ${look.paint.accent("dispute-coach start")}`, look.width, 2),
  ...wrap(
    "About 10 minutes to the facts and a first message. Everything is saved as you go and stays on this computer.",
    look.width,
    2,
  ),
  "",
  ...wrap(look.paint.dim(NOTICE), look.width, 2),
];

/** What a page needs besides the case: its running clocks, the present, and whether it is the only open case. */
export interface PageNeeds {
  readonly only: boolean;
  readonly clocks: readonly Clock[];
  readonly present: Present;
}

const MOST_CLOCKS = 3;

/** A case in full: clocks and what else is due, the eight steps, what to type next. */
export const casePage = (c: Case, today: string, look: Look, needs: PageNeeds): string[] => {
  const due = [...clockHead(needs.clocks, needs.present, look, MOST_CLOCKS), ...dueLines(c, today, look)];
  const name = needs.only ? "" : ` ${c.id}`;
  return [
    ...caseHead(c, look),
    "",
    ...(due.length === 0 ? [] : [...due, ""]),
    ...stepLines(c, look),
    "",
    ...wrap(`Next   ${look.paint.accent(`dispute-coach resume${name}`)}`, look.width, 2),
    ...wrap(
      look.paint.dim(
        ["also   deadlines", "routes", "money", "review", "export"]
          .map((one) => `${one}${name}`)
          .join(look.plain ? ", " : " · "),
      ),
      look.width,
      2,
    ),
  ];
};
