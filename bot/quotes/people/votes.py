"""Signs beside names of who they are: a person or a body, a man or a woman, a place, a word that only opens a line."""

import re
from collections.abc import Sequence
from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import LEANING, LONGEST_TITLE, Entity
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import NEVER


def vote_by_lead(article: TokenizedText, mention: Mention, entity: Entity, before: str) -> None:
    """The sign by what leads up to a name of an entity: a title, a noun for a person or a body, or a preposition of the
    class ``before`` it that tells a place."""
    if mention.core > mention.first:
        behind = article.classes[mention.core - 1] in "pO"
        entity.add_sign("place" if behind and _is_of_a_place(article, entity) else "title")
    elif mention.outer < mention.first and article.classes[mention.first - 1] == "R":
        low, nouns = article.lows[mention.first - 1], article.language.nouns
        if low not in nouns.firms:
            entity.add_sign("thing" if low in nouns.bodies else "role")
    elif " " not in entity.name and article.language.small.counting.get(article.lows[mention.outer - 1]) == "p":
        entity.add_sign("plural")  # les Bleus
    elif _is_behind_an_article(article, mention, entity):
        entity.add_sign("thing")  # alla Pasticceria Marosi
    elif before in "pO" and entity.person and _is_whole(mention, entity) and _is_where(article, mention, before):
        entity.add_sign("place")


def vote_by_following(article: TokenizedText, mention: Mention, entity: Entity, before: str, behind: str) -> None:
    """The signs by the words behind a name of an entity, which stands between tokens of the classes ``before`` and
    ``behind``: who speaks, who is told of as a person or as a thing, or is a team."""
    language, last = article.language, mention.last
    if behind in ",r(":
        if match := language.grammar.personal.match(article.classes, last):
            low = article.lows[match.end() - 1]
            entity.add_sign("thing" if low in language.small.which else "personal")
            if low in language.pronouns.relatives and before not in _BESIDE_OTHERS and entity.person:
                entity.vote(language.pronouns.relatives[low], 6)
    elif behind == "a" and entity.person and before not in "c," and article.lows[last] in language.verbs.plural:
        entity.add_sign("plural")  # Harrowgate have signed
    elif behind in _MARKS and before in _MARKS and " " in entity.name:
        entity.add_sign("thing")  # The ‘Quiet Teacher’ star
    if (
        "speaks" not in entity.signs
        and " " in entity.name
        and before not in "pO"
        and (before == "V" or language.grammar.speaks.match(article.classes, last) is not None)
    ):
        entity.add_sign("speaks")


def _is_of_a_place(article: TokenizedText, entity: Entity) -> bool:
    """``o chefe da Guarda Florestal de Roraima``: a name behind a preposition is the place that an office is of, and
    has no title, in a language whose titles stand right before a name."""
    return article.language.nouns.calls_again and article.language.names.is_place(entity.name)


def _is_behind_an_article(article: TokenizedText, mention: Mention, entity: Entity) -> bool:
    """Whether a name of several words, none of them a given name, stands right behind a preposition with an article in
    it, as no person's does."""
    contracted, names = article.language.small.contracted, article.language.names
    if not contracted:
        return False
    plain = mention.outer == mention.core and article.lows[mention.outer - 1] in contracted
    return plain and " " in entity.name and entity.gender == "?" and not names.is_given(article.words[mention.core])


_BESIDE_OTHERS: Final = "cO,"
"""Classes before a name that is one of several, or of whom somebody else is: ``die Frau von Huber, die``."""
_MARKS: Final = "'x"
"""Classes of single marks, in which a title stands where quotations have double ones."""
TELLING_OF_NAMES: Final = ",r(aoVW" + _MARKS
"""Classes behind a name that may tell of whom or what it is: the beginnings of a clause about a person, and verbs of
speech with what stands before these; marks."""


def _is_where(article: TokenizedText, mention: Mention, before: str) -> bool:
    """``in Holt``, ``the mayor of Holt``: a name behind a preposition, its class ``before`` it, that tells a place."""
    lows, language = article.lows, article.language
    if before == "p":
        return lows[mention.outer - 1] in language.small.where
    return lows[mention.outer - 2] in language.nouns.of_places


def own_pronoun(article: TokenizedText, after: int, possessive: bool = False) -> str:
    """``m`` or ``f`` by the first "he", "his", "she", "her" after a name in its sentence and before the next name.

    A ``possessive`` tells more: in "Sato said he faces ten years" it is somebody else.
    """
    own, lows = article.language.pronouns.own, article.lows
    end = article.sentence_ends[article.sentence_of[after - 1]]
    name = _NAME_WORD.search(article.classes, after, end)
    if name is not None:
        end = name.start()
    if own.keys().isdisjoint(lows[after:end]):  # most
        return ""
    at = next(at for at in range(after, end) if lows[at] in own)
    if _is_done_to_another(article, after, at):
        return ""
    return own[lows[at]] if not possessive or article.classes[at] == "d" else ""


_NAME_WORD: Final = re.compile("[NGB]")
"""Class of a word of a name."""


