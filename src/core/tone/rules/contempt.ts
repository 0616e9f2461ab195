import { phrases } from "./phrase-pattern.ts";
import { toneTable } from "./rule.ts";

// Contempt for where a person comes from, how they speak, what they believe, their age or sex; and by comparison.

const PLACE =
  "(?:india|pakistan|bangladesh|nepal|china|the philippines|manila|bombay|mumbai|delhi|nigeria|lagos|kenya|nairobi|ghana|africa|egypt|cairo|morocco|ukraine|russia|romania|poland|bulgaria|serbia|turkey|vietnam|indonesia|mexico|brazil|colombia|argentina|venezuela|the east|eastern europe|the balkans|the west|the third world|america|the states|usa|asia|latin america|the middle east|the gulf|italy|spain|greece|france|germany)";
const FOLK =
  "(?:indians?|pakistanis?|bangladeshis?|bengalis?|chinese|filipinos?|filipinas?|pinoys?|nigerians?|kenyans?|africans?|arabs?|egyptians?|moroccans?|ukrainians?|russians?|romanians?|poles|polish|bulgarians?|serbs?|turks?|vietnamese|indonesians?|mexicans?|brazilians?|latinos?|latinas?|colombians?|argentin(?:es|ians)|venezuelans?|gringos?|yankees?|yanks?|americans?|westerners?|whites?|white people|blacks?|black people|asians?|easterners?|muslims?|jews?|hindus?|christians?|catholics?|gypsies|gypsy|(?:american|indian|nigerian|african|asian|arab|chinese|russian|filipino|pakistani|british|english|german|french|italian|spanish|polish|ukrainian|romanian|european|western|black|white|latin|jewish|muslim|foreign|poor|rich|female|women) (?:people|clients?|freelancers?|developers?|designers?|men|women|guys|sellers?|buyers?|workers|writers?|va|vas|managers?|bosses)|immigrants?|foreigners?|mzungus?|wazungu|firangis?|goras?|krauts?|frogs?|limeys?|poms?|boomers?|millennials?|zoomers?|women|girls|females|men|old people|foreign people|third[- ]world(?:ers)?|villagers?|peasants?|natives?)";

const GROUP = {
  family: "insult",
  severity: "serious",
  source: "abuse",
} as const;
const INSTEAD =
  "Leave the person out. Say what was done: “On [day], [what happened]. The milestone says [what was agreed].”";
