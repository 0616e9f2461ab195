import { factsOfExhibits } from "../../../core/case/exhibit-facts.ts";
import type { CaseAccess } from "../../../ports/world.ts";
import { exhibitLines } from "../../../terminal/views/evidence/evidence.ts";
import { type CommandFile, caseArgument } from "../../command.ts";
import { pickCase } from "../../flow/case/pick-case.ts";
import { tell } from "../../flow/tell.ts";

export interface EvidenceListOptions {
  readonly case?: string;
  readonly json?: boolean;
}

/** `evidence list [CASE]`: the exhibits by label. It reads the case only; `evidence verify` looks at the files. */
export const evidenceList = async (io: CaseAccess, options: EvidenceListOptions): Promise<void> => {
  const c = await pickCase(io, options.case);
  const exhibits = factsOfExhibits(c);
  if (options.json) {
    io.out(JSON.stringify({ case: c.id, exhibits }, null, 2));
    return;
  }
  if (exhibits.length === 0) {
    io.out("No exhibits yet. Add a file with");
    io.out(`  ${io.asTyped("evidence add FILE")}`);
    return;
  }
  for (const line of exhibitLines(exhibits, io)) io.out(line);
  const waiting = exhibits.filter((one) => one.inFiling && one.file === null);
  const [first] = waiting;
  if (first === undefined) return;
  const names = waiting.map((one) => one.label ?? one.id).join(", ");
  io.err();
  const hint = `No file yet for ${names}. Add it with   ${io.asTyped(`evidence add FILE --exhibit ${first.label ?? first.id}`)}`;
  tell(io, hint);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<EvidenceListOptions> = {
  shape: (command) => command.addArgument(caseArgument()).option("--json", "as JSON"),
  examples: ["evidence list", "evidence list --json"],
  run: evidenceList,
};
