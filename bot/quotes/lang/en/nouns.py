"""What people, bodies, documents and works are called in English."""

from bot.quotes.lang.en import lexicon
from bot.quotes.lang.en.occupations import OCCUPATIONS
from bot.quotes.vocabulary import Nouns
from bot.text.lang import word_set

_PORTFOLIOS = word_set(
    "foreign home health environment education transport defence defense energy culture justice business housing trade"
    " development interior agriculture farming work pensions treasury levelling-up communities"
)
_RANKS = {
    "gen": "general commander officer", "lt-gen": "general officer", "lieut-gen": "general officer",
    "maj-gen": "general officer", "brig": "brigadier officer", "brigadier": "officer", "col": "colonel officer",
    "lt-col": "colonel officer", "colonel": "officer", "maj": "major officer", "major": "officer",
    "capt": "captain officer", "lt": "lieutenant officer", "lieut": "lieutenant officer", "lieutenant": "officer",
    "ens": "ensign officer", "adm": "admiral", "cmdr": "commander officer", "cdr": "commander officer",
    "cpl": "corporal soldier", "corporal": "soldier", "lcpl": "corporal soldier", "pte": "private soldier",
    "pvt": "private soldier", "trooper": "soldier", "soldier": "serviceman",
    "sgt": "sergeant officer", "supt": "superintendent officer", "insp": "inspector officer",
    "det": "detective officer",
    "con": "constable officer detective", "cst": "constable officer", "wo": "officer",
    "prof": "professor academic", "professor": "academic", "fr": "father priest cleric",
    "sr": "sister nun", "rabbi": "cleric", "imam": "cleric", "bishop": "cleric", "archbishop": "cleric bishop",
    "cardinal": "cleric", "canon": "cleric priest", "ald": "alderman councillor", "rep": "congressman congresswoman",
    "sen": "senator", "gov": "governor", "msgr": "monsignor priest", "pres": "president", "amb": "ambassador",
}  # fmt: skip
"""Ranks and titles, as they are cut short before names, and the nouns by which their bearers are called."""
_SHORT_FOR = {
    **{rank: tuple(nouns.split()) for rank, nouns in _RANKS.items()},
    **{f"{rank}.": tuple(nouns.split()) for rank, nouns in _RANKS.items()},
    "justice": ("judge",),
    "dr": ("doctor",), "dr.": ("doctor",),
    "constable": ("officer",),
    "sergeant": ("officer",), "goalkeeper": ("keeper",),
    "rev": ("reverend", "vicar"), "rev.": ("reverend", "pastor"), "cllr": ("councillor",), "coun": ("councillor",),
    "pc": ("officer", "constable"), "wpc": ("officer", "constable"),
    "congressman": ("representative", "lawmaker"), "atty.": ("attorney", "lawyer"),
    "chief executive": ("ceo", "boss", "chief"), "managing director": ("boss",), "manager": ("boss",),
    "coach": ("boss", "manager"), "captain": ("skipper",), "skipper": ("captain",), "prime minister": ("premier",),
    "council member": ("councilman", "councilwoman", "councilor"), "councillor": ("councilman", "councilwoman"),
    "attorney": ("lawyer",), "lawyer": ("attorney",), "barrister": ("lawyer",), "solicitor": ("lawyer",),
    "striker": ("forward",), "forward": ("striker",), "senator": ("lawmaker",), "mp": ("lawmaker", "politician"),
    "pope": ("pontiff",), "comedian": ("comic", "star"), "boxer": ("fighter",), "jockey": ("rider",),
    "novelist": ("author", "writer"), "poet": ("writer",), "playwright": ("writer", "author", "dramatist"),
    "author": ("writer", "novelist"), "critic": ("reviewer",), "presenter": ("host", "broadcaster", "star"),
    "host": ("presenter", "broadcaster"), "broadcaster": ("presenter", "host"), "reporter": ("journalist",),
    "journalist": ("reporter",), "columnist": ("journalist", "writer"), "chef": ("cook",), "architect": ("designer",),
    "billionaire": ("tycoon", "businessman", "entrepreneur"), "businessman": ("tycoon", "entrepreneur"),
    "entrepreneur": ("tycoon", "businessman", "businesswoman"), "businesswoman": ("entrepreneur",),
    "founder": ("boss", "entrepreneur"), "owner": ("boss",), "chairman": ("boss", "chair"), "chairwoman": ("chair",),
    "headteacher": ("head", "principal"), "headmaster": ("head",), "headmistress": ("head",), "principal": ("head",),
    "detective": ("officer", "investigator"), "superintendent": ("officer", "detective"),
    "inspector": ("officer", "detective"), "policeman": ("officer",), "policewoman": ("officer",),
    "footballer": ("player", "star"), "midfielder": ("player", "footballer"), "winger": ("player", "footballer"),
    "defender": ("player", "footballer"), "golfer": ("player",), "cricketer": ("player",), "nun": ("sister",),
    **dict.fromkeys(word_set("prince princess king queen duke duchess"), ("royal",)),
    **dict.fromkeys(word_set("actor actress"), ("star", "performer")),
    **dict.fromkeys(
        word_set("singer rapper musician songwriter guitarist drummer bassist pianist violinist cellist saxophonist"),
        ("star", "musician", "performer"),
    ),
    "vet": ("veterinarian",), "ambassador": ("envoy", "diplomat"), "bishop": ("prelate", "cleric"),
    "archbishop": ("prelate", "cleric"), "imam": ("cleric",), "rabbi": ("cleric",), "mother": ("mum", "mom"),
    "father": ("dad",), "mum": ("mother", "mom"), "dad": ("father",), "film-maker": ("filmmaker", "director"),
    "filmmaker": ("film-maker", "director"), "finance chief": ("cfo",), "financial officer": ("cfo",),
    "executive officer": ("ceo",), "ceo": ("boss", "chief executive"),
    "surgeon": ("doctor",), "gp": ("doctor",), "physician": ("doctor",), "police chief": ("chief",),
    **dict.fromkeys(word_set("lord lady baroness baron viscount earl countess"), ("peer",)),
    **dict.fromkeys(
        word_set("bishop archbishop pastor priest vicar rabbi imam cardinal canon"), ("cleric", "clergyman")
    ),
    **{f"{field} secretary": ("minister",) for field in _PORTFOLIOS},
}  # fmt: skip

