/**
 * A cell as RFC 4180 writes it. A text that a spreadsheet would run as a formula gets an apostrophe in front
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const cell = (raw: string | number): string => {
  const text = typeof raw === "number" ? String(raw) : raw.replace(/^(?=[=+\-@\t\r\n])/, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as comma-separated values: UTF-8, a line end of CR LF after each row. Numbers are never guarded: they cannot act. */
export const csvText = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
