"""Dutch, as the engine reads it: English's way with capitals, verbs that stand second, particles in names."""

import re
from dataclasses import replace
from typing import Final

from bot.quotes.lang.dutch_people import DEMONYMS, FIELDS, MOMENTS, NATIONALS, OFFICES, PORTFOLIOS
from bot.quotes.lang.en.given_names import GENDERS
from bot.quotes.lang.nl import words
from bot.quotes.lang.occupations import DUTCH
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
from bot.quotes.lang.verb_second_given import DUTCH_FEMALE_NAMES, DUTCH_MALE_NAMES
from bot.quotes.lang.verb_second_openers import DUTCH_OPENERS, ENDINGS
from bot.quotes.lang.verb_second_people import PASSERS_BY
from bot.quotes.language import Language
from bot.quotes.name_words import NameWords
from bot.quotes.vocabulary import Nouns, Pronouns, SmallWords, TokenWords
from bot.text.lang import word_set

_TOKEN: Final = re.compile(
    r"""[^\S\n]*(?:
    (?:(?:heeft|had|hebben|hadden)\ het|het\ (?:heeft|had|hebben|hadden))\ over\b
    |(?:[Nn]et\ als|[Aa]nders\ dan)\b|(?:klinkt|klonk)\ het\ bij\b|(?:klinkt|klonk|luidt|luidde|heet|heette)\ het\b
    |[a-zà-ÿ]+(?=[ ,\n])|[A-ZÀ-Ý][a-zà-ÿ]{3,}(?=[ ,\n])|[^\s\w.'’]
    |\n\s*
    |(?:[A-Z]\.){2,}
    |(?i:Dr|Prof|Drs|Mr|Ir|Ing|Ds|Dhr|Mevr|Mgr|Gen|Kol|Kap|Maj)\.|(?:St|Nr|bijv|bv|ca|enz|[A-Z])\.
    |['’]s\b|['’]t\b
    |\d+(?:[.,:]\d+)+
    |[^\W_]+(?:(?:[-&]|['’](?!s\b))[^\W_]+)*
    |\.\.+|[^\s\w]|_+)""",
    re.VERBOSE,
)
_ELISION: Final = re.compile(r"['‘’](?:s|t|n|k|m|ns|r)\b", re.IGNORECASE)
_HAVE: Final = ("heeft", "had", "hebben", "hadden")
_TALKING_OF: Final = [f"{both} over" for have in _HAVE for both in (f"{have} het", f"het {have}")]
"""Forms of the verb of speech in three words, each a token."""
_SUBJECTLESS: Final = frozenset(["klinkt het", "klonk het", "luidt het", "luidde het", "heet het", "heette het"])
"""Verbs of speech whose subject is nobody: what they tell is said by whom the article speaks of."""
_HEARD_FROM: Final = frozenset(["klinkt het bij", "klonk het bij"])
_MENTION: Final = re.compile(
    r"""
    (?=[NGBMDdRSPL]|w[RS]|(?<=[VWA])wN)
    (?:(?P<pronoun>P)
    |(?P<prefix>(?:(?:D[NGBMwR]{0,4}|[NGBM]{1,4})s|D|d)[NGBw\#RSM]{0,6}R{1,3}(?=[NBL])   # de Vlaamse minister
        |[NGBM]{0,3}w{0,2}R{1,3}(?:[pO]D?(?:[NGBw]{1,3}(?=NL{0,3}N)|[NGBw]{1,3}|R))?(?=[NBL])  # minister van Financiën
        |(?<=[VWA])w(?=NL{0,3}N)                                                   # zegt verkoopster Rita Smeets
        |D\#(?=NL{0,3}N)|dw{1,2}(?=NL{0,3}N)                     # de 34-jarige Kevin Smit, haar zwager Kevin Smit
        |(?<=[VWA])R{1,2}w{1,2}(?=NL{0,3}N)                                        # zegt hoofd zorg Jan Wit
        |(?:D|d)w?R(?:[pO]D?w?[NGBRw]{1,3})(?=NL{0,3}N))                              # de baas van de haven
    |(?P<lead>(?:(?:D[NGBMwR]{0,4}|[NGBM]{1,4})s|D|d)[NGBw\#RSM]{0,4}[RS](?![NB]))
    |(?P<bare>(?:[NGBM\#]{0,2}|w)(?:R{1,2}|S)(?![NBLRSw]))
    |(?P<name>(?:L{1,3}(?=N))?[BGN]+(?:(?:L{1,3}|&)[BGN]+)*)
    |(?P<noun>(?!D\#NL{0,3}N)(?:D|d)[NGBw\#M]{0,3}[wNGBM](?![NGBM]|L{1,3}N))
    |"""
    + SOME_PEOPLE
    + ")",
    re.VERBOSE,
)


