import type { Io } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { print } from "../tell.ts";

/** What a person looks at in an email. */
const HEADER = /^(?:From|Date|Subject): /;

/** Shows a paper of the demo. In: its name in the folder of the demo, what it is, and the line from which on it only takes leave. */
export const showPaper = (
  io: Io,
  { file, is, until }: { readonly file: string; readonly is: string; readonly until?: string },
): void => {
  const [head = "", ...all] = io.readFile(file).trimEnd().split("\n\n");
  const end = until === undefined ? -1 : all.indexOf(until);
  const rest = end < 0 ? all : all.slice(0, end);
  const isMail = HEADER.test(head);
  const kept = head.split("\n").filter((line) => !isMail || HEADER.test(line));
  print(io, io.plain ? `${is}, ${file}:` : io.paint.dim(`${is}, ${file}`), io.plain ? 0 : 1);
  for (const line of [kept.join("\n"), ...rest].join("\n\n").split("\n")) {
    if (io.plain) print(io, line);
    else for (const row of wrap(line, io.width - 3)) io.out(row === "" ? " │" : ` │ ${row}`);
  }
  io.out();
};
