// Words by which a note on what the other side said tells that it was a threat, an insult, or pressure.
const THREAT =
  /threat|blackmail|extort|harass|insult|swear|curs(e|ed|ing) (at )?me|abus(e|ed|ive)|racis|sexis|polic[ei]|lawyer|attorney|\bsue\b|lawsuit|legal action|take me to court|report(s|ed|ing)? me|(bad|negative|one[- ]star|1[- ]star) (review|feedback|rating)|\b(one|1|two|2)[- ]stars?\b|unless I (refund|pay|give)|ruin|destroy|expose|doxx?|where i live|my (home|address|family|employer|boss|university|school|wife|husband|child)|come (to|by|after) (my|me)|regret (it|this)|kill|hurt me|beat me|my career/i;

/** Does a note tell of a threat? In: what was said, as it was noted. */
export const namesThreat = (gist: string | undefined): boolean => gist !== undefined && THREAT.test(gist);
