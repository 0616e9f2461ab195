// A process of its own: `node synced-worker.mjs APP HOME COMMAND…`. Runs a command and says as JSON what was synced to disk.
import { failing, loadProgram, synced } from "./failing-calls.ts";

const [, , app = "", home = "", ...argv] = process.argv;
const program = await loadProgram(app);
let said = "";
const hear = (text: string) => {
  said += text;
};
const env = { DISPUTE_COACH_HOME: home, SOURCE_DATE_EPOCH: "1795000000" };
let code = -1;
await failing(undefined, async () => {
  code = await program.run(argv, program.realWorld({ columns: () => 80, env, out: hear, err: hear }));
});
process.stdout.write(JSON.stringify({ code, said, synced: [...synced] }));
