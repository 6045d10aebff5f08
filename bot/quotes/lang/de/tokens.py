"""German words as tokens, and the class letter of each (see :mod:`bot.quotes.syntax.tokens`)."""

import re
from typing import Final

from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.lang.de import bodies, nouns_common, nouns_everyday, roles, short_bodies, words
from bot.quotes.lang.de.cues import cue_forms, separable
from bot.quotes.vocabulary import TokenWords
from bot.text.lang import word_set

_TOKEN: Final = re.compile(
    r"""[^\S\n]*(?:
    (?!vs\.)[a-zäöüß]{2,}(?=[ ,\n]|\.\s)|[A-ZÄÖÜ][a-zäöüß]{3,}(?=[ ,\n])|[^\s\w.]
    |\n\s*
    |(?:[A-Z]\.){2,}
    |(?:Dipl|Dr|Mag|Bakk|Priv|Lic|lic)\.-(?:[A-Z][a-zäöü]{1,6}\.|[A-ZÄÖÜ][a-zäöü]+)
    |(?<=[a-zß]\s)[IVX]{1,5}\.(?=\s[a-z(]|\s?\Z)
    |a\.\s?D\.|i\.\s?R\.|IG[ ](?:Metall|BCE|BAU)(?![\w-])
    |(?:z\.\s?B|u\.\s?a|d\.\s?h|i\.\s?d\.\s?R|o\.\s?ä)\.
    |(?:Dr|Prof|Dipl|Ing|Mag|Msgr|[LN]?Abg|Bgm|St|Nr|Str|bzw|ca|etc|evtl|ggf|inkl|max|min|sog|usw|vgl|geb|gest|Abs|Art|Jh|Chr|Mio|Mrd|Tel|Hr
        |Fr|jun|sen|vs|[A-WYZÄÖÜ]|(?<!auf\s)(?<!bei\s)X)\.
    |(?<=\b(?:de[nrms]|die|das|zum|zur)\s)\d{1,3}\.(?=\s[A-ZÄÖÜ])
    |\d{1,2}\.(?=\s(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahr|Bundes|Liga|Platz|Mal|Minute|Runde))
    |\d+(?:[.,:]\d+)+
    |[^\W_]+(?:[-&'’][^\W_]+)*(?:\.(?:de|ch|at|com|org|net|di)(?![\w.]))?
    |\.\.+
    |[^\s\w]|_+)""",
    re.VERBOSE,
)
_DAYS: Final = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag")
TIMES: Final = word_set(
    "januar jänner februar märz april mai juni juli august september oktober november dezember vormittag mittag"
    " nachmittag vorabend wochenende jahreswechsel heiligabend silvester neujahr silvesterabend neujahrstag karfreitag"
    " ostersonntag ostermontag pfingstsonntag pfingstmontag weihnachtstag feiertag"
) | frozenset(
    day + part
    for day in _DAYS
    for part in ("", "abend", "morgen", "nachmittag", "vormittag", "mittag", "nacht", "früh")
)
"""Months, days and their parts: ``Freitagnachmittag``."""


def _classes() -> dict[str, str]:
    """Class letter of every listed word in small letters, the most particular list last."""
    table = {form: letter for form, (letter, _) in cue_forms().items()}
    for letter, listed in (
        ("a", words.ADVERBS | words.SHORT_ADVERBS), ("L", words.SURE_PARTICLES), ("p", words.PREPOSITIONS),
        ("z", words.SUBORDINATORS),
        ("D", words.DETERMINERS), ("d", words.POSSESSIVES), ("a", words.AUXILIARIES), ("P", words.SUBJECT_PRONOUNS),
        ("o", words.OBJECT_PRONOUNS), ("r", words.RELATIVES), ("c", words.CONJUNCTIONS), ("t", words.THAT),
        ("O", words.OF), ("A", word_set("laut lt")),
    ):  # fmt: skip
        table.update(dict.fromkeys(listed, letter))
    return table | {"gemäß": "A", "gemäss": "A", "ihnen": "o", "zufolge": "a", "jemand": "R"}


