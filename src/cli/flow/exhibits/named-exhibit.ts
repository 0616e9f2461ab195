import type { Case } from "../../../core/case/case.ts";
import { exhibitName, exhibitNamed } from "../../../core/case/exhibits.ts";
import type { Exhibit } from "../../../core/case/lists.ts";
import { oneLine, plural, series } from "../../../core/text/text.ts";
import { Problem } from "../../../errors.ts";

/** Finds an exhibit by its label or id. Throws Problem with those there are. */
export const namedExhibit = (c: Case, name: string): Exhibit => {
  const found = exhibitNamed(c, name);
  if (found !== undefined) return found;
  const names = c.exhibits.map((one) => exhibitName(c, one.id));
  throw new Problem(
    `There is no exhibit "${oneLine(name)}".`,
    names.length === 0
      ? (asTyped) => `There is none yet. Add a file with   ${asTyped("evidence add FILE")}`
      : (asTyped) =>
          `There ${plural(names.length, "is", "are")}: ${series(names)}. See them with   ${asTyped("evidence list")}`,
  );
};
