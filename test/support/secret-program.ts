import { askSecretOn } from "../../src/terminal/questions/secret.ts";

// Asks for two secrets at the terminal it runs in and tells what came; for test/terminal/questions/secret.test.ts.
try {
  const ask = askSecretOn(process.stdin, process.stderr);
  const first = await ask("First");
  const second = await ask("Second");
  process.stdout.write(`Read: ${JSON.stringify([first.length, second.length])} same: ${first === second}\n`);
} catch (error) {
  process.stdout.write(`Left: ${error instanceof Error ? error.name : error}\n`);
}
