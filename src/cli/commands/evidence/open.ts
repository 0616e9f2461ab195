import { exhibitName, originalOf } from "../../../core/case/exhibits.ts";
import { isTextType, sayMediaType } from "../../../core/case/media-type.ts";
import { endingToOpen, nameToOpen } from "../../../core/case/opened-files.ts";
import { oneLine } from "../../../core/text/text.ts";
import { Problem } from "../../../errors.ts";
import type { CaseAccess } from "../../../ports/world.ts";
import { type CommandFile, caseArgument, exhibitArgument } from "../../command.ts";
import { pickCase } from "../../flow/case/pick-case.ts";
import { namedExhibit } from "../../flow/exhibits/named-exhibit.ts";
import { tell } from "../../flow/tell.ts";

export interface EvidenceOpenOptions {
  readonly exhibit: string;
  readonly case?: string;
  readonly json?: boolean;
}

/** The largest file of which a copy is made to look at: 512 MiB. */
const MOST = 512 * 1024 * 1024;

/** `evidence open EXHIBIT [CASE]`: shows a copy of the file in the program the system has for it. The original is not touched. */
export const evidenceOpen = async (io: CaseAccess, options: EvidenceOpenOptions): Promise<void> => {
  const c = await pickCase(io, options.case);
  const { id } = namedExhibit(c, options.exhibit);
  const name = exhibitName(c, id);
  const file = originalOf(c, id);
  if (file === undefined)
    throw new Problem(
      `${name} has no file yet, so there is nothing to open.`,
      `Add it with   ${io.asTyped(`evidence add FILE --exhibit ${name}`)}`,
    );
  if (io.cases.isEncrypted(c.id))
    throw new Problem(
      "This case is locked. To open the file, another program would need a readable copy of it on your disk.",
      `See what it says here:   ${io.asTyped(`evidence show ${name} ${c.id}`)}`,
      `Or remove the passphrase:   ${io.asTyped(`unlock ${c.id}`)}`,
    );
  const ending = endingToOpen(file.mediaType, isTextType(file.mediaType));
  if (ending === undefined)
    throw new Problem(
      `${name} is a file (${sayMediaType(file.mediaType)}) that could run something or go online when it is opened. So it is not opened from here.`,
      `See what we know about it:   ${io.asTyped(`evidence show ${name} ${c.id}`)}`,
      `The original is here:   ${io.vault.pathOf(c.id, file.sha256)}`,
    );
  const bytes = await io.vault.read(c.id, file.sha256, MOST);
  const path = io.inFolder(io.outFolder(c.id), nameToOpen(name, file.fileName, ending));
  io.writeFile(path, bytes, { replace: true });
  await io.openFile(path);
  if (options.json) {
    io.out(
      JSON.stringify({ case: c.id, exhibit: name, fileName: file.fileName, mediaType: file.mediaType, path }, null, 2),
    );
    return;
  }
  tell(io, `Opened a copy of ${name}, ${oneLine(file.fileName)}. Your original stays as it is.`, 0, 2);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<EvidenceOpenOptions> = {
  shape: (command) => command.addArgument(exhibitArgument()).addArgument(caseArgument()).option("--json", "as JSON"),
  examples: ["evidence open B", "evidence open contract"],
  run: evidenceOpen,
};
