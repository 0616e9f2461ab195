import { intake } from "./0-intake.ts";
import { communicate } from "./1-communicate.ts";
import { identify } from "./2-identify.ts";
import { commonGround } from "./3-common-ground.ts";
import { escalate } from "./4-escalate.ts";
import { document } from "./5-document.ts";
import { cooperate } from "./6-cooperate.ts";
import { professional } from "./7-professional.ts";
import { learn } from "./8-learn.ts";
import type { Step, StepId } from "./question.ts";

/** The intake and the eight steps, in order. */
export const STEPS: readonly Step[] = [
  intake,
  communicate,
  identify,
  commonGround,
  escalate,
  document,
  cooperate,
  professional,
  learn,
];

/** The step with this id. */
export const stepOf = (id: StepId): Step => {
  const found = STEPS.find((step) => step.id === id);
  if (found === undefined) throw new Error(`No step ${id}`);
  return found;
};
