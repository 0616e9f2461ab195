import { withMore } from "../../terminal/views/lines.ts";
import { placesLines } from "../../terminal/views/places.ts";
import type { TopicFile } from "./topic.ts";

/** `help files`. */
export const topic: TopicFile = {
  lines: (io) => [
    ...placesLines(io.places(), io),
    "",
    ...withMore("The path of one alone:", io.asTyped("where evidence"), io.width, 0, 2),
  ],
};
