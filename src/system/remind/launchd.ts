import { posix } from "node:path";
import { noteOf, type Place, partsOf, type Scheduler, xmlText } from "./scheduler.ts";

const LABEL = "dispute-coach.remind";

const fileOf = (place: Place): string => posix.join(place.homedir, "Library", "LaunchAgents", `${LABEL}.plist`);

const strings = (words: readonly string[]): string =>
  words.map((word) => `    <string>${xmlText(word)}</string>`).join("\n");

/** An agent of the user: launchd runs it once for all times that were slept through (launchd.plist(5)). */
export const launchd: Scheduler = {
  system: "macos",
  what: "a launchd agent",
  paths: (place) => [fileOf(place)],
  texts: (job) => [
    `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!-- ${noteOf(job)} -->
<plist version="1.0">
<dict>
  <key>Label</key>
  <string>${LABEL}</string>
  <key>ProgramArguments</key>
  <array>
${strings(job.run)}
  </array>
  <key>StartCalendarInterval</key>
  <array>
${job.at
  .map(partsOf)
  .map(
    ([hour, minute]) =>
      `    <dict><key>Hour</key><integer>${hour}</integer><key>Minute</key><integer>${minute}</integer></dict>`,
  )
  .join("\n")}
  </array>
  <key>ProcessType</key>
  <string>Background</string>
  <key>StandardOutPath</key>
  <string>/dev/null</string>
  <key>StandardErrorPath</key>
  <string>/dev/null</string>
</dict>
</plist>
`,
  ],
  isOn: ({ uid }) => ["launchctl", "print", `gui/${uid}/${LABEL}`],
  before: ({ uid }) => [
    ["launchctl", "bootout", `gui/${uid}/${LABEL}`],
    ["launchctl", "enable", `gui/${uid}/${LABEL}`],
  ],
  start: (place) => [["launchctl", "bootstrap", `gui/${place.uid}`, fileOf(place)]],
  stop: ({ uid }) => [["launchctl", "bootout", `gui/${uid}/${LABEL}`]],
};
