import { exhibitName, originalOf } from "../../../core/case/exhibits.ts";
import { withdrawExhibit } from "../../../core/interview/edit.ts";
import { sentence, shorten } from "../../../core/text/text.ts";
import type { CaseAccess } from "../../../ports/world.ts";
import { type CommandFile, caseArgument, exhibitArgument } from "../../command.ts";
import { pickCase } from "../../flow/case/pick-case.ts";
import { withStored } from "../../flow/case/session.ts";
import { namedExhibit } from "../../flow/exhibits/named-exhibit.ts";
import { printJson, tell } from "../../flow/tell.ts";

export interface NamedExhibitOptions {
  readonly exhibit: string;
  readonly case?: string;
  readonly json?: boolean;
}

/** `evidence remove LABEL [CASE]`: takes an exhibit out of the filing. Its label, its answers and its file stay. */
export const evidenceRemove = async (io: CaseAccess, options: NamedExhibitOptions): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  await withStored(io, chosen.id, async (session) => {
    const one = namedExhibit(session.case, options.exhibit);
    const gone = session.case.withdrawn.includes(one.id);
    session.put(withdrawExhibit(session.case, one.id));
    const name = exhibitName(session.case, one.id);
    if (options.json) {
      printJson(io, { case: session.case.id, id: one.id, exhibit: name, inFiling: false, changed: !gone });
      return;
    }
    const file = originalOf(session.case, one.id) === undefined ? "" : " Its file is kept.";
    const what = `${name} ${shorten(one.name ?? "", 60)}`.trim();
    tell(
      io,
      `${gone ? `${what} was out of the filing already.` : sentence(`Taken out of the filing: ${what}`)}${file}`,
    );
    tell(io, `Bring it back with   ${io.asTyped(`evidence restore ${name}`)}`);
  });
};

/** The words, flags and examples of the command. */
export const command: CommandFile<NamedExhibitOptions> = {
  shape: (command) => command.addArgument(exhibitArgument()).addArgument(caseArgument()).option("--json", "as JSON"),
  examples: ["evidence remove B"],
  run: evidenceRemove,
};
