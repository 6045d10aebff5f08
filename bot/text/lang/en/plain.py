"""How people put questions to the bot in plain words. Patterns of text whose blanks are single spaces."""

from bot.text.lang import word_set
from bot.text.lang.en.asking import SIGH
from bot.text.lang.en.quantities import WEEKDAYS
from bot.text.lang.en.times import LAST, THIS, UNITS_OF_TIME

ANYBODY_AT_ALL = word_set(
    "he she they it you i we us people anyone anybody someone somebody everyone everybody nobody others press media"
    " politicians experts who that this these those there one them him her the did has have had does is was are were"
)
"""Words that name nobody: what "they" said is what was said, and so is what a member did whom the platform's own
mention names."""
WHO = r"(?P<who>(?:[^\s?!:;\ue000]+ ){0,5}?[^\s?!:;\ue000]+?)"
"""Up to six words that stand where a name does; none in quotation marks, which are masked."""
ADVERBS_BETWEEN = (
    r"(?:(?:really|actually|ever|just|once|last|exactly|also|recently|already|lately|publicly|have to|been|had to) )*"
)
SAY = (
    r"(?:say|said|says|saying|tell|told|claim|claimed|claims|think|thinks|thought|comment|commented|talk|talked|talking"
    r"|speak|spoke|spoken|announce|announced|mention|mentioned|promise|promised)"
)
ON = r"(?:about|abt|on|regarding|re|concerning|of|over|to say about|to say on)"
"""Words before a topic."""
OF_WHAT = rf"(?:what|wat|whats|what's)(?: else| all)?(?: (?:is|was|did|has|have|had|does|do|are|were))? {WHO}"
"""``what did Mara Lindqvist``; what she did follows."""
HELPED = r"(?: (?:is|was|did|has|have|had|does|do|are|were)\b|'s\b)"
"""What tells "what did a minister say" from "what minister said we will pay"."""
WHETHER = r"(?:(?:did|has|have|had|does)(?:n't|nt)?|(?:is|isn't|isnt) it true(?: that)?|true that|is it right that)"
SOMETHING = r"(?:anything|something|sth|more|much|a word|things?)"
QUOTES_OF = (
    r"(?:(?:any|some|all|the|that|this|latest|newest|recent|new|last|more|other|show|me|give|list|find|get|got|do|you|have|is|there)"
    r" )*(?:quotes?|quotations?|statements?|remarks?|comments?|words|anything|something|smth|sth|everything|latest"
    r"|newest)"
    r"(?: (?:new|else|more))?"
)
"""``any quotes``, ``the latest``; by or about whom follows."""
_WHO_EVER = r"(?:who(?: else)?|(?:did|has) (?:anyone|anybody|someone|somebody))(?: has| have)?(?: ever| just)?"
SAID_OF = (
    r"(?:what (?:was|is|has been|is being|did people|do people|have people|are people|did they|do they|do others"
    r"|did everyone|does everyone|did anyone)(?: (?:said|say|saying|being said|think|thinking|thought))?"
    rf"|{_WHO_EVER}(?: (?:(?:is |was |been )?(?:spoken?|spoke|talk(?:ed|ing)?|speak(?:ing)?|comment(?:ed|ing)?"
    rf"|complain(?:ed|ing)?|warn(?:ed|ing)?|jok(?:ed|ing)))| (?:said|says|say) {SOMETHING}))"
)
"""``what was said``, ``who talked``; about what follows."""
MENTIONED = rf"{_WHO_EVER} (?:mention(?:s|ed)?|discuss(?:es|ed)?|brought up|bring up)(?P<tail> .+)"
""" ``who mentioned the bridge``."""
TOPIC_ALONE = r"(?:what |how |and )?(?:about|abt|regarding)(?P<tail> .+)"
""" ``what about the bridge``, and ``about the bridge`` behind "tell me"."""
NAMED_QUOTES = (
    r"(?:(?:quotes?|quotations?|statements?|remarks?) (?:for )?(?P<behind>[^?!.,;:\ue000]+)"
    r"|(?P<who>[^?!.,;:\ue000]+) (?:quotes?|quotations?|statements?|remarks?))"
)
""" ``quotes Lindqvist``, ``Lindqvist quotes``."""
ANY_QUOTE = (
    r"(?:(?:give|show|tell|send|find) (?:me |us )?)?(?:a|any|some|another|one|the|today's)?"
    r"(?: ?(?:random|good|nice|new))? ?quotes?(?: (?:of the (?:day|week)|please|today|at random))*"
)
""" ``quote of the day``: any quotation will do."""
ASKED_OF_LINK = word_set(
    "who said says say what whats this that is in from of by the a quotes quote quoted quotations statements article"
    " page link url here there add read track look at it please people there are anyone for me whom to"
)
"""Words beside an address that ask what is said at it."""
WHO_IS = r"(?!.*\b(?:said|says|saying)\b)(?:who|whos|who's)(?: is| was| are)? (?P<who>(?:the )?[^?!.,;:]+)"
ITS_OWN = (
    r"(?:what(?:'s| is| was) )?(?P<who>[^?!:;\ue000]+?)(?:'s?) (?:words|quotes?|quotations?|statements?|comments?"
    r"|remarks?|take|views?|position|opinions?|stance|line|thoughts)"
)
""" ``Mara Lindqvist's take``; on what follows."""
NEWS = (
    r"(?:(?:what's|what is|whats) (?:new|the news|happening|going on|the latest(?: news)?)"
    r"|(?:(?:any|the|show|me|give|latest|newest|recent|today's|some) )*(?:news|headlines)(?: today)?)"
)
HELP = (
    r"(?:help|help me|commands|what can (?:you|i) (?:do|ask)(?: you)?|how does this work|what do you do"
    r"|how do i (?:use|ask)(?: (?:this|you|it))?"
    r"|(?:are you|you|is this) (?:just )?(?:a |an )?(?:real )?(?:bot|robot|human|person|ai|machine)"
    r"|(?:who|what) (?:are|r) (?:you|u)|what is (?:this(?: bot)?|quotewire)"
    r"|who (?:made|built|runs) (?:you|this bot|quotewire)"
    r"|(?:can|could|may) i ask(?: you)?(?: (?:something|a question|sth|smth))?|i have (?:a|some) questions?"
    r"|(?:what's up|whats up|what is up|sup|nice to meet you)(?: (?:bot|quotewire))?)"
)
POINTING = (
    r"(?:(?:and )?who(?: (?:really|actually))?(?: (?:said|says|say|wrote|is|was|tweeted))?"
    r"(?: (?:that|this|it|these|him|her))?(?: (?:words|quote))?"
    r"|says who|sources?|sauce|citation needed|fact ?check|check|verify|quote|real|legit|true|fake"
    r"|(?:check|verify|look up|find|explain) (?:this|that|it)(?: (?:one|quote))?"
    r"|(?:is|was|are) (?:this|that|it|these)(?: (?:really|actually))?"
    r"(?: (?:real|true|legit|right|correct|fake|a real quote|a quote|genuine|verbatim))?"
    r"|whose (?:words|quote|line)(?: (?:is|are|was|were) (?:this|that|these|it))?"
    r"|(?:did|has|have) (?:he|she|they|anyone|anybody|someone|somebody)(?: (?:really|actually|ever))? (?:say|said)"
    rf"(?: (?:that|this|it|so))?|what about (?:this|that)|this|that)(?:[\s?!.,]+{SIGH})*"
)
"""What asks about a message that is pointed at, and has no words of its own to look up."""
DEICTIC = word_set("this that it so these those")
"""Words that stand for what is pointed at."""
_UNIT = "|".join(sorted([*UNITS_OF_TIME, *WEEKDAYS], key=len, reverse=True))
_RECENT = "|".join(sorted([*LAST, THIS]))
TIMES_PAST = (
    r"\b(?:since|after|from)\s+(?P<time>.+?)(?=\s+(?:about|on|regarding)\s|$)",
    rf"\b(?:(?:in|over|during|within|for)\s+)?(?:the\s+)?(?P<time>(?:{_RECENT})\s+(?:\w+\s+|\d+)?(?:{_UNIT}))\b",
    r"\b(?P<time>today|yesterday)\b",
    rf"\bon\s+(?P<time>{'|'.join(WEEKDAYS)})\b",
    r"\b(?:in|of|during)\s+(?P<time>(?:[a-z]{3,9}\s+)?\d{4}|[a-z]{3,9})$",
)
"""Where a time stands in a question."""
LATELY = r"\b(?:lately|recently|so far|these days|at all|again|in general|exactly)\b"
"""Words of time that narrow nothing."""
BEFORE_TOPIC = word_set("the a an this that these those his her their its our your my any all to say since")
"""Words before a topic that don't belong to it."""

