import type { CheckedRow } from "../../../core/claims/checklist.ts";
import type { ClaimState, ClaimWithDoubts } from "../../../core/claims/claim-doubts.ts";
import type { Gap } from "../../../core/claims/gaps.ts";
import type { Winning } from "../../../core/claims/winning.ts";
import type { Deadline } from "../../../core/deadlines/deadline.ts";
import type { Present } from "../../../core/deadlines/deadline-math.ts";
import { nameOfDeadline, sayDue, sayLeft } from "../../../core/deadlines/format-deadline.ts";
import type { Source } from "../../../core/rules/rows/rule.ts";
import { lowerStart, shorten } from "../../../core/text/text.ts";
import { whole, withMore, wrap } from "../lines.ts";
import type { Look } from "../paint.ts";

const SIGNS: Readonly<Record<ClaimState, string>> = { proved: "✔", thin: "◐", bare: "○", aside: "·" };
const WORDS: Readonly<Record<ClaimState, string>> = {
  proved: "proved",
  thin: "weak",
  bare: "no proof",
  aside: "left out",
};

const colourOf = (state: ClaimState, { paint }: Look) =>
  ({ proved: paint.good, thin: paint.warn, bare: paint.bad, aside: paint.dim })[state];

/** What a claim says, in a line of at most this many letters. */
const LONGEST = 90;
const gist = ({ claim }: ClaimWithDoubts): string =>
  shorten(claim.agreed ?? claim.happened ?? "nothing is written yet", LONGEST);

const signOf = (state: ClaimState, look: Look): string => colourOf(state, look)(`${SIGNS[state]} ${WORDS[state]}`);

const claimLines = (one: ClaimWithDoubts, look: Look): string[] => {
  const labels = one.exhibits.map((exhibit) => exhibit.label).join(", ");
  const doubts = one.doubts.map((rule) => rule.says(one, one.best)).join("; ");
  const below = [labels === "" ? "" : `Exhibits: ${labels}`, doubts].filter(Boolean).join(look.plain ? ". " : " · ");
  if (look.plain)
    return wrap(
      `Claim ${one.number}, ${WORDS[one.state]}: ${[gist(one), below]
        .filter(Boolean)
        .map((part) => whole(part, look))
        .join(" ")}`,
      look.width,
    );
  return [
    ...wrap(`${signOf(one.state, look)}  ${one.number}. ${gist(one)}`, look.width, 1, 4),
    ...(below === "" ? [] : wrap(look.paint.dim(below), look.width, 4)),
  ];
};

/** Every claim: its sign and word, what it says, its exhibits, what is doubted. */
export const claimsPage = (claims: readonly ClaimWithDoubts[], look: Look): string[] => [
  look.paint.bold("Claims and their proof"),
  ...(claims.length === 0
    ? wrap(`There are no claims yet. Add them with   ${look.asTyped("resume")}`, look.width, look.plain ? 0 : 1)
    : claims.flatMap((one) => claimLines(one, look))),
];

/** What does not fit together and speaks for the person: said before all else. Nothing when there is nothing. */
export const firstPage = (first: readonly Winning[], look: Look): string[] =>
  first.length === 0
    ? []
    : [
        look.paint.bold("Say this first"),
        ...first.flatMap(({ says }) =>
          wrap(look.plain ? whole(says, look) : `- ${says}`, look.width, look.plain ? 0 : 1, look.plain ? 0 : 3),
        ),
      ];

/** When gaps have to be closed: the time left, and the deadline that asks for it. */
const dueLines = (deadline: Deadline | undefined, present: Present, look: Look): string[] => {
  const indent = look.plain ? 0 : 1;
  if (deadline === undefined) return wrap(look.paint.dim("No deadline needs these."), look.width, indent);
  const due = `${sayLeft(deadline, present)}: ${lowerStart(nameOfDeadline(deadline))}, until ${sayDue(deadline, present.zone)}`;
  return wrap(look.paint.warn(whole(`${look.plain ? "" : "! "}${due}`, look)), look.width, indent, look.plain ? 0 : 3);
};

