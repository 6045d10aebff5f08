"""What French, Spanish, Italian and Portuguese have in common: a :class:`Language` out of the words of each.

Names have capitals and nouns haven't, as in English; adjectives stand behind their nouns, a subject often behind its
verb (``a déclaré Ana Ruiz``), and pronouns may hang on the verb (``dit-elle``) or be left out.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from bot.quotes.lang.en.given_names import GENDERS
from bot.quotes.lang.en.places import PLACES
from bot.quotes.lang.occupations import ROMANCE
from bot.quotes.lang.romance_called import called_words
from bot.quotes.lang.romance_fields import FIELDS, OF_GROUPS
from bot.quotes.lang.romance_given import frequent_surnames, more_given_names
from bot.quotes.lang.romance_grammar import grammar_of
from bot.quotes.lang.romance_marks import between_dashes, narrating
from bot.quotes.lang.romance_more_verbs import more_verbs
from bot.quotes.lang.romance_openers import openers_of
from bot.quotes.lang.romance_people import (
    ANY_OFFICE,
    ANYBODY,
    BODIES_AGAIN,
    CONTRACTED,
    COUNTING,
    EITHER_GENDER,
    IN_CAPITALS,
    MEMBERS,
    OF_JUSTICE,
    OF_PLACES,
    OFTEN_UNNAMED,
    ONLY_MEN,
    PASSERS_BY,
    TERMS,
    gendered_articles,
)  # fmt: skip
from bot.quotes.lang.romance_places import (
    SAINTS,
    first_words_of,
    first_words_of_events,
    last_words_of_prizes,
    place_names,
)
from bot.quotes.lang.romance_plurals import plurals_of
from bot.quotes.lang.romance_several import of_several_words, spelled_out
from bot.quotes.lang.romance_titles import titles, titles_cut_short
from bot.quotes.lang.romance_verbs import ACCUSING, DENYING, HAVING, HEARING, HEARSAY, agreeing, forms_of_cues
from bot.quotes.lang.romance_voices import EYES, VOICES
from bot.quotes.lang.romance_words import RomanceWords
from bot.quotes.lang.unlearned import marks_of, unlabelled
from bot.quotes.language import Language
from bot.quotes.name_words import NameWords
from bot.quotes.spoken_words import SpokenWords
from bot.quotes.verb_words import Verbs
from bot.quotes.vocabulary import Nouns, Pronouns, SmallWords, TokenWords
from bot.quotes.word_sets import NO_WORDS, WordSet
from bot.text.lang import word_set

_PARTICLES: Final = word_set("van von der den ter af av al el bin ben ibn de du di da das do dos del della degli")
"""Particles of names of other languages: words of one's own keep their class."""


def _token(words: RomanceWords) -> re.Pattern[str]:
    elided = "|".join(words.elided.split())
    hung = "|".join(f"{words.suffixed} {words.enclitics}".split()) or "(?!)"
    hanging = rf"-(?:t-)?(?:{hung})\b"
    typed = rf"|\b(?i:{'|'.join(words.typed.split())})['’](?=[\s,;])" if words.typed else ""
    several = of_several_words(f"{words.sources}|{words.latter_male}|{words.latter_female}|{words.offices}")
    owned = rf"(?:{'|'.join(words.of.split())})\b"  # le parole di …: «…», and «…», le parole di …
    several += of_several_words(words.voices, after=owned, before=r"(?:(?<=,\ )|(?<=\bè\ )|(?<=\bé\ )|(?<=\bes\ ))")
    several += of_several_words(words.voices, after=rf"{owned}[^.:;\n]{{0,80}}:")
    several += of_several_words(words.double_surnames, before=r"(?<=[a-zà-ÿ]\ )")
    cut_short = "|".join(sorted(map(re.escape, titles_cut_short(words.code)), key=len, reverse=True)) or "(?!)"
    return re.compile(
        rf"""[^\S\n]*(?:
        \n\s*{several}{typed}
        |\b(?i:{cut_short})
        |[a-zà-ÿ]+(?=[ ,\n])|[A-ZÀ-Ý][a-zà-ÿ]{{3,}}(?=[ ,\n])|[^\s\w.-]
        |(?:[A-Z]\.){{2,}}|(?:M|MM|Mme|Mlle|Dr|Sr|Sra|Prof|Dott|On|Me|St|Avv|Ing|Arch|Geom|Mons|Sig|Sen|Gen|Col|[A-ZÀ-Ý])\.
        |\b(?i:{elided})['’](?=\w)
        |{hanging}
        |\d+(?:[.,]\d+)+
        |[^\W_]+(?:(?:-(?!(?:t-)?(?:{hung})\b)|['’&])[^\W_]+)*
        |\.\.+
        |[^\s\w]|_+)""",
        re.VERBOSE,
    )