def _is_done_to_another(article: TokenizedText, after: int, at: int) -> bool:
    """``Holt asked her to leave``: who does something to "her" is somebody else, or it were "herself"."""
    classes = article.classes
    if classes[at - 1] not in _DOING or not _DOING.isdisjoint(classes[after : at - 1]) or classes[after] == "s":
        return False
    return classes[at] == "o" or classes[at + 1 : at + 2] in _BEHIND_OBJECT


_DOING: Final = frozenset("VWKTUe")
"""Classes of verbs."""
_BEHIND_OBJECT: Final = frozenset("pDt,.nacQ")
"""Classes of what follows "her" where it owns nothing."""


def doubt_name(article: TokenizedText, mentions: Sequence[Mention], entities: Sequence[Entity]) -> None:
    """Find the places, the days and the first words of sentences among entities that look like persons; set the gender
    by pronouns where no name or title shows it."""
    names = article.language.names
    knows_events = names.events or names.prizes
    for entity in entities:
        if entity.described:
            continue
        if knows_events and names.is_event(entity.name):
            entity.add_sign("event")
            continue
        if not entity.person:
            continue
        doubtful = entity.human <= 0 or (entity.human == 1 and _has_number(article, entity))
        sign = _sign_of_none(article, mentions, entity) if doubtful else ""
        if sign:
            entity.add_sign(sign)
        elif abs(entity.male - entity.female) <= LEANING:
            vote_by_pronouns(article, mentions, entity)
            if entity.gender == "?":
                vote_by_spouse(article, mentions, entity)
                vote_by_going_on(article, mentions, entity)


def _sign_of_none(article: TokenizedText, mentions: Sequence[Mention], entity: Entity) -> str:
    """The sign that an entity is no person; empty where there is none."""
    if article.language.names.is_place(entity.name):
        return "place"
    if article.language.nouns.calls_again and _is_place_of_report(article, mentions[entity.first]):
        return "place"
    if _is_work(article, mentions, entity) or _has_number(article, entity):
        return "thing"
    return "opener" if _only_opens(article, mentions, entity) else ""


def _is_place_of_report(article: TokenizedText, mention: Mention) -> bool:
    """``Vila da Serra, 24 Jun (Notagência) - O juiz``: the name that begins the line of an agency before a date, or its
    month."""
    classes, last, before = article.classes, mention.last, article.classes[mention.outer - 1 : mention.outer]
    if before == "#":
        return _AGENCY.match(classes, last) is not None
    return before in ("", "n") and classes.startswith(",#", last) and _DATE_AND_AGENCY.match(classes, last) is not None


_AGENCY: Final = re.compile(r"[.,]?O?#?,?\([^()n]{1,6}\)\.?-")
"""Classes of ``de 2024 (Notagência) -`` behind a month."""
_DATE_AND_AGENCY: Final = re.compile(",#O?[wN]" + _AGENCY.pattern)


def _has_number(article: TokenizedText, entity: Entity) -> bool:
    """``Lusa12 Nov``: the line of an agency, in a language that calls people by what they are."""
    return article.language.nouns.calls_again and any(map(str.isdigit, entity.name))


def vote_by_spouse(article: TokenizedText, mentions: Sequence[Mention], entity: Entity) -> None:
    """``Holt's wife`` tells that Holt is most likely a man."""
    spouses = article.language.nouns.spouses
    for number in entity.mentions[:_MOST_WITH_SPOUSE] if spouses else ():
        after = mentions[number].last
        if article.classes[after : after + 1] in ("s", "'") and after + 1 < len(article.lows):
            entity.vote(spouses.get(article.lows[after + 1], ""), LEANING + 1)


def vote_by_going_on(article: TokenizedText, mentions: Sequence[Mention], entity: Entity) -> None:
    """``Jas Gill takes over. He reads …``: nobody else is named in the sentence that somebody opens, and the next one
    of the paragraph goes on with "he"."""
    if article.language.grammar.verb_first is not NEVER:  # "sie" is a woman and many
        return
    for number in entity.mentions[:_MOST_WITH_SPOUSE]:
        mention = mentions[number]
        sentence = article.sentence_of[mention.first]
        end = article.sentence_ends[sentence]
        start = article.sentence_starts[sentence]
        if mention.first - start > LONGEST_TITLE or not article.classes.startswith("P", end):
            continue
        opens = _BEFORE_SUBJECT.issuperset(article.classes[start : mention.first])
        if (
            opens
            and _NAMES.isdisjoint(article.classes[mention.last : end])
            and (article.paragraph_of[end] == article.paragraph_of[mention.first])
        ):
            entity.vote(article.language.pronouns.own.get(article.lows[end], ""), LEANING + 1)


_BEFORE_SUBJECT: Final = frozenset("#,:sNGBRDwe")
"""Classes of words before the name of a subject: ``10.55 Labour's``, ``The retired teacher``."""
_NAMES: Final = frozenset("NGBR")
"""Classes of words that may be somebody else."""
_MOST_WITH_SPOUSE: Final = 8
"""Mentions of a person, the first ones, behind which a wife or a husband is looked for."""


