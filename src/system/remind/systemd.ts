import { posix } from "node:path";
import { type Call, NAME, noteOf, type Place, type Scheduler } from "./scheduler.ts";

const TIMER = `${NAME}.timer`;
const SERVICE = `${NAME}.service`;

/** A folder of the XDG rules: one that is not given in full is to be ignored. */
const xdg = (given: string | undefined, place: Place, ...own: string[]): string =>
  given !== undefined && posix.isAbsolute(given) ? given : posix.join(place.homedir, ...own);

const unitFolder = (place: Place): string =>
  posix.join(xdg(place.env.XDG_CONFIG_HOME, place, ".config"), "systemd", "user");

/**
 * A word behind the program of ExecStart: in quotes, with its escapes, and neither a specifier nor a variable in it
 * (https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html#Command%20lines).
 */
const unitWord = (word: string): string =>
  `"${word.replace(/["\\]/g, "\\$&").replaceAll("%", "%%").replaceAll("$", "$$$$")}"`;

const systemctl = (...words: string[]): Call => ["systemctl", "--user", ...words];

/** A timer of the user's own systemd, and the service it starts. A time that was slept through is made up for. */
export const systemd: Scheduler = {
  system: "linux",
  what: "a systemd user timer",
  // systemd takes no program with a quote in its path: `env` starts it, and takes a word with an equals sign for a variable.
  cannot: ({ run: [program = ""] }) =>
    program.includes("=") ? "systemd takes a part of this path for a variable" : undefined,
  paths: (place) => [posix.join(unitFolder(place), SERVICE), posix.join(unitFolder(place), TIMER)],
  texts: (job) => [
    `# ${noteOf(job)}
[Unit]
Description=Look whether something is due

[Service]
Type=oneshot
ExecStart=/usr/bin/env ${job.run.map(unitWord).join(" ")}
# 4 says that something is due.
SuccessExitStatus=4
StandardOutput=null
`,
    `# ${noteOf(job)}
[Unit]
Description=Look whether something is due

[Timer]
${job.at.map((time) => `OnCalendar=*-*-* ${time}:00`).join("\n")}
Persistent=true

[Install]
WantedBy=timers.target
`,
  ],
  beside: (place) => [
    posix.join(unitFolder(place), "timers.target.wants", TIMER),
    posix.join(xdg(place.env.XDG_DATA_HOME, place, ".local", "share"), "systemd", "timers", `stamp-${TIMER}`),
  ],
  usable: systemctl("show-environment"),
  isOn: () => systemctl("is-active", TIMER),
  // A timer that runs already takes new times only when it is started anew.
  start: () => [systemctl("daemon-reload"), systemctl("enable", TIMER), systemctl("restart", TIMER)],
  stop: () => [systemctl("disable", "--now", TIMER), systemctl("clean", "--what=state", TIMER)],
  after: [systemctl("daemon-reload"), systemctl("reset-failed", TIMER, SERVICE)],
};