def _capitals() -> dict[str, str]:
    """Class letter of nouns by their form in small letters."""
    table = dict.fromkeys(roles.BODIES | roles.NAMED_BODIES | _BODIES_THAT_END_NO_OTHER, "G")
    table.update(dict.fromkeys(roles.DEMONYMS | roles.DEMONYMS_INFLECTED, "R"))
    table.update(dict.fromkeys(roles.PERSONS, "R"))
    table.update(dict.fromkeys(_CLUBS, "G"))
    table.update(dict.fromkeys(_SHORT_OFFICES, "R"))
    table.update(dict.fromkeys(TIMES, "M"))
    table.update(dict.fromkeys(_TITLES, "B"))
    return table


_BODIES_THAT_END_NO_OTHER: Final = word_set("ag gmbh kgaa kg se mbh anklage verteidigung")
_CLUBS: Final = word_set("fc sc sv tsv tus vfl vfb vfr tsg sg bsc ssv spvgg fsv hsv msv ksc usv ehc erc hsg rw rb")
"""What names of clubs begin with: ``SG Flensburg``."""
_SHORT_OFFICES: Final = word_set("ob ceo")
RETIRED: Final = frozenset(["a. d.", "a.d.", "i. r.", "i.r."])
"""Behind an office: its holder holds it no more."""
_TITLES: Final = (
    word_set(
        "dr. prof. dipl. ing. mag. msgr. st. dr prof hr. fr. abg. labg. nabg. bgm. labg nabg"
        " dipl.-ing. dr.-ing. dipl.-kfm. dipl.-kffr. dipl.-psych."
        " dipl.-biol. dipl.-phys. dipl.-chem. dipl.-päd. dipl.-volkswirt dipl.-volkswirtin dipl.-betriebswirt"
        " dipl.-betriebswirtin dipl.-informatiker dipl.-informatikerin"
    )
    | RETIRED
)


