"""Finds mentions: the places outside quotation marks that name a possible speaker.

Three sorts: names ("Sen. Mary Holt", "the Water Board"), pronouns ("she") and descriptions ("a spokesman for the firm",
"police", "the report"). Found with one regular expression over the class letters of the tokens.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, Literal

from bot.quotes.capital_nouns import CapitalNouns
from bot.quotes.language import Language
from bot.quotes.mentions.asides import aside_lines, is_of_party, is_party, is_share
from bot.quotes.mentions.name_borders import (
    OF_CHILDREN,
    before_verb,
    beside_plural_verb,
    body_start,
    has_no_addition,
    is_no_addition,
    is_of_children,
    is_of_town,
    is_ranked,
    is_told_media,
    known_names,
    name_within,
    other_within,
    owner_within,
    parted_name,
    verb_between,
)
from bot.quotes.mentions.owned_words import WORDS_OR_OWNER, answers, is_told_of_owner
from bot.quotes.syntax.tokens import TokenizedText
from bot.quotes.vocabulary import LONGEST_END

MentionKind = Literal["name", "pronoun", "nominal"]


class Mention:
    """A mention: tokens ``[first, last)``; the bare name starts at ``core``; ``reach`` includes "for the firm"."""

    __slots__ = ("bare", "core", "first", "head", "head_at", "kind", "last", "outer", "reach")

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        first: int,
        last: int,
        kind: MentionKind,
        core: int,
        reach: int,
        head_at: int,
        head: str,
        bare: bool,
        outer: int,
    ) -> None:
        self.first: Final = first
        self.last: Final = last
        self.kind: Final = kind
        self.core: Final = core
        self.reach: Final = reach
        self.head_at: Final = head_at
        """Token of the surname or of the head noun."""
        self.head: Final = head
        """The surname or head noun in lower case."""
        self.bare: Final = bare
        """A name without an article before it, as persons have."""
        self.outer: Final = outer
        """Start of the words that lead up to the name: ``the firm's boss Mary Holt``, ``Radio One's Mary Holt``."""


def find_mentions(article: TokenizedText) -> list[Mention]:
    """All mentions in text order."""
    mentions: list[Mention] = []
    outer, outer_end, passed = 0, -1, 0
    spoken = _sentences_with_pieces(article)
    asides = aside_lines(article)
    asides_end = asides[-1][1] if asides else 0
    classes, language = article.classes, article.language
    announcing = language.tokens.spoken_nouns if language.tokens.nouns is not None else frozenset[str]()
    for group, first, last in _matches(article, 0, len(classes), known_names(article)):
        if first < passed or (first < asides_end and any(start <= first < end for start, end in asides)):
            continue
        # what stands beside a party or a share is looked at first, here and below: few mentions have it
        party = group == "name" and (classes[first - 1] in ",(" or classes[last : last + 1] == "w")
        if (party and is_party(article, first, last)) or (group == "bare" and is_share(article, first, last)):
            passed = _reach(article, last)
            if is_of_party(article, first, last) and article.lows[last].endswith(language.nouns.plural_ending):
                mentions.append(_nominal(article, first, last + 1, "bare"))  # Democratic inquisitors
            continue
        if group in _OWNED and classes[first] in "NB" and (owner := owner_within(article, first, last)):
            mentions.append(_name(article, first, owner, first))
        if (
            announcing
            and article.lows[last - 1] in announcing
            and group in WORDS_OR_OWNER
            and answers(article, first, last)
        ):
            if classes[first] == "d":
                mentions.append(_mention(article, "pronoun", first, first + 1, first))
            continue
        if group == "prefix":
            outer, outer_end = first, last
        elif group not in _DOUBTFUL or _can_stand(article, group, first, last, spoken):
            if outer_end != first:
                outer = _possessor(mentions, first) if classes[first - 1] == "s" else first
            mentions.append(_mention(article, group, first, last, outer))
            if len(mentions) == MOST_MENTIONS:
                break
    return mentions


MOST_MENTIONS: Final = 10_000
"""Mentions of a text that are looked at, the first ones: ten times as many as any labelled article has."""


def _matches(article: TokenizedText, start: int, end: int, known: frozenset[str]) -> Iterator[tuple[str, int, int]]:
    """Group and tokens of each match of the pattern in tokens ``[start, end)``; a description before a name is
    shortened by a clause that it matched. What stands between an inverted verb of speech and a name leads up to it."""
    for match in article.language.grammar.mention.finditer(article.classes, start, end):
        group, (first, last) = match.lastgroup or "", match.span()
        if group in _WHOLE:  # most matches
            yield group, first, last
            continue
        if group == "prefix" and (other := other_within(article, first, last)):
            yield from _matches(article, first, other[0], known)
            first = other[1]
        if group in _WITH_ARTICLE and last - first > _NAME_AND_VERB and (verb := verb_between(article, first, last)):
            yield from _matches(article, first, verb, known)
            yield from _matches(article, verb + 1, last, known)
            continue
        named = group == "noun" and article.classes[last - 1] == "N"
        if named and (name := name_within(article, first, last, known)):
            inverted = article.classes[first - 1] in "VW" and article.classes[first - 2] in ",Q"
            yield "prefix" if inverted else group, first, name
            group, first = "name", name
        yield group, first, last


_WHOLE: Final = frozenset(["name", "pronoun"])
"""Groups that hold nothing but one mention."""
_WITH_ARTICLE, _NAME_AND_VERB = frozenset(["noun", "bare", "lead"]), 3
"""Groups that may hold a name with its article and a verb, and the tokens of ``The Gazette sued``."""
_OWNED: Final = frozenset(["prefix", "lead"])
"""Groups that may begin with a name that owns what follows it."""


_NO_BEGINNING: Final = frozenset("ON")
"""Classes behind which "all" or "both" is of whoever was named."""
_POSSESSED: Final = 2
"""Tokens of ``her head``."""
_DOUBTFUL: Final = frozenset(["pronoun", "some", "bare", "noun", "aged", "lead"])


def _announces(article: TokenizedText, first: int) -> bool:
    """``His only answer:`` at the start of a clause, with nothing more before the words."""
    colon = article.classes.find(":", first, first + 5)
    opens = first == 0 or article.classes[first - 1] in ".n,cQ"
    return opens and article.lows[colon - 1] in article.language.tokens.spoken_nouns


def _is_whose_words(article: TokenizedText, first: int) -> bool:
    """``in his words, “…”``, ``in her own words “…”``."""
    small, words = article.language.small, article.language.nouns.words
    return article.lows[first - 1] in small.in_ and not words.isdisjoint(article.lows[first + 1 : first + 3])


def _sentences_with_pieces(article: TokenizedText) -> bytearray:
    """For every token whether its sentence has a marked piece."""
    spoken = bytearray(len(article.words))
    for token in article.piece_tokens:
        start, end = article.sentence_span(article.sentence_of[token])
        if not spoken[start]:
            spoken[start:end] = b"\1" * (end - start)
    return spoken


def _is_body(article: TokenizedText, first: int, last: int) -> bool:
    """Whether a description means a body, to which "it" and later names may refer; other things can't speak."""
    return article.lows[last - 1] in article.language.nouns.bodies or _is_name(article, first, last)


