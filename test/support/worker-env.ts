import { hostname } from "node:os";
import type { ConfStore } from "../../src/storage/case-store.ts";
import type { StoreEnv } from "../../src/storage/store-env.ts";

/** The surroundings of a store in a process of its own: the real clock and the real process. */
export const worldOfProcess: StoreEnv = {
  now: () => new Date().toISOString(),
  random: () => crypto.randomUUID(),
  pid: process.pid,
  host: hostname(),
  zone: "UTC",
  today: () => "2026-11-15",
  platform: process.platform,
};

export const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Opens a case as soon as no other process has it open. */
export const whenFree = async (store: ConfStore, id: string): Promise<ReturnType<ConfStore["open"]>> => {
  for (;;) {
    try {
      return store.open(id);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== "Problem") throw error;
      await pause(Math.random() * 20);
    }
  }
};
