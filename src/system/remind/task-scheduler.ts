import { win32 } from "node:path";
import { NAME, noteOf, type Place, type Scheduler, xmlText } from "./scheduler.ts";

const localData = ({ env, homedir }: Place): string =>
  env.LOCALAPPDATA !== undefined && win32.isAbsolute(env.LOCALAPPDATA)
    ? env.LOCALAPPDATA
    : win32.join(homedir, "AppData", "Local");

const fileOf = (place: Place): string => win32.join(localData(place), "dispute-coach", "remind.xml");

/**
 * A word of a command line of Windows, as its programs take them apart: backslashes count only before a quote
 * (https://learn.microsoft.com/en-us/cpp/c-language/parsing-c-command-line-arguments).
 */
const windowsWord = (word: string): string =>
  /^[\w.:\\/-]+$/.test(word) ? word : `"${word.replace(/(\\*)"/g, '$1$1\\"').replace(/\\+$/, "$&$&")}"`;

/** A task of the user, run only while they are signed in. Its window stays hidden; a time that was missed is made up for. */
export const taskScheduler: Scheduler = {
  system: "windows",
  what: "a scheduled task",
  // The task scheduler fills in variables by itself, and knows no way to write one that is none.
  cannot: ({ run }) =>
    run.some((word) => /%[^%]+%|\$\(/.test(word))
      ? "The task scheduler of Windows takes a part of this path for a variable"
      : undefined,
  paths: (place) => [fileOf(place)],
  texts: (job) => [
    `<?xml version="1.0" encoding="UTF-16"?>
<!-- ${noteOf(job)} -->
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Look whether something is due</Description>
  </RegistrationInfo>
  <Triggers>
${job.at
  .map(
    (time) => `    <CalendarTrigger>
      <StartBoundary>2026-01-01T${time}:00</StartBoundary>
      <Enabled>true</Enabled>
      <ScheduleByDay><DaysInterval>1</DaysInterval></ScheduleByDay>
    </CalendarTrigger>`,
  )
  .join("\n")}
  </Triggers>
  <Principals>
    <Principal id="Author">
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT10M</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>%SystemRoot%\\System32\\conhost.exe</Command>
      <Arguments>${xmlText(["--headless", ...job.run].map(windowsWord).join(" "))}</Arguments>
    </Exec>
  </Actions>
</Task>
`,
  ],
  isOn: () => ["schtasks.exe", "/Query", "/TN", NAME],
  start: (place) => [["schtasks.exe", "/Create", "/TN", NAME, "/XML", fileOf(place), "/F"]],
  stop: () => [["schtasks.exe", "/Delete", "/TN", NAME, "/F"]],
};
