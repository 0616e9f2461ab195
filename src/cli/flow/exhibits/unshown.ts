import type { Case } from "../../../core/case/case.ts";
import type { Unshown } from "../../../core/filing/document/export-document.ts";
import { plural, series } from "../../../core/text/text.ts";
import type { Io } from "../../../ports.ts";
import { attachmentsOf } from "../attachments.ts";

/** The exhibits of a filing that its PDF will not show, or not whole, and why. A file that several cite is named once. */
export const unshownIn = async (io: Io, c: Case): Promise<Unshown[]> => {
  const found: Unshown[] = [];
  const seen = new Set<string>();
  const attachments = await attachmentsOf(io, c);
  const progress = io.progress("Looking at the exhibits");
  try {
    for (const [index, one] of attachments.entries()) {
      progress.seen(index, attachments.length);
      if (seen.has(one.sha256)) continue;
      seen.add(one.sha256);
      const why = await io.whyUnshown(one);
      if (why !== undefined) found.push({ label: one.label, why });
    }
  } finally {
    progress.end();
  }
  return found;
};

/** The same in sentences: one for each reason. */
export const sayUnshown = (unshown: readonly Unshown[]): string[] => {
  const labels = new Map<string, string[]>();
  for (const { label, why } of unshown) labels.set(why, [...(labels.get(why) ?? []), label]);
  return [...labels].map(([why, of]) => `! ${plural(of.length, "Exhibit")} ${series(of)}: ${why}`);
};