def _tokens_of_several_words(words: RomanceWords) -> dict[str, list[str]]:
    """All tokens with blanks in them by a word that they have: the longest one that is no preposition, which is
    rare."""
    people = f"{words.offices}|{words.latter_male}|{words.latter_female}|{words.double_surnames}"
    prepositions = word_set(words.prepositions)
    by_word: dict[str, list[str]] = {}
    for pattern in filter(None, f"{words.sources}|{words.voices}|{people}".split("|")):
        rarest = max(pattern.split(), key=lambda word: (word not in prepositions, len(word)))
        for word in spelled_out(rarest):
            by_word.setdefault(word, []).extend(spelled_out(pattern))
    return by_word


def _over_blanks(several: Iterable[str]) -> re.Pattern[str]:
    """These words, the longer ones first, as one may begin with another: ``d'état``."""
    return re.compile(rf"\b(?i:{'|'.join(sorted(several, key=len, reverse=True))})\b")


def _tokens(words: RomanceWords, cues: Mapping[str, tuple[str, str]], roles: WordSet) -> TokenWords:
    several = _tokens_of_several_words(words)
    table = dict.fromkeys(word_set(words.common_verbs), "e")
    table |= {form: letter for form, (letter, _) in cues.items()}
    hanging = [f"{link}{pronoun}" for pronoun in words.suffixed.split() for link in ("-", "-t-")]
    enclitics = [f"-{pronoun}" for pronoun in words.enclitics.split()]
    for letter, listed in (
        ("S", word_set(words.documents)), ("R", roles), ("L", _PARTICLES),
        ("a", word_set(words.adverbs)), ("p", word_set(words.prepositions)), ("z", word_set(words.subordinators)),
        ("D", word_set(f"{words.articles} {words.determiners}")), ("d", word_set(words.possessives)),
        ("a", word_set(words.auxiliaries) | HAVING | HEARSAY),
        ("P", word_set(f"{words.male} {words.female} {words.others}")),
        ("P", frozenset(hanging)), ("o", word_set(words.objects).union(enclitics)), ("r", word_set(words.relatives)),
        ("c", word_set(words.conjunctions)), ("t", word_set(words.that)), ("O", word_set(words.of)),
        ("A", word_set(words.according)), ("M", word_set(words.days)),
    ):  # fmt: skip
        table.update(dict.fromkeys(listed, letter))
    table.update(dict.fromkeys(spelled_out(f"{words.sources}|{words.voices}"), "A"))
    table.update(dict.fromkeys(spelled_out(words.offices), "R"))
    table.update(dict.fromkeys(spelled_out(words.double_surnames), "N"))
    table.update(dict.fromkeys((_SMALL_TITLES & word_set(words.titles)) | titles_cut_short(words.code), "B"))
    table.update(dict.fromkeys(spelled_out(f"{words.latter_male}|{words.latter_female}"), "P"))
    return TokenWords(
        token=_token(words),
        over_blanks=_over_blanks(several),
        of_several_words=several,
        classes=table,
        capitals=_capitals(words, roles),
        surnames=word_set("abril domingo"),
        openers=word_set(f"{words.openers} {words.spoken} {openers_of(words.code)}"),
        adverbs=word_set(words.adverbs),
        spoken_nouns=word_set(f"{words.spoken} {words.viewed_by}"),
        roles=roles,
        positions=word_set(words.demonyms),
        participle_nouns=frozenset(
            [word for word in roles & cues.keys() if word.endswith((*_PARTICIPLE_ENDINGS, "u", "accusa", "critique"))]
        ),
        adverb_endings=("ment", "mente"),
        verb_endings=tuple(words.verb_endings.split()),
        participle_endings=tuple(words.participle_endings.split()),
        noun_endings=_PARTICIPLE_ENDINGS,
        role_beginnings=("ex", "vice"),
        joined_roles=True,
        said_so=word_set(words.said_so),
        always_small=word_set(words.articles),
        particles=_FOREIGN_PARTICLES | word_set(words.name_particles or f"{words.articles} {words.of}"),
        foreign_particles=_FOREIGN_PARTICLES,
        inner_particles=word_set("den der"),
        capital_particles=bool(words.name_particles),
    )


