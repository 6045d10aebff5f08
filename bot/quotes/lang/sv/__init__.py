"""Swedish, as the engine reads it: English's way with capitals, verbs that stand second, articles at a noun's end."""

import re
from dataclasses import replace
from typing import Final

from bot.quotes.lang.en.given_names import GENDERS
from bot.quotes.lang.occupations import SWEDISH
from bot.quotes.lang.sv import words
from bot.quotes.lang.unlearned import marks_of, unlabelled
from bot.quotes.lang.verb_second import (
    NEITHER,
    SOME_PEOPLE,
    STANDALONE,
    WHETHER,
    listed_cues,
    verb_second_grammar,
    verb_second_verbs,
)
from bot.quotes.lang.verb_second_given import SWEDISH_FEMALE_NAMES, SWEDISH_MALE_NAMES
from bot.quotes.lang.verb_second_openers import ENDINGS, SWEDISH_OPENERS
from bot.quotes.lang.verb_second_people import PASSERS_BY
from bot.quotes.language import Language
from bot.quotes.name_words import NameWords
from bot.quotes.vocabulary import Nouns, Pronouns, SmallWords, TokenWords
from bot.text.lang import word_set

_TOKEN: Final = re.compile(
    r"""[^\S\n]*(?:
    [a-zà-ÿ]+(?=[ ,\n])|[A-ZÀ-Ý][a-zà-ÿ]{3,}(?=[ ,\n])|[^\s\w.]
    |\n\s*
    |(?:[A-Z]\.){2,}
    |(?:Dr|Prof|St|bl|kl|ca|[A-Z])\.
    |[^\W\d_]+:(?:n|s|ar)\b
    |\d+(?:[.,:]\d+)+
    |[^\W_]+(?:(?:[-&]|['’])[^\W_]+)*
    |\.\.+
    |[^\s\w]|_+)""",
    re.VERBOSE,
)
_ONESELF: Final = re.compile(r"\b(?:jag|vi|mig|oss|min|mitt|mina|vår|vårt|våra)\b", re.IGNORECASE)
_MENTION: Final = re.compile(
    r"""
    (?=[NGBMDdRSPL]|(?<=[VWA])wN)
    (?:(?P<pronoun>P)
    |(?P<prefix>(?:(?:D|d)[NGBMw\#]{0,3}|[NGBM]{1,3}w{0,2})?R{1,3}(?=[NBL])     # Moderaternas talesperson
        |(?<=[VWA])w(?=N{2}))                                                   # enligt seismologen Ola Ek
    |(?P<lead>(?:D|d)[NGBw\#M]{0,4}[RS](?![NB]))
    |(?P<bare>[NGBM]{0,2}(?:R{1,2}|S)(?![NBLRS]))                               # ministern
    |(?P<name>(?:L{1,3}(?=N))?[BGN]+(?:(?:L{1,3}|&)[BGN]+)*)
    |(?P<noun>(?!D\#NN)(?:D|d)[NGBw\#M]{0,3}[wNGBM](?![NGBM]))
    |"""
    + SOME_PEOPLE
    + ")",
    re.VERBOSE,
)


_ADVERBS: Final = words.ADVERBS | SWEDISH_OPENERS.adverbs


def _tokens(cues: dict[str, tuple[str, str]]) -> TokenWords:
    table = {form: letter for form, (letter, _) in cues.items()}
    roles = words.PERSONS | words.BODIES
    for letter, listed in (
        ("S", words.DOCUMENTS), ("R", roles), ("a", _ADVERBS), ("p", words.PREPOSITIONS),
        ("z", words.SUBORDINATORS), ("D", words.DETERMINERS), ("d", words.POSSESSIVES), ("a", words.AUXILIARIES),
        ("P", word_set("han hon jag vi du ni")), ("o", word_set("honom henne dem mig oss sig dig er")),
        ("r", word_set("som vilken vilket vilka vilkens")), ("c", words.CONJUNCTIONS), ("t", word_set("att")),
        ("O", word_set("av")), ("A", word_set("enligt")), ("L", word_set("af von")), ("M", words.DAYS),
    ):  # fmt: skip
        table.update(dict.fromkeys(listed, letter))
    return TokenWords(
        token=_TOKEN,
        classes=table,
        capitals=dict.fromkeys(words.TITLES, "B") | dict.fromkeys(words.OWNING_PARTIES, "R"),
        always_small=words.ARTICLES,
        openers=word_set(
            "svar fråga slutsats tillfrågad tillfrågade apropå beträffande angående märkbart nöjd besviken"
        )
        | _ADVERBS
        | SWEDISH_OPENERS.adjectives
        | words.PREPOSITIONS
        | words.SUBORDINATORS
        | words.DETERMINERS
        | words.AUXILIARIES,
        adverbs=_ADVERBS,
        spoken_nouns=word_set("svar svaret fråga frågan budskap budskapet slutsats slutsatsen kommentar kommentaren"),
        roles=roles,
        role_endings=words.ROLE_ENDINGS,
        people_endings=words.ROLE_ENDINGS,
        noun_endings=ENDINGS,
        joined_roles=True,
        particles=word_set("von af de"),
    )


