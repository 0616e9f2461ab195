/**
 * The calendar day of instants in a zone, for thousands of them: one formatter is ten times as fast as a Temporal value for
 * each. In: an IANA name. Out: a function from milliseconds since 1970 to YYYY-MM-DD; undefined before 2000 and after 2099.
 */
export const daysInZone = (zone: string): ((milliseconds: number) => string | undefined) => {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  const formatter = new Intl.DateTimeFormat("en-US", { timeZone: zone, calendar: "gregory", ...parts });
  return (milliseconds) => {
    // en-US writes 11/03/2026.
    const [month, day, year] = formatter.format(milliseconds).split("/");
    return /^20\d\d$/.test(year ?? "") ? `${year}-${month}-${day}` : undefined;
  };
};