_ADVERBS: Final = words.ADVERBS | DUTCH_OPENERS.adverbs


def _tokens(cues: dict[str, tuple[str, str]]) -> TokenWords:
    table = {form: letter for form, (letter, _) in cues.items()}
    roles = words.PERSONS | words.PLURALS | words.BODIES
    for letter, listed in (
        ("S", words.DOCUMENTS), ("R", roles), ("a", _ADVERBS), ("p", words.PREPOSITIONS),
        ("z", words.SUBORDINATORS), ("D", words.DETERMINERS), ("d", words.POSSESSIVES), ("a", words.AUXILIARIES),
        ("P", word_set("hij zij ze ik wij we jij")), ("o", word_set("hem hen mij me zich jou elkaar zelf")),
        ("r", word_set("die wie")), ("c", words.CONJUNCTIONS), ("t", word_set("dat")),
        ("O", word_set("van")), ("A", word_set("volgens")), ("L", word_set("der den el al ben bin")), ("M", words.DAYS),
    ):  # fmt: skip
        table.update(dict.fromkeys(listed, letter))
    table.update(dict.fromkeys(words.CUT_SHORT, "B"))
    capitals = dict.fromkeys(words.TITLES.union(words.CUT_SHORT), "B") | dict.fromkeys(words.DAYS, "M")
    capitals |= dict.fromkeys(OFFICES | PORTFOLIOS, "R")
    return TokenWords(
        token=_TOKEN,
        over_blanks=re.compile(r"\b(?:over|[Nn]et|[Aa]nders|kl[io]nkt?|luid(?:t|de)|heette?)\b"),
        of_several_words={"over": _TALKING_OF, "net": ["net als"], "anders": ["anders dan"]}
        | {spoken.split()[0]: [spoken] for spoken in _SUBJECTLESS},
        classes=table
        | {"’s": "s", "'s": "s", "net als": "p", "anders dan": "p"}
        | dict.fromkeys(_TALKING_OF, "U")
        | dict.fromkeys(_SUBJECTLESS, "V")
        | dict.fromkeys(_HEARD_FROM, "A"),
        capitals=capitals,
        always_small=words.ARTICLES,
        openers=_ADVERBS
        | DUTCH_OPENERS.adjectives
        | words.PREPOSITIONS
        | words.SUBORDINATORS
        | word_set(
            "volgens aldus het de een die dat gevraagd gesteund ondervraagd geïnterviewd geconfronteerd desgevraagd"
            " antwoord vraag conclusie minder meer vorige volgende afgelopen komende eerste tweede derde vierde vijfde"
        ),
        adverbs=_ADVERBS,
        spoken_nouns=word_set("antwoord vraag reactie conclusie boodschap woord oordeel verklaring"),
        roles=roles,
        role_endings=words.ROLE_ENDINGS,
        people_endings=words.ROLE_ENDINGS,
        noun_endings=ENDINGS,
        joined_roles=True,
        positions=NATIONALS,
        particles=word_set("van de den der ter ten op"),
        inner_particles=word_set("de den der het 't"),
        capital_particles=True,
    )


