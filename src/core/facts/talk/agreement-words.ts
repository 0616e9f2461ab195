/** Right before the day by which something is to be done. */
export const BY =
  /(?<![\p{L}])(?:by|until|till|before|no later than|not later than|on|due|bis|spätestens|am|para el|antes del?|hasta|pour|avant|d'ici|até|para|do|na|przed|до|на|к)\s(?:\p{L}+\s){0,2}$/iu;
export const QUANTITY =
  /(?<![\p{L}])(?:about|around|max(?:imum)?|at most|up to|not more than|no more than|below|under|roughly|circa|ca\.?|höchstens|etwa|máximo|unos|environ|max\.?|około|maks\p{L}*|не більше|близько|не больше|около)?\s?\d{1,3} ?(?:hours?|hrs?|h|std|stunden|horas|heures|godzin\p{L}*|годин\p{L}*|час\p{L}*) ?(?:a|per|each|in the|\/|pro|die|por|a la|par|na|tygodniowo|на)? ?(?:week|wk|woche|semana|semaine|tydzień|тиждень|неделю)/iu;
/** "Up to 18 this week is fine": hours, without the word. */
export const UP_TO =
  /(?<![\p{L}])(?:up to|not (?:more|over) than|no more than|at most|max(?:imum)?) \d{1,2}(?! ?(?:%|per ?cent|usd|dollars?|\$|eur))(?![\d.,])[^.!?$€£]{0,24}(?<![\p{L}])(?:this|next|each|every|per|a|that) week(?![\p{L}])/iu;
/** A guess of the hours of a piece of work, made before it: "I guess 12 hours for the import". */
export const ESTIMATE =
  /(?<![\p{L}])(?:guess|estimate|expect|plan|(?:that|it|this)(?:'s| is| will be| makes) (?:about|around|roughly|some)|count on|should take|will take|would take|takes?|need|schätze|rechne mit|calculo|estimo|estime|szacuję|думаю|оцінюю|оцениваю)(?![\p{L}])[^.!?]{0,40}?(?<!\d)\d{1,3} ?(?:hours?|hrs?|h|std|stunden|horas|heures|godzin\p{L}*|годин\p{L}*|час\p{L}*)(?![\p{L}])/iu;
/** How the work is to be made. */
export const MANNER =
  /(?<![\p{L}])(?:by (?:a (?:real )?(?:person|human)|hand|a native)|(?:not|no|without|never) (?:by |with |use |using |any )*(?:machine|ai|chatgpt|google|templates?|stock|translators?|plugins?|subcontract\p{L}*)|(?:only|all) original)(?![\p{L}])/iu;
/** How good, or how much, it must be at least. */
export const MEASURE =
  /(?<![\p{L}])(?:at least|not (?:less|fewer|more) than|no (?:less|fewer|more) than|minimum|maximum|up to|within|must|has to|have to|needs? to|should)(?![\p{L}])[^.!?]{0,60}?\d+(?:[.,]\d+)? ?(?:%|per ?cent)/iu;
/** How much or how many at most or at least: "4,000 words max for each", "no more than 3 colours". */
export const LIMIT =
  /(?<![\p{L}\d])(?:\d[\d.,]*k? (?:\p{L}+ ){1,3}?(?:max(?:imum)?|at most|tops|at least|minimum)|(?:max(?:imum)?\.?|at most|no more than|not more than|at least|minimum|min\.?) (?:of )?\d[\d.,]*k? \p{L}+|\d[\d.,]* ?\p{L}+ or (?:larger|bigger|smaller|more|less|fewer|longer|shorter|better|higher|lower|wider))(?![\p{L}])/iu;
/** A yes that only asks to keep to it: "But please not later". */
export const KEEPS_TO_IT =
  /(?<![\p{L}])but (?:please )?(?:not? (?:later|more|less)|(?:only|just) this (?:once|time)|that(?:'s| is) (?:the )?(?:last|latest|final|all)|(?:keep|stick) to|make sure|don't be late|be on time)(?![\p{L}])/giu;
/** A permission with its condition: "you can add the time by hand, just write me which tickets". */
export const ALLOWS =
  /(?<![\p{L}])you (?:can|may) (?:also |always )?(?:add|use|log|take|send|bill|do|change|reuse|publish|show)(?![\p{L}])[^.!?]{0,80}(?<![\p{L}])(?:just|if|when|as long as|only|but)(?![\p{L}])/iu;
/** What a piece of work is to have. */
export const SETS =
  /(?<![\p{L}])(?:please ask|ask me before|only after|in (?:png|pdf|figma|word|english)|rounds? of|revisions?|the scope|included?|we said|agreed)(?![\p{L}])/iu;
/** Right before the day of something else. */
export const OF_OTHERS =
  /(?<![\p{L}])(?:sale|launch|event|fair|campaign|holiday|vacation|trip|meeting|call|my (?:boss|partner|client)|starts?|opens?|begins?)(?: \p{L}+){0,3} (?:on|by|at|in)?\s?$/iu;

/** "On Friday and Saturday evenings", "every Monday": days of each week, and no day something is due. */
export const EACH_WEEK_AFTER =
  /^(?:s| (?:and|or|to) \p{L}+days?(?: |$)| (?:evenings?|mornings?|nights?|afternoons?|shifts?)(?![\p{L}]))/iu;
/** Right before such a day. */
export const EACH_WEEK_BEFORE = /(?<![\p{L}])(?:every|each) $/iu;

/** What is done by a day. */
export const ACTS =
  /(?<![\p{L}])(?:have|hand|send|deliver|finish|fix|mend|ready|done|submit|release|pay|refund|give|complete|get|live|upload|schick\p{L}*|liefer\p{L}*|fertig|abgeb\p{L}*|bekomm\p{L}*|entreg\p{L}*|env[ií]\p{L}*|termin\p{L}*|list[oa]|livr\p{L}*|envoi\p{L}*|fini\p{L}*|oddam|wyśl\p{L}*|skończ\p{L}*|gotow\p{L}*|зроб\p{L}*|надішл\p{L}*|готов\p{L}*|сдела\p{L}*|пришл\p{L}*|сдам|deliver\p{L}*)/iu;

/** Hours that were worked already. */
export const PAST_HOURS = /(?<![\p{L}])(?:shows|billed|logged|was|were|worked|tracked|says)(?![\p{L}])/iu;
