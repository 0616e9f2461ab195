import type { RootContent } from "mdast";
import { labelsOf } from "../../case/exhibit-labels.ts";
import { sourceOf } from "../../case/exhibit-sources.ts";
import type { Exhibit } from "../../case/lists.ts";
import { isNever } from "../../case/never.ts";
import { pinpointOf } from "../../claims/pinpoints.ts";
import { chatProgramOf } from "../../conversations/chat-programs.ts";
import { oneLine, sayLines, shorten } from "../../text/text.ts";
import { sayDay } from "../../values/days.ts";
import type { FilingCase } from "../disclose.ts";
import { labelled } from "./mdast.ts";

/** The name of an exhibit with the lines it cites, unless the name says them already. */
export const sayExhibit = (c: Pick<FilingCase, "originals">, one: Exhibit): string => {
  const original = c.originals[one.id];
  const name = oneLine(one.name ?? original?.fileName ?? "");
  if (original?.lines === undefined || /\blines? \d/.test(name)) return name;
  return `${name}, ${sayLines(original.lines)}`;
};

const MOST = 40;

/** An exhibit in a few words, behind its label: "contract page, 4 Sep 2026", "messages, lines 40-52, 12 Sep 2026". */
const shortExhibit = (c: FilingCase, one: Exhibit): string => {
  const label = labelsOf(c).get(one.id) ?? "";
  const source = sourceOf(one);
  // Of a file of the person's own only its name tells what it is.
  const program = source?.isOutside ? chatProgramOf(c.originals[one.id]?.reading?.form, one.shows) : undefined;
  const what =
    (program === undefined ? undefined : `${program} chat`) ??
    source?.short ??
    shorten(oneLine(one.name ?? c.originals[one.id]?.fileName ?? ""), MOST);
  const place = source?.short === undefined ? "" : (pinpointOf(c, one) ?? "").slice(label.length).replace(/^, /, "");
  const day = one.on === undefined || isNever(one.on) ? "" : sayDay(one.on as string);
  return [what, place, day].filter((part) => part !== "").join(", ");
};

/** The exhibits on one line of page one. In: a filing; how many are named at most. Out: nothing while there are none. */
export const exhibitLine = (c: FilingCase, most: number): RootContent[] => {
  const labels = labelsOf(c);
  const all = c.exhibits.filter((one) => labels.has(one.id));
  if (all.length === 0) return [];
  // Those that a claim rests on are named before the others.
  const first = all.length <= most ? all : all.filter((one) => (one.claims ?? []).length > 0).slice(0, most);
  const named = first.length === 0 ? all.slice(0, most) : first;
  const left = all.length - named.length;
  // The label stays on the line of what it names.
  const words = named.map((one) => `${labels.get(one.id)}\u00A0${shortExhibit(c, one)}`);
  return [
    labelled("Exhibits", [...words, ...(left === 0 ? [] : [`${left} more in the list of exhibits`])].join(" · ")),
  ];
};
