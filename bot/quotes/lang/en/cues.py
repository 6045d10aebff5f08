"""Words that report speech, with their inflections, in classes that behave alike."""

from functools import cache

_LEMMAS: dict[str, str] = {
    # Plain speech: "…," she said.
    "V": """say add explain continue argue note insist claim state declare announce reply respond answer ask
        observe remark comment concede admit acknowledge conclude suggest stress emphasize emphasise joke
        quip recall assert contend maintain report reveal exclaim shout yell scream cry whisper mutter
        mumble murmur repeat reiterate retort counter clarify elaborate confirm deny caution predict point
        mention counsel muse opine allege proclaim profess pronounce rejoin interject chime intone boast
        brag gush enthuse lament complain grumble snap sneer scoff sniff snarl bark growl sigh laugh chuckle
        grin sob plead beg urge demand order query wonder inquire enquire ponder recount relate narrate
        testify swear vow promise pledge warn threaten offer propose recommend advise volunteer venture hint
        imply indicate signal disclose divulge confide confess agree disagree object protest interrupt rail
        thunder roar bellow declaim rant vent fume rage hiss marvel gloat crow deadpan tease rib jibe taunt
        jeer chant sing recite read quote tell inform remind assure reassure convince notify instruct tout
        speculate theorize hypothesize posit reason rationalize summarize sum estimate forecast project
        guess figure begin start finish end close open go persist apologize apologise thank greet
        congratulate praise hail applaud commend welcome specify underline underscore highlight detail
        outline describe portray characterize preach lecture fire shoot hit lash stipulate reckon echo
        concur relay beam shrug rue wail gasp fret moan whine shriek blurt chirp seethe squeal stammer croak
        reflect implore attest reminisce recollect surmise exhort admonish beseech postulate theorise hypothesise
        demur snort giggle holler drawl splutter groan refute rebut elucidate philosophise philosophize""",
    # Writing and publishing.
    "W": """write tweet post blog retweet publish email text pen print headline read sign scribble scrawl type
        message caption argue""",
    # Naming: he called it "…".
    "K": """call describe dub label brand term name characterize characterise deem denounce decry dismiss refer
        condemn slam blast criticize criticise criticizing lambast lambaste attack deride mock ridicule rip
        rap trash accuse blame fault chide scold rebuke lash tout title entitle nickname define cast paint
        berate castigate excoriate lampoon pillory vilify scorn
        portray style depict regard view consider hail praise laud tag rate rank bill""",
    # Thought and feeling: he believes "…".
    "T": """think believe feel hope fear worry know want wish expect consider realize realise understand see
        find hear imagine remember suspect doubt assume trust agree love like hate prefer regret mean intend
        plan seek aim try learn decide support oppose favor favour back reject refuse decline endorse""",
    # Acts that are done in words and take quoted pieces inside.
    "U": """promise pledge vow swear threaten offer propose urge call demand warn cite invoke quote use speak
        talk discuss address apologize joke mock express voice give make deliver issue release send utter
        trumpet tout raise defend explain question challenge press push appeal advocate argue paraphrase
        liken compare draw tell ask show bemoan bewail deplore champion echo repeat""",
}
_PRIORITY = "VWKTU"

_IRREGULAR: dict[str, str] = {
    "say": "says said saying",
    "tell": "tells told telling",
    "write": "writes wrote written writing",
    "go": "goes went gone going",
    "begin": "begins began begun beginning",
    "think": "thinks thought thinking",
    "feel": "feels felt feeling",
    "know": "knows knew known knowing",
    "see": "sees saw seen seeing",
    "find": "finds found finding",
    "hear": "hears heard hearing",
    "understand": "understands understood understanding",
    "mean": "means meant meaning",
    "swear": "swears swore sworn swearing",
    "sing": "sings sang sung singing",
    "read": "reads read reading",
    "hit": "hits hit hitting",
    "shoot": "shoots shot shooting",
    "give": "gives gave given giving",
    "make": "makes made making",
    "speak": "speaks spoke spoken speaking",
    "send": "sends sent sending",
    "seek": "seeks sought seeking",
    "draw": "draws drew drawn drawing",
    "show": "shows showed shown showing",
    "cast": "casts cast casting",
    "beg": "begs begged begging",
    "quip": "quips quipped quipping",
    "refer": "refers referred referring",
    "rip": "rips ripped ripping",
    "rap": "raps rapped rapping",
    "slam": "slams slammed slamming",
    "dub": "dubs dubbed dubbing",
    "rebut": "rebuts rebutted rebutting",
    "demur": "demurs demurred demurring",
    "brag": "brags bragged bragging",
    "blog": "blogs blogged blogging",
    "snap": "snaps snapped snapping",
    "tag": "tags tagged tagging",
    "plan": "plans planned planning",
    "chat": "chats chatted chatting",
    "admit": "admits admitted admitting",
    "concur": "concurs concurred concurring",
    "grin": "grins grinned grinning",
    "sob": "sobs sobbed sobbing",
    "pen": "pens penned penning",
    "rib": "ribs ribbed ribbing",
    "sum": "sums summed summing",
    "cry": "cries cried crying",
    "label": "labels labeled labelled labeling labelling",
    "counsel": "counsels counseled counselled counseling counselling",
    "signal": "signals signaled signalled signaling signalling",
    "paint": "paints painted painting",
}


def _inflect(lemma: str) -> list[str]:
    """Regular present, past and -ing forms of a verb."""
    if lemma in _IRREGULAR:
        return [lemma, *_IRREGULAR[lemma].split()]
    if lemma.endswith("e"):
        return [lemma, lemma + "s", lemma + "d", lemma[:-1] + "ing"]
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return [lemma, lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"]
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return [lemma, third, lemma + "ed", lemma + "ing"]


def inflected(lemmas: str) -> frozenset[str]:
    """The regular forms of some verbs, and those of the irregular ones that are listed here."""
    return frozenset(form for lemma in lemmas.split() for form in _inflect(lemma))


@cache
def cue_classes() -> dict[str, tuple[str, str]]:
    """Every inflected cue verb, lower case, to its class letter and its lemma."""
    forms: dict[str, tuple[str, str]] = {}
    for letter in reversed(_PRIORITY):
        for lemma in _LEMMAS[letter].split():
            forms.update(dict.fromkeys(_inflect(lemma), (letter, lemma)))
    forms["ruled"] = ("T", "rule")  # no other form: rules and the ruling party are nouns, mostly
    return forms
