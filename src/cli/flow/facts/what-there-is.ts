import { keepUnsent } from "../../../core/interview/edit.ts";
import { namedPaths, readsAsText } from "../../../core/text/named-paths.ts";
import { count, oneLine, series, shorten } from "../../../core/text/text.ts";
import type { Checked } from "../../../core/text/typed-text.ts";
import type { GivenFiles, Prompt } from "../../../ports/questions.ts";
import type { Files, Person, Showing } from "../../../ports/world.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { leftAt } from "../case/pause.ts";
import type { Session } from "../case/session.ts";

/** What the person gave: the paths of files and folders, or a text that was pasted. */
export interface Given {
  readonly paths: readonly string[];
  readonly pasted: string;
}

/** The key under which a text waits that was pasted and not yet read. */
const KEY = "files";

/** A line longer than this is a text: nobody names so many files in one. */
const LONGEST_LINE = 20_000;

const IS_ADDRESS = /^\s*https?:\/\//i;

const NOTHING: Given = { paths: [], pasted: "" };

/** Finds out what was given. A path that is not there is refused, with the word that names nothing. */
const checkGiven =
  (io: Files) =>
  (raw: unknown): Checked => {
    const { line, pasted } = raw as GivenFiles;
    if (line.length > LONGEST_LINE) return { ok: false, problem: "This is too long to be file names." };
    const { paths, unknown } = namedPaths(line, io.names);
    if (unknown.length === 0) return { ok: true, value: { paths, pasted } satisfies Given };
    if (IS_ADDRESS.test(line))
      return {
        ok: false,
        problem:
          "A web address cannot be opened from here: nothing goes over the network. Save the page, or copy its text and paste it.",
      };
    // Words that name nothing are a text in one line; a text that is pasted beside a name is meant as well.
    if (paths.length === 0 && readsAsText(line)) return { ok: true, value: { paths, pasted: `${pasted}${line}\n` } };
    const names = unknown.slice(0, 3).map((one) => `“${shorten(oneLine(one), 60)}”`);
    return {
      ok: false,
      problem: `There is no file or folder ${series(names, "or")} here. Check the path; Tab completes it.`,
    };
  };

/** What a line of names comes to, said back while it is typed. */
const echoOf =
  (io: Files) =>
  (line: string): string => {
    if (line.length > LONGEST_LINE) return "";
    const { paths } = namedPaths(line, io.names);
    const folders = paths.filter((path) => io.isFolder(path)).length;
    const files = paths.length - folders;
    return series([
      ...(files === 0 ? [] : [count(files, "file")]),
      ...(folders === 0 ? [] : [count(folders, "folder")]),
    ]);
  };

const WORDS =
  "Notices and emails from Upwork, the contract page, chats, tables, screenshots. Type files, folders or ZIP archives (several on one line is fine), or drag them into this window. Or copy an email, a page or a chat and paste it here.";

const promptOf = (io: Showing & Files, session: Session, isMore: boolean): Prompt => ({
  asking: {
    key: KEY,
    step: "intake",
    kind: "line",
    ask: isMore ? "What else do you have?" : "What do you have?",
    why: "What your files say, we do not have to ask. They stay on this computer and are never changed.",
    how: "A path such as ~/Downloads/notice.eml. Tab completes it. ZIP archives are opened too. Ctrl-C stops the reading and keeps what was read.",
    state: "open",
    ...(session.case.unsent[KEY] === undefined ? {} : { start: session.case.unsent[KEY], startIs: "unsent" as const }),
  },
  head: { title: "", progress: "" },
  before: isMore ? [""] : ["", ...wrap(`${WORDS} Press Enter to go on without files.`, io.width, io.plain ? 0 : 1)],
  canGoBack: isMore,
  canSkip: false,
  check: checkGiven(io),
  echo: echoOf(io),
  complete: (typed) => io.names.complete(typed),
  stays: (value) => {
    const { paths, pasted } = value as Given;
    const what = [
      ...paths.slice(0, 5).map((path) => shorten(path, 60)),
      ...(paths.length > 5 ? [`${paths.length - 5} more`] : []),
      ...(pasted === "" ? [] : [`a pasted text of ${count(pasted.trimEnd().split("\n").length, "line")}`]),
    ];
    return what.length === 0 ? undefined : `What you have  ${series(what)}`;
  },
  keepUnsent: () => {},
  elsewhere: { command: "start --from PATH" },
  caseId: session.case.id,
});

/** Does a text wait that was pasted, and left before it was read? */
export const hasPasteLeft = (session: Session): boolean => session.case.unsent[KEY] !== undefined;

/**
 * Asks what the person has. A text that was pasted is kept when they leave, and offered again. In: whether something was given
 * already. Out: what was given; nothing when they go on without.
 */
export const askWhatThereIs = async (
  io: Showing & Person & Files,
  session: Session,
  isMore: boolean,
): Promise<Given> => {
  const reply = await io.ask(promptOf(io, session, isMore));
  const hadUnsent = hasPasteLeft(session);
  if (reply.kind === "pause") {
    if (reply.typed?.includes("\n")) session.put(keepUnsent(session.case, KEY, reply.typed));
    throw leftAt(io, session, reply);
  }
  if (hadUnsent) session.put(keepUnsent(session.case, KEY, ""));
  return reply.kind === "answer" ? (reply.value as Given) : NOTHING;
};