def _possessor(mentions: Sequence[Mention], first: int) -> int:
    """Start of the name that possesses the noun at ``first``, behind a possessive ending; else ``first``."""
    if not mentions:
        return first
    before = mentions[-1]  # given a name: without one the C that mypyc writes drops its number twice
    return before.first if before.last == first - 1 else first


def _is_of_many(article: TokenizedText, at: int) -> bool:
    """``Sie sagten``, ``wollen sie``: a pronoun beside a verb in the plural."""
    plural, ending = article.language.verbs.of_many, article.language.verbs.of_many_ending
    for step in (-1, 1):
        beside = at + step
        while abs(beside - at) < _MOST_BETWEEN and "".join(article.classes[max(0, beside) : beside + 1]) in _BETWEEN:
            if article.lows[beside] in plural:
                return True
            beside += step
        low = "".join(article.lows[max(0, beside) : beside + 1])
        if low in plural or (low.endswith(ending) and article.classes[beside] in _VERBS):
            return True
    return False


_MOST_BETWEEN: Final = 4
"""Tokens from a pronoun to its verb: ``müssen aber auch sie``."""
_BETWEEN: Final = ("a", "c")
"""Classes of adverbs between a pronoun and its verb, and of auxiliaries."""


_VERBS: Final = frozenset("VWKTU")
"""Classes of verbs of speech."""


