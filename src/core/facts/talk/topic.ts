import { plainName } from "./people.ts";

const COMMON = new Set(
  "that this with from have will your what when which would could should there their about them then than they were been because please thanks thank here just like also into only some upwork contract".split(
    " ",
  ),
);
/** The words a text is about. */
export const topicOf = (text: string): Set<string> =>
  new Set((plainName(text).match(/[\p{L}\p{N}]{4,}/gu) ?? []).filter((word) => !COMMON.has(word)));
