import { KEYS } from "../../core/keys.ts";
import { wrap } from "../../terminal/views/lines.ts";
import { termLines } from "../../terminal/views/terms.ts";
import type { TopicFile } from "./topic.ts";

/** `help keys`. */
export const topic: TopicFile = {
  lines: (io) =>
    KEYS.flatMap(({ where, rows }, index) => [
      ...(index === 0 ? [] : [""]),
      ...wrap(io.paint.bold(where), io.width),
      ...termLines(
        rows.map(({ key, does }) => ({ term: key, says: does })),
        io,
      ),
    ]),
};
