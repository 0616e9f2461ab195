import type { Case } from "../core/case/case.ts";
import { NOTICE } from "../core/notice.ts";
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

/** A case in full: what is due, the eight steps, what to type next. */
export const casePage = (c: Case, today: string, look: Look, one: { readonly only: boolean }): string[] => {
  const due = dueLines(c, today, look);
  const name = one.only ? "" : ` ${c.id}`;
  return [
    ...caseHead(c, look),
    "",
    ...(due.length === 0 ? [] : [...due, ""]),
    ...stepLines(c, today, look),
    "",
    ...wrap(`Next   ${look.paint.accent(`dispute-coach resume${name}`)}`, look.width, 2),
    ...wrap(
      look.paint.dim(
        ["also   review", "draft message", "export"].map((one) => `${one}${name}`).join(look.plain ? ", " : " · "),
      ),
      look.width,
      2,
    ),
  ];
};
