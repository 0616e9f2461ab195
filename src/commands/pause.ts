import { Pause } from "../shell/errors.ts";
import type { Session } from "./session.ts";

/** The person left: all is saved; these lines say how to go on. */
export const pauseOf = (session: Session): Pause =>
  session.savedAt === undefined && Object.keys(session.case.answers).length === 0
    ? new Pause("Nothing was answered yet, so nothing was kept.", (asTyped) => `Begin again with   ${asTyped("start")}`)
    : new Pause("Saved. Nothing is lost.", (asTyped) => `Go on with   ${asTyped(`resume ${session.case.id}`)}`);
