import { VARIABLES } from "../../core/settings/variables.ts";
import { withMore } from "../../terminal/views/lines.ts";
import { termLines } from "../../terminal/views/terms.ts";
import type { TopicFile } from "./topic.ts";

/** `help environment`. */
export const topic: TopicFile = {
  lines: (io) => [
    ...termLines(
      VARIABLES.map(({ name, does }) => ({ term: name, says: does })),
      io,
    ),
    "",
    ...withMore("To set some of this for good, see", io.asTyped("config"), io.width, 0, 2),
  ],
};
