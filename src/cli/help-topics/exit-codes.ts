import { EXIT_CODES } from "../../core/exit-codes.ts";
import { termLines } from "../../terminal/views/terms.ts";
import type { TopicFile } from "./topic.ts";

/** `help exit-codes`. */
export const topic: TopicFile = {
  lines: (io) =>
    termLines(
      Object.values(EXIT_CODES).map((row) => ({
        term: [row.code, ...("others" in row ? row.others : [])].join(", "),
        says: row.means,
      })),
      io,
    ),
};
