import type { StepId } from "../interview/question.ts";
import { commonGround } from "./common-ground.ts";
import { communicate } from "./communicate.ts";
import { cooperate } from "./cooperate.ts";
import { document } from "./document.ts";
import { escalate } from "./escalate.ts";
import { identify } from "./identify.ts";
import { intake } from "./intake.ts";
import { learn } from "./learn.ts";
import { professional } from "./professional.ts";
import type { Step } from "./step.ts";

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
