import { exhibitName } from "../../../core/case/exhibits.ts";
import { bringBackExhibit } from "../../../core/interview/edit.ts";
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

/** `evidence restore LABEL [CASE]`: brings an exhibit back into the filing, under the label it had. */
export const evidenceRestore = async (io: CaseAccess, options: NamedExhibitOptions): Promise<void> => {
  const chosen = await pickCase(io, options.case);
  await withStored(io, chosen.id, async (session) => {
    const one = namedExhibit(session.case, options.exhibit);
    const was = session.case.withdrawn.includes(one.id);
    if (was) session.put(bringBackExhibit(session.case, one.id));
    if (options.json) {
      const exhibit = exhibitName(session.case, one.id);
      printJson(io, { case: session.case.id, id: one.id, exhibit, inFiling: true, changed: was });
      return;
    }
    const what = `${exhibitName(session.case, one.id)} ${shorten(one.name ?? "", 60)}`.trim();
    tell(io, was ? sentence(`Back in the filing: ${what}`) : `${what} is in the filing. Nothing was changed.`);
  });
};

/** The words, flags and examples of the command. */
export const command: CommandFile<NamedExhibitOptions> = {
  shape: (command) => command.addArgument(exhibitArgument()).addArgument(caseArgument()).option("--json", "as JSON"),
  examples: ["evidence restore B"],
  run: evidenceRestore,
};
