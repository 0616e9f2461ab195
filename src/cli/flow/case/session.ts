import type { Case } from "../../../core/case/case.ts";
import { withoutEmptyItems } from "../../../core/case/empty-items.ts";
import { savedAt } from "../../../core/interview/edit.ts";
import type { OpenCase } from "../../../ports/cases.ts";
import type { Clock, Store } from "../../../ports/world.ts";

/** A case that is open for writing. Every change is on disk before the next question shows. */
export interface Session {
  readonly case: Case;
  /** Saves a changed case; `updatedAt` is set here and nowhere else. An item without any answer is not saved. */
  put(changed: Case): void;
  /** The instant of the last save in this session, if there was one. */
  readonly savedAt: string | undefined;
  /** The deadlines of the case as it is now were told: at the end only what changes after this is. */
  markTold(): void;
  /** The case whose deadlines were told last. */
  readonly told: Case;
}

const openSession = (io: Clock, opened: OpenCase, first: Case): Session => {
  let current = first;
  let last: string | undefined;
  let told = first;
  return {
    get told() {
      return told;
    },
    markTold() {
      told = current;
    },
    get case() {
      return current;
    },
    get savedAt() {
      return last;
    },
    put(changed) {
      if (changed === current) return;
      const now = io.now();
      const next = savedAt(changed, now);
      // What cannot be saved has not happened: whoever asked for it can try again.
      opened.save(withoutEmptyItems(next));
      [current, last] = [next, now];
    },
  };
};

/** Opens a case for writing, lets `work` change it, and closes it whatever happens. In: "copy" for a case made from another. */
export const withSession = async <T>(
  io: Store & Clock,
  c: Case,
  work: (session: Session) => Promise<T>,
  how?: "copy",
): Promise<T> => {
  const opened = io.cases.open(c.id, how);
  try {
    return await work(openSession(io, opened, c));
  } finally {
    opened.close();
  }
};

/** Reads a case afresh under its lock, so that no change of another terminal is overwritten. */
export const withStored = async <T>(
  io: Store & Clock,
  id: string,
  work: (session: Session) => Promise<T>,
): Promise<T> => {
  const opened = io.cases.open(id);
  try {
    return await work(openSession(io, opened, opened.was ?? io.cases.read(id)));
  } finally {
    opened.close();
  }
};
