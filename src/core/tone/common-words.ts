// Words that are never a name, however they are capitalised.

/** Words of everyday English that open sentences or are written with a capital without being a name. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    "i i'm i've i'd i'll a an the this that these those it its he she we they you your yours my mine our ours their me us him " +
    "and or but so because if then than when while where what who why how which whose whether not no yes yeah yep nope ok okay " +
    "is are was were be been being am do does did done doing have has had having can could will would shall should may might must " +
    "hi hello hey dear greetings welcome thanks thank cheers please sorry apologies excuse pardon regards kind best good great nice " +
    "well also actually however again still just only really seriously honestly clearly obviously frankly perhaps maybe possibly " +
    "probably sure indeed apparently anyway first second third finally now today tomorrow yesterday later soon never always ever " +
    "nothing everything anything something everyone anyone nobody someone all any some each every both either neither none many much " +
    "more most less least few several other another such same own in on at by for from to of off with without about into over under " +
    "after before since until between through during against as like per via out up down here there " +
    "stop go get let look see read try use give make take put tell say ask check fix pay send show explain stupid idiot idiots moron " +
    "liar lazy useless pathetic ridiculous shame shut wrong bad worst terrible awful garbage trash crap shit fuck fucking damn hell wtf " +
    "lol omg fyi btw imo imho asap money refund job work time"
  ).split(" "),
);
