import type { ReadLine } from "../read-text.ts";
import { even } from "../words/body.ts";
import { daysIn } from "../words/days.ts";
import { amountsIn } from "../words/figures.ts";

/** A column of a table of milestones, by the word that stands over it. */
const COLUMN =
  /^(?:(?<name>milestones?|description|deliverable|name|task)|(?<amount>amount|price|sum|value)|(?<day>funded|deposited|due(?: date)?|submitted|delivered|handed in|released|paid|approved)|(?<state>status|state))(?: on)?(?= |$)/i;

type Column = { readonly label: string; readonly is: "name" | "amount" | "day" | "state" };

/** The columns of a head whose words stand a blank apart; undefined where another word is among them. */
const columnsIn = (text: string): readonly Column[] | undefined => {
  const columns: Column[] = [];
  let rest = text.replace(/^# /, "");
  while (rest !== "") {
    const found = COLUMN.exec(rest);
    if (found === null) return undefined;
    const is = (["name", "amount", "day", "state"] as const).find((kind) => found.groups?.[kind] !== undefined);
    columns.push({ label: found[0], is: is ?? "state" });
    rest = rest.slice(found[0].length).trimStart();
  }
  const kinds = columns.map(({ is }) => is);
  return columns.length >= 4 && kinds[0] === "name" && kinds[1] === "amount" && kinds.includes("day")
    ? columns
    : undefined;
};

/** A row below such a head in cells: as many days as there are columns for them, else a cell is empty and nobody can tell which. */
const cellsUnder = (text: string, columns: readonly Column[]): readonly string[] | undefined => {
  const [amount] = amountsIn(text);
  const name = amount === undefined ? "" : even(text.slice(0, amount.start)).replace(/^\d{1,2}[.)]? (?=\S)/, "");
  if (amount === undefined || !/\p{L}{2}/u.test(name)) return undefined;
  let rest = text.slice(amount.end).trim();
  const cells: string[] = [name, text.slice(amount.start, amount.end)];
  for (const { is } of columns.slice(2)) {
    if (is === "state") {
      cells.push(rest);
      rest = "";
      continue;
    }
    const [day] = daysIn(rest);
    const dash = /^[–—-](?= |$)/.exec(rest);
    const end = dash === null ? (day?.start === 0 ? day.end : undefined) : 1;
    if (end === undefined) return undefined;
    cells.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  return rest === "" ? cells : undefined;
};

/** Tables whose cells stand only a blank apart, as a machine reads them from a picture, with their cells apart. In: the lines of a page. */
export const inColumns = (lines: readonly ReadLine[]): readonly ReadLine[] => {
  let columns: readonly Column[] | undefined;
  return lines.map((line) => {
    if (line.text.includes("\t")) return line;
    const text = even(line.text);
    const head = columnsIn(text);
    const cells = head?.map(({ label }) => label) ?? (columns === undefined ? undefined : cellsUnder(text, columns));
    columns = head ?? (cells === undefined ? undefined : columns);
    return cells === undefined ? line : { ...line, text: cells.join("\t"), written: line.written ?? line.text };
  });
};
