import type { RootContent } from "mdast";
import { ANSWER_IDS, type AnswerId, answerFields } from "../../case/answers.ts";
import type { Case } from "../../case/case.ts";
import { formatAnswer } from "../../case/field-kinds.ts";
import type { Field } from "../../case/fields.ts";
import { type Item, LIST_NAMES, listFields, NOUNS } from "../../case/lists.ts";
import { currentQuestionsOf } from "../../interview/questions-view.ts";
import { STEPS } from "../../interview/steps/all.ts";
import type { CurrentQuestion } from "../../interview/steps/question.ts";
import { oneLine, shorten } from "../../text/text.ts";
import { heading, labelled, paragraph, quoted, strong } from "./mdast.ts";

const shown = (label: string, field: Field, value: unknown, c: Case): RootContent[] =>
  field.kind === "text"
    ? [paragraph(strong(label)), ...quoted(String(value))]
    : [labelled(label.replace(/[:?.]$/, ""), formatAnswer(field, value, c))];

const itemName = (asking: CurrentQuestion): string =>
  asking.list === undefined || asking.item === undefined ? "" : `${NOUNS[asking.list].one} ${asking.item.id}`;

const answered = (c: Case, askings: readonly CurrentQuestion[], withPrivate: boolean, depth: 3 | 4): RootContent[] => {
  const nodes: RootContent[] = [];
  let item = "";
  for (const asking of askings) {
    if (asking.list !== undefined && asking.state === "answered" && c[asking.list].length === 0)
      nodes.push(labelled(asking.ask.replace(/[:?.]$/, ""), "None"));
    if (asking.field === undefined || asking.was === undefined || (asking.field.private && !withPrivate)) continue;
    const name = itemName(asking);
    if (name !== item && name !== "")
      nodes.push(
        heading(
          depth,
          name.replace(/^./, (letter) => letter.toUpperCase()),
        ),
      );
    item = name;
    nodes.push(...shown(asking.field.private ? `Private: ${asking.ask}` : asking.ask, asking.field, asking.was, c));
  }
  return nodes;
};

/**
 * All answers that apply, step by step, as questions and answers. Private ones only for the person. `depth` is that of a step's
 * heading.
 */
export const answersByStep = (c: Case, withPrivate: boolean, depth: 2 | 3 = 2): RootContent[] => {
  const askings = currentQuestionsOf(c);
  return STEPS.flatMap((step) => {
    const nodes = answered(
      c,
      askings.filter((asking) => asking.step === step.id),
      withPrivate,
      depth === 2 ? 3 : 4,
    );
    return nodes.length === 0
      ? []
      : [heading(depth, step.number === 0 ? step.title : `${step.number}. ${step.title}`), ...nodes];
  });
};

const hiddenFields = (c: Case): RootContent[] => {
  const applies = new Set(currentQuestionsOf(c).map((asking) => asking.key));
  return LIST_NAMES.flatMap((list) =>
    (c[list] as readonly Item[]).flatMap((item) =>
      Object.entries(listFields[list] as Readonly<Record<string, Field>>).flatMap(([name, field]) =>
        item[name] === undefined || applies.has(`${list}.${item.id}.${name}`)
          ? []
          : shown(`${NOUNS[list].one} ${item.id}, ${name}`, field, item[name], c),
      ),
    ),
  );
};

/** What is kept but does not apply now, so that the person sees that nothing is lost. */
export const keptAside = (c: Case): RootContent[] => {
  const parked = ANSWER_IDS.filter((id: AnswerId) => c.parked[id] !== undefined).flatMap((id) =>
    shown(id, answerFields[id] as Field, c.parked[id], c),
  );
  const earlier = currentQuestionsOf(c).flatMap((asking) =>
    asking.startIs === "toConfirm" && asking.field !== undefined
      ? shown(`To be confirmed: ${asking.ask}`, asking.field, asking.start, c)
      : [],
  );
  const unsent = Object.entries(c.unsent).flatMap(([key, typed]) => [
    paragraph(strong(`Typed, not given as an answer: ${oneLine(key)}`)),
    ...quoted(typed),
  ]);
  const nodes = [...parked, ...hiddenFields(c), ...earlier, ...unsent];
  return nodes.length === 0 ? [] : [heading(2, "Kept aside: does not apply now"), ...nodes];
};

/** Private notes, the newest last. */
export const privateNotes = (c: Case): RootContent[] =>
  c.notes.length === 0
    ? []
    : [
        heading(2, "Private notes"),
        ...c.notes.flatMap((note) => [
          paragraph(
            strong(
              shorten(
                `${note.writtenAt.slice(0, 10)} ${note.about}${note.lookAgainOn === undefined ? "" : `, look again on ${note.lookAgainOn}`}`,
                200,
              ),
            ),
          ),
          ...quoted(note.secret.text),
        ]),
      ];