const WORK =
  /\b(?:customers?|audience|market|target|users?|readers?|casting|characters?|models?|voice actor|translat\w{1,5}|subtitles?|locali[sz]\w{1,6}|menu|recipe|article|documentary|history|novel|chapter|campaign|brand|shirts?|shoes|clothing|fashion|page|slide|illustration|photo|video about|script|survey|my (?:own )?english|i am from|i'm from|where are you from|holiday|time ?zone|sorry for my|excuse my)\b/;

export const CONTEMPT = toneTable([
  {
    ...GROUP,
    id: "insult-group",
    speech: "theirs",
    find: phrases(
      `(?:all|every|typical|you|you are all|stupid|lazy|cheap|lying|dirty|damn|bloody|fucking|never (?:\\p{L}{2,8} )?(?:trust|hire|work with)|people like|that's|such|these|those|another|with) (?:you |the |an? |of )?${FOLK}(?: \\p{L}{2,9}){0,2}`,
      `${FOLK} (?:think|believe|pretend|smile|want|expect|act|behave|talk|smell|live)(?: \\p{L}{2,9}){0,4}`,
      `${FOLK} (?:are|is|always|never|can't|cannot|don't|do not|have|all|only|just|like you|should|think|know|work|lie|cheat|steal|smell|belong|can (?:not|never)|people (?:are|always|never|can't))`,
      `(?:people|folks?|freelancers?|clients?|developers?|designers?|guys|someone|somebody|anyone|men|women|you people|you guys|you lot|everyone|they) (?:from|in|of|over|out) (?:there|your (?:country|countries|region|part|side|culture|continent|village|town|religion|caste|tribe|corner|place)|${PLACE})`,
      `(?:your|that) (?:\\p{L}{3,11} )?(?:country|countries|region|part of the world|side of the world|culture|continent|race|kind|religion|tribe|caste|nation|nationality|passport|skin|accent|sort|type|breed|people|third[- ]world \\p{L}{4,10}|background|village|god)`,
      `(?:go back to|back in|this is what (?:\\p{L}{2,7} ){0,4}(?:hir(?:e|es|ing)|work(?:s|ing)?|buy(?:s|ing)?|outsourc(?:e|es|ing)|get|gets) (?:from|in|with|to)|hir(?:e|es|ing|ed) (?:\\p{L}{2,9} )?(?:from|in)|outsourc(?:e|es|ing|ed) to|typical(?:ly)? (?:of |for )?) ${PLACE}`,
      `(?:call cent(?:er|re)|sweat ?shop|slum|mud hut|camel|banana republic|third[- ]world)(?: in| of| from| country| work| quality| english)? ?(?:${PLACE})?`,
      "(?:you lot|your lot|you people|your kind|your sort|people like you|guys like you|types? like you|somebody like you|someone like you|women like you|men like you)(?: \\p{L}{2,9}){0,4} (?:stay|are|were|never|always|don't|do not|can't|cannot|have|just|should|will|think|know|over there|belong|only)",
      "(?:cheap|colonial|modern) (?:slaves?|labou?r|masters?)",
    ),
    also: [
      /\b(?:know|known|learn(?:ed)?|expect|promis\w{0,3}|quality|trust|hir(?:e|ed|es|ing)|work|cheat\w{0,3}|steal|thie(?:f|ves)|lie|liars?|lazy|cheap|broke|losers?|typical\w{0,2}|always|never|nothing|no one|nobody|can't|cannot|don't|do not|should|shouldn't|warned|back|better|slaves?|idiota?s?|stupid|buy|all|only|just|smell|dirty|like you|what (?:i|one|you|we) gets?|haggl\w{1,4}|lectured|past your|understand|belong|have it in|result|third world|even|none|honest|manners|civili[sz]ed|educated|poor|rude|arrogant|ok|for you|this is why|that is why|no wonder|as usual|so|same|racist|too|next time)\b/,
    ],
    unless: WORK,
    why: "Contempt for where someone comes from, or for who they are, is discrimination; Upwork closes accounts for it.",
    instead: INSTEAD,
  },
  {
    ...GROUP,
    id: "insult-language",
    speech: "theirs",
    find: phrases(
      "(?:learn|study|improve|fix|practi[sc]e|speak|write|get|use|try)(?: (?:to|some|a|better|proper|real|good|correct|basic|first|speak|write|your|in|the|how))* ?(?:english|grammar|language|spelling)(?= ?(?:[.,;!]|$| first| before| then| and| please| or| next))".replace(
        "(?: (?:to|some|a|better|proper|real|good|correct|basic|first|speak|write|your|in|the|how))*",
        "(?: (?:to|some|a|better|proper|real|good|correct|basic|first|speak|write|your|in|the|how))?(?: (?:better|proper|real|good|correct|basic|speak|write|in|some))?",
      ),
      "your (?:broken |bad |poor |terrible |so-called |funny |google |school )?(?:english|grammar|accent|spelling|language|writing)(?: \\p{L}{2,9}){0,2} (?:gives?|is (?:\\p{L}{2,8} )?(?:a joke|bad|terrible|awful|horrible|broken|poor|painful|embarrassing|unreadable|laughable|not english|worse|a mess|pathetic|childish|unbearable)|makes?|hurts?|sucks?|needs|sounds|reads|looks)",
      "(?:broken|kindergarten|pidgin|monkey|third[- ]grade|google[- ]translate|caveman|baby|gibberish) (?:english|grammar|language)|nobody (?:\\p{L}{2,9} ){0,5}(?:understand|get past|follow|understands) (?:you|your (?:accent|english))|past your accent|(?:can't|cannot|don't|do not|doesn't) (?:even )?(?:speak|write|spell|read|understand) (?:\\p{L}{3,8} )?(?:english|a sentence|grammar|simple english)|(?:do|can) you (?:even |actually )?(?:speak|read|understand|write) (?:any |basic |simple |plain )?english|vernacular-medium|english (?:is|was) (?:clearly )?not your|hear your accent|with that accent|is english too hard|in english,? please",
    ),
    unless:
      /\b(?:sorry for my|my english|my grammar|my accent|not native|course|lesson|app|school|students|article|native speaker|i (?:want|try|need) to|i am learning|i'm learning|to improve my|voice ?over in|subtitles?|translate|translated|translation)\b/,
    why: "Contempt for how someone speaks or writes counts as abuse, and it answers nothing.",
    instead: "Say what you did not understand: “I am not sure what [part] means. Could you say it in other words?”",
  },
  {
    ...GROUP,
    id: "insult-person",
    speech: "theirs",
    find: phrases(
      "(?:you(?:'re| are)|people) (?:\\p{L}{2,8} )?(?:too|so|that) (?:old|young|fat|ugly|slow|senile|small|poor|female|feminine|emotional|hormonal|blonde?)(?: (?:to|for|and|man|woman|lady|,))",
      "(?:ok|okay|listen|look|hey|sure|hi|bye|calm down|relax|now|perhaps|maybe|well|dear)?,? ?(?:boomer|gramps|grandpa|grandma|young (?:lady|man)|little (?:girl|boy|man|lady)|sweet ?heart|sweetie|honey|darling|girlie|girly|missy|princess|kiddo|sonny|buddy boy|little one|my dear girl|good girl)(?= ?(?:[.,;!?]|$| i| you| go| listen| this| let| stop| calm| do| it| put| please| and))",
      "(?:put|get|let|bring|send|give|ask|call|find|talk to|speak to|want)(?: me)? (?:a|the|some|your) (?:\\p{L}{2,9} )?(?:man|men|adult|grown-?ups?|husband|father|boss man|young person|real (?:man|developer|designer|person|professional|expert)|human|white \\p{L}{3,9}|native|male)(?: \\p{L}{2,9}){0,4} (?:on the (?:phone|line)|to (?:look|talk|do|help|explain|speak|check|handle)|in the|who|from|instead)",
      "at your age|(?:is|are) there (?:a|any) (?:man|men|adult|grown-?ups?|real \\p{L}{4,12}|boss|native \\p{L}{4,9}|somebody (?:older|younger|competent|normal|male))(?: \\p{L}{2,9}){0,5}|(?:you(?:'re| are)|are you) (?:\\p{L}{2,9} )?(?:mentally (?:ill|sick|disabled|slow)|retarded|senile|autistic|demented|bipolar|crazy|insane|psycho|drunk|on drugs|handicapped|deaf|blind|illiterate|a child|a baby|menopausal)|(?:get|need|seek) (?:psychological |medical |mental |professional )?help(?= ?(?:[.!]|$))|see a (?:doctor|psychiatrist|shrink|therapist)|take your (?:pills|meds|medication)|before you were born|your (?:wheelchair|hearing aid|zimmer frame|nurse|carer)|feeding pigeons|(?:old|retirement|nursing) (?:people's )?home",
      "(?:the )?grown-?ups|adults in the room|(?:isn't|is not|not) (?:really )?(?:for|a job for|work for|something for) (?:girls|women|a woman|females|old people|ladies|kids|children|amateurs)|(?:a )?wom[ae]n(?:'s)? (?:\\p{L}{3,9} )?(?:can(?:not|'t| not)|shouldn't|should not|belongs?|don't|never|has no)|women (?:can't|cannot)|typical (?:woman|female|man|girl)|(?:for|like|as) a (?:girl|woman)(?= ?(?:[.,!]|$| you))|that time of the month|on your period|go back to (?:the kitchen|school|ms paint|kindergarten|your \\p{L}{3,9})|(?:stay|back) (?:in|to) the kitchen|man up|you(?:'re| are) (?:literally |already |like )?(?:\\d0|a hundred|50|60|70|12|five|5|twelve)(?: years old)?(?= ?(?:[.,!?]|$| how| and))|(?:what|how) would you know(?= ?(?:[.,!?]|$| what| about))",
    ),
    unless:
      /\b(?:photo|video|portrait|model|casting|character|story|line \d|chapter|audience|product|logo|design|page|banner|song|title|shirt|dress|honey (?:jar|label|bottle)|baby (?:shower|photo|food|shop|store|clothes|products?)|i have a baby|my (?:baby|little|young|husband|honey|darling|father|man|son|daughter))\b/,
    why: "Contempt for a person's age or sex is discrimination; Upwork closes accounts for it.",
    instead: INSTEAD,
  },
  {
    ...GROUP,
    id: "insult-comparison",
    speech: "theirs",
    find: phrases(
      "(?:brains?|iq|intelligence|mind|memory|honesty|manners|morals) of (?:a|an|my|the)(?: \\p{L}{2,10}){1,3}",
      "(?:a|an|any|even a|even my|my|the) (?:\\p{L}{3,9} )?(?:dog|donkey|monkey|chimp|goat|cow|pig|parrot|chicken|mule|horse|sheep|potato|stone|brick|snail|rat|snake|goldfish|hamster)(?: \\p{L}{1,9}){0,6} (?:could|can|would|does|did|understands?|knows?|has more|is smarter|better|faster|more)",
      "(?:like|as (?:stupid|dumb|slow|lazy|dirty|useless|blind|stubborn) as|worse than|lower than) (?:a|an|the|any) (?:\\p{L}{3,9} )?(?:dog|donkey|monkey|goat|cow|pig|parrot|chicken|mule|sheep|potato|stone|brick|snail|rat|snake|cockroach|worm|animal|beggar|leech|parasite|vulture|thief|criminal)s?",
      "(?:your )?brains? (?:is|are|has|have|was) (?:\\p{L}{2,9} ){0,3}(?:missing|empty|on holiday|the size|off|dead|small|closed|smaller)",
    ),
    also: [/\b(?:you|your|yours|you're|you've)\b/],
    unless:
      /\b(?:logo|mascot|illustration|character|story|photo|video|game|i work like|works like a|i feel|i was|me|my (?:dog|cat|horse|goat) (?:is|was|ate|has|and)|toy|pet)\b/,
    why: "To liken a person to an animal counts as abuse on Upwork, and it tells nothing of the work.",
    instead: "Name what you saw: “The [part] does [this]. The brief asked for [that].”",
  },
  {
    id: "insult-comparison",
    family: "insult",
    severity: "warning",
    speech: "theirs",
    find: phrases(
      "(?:my|our|a|an|any|even (?:a|an|my|the)|the|your|every|some|one) (?:\\p{L}{3,9} ){0,2}(?:dog|cat|donkey|monkey|chimp|goat|cow|pig|parrot|hamster|goldfish|chicken|mule|horse|potato|toaster|calculator|nephew|niece|son|daughter|kid|kids|child|children|toddlers?|baby|grand ?mother|grandma|grandfather|nan|granny|mother|mum|mom|late wife|wife|uncle|aunt|apprentice|trainee|interns?|student|school ?(?:boy|girl|child)|first[- ]grader|(?:\\p{L}{3,6}|\\d{1,2})[- ]years?[- ]old|blind (?:man|person)|drunk|cleaner|janitor|plumber|neighbou?r|chat ?gpt|ai|bot|robot|free (?:app|template|tool|trial))(?: \\p{L}{1,9}){0,8} (?:could|can|would|does|do|did|makes?|films?|draws?|writes?|types?|codes?|colou?rs|designs?|sings?|edits?|reads?|understands?|knows?|finish(?:es|ed)?|needed|was faster|is faster|faster|better|quicker|cleverer|smarter|embarrassed|has more|have more|laugh)",
      "(?:interns?|students?|kids|children|beginners|trainees|amateurs|apprentices?|nephews?)(?: \\p{L}{2,9})? who(?: \\p{L}{2,9}){0,3} (?:embarrassed|ashamed|better|faster|laugh|do|can|could|write|manage)",
      "(?:better|faster|worse|quicker|smarter|cleverer|uglier|slower|dumber|more \\p{L}{4,12}|less \\p{L}{4,12}) (?:\\p{L}{2,10} ){0,4}than (?:you|your|yours|this|that|what you|anything you|the (?:work|thing|rubbish))",
      "(?:brains?|iq|intelligence|memory|attention span|taste|eyes?|ears?|skills?|manners|speed|talent|vocabulary|patience) of (?:a|an|my|the|some)(?: \\p{L}{2,10}){1,3}",
      "(?:looks?|sounds?|reads?|feels?|works?|tastes?|smells?)(?: \\p{L}{2,9})? (?:like|as if|as though) (?:(?:a|an|my|your|it was|it were|some|something|somebody|someone) (?:\\p{L}{2,10} ){0,5})?(?:dog|cat|donkey|monkey|toddlers?|kid|child|children|kindergarten|nephew|toaster|drunk|blind|blindfolded|funeral|vomit|garbage|trash|ransom note|accident|crime|train wreck|car crash|dumpster|sleep|asleep|foot|feet|left hand|google translate|chat ?gpt|1998|1999|the nineties|ms paint|microsoft paint|powerpoint|word art|fever dream|homework)",
      "did (?:a|an|your|my) (?:\\p{L}{2,9} ){0,2}(?:toaster|monkey|child|kid|cat|dog|robot|bot|toddler|drunk|blind|five|5|chat ?gpt|intern|nephew|grandmother)(?: \\p{L}{2,9}){0,3} (?:write|make|do|draw|design|code|film|edit|record|type|translate)",
      "(?:i've|i have|we've|we have|have) (?:seen|met|had|read|heard|known|worked with) (?:better|worse|smarter|more|faster)(?: \\p{L}{2,10}){0,3} (?:from|on|in|by|at|with|than)",
      "(?:should|must|needs? to|ought to|better|please) (?:look for|find|seek|consider|try|learn|get|choose|change) (?:another|a different|a new|some other|an easier|other) (?:profession|job|career|hobby|work|trade|line of work)|(?:laziest|ugliest|poorest|cheapest|sloppiest|saddest|weakest|most (?:boring|useless|careless|amateurish)) (?:\\p{L}{3,11} )?(?:work|design|code|job|page|text|video|translation|thing|i|ever|delivery|excuse|piece)|recorded in a|(?:was|is|were) (?:this|it|that) (?:made|done|written|recorded|drawn|designed|coded|edited|translated) (?:by|in|with|on) (?:a|an|your|the|somebody|someone)|(?:made|done|written|recorded|drawn|designed|coded|edited) (?:in|on|with) (?:a toilet|a cave|the dark|a bathroom|your sleep|a phone|a tractor|a potato|five minutes|ten minutes|paint)",
      "(?:student|school|kindergarten|amateur|homework|intern|trainee|beginner|hobby|first[- ]year|copy[- ]paste|nursery|maternal school)(?: school)? (?:code|work|level|quality|stuff|project|job|design|mistakes?|makes)|i insult (?:students|children|kids|amateurs|dogs|monkeys)|chatgpt (?:with|in|wearing)|with (?:his|her|their|its) eyes (?:closed|shut)|in (?:his|her|their) sleep|child of (?:the|five)|for \\p{L}{3,9} with (?:a|two) \\p{L}{3,9}",
    ),
    also: [
      /\b(?:you|your|yours|you're|this|that|it|for the same|needed|did|better|faster|even|has more|film|write|read)\b/,
    ],
    unless:
      /\b(?:photo of|picture of|illustration|story about|character|product|for (?:kids|children|dogs|cats|students)|kids' |children's|pets?|toys?|my (?:wife|son|daughter|mother|kid|child|baby) (?:is|was|and|has|in|will|says|said|likes?|who|takes|thinks)|better than (?:i|we) (?:expected|hoped|thought)|school project|i like|i love|good|great|nice|happy|thank\w{0,2}|loved?|beautiful)\b/,
    why: "A comparison that makes someone small is heard as an insult, and it tells nothing of what is wrong.",
    instead: "Name what you saw: “The [part] does [this]. The brief asked for [that].”",
  },
]);
