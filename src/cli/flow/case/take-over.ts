import { cleanText } from "../../../core/text/text.ts";
import type { DoubtfulLock } from "../../../errors.ts";
import type { Output, Person } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { agrees } from "../questions/agrees.ts";

/** Asks whether a case may be opened that may be open elsewhere. In: what is known of the lock. */
export const wantsTakeOver = (io: Output & Person, { message }: DoubtfulLock): Promise<boolean> =>
  agrees(
    io,
    "take-over",
    "Is it closed everywhere else?",
    { no: "No, or I am not sure", yes: "Yes, open it here" },
    {
      before: wrap(cleanText(message), io.width, 0, 0),
      why: "If two programs change one case at the same time, answers could be lost.",
    },
  );
