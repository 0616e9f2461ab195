import type { Io } from "../../ports/world.ts";

const FIRST_AFTER_MS = 1000;
const AGAIN_AFTER_MS = 100;
const BAR = 20;

/**
 * How far a long work is, on one line that is drawn over itself: "Copying video.mp4 ▓▓▓▓░░░░ 41 %". It shows from one
 * second on. In: the stream, whether it is a terminal that can redraw, the width of it.
 */
export const progressOn = (
  stream: { write(text: string): unknown },
  redraws: boolean,
  width: () => number,
): Io["progress"] => {
  const bar = (what: string, done: number, total: number): string => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const full = Math.round(share * BAR);
    const tail = ` ${"▓".repeat(full)}${"░".repeat(BAR - full)} ${Math.floor(share * 100)} %`;
    return [...what].slice(0, Math.max(8, width() - tail.length - 1)).join("") + tail;
  };
  return (what) => {
    const began = performance.now();
    let drawn = 0;
    return {
      seen(done, total) {
        const now = performance.now();
        if (!redraws || now - began < FIRST_AFTER_MS || now - drawn < AGAIN_AFTER_MS) return;
        drawn = now;
        stream.write(`\r\u001b[K${bar(what, done, total)}`);
      },
      end() {
        if (drawn !== 0) stream.write("\r\u001b[K");
      },
    };
  };
};
