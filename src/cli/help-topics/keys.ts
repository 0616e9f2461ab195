import { DRAWN_KEYS, PLAIN_KEYS } from "../../core/keys.ts";
import { wrap } from "../../terminal/views/lines.ts";
import { termLines } from "../../terminal/views/terms.ts";
import type { TopicFile } from "./topic.ts";

/** `help keys`. In plain lines what is typed there, and nothing else: no other key works there. */
export const topic: TopicFile = {
  lines: (io) =>
    [...(io.plain ? [] : DRAWN_KEYS), ...PLAIN_KEYS].flatMap(({ where, rows }, index) => [
      ...(index === 0 ? [] : [""]),
      ...wrap(io.paint.bold(where), io.width),
      ...termLines(
        rows.map(({ key, does }) => ({ term: key, says: does })),
        io,
      ),
    ]),
};
