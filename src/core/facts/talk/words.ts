import { once } from "../../once.ts";

/** What a sentence can do in a dispute. */
export type Mark =
  | "thanks"
  | "approval"
  | "yes"
  | "no"
  | "ask"
  | "complaint"
  | "wish"
  | "promise"
  | "done"
  | "back"
  | "settle"
  | "hours"
  | "small";

/**
 * The words that tell it, in the languages people on Upwork write: English in full, of others the most common ones. Each is read as whole
 * words, in small letters. A language that is not here tells nothing: the message is then open, never guessed.
 */
const WORDS: Readonly<Record<Mark, readonly string[]>> = {
  thanks: [
    "thanks?(?: you)?(?: so much| a lot| a million)?|thank u|thx|tysm|many thanks|appreciate (?:it|that|this)|cheers",
    "gracias|danke(?:schön)?|vielen dank|merci|obrigad[oa]|dzięki|dziękuję|дякую|спасибі|спасибо|shukriya|dhanyavaad|dhanyavad|grazie|bedankt|dank je|tack|takk",
  ],
  approval: [
    "(?:i |we |just |really |absolutely )*(?:love|loved|loving|adore) (?:it|them|this|that|these|those|the|how|all|your|what|everything)",
    "look(?:s|ing)? (?:really |very |so |absolutely |pretty |all )?(?:good|great|amazing|perfect|fantastic|nice|awesome|lovely|gorgeous|beautiful|fine|excellent|wonderful|super|solid|clean|stunning|brilliant|spot on)",
    "(?:payments?|orders?|bookings?|e-?mails?|forms?|uploads?|downloads?|checkout|logins?) (?:now |all |do )?(?:go|goes|went|come|comes) through",
    "(?:great|good|nice|amazing|excellent|fantastic|wonderful|superb|awesome|brilliant|lovely|perfect|beautiful|solid|fine|top) (?:work|job|stuff|result|one|design|designs|draft|translation|delivery|quality|progress)",
    "keep (?:it|that|this) up|keep (?:going|them coming) like (?:this|that)|(?:so|very|really|much) much (?:better|clearer|nicer|cleaner|easier to (?:read|use|follow))",
    "(?:(?:really|very|so|super|extremely|beautifully) )well (?:written|made|drawn|designed|built|put together|thought out|researched|edited|translated|recorded)|well done|nicely done|(?:it|this|that|they|these|everything|all|which|works?|(?:is|are|was|were|looks?)(?: all| just| simply)?) (?:is |are |was |were |looks? |look )?(?:just |simply |absolutely |really |so |all )*(?:perfect(?:ly)?|beautiful|excellent|fantastic|amazing|awesome|wonderful|brilliant|superb|great|exactly (?:what|as|how))",
    "exactly (?:what|as|how) (?:i|we) (?:wanted|needed|asked|hoped|had in mind|imagined|expected)",
    "(?:very |so |really |super |extremely |quite |totally )?(?:happy|pleased|satisfied|thrilled|delighted|impressed) (?:with|by|about)|(?:i|we)(?:'m| am|'re| are) (?:very |so |really )?(?:happy|pleased|satisfied|impressed)",
    "go ahead|(?:i|we|have|has|is|are|hereby|fully|all|it's) approved?(?: by me)?(?![\\s-]\\p{L}+(?:es|s|n|t)(?![\\p{L}]))|approved?(?: it| this| that| them| by me)?(?=\\s?(?:[.!,;]|$))|(?:i|we|hereby) (?:have )?approved?|green light|signed off|sign off on|all good (?:from|on) (?:my|our)|nothing to change|no (?:more |further )?changes|couldn't be happier|works (?:great|perfectly|like a charm|fine|well)|nailed it|on point",
    "(?:really|very|so|super|extremely) (?:pleased|happy|satisfied|impressed)|everything is there|(?:super|very|so|really|incredibly|impressively) (?:thorough|detailed|helpful|careful|complete|neat|polished|precise)|reads? (?:so |very |really )?(?:beautifully|wonderfully|nicely)|goose ?bumps|blown away|over the moon|(?:is|are|am|was|were|'m|'re) (?:so |super |really |very |all )?(?:thrilled|excited|delighted|happy)(?= ?(?:[.!,]|$))|(?:super|so|really|very) (?:happy|thrilled|excited|proud)|works?(?= ?!)|(?:it|this|that|everything) works(?= ?(?:[.!]|$))|don't (?:touch|change) (?:it|a thing|anything)",
    "me encantan?|nos encantan?|perfecto|excelente(?: trabajo)?|muy bien(?: hecho)?|buen trabajo|gran trabajo|quedó (?:genial|perfecto|muy bien)|está (?:genial|perfecto)|me gustan? mucho",
    "sehr (?:gut|schön)|gefällt (?:mir|uns)|gefallen (?:mir|uns)|perfekt|sieht (?:sehr |wirklich |richtig )?(?:gut|super|toll|klasse|schön) aus|super (?:arbeit|gemacht)|tolle arbeit|gute arbeit|freigegeben|passt alles|genau so|bin (?:sehr )?zufrieden",
    "j'adore|on adore|parfait|très (?:bien|beau|satisfait)|excellent travail|bon travail|super travail|c'est (?:parfait|super|génial|top)|validé",
    "adorei|amei|perfeito|ótimo(?: trabalho)?|excelente|ficou (?:ótimo|perfeito|lindo|muito bom|excelente)|muito bom|aprovado|gostei(?: muito)?",
    "świetn(?:ie|a|e|y)|podobają? (?:mi |nam )?się|podoba|super robota|idealn(?:ie|e|y)|dobra robota|bardzo dobrze|rewelacja|akceptuję",
    "чудово|подобається|супер|відмінно|гарна робота|все добре|отлично|нравится|прекрасно|хорошая работа|здорово|замечательно|дуже добре|очень хорошо",
    "bahut (?:accha|badhiya|acha)|badhiya|mast(?: hai)?|zabardast|shandaar",
    "ottimo(?: lavoro)?|perfetto|bellissim[oaie]|mi piacc?i?o?no?(?: molto)?|mooi|geweldig|prima werk|jättebra|snyggt|ser bra ut",
    "spot on|(?:everybody|everyone|they|people|(?:the|our|my) \\p{L}+|all of (?:us|them)) (?:really |all |just )?(?:loves?|likes?|loved|liked|adores?|enjoys?) (?:it|them|this|that|these|the|your|how)|very (?:clever|smart|professional|thorough|elegant|pretty)|(?:works?|working|runs?) (?:now|again|in all|(?:on|in|with) (?:the|my|our|all)(?! (?:\\p{L}+ )?(?:old|other|previous|former|last|first|second|existing|current|own|side|end|computer|machine)(?![\\p{L}])))|(?:is|are|was) (?:such )?a (?:big |huge |real )?hit|reads (?:very |really |so )?well|(?:is|are|was) (?:really |very |so |just )?(?:lovely|gorgeous|stunning|impressive)|(?:fine|solved|perfect) now|(?:i|we) know (?:that )?(?:the |your |all |that )*(?:work|job|everything|it) (?:is|was) (?:all )?(?:done|good|complete|finished|fine)",
    "a tod[oa]s (?:les|nos) (?:gusta|encanta)\\p{L}*|ya funciona|funciona (?:perfecto|perfectamente|muy bien|de maravilla)|funktioniert (?:jetzt|einwandfrei|super|prima|bestens)|gefällt allen|läuft (?:jetzt|super|prima|einwandfrei)|ist (?:toll|klasse|spitze|wunderschön) geworden|ça marche (?:bien|très bien|maintenant)|tout le monde (?:adore|aime)|magnifiques?|funciona (?:bem|perfeitamente)|todos? (?:adoraram|amaram|gostaram)|działa (?:teraz|świetnie|dobrze|super|bez zarzutu)|wygląda (?:świetnie|super|pięknie)|(?:все|всё) (?:працює|работает)|працює (?:чудово|добре)|работает (?:отлично|хорошо)|(?:усім|всім|всем) (?:подобається|нравится)|funziona (?:bene|benissimo|perfettamente)|piace a tutti|werkt (?:goed|perfect)|ziet er (?:goed|mooi|geweldig|prachtig) uit|çok (?:güzel|iyi|beğendi\\p{L}*)|harika|mükemmel|elinize sağlık",
  ],
  yes: [
    "yes|yep|yeah|yup|yess+|ok|okay|okey|k|sure|sure thing|of course|agreed|deal|done deal|it's a deal|accepted|i accept|we accept|i agree|we agree|good|fine|perfect|great|alright|all right|absolutely|certainly|definitely|sounds (?:good|great|fair|fine|perfect|like a plan)|works for (?:me|us)|that works|works|fair enough|fair|no problem|noted|understood|confirmed|will do|let's do (?:it|that)|happy with that|i'm in|you got it|got it|👍|✅|🤝|👌",
    "sí|si|vale|de acuerdo|trato hecho|claro|acepto|aceptado|está bien|perfecto|listo|ja|jo|einverstanden|passt|abgemacht|in ordnung|alles klar|klar|gerne|akzeptiert|geht klar|oui|d'accord|ça marche|entendu|c'est d'accord|accepté|ça me va|sim|combinado|certo|fechado|aceito|tudo bem|pode ser",
    "tak|zgoda|dobrze|dobra|umowa stoi|zgadzam się|jasne|так|згода|згоден|згодна|домовились|добре|гаразд|да|договорились|согласен|согласна|хорошо|ладно|haan?|haan ji|theek hai|thik hai|thek hai|accha|acha|done|chalega|va bene|d'accordo|certo|akkoord|prima|goed|okej|visst",
  ],
  no: [
    "no|nope|nah|never|no way|no thanks|no thank you|but no|no deal|not interested|not acceptable|unacceptable|(?:i|we) (?:can't|cannot|can not|won't|will not|don't|do not|am not able to|am unable to|couldn't|could not|wouldn't) (?:accept|agree|do that|do this|go for|take (?:that|this|it|your|payment)|work with that)|(?:i|we) (?:refuse|decline|reject)|(?:not|isn't|is not|wasn't) (?:what (?:i|we)|enough|ok|okay|good enough|going to happen|fair|an option)|i(?:'d| would) rather (?:not|keep)|not (?:happening|going to (?:accept|agree|take|do))|declined|rejected|absolutely not|certainly not|of course not|i disagree|too (?:low|little|much)",
    "(?:was|were|is|are) (?:never|not) (?:a )?part of|never part of|not part of|not (?:included )?in (?:the |this |our |that )?(?:milestone|scope|contract|brief|offer|agreement)|(?:out of|outside) (?:of )?(?:the |our )?scope|(?:was|were|is|are) not included|(?:not|never) agreed (?:on|to|upon)",
    "no acepto|no puedo aceptar|no gracias|para nada|nein(?: danke)?|lehne|ablehnen|kommt nicht in frage|nicht einverstanden|das reicht nicht|leider nicht|non(?: merci)?|je refuse|pas d'accord|pas question|não|não aceito|recuso|nie(?: zgadzam)?|odmawiam|nie akceptuję|ні|не згоден|не згодна|відмовляюсь|нет|не согласен|не согласна|отказываюсь|nahi|nahin|non accetto|nee|nej",
  ],
  ask: [
    "please|pls|plz|kindly|can (?:you|we|i)|could (?:you|we|i)|would (?:you|that|it|this)|will you|let me know|let us (?:keep|agree|settle|find)|let's (?:keep|agree|settle|find)|explain|tell me|i (?:need|want|expect|demand|require|request)|we (?:need|want|expect|demand)|give me|send me|get back to me|waiting for|i await|i(?:'d| would) like|answer me|reply|respond|did you see|have you|are you|do you|what (?:was|is|about|do)|when (?:will|can|do)|why|how (?:about|much|long)|you (?:must|have to|need to|should)|be fair",
    "por favor|puedes?|podrías?|podría|quiero|necesito|dime|bitte|kannst du|können sie|könnten sie|ich (?:will|möchte|brauche|erwarte)|s'il (?:te|vous) pla[iî]t|svp|stp|pouvez|peux-tu|je veux|j'attends|você pode|pode me|preciso|quero|proszę|czy (?:możesz|mógłbyś|mogłabyś|może)|chcę|будь ласка|можете|чи можете|хочу|пожалуйста|можешь|kripya|chahiye|kar do|per favore|puoi|voglio|graag|kun je",
  ],
  complaint: [
    "(?<!not )too (?:pale|dark|bright|light|small|big|large|tiny|loud|quiet|short|thin|thick|busy|wordy|plain|dull|flat|harsh|fast|heavy|narrow|wide)",
    "(?:can't|cannot|can not|couldn't) (?:even )?(?:use|open|print|read|play|run|work with) (?:it|this|that|them|these|any)|(?:is|are) still (?:not|the|wrong|too|there|on|in|visible|open|\\d)|there(?:'s| is| are) still|(?:overlaps?|covers?|hides?|cuts? off|sits? on) (?:up )?(?:the|my|our|half|part)|(?:off|outside) the (?:screen|page|edge|frame)|cut off|off[- ]?centre|off[- ]?center|out of place|(?:was|were) due (?:yesterday|on|by|last|two|three|a|\\d)|when (?:will|do|can) (?:i|we) (?:finally )?(?:get|have|see|receive) (?:it|this|that|them|the)|(?:can|could|would|will) you (?:please )?(?:fix|repair|mend|correct)|lorem ipsum|placeholder (?:text|images?|pictures?)|(?:demo|dummy|filler) (?:text|content|images?|pictures?)|(?:sounds?|looks?|reads?) (?:just |exactly |too much )?like (?:another|somebody|someone|an? other)|too close to (?:another|some|an? existing)|should (?:only )?have (?:been|taken) (?:only )?(?:an?|one|two|half|\\d)|not (?:in|within|part of) (?:the |our |this )?(?:price|budget|scope)",
    "wrong|incorrect|unusable|not (?:working|related|what|done|finished|complete|correct|right|happy|acceptable|satisfied|as|good|usable|professional|like|match\\w*|the (?:way|same|one))|isn't (?:what|working|right|good|done)|doesn't (?:work|match|look|load|do|open|fit)|does not (?:work|match|look|load|do|open|fit)|don't (?:work|match|like|look|fit)|do not (?:work|match|like|look|fit)|didn't (?:work|do|deliver|like|get|receive|ask|order|match)|did not (?:work|do|deliver|like|get|receive|ask|order|match)|broken|bugs?|buggy|missing|fails?|failed|failing|crash\\w*|errors?|late|delay\\w*|overdue|poor(?:ly)?|bad|terrible|awful|horrible|useless|disappoint\\w*|unhappy|dissatisfied|unprofessional|mistakes?|sloppy|rushed|copied|stolen|plagiari\\w*|half (?:of (?:it|this|the|them)[^.]{0,40})?(?:is |are )?not done|still (?:not|no|has|have|does|is|waiting)|have no|has no|there is no|no (?:sizes|sound|progress|answer|reply|result)|more than (?:we |i )?(?:agreed|said|expected)|(?:too|so) (?:many|long|slow|expensive|much)|waste|what was all|never (?:asked|agreed|ordered|got|received|delivered|answered)|not ok|overcharg\\w*|padded|ai[- ]generated|chatgpt|blurry|pixelated",
    "mal|equivocad[oa]|no funciona|falta|faltan|error(?:es)?|tarde|decepcionad[oa]|no es lo que|no (?:me|nos) gusta|falsch|fehlt|fehlen|fehler|funktioniert nicht|geht nicht|kaputt|zu spät|enttäuscht|unzufrieden|gefällt (?:mir|uns) nicht|nicht (?:fertig|das|so|wie)|faux|erreurs?|manque|ne (?:marche|fonctionne) pas|pas (?:content|satisfait|ce que|bon)|en retard|déçue?|errado|não funciona|falta|erros?|atrasad[oa]|não gostei|não é o que|źle|brakuje|błąd|błędy|nie działa|spóźnion\\w*|nie podoba|rozczarowan\\w*|не працює|помилк\\w*|погано|запізн\\w*|бракує|не подобається|неправильно|не работает|ошибк\\w*|плохо|опозда\\w*|не нравится|galat|kharab|nahi chal raha|sbagliat[oa]|non funziona|manca|werkt niet|fout|niet goed",
    "(?:you|they|he|she) (?:have |has )?(?:missed|forgot|forgotten|ignored|skipped|left out|broke|ruined|messed up)|(?:missed|past|after|over) the (?:deadline|due date)|(?:is|are|was|were|it's|they're|looks?|feels?|sounds?) (?:much |way |far |a bit |a little |really )?too (?!late|good|long ago|many|kind)\\p{L}+|changed (?:our|my) minds?|what happened|(?:gives?|shows?|throws?) (?:an? |me an? )?errors?|(?:is|are) (?:still )?empty|(?:you )?never (?:sent|gave|delivered|answered|replied)|(?:i|we) never (?:approved|accepted|signed off)|(?:reads?|shows?|plays?|prints?|measures?) nothing|(?:is|are|were|got) (?:swapped|mixed up|mirrored|upside down)|the old (?:text|version|file|draft)|(?<!not )too (?:childish|simple|generic|basic|complicated|faint|boring|blurred|slow|stiff|crowded|expensive)|look(?:s|ed)? (?:so |very |really |rather |a bit )?(?:cheap|ugly|dull|amateur\\p{L}*|unfinished|outdated)|(?:expect|expected|expecting) (?:more|better|much)|(?:might|may|will|would|won't|going|'ll) not pay|won't pay|not going to pay|machine (?:work|translat\\p{L}*|made)|made by (?:machine|ai|a machine)|google translate|(?:for|on) (?:another|other|a different|different) (?:project|client|customer|job)|(?:i|we)(?:'ve| have)? disputed|(?:must|have to|need to|want to|going to|will|'ll) (?:cancel|end the contract|stop the (?:contract|project))|no (?:answer|reply|response|sign|word) (?:for|since|from)|not seen anything|(?:see|seeing|seen|find|found) nothing|got nothing|nothing (?:has |have )?(?:come|arrived|shown up)|no word (?:from|on|since|of)|(?:have not|haven't|did not|didn't) (?:hear|heard) (?:from|anything)|nothing (?:is|was|has been) (?:handed in|delivered|submitted|sent)|did not ask|unanswered",
  ],
  wish: [
    "(?:can|could|would|will) you (?:also|add|redo|change|make|do (?:them|it|that|this|all of (?:it|them)) (?:again|over|in)|try|include|remake|rework|replace|turn|just)|also (?:add|need|want|do|include)|one more (?:thing|page|change|round|version|screen)|(?:add|include) (?:a|an|some|another|two|three|one|more)|in addition|additionally|extra (?:page|pages|version|versions|round|work|screen|screens|feature)|(?:a |in )?(?:different|another|new) (?:style|version|round|look|direction|design|concept|approach|colou?rs?|feature|section|page|logo)|redo|(?:do|start|make) (?:it|them|this|that|everything) (?:again|over)|start over|from scratch|i(?:'d| would) (?:also )?like (?:you )?to (?:add|change|see|have)|changed my mind|we decided to|instead of|turn it into",
    "también (?:necesito|quiero)|puedes (?:añadir|agregar|cambiar|hacer)|otra versión|de nuevo|otro estilo|kannst du (?:noch|auch|das)|könnten sie (?:noch|auch)|noch (?:eine|ein|mal)|nochmal|anderer stil|zusätzlich|pouvez-vous (?:aussi|ajouter|refaire|changer)|refaire|en plus|une autre version|pode (?:adicionar|mudar|refazer|também)|outra versão|de novo|dodaj|czy możesz (?:dodać|zmienić|zrobić)|jeszcze raz|jeszcze jed\\w+|od nowa|додати|ще (?:раз|одн\\w+)|переробити|добавить|ещё (?:раз|одн\\w+)|еще (?:раз|одн\\w+)|переделать|ek aur|dobara|phir se",
  ],
  promise: [
    "(?:i|we)(?:'ll| will| shall)(?! not be able)|(?<!you )will (?:fix|send|deliver|repair|mend|correct|finish|do) (?:it|this|that|them|the|with|in|by|tomorrow|today|tonight|next|soon)|(?:a )?(?:few|couple(?: of)?|two|three|one|\\d) more (?:days?|hours?|weeks?)|(?:i|we) (?:fix|send|deliver|finish|do|correct) (?:it|this|that|them) (?:in|with|by|on|tomorrow|today|tonight|next|soon)|i promise|we promise|promise|promised|(?:i|we) (?:have|get) (?:it|them|this|everything|both|all)(?: [a-z]+){0,6} by|will be (?:mended|fixed|done|ready|finished|delivered|handed|sent|paid|released|with you)|you(?:'ll| will) (?:have|get) (?:it|them|the|everything|this|your)|(?:i|we)(?:'m| am| are|'re) going to|i(?:'m| am) on it|guarantee|(?:i|we) stay (?:below|under|within)|going to (?:fix|send|deliver|pay|release|finish)",
    "prometo|lo (?:haré|envío|tendrás)|te lo (?:mando|envío)|ich (?:werde|verspreche|schicke|liefere|mache)|wird (?:fertig|erledigt)|bekommst du|je (?:vais|promets|ferai|livrerai)|ce sera|vou (?:entregar|enviar|fazer|pagar|corrigir)|prometo|obiecuję|zrobię|wyślę|oddam|będzie gotow\\w+|обіцяю|зроблю|надішлю|буде готов\\w+|обещаю|сделаю|пришлю|будет готов\\w+|kar dunga|kar dungi|bhej dunga|wada",
  ],
  done: [
    "submitted|handed in|sent (?:it|them|the|over|you)|delivered|uploaded|attached|(?:is|are|it's|they're|all) (?:done|ready|in|fixed|finished|complete|live|up)(?! by)|fixed|finished|completed|changed|updated|mended|paid|released|sizes are in|sent",
    "entregad[oa]s?|enviad[oa]s?|terminad[oa]s?|list[oa]s?|abgegeben|hochgeladen|fertig|geliefert|erledigt|livrés?|livrée?s?|envoyée?s?|terminée?s?|entregue|enviei|pronto|oddan[eay]|wysłan[eay]|gotowe|zrobione|готово|здано|надіслано|зроблено|отправил[аи]?|сделано|сдал[аи]?|ho gaya|kar diya|bhej diya|consegnat[oa]|klaar",
  ],
  back: [
    "refund\\w*|give back|given back|giving back|(?:give|send|hand|pay|return|want|get|need|have|transfer|pass|hand over)(?: (?:me|you|us|it|them|him|her|my|your|the|that|this|all|half|some|a|of|part|money|deposit|funds|payment|amount|rest|balance|whole|full|\\$? ?[\\d.,]+k?|usd|dollars|bucks|€|eur)){1,7} back|return(?:ing)?|money back|back to you|reimburse\\w*|comes? back|goes? back|deposit back|[\\d.,]+ ?(?:usd|dollars|\\$|bucks)? back",
    "devolver\\w*|devuelv\\w*|devuelt\\w*|reembols\\w*|reintegr\\w*|zurück\\w*|erstatt\\w*|rückerstatt\\w*|rembours\\w*|rendre|rends|restitu\\w*|devolv\\w*|devoluç\\w*|zwr[oó]\\w*|zwrac\\w*|поверн\\w*|повертаю|возврат\\w*|верн\\w*|возвращ\\w*|wapas|wapis|rimbors\\w*|terug\\w*|återbetal\\w*",
  ],
  settle: [
    "(?:take|taking|withdraw|drop|close|cancel) (?:back )?(?:the|my|this) (?:dispute|request|claim)(?: back)?|(?:both|we are both|we're both|then we are) (?:done|finished|even)|half (?:and )?half|fifty[ -]fifty|50[ /-]50",
    "to settle|settle (?:it|this|on|for|at|the)|settlement|meet (?:you |me )?(?:half ?way|in the middle)|half ?way|compromise|call it (?:even|quits|a day)|part (?:as friends|ways)|as friends|and (?:we|then we|we both|that's it|we'll|we can)(?: [a-z]+)? (?:go on|are done|close|move on|are good|are even|carry on|part|call|finish|end|'re done|'re good|continue|are square)|we(?:'re| are) (?:done|even|good|square|quits)|and close (?:it|this|the)|goodwill|as a (?:gesture|compromise|courtesy)|(?:would|does) that (?:work|be (?:ok|okay|fair|acceptable|fine))|is that (?:ok|okay|fair|acceptable|fine)|(?:i|we)(?:'m| am| are)? (?:can |could |would |will |'d |'ll )?(?:offer|propose|suggest|prepared to|willing to|ready to)|my offer|our offer|offering|how about|what (?:about|if)|maybe we (?:should|could|can) (?:say|agree|do)|let's (?:say|agree|settle|do|split)|split (?:it|the)|instead of|if you (?:accept|agree|release|keep|close|refund|return|take|give|pay|send|withdraw|drop)|you (?:can )?keep|in exchange|deal\\?|ok\\?|okay\\?|agreed\\?|fair\\?|i(?:'d| would| will|'ll)? accept|happy to (?:accept|take|refund|return|release|pay)|fair (?:solution|split|amount|middle)|would be (?:fine|ok|okay|happy) with",
    "propongo|ofrezco|oferta|acuerdo|te parece|qué tal|einigung|einigen|biete|anbieten|vorschlag|schlage vor|vergleich|wie wäre|kulanz|propose|proposons|je te propose|accord|à l'amiable|ça (?:te|vous) (?:va|convient)|proponho|proposta|acordo|que tal|proponuję|propozycja|ugod\\w*|polubown\\w*|co (?:ty|pan|pani) na to|пропоную|пропозиці\\w*|компроміс|предлагаю|предложени\\w*|компромисс|договоримся|settle kar|chalo",
  ],
  hours: [
    "\\d{1,3}(?:[.,:]\\d{1,2})?(?: and a half| ½)? ?(?:h|hrs?|hours?|std|stunden|horas|heures|godzin\\w*|годин\\w*|час\\w*|ghante)",
  ],
  small: [
    "hi|hey|hello|hallo|hola|bonjour|olá|ola|cześć|привіт|привет|namaste|good (?:morning|evening|afternoon|day)|morning all|dear|how are you|hope (?:you|this)|welcome|best|regards|cheers|see you|have a (?:nice|good|great)|talk (?:soon|later)|haha|lol|:\\)|crazy idea|ciao",
  ],
};

const PATTERNS = Object.fromEntries(
  Object.entries(WORDS).map(([mark, words]) => [
    mark,
    once(() => new RegExp(`(?<![\\p{L}\\p{N}'])(?:${words.join("|")})(?![\\p{L}\\p{N}])`, "giu")),
  ]),
) as Readonly<Record<Mark, () => RegExp>>;

/** Where the words of a mark stand in a text made plain. */
export const placesOf = (mark: Mark, text: string): RegExpExecArray[] => [...text.matchAll(PATTERNS[mark]())];

/** Does a text made plain have words of a mark? */
export const hasMark = (mark: Mark, text: string): boolean => text.search(PATTERNS[mark]()) >= 0;

/** One apostrophe for all, so that "don’t" and "dont" are "don't". */
export const plainWords = (text: string): string =>
  text
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/\bcant\b/gi, "can't")
    .replace(/\b(do|does|did|is|was|are|wo|would|could|should|have|has)nt\b/gi, "$1n't")
    .toLowerCase();
