import type { Case } from "../../../core/case/case.ts";
import { capital } from "../../../core/text/text.ts";
import { askWhether, noMessageFor } from "../../../core/troubles/found.ts";
import { Problem } from "../../../errors.ts";
import type { Output } from "../../../ports/world.ts";

const WHY_NOT = {
  off: "you cannot message the other side while Upwork Messages is off",
  stop: "it is best not to message the other side: do not answer threats",
} as const;

/** Refuses a message of ours where none is to be written. A text of the person's own is theirs to send. */
export const refuseMessage = (io: Output, c: Case): void => {
  const found = noMessageFor(c);
  if (found?.row.messages === undefined) return;
  const why = WHY_NOT[found.row.messages];
  const hints = [`Send this instead   ${io.asTyped(`draft support ${c.id}`)}`];
  if (found.isSure) throw new Problem(`${capital(why)}.`, ...hints);
  const tells = io.asTyped(`review ${c.id} ${found.key}`);
  throw new Problem(`${askWhether(found)} If so, ${why}.`, ...hints, `Say what it is   ${tells}`);
};