NOUNS = Nouns(
    roles=lexicon.ROLE_NOUNS,
    occupations=OCCUPATIONS,
    plural_roles=lexicon.PLURAL_ROLES,
    singulars=lexicon.SINGULARS,
    parts_of_body=word_set("head"),
    serving=word_set(
        "aide aides adviser advisers advisor advisors counsel assistant assistants ambassador envoy deputy"
    ),
    not_alone=word_set("social"),
    standing_alone=lexicon.PLURAL_ROLES | lexicon.OWN_KIN | word_set("somebody someone"),
    many=lexicon.MANY,
    together=word_set("family household couple duo trio quartet crew squad gang choir"),
    bodies=lexicon.BODIES,
    organisations=lexicon.ORG_WORDS,
    companies=lexicon.COMPANIES,
    no_companies=word_set(
        "charity charities nonprofit non-profit think-tank tank union federation party team club committee council"
        " ministry department court watchdog regulator campaign movement church foundation university school hospital"
    ),
    kinds_of_body=lexicon.KINDS_OF_BODY,
    kinds_of_firm=lexicon.KINDS_OF_FIRM,
    firms=lexicon.FIRMS,
    nameless=word_set("source insider"),
    perhaps_persons=lexicon.PERHAPS_PERSONS,
    things=lexicon.DOCUMENT_NOUNS | {"campaign"},
    lasting_offices=lexicon.ROLE_NOUNS - lexicon.BODIES,
    named_kinds=lexicon.DEMONYMS | lexicon.PARTIES,
    members=lexicon.PARTIES,
    epithets=lexicon.DEMONYMS | lexicon.PARTIES | lexicon.FAMED,
    former=lexicon.FORMER,
    of_places=word_set(
        "mayor mayoress town city village hamlet suburb outskirts port capital county parish district region province"
        " state residents streets bishop archbishop university north south east west"
    ),
    portfolios=_PORTFOLIOS | word_set("prime finance first economy labour labor tourism sports science"),
    lesser=word_set("shadow deputy vice assistant associate junior"),
    dead=word_set("late"),
    speaking_roles=lexicon.SPEAKING_ROLES,
    passing_roles=lexicon.PASSING_ROLES,
    clubs=word_set("united rovers athletic fc wanderers albion hotspur afc rfc harriers thistle academical dynamo"),
    other_ones=word_set("another different rival separate second"),
    sole_offices=word_set("minister pm president premier chancellor mayor governor pope pontiff king queen"),
    taking_part=lexicon.TAKING_PART,
    professions=lexicon.PROFESSIONS,
    parts_in_court=dict.fromkeys(
        ("defending", "mitigating", "representing"), ("lawyer", "barrister", "solicitor", "attorney", "advocate")
    )
    | {"prosecuting": ("prosecutor", "lawyer", "barrister", "solicitor", "attorney")},
    talking_to=lexicon.TAKING_PART - word_set("teacher engineer student conductor"),
    counts=word_set("one two three four five six seven eight nine ten twins triplets 1 2 3 4 5 6 7 8 9 10"),
    no_persons=lexicon.MANY | lexicon.BODIES | lexicon.FIRMS,
    not_apart=lexicon.BODIES | lexicon.FIRMS | lexicon.MANY | lexicon.SPEAKING_ROLES,
    genders=lexicon.GENDERS,
    honorifics=lexicon.DOTTED_HONORIFICS,
    short_for=_SHORT_FOR,
    years_ending="-year-old",
    age_ending="-old",
    ages={
        **dict.fromkeys(word_set("teenager teen"), range(13, 20)),
        **dict.fromkeys(word_set("schoolboy schoolgirl pupil"), range(4, 20)),
        **dict.fromkeys(word_set("youngster youth"), range(4, 26)),
        **dict.fromkeys(word_set("pensioner retiree grandmother grandfather great-grandmother"), range(50, 120)),
        **dict.fromkeys(word_set("septuagenarian"), range(70, 80)),
        **dict.fromkeys(word_set("octogenarian"), range(80, 90)),
        **dict.fromkeys(word_set("nonagenarian"), range(90, 100)),
        **dict.fromkeys(word_set("centenarian"), range(100, 120)),
    },
    kin=lexicon.KIN,
    spouses={"wife": "m", "husband": "f"},
    moments=word_set("time moment"),
    shares=word_set("percent cent %"),
    fractions=word_set("half third thirds quarter quarters fifth fifths tenth tenths majority minority most"),
    ranks=word_set("number no."),
    fields=lexicon.FIELD_OF,
    countries=lexicon.COUNTRIES,
    homes=frozenset(lexicon.COUNTRIES.values()),
    plural_ending="s",
    works=lexicon.WORKS,
    performances=lexicon.PERFORMANCES,
    work_nouns=lexicon.WORK_NOUNS,
    words=word_set("words"),
    tales=word_set("lies stories tales jokes fibs untruths"),
    words_for_words=word_set("word name nickname alias password prefix suffix letter letters"),
    doer_endings=("woman", "man", "ist", "ian", "eer", "er", "or"),
    deeds={
        "teacher": word_set("taught"),
        "driver": word_set("drives"),
        "singer": word_set("sang sung sings"),
        "writer": word_set("wrote written writes"),
        "author": word_set("wrote written writes"),
        "leader": word_set("led"),
        "winner": word_set("won"),
        "runner": word_set("ran"),
        "landlord": word_set("pub inn bar"),
        "landlady": word_set("pub inn bar"),
        "publican": word_set("pub inn"),
        "chair": word_set("chairs chaired chairing"),
        "magistrate": word_set("fined jailed"),
        "judge": word_set("sentenced jailed fined"),
        "surgeon": word_set("operated"),
        "scorer": word_set("scored"),
    },
    views=word_set("view views opinion eyes judgment judgement estimation reading mind book"),
    claims=word_set(
        "claims claim suggestions suggestion allegations allegation accusations accusation reports rumours rumors"
        " notion idea charge charges criticism complaints assertions speculation admission admissions belief"
        " beliefs boasts"
    ),
    cries=word_set(
        "cry cries chant chants shout shouts call calls yell yells scream screams roar roars jeer jeers heckles murmurs"
    ),
)
