/** Chat programs by the form in which their files are read, as a sentence names them. */
export const CHAT_PROGRAMS: Readonly<Partial<Record<string, string>>> = {
  whatsapp: "WhatsApp",
  slack: "Slack",
  telegram: "Telegram",
  discord: "Discord",
  messenger: "Messenger",
  instagram: "Instagram",
  skype: "Skype",
  signal: "Signal",
  teams: "Teams",
  linkedin: "LinkedIn",
  line: "LINE",
  googleChat: "Google Chat",
  viber: "Viber",
  zoom: "Zoom",
};

const OF_A_CHAT = /^An? (\p{L}+(?: Chat)?)(?: chat)?$/u;

/** The chat program that an exhibit is from: by how its file is read, else by what it is said to show ("A Teams chat"). */
export const chatProgramOf = (form: string | undefined, shows: string | undefined): string | undefined => {
  const said = OF_A_CHAT.exec(shows ?? "")?.[1];
  return CHAT_PROGRAMS[form ?? ""] ?? Object.values(CHAT_PROGRAMS).find((one) => one === said);
};
