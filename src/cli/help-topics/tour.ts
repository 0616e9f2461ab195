import { withMore, wrap } from "../../terminal/views/lines.ts";
import { SCENES } from "../flow/demo/scenes.ts";
import type { TopicFile } from "./topic.ts";

/** `help tour`: the invented case of the demo, told: what happens, what is typed, what is seen then. */
export const topic: TopicFile = {
  lines: (io) => [
    ...SCENES.flatMap(({ title, words, command, seen }, at) => [
      ...wrap(io.paint.bold(`${at + 1} of ${SCENES.length}: ${title}`), io.width),
      ...wrap(words, io.width),
      ...(command === undefined ? [] : withMore("She types", io.paint.accent(io.asTyped(command)), io.width, 0, 2)),
      ...wrap(seen, io.width),
      "",
    ]),
    ...withMore("See it happen, in two minutes:", io.paint.accent(io.asTyped("demo")), io.width, 0, 2),
    ...withMore("Start your own case:", io.paint.accent(io.asTyped("start")), io.width, 0, 2),
  ],
};