def _capitals(words: RomanceWords, roles: WordSet) -> dict[str, str]:
    """Class letter of words with a capital, by their form in small letters."""
    capitals = dict.fromkeys(word_set(words.titles).union(titles(words.code)), "B")
    capitals |= dict.fromkeys(word_set(words.days), "M")
    capitals |= dict.fromkeys(_STRESSED if words.suffixed else (), "P")
    return capitals | (
        dict.fromkeys(word_set(words.plural_articles), "D")
        | dict.fromkeys(word_set(words.viewed_by), "A")
        | dict.fromkeys(_MEDIA, "G")
        | dict.fromkeys(_PICTURES, "S")
        | dict.fromkeys(IN_CAPITALS & roles, "R")
        | dict.fromkeys(word_set("ceo pdg dg").union(spelled_out(words.offices)), "R")
    )


_FOREIGN_PARTICLES: Final = word_set("van von ter")
"""Particles of Dutch and German names, which stand between two names for nothing else."""
_SINGLE_SENTENCES: Final = ("es", "pt", "it", "fr")
"""Languages whose news has whole sentences in single marks beside double ones."""
_MEDIA: Final = word_set(
    "radio rádio tv rtv televisión canal info infos news corriere gazzetta diario jornal folha"
    " palazzo piazza viale stadio ospedale teatro museo palais hôtel boulevard stade hôpital lycée collège musée"
    " théâtre université palacio plaza estadio hospital universidad palácio praça estádio universidade"
)
"""Words of the names of papers, broadcasters, buildings and squares."""
_PICTURES: Final = word_set("video vidéo vídeo videos vidéos vídeos foto fotos photo photos")
"""Words that open the line of a picture or a film, be there no full stop before it: ``dice la geologa Video: Onda``."""
_PLATFORMS: Final = word_set("x tiktok telegram whatsapp threads bluesky linkedin twitch reddit spotify netflix")
"""Names of networks on which people write, and which news tells in what opens a sentence: ``En la red social X, …``."""
_STRESSED: Final = word_set("lui")
"""French objects that are subjects with a capital: ``Lui hausse les épaules``."""
_SMALL_TITLES: Final = word_set("don doña dona monsignor monseigneur monseñor suor fra frei dom maître mestre")
"""Titles that stand before a name in small letters."""
_PARTICIPLE_ENDINGS: Final = (
    *("ado", "ada", "ados", "adas", "ido", "ida", "idos", "idas", "ato", "ata", "ati", "ate", "uto", "uta"),
    *("ito", "ita", "iti", "ite", "é", "ée", "és", "ées"),
)
"""Endings of participles, which open a sentence: ``Procurada, a empresa``, ``Interpellato sul punto``."""


def _with_hanging(pronouns: str, words: RomanceWords) -> WordSet:
    """Pronouns, and how they hang on a verb: ``elle``, ``-elle``, ``-t-elle``."""
    listed, hanging = word_set(pronouns), word_set(words.suffixed)
    return listed | {link + pronoun for pronoun in listed & hanging for link in ("-", "-t-")}


_DEMONSTRATIVES: Final = word_set("ce cet cette este esta ese esa questo questa quest' quest’ quel quella esse essa")
_ONE: Final = word_set("un une una uno um uma un' un’ uns umas")


