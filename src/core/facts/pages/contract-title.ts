import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";
import { daysIn } from "../words/days.ts";
import { isLabel } from "../words/labels.ts";
import { contractNamed } from "../words/names.ts";
import { entryOf, lineOf, type Page } from "./page.ts";
import { personIn } from "./person-line.ts";

/** The name of a contract, and the lines it stands in. */
interface ContractTitle {
  readonly name: string;
  readonly lines: readonly ReadLine[];
}

/** Titles that are no names of a contract. */
const NO_TITLE =
  /^(?:upwork|home|contracts?|all contracts|my jobs|workroom|details|overview|time ?sheet|work ?diary|messages|transaction history|contract history|(?:find|deliver|manage) work|hire(?: talent)?|manage finances|reports|(?:view )?offer(?: details)?|dispute(?: \d+)?|refund request|milestones?(?: \(\d+\))?|active|ended|paused|completed|closed|(?:work )?in progress|in dispute|under review|awaiting review|\d{1,2}:\d\d|skip to .*|(?:hourly|fixed[- ]price)\b.*)$/i;

/** "Home > Contract history > Arabic voice for a guide > Dispute": the contract. */
const ofTrail = (page: Page): { readonly name: string; readonly line: ReadLine } | undefined => {
  for (const line of page.lines.slice(0, 4)) {
    const parts = line.text.split(/\s+[>›»]\s+/).map(even);
    const name = parts.length < 3 ? undefined : parts.findLast((part) => !NO_TITLE.test(part));
    if (name !== undefined) return { name, line };
  }
  return undefined;
};

const isTitle = (text: string): boolean =>
  text.length >= 5 &&
  text.length <= 90 &&
  !NO_TITLE.test(text) &&
  !/[.:]$/.test(text) &&
  daysIn(text).length === 0 &&
  !/\s[>›»]\s/.test(text) &&
  personIn(text) === undefined;

/** The number of the contract on a line of its own. */
const ID_LINE = /^(?:contract |project )?(?:id|no\.?|number|#)[\s:.#]*\d{7,9}$/i;

/** How the contract stands or is paid, on a line of its own between its name and the other party. */
const STANDS =
  /^(?:active|ended|paused|completed|closed|(?:work )?in progress|in dispute|contract (?:active|ended|paused|closed)|(?:hourly|fixed[- ]price)\b.*)$/i;

/** The line below one, past the number of the contract and how it stands. */
export const below = ({ lines }: Page, at: number): Page["lines"][number] | undefined => {
  const next = even(lines[at + 1]?.text ?? "");
  return ID_LINE.test(next) || STANDS.test(next) ? lines[at + 2] : lines[at + 1];
};

/** A line with the name of a contract, and the one below that names a person. */
export const headOn = (page: Page): number =>
  page.lines.findIndex(
    ({ text }, index) =>
      index < 14 &&
      isTitle(even(text)) &&
      !ID_LINE.test(even(text)) &&
      personIn(below(page, index)?.text ?? "") !== undefined,
  );

/** "Dispute - Harbour tour audio": what kind of page it is, and of which contract. */
const BEHIND_KIND = /^(?:dispute|refund request|contract|time ?sheet|mediation)\s*(?:[-–—·|]\s|:\s)\s*(\p{Lu}.{4,})$/iu;

const isBroken = ({ text: { byMachine }, lines }: Page, at: number): boolean => {
  const [above, own] = [even(lines[at - 1]?.text ?? ""), even(lines[at]?.text ?? "")];
  return byMachine === true && isTitle(above) && /^\p{Lu}/u.test(above) && /^\p{Ll}/u.test(own);
};

/** The name of the contract: by its label, the title of the page, the way to it, or the first line with a person's name under it. */
export const contractOn = (page: Page): ContractTitle | undefined => {
  const labelled = entryOf(page, "contract");
  if (labelled !== undefined && !NO_TITLE.test(labelled.value))
    return { name: contractNamed(labelled.value).name, lines: lineOf(page, labelled) };
  const titles = (page.text.page?.title ?? "").split(/\s+[|·–—-]\s+/).map(even);
  const title = titles.find((part) => part.length > 3 && !NO_TITLE.test(part));
  const byTitle = title === undefined ? undefined : page.lines.find(({ text }) => even(text) === title);
  if (byTitle !== undefined && title !== undefined) return { name: title, lines: [byTitle] };
  const trail = ofTrail(page);
  if (trail !== undefined) {
    const same = page.lines.find(({ text }) => even(text) === trail.name);
    return { name: trail.name, lines: [same ?? trail.line] };
  }
  const at0 = headOn(page);
  const head = page.lines[at0];
  // A machine reads a title that runs over two lines as two: neither is the name.
  if (head !== undefined && isBroken(page, at0)) return undefined;
  if (head !== undefined) return { name: even(head.text), lines: [head] };
  const behind = page.lines.slice(0, 3).find(({ text }) => BEHIND_KIND.test(even(text)));
  const own = behind === undefined ? undefined : BEHIND_KIND.exec(even(behind.text))?.[1];
  if (behind !== undefined && own !== undefined && isTitle(own)) return { name: own, lines: [behind] };
  // The line under the title of the page: "Timesheet", "View offer", "Dispute".
  const at = page.lines.findIndex(
    ({ text }, index) => index < 4 && NO_TITLE.test(even(text)) && !/\d|^skip/i.test(text),
  );
  const under = at < 0 ? undefined : page.lines[at + 1];
  return under !== undefined &&
    isTitle(even(under.text)) &&
    !isLabel(even(under.text)) &&
    !/\d{5}|\$/.test(under.text) &&
    even(under.text).split(" ").length >= 3
    ? { name: even(under.text), lines: [under] }
    : undefined;
};