_SAYS = rf"{WHO} {ADVERBS_BETWEEN}{SAY}"
_TAIL = r"(?P<tail>(?: .*)?)"
_NARROWED = rf"(?P<tail> (?:{ON}|since|from|in|over|during|today|yesterday|this|last|past|lately|recently)\b.*)?"
WHAT_SAID = rf"{OF_WHAT} {ADVERBS_BETWEEN}{SAY}\b(?: {SOMETHING})?{_TAIL}"
""" ``what did Mara Lindqvist say about the bridge``."""
HAS_SAID = rf"{WHETHER} {_SAYS}(?P<tail> {SOMETHING}\b.*| {ON} .+)"
""" ``has Mara Lindqvist said anything about the bridge``."""
SAID_OF_TOPIC = rf"{SAID_OF}(?P<tail> {ON} .+)"
QUOTES_BY = rf"{QUOTES_OF} (?:by|from|of):? {WHO}{_NARROWED}"
QUOTES_ABOUT = rf"{QUOTES_OF}(?:(?P<tail> (?:about|abt|on|regarding) .+)| with(?P<with> .+))"
THEIR_WORDS = rf"{ITS_OWN}{_NARROWED}"
SOMEBODY_ON = rf"{WHO}(?P<tail> (?:on|about|re|regarding) .+)"
DID_SAY_WORDS = rf"{WHETHER} {_SAYS}(?: that)?[,:]?(?: (?P<text>.+))?"
CLAIMED = (
    rf"{WHO}(?:,?(?: (?:has|have|had))? {ADVERBS_BETWEEN}(?:said|says|saying|claimed|claims"
    r"|(?:told|tells) (?:us|them|me|reporters|journalists|the press))"
    r"(?: (?:that|this|it))?[,:]?|:) (?P<text>.+)"
)
"""Remembered words without marks behind a name: ``Mara Lindqvist said the bridge is safe``, ``Lindqvist: the bridge is
safe``."""
DOUBT = (
    r"[\s,:;.?!–—-]+(?:(?:is|was) (?:this|that|it) )?(?:true|right|correct|real|legit|fake)(?: or (?:not|false|fake))?"
)
"""What is asked behind them: ``is that true``."""
SEVERAL = (
    r"(?:(?P<end>[?;.]+[\"”’»)]*)\s+(?:(?:and|also|plus|or|then)\s+)?|,?\s+(?:and|also|plus|or|then)\s+)"
    r"(?=(?:who said (?!(?:that|this|it|so)\b)|what (?:did|has|does) \S+(?: \S+){0,4} (?:say|said)\b"
    r"|(?:did|has) (?!(?:he|she|they|anyone|anybody)\b)\S+(?: \S+){0,4} (?:say|said)\b))"
)
"""What stands between two questions of a message; the second one follows."""
ASKS = r"[\W_]*(?:who|what|whose|did|has|have|does|is|was|can|could|hi|hello|hey|please)\b"
"""How the first of several questions begins."""
NEWS_OF = rf"{NEWS}(?P<tail>(?: (?:about|on|regarding|since|today|this) .+)?)"
SAID_BEFORE = rf"(?P<asks>{WHETHER} )?{_SAYS}(?: (?:that|this|it))?"
"""Before words in marks: who is said to have said them."""
SAID_BEHIND = rf"(?P<asks>{WHETHER}) {_SAYS}(?: (?:that|this|it|so|these words))?"
BY_BEHIND = (
    r"(?:(?:really |actually )?(?P<asks>(?:said |a quote |a quotation )?(?:by|from)) |said |says |~ ?|- ?)?"
    rf"{WHO}"
)
"""Behind words in marks."""
