import { Option } from "commander";
import { CONVERSATION_FORMATS, DAY_ORDERS } from "../../../core/case/evidence.ts";
import { exhibitName, originalOf } from "../../../core/case/exhibits.ts";
import { daysOf, sendersOf } from "../../../core/conversations/conversation.ts";
import { formatFacts } from "../../../core/conversations/conversation-formats.ts";
import { count, series } from "../../../core/text/text.ts";
import { Problem, Usage } from "../../../errors.ts";
import type { Documents, Files, Io, Output, Person, Showing, Store } from "../../../ports/world.ts";
import { conversationLines } from "../../../terminal/views/evidence/conversation.ts";
import { wrap } from "../../../terminal/views/lines.ts";
import { type CommandFile, encodingOption, filled } from "../../command.ts";
import type { Session } from "../../flow/case/session.ts";
import {
  addedAsData,
  addFile,
  askOpen,
  type ForExhibit,
  tellAdded,
  tellOpen,
  withUnshown,
} from "../../flow/exhibits/add-file.ts";
import { askAlike, comparing, looksLike } from "../../flow/exhibits/alike.ts";
import { asOfDay, sourceFileOf } from "../../flow/exhibits/exhibit-lines.ts";
import { type GivenContacts, logContacts } from "../../flow/exhibits/log-contacts.ts";
import { type GivenReading, type Read, readFileAs } from "../../flow/exhibits/read-file-as.ts";
import { addedAtOf, givenReading, seenIn, unreadable } from "../../flow/exhibits/seen-in-file.ts";
import { STDIN } from "../../flow/facts/given-paths.ts";
import { todayOf } from "../../flow/questions/prompts.ts";
import { tell } from "../../flow/tell.ts";
import { read } from "../read.ts";
import { caseFlag, exhibitFlags, namedBeforeFlag, withNewExhibit } from "./new-exhibit.ts";

export interface EvidenceImportOptions extends ForExhibit, GivenReading, GivenContacts {
  readonly paths: readonly string[];
  readonly case?: string;
  readonly input?: boolean;
  readonly json?: boolean;
}

const readAsData = ({ reading, conversation }: Read) => ({
  ...reading,
  messages: conversation.messages.length,
  days: daysOf(conversation.messages) ?? null,
  senders: sendersOf(conversation.messages),
  lines: conversation.lines.length,
  unread: conversation.unread,
  decoded: conversation.decoded,
  remarks: conversation.remarks,
});

/** Exhibits that were named for lines of this file ("messages.txt, line 14") and do not quote any yet. */
const tellNamedLines = (io: Output, session: Session, ids: readonly string[]): void => {
  for (const id of ids) {
    const name = session.case.exhibits.find((one) => one.id === id)?.name ?? "";
    const lines = /, lines? (\d{1,9}(?:-\d{1,9})?)$/.exec(name)?.[1];
    if (lines === undefined || originalOf(session.case, id)?.lines !== undefined) continue;
    const label = exhibitName(session.case, id);
    const line = `${label} is about ${lines.includes("-") ? "lines" : "line"} ${lines}. Cite it with   ${io.asTyped(`evidence quote ${label} --line ${lines}`)}`;
    tell(io, line, 0, 2);
  }
};

const MOST_BESIDE = 6;

/** What to import: the file itself, or the one chat in it when it is a ZIP. */
const sourceOf = async (
  io: Documents,
  path: string,
): Promise<{ readonly source: Parameters<typeof addFile>[2]; readonly said?: string }> => {
  const inside = /\.zip$/i.test(path) ? await io.chatInZip(path) : undefined;
  if (inside === undefined) return { source: path };
  // With several texts in it, it is read for facts instead.
  if ("texts" in inside) return { source: path };
  const { chat, beside } = inside;
  const more = beside.length > MOST_BESIDE ? [`${beside.length - MOST_BESIDE} more`] : [];
  const rest =
    beside.length === 0
      ? ""
      : ` Next to it are ${series([...beside.slice(0, MOST_BESIDE), ...more])}: add the ones that matter as separate files.`;
  return { source: chat, said: `Read from ${path.split(/[/\\]/).at(-1) ?? path}.${rest}` };
};