_SMALL: Final = SmallWords(
    definite=words.ARTICLES - word_set("en ett") | words.DEFINITE,
    definite_endings=words.DEFINITE_ENDINGS,
    demonstratives=word_set("denne denna"),
    newcomers=word_set("en ett"),
    unknown_before=word_set("en ett"),
    one=word_set("en ett"),
    possessives=words.POSSESSIVES,
    determiners=words.DETERMINERS,
    prepositions=words.PREPOSITIONS,
    adverbs=_ADVERBS,
    and_=word_set("och"),
    as_=word_set("som"),
    by=word_set("av"),
    neither=NEITHER,
    whether=WHETHER,
    standalone=STANDALONE,
    viewed_by=word_set("för"),
    about=word_set("om"),
    by_or_from=word_set("av från"),
    for_=word_set("för"),
    in_=word_set("i"),
    of=word_set("av"),
    of_or_for=word_set("av för"),
    where=word_set("i från"),
    attaching=word_set("av för på vid hos i från"),
    adverbial=word_set("i på efter under"),
    hangs_on=re.compile(r" (?:av|för|på|vid|hos|i|från) "),
    persons=word_set("jag mig min mitt mina vi oss vår vårt våra du dig ni er"),
    finite=word_set("är var har hade kan måste vill ska får inte det blir blev finns"),
    in_titles=word_set("den det en ett och av i på med för the of and"),
)
_NOUNS: Final = Nouns(
    roles=words.PERSONS | words.BODIES,
    occupations=SWEDISH,
    plural_roles=words.PLURALS,
    standing_alone=words.PLURALS | words.DEFINITE,
    many=words.PLURALS,
    bodies=words.BODIES,
    organisations=words.BODIES,
    things=words.DOCUMENTS,
    lasting_offices=words.PERSONS,
    calls_again=True,
    passers_by=PASSERS_BY,
    short_for=words.HELD,
    former_prefixes=("ex", "ex-", "förre "),
    former=word_set("förre förra tidigare dåvarande"),
    speaking_roles=word_set("talesperson talespersonen talesman talesmannen presstalesperson"),
    no_persons=words.PLURALS | words.BODIES,
    of_justice=word_set("åklagaren domaren kammaråklagaren chefsåklagaren rådmannen"),
    not_apart=words.PLURALS | words.BODIES,
    genders=dict.fromkeys(
        word_set("kvinna kvinnan mamma mamman dotter dottern syster systern drottning drottningen sångerskan fru hustru"
                 " skådespelerskan sjuksköterskan exfru exfrun"),
        "f",
    )
    | dict.fromkeys(word_set("man mannen pappa pappan son sonen bror brodern kung kungen make maken talesmannen"), "m"),
    honorifics=words.TITLES,
    epithets=words.EPITHETS,
    moments=word_set("presskonferens pressträff intervju telefon radio teve sändning match matchen rättegången"),
    works=word_set(
        "film filmen bok boken roman romanen album albumet låt låten serie serien pjäs pjäsen program tidning tidningen"
    ),
    terms=word_set("ordet begreppet uttrycket termen"),
    work_nouns=word_set("film filmen bok boken roman romanen album albumet låt låten serie serien pjäs pjäsen"),
)  # fmt: skip


def swedish() -> Language:
    """The language; what was learned of others holds for it."""
    cues = listed_cues(words.CUES)
    given = dict.fromkeys(SWEDISH_MALE_NAMES, "m") | dict.fromkeys(SWEDISH_FEMALE_NAMES, "f")
    foreign = {name: gender for name, gender in GENDERS.items() if name not in words.PERSONS}
    return Language(
        code="sv",
        marks=replace(
            marks_of("sv", (form for form, (letter, _) in cues.items() if letter in "VW" and form[-1] != "t")),
            oneself=_ONESELF,
        ),
        tokens=_tokens(cues),
        small=_SMALL,
        nouns=_NOUNS,
        names=NameWords(given=foreign | given, places=words.PLACES),
        pronouns=Pronouns(
            male=word_set("han honom"),
            female=word_set("hon henne"),
            own={"han": "m", "hans": "m", "hon": "f", "hennes": "f"},
            sorts={"han": "he", "honom": "he", "hon": "she", "henne": "she"},
            speaking_sorts=word_set("he she they I"),
            numbers={"han": 0, "honom": 0, "hon": 1, "henne": 1},
            somebody=word_set("han honom hon henne"),
        ),
        verbs=verb_second_verbs(
            cues,
            be="blir blev bli är var",
            passive="blev blivit blir",
            passive_ending="s",
            christened="döpt döpts smeknamnet kodnamnet namnet kallad",
        ),
        grammar=verb_second_grammar(_MENTION),
        learned=unlabelled(doubt=0.8, mirrored=True),
    )