const messageLines = (text: string, look: Look): string[] =>
  text
    .split("\n")
    .flatMap((line) =>
      line === ""
        ? [look.plain ? "" : "    │"]
        : wrap(line, look.width, 6).map((row) => (look.plain ? row.trim() : `    │ ${row.trim()}`)),
    );

/** The gaps of one claim: each doubt with what closes it, and the messages, each once. */
const gapLines = (gaps: readonly Gap[], look: Look): string[] => {
  const [head] = gaps;
  if (head === undefined) return [];
  const indent = look.plain ? 0 : 4;
  const messages = [...new Set(gaps.flatMap((gap) => gap.message ?? []))];
  return [
    ...wrap(
      look.plain
        ? whole(`Claim ${head.claim.number}: ${gist(head.claim)}`, look)
        : `${head.claim.number}. ${gist(head.claim)}`,
      look.width,
      look.plain ? 0 : 1,
      indent,
    ),
    ...gaps.flatMap(({ rule, where, run, claim }) => [
      ...withMore(
        look.plain ? whole(rule.says(claim, claim.best), look) : `- ${rule.says(claim, claim.best)}`,
        `${look.plain ? "More: " : ""}${look.asTyped(`explain ${rule.id}`)}`,
        look.width,
        indent,
        indent + 2,
      ),
      ...wrap(`To close it: ${lowerStart(rule.close)}`, look.width, indent + 2),
      ...(where === undefined ? [] : wrap(`Look in: ${where}`, look.width, indent + 2)),
      ...wrap(look.paint.accent(`${look.plain ? "With: " : ""}${look.asTyped(run)}`), look.width, indent + 2),
    ]),
    ...messages.flatMap((text) => [
      ...wrap("A message that asks for it:", look.width, indent),
      ...messageLines(text, look),
    ]),
  ];
};

/** What is left to close, what is due first before the rest. Each deadline stands once, above the claims it is about. */
export const gapsPage = (gaps: readonly Gap[], present: Present, look: Look): string[] => {
  const ids = [...new Set(gaps.map((gap) => gap.claim.claim.id))];
  if (ids.length === 0) return [];
  let deadline: Deadline | undefined | null = null;
  const lines = ids.flatMap((id) => {
    const own = gaps.filter((gap) => gap.claim.claim.id === id);
    const isNew = own[0]?.deadline !== deadline;
    deadline = own[0]?.deadline;
    return ["", ...(isNew ? [...dueLines(deadline, present, look), ""] : []), ...gapLines(own, look)];
  });
  return [
    ...wrap(look.paint.bold(`Gaps to close, most urgent first: ${ids.length}`), look.width, 0, 2),
    ...lines.slice(1),
  ];
};

/** A page by its title and place; `--json` and `explain` tell its age as well. */
const sayPage = ({ title, place }: Source): string => (place === undefined ? title : `${title}, ${place}`);

/** What usually decides a case of this kind: ticked where an exhibit of it is there, each with its source. */
export const checklistPage = (rows: readonly CheckedRow[], look: Look): string[] => {
  const [first, second] = look.plain ? [0, 2] : [1, 3];
  return [
    look.paint.bold("What usually decides this"),
    ...rows.flatMap(({ row, isTicked, labels, mayHold }) => {
      const missing = mayHold.length > 0 ? "Look for it:" : "Missing:";
      const sign = look.plain ? (isTicked ? "There:" : missing) : isTicked ? look.paint.good("✔") : "○";
      const where = mayHold.length > 0 ? ` (look in ${mayHold.join(", ")})` : "";
      const said = `${sign} ${row.look}${labels.length === 0 ? where : ` (${labels.join(", ")})`}`;
      return [
        ...wrap(whole(said, look), look.width, first, second),
        ...wrap(
          look.paint.dim(whole(`${look.plain ? "source: " : ""}${sayPage(row.source)}`, look)),
          look.width,
          second,
        ),
      ];
    }),
  ];
};
