/** A number with a comma before its cents, as tables saved in many countries have it: "1100,00", "1.100,00". */
const COMMA = /^([(-]*)(\d{1,3}(?:\.\d{3})+|\d+),(\d\d)(\)?)$/;

/** "1,600.00", "($31.00)", "-66.00", "1.600,00": an amount of a cell in cents. Undefined: it is none. */
export const centsOf = (raw: string): number | undefined => {
  const bare = raw
    .replace(/[\s$]|USD/g, "")
    .replace(/−/g, "-")
    .replace(COMMA, (_all, sign: string, whole: string, cents: string, end: string) => {
      return `${sign}${whole.replaceAll(".", "")}.${cents}${end}`;
    });
  const found = /^(\(|-)?-?([\d,]+(?:\.\d{1,2})?)\)?$/.exec(bare);
  if (found === null) return undefined;
  const cents = Math.round(Number((found[2] ?? "").replaceAll(",", "")) * 100);
  return found[1] === undefined ? cents : -cents;
};
