import type { TopicRow } from "./topic.ts";

/** Every topic of `help`, in the order in which it names them. */
export const TOPICS: readonly TopicRow[] = [
  { name: "tour", what: "an invented case in words; demo plays it", load: () => import("./tour.ts") },
  { name: "keys", what: "the keys that work at a question", load: () => import("./keys.ts") },
  { name: "exit-codes", what: "what each exit code means", load: () => import("./exit-codes.ts") },
  { name: "environment", what: "the variables that it reads", load: () => import("./environment.ts") },
  { name: "files", what: "where everything is stored", load: () => import("./files.ts") },
  { name: "man", what: "all of the help as a manual page, for man", load: () => import("./man.ts") },
];
