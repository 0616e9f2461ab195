import type { DoubtfulLock } from "../shell/errors.ts";
import type { Io } from "../shell/ports.ts";
import { menu } from "./asking.ts";

/** Asks whether a case may be opened that may be open elsewhere. In: what is known of the lock. */
export const wantsTakeOver = async (io: Io, { message }: DoubtfulLock): Promise<boolean> => {
  const reply = await io.ask(
    menu(
      "take-over",
      "Is it closed everywhere else?",
      [
        { value: "no", label: "No, or I am not sure" },
        { value: "yes", label: "Yes, open it here" },
      ],
      {
        before: [message],
        why: "Two programs that write one case at the same time could lose answers.",
        first: "no",
      },
    ),
  );
  return reply.kind === "answer" && reply.value === "yes";
};
