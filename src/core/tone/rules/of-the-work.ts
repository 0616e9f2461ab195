// Rude words that are the matter of the work.

/** Words that belong to the work, or to the writer's own slip, where nobody is meant: a list of words, a story, broken data. */
export const OF_THE_WORK =
  /\b(?:word|words|block|bad|stop|swear|banned)[- ]?lists?\b|\b(?:profanity|swear[- ]word|language) filter\b|\b(?:stupid|dumb|silly|foolish|idiotic) (?:\p{L}{3,10} ){0,2}of (?:mine|ours)\b|\b(?:my|our) (?:own )?(?:stupid|dumb|silly|foolish) (?:mistake|typo|error|slip|bug|oversight|question)\b|\b(?:columns?|rows?|cells?|fields?|outputs?|values?|encoding|characters?|memory|log|logs|headers?|bytes|import|input|data) (?:\p{L}{1,9} ){0,2}(?:is|are|was|were) (?:just |all |only |pure |complete )?(?:garbage|junk|trash|rubbish)\b|^(?:(?!\b(?:you|your|you're|u|client|freelancer)\b).){0,40}\b(?:the|a|an|his|her|my) (?!client|freelancer)\p{L}{3,11} (?:calls|says|shouts|sings|yells|whispers|mutters|screams|thinks|jokes)\b(?!.{0,70}\b(?:you|your|you're|u|client|freelancer)\b)/iu;
