import { basename } from "node:path";
import { withLeftText } from "../../core/interview/navigation.ts";
import type { CaseStore } from "../../ports/cases.ts";
import { idsIn } from "../cases/list-cases.ts";
import { type LeftText, leftTexts, readEdited, settleLeft } from "../edited-texts.ts";
import { rmdirSync } from "../files/retry.ts";
import { type Folders, namesIn } from "../folders.ts";
import type { HealthFinding } from "./findings.ts";

/** Keeps a text in its case. Out: false when it is there already. */
const keepIn = (cases: CaseStore, id: string, key: string, text: string): boolean => {
  const opened = cases.open(id);
  try {
    const c = opened.was ?? cases.read(id);
    const kept = withLeftText(c, key, text);
    if (kept !== c) opened.save(kept);
    return kept !== c;
  } finally {
    opened.close();
  }
};

const mendOf = (cases: CaseStore, id: string, left: LeftText) => (): readonly string[] => {
  const text = readEdited(left.path);
  const kept = text !== undefined && keepIn(cases, id, left.key, text);
  settleLeft(left);
  return [
    kept
      ? `Kept the text: it shows at its question (${left.key}) as typed before.`
      : "Its text is in the case already. Removed the file.",
    ...(left.others.length > 0
      ? [`The editor's own files stay, for it to recover what was not saved: ${left.folder}`]
      : []),
  ];
};

const findingOf = (folders: Folders, cases: CaseStore, left: LeftText): HealthFinding => {
  const { caseId, path } = left;
  const text = basename(path);
  if (readEdited(path) === undefined) {
    const others = namesIn(left.folder).length;
    return {
      kind: "edited",
      ...(caseId === undefined ? {} : { case: caseId }),
      path: left.folder,
      say: `An editor's own files are left of a text that was edited: ${left.folder}`,
      grave: others === 0,
      remedy:
        others === 0
          ? "Removes the empty folder."
          : "They may have words that were not saved. Look at them in your editor, then remove the folder.",
      ...(others === 0
        ? {
            mend: () => {
              rmdirSync(left.folder);
              return ["Removed the empty folder."];
            },
          }
        : {}),
    };
  }
  if (caseId === undefined || !idsIn(folders).includes(caseId))
    return {
      kind: "edited",
      path,
      say: `A text is left that was in an editor when the program was killed (${text}). Its case is not there.`,
      grave: true,
      remedy: "Only you can fix this: read the file, then remove it.",
    };
  return {
    kind: "edited",
    case: caseId,
    path,
    say: `A text is left that was in an editor when the program was killed: ${path}`,
    grave: true,
    remedy: "Keeps it at its question, as typed and not yet an answer, and removes the file.",
    mend: mendOf(cases, caseId, left),
  };
};

/** Texts that killed runs left in the folder of edited texts. */
export const leftTextFindings = (folders: Folders, cases: CaseStore): HealthFinding[] =>
  leftTexts(folders.editing).map((left) => findingOf(folders, cases, left));