def _small_words(words: RomanceWords) -> SmallWords:
    return SmallWords(
        definite=word_set(words.articles).union(_DEMONSTRATIVES) - _ONE,
        demonstratives=_DEMONSTRATIVES,
        gendered=gendered_articles("pela" in words.prepositions),
        counting=COUNTING,
        newcomers=_ONE,
        unknown_before=_ONE,
        one=_ONE,
        possessives=word_set(words.possessives),
        determiners=word_set(words.articles + " " + words.determiners),
        prepositions=word_set(words.prepositions),
        adverbs=word_set(words.adverbs),
        and_=word_set("et y e"),
        as_=word_set("comme como come"),
        agreeing=frozenset(["de acuerdo con", "de acordo com"]),
        contracted=CONTRACTED,
        dative=word_set("a") if words.enclitics else NO_WORDS,
        neither=word_set("ni né nem"),
        speaking_for=word_set(words.speaking_for),
        on_behalf=word_set("pour sur por para sobre per su por pela pelo contra contre contro avec con com"),
        negations=word_set("pas no non não"),
        whether=word_set("si se"),
        viewed_by=word_set(words.viewed_by),
        of=word_set(words.of),
        of_or_for=word_set(words.of),
        by=word_set("par por da pelo pela pelos pelas dal dallo dalla dall' dall’ dai dagli dalle"),
        by_or_from=word_set(f"par por da pelo pela {words.of}"),
        for_=word_set(words.of),
        in_=word_set("en dans in nel nelle em no na nas nos con com avec"),
        in_places=word_set("en em no na"),
        standalone=_ONE | word_set("plusieurs certains varios algunos algunas alcuni alcune vários alguns algumas"),
        where=word_set("en à dans a in em"),
        whose=word_set("cuyo cuya cuyos cuyas cujo cuja cujos cujas dont"),
        attaching=word_set(words.of + " des du à au aux al allo alla all' all’ agli ai alle ao às aos para pour per"),
        medium=word_set(words.media),
        through=word_set(words.media),
        persons=word_set(words.persons),
        finite=word_set(f"{words.finite} {words.auxiliaries}"),
        hangs_on=re.compile(rf" (?:{'|'.join(words.of.split())}|des) "),
        in_titles=word_set(f"{words.articles} {words.of} {words.prepositions} et y e"),
    )


def _nouns(words: RomanceWords, persons: WordSet, bodies: WordSet) -> Nouns:
    """``persons`` are the words for men and women, with their plurals, ``bodies`` the words for organisations."""
    men, women = word_set(words.men), word_set(words.women)
    plural = (plurals_of(men) | plurals_of(women)) - men - women
    return Nouns(
        roles=persons | bodies,
        occupations=ROMANCE,
        plural_roles=plural,
        adjectives_behind=True,
        calls_again=True,
        standing_alone=plural | word_set(words.standing),
        epithets=word_set(words.epithets).union(spelled_out(words.offices), (men | women) - (OFTEN_UNNAMED - ANYBODY)),
        fields=FIELDS,
        of_places=OF_PLACES,
        apart=word_set("politics"),
        bodies_again=BODIES_AGAIN,
        passers_by=PASSERS_BY,
        members=MEMBERS,
        any_office=ANY_OFFICE,
        of_groups=OF_GROUPS,
        either_gender=EITHER_GENDER,
        anybody=ANYBODY,
        words=word_set(words.voiced),
        terms=TERMS,
        many=plural | plurals_of(word_set(words.bodies)),
        age_ending=words.age_ending,
        ranks=word_set("numéro número numero camisa dorsal"),
        named_endings=tuple(words.named_endings.split()),
        bodies=bodies,
        things=word_set(words.documents),
        lasting_offices=persons,
        former_prefixes=("ex-", "ex"),
        former=word_set("ancien ancienne ex exprésident antiguo antigua antigo antiga"),
        no_persons=plural | bodies,
        of_justice=OF_JUSTICE,
        not_apart=plural | bodies,
        genders=dict.fromkeys(women - men, "f") | dict.fromkeys(ONLY_MEN, "m"),
        honorifics=word_set(words.titles),
        short_for=titles(words.code),
        portfolios=word_set(words.portfolios),
        works=word_set(words.works),
        work_nouns=word_set(words.works),
    )