const importFile = async (
  io: Showing & Person & Store & Documents,
  session: Session,
  path: string,
  options: EvidenceImportOptions,
): Promise<void> => {
  const asks = io.interactive && options.input !== false;
  let read: Read | undefined;
  let kept: string | undefined;
  const { source: given, said } = await sourceOf(io, path);
  const added = await addFile(io, session, given, options, async (_session, found) => {
    const file = addedAtOf(session, found);
    kept = unreadable(file);
    if (kept !== undefined) {
      if (options.form !== undefined)
        throw new Problem(`${file.fileName} cannot be read as ${formatFacts(options.form).name}. ${kept}`);
      return { file, given: {} };
    }
    const source = await sourceFileOf(io, session.case.id, file);
    read = await readFileAs(io, source, givenReading(session, file, options), { asOf: asOfDay(file), asks });
    return seenIn(file, read, todayOf(io));
  });
  const one = await withUnshown(io, session, added);
  const [id = ""] = one.ids;
  const alike = one.how === "new" ? await comparing(io, session)(id) : undefined;
  if (!options.json) {
    tellAdded(io, session, one);
    const name = exhibitName(session.case, id);
    const lines =
      read === undefined ? wrap(kept ?? "", io.width, 2) : conversationLines(read.reading, read.conversation, name, io);
    for (const line of [...lines, ...wrap(said ?? "", io.width, 2)]) if (line.trim() !== "") io.out(line);
    if (alike !== undefined) await askAlike(io, session, alike, asks);
  }
  const isKept = !session.case.withdrawn.includes(id);
  if (asks && one.how !== "known" && isKept) await askOpen(io, session, id);
  const contacts =
    read === undefined
      ? 0
      : await logContacts(io, session, { conversation: read.conversation, exhibit: id }, options, asks);
  if (options.json) {
    const data = {
      case: session.case.id,
      added: { ...addedAsData(session, one), ...looksLike(session, alike) },
      read: read === undefined ? null : readAsData(read),
      ...(said === undefined ? {} : { from: said }),
      contacts,
    };
    io.out(JSON.stringify(data, null, 2));
    return;
  }
  if (contacts > 0) io.out(`${count(contacts, "contact")} logged.`);
  if (one.how === "attached") tellNamedLines(io, session, one.ids);
  if (one.how !== "known" && isKept) tellOpen(io, session, one.ids);
};

/** Flags that only make sense for a single file. */
const OF_ONE_FILE = ["exhibit", "name", "form", "order", "zone", "encoding", "on", "source", "shows", "claim"] as const;

/** Several files, folders, archives and standard input: their facts are proposed, as `read` does. */
const importAll = async (io: Io, options: EvidenceImportOptions): Promise<void> => {
  const flag = OF_ONE_FILE.find((one) => options[one] !== undefined);
  if (flag !== undefined) throw new Usage(`--${flag} is for one file only.`, "Import the files one by one.");
  await read(io, options);
};

/** Is it one file: no folder, and no archive of many? A ZIP with one chat is that chat. */
const isOneFile = async (io: Files & Documents, paths: readonly string[]): Promise<boolean> => {
  const [path = STDIN, ...more] = paths;
  if (more.length > 0 || path === STDIN || io.isFolder(path)) return false;
  const inside = /\.zip$/i.test(path) ? await io.chatInZip(path) : undefined;
  return inside === undefined || "chat" in inside;
};

/**
 * `evidence import PATH`: takes a chat, a mail or a table into the vault unchanged, reads it, says what is in it, asks what it
 * shows, and offers to log the contacts. Of several files, a folder or an archive the facts are proposed. What a file leaves open (day or month first, the time zone) is asked, never guessed.
 */
export const evidenceImport = async (io: Io, options: EvidenceImportOptions): Promise<void> => {
  const [path = ""] = options.paths;
  if (!(await isOneFile(io, options.paths))) return await importAll(io, options);
  await withNewExhibit(io, options, (session) => importFile(io, session, path, options));
};

/** The words, flags and examples of the command. */
export const command: CommandFile<EvidenceImportOptions> = {
  shape: (command) => {
    caseFlag(
      command.argument(
        "<paths...>",
        "a chat export, an email, a table or any text; several paths, folders and ZIP archives are read for facts",
      ),
    )
      .addOption(
        new Option("--form <form>", "what kind of file it is, if the program cannot tell").choices(
          CONVERSATION_FORMATS,
        ),
      )
      .addOption(new Option("--order <order>", "what comes first in dates such as 03/04/2026").choices(DAY_ORDERS))
      .option("--zone <zone>", "the time zone of its times, for example Europe/Berlin", filled)
      .option(
        "--columns <names>",
        "for any other table: the columns with the day, the description and the amount",
        filled,
      );
    return namedBeforeFlag(exhibitFlags(command, { source: "where it comes from, if the program gets it wrong" }))
      .addOption(encodingOption())
      .option("--contacts", "log the contacts in it, one per day and side")
      .option("--no-contacts", "log no contacts")
      .option("--me <name>", "your name in it", filled)
      .option("--them <name>", "the name of the other side in it", filled)
      .option("--no-input", "ask nothing")
      .option("--json", "as JSON");
  },
  examples: [
    "evidence import messages-nov.txt",
    "evidence import ~/Downloads/contract",
    "evidence import chat.txt --order dmy --zone Europe/Berlin --no-input",
    'evidence import approval.eml --contacts --me "Mara Rowe"',
  ],
  talks: ({ input }) => input !== false,
  run: evidenceImport,
};
