import type { Lock } from "./process-lock.ts";
import type { Saved } from "./save.ts";

const isOurs = (lock: Lock): boolean => {
  try {
    lock.check();
    return true;
  } catch {
    return false;
  }
};

/** Does what is left of a save after the answer is on disk. */
export interface Settling {
  /** As soon as the program waits for the person. What is left of a save before is done with it. */
  soon(saved: Saved): void;
  /** At once. Throws a Problem when it cannot be done. */
  now(): void;
}

/** In: the lock of the case. Once it is another's, nothing is done: whoever took the case over goes on with its journal. */
export const settlingUnder = (lock: Lock): Settling => {
  let left: Saved | undefined;
  let planned: NodeJS.Immediate | undefined;
  const now = () => {
    clearImmediate(planned);
    if (left !== undefined && isOurs(lock)) left.settle();
    left = undefined;
  };
  return {
    now,
    soon(saved) {
      clearImmediate(planned);
      left = saved;
      planned = setImmediate(() => {
        try {
          now();
        } catch {
          // Tried again, and told, when the case is closed.
        }
      });
    },
  };
};