def doubt_heading(article: TokenizedText, mentions: Sequence[Mention], entities: Sequence[Entity]) -> None:
    """``Judge Orders New Trial`` names nobody: what stands only in a heading whose words all have capitals, and begins
    with no given name, is no person."""
    if len(article.paragraph_starts) < _HEADING_AND_TEXT:
        return
    body, alone = article.paragraph_starts[1], list[Entity]()
    for entity in entities:
        only_there = len(entity.mentions) == 1 and mentions[entity.mentions[0]].first < body
        if only_there and entity.person and "given" not in entity.signs:
            alone.append(entity)
    if alone and has_title_case(article):
        for entity in alone:
            entity.person = False


def doubt_links(article: TokenizedText, mentions: Sequence[Mention], entities: Sequence[Entity]) -> None:
    """``Read more: Mary Holt on her new house``, ``Photo: Mary Holt``: who stands only in a line between paragraphs
    that ends without a stop, behind a colon, is of another article, or took the picture."""
    for line in _LINK.finditer(article.classes):
        for entity in entities:
            first, last = mentions[entity.first], mentions[entity.latest]
            if line.start(1) <= first.first and last.last <= line.end() and not entity.described:
                entity.add_sign("of_link")


_LINK: Final = re.compile(r"n[^n:]{1,16}:([^n]{1,40}[^n.Q:])(?=n[^n])")
"""A line that ends without a stop, behind its colon."""


def has_title_case(article: TokenizedText) -> bool:
    """Whether a text has a heading whose words all have capitals, but for the small ones."""
    if len(article.paragraph_starts) < _HEADING_AND_TEXT:
        return False
    longer = 0
    for word in article.words[: article.paragraph_starts[1]]:
        if len(word) > _SMALL_WORD:
            if word[0].isalpha() and not word[0].isupper():  # most
                return False
            longer += 1
    return longer >= _FEWEST_OF_HEADING


_HEADING_AND_TEXT: Final = 2
"""Paragraphs of a text that has a heading, at least."""
_SMALL_WORD: Final = 3
"""Letters up to which a word may have no capital in such a heading."""
_FEWEST_OF_HEADING: Final = 4
"""Longer words of such a heading, at least."""


def _is_work(article: TokenizedText, mentions: Sequence[Mention], entity: Entity) -> bool:
    """Whether a name is the name of a book, a film …: ``her new book, Soft Hands, opens there``."""
    for number in entity.mentions:
        at = mentions[number].outer - 1
        at -= at > 0 and article.classes[at] == ","
        if at >= 0 and article.lows[at] in article.language.nouns.work_nouns:
            return True
    return False


def _only_opens(article: TokenizedText, mentions: Sequence[Mention], entity: Entity) -> bool:
    """Whether a name stands once, as the first word of a sentence that goes on without a verb, or in the heading."""
    if len(entity.mentions) != 1:
        return False
    mention = mentions[entity.mentions[0]]
    sentence = article.sentence_of[mention.first]
    if article.paragraph_of[mention.first] == 0 and len(article.paragraph_starts) > 1:
        return article.classes[article.paragraph_starts[1] - 2] not in ".Q"
    opens = mention.first == article.sentence_starts[sentence] and mention.last - mention.first == 1
    if article.language.nouns.passers_by and _ANNOUNCES.match(article.classes, mention.last) is not None:
        return False  # Trevi: «…»
    return opens and article.classes[mention.last : mention.last + 1] not in tuple("VWKTUarew,s(")


_ANNOUNCES: Final = re.compile("(?:pD?[NGB]{1,4})?:Q")
"""Classes behind a name that speaks in a heading: ``Trevi: «…»``, ``Trevi a Radio Sud: «…»``."""


def vote_by_pronouns(article: TokenizedText, mentions: Sequence[Mention], entity: Entity) -> None:
    """Two sentences in which "her" can only mean this person are evidence for a woman; so is "her lawyer" in a single
    sentence, where the given name is rather a woman's."""
    pronouns = [own_pronoun(article, mentions[number].last) for number in entity.mentions]
    for gender, other in (("m", "f"), ("f", "m")):
        if other in pronouns or gender not in pronouns:
            continue
        leaning = entity.gender == gender and any(
            own_pronoun(article, mentions[number].last, possessive=True) == gender for number in entity.mentions
        )
        twice = entity.gender == "?" and pronouns.count(gender) > 1
        if leaning or twice or _is_told_of(article, mentions, entity):
            entity.vote(gender, 2)


def _is_told_of(article: TokenizedText, mentions: Sequence[Mention], entity: Entity) -> bool:
    """``Fanshawe, who made her name,``: a possessive in the clause behind a name is of that person."""
    behind = (mentions[number].last for number in entity.mentions[:_MOST_WITH_SPOUSE])
    return any(
        article.classes.startswith(",r", at) and own_pronoun(article, at, possessive=True) != "" for at in behind
    )


def _is_whole(mention: Mention, entity: Entity) -> bool:
    """Whether a mention isn't just a surname: people lose faith in Holt, and are in Bly."""
    return " " not in entity.name or mention.last - mention.core > 1
