import type { Case } from "../../core/case/case.ts";
import { sideOf } from "../../core/case/facts.ts";
import type { Deadline } from "../../core/deadlines/deadline.ts";
import type { Present } from "../../core/deadlines/deadline-math.ts";
import { sayDue } from "../../core/deadlines/format-deadline.ts";
import { outsideOf } from "../../core/routes/outside-upwork.ts";
import type { Route } from "../../core/routes/route.ts";
import type { RuleId } from "../../core/rules/built-in.ts";
import type { Rulebook } from "../../core/rules/rows/rule.ts";
import { governing } from "../../core/rules/rulebook.ts";
import { dayOf } from "../../core/values/days.ts";
import type { CaseAccess, Showing } from "../../ports/world.ts";
import { caseHead } from "../../terminal/views/case/status.ts";
import { guidanceLines } from "../../terminal/views/rules/guidance.ts";
import { routeLines } from "../../terminal/views/rules/routes.ts";
import { type CommandFile, caseArgument } from "../command.ts";
import { pickCase } from "../flow/case/pick-case.ts";
import { presentOf, routesIn, rulebookIn, standingIn } from "../flow/deadline-context.ts";
import { todayOf } from "../flow/questions/prompts.ts";
import { print } from "../flow/tell.ts";

export interface RoutesOptions {
  readonly case?: string;
  readonly json?: boolean;
  readonly all?: boolean;
}

const untilJson = (deadline: Deadline | undefined, present: Present) =>
  deadline === undefined
    ? null
    : {
        id: deadline.id,
        due: deadline.due,
        state: deadline.state,
        who: deadline.actor,
        said: sayDue(deadline, present.zone),
      };

/** A rule as it governs this contract, today. */
const ruleFor = (c: Case, pack: Rulebook, present: Present) => (id: RuleId) =>
  governing(pack, id, { contractBegan: c.answers.contractBegan, event: dayOf(present.now, present.zone) });

const routeJson = (route: Route, ruleOf: ReturnType<typeof ruleFor>, present: Present) => ({
  ...route,
  ask: route.ask ?? null,
  until: untilJson(route.until, present),
  rules: route.rules.map((id) => {
    const found = ruleOf(id);
    return {
      id,
      figure: found?.rule.figure ?? null,
      confidence: found?.rule.confidence ?? null,
      checkedOn: found?.rule.checkedOn ?? null,
      assumed: found?.assumed ?? null,
    };
  }),
});

/** The routes of a case, with what lies outside Upwork's dispute help. */
const pageOf = (io: Showing, c: Case, present: Present) => {
  const { case: applying } = standingIn(io, c, present);
  const routes = routesIn(io, c, present);
  return { applying, routes, outside: outsideOf(applying, routes), sides: sideOf(applying) === undefined };
};

/** `routes [CASE]`: what is open, until when, at what cost, and what is not, and why. */
export const routes = async (io: CaseAccess, options: RoutesOptions): Promise<void> => {
  const c = await pickCase(io, options.case);
  const present = presentOf(io, undefined);
  const found = pageOf(io, c, present);
  const ruleOf = ruleFor(found.applying, rulebookIn(io), present);
  if (options.json) {
    const shown = found.routes.map((route) => routeJson(route, ruleOf, present));
    const head = { id: c.id, now: present.now, zone: present.zone };
    io.out(JSON.stringify({ ...head, outside: found.outside, routes: shown }, null, 2));
    return;
  }
  const words = {
    sayDue: (deadline: Deadline) => sayDue(deadline, present.zone),
    rule: ruleOf,
    sides: found.sides,
    caseId: c.id,
  };
  const notice = "Worked out from your answers. If Upwork shows you another date, go by that one.";
  for (const line of caseHead(c, io, standingIn(io, c, present))) io.out(line);
  io.out();
  for (const line of guidanceLines(found.applying, todayOf(io), io)) io.out(line);
  for (const line of routeLines(found.routes, found.outside, io, words, { all: options.all })) io.out(line);
  print(io, io.paint.dim(notice), io.plain ? 0 : 2);
};

/** The words, flags and examples of the command. */
export const command: CommandFile<RoutesOptions> = {
  shape: (command) =>
    command.addArgument(caseArgument()).option("--all", "everything on every route").option("--json", "as JSON"),
  examples: ["routes", "routes --all"],
  run: routes,
};
