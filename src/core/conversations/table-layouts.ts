import { BANK_LAYOUTS } from "./layouts/banks.ts";
import type { TableLayout } from "./layouts/layout.ts";
import { PAYMENT_LAYOUTS } from "./layouts/payments.ts";
import { TRACKER_LAYOUTS } from "./layouts/trackers.ts";
import { UPWORK_LAYOUTS } from "./layouts/upwork.ts";

/** The tables that are known, in the order in which they are tried. A new layout is one row. */
const TABLE_LAYOUTS: readonly TableLayout[] = [
  ...PAYMENT_LAYOUTS,
  ...TRACKER_LAYOUTS,
  ...UPWORK_LAYOUTS,
  ...BANK_LAYOUTS,
];

/** The name of a column without case, spaces and signs; what stands in brackets behind it goes: "Amount (USD)" is "amount". */
export const bareColumn = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\((?:usd|eur|gbp|[a-z]{3}|\$|€|£)\)\s*$/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Upwork alone calls them freelancers; a table of hours without that word is anybody's. */
const isUpworkHours = (names: ReadonlySet<string>): boolean =>
  ["freelancer", "contractor"].some((one) => names.has(one)) && !names.has("amount");

/** Which table a header begins; undefined for one that is not known. In: the names of its columns. */
export const layoutOf = (header: readonly string[]): TableLayout | undefined => {
  if (header.length < 3) return undefined;
  const names = new Set(header.map(bareColumn));
  return TABLE_LAYOUTS.find(({ format, needs, marks, columns }) => {
    if (!needs.every((one) => names.has(one))) return false;
    if (marks !== undefined && marks.of.filter((one) => names.has(one)).length < marks.least) return false;
    if (format === "diary") return isUpworkHours(names);
    if (format === "transactions" && names.has("balance") && !names.has("freelancer") && !names.has("refid"))
      return false;
    return (
      (columns.date ?? []).some((one) => names.has(one)) &&
      [columns.amount, columns.credit, columns.hours].some((some) => some?.some((one) => names.has(one)))
    );
  });
};
