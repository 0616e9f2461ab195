import { isOurs } from "../../errors.ts";
import type { HealthIssue } from "../../ports/health.ts";
import { inSystemWords } from "../../system/system-words.ts";
import { isFileError } from "../store-errors.ts";

/** An issue and its repair: `mend` says what it did, one sentence each. */
export interface HealthFinding extends Omit<HealthIssue, "done" | "mendable"> {
  readonly mend?: () => readonly string[];
}

/** What is being looked at, and the case it belongs to, if any. */
interface Spot {
  readonly path: string;
  readonly id?: string;
}

const findingOf = (error: NodeJS.ErrnoException, { path, id }: Spot): HealthFinding => ({
  kind: "unreadable",
  ...(id === undefined ? {} : { case: id }),
  path: error.path ?? path,
  say: `${error.path ?? path} cannot be checked: ${inSystemWords(error.code)}.`,
  grave: true,
  remedy: "Only you can fix this: give yourself permission to read it, or move whatever is in its place.",
});

/** Looks at something; whatever the system does not let us see is a finding too. */
export function seen(spot: Spot, look: () => HealthFinding[]): HealthFinding[];
export function seen<T>(spot: Spot, look: () => T, unseen: (found: HealthFinding[]) => T): T;
export function seen<T>(spot: Spot, look: () => T, unseen?: (found: HealthFinding[]) => T): T | HealthFinding[] {
  try {
    return look();
  } catch (error) {
    if (!isFileError(error)) throw error;
    const found = [findingOf(error, spot)];
    return unseen === undefined ? found : unseen(found);
  }
}

/** As `seen`, for work that takes time. */
export const lookedAtLater = async (spot: Spot, look: () => Promise<HealthFinding[]>): Promise<HealthFinding[]> => {
  try {
    return await look();
  } catch (error) {
    if (isFileError(error)) return [findingOf(error, spot)];
    if (!isOurs(error, "Problem")) throw error;
    return [{ ...findingOf(new Error(), spot), say: error.message, remedy: error.hints[0] ?? "" }];
  }
};