def _mention(article: TokenizedText, group: str, first: int, last: int, outer: int) -> Mention:
    if group == "pronoun":
        head = article.lows[first]
        pronouns = article.language.pronouns
        owner = pronouns.owners.get(head, head)
        if head in pronouns.of_many and _is_of_many(article, first):
            owner = pronouns.of_many[head]
        return Mention(first, last, "pronoun", first, last, first, owner, True, first)
    if group == "name":
        return _name(article, first, last, outer)
    if group in ("office", "body") or (group == "noun" and _is_name(article, first, last)):
        return _name(article, first + 1, last, first)
    return _nominal(article, first, last, group)


def _can_stand(article: TokenizedText, group: str, first: int, last: int, spoken: bytearray) -> bool:
    """Without an article only plurals, "police" and capitalised compounds name somebody; alone, only "some", "one" …

    Things can't speak, but where something is said beside them the words "the report said" must be seen.
    """
    language = article.language
    if group == "noun":
        low = article.lows[last - 1]
        if low in language.nouns.words or low in language.nouns.moments:  # in the words of the nurse: the nurse speaks
            return False
        return (spoken[first] == 1 or _is_body(article, first, last)) and not _leads_up_to_person(article, last)
    if group == "some":
        of_some = article.language.tokens.nouns is not None and article.classes.startswith("O", last)
        alone = article.lows[last - 1] in language.small.standalone or (
            of_some and article.lows[first] in language.small.one
        )
        return alone and article.classes[first - 1] not in _NO_BEGINNING  # Holt and Pell both said
    if group == "pronoun":
        return article.classes[first] == "P" or _announces(article, first) or _is_whose_words(article, first)
    if group == "lead" and last - first == _POSSESSED and article.lows[last - 1] in language.nouns.parts_of_body:
        return article.classes[last : last + 1] == "O" or article.classes[first] != "d"
    if group == "aged":
        return article.lows[last - 1].endswith(language.nouns.age_ending)
    if group == "lead":
        return True
    head = _head_of(article, first, last) if language.nouns.adjectives_behind else last - 1
    low = article.lows[head]
    if low in language.nouns.standing_alone or (
        low.endswith(language.tokens.people_endings) and _opens(article, first)
    ):
        return article.lows[first] not in language.nouns.not_alone
    sources = language.tokens.nouns is not None or language.nouns.calls_again
    if sources and (
        (article.classes[last - 1] in "RS" and _is_source(article, first, last))
        or (spoken[first] == 1 and article.classes[head] == "R" and _is_behind_contracted(article, first))
    ):
        return True
    if article.classes[last - 1] == "S" and article.lows[last - 1].endswith(language.nouns.plural_ending):
        if article.language.grammar.source.search(article.classes, max(0, first - 3), first):
            return True  # according to court records
        if article.classes[last : last + 1] in ("V", "W"):
            return article.classes[first - 1] in ".nQ" or article.lows[last].endswith(language.verbs.active_endings)
    return article.classes[first] in "NGB" and article.classes[last - 1] == "R"


def _is_behind_contracted(article: TokenizedText, first: int) -> bool:
    """``oyó al alcalde``, ``criticado pelo autarca``; not ``le porte-parole du ministère``, where both are one."""
    low, small = article.lows[first - 1], article.language.small
    by = low in small.by and low not in small.of
    return low in small.contracted and (by or article.classes[first - 2] not in "RSNGB")


def _is_source(article: TokenizedText, first: int, last: int) -> bool:
    """``a detta della sindaca``, ``laut Polizeibericht``, ``Branchenkennern zufolge``, ``Ökonomen warnen``, ``Chefin:
    „…“``."""
    cased = article.language.tokens.nouns is not None
    if cased and article.classes.startswith("R:Q", last - 1) and _opens(article, first):
        return True
    behind = article.lows[last : last + 1] and article.lows[last] in article.language.verbs.behind
    if behind or beside_plural_verb(article, first, last):
        return True
    return article.language.grammar.source.search(article.classes, max(0, first - 3), first) is not None


