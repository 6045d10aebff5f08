"""What people write around the words that they remember. Patterns of folded words with blanks between them."""

from bot.text.lang import word_set

NO_QUESTIONS = word_set(
    "ok okay yes yeah yep no nope hi hello hey hallo test thanks thank thx ty please pls lol lmao rofl haha hahaha hmm"
    " what who why how that this it you help sorry cool nice wow bye good morning evening bot k so and the a"
)
"""Words of which a message may be made that asks for nothing."""
GREETING = (
    r"(?:hi|hello|hey|hallo|yo|morning|good (?:morning|evening|day|afternoon))"
    r"(?: (?:there|all|everyone|folks|guys|team|bot|quotewire))?"
)
"""How a message begins before it asks; "bot" and the like are who is greeted."""
POLITE = (
    r"(?:please|pls|so|ok|okay|well|btw|um|quick question|sorry|fact[ -]?check(?=[\s:,–—-]+\w)|"
    r"(?:can|could|would|will) (?:you|anyone|anybody|someone|somebody)(?: please)?"
    r"(?: (?:tell|remind) (?:me|us)| say| check| look up| find(?: out)?)?|"
    r"(?:do|does) (?:you|anyone|anybody|someone) (?:know|remember|recall)|any (?:idea|clue)|anyone know|"
    r"(?:i )?(?:am |m )?(?:wonder(?:ing)?|want to know|would like to know)|tell (?:me|us)|remind me|remember|"
    r"i (?:do not|don['’]?t|can['’]?t|cannot|can not) (?:know|remember|recall)"
    r"(?= (?:who (?:\S+ ){0,2}(?:said|says|told|wrote|claimed)|whose)\b))"
)
"""Words before the question itself."""
CHOICE = r"[^\s,?][^,?]{0,60} or [^,?]{1,60}"
"""Between whom somebody can't decide: ``Mara or the mayor``."""
WHO_SAID = (
    r"(?:(?:who['’]?s|who is|who was) (?:(?:the|that) )?(?:it|one|person|man|woman|guy|politician) (?:who|that)"
    rf"|(?:who|whom|which \w+|what \w+)(?:, {CHOICE},)?|who['’]s(?= quoted )"
    r"|(?:was|is)(?:n['’]?t)? it (?:[^,?]{1,60} )?(?:who|that)(?= (?:said|says) )) "
    r"(?:(?:has|had|was it (?:who|that)|is it (?:who|that)|the hell|first|once|ever|"
    r"actually|really|just) )*(?:said|says|say|saying|told (?:us|them|you|reporters)|claimed|wrote|tweeted|quipped"
    r"|(?:(?:is|was|gets|got) )?quoted (?:as )?saying)"
    r"(?: (?:that|this|it|these words|the words|something like|sth like|the following))?"
)
"""The question for who said something; what follows is what was said."""
DID_SAY = (
    r"(?:(?:did|has|have|had|does)(?:n['’]?t)?|do|when did|where did|why did|is(?:n['’]?t)? it true that|true that)"
    r" (?P<who>(?:\S+ ){1,5}?)(?:(?:really|actually|ever|just|once) )*"
    r"(?:say|said|says|saying|claim|claimed|tell (?:us|them|reporters))(?: (?:that|this|it|something like))?"
)
"""The question whether somebody said something."""
SAYS = r"(?:\S+ ){1,5}(?:said|says|told (?:us|them|me|reporters)|claimed)(?: that)?"
"""Who is said to have said it, before words in quotation marks."""
WHOSE = r"(?:whose (?:words|quote|line|quotation)(?: (?:is|are|was|were))?(?: (?:this|that|these|it))?|quote)"
IN_OUTLET = r"(?:in|on|by|from|via|according to)(?: the)?"
"""Words before the outlet in which something stands."""
SIGH = r"(?:lol|lmao|rofl|haha+|hehe|smh|wtf|omg|please|pls|thanks|thank you|thx|ty|cheers)"
ENDING = (
    rf"(?:{SIGH}|"
    r"who said (?:that|this|it|so)|who was (?:that|it)|or something(?: like that)?|or so|right|"
    r"(?:is (?:this|that|it) )?(?:a )?(?:real|fake|genuine) quote|real or fake|fact or fiction|"
    r"(?:can (?:you|anyone|anybody|somebody) )?(?:check|confirm|verify) (?:this|that|it)|"
    r"did (?:he|she|they) (?:really )?say (?:that|this|it|so))"
)
"""What people put behind."""
