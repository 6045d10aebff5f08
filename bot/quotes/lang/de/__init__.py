"""German, as the engine reads it: nouns with capitals, verbs that stand second or apart, case."""

import re
from typing import Final

from bot.quotes.lang.de import fields, nouns_common, offices_alike, roles, words
from bot.quotes.lang.de.cues import cue_forms, separable
from bot.quotes.lang.de.given_names import GIVEN
from bot.quotes.lang.de.grammar import GRAMMAR
from bot.quotes.lang.de.places import PLACES
from bot.quotes.lang.de.tokens import TOKENS
from bot.quotes.lang.en import english
from bot.quotes.lang.learned_files import read_learned
from bot.quotes.lang.occupations import GERMAN
from bot.quotes.language import Language, Learned
from bot.quotes.mark_words import MarkWords
from bot.quotes.name_words import NameWords
from bot.quotes.spoken_words import SpokenWords
from bot.quotes.verb_words import Verbs
from bot.quotes.vocabulary import Nouns, Pronouns, SmallWords
from bot.text.lang import word_set

_SMALL: Final = SmallWords(
    definite=word_set("der die das dem den des"),
    gendered={"der": "m", "die": "f"},
    newcomers=word_set("ein eine einer einem einen"),
    unknown_before=word_set("ein eine einer"),
    one=word_set("einer eine eines"),
    indefinite_starts=("ein ", "eine ", "einen "),
    listeners=word_set("dem der den unserem unserer diesem dieser zur zum"),
    only_subjects=word_set("er man ich wir du"),
    oblique_for_women=word_set("der einer dieser ihrer seiner unserer"),
    oblique=words.OBLIQUE,
    possessives=words.POSSESSIVES,
    determiners=words.DETERMINERS,
    prepositions=words.PREPOSITIONS,
    adverbs=words.ADVERBS,
    standalone=word_set(
        "einer eine viele manche mancher einige andere anderer mehrere beide beiden niemand jemand alle wenige weiterer"
    ),
    and_=word_set("und"),
    and_also={"wie": (), "sowie": (), "als": ("auch",)},
    as_=word_set("als"),
    by=word_set("von vom"),
    by_or_from=word_set("von"),
    for_=word_set("für"),
    in_=word_set("in im"),
    of=word_set("von vom der des"),
    of_or_for=word_set("für der des von"),
    which=word_set("welches was"),
    where=word_set("in aus nach nahe"),
    attaching=word_set(
        "der des eines einer von vom für bei beim in im aus am an seiner ihrer seines ihres zu zum zur dieser dieses"
        " zweier dreier"
    ),
    adverbial=word_set("bei beim in im aus am an"),
    medium=word_set("in im per via mit"),
    through=word_set("in im per via"),
    with_=word_set("mit"),
    about=word_set("über zu zum zur"),
    hangs_on=re.compile(r" (?:von|vom|der|des|für|bei|beim|in|im|aus|am|an|einer|eines) "),
    neither=word_set("weder noch"),
    persons=word_set("ich mich mir mein meine meinen wir uns unser unsere du dich dir sie ihr euch"),
    finite=word_set(
        "ist sind war waren hat haben hatte wird werden wurde kann können muss müssen will wollen soll sollen darf"
        " nicht kein keine es er das gibt habe bin würde sei"
    ),
    in_titles=word_set(
        "der die das und ein eine von in im zur zum mit für an am auf dem den des vs oder of the and for"
    ),
)
_FIRMS: Final = word_set(
    "hersteller veranstalter betreiber anbieter versicherer versorger dienstleister zulieferer discounter entwickler"
)
_NOUNS: Final = Nouns(
    roles=roles.PERSONS,
    occupations=GERMAN,
    plural_roles=roles.PLURAL,
    standing_alone=roles.ALONE,
    many=roles.PLURAL,
    bodies=roles.BODIES,
    organisations=roles.BODIES,
    companies=word_set("unternehmen konzern firma hersteller"),
    firms=_FIRMS,
    perhaps_persons=_FIRMS,
    things=roles.DOCUMENTS,
    lasting_offices=roles.PERSONS,
    epithets=roles.EPITHETS,
    kin=roles.KIN,
    named_kinds=roles.DEMONYMS,
    short_for=offices_alike.SHORT_FOR,
    fields=fields.FIELDS,
    former=word_set(
        "früherer frühere früheren ehemaliger ehemalige ehemaligen damaliger damalige damaligen einstige einstiger"
    ),
    speaking_roles=roles.SPOKESPEOPLE,
    moments=word_set(
        "mikrofon mikrophon interview gespräch telefon rande rand fernsehen radio hörfunk sendung sitzung anschluss"
        " abend morgen rückfrage anfrage nachfrage pressekonferenz medienkonferenz telefonkonferenz rede ansprache"
        " predigt vortrag podcast videobotschaft videoschalte videokonferenz telefonat debatte generaldebatte tagung"
        " kundgebung verhandlung prozessauftakt plädoyer parteitag gipfel empfang premiere eröffnung begrüßung"
        " mittag nachmittag vormittag nacht wochenende"
        " fragestunde regierungserklärung festakt trauerfeier gedenkfeier"
    ),
    passing_roles=word_set(
        "frau mann herr mutter vater bruder schwester sohn tochter freund freundin großvater großmutter opa oma onkel"
        " tante neffe nichte enkel enkelin ehemann ehefrau gatte gattin schwager schwägerin cousin cousine"
    ),
    no_persons=roles.PLURAL | roles.BODIES,
    not_apart=roles.BODIES | roles.PLURAL | roles.SPOKESPEOPLE | roles.COUNCILS | word_set("junior senior"),
    genders=dict.fromkeys(roles.MALE, "m")
    | dict.fromkeys(roles.FEMALE, "f")
    | {"herr": "m", "herrn": "m"}
    | dict.fromkeys(roles.OF_EITHER, "p"),
    honorifics=roles.HONORIFICS,
    counts=word_set("zwei drei vier fünf sechs sieben zwillingen drillingen"),
    years_ending="-jährige",
    age_ending="jährige",
    plural_ending="innen",
    works=word_set(
        "film films song songs album albums buch buchs roman lied titel serie sendung show stück oper magazin"
        " zeitschrift sogenannte sogenannten sogenannter sogenanntes begriff wort motto slogan schlagwort aktion"
        " programm projekt theaterstück gemälde namens genannt genannte spiel hit single kampagne reihe sender zeitung"
        " debüt erstling erstlingswerk hymne ballade trilogie doku musical ausstellung inszenierung"
    ),
    media_endings=("agentur", "zeitung", "redaktion", "presse", "nachrichten", "rundschau"),
    work_endings=nouns_common.WORK_ENDINGS,
    work_nouns=word_set("film song album buch roman lied serie sendung show stück oper single gemälde theaterstück"),
    words=word_set("worten"),
)
_NAMES: Final = NameWords(
    given=GIVEN,
    places=PLACES,
    place_heads=word_set("straße platz see tal"),
    directions=word_set("nord süd ost west bad"),
    suffixes=word_set("jr. jr sen. jun. iii ii"),
    capital_titles=word_set("Dr. Prof."),
)
_PRONOUNS: Final = Pronouns(
    male=word_set("er") | words.DEMONSTRATIVES_HE | words.POINTING_HE,
    female=word_set("sie") | words.DEMONSTRATIVES_SHE | words.POINTING_SHE,
    own={"er": "m", "sein": "m", "seine": "m", "seinen": "m", "seiner": "m", "seinem": "m"},
    relatives={"die": "f", "deren": "f", "der": "m", "dem": "m", "den": "m", "dessen": "m"},
    owners={"ihn": "er"}
    | dict.fromkeys(("sein", "seine", "seinem", "seinen", "seiner", "seines"), "er")
    | dict.fromkeys(("ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres"), "sie"),
    of_many=dict.fromkeys(("sie", "diese", "jene", "die"), "sie alle"),
    any_gender=frozenset(["sie alle"]),
    sorts={"er": "he", "sie": "she", "es": "it", "man": "they", "sie alle": "they"}
    | dict.fromkeys(words.DEMONSTRATIVES_HE | words.POINTING_HE, "he")
    | dict.fromkeys(words.DEMONSTRATIVES_SHE | words.POINTING_SHE, "she"),
    speaking_sorts=word_set("he she they I"),
    numbers={"er": 0, "sie": 1, "es": 2},
    somebody=word_set("er sie") | words.NEAREST,
    nearest=words.NEAREST,
    articles={"er": "der", "sie": "die", "dieser": "der", "diese": "die"},
    anybody=word_set("man"),
    thing=word_set("es"),
    writer_and_reader=word_set("ich wir du"),
    first=word_set("ich"),
    first_plural=word_set("wir"),
    second=word_set("du"),
    mine=word_set("mein meine unser unsere"),
    kin_of="{kin} von {teller}",
    kin_of_speaker="{kin}",
)
_VERBS: Final = Verbs(
    cues=cue_forms()
    | {form: (parts[0].letter, parts[0].lemma) for form, parts in separable().items() if form not in cue_forms()}
    | dict.fromkeys(("so", "lautet", "lautete"), ("V", "say")),
    according="according",
    words="words",
    behind=word_set("zufolge"),
    active_endings=("end",),
    past_endings=(),
    be=words.FORMS_OF_BE,
    told=frozenset(),
    issued=word_set("veröffentlicht herausgegeben veröffentlichte"),
    telling=word_set("sagte erzählte berichtete"),
    asking=word_set("fragte fragt fragten gefragt"),
    denying=word_set(
        "bestreitet bestreiten bestritt bestritten bestreite dementiert dementierte dementierten dementiere"
        " zurückgewiesen zurückwies zurückweist"
    ),
    denying_apart=dict.fromkeys(("weist", "wies", "wiesen", "weise"), "zurück"),
    charges=word_set(
        "vorwurf vorwürfe vorwürfen kritik behauptung behauptungen anschuldigung anschuldigungen unterstellung"
        " unterstellungen darstellung verdacht gerücht gerüchte gerüchten einwand einwände einwänden spekulation"
        " spekulationen berichte berichten meldungen beschwerden vorhaltungen verdächtigungen"
    ),
    christened=word_set("namens getauft genannt sogenannte sogenannten sogenannter sogenanntes sogenanntem"),
    known_as=word_set("bekannt"),
    identifying=words.with_swiss(word_set("ist war heißt hieß namens")),
    styled=word_set("genannt genannte genannten betitelt betitelte"),
    reporting=words.REPORTING,
    perhaps_reporting=words.PERHAPS_REPORTING,
    of_many=words.PLURAL_AUXILIARIES,
    of_many_ending="en",
    reporting_ending="e",
    no_reporting_endings=("te", "lange", "gerne", "ohne"),
)


def german() -> Language:
    """The language; what was learned of English holds where German has nothing of its own."""
    return Language(
        code="de",
        marks=MarkWords(
            talk=re.compile(r"\?|\b(?:ich|wir)\b"), no_names=word_set("FRAGE ANTWORT"), nicknames_apart=True
        ),
        tokens=TOKENS,
        small=_SMALL,
        nouns=_NOUNS,
        names=_NAMES,
        pronouns=_PRONOUNS,
        verbs=_VERBS,
        spoken=SpokenWords(),
        grammar=GRAMMAR,
        learned=_learned(),
    )


def _learned() -> Learned:
    shared = english().learned
    assert shared is not None
    content = read_learned(__package__, "weights.json")
    return Learned(
        {**shared.speaker, **content["speaker"]},
        {**shared.confidence, **content["confidence"]},
        shared.trees,
        shared.belief,
        silence=0.3,
    )
