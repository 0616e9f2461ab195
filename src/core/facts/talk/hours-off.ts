const AN_HOUR = String.raw`\d{1,3}(?:[.,:]\d{1,2})? ?(?:of (?:the|your|my|those|these) \d{1,3} ?)?(?:h|hrs?|hours?)`;
/** Hours that somebody would take off, or asks to have taken off: "take 6 hours off", "I could knock off 4 hours". */
const HOURS_OFF = new RegExp(
  String.raw`(?:^|(?<![\p{L}])(?:i|we)(?:'ll|'d| will| would| can| could| may)? (?:(?:also|still|just|even) )*|(?<![\p{L}])(?:can|could|would|will|if) you |(?<![\p{L}])(?:how|what) about |(?<![\p{L}])let (?:me|us) |(?<![\p{L}])let's |, )(?:(?:ok(?:ay)?|then|so|please|just)[, ]+)*(?:you )?(?:(?:take|taking|knock|knocking|cut|cutting|drop|dropping|remove|removing|deduct|deducting|give|giving|write|writing|waive|waiving|leave|leaving|refund|refunding|return|returning)(?: you)? (?:back |off |out |away )?(?:the |those |these )?${AN_HOUR}(?![\p{L}])|(?:take|knock|cut|write) off ${AN_HOUR}(?![\p{L}]))`,
  "iu",
);
/** Does a sentence take hours off a bill, or ask for it? */
export const hasHoursOff = (text: string): boolean =>
  HOURS_OFF.test(text) && !/\d ?(?:h|hrs?|hours?) (?:a|per|each) (?:day|week)/iu.test(text);