_SMALL: Final = SmallWords(
    definite=word_set("de het"),
    demonstratives=word_set("deze die"),
    newcomers=word_set("een"),
    unknown_before=word_set("een"),
    one=word_set("een"),
    possessives=words.POSSESSIVES,
    determiners=words.DETERMINERS,
    prepositions=words.PREPOSITIONS,
    adverbs=_ADVERBS,
    and_=word_set("en"),
    as_=word_set("als"),
    by=word_set("door"),
    neither=NEITHER,
    whether=WHETHER,
    standalone=STANDALONE,
    only_subjects=word_set("hij ik men"),
    viewed_by=word_set("voor"),
    about=word_set("over"),
    by_or_from=word_set("door van"),
    for_=word_set("voor"),
    in_=word_set("in"),
    of=word_set("van"),
    of_or_for=word_set("van voor"),
    where=word_set("in uit bij"),
    attaching=word_set("van bij in uit voor aan op"),
    adverbial=word_set("in op na tijdens tegen"),
    hangs_on=re.compile(r" (?:van|voor|bij|in|uit|op|aan) "),
    persons=word_set("ik mij me mijn wij we ons onze je jij jullie u"),
    finite=word_set("is was zijn heeft hebben had wordt worden kan moet wil zal gaat niet geen er het dat"),
    in_titles=word_set("de het een en van in op met voor aan the of and"),
)
_NOUNS: Final = Nouns(
    roles=words.PERSONS | words.BODIES,
    occupations=DUTCH,
    plural_roles=words.PLURALS,
    standing_alone=words.PLURALS | word_set("politie justitie brandweer defensie"),
    many=words.PLURALS,
    bodies=words.BODIES,
    organisations=words.BODIES,
    things=words.DOCUMENTS,
    lasting_offices=words.PERSONS,
    calls_again=True,
    passers_by=PASSERS_BY,
    former_prefixes=("oud-", "ex-"),
    former=word_set("voormalig voormalige toenmalig toenmalige oud-"),
    speaking_roles=word_set("woordvoerder woordvoerster"),
    no_persons=words.PLURALS | words.BODIES,
    of_justice=word_set("officier rechter procureur aanklager advocaat-generaal onderzoeksrechter"),
    not_apart=words.PLURALS | words.BODIES,
    genders=dict.fromkeys(
        word_set("vrouw moeder dochter zus koningin actrice zangeres boerin directrice advocate schrijfster"), "f"
    )
    | dict.fromkeys(word_set("man vader zoon broer koning buurman meneer"), "m"),
    honorifics=words.TITLES,
    short_for=words.CUT_SHORT,
    epithets=words.EPITHETS,
    named_kinds=DEMONYMS,
    fields=FIELDS,
    of_places=word_set("burgemeester wethouder rechtbank gemeente stad dorp parket bisschop"),
    anybody=word_set("vrouw man deskundige expert specialist analist jongen meisje"),
    named_endings=words.NAMED_ENDINGS,
    moments=MOMENTS,
    works=word_set("film boek roman album nummer serie programma voorstelling krant titel actie campagne podcast"),
    terms=word_set("woord woorden term uitdrukking uitspraken"),
    work_nouns=word_set("film boek roman album serie voorstelling nummer lied"),
)


def dutch() -> Language:
    """The language; what was learned of English holds for it."""
    cues = listed_cues(words.CUES)
    given = dict.fromkeys(DUTCH_MALE_NAMES, "m") | dict.fromkeys(DUTCH_FEMALE_NAMES, "f")
    return Language(
        code="nl",
        marks=replace(marks_of("nl"), single_too=True, elision=_ELISION),
        tokens=_tokens(cues),
        small=_SMALL,
        nouns=_NOUNS,
        names=NameWords(given=GENDERS | given, places=words.PLACES),
        pronouns=Pronouns(
            male=word_set("hij hem"),
            female=word_set("zij ze haar"),
            own={"hij": "m", "zijn": "m", "haar": "f"},
            sorts={"hij": "he", "hem": "he", "zij": "she", "ze": "she", "haar": "she"},
            speaking_sorts=word_set("he she they I"),
            numbers={"hij": 0, "hem": 0, "zij": 1, "ze": 1, "haar": 1},
            somebody=word_set("hij hem zij ze haar"),
        ),
        verbs=verb_second_verbs(
            cues,
            be="wordt worden werd werden",
            passive="werd werden wordt worden",
            christened="zogeheten zogenaamde zogenoemde genaamd geheten bijgenaamd",
            subjectless=_SUBJECTLESS,
            last=True,
        ),
        grammar=verb_second_grammar(_MENTION),
        learned=unlabelled(doubt=0.8),
    )
