import type { Case } from "../../../core/case/case.ts";
import { capital } from "../../../core/text/text.ts";
import { askWhether, type Found, guidanceFor } from "../../../core/troubles/found.ts";
import { linesOf, type Scene } from "../../../core/troubles/guidance.ts";
import { withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

/** As many kinds as a person can weigh at once. */
const MOST = 3;
const MOST_BRIEF = 2;

const bullet = (text: string, look: Look): string[] =>
  look.plain ? wrap(`- ${text}`, look.width) : wrap(`• ${text}`, look.width, 2, 4);

const part = (title: string, lines: readonly string[], look: Look): string[] =>
  lines.length === 0
    ? []
    : [
        ...wrap(look.plain ? `${title}:` : look.paint.dim(title), look.width, look.plain ? 0 : 2),
        ...lines.flatMap((one) => bullet(one, look)),
      ];

/** For what was told, its name; for what words only hint at, the question and the command to tell it. */
const headOf = (found: Found, caseId: string, look: Look): string[] => {
  const { name } = found.row;
  if (found.isSure) return [look.paint.bold(name === undefined ? "What you want" : capital(name))];
  return [
    ...wrap(`${look.plain ? "" : "? "}${askWhether(found)}`, look.width, 0, look.plain ? 0 : 2),
    ...withMore("If so, add it with", look.asTyped(`review ${caseId} ${found.key}`), look.width, look.plain ? 0 : 2, 4),
  ];
};

const blockOf = (found: Found, scene: Scene, caseId: string, look: Look): string[] => {
  const { first, send, unknown } = found.row;
  const said = linesOf(first, scene);
  if (said.length === 0) return [];
  return [
    ...headOf(found, caseId, look),
    ...part(found.isSure ? "First" : "If so", said, look),
    ...part("What to send", linesOf(send, scene), look),
    ...part("What Upwork's pages do not say", linesOf(unknown, scene), look),
    "",
  ];
};

/** What the told trouble and wish of a case mean: what to do first, what to send and to whom, what is not known. */
export const guidanceLines = (c: Case, today: string, look: Look): string[] =>
  guidanceFor(c)
    .slice(0, MOST)
    .flatMap((one) => blockOf(one, { c, today, asTyped: look.asTyped }, c.id, look));

/** The same in a line or two, for the page of a case. */
export const guidanceHead = (c: Case, today: string, look: Look): string[] => {
  const scene: Scene = { c, today, asTyped: look.asTyped };
  const found = guidanceFor(c).filter((one) => linesOf(one.row.first, scene).length > 0);
  const lines = found.slice(0, MOST_BRIEF).flatMap((one) => {
    const [first = "", second = ""] = linesOf(one.row.first, scene);
    if (one.isSure) return [first, second].filter(Boolean).flatMap((text) => bullet(text, look));
    return [
      ...headOf(one, c.id, look).map((line) => (look.plain ? line : `  ${line}`)),
      ...bullet(`If so: ${first}`, look),
    ];
  });
  return lines.length === 0
    ? []
    : [
        ...lines,
        ...wrap(look.paint.dim(`More: ${look.asTyped(`routes ${c.id}`)}`), look.width, look.plain ? 0 : 2),
        "",
      ];
};
