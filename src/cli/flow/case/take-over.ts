import { cleanText } from "../../../core/text/text.ts";
import type { DoubtfulLock } from "../../../errors.ts";
import type { Output, Person } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { menu } from "../questions/prompts.ts";

/** Asks whether a case may be opened that may be open elsewhere. In: what is known of the lock. */
export const wantsTakeOver = async (io: Output & Person, { message }: DoubtfulLock): Promise<boolean> => {
  const reply = await io.ask(
    menu(
      "take-over",
      "Is it closed everywhere else?",
      [
        { value: "no", label: "No, or I am not sure" },
        { value: "yes", label: "Yes, open it here" },
      ],
      {
        before: wrap(cleanText(message), io.width, 0, 0),
        why: "If two programs change one case at the same time, answers could be lost.",
        first: "no",
      },
    ),
  );
  return reply.kind === "answer" && reply.value === "yes";
};
