import type { Case } from "../../src/core/case/case.ts";
import { CASE_ID } from "../../src/core/case/case.ts";
import { editsBetween } from "../../src/core/case/history.ts";
import { caseSummaryOf } from "../../src/core/interview/case-summary.ts";
import type { CaseStore, ListedCase } from "../../src/ports/cases.ts";
import { makeId } from "../../src/storage/cases/case-id.ts";
import { caseText, readCaseText } from "../../src/storage/cases/case-text.ts";
import { placeHere } from "../../src/storage/process-lock/lock-owner.ts";
import type { StoreEnv } from "../../src/storage/store-env.ts";
import { heldBy, lockedCase, noCase } from "../../src/storage/store-errors.ts";

/** A world for tests: a fixed instant, and random text that never comes twice. */
export const testWorld = (change: Partial<StoreEnv> = {}): StoreEnv => {
  let count = 0;
  return {
    now: () => "2026-11-15T10:42:00Z",
    random: () => {
      count += 1;
      return `k${[...String(count).padStart(3, "0")].map((digit) => "abcdefghjk"[Number(digit)]).join("")}`;
    },
    pid: process.pid,
    host: "this-computer",
    zone: "UTC",
    today: () => "2026-11-15",
    platform: "linux",
    scryptN: 1024,
    ...change,
  };
};

const pathOf = (id: string): string => `/memory/cases/${id}.json`;

/** A case store in memory that behaves as the one on disk. In: the world, and cases that are there from the start. */
export const memoryStore = (world: StoreEnv = testWorld(), cases: readonly Case[] = []): CaseStore => {
  const passphrases = new Map<string, string>();
  const opened = new Set<string>();
  const texts = new Map(cases.map((one) => [one.id, caseText(one, one.id).text]));
  const taken = new Set<string>();
  const used = new Set<string>();
  const deleted = new Map<string, string>();

  const textOf = (id: string): string => {
    const text = CASE_ID.test(id) ? texts.get(id) : undefined;
    if (text === undefined) throw noCase(id);
    return text;
  };
  const past = new Map<string, { back: Case[]; forth: Case[] }>();
  const pastOf = (id: string) => {
    const known = past.get(id) ?? { back: [], forth: [] };
    past.set(id, known);
    return known;
  };
  const checkOpen = (id: string) => {
    if (passphrases.has(id) && !opened.has(id)) throw lockedCase(id);
  };
  const checkFree = (id: string) => {
    if (!taken.has(id)) return;
    throw heldBy(id, { ...placeHere(world.host), pid: world.pid, since: world.now(), token: "" }, world);
  };

  return {
    home: "/memory",
    list: () =>
      [...texts]
        .map(([id, text]) => ({ id, summary: caseSummaryOf(readCaseText(text, id)), path: pathOf(id) }))
        .sort((a, b) => Date.parse(b.summary.updatedAt) - Date.parse(a.summary.updatedAt) || (a.id < b.id ? -1 : 1))
        .map(
          (one): ListedCase =>
            passphrases.has(one.id) && !opened.has(one.id)
              ? { id: one.id, path: one.path, unreadable: "it is locked with a passphrase", locked: true }
              : one,
        ),
    read(id) {
      const text = textOf(id);
      checkOpen(id);
      return readCaseText(text, id);
    },
    open(id) {
      if (!CASE_ID.test(id)) throw noCase(id);
      checkOpen(id);
      checkFree(id);
      taken.add(id);
      let closed = false;
      const stored = texts.get(id);
      return {
        path: pathOf(id),
        was: stored === undefined ? undefined : readCaseText(stored, id),
        save(changed) {
          const { text } = caseText(changed, id);
          const was = texts.get(id);
          texts.set(id, text);
          if (was === undefined || editsBetween(readCaseText(was, id), readCaseText(text, id)).length === 0) return;
          pastOf(id).back.push(readCaseText(was, id));
          pastOf(id).forth = [];
        },
        stepHistory(way) {
          const { back, forth } = pastOf(id);
          const [from, to] = way === "back" ? [back, forth] : [forth, back];
          const is = from.pop();
          if (is === undefined) return undefined;
          const was = readCaseText(textOf(id), id);
          to.push(was);
          texts.set(id, caseText({ ...is, updatedAt: world.now() }, id).text);
          return { was, is: readCaseText(textOf(id), id) };
        },
        close() {
          if (!closed) taken.delete(id);
          closed = true;
        },
      };
    },
    remove(id, forGood) {
      const text = textOf(id);
      checkFree(id);
      texts.delete(id);
      used.add(id);
      if (!forGood) deleted.set(id, text);
      return `/memory/deleted/${id}`;
    },
    deleted: () => [...deleted.keys()],
    bringBack(id) {
      const text = deleted.get(id);
      if (text === undefined) return false;
      texts.set(id, text);
      return deleted.delete(id);
    },
    erase(id) {
      return deleted.delete(id) ? 1 : 0;
    },
    needsPassphrase: (id) => passphrases.has(id) && !opened.has(id),
    isEncrypted: (id) => opened.has(id),
    leftTexts: () => [],
    isHalfLocked: () => false,
    lockLike(id, first) {
      const passphrase = passphrases.get(first);
      if (passphrase === undefined || !opened.has(first)) return;
      passphrases.set(id, passphrase);
      opened.add(id);
    },
    tryPassphrase(id, passphrase) {
      if (passphrases.get(id) !== passphrase) return false;
      opened.add(id);
      return true;
    },
    // Nothing is encrypted here, so there are no files to turn.
    async setPassphrase(id, passphrase) {
      textOf(id);
      checkOpen(id);
      checkFree(id);
      if (passphrase === undefined) passphrases.delete(id);
      else passphrases.set(id, passphrase);
      opened.delete(id);
    },
    newId: () => makeId(world.today(), world.random, (id) => texts.has(id) || taken.has(id) || used.has(id)),
  };
};
