import { writeFileSync } from "node:fs";
import { newCase } from "../../src/core/case/case.ts";
import { savedAt, setAnswer } from "../../src/core/interview/edit.ts";
import { countOf, nextQuestion, previousQuestion } from "../../src/core/interview/navigation.ts";
import { confStore } from "../../src/storage/case-store.ts";
import { caseText } from "../../src/storage/cases/case-text.ts";
import { cacheSummary } from "../../src/storage/cases/list-cache.ts";
import { caseFile, foldersOf, makeFolder } from "../../src/storage/folders.ts";

const NOW = "2026-11-15T10:42:00Z";

/** Puts a case on the shelf as the program leaves it when it is closed, with its card unless that is not wanted. */
export const shelve = (home: string, whole: ReturnType<typeof newCase>, withCard: boolean): void => {
  const folders = foldersOf(home);
  makeFolder(folders.cases);
  const { text, read } = caseText(whole, whole.id);
  writeFileSync(caseFile(folders, whole.id), text, { mode: 0o600 });
  if (withCard) cacheSummary(folders, whole.id, { stored: text, plain: text, read });
};

/**
 * Opens a case for the bench. In: a home folder, a whole case. Out: `answer` does what the walk does between two
 * questions: it takes an answer, saves it, and makes the next question ready.
 */
export const openForAnswers = (home: string, whole: ReturnType<typeof newCase>) => {
  const store = confStore(home, {
    now: () => NOW,
    zone: "UTC",
    today: () => NOW.slice(0, 10),
    random: () => "bench",
    pid: process.pid,
    host: "bench",
    platform: process.platform,
  });
  const opened = store.open(whole.id);
  let current = { ...newCase(whole.id, NOW), ...whole };
  opened.save(current);
  return {
    path: opened.path,
    close: () => opened.close(),
    answer: (round: number) => {
      current = savedAt(setAnswer(current, "happened", `What happened, told for the ${round}th time.`), NOW);
      opened.save(current);
      const next = nextQuestion(current, { step: "communicate", after: "happened" });
      if (next === undefined) return;
      countOf(current, next);
      previousQuestion(current, next.key, { step: "communicate" });
    },
  };
};
