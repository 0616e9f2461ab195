import { isOurs } from "../errors.ts";

/** Does what keeps words of the person. Out: why it could not, in a line; undefined when it could. A fault of ours is thrown on. */
export const whyUnkept = (keep: () => void): string | undefined => {
  try {
    keep();
    return undefined;
  } catch (error) {
    if (!isOurs(error, "Problem")) throw error;
    const [then] = error.hints;
    return `${error.message}${typeof then === "string" ? ` ${then}` : ""}`;
  }
};
