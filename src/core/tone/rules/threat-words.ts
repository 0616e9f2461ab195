/** What to write in place of a threat. */
export const LATER =
  "Say what you ask for and by when. Name a next step only as a fact: “If we cannot agree by [day], I will ask Upwork for help.”";

/** Words that make a step depend on what the other side does. */
export const OPENS =
  "(?:or|otherwise|unless|else|if you|if i (?:don't|do not|am not)|if it is not|if this is not|if not|until you|before|if they|if he|if she|if the (?:money|refund|payment|client|freelancer|milestone))";
