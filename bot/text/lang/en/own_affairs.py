"""How people ask the bot in plain words about itself: its digests, feeds, alerts and health, and what they want it to
do. Patterns of small letters whose blanks are single spaces."""

_MORE = r"(?: \S+){0,5}"
_ASKED_FOR = r"(?:what|which|show(?: me| us)?|list|tell me|my|our|the)"
_HERE = r"(?: (?:do|does|did|are|is|have|has|been|you|we|i|there|here|set|on|in|this|the|channel|bot|active|up))*"
_FEEDS = r"(?:feeds?|sources?|sites?|websites|outlets|newspapers|papers)"
_READ = r"(?:follow(?:ed|ing|s)?|read(?:ing|s)?|watch(?:ed|ing)?|track(?:ed|ing)?|us(?:e|ed|ing))"

DIGEST_WHEN = (
    r"(?:(?:at )?what time|when(?:'s)?|how often|(?:on )?(?:which|what) days?)(?: \S+){0,4}"
    rf" (?:digests?|summary){_MORE}"
    r"|when (?:do|will|did) (?:you|the bot) (?:next )?post(?: (?:next|again|here|the|news|digests?))*"
    r"|(?:is|are|do we have|was)(?: \S+){0,3} digests?(?: (?:on|off|set|here|scheduled|paused|there|today))*"
    r"|(?:(?:the|my|our) )?(?:(?:next|last) )?digests?"
    rf"|{_ASKED_FOR}(?: \S+)? (?:digests|digest schedules?|schedules?){_HERE}"
)
""" ``when is the next digest``."""
FEEDS_FOLLOWED = (
    rf"(?:what|which|show(?: me| us)?|list)(?: \S+){{0,2}} {_FEEDS}{_HERE}(?: {_READ})?{_HERE}"
    rf"|(?:what|whom|who) (?:do|are|does|is) (?:you|we|this channel|the bot) {_READ}{_HERE}"
    r"|where (?:do|does) (?:you|your|the|this|it)(?: (?:news|bot|quotes?))? (?:get|take|come)(?: \S+){0,4}"
)
""" ``what feeds do you follow``."""
ALERTS_SET = rf"(?:{_ASKED_FOR}(?: \S+)? )?alerts{_HERE}"
""" ``which alerts are set``."""
HEALTH = (
    r"(?:are you|you|is (?:the|this) bot|is quotewire|is it|is everything) (?:still )?"
    r"(?:ok|okay|there|alive|up|online|working|awake|down|broken|running|dead|here|fine)(?: (?:today|now|here))?"
    r"|(?:what is your |what's your |your )?status|ping"
    r"|how (?:are you|r u|is it going|are things)(?: doing)?(?: (?:today|now))?"
    r"|how many (?:quotes|quotations|articles|feeds|speakers|people|news)(?: \S+){0,5}"
)
""" ``are you still working``."""
WHY_POSTED = (
    r"why (?:did|didn't|did not|was|wasn't|were|is|isn't|has|hasn't|do|don't)\b.*? (?P<url>https?://[^\s<>]+)(?: .*)?"
)
""" ``why was https://… not posted``."""
WHY_ANYTHING = (
    r"why (?:did|didn't|did not|don't|do|have|haven't) (?:you|the bot|quotewire)(?: not)? (?:post|show|send|share)"
    r"(?: \S+){0,6}"
)
SPEAKERS_LISTED = (
    r"(?:(?:show|list|give|tell)(?: me| us)? |(?:who|what|which) (?:are|is) )?(?:the )?(?:(?:\d+|all|ten|five) )?"
    r"(?:top|most[ -](?:quoted|cited)|known|all)(?: (?:\d+|ten|five))? (?:speakers?|people|persons?|voices)"
    r"(?: (?:here|now|today|quoted|this week|lately|of the (?:day|week)))*"
    r"|(?:who|whom)(?: (?:is|was|gets|do you))? (?:quoted|quote) (?:the )?most(?: often)?"
    r"|(?:which|what|list(?: of)?|all|your) (?:the )?(?:speakers|people)"
    r"(?: (?:do|are|you|there|have|know|here|known|quoted))*"
)
""" ``top speakers``, ``who is quoted most``: there is no list of them in the chat."""
WISH_OF_ALERTS = (
    r"(?:please )?(?:(?:can|could|will|would) you )?(?:alert|notify|ping|warn|tell|let|inform|message)"
    r" (?:me|us|everyone|the channel|everybody|here)(?: know)? (?:when(?:ever)?|if|as soon as|once|each time) .+"
)
""" ``tell me when Mara Lindqvist says something``."""
WISH_OF_DIGESTS = (
    r"(?:please )?(?:(?:can|could|will|would) you )?(?:post|send|make|give|set|schedule|start|stop|pause|resume|move"
    r"|change|cancel|end|turn)(?: \S+){0,4} (?:digests?|summary)(?: .{0,80})?"
)
""" ``post the digest at 8``."""
WISH_OF_NEWS = (
    r"(?:please )?(?:(?:can|could|will|would) you )?(?:(?:un)?follow|(?:un)?subscribe(?: (?:to|from))?|(?:un)?mute"
    r"|stop (?:posting|following)|stop|add)(?: \S+){0,6}|shut up|be quiet|go away|too much|too many posts"
)
""" ``follow https://…``, ``stop``."""
