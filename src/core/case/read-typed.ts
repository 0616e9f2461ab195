import { plainly } from "../text/typed-text.ts";

/** "12,5 %" as 12.5. What is no number stays as it was typed: the check says so. */
export const readPercent = (raw: string): unknown => {
  const text = plainly(raw)
    .replace(/ ?(%|percent|per cent)$/, "")
    .replace(/^(\d+),(\d{1,2})$/, "$1.$2");
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : raw;
};

/** "y", "yes", "true" and their opposites. What is neither stays as it was typed. */
export const readYesNo = (raw: string): unknown => {
  const word = raw.trim().toLowerCase();
  if (word === "yes" || word === "y" || word === "true") return true;
  if (word === "no" || word === "n" || word === "false") return false;
  return raw;
};

/** What stands between commas. */
export const readList = (raw: string): unknown => {
  return raw
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
};

/** "2", "#2" as 2. What is no number of a list stays as it was typed. */
export const readOrdinal = (raw: string): unknown =>
  /^#?\d{1,2}$/.test(raw.trim()) ? Number(raw.trim().replace("#", "")) : raw;
