import type { RunCall } from "./call.ts";
import type { Call } from "./scheduler.ts";

type Env = Readonly<Record<string, string | undefined>>;

// All that ever shows: screens are seen by others, so neither a case nor the name of this program is on them.
const TITLE = "Reminder";
const TEXT = "Something is due";

/** The toast of Windows 10 and 11, by the name of PowerShell: a program without a shortcut in the start menu has no name of its own there. */
const TOAST = `[void][Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]
$xml = [Windows.UI.Notifications.ToastNotificationManager]::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)
$texts = $xml.GetElementsByTagName('text')
[void]$texts.Item(0).AppendChild($xml.CreateTextNode('${TITLE}'))
[void]$texts.Item(1).AppendChild($xml.CreateTextNode('${TEXT}'))
$toast = New-Object Windows.UI.Notifications.ToastNotification $xml
[Windows.UI.Notifications.ToastNotificationManager]::CreateToastNotifier('{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe').Show($toast)`;

const toastBy = (powershell: string): Call => [
  powershell,
  "-NoProfile",
  "-NonInteractive",
  "-WindowStyle",
  "Hidden",
  "-EncodedCommand",
  Buffer.from(TOAST, "utf16le").toString("base64"),
];

/** Programs that show a notification, to be tried in this order. In: the platform as Node names it; the environment. */
export const notifiersFor = (platform: string, env: Env): readonly Call[] => {
  if (platform === "darwin")
    return [["/usr/bin/osascript", "-e", `display notification "${TEXT}" with title "${TITLE}"`]];
  if (platform === "win32") {
    const system = `${env.SystemRoot ?? "C:\\Windows"}\\System32`;
    return [toastBy(`${system}\\WindowsPowerShell\\v1.0\\powershell.exe`), [`${system}\\msg.exe`, "*", TEXT]];
  }
  return [
    // A Linux within Windows shows it there.
    ...(env.WSL_DISTRO_NAME ? [toastBy("powershell.exe")] : []),
    ["notify-send", `--app-name=${TITLE}`, TITLE, TEXT],
    ["kdialog", "--title", TITLE, "--passivepopup", TEXT, "20"],
    ["zenity", "--notification", `--text=${TEXT}`],
  ];
};

/** What cron starts does not know the bus of the desktop; it is at a fixed place where systemd is. */
const withBus = (platform: string, env: Env, uid: number): Env =>
  platform === "linux" && env.DBUS_SESSION_BUS_ADDRESS === undefined
    ? { ...env, DBUS_SESSION_BUS_ADDRESS: `unix:path=${env.XDG_RUNTIME_DIR ?? `/run/user/${uid}`}/bus` }
    : env;

/** Shows the notification. Out: did a program take it? */
export const notify = async (
  { platform, env, uid }: { readonly platform: string; readonly env: Env; readonly uid: number },
  run: RunCall,
): Promise<boolean> => {
  for (const call of notifiersFor(platform, env))
    if ((await run(call, withBus(platform, env, uid))).code === 0) return true;
  return false;
};