def _is_name(article: TokenizedText, first: int, last: int) -> bool:
    """``the Water Board``; ``the Italian`` is a person whose name stands elsewhere."""
    if article.classes[last - 1] not in "NGB":  # most descriptions
        return False
    language, lows = article.language, article.lows
    definite = last - first == 2 and lows[first] in language.small.definite
    if definite and lows[last - 1] in language.nouns.named_kinds:
        return False
    if definite and lows[last - 1].endswith(language.nouns.named_endings) and article.words[first] == lows[first]:
        return False
    if lows[last - 1] in language.nouns.members:  # the Alabama Republican
        return False
    return language.grammar.name_only.fullmatch(article.classes, first, last) is not None


def _name(article: TokenizedText, first: int, last: int, outer: int) -> Mention:
    classes, language = article.classes, article.language
    if first and classes[first - 1] in "RS" and (start := body_start(article, first, last)) < first:
        first = outer = start
    outer, core = parted_name(article, first, last, outer) if last - first > 1 else (outer, first)
    end = last - 1
    while end > core and classes[end] in "J,":
        end -= 1
    after_article = first > 0 and classes[first - 1] == "D" and not is_ranked(article, first)
    if after_article and is_of_children(article, first):
        after_article, outer = False, first - OF_CHILDREN
    plain_title = core == first and not classes[first:last].strip("B")
    titled = classes[last - 1] == "B" and "L" not in classes[first:last]  # not the Health and Safety Executive
    described = plain_title or (after_article and (titled or is_of_town(article, first, last)))
    kind: MentionKind = "nominal" if described else "name"
    begin = first - 1 if after_article else first
    return Mention(
        begin,
        last,
        kind,
        core,
        last if language.tokens.nouns is not None and is_no_addition(article, core, last) else _reach(article, last),
        end,
        article.lows[end],
        not after_article or core > first,
        outer if outer < begin else begin,
    )


def _nominal(article: TokenizedText, first: int, last: int, group: str) -> Mention:
    """A description, with its addition ("of the Water Board")."""
    behind = group in ("lead", "bare") and article.language.nouns.adjectives_behind
    head_at = _head_of(article, first, last) if behind else last - 1
    head = base_of(article.lows[head_at], article.language)
    if head in article.language.nouns.ranks and article.classes.startswith("#", last):
        return Mention(first, last + 1, "nominal", first, last + 1, last, head, False, first)
    end = reach = last if _is_adverbial(article, first, last) else _reach(article, last)
    if group == "some":
        if article.classes.startswith("Oo", last):
            end = reach = last + _OF_THEM
    else:
        people = group == "bare" and _opens(article, first)
        if (people or article.classes[last - 1] == "S") and (standing := _where(article, end)):
            end = standing.end()
        reach = _wide_reach(article, end)
        if group == "noun" and article.language.nouns.calls_again and is_told_of_owner(article, first, head_at, reach):
            end = reach = last  # les propos de Pell, qui l'a traitée de
    if article.lows[end - 1] in article.language.nouns.moments:  # the board at the time: it is the board
        end = last
    return Mention(first, end if end > last else last, "nominal", first, reach, head_at, head, False, first)


def _is_adverbial(article: TokenizedText, first: int, last: int) -> bool:
    """``die Ministerin in Berlin``, ``der Autor beim Gespräch im Café``: where the verb stands before its subject, what
    follows somebody known already is where he says it; ``der Experte am Institut`` is at home there."""
    language = article.language
    if last >= len(article.lows):
        return False
    if language.tokens.nouns is not None and has_no_addition(article, first, last):
        return True
    if article.lows[last] not in language.small.adverbial:
        if language.nouns.calls_again and _is_of_a_moment(article, last):
            return True
        return article.lows[last] in language.small.listeners and is_told_media(article, first, last)
    if article.lows[first] not in language.small.definite or article.classes[last - 1] not in "RB":
        return False
    match = language.grammar.extension.match(article.classes, last)
    if match is None or not language.nouns.moments.isdisjoint(article.lows[last : match.end()]):
        return True
    home = article.classes.find("G", last, match.end())
    return home < 0 or "p" in article.classes[last + 1 : home]


def _is_of_a_moment(article: TokenizedText, last: int) -> bool:
    """``de trainer voor de camera van ESV``: an addition with a noun for when or where something is said."""
    match = article.language.grammar.extension.match(article.classes, last)
    moments = article.language.nouns.moments
    return match is not None and not moments.isdisjoint(article.lows[last : match.end()])


def _opens(article: TokenizedText, first: int) -> bool:
    """Whether a mention is the first thing in its sentence."""
    return article.sentence_starts[article.sentence_of[first]] == first


