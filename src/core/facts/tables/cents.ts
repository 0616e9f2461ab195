/** "1,600.00", "($31.00)", "-66.00": an amount of a cell in cents. Undefined: it is none. */
export const centsOf = (raw: string): number | undefined => {
  const bare = raw.replace(/[\s$]|USD/g, "").replace(/−/g, "-");
  const found = /^(\(|-)?-?([\d,]+(?:\.\d{1,2})?)\)?$/.exec(bare);
  if (found === null) return undefined;
  const cents = Math.round(Number((found[2] ?? "").replaceAll(",", "")) * 100);
  return found[1] === undefined ? cents : -cents;
};
