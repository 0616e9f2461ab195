import { oneLine } from "../../core/text/text.ts";
import { Usage } from "../../errors.ts";

/** A title as the person gives it. Throws Usage when it cannot be one. */
export const titleFrom = (given: string): string => {
  const title = oneLine(given);
  if (title === "" || title.length > 200) throw new Usage("A title has 1 to 200 characters.");
  return title;
};