_OF_THEM: Final = 2
"""Tokens of ``of them``."""


def _head_of(article: TokenizedText, first: int, last: int) -> int:
    """The noun of a description, which adjectives may follow: ``el ministro`` español."""
    at = last - 1
    while at > first and article.classes[at] == "w":
        at -= 1
    return at


def base_of(low: str, language: Language) -> str:
    """The last part of a compound: ``sprecher`` of ``regierungssprecher``; the word itself in other languages."""
    nouns = language.tokens.nouns
    return low if nouns is None else _base_of(low, nouns)


@lru_cache(maxsize=8192)
def _base_of(low: str, nouns: CapitalNouns) -> str:
    for ending in nouns.age_endings:
        if low.endswith(ending):
            return low.removesuffix(ending) + nouns.age_endings[0]
    starts = range(max(0, len(low) - LONGEST_END), len(low))
    return next((low[at:] for at in starts if low[at:] in nouns.compounds), low)


def _reach(article: TokenizedText, last: int) -> int:
    lows, language = article.lows, article.language
    if last >= len(lows):
        return last
    low, small = lows[last], language.small
    near = low in small.near
    if near or low in small.attaching or (low in small.towards and lows[last - 1] in language.nouns.serving):
        match = language.grammar.extension.match(article.classes, last + near)
        if match:
            return before_verb(article, last, match.end())
    return last


def _leads_up_to_person(article: TokenizedText, last: int) -> bool:
    """``la vendeuse de fleurs Mara Pike``, in a language whose adjectives stand behind their nouns: whether a noun that
    ends at ``last`` is no mention of its own; schools and streets are named after people."""
    nouns = article.language.nouns
    match = _NOUN_AND_NAME.match(article.classes, last) if nouns.adjectives_behind else None
    if match is None or not nouns.bodies.isdisjoint(article.lows[last - 1 : match.end()]):
        return False
    return article.language.names.is_given(article.words[match.end()])


_NOUN_AND_NAME: Final = re.compile("Ow(?=NN)")
"""Classes of an addition to a noun before a name in full."""


def _where(article: TokenizedText, end: int) -> re.Match[str] | None:
    """The words for a document's place, or for its parties, between it and its cue."""
    language = article.language
    if end < len(article.lows) and article.lows[end] in language.small.between:
        parties = language.grammar.parties.match(article.classes, end)
        if parties is not None:
            return parties
    return language.grammar.standing.match(article.classes, end)


def _wide_reach(article: TokenizedText, end: int) -> int:
    """The end of a description's additions before its cue."""
    behind = article.classes[end : end + 1]
    if behind == "g":
        busy = article.language.grammar.busy.match(article.classes, end)
        return busy.end() if busy else end
    participle, verbs = end + (behind == ","), article.language.verbs
    if participle + 1 >= len(article.lows):
        return end
    low = article.lows[participle]
    if not low.endswith(verbs.past_endings) and low not in verbs.participles:
        return end
    handed = article.language.grammar.handed.match(article.classes, end)
    return handed.end() if handed else end


def mention_text(article: TokenizedText, mention: Mention) -> str:
    """The mention as written."""
    start, end = article.span(mention.first, mention.last)
    return article.text[start:end]


def is_person_like(article: TokenizedText, mention: Mention) -> bool:
    """Whether a name looks like a person's: no article, no word of organisations, one to four words."""
    if mention.kind != "name" or not mention.bare:
        return False
    letters = article.classes[mention.core : mention.last]
    if "G" in letters:  # Guard Mary Holt
        role = letters.startswith("GNN") and article.lows[mention.core] in article.language.nouns.roles
        if not role or "G" in letters[1:]:
            return False
        letters = letters[1:]
    length, word = len(letters) - 3 * ("'" in letters or "x" in letters), article.words[mention.last - 1]
    return 1 <= length <= 5 and not (word.isupper() and _is_acronym(article, word))


def _is_acronym(article: TokenizedText, word: str) -> bool:
    """Whether a word in capitals is a body's name in short."""
    if article.language.tokens.nouns is not None or article.language.nouns.calls_again:
        word = word.rstrip(".")  # Ute W., as papers of the continent shorten a name that they keep to themselves
    return len(word) > 1 and word.lower() not in article.language.names.suffixes
