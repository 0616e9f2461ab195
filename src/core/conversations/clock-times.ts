// How chat programs write the halves of the day. Others are not guessed: the message then has a day and no time.
const MORNING = ["am", "上午", "午前", "오전", "πμ"];
const EVENING = ["pm", "下午", "午後", "오후", "μμ"];

const bare = (mark: string): string => mark.toLowerCase().replace(/[.\s]/g, "");

/**
 * A time on the wall as HH:MM, or HH:MM:SS when the file has seconds. In: "10:42", "3.45", "10:42:15"; the mark beside it
 * ("PM", "p. m.", "下午"), empty when there is none. Undefined when there is no such time or the mark is not known.
 */
export const wallTime = (digits: string, mark = ""): string | undefined => {
  const [h = "", m = "", s] = digits.split(/[:.]/);
  const half = bare(mark);
  const evening = EVENING.includes(half);
  let hour = Number(h);
  if (half !== "") {
    if (!evening && !MORNING.includes(half)) return undefined;
    if (hour < 1 || hour > 12) return undefined;
    hour = (hour % 12) + (evening ? 12 : 0);
  }
  if (hour > 23 || Number(m) > 59 || Number(s ?? 0) > 59) return undefined;
  return [String(hour).padStart(2, "0"), m, ...(s === undefined ? [] : [s])].join(":");
};