def _pronouns(words: RomanceWords) -> Pronouns:
    male = _with_hanging(words.male, words).union(spelled_out(words.latter_male), _STRESSED)
    female = _with_hanging(words.female, words).union(spelled_out(words.latter_female))
    return Pronouns(
        male=male,
        female=female,
        own=dict.fromkeys(male, "m") | dict.fromkeys(female, "f"),
        sorts=dict.fromkeys(male, "he") | dict.fromkeys(female, "she"),
        speaking_sorts=word_set("he she they I"),
        anybody=_with_hanging("on", words) if words.suffixed else NO_WORDS,
        nearest=frozenset(spelled_out(f"{words.latter_male}|{words.latter_female}")),
        numbers=dict.fromkeys(male, 0) | dict.fromkeys(female, 1),
        somebody=male | female,
        articles={link + word: article for word, article in (("il", "le"), ("elle", "la")) for link in ("", "-", "-t-")}
        if words.suffixed
        else {},
        dropped=not words.suffixed,  # French, whose pronouns hang on the verb, drops none
    )


def _narrators_words(words: RomanceWords) -> tuple[WordSet, WordSet]:
    """What may stand before a narrator's verb between dashes, and nouns that only look like one."""
    small = word_set(f"{words.adverbs} {words.objects} {words.conjunctions}")
    nouns = word_set(f"{words.documents} {words.spoken} {words.men} {words.women}")
    return small, nouns


def _verbs(words: RomanceWords, cues: Mapping[str, tuple[str, str]]) -> Verbs:
    return Verbs(
        cues=cues,
        according="according",
        be=word_set("être été fue ser sido essere stato stata"),
        passive=word_set("été fut sido fue fueron stato stata stati state viene vengono venne foi foram"),
        active_endings=("ando", "endo", "indo", "ant", "dolo", "dola", "doli", "dole", "dolos", "dolas"),
        done=agreeing(cues),
        christened=word_set(words.christened),
        styled=word_set(words.christened),
        told=ACCUSING,
        quoting=word_set(words.quoting),
        judging=word_set("denounce criticize rejoice congratulate thank accuse blame praise"),
        of_many_ending=words.of_many_ending,
        asking=frozenset([form for form, (_, lemma) in cues.items() if lemma == "ask"]),
        answering=word_set("answer retort"),
        inquiring=word_set("ask"),
        having=HAVING,
        hearsay=HEARSAY,
        infinitive_endings=("er", "ir", "re", "ar"),
        subject_endings=() if words.suffixed else ("ando", "endo", "indo"),
        denying=DENYING,
        hearing=HEARING,
        known_as=word_set("connu connue conocido conocida noto nota conhecido conhecida"),
    )


def romance(words: RomanceWords) -> Language:
    """The language of these words; what was learned of English holds for it."""
    men, women = word_set(words.men), word_set(words.women)
    persons = (
        men | women | plurals_of(men) | plurals_of(women) | word_set(words.standing).union(spelled_out(words.offices))
    )
    bodies = word_set(words.bodies) | plurals_of(word_set(words.bodies))
    regular, listed = more_verbs(words.code)
    cues = forms_of_cues(regular, words.conjugation, listed) if regular else {}
    cues |= forms_of_cues(words.regular, words.conjugation, words.cues)
    given_here = dict.fromkeys(words.given_male.split(), "m") | dict.fromkeys(words.given_female.split(), "f")
    tokens = _tokens(words, cues, persons | bodies)
    foreign = {name: gender for name, gender in GENDERS.items() if name not in tokens.classes}
    return Language(
        code=words.code,
        marks=replace(
            marks_of(words.code),
            typed=True,
            single_sentences=words.code in _SINGLE_SENTENCES,
            narrating=narrating(cues),
            breaking_in=re.compile(between_dashes(cues, *_narrators_words(words), words)),
        ),
        tokens=tokens,
        small=_small_words(words),
        nouns=_nouns(words, persons, bodies),
        names=NameWords(
            suffixes=word_set("ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xxiii"),
            surnames=frequent_surnames(words.code),
            given=foreign | more_given_names(words.code) | given_here,
            places=PLACES | _PLATFORMS | word_set(words.places) | place_names(words.code),
            directions=first_words_of(words.code),
            saints=SAINTS,
            events=first_words_of_events(words.code),
            prizes=last_words_of_prizes(words.code),
        ),
        pronouns=_pronouns(words),
        spoken=SpokenWords(voices=VOICES, eyes=EYES),
        called=called_words(words.code),
        verbs=_verbs(words, cues),
        grammar=grammar_of(words),
        learned=unlabelled(silence=0.3, told_in_part=0.65),
    )