NOUNS: Final = CapitalNouns(
    role_endings=roles.ROLE_ENDINGS,
    body_endings=roles.BODY_ENDINGS,
    document_endings=roles.DOCUMENT_ENDINGS,
    linking="s",
    common=nouns_common.COMMON,
    clubs=_CLUBS,
    everyday=nouns_everyday.INFLECTED,
    common_endings=nouns_common.ENDINGS,
    from_places=("er", "ern"),
    attributive=("e", "en", "er", "es", "em", "te", "ten"),
    address=frozenset(["Sie"]),
    names_too=word_set(
        "roman ernst mark wolf rose heide linde stern hope viola bella stein ernte falk rita engel frank"
    ),
    past=("te", "ten"),
    leading_endings=(
        "in",
        "er",
        "ist",
        "ant",
        "ent",
        "eur",
        "or",
        "mann",
        "frau",
        "chef",
        "loge",
        "nom",
        "kraft",
        "star",
        "ikone",
        "legende",
        "talent",
        "held",
        "profi",
        "coach",
        "boss",
        "rat",
        "mitglied",
        "ass",
    ),
    whole_endings=("mann", "frau", "star", "held", "profi", "coach", "talent", "mitglied", "istin", "erin", "entin"),
    lead_ins="Dd#",
    genitive="s",
    genitive_endings=("es", "s"),
    separable=separable(),
    clause=30,
    said_by=nouns_common.SAID_BY,
    said_after=words.with_swiss(word_set("nach laut gemäß aus")),
    pointing=word_set("diesen diesem dieser solchen"),
    these_words=word_set("worten satz sätzen zitat appell aussage aussagen ansage feststellung bekenntnis spruch"),
    pointing_articles=words.POINTING_HE | words.POINTING_SHE,
    demonstratives=words.DEMONSTRATIVES_HE | words.DEMONSTRATIVES_SHE,
    many=("n",),
    person_endings=(
        "er",
        "in",
        "e",
        "ist",
        "ant",
        "ent",
        "eur",
        "or",
        "mann",
        "frau",
        "chef",
        "loge",
        "nom",
        "kraft",
        "o",
        "ling",
        "är",
        "ier",
        "eut",
        "at",
        "ast",
        "ot",
        "it",
        "oph",
        "graf",
    ),
    reactions=word_set(
        "kritik widerspruch lob unterstützung zustimmung zuspruch rückendeckung gegenwind skepsis applaus protest"
        " widerstand beifall einwände bedenken ablehnung vorwürfe warnungen reaktion reaktionen absage mahnung"
    ),
    coming=word_set("kam kommt kamen kommen gab gibt erhielt erhält bekam bekommt erntete erntet fand"),
    coming_from=word_set("von vom aus seitens"),
    own_words=word_set("eigenen eigener eigenem"),
    going_on=word_set("weiter weiterhin ferner außerdem ausserdem zudem wörtlich"),
    credits=word_set(
        "foto fotos bild bilder symbolbild symbolfoto archivbild archivfoto bildquelle grafik screenshot ©"
    ),
    whither=word_set("die das eine"),
    of_somebody=word_set("seiner seinen seinem ihrer ihren ihrem"),
    said_behind=word_set("zufolge nach"),
    quoting=word_set("zitiert zitierte zitieren zitierten"),
    called=words.with_swiss(word_set("heißt hieß heiße geheißen tönt tönte schallt schallte hallt hallte")),
    transpires=word_set("verlautet verlautete verlaute hervorgeht hervorging hervorgehe"),
    called_by=word_set("in im aus von vom bei beim seitens vonseiten auf"),
    written=word_set("steht stand stehe lesen geschrieben hören vernehmen hervor"),
    mentioned=word_set("rede"),
    mentioned_by=word_set("die"),
    oblique_relatives=word_set("dem der den denen"),
    therein=word_set("darin dort darauf hierin"),
    speaking_of={
        "speak": "von",
        "warn": "vor",
        "assume": "von",
        "tell": "von",
        "report": "von",
        "write": "von",
        "gush": "von",
    },
    running=word_set("lautet lautete"),
    seeing=word_set("see recognise suspect"),
    seen_in=word_set("darin hierin"),
    accusing=word_set("accuse attest allege"),
    calling=word_set("call"),
    demanding=word_set("fear demand promise expect suspect criticize complain wish"),
    as_says=word_set("wie"),
    judged_by=word_set("als für"),
    as_follows=(("wie", "folgt"),),
    feminine_bodies=(
        "cdu",
        "csu",
        "spd",
        "fdp",
        "afd",
        "övp",
        "fpö",
        "spö",
        "svp",
        "union",
        "linken",
        "hamas",
        "hisbollah",
        "lufthansa",
        "telekom",
        "bahn",
        "bank",
        "sparkasse",
        "krankenkasse",
        "stadt",
        "wehr",
        "kirche",
        "schule",
        "klinik",
        "behörde",
        "liga",
        "gruppe",
        "familie",
        "firma",
        "kammer",
        "zentrale",
        "justiz",
        "armee",
        "allianz",
        "initiative",
        "agentur",
        "partei",
        "marine",
        "luftwaffe",
        "industrie",
        "branche",
        "opposition",
        "bundespost",
    ),
    feminine_endings=("ung", "heit", "keit", "schaft", "tion", "sion", "tät", "tur", "zei", "tei", "presse", "woche"),
    plural_endings=("en", "e", "nisse"),
    opening_endings=(
        "t",
        "en",
        "end",
        "lich",
        "ig",
        "isch",
        "los",
        "haft",
        "sam",
        "bar",
        "ell",
        "iv",
        "weise",
        "scharf",
        "kühl",
    ),
    feminine_exceptions=("sprung", "schwung", "dung", "abitur"),
    infinitive=word_set("zu"),
    passive_apart=word_set("wurde wurden worden wird werden werde"),
    letting=word_set("lassen ließ lässt"),
    future=word_set("wird werden werde"),
    passing_on=word_set(
        "zitiert zitierte zitierten zitieren verlas verliest verlasen verlesen las liest lasen teilte teilt teilten"
        " teilen geteilt erinnert erinnerte erinnerten verwies verweist verwiesen wiederholte wiederholt verbreitete"
        " verbreitet veröffentlichte veröffentlicht postete postet weitergab wiedergab gelesen zeigte zeigt hörte"
        " hört gehört erfuhr erfährt erfahren"
    ),
    answers=word_set("antwort antworten entgegnung erwiderung"),
    with_dative=word_set("accuse answer contradict counter reply thank"),
    with_listener=word_set(
        "answer contradict counter reply thank say tell shout whisper promise explain report announce write confirm"
        " reveal confess assure admit"
    ),
    hearing=word_set("hörte hört hörten vernahm erfuhr erfährt bekam bekommt bekamen erhielt erhält erhielten"),
    listening=word_set("ihr"),
    adjectival=word_set(
        "abgeordnete vorsitzende beauftragte bedienstete angestellte angeklagte beschuldigte verdächtige verletzte"
        " überlebende angehörige delegierte gesandte jugendliche verwandte bekannte kranke betroffene"
        " reisende studierende vertraute verlobte geliebte ehrenamtliche einheimische unbekannte"
        " hinterbliebene minderjährige tatverdächtige gläubige adlige arbeitslose selbstständige schwangere"
        " verunglückte inhaftierte industrielle beschäftigte streikende sachverständige unparteiische"
    ),
    oblique_adjective="en",
    viewed_by=word_set("für"),
    views=word_set("steht stand ist sind sei seien war waren bleibt bleiben wäre wären kommt käme"),
    expletives=word_set("es"),
    bearing_names=word_set(
        "gewerkschaft stiftung initiative bürgerinitiative verein verband bündnis allianz partei netzwerk hilfswerk"
        " vereinigung arbeitsgemeinschaft bewegung gruppe arbeitskreis arbeitskreises"
        " vereins verbands verbandes netzwerks"
    ),
    retired=RETIRED,
    reflexive=word_set("sich"),
    quoted=word_set("ihn"),
    held_by_one=word_set(
        "minister ministerin kanzler kanzlerin präsident präsidentin senator senatorin könig königin kaiser papst"
        " bischof bürgermeister bürgermeisterin premier botschafter botschafterin general"
    ),
    of_him=word_set("er ihn ihm"),
    objects_too=word_set("sie es"),
    himself=word_set("selbst selber"),
    slogans=word_set("parolen rufe rufen sprechchöre sprechchören slogans losungen zwischenrufe zwischenrufen"),
    members=word_set("grüne grünen linke linken"),
    one_member=word_set("grüne"),
    body_joins=word_set("für ohne"),
    membered=bodies.MEMBERED,
    body_members=bodies.MEMBERS,
    genitive_articles=word_set("der des"),
    many_genitive=word_set("der"),
    many_endings=("er", "en"),
    one_genitive=bodies.ONE,
    adjective_endings=("e", "en", "er"),
    neuter=word_set("das dies"),
    telling_that=word_set("say explain tell announce report write state stress demand assure predict reveal post"),
    contracted=word_set("im am zum zur vom beim ins ans aufs fürs übers unterm"),
    age_endings=("-jährige", "-jähriger", "-jährigen"),
    compounds=roles.COMPOUNDS,
    seldom_named=roles.SELDOM_NAMED,
    leaders=word_set("chef chefin mann frau"),
    office_beginnings=(
        "landes",
        "bundes",
        "staats",
        "stadt",
        "kreis",
        "bezirks",
        "amts",
        "gemeinde",
        "polizei",
        "vize",
    ),
    from_endings=roles.FROM_ENDINGS,
    short_bodies=short_bodies.SHORT_BODIES,
    other_bodies=short_bodies.OTHER_BODIES,
    letters=short_bodies.LETTERS,
    issuers=short_bodies.ISSUERS,
    short_forms=short_bodies.SHORT_FORMS,
    short_names=short_bodies.SHORT_NAMES,
    short_compounds=short_bodies.SHORT_COMPOUNDS,
    of_women_or_many=word_set("seine ihre meine unsere deine eure"),
    parental=("fache", "alleinerziehende", "werdende"),
    of_children=word_set("zweier dreier vierer eines einer mehrerer"),
    children=roles.CHILDREN,
    works_before_colon=("titel", "erstwerk", "debütwerk", "spätwerk", "roman", "album", "gemälde", "theaterstück"),
    titles_in_brackets=("titel", "überschrift", "motto", "slogan", "untertitel"),
    next_voice=word_set("auch ebenso ebenfalls ähnlich anders"),
    no_one=word_set("nicht kein keine keinen"),
    anybody=word_set("frau mann"),
    offices=roles.OFFICES,
)

TOKENS: Final = TokenWords(
    token=_TOKEN,
    over_blanks=re.compile(r"(?<![^\W_])(?:[aizudo]|[IVX]{1,5}|\d{1,3})\.$|^X\.|^IG$"),
    classes=_classes(),
    capitals=_capitals(),
    always_small=word_set("sie ihr ihnen ihre ihrer ihren ihrem"),
    adverbs=words.ADVERBS | words.SHORT_ADVERBS,
    body_fields=bodies.FIELDS,
    spoken_nouns=nouns_common.SPOKEN,
    roles=roles.PERSONS,
    nouns=NOUNS,
    particles=word_set("von van zu"),
    inner_particles=word_set("der den dem und zu de"),
    unlisted="e",
    said_so=word_set("so lautet lautete"),
    active_endings=("end",),
    past_endings=(),
)
