"""Finds mentions, with one regular expression over the class letters of the tokens."""

import re
from collections.abc import Sequence
from typing import Final

from bot.quotes.mentions.additions import (
    BUSY_OR_HANDED,
    document_place,
    end_before_cue,
    end_of_addition,
    is_behind_verb,
)
from bot.quotes.mentions.asides import aside_lines, is_of_party, is_party, is_share
from bot.quotes.mentions.claims import claim_behind
from bot.quotes.mentions.lone_roles import (
    given_behind_office,
    is_told_to_many,
    office_of_another,
    role_alone,
    role_of_body,
)
from bot.quotes.mentions.name_borders import (
    OF_CHILDREN,
    KnownNames,
    body_start,
    is_no_addition,
    is_of_children,
    is_of_land,
    is_of_town,
    is_ranked,
    name_within,
    other_within,
    owner_within,
    parted_name,
    verb_between,
)
from bot.quotes.mentions.names import Mention, MentionKind, base_of
from bot.quotes.mentions.numbers import ends_with_plural
from bot.quotes.mentions.owned_words import answers, is_told_of_owner
from bot.quotes.mentions.without_article import can_stand, described_noun, opens_sentence
from bot.quotes.mentions.word_groups import WordGroups, word_groups
from bot.quotes.syntax.tokens import TokenizedText


def find_mentions(article: TokenizedText) -> list[Mention]:
    """All mentions in text order."""
    finder = _MentionFinder(article)
    finder.read(0, len(article.classes))
    return finder.mentions[:MOST_MENTIONS]


MOST_MENTIONS: Final = 10_000
"""Mentions of a text that are looked at, the first ones: ten times as many as any labelled article has."""


class _MentionFinder:
    """Reads an article from its start to its end, and keeps the mentions."""

    __slots__ = (
        "article",
        "asides",
        "groups",
        "known",
        "lead_end",
        "lead_start",
        "mentions",
        "party_end",
        "passed",
        "spoken",
    )

    def __init__(self, article: TokenizedText) -> None:
        self.article: Final = article
        self.asides: Final = aside_lines(article)
        self.groups: Final = word_groups(article.language)
        self.known: Final = KnownNames(article)
        self.mentions: Final = list[Mention]()
        self.spoken: Final = _sentences_with_pieces(article)
        self.lead_start, self.lead_end = 0, -1
        """Tokens of the last words that led up to a name: ``the firm's boss``."""
        self.party_end = 0
        """Token behind the last party or share, which are no mentions."""
        self.passed = self.asides[-1][1] if self.asides else 0
        """Token behind all asides, and all parties and shares so far."""

    def read(self, start: int, end: int) -> None:
        """Find the mentions among the tokens ``[start, end)``."""
        article, spoken, speaking = self.article, self.spoken, self.groups.speaking
        classes, lows = article.classes, article.lows
        for match in article.language.grammar.mention.finditer(classes, start, end):
            group = match.lastgroup or ""
            first, last = match.span()
            if group == "name_alone" or group == "name":  # noqa: PLR1714 (a set takes longer)
                self._take_name(first, last)
            elif last - first > _NAME_AND_VERB and "e" in match[0] and self._is_cut(group, first, last):
                continue
            elif group == "noun_alone" or group == "noun":  # noqa: PLR1714
                # other things can't speak
                if spoken[first] or classes[last - 1] in "NGB" or lows[last - 1] in speaking:
                    self._take_noun(first, last)
            elif group == "lead_alone" or group == "lead":  # noqa: PLR1714
                self._take_owned(first, last)
            else:
                self._take_other(group, first, last)

    def _is_cut(self, group: str, first: int, last: int) -> bool:
        """Whether a match is two of them with a verb between, which are then read one by one."""
        verb = verb_between(self.article, first, last) if group in _WITH_ARTICLE else 0
        if verb:
            self.read(first, verb)
            self.read(verb + 1, last)
        return verb > 0

    def _take_name(self, first: int, last: int) -> None:
        article, groups, outer = self.article, self.groups, first
        if first < self.passed and self._is_aside(first):
            return
        classes, lows = article.classes, article.lows
        before, end = classes[first - 1], last - 1
        # what stands beside a party is looked at first: few mentions have it
        followed = classes.startswith("w", last)
        if followed and is_of_land(article, first, last):
            return
        if (before in ",(" or followed) and is_party(article, first, last):
            self._pass(first, last)
            return
        if first == self.lead_end:
            outer = self.lead_start
            if article.language.nouns.adjectives_behind and outer == first - 1 and classes[outer] in "NG":
                first = outer  # Partido Liberal, behind: el líder del
            elif article.language.nouns.adjectives_behind:
                first = given_behind_office(article, outer, first)
        elif before == "s":
            outer = _possessor(self.mentions, first)
        if before in "DRS" or classes[end] in "BJ,":
            self._keep(_name(article, first, last, outer, groups))
            return
        core, reach = first, last
        if end > first:  # several words
            outer, core = parted_name(article, first, last, outer, groups)
        if last < len(lows) and lows[last] in groups.additions:
            reach = _reach_of_name(article, core, last)
        name = Mention(first, last, "name", core, reach, end, lows[end], True, outer)
        if outer < first:
            self._keep(name)
        else:
            self.mentions.append(name)

    def _keep(self, name: Mention) -> None:
        """Keep a name, and nobody else from where the words begin that lead up to it."""
        if name.outer < name.first and self.article.lows[name.first - 1] in self.groups.to_offices:
            while self.mentions and self.mentions[-1].first >= name.outer:
                self.mentions.pop()
        self.mentions.append(name)

    def _take_noun(self, first: int, last: int) -> None:
        """Take a description with its article. Things can't speak, but where something is said beside them the words
        "the report said" must be seen; what stands between an inverted verb of speech and a name leads up to it."""
        article, classes = self.article, self.article.classes
        if classes[last - 1] == "N" and (name := name_within(article, first, last, self.known)):
            if classes[first - 1] in "VW" and classes[first - 2] in ",Q":
                self._take_lead(first, name)
            else:
                self._take_noun(first, name)
            self._take_name(name, last)
            return
        if first < self.passed and self._is_aside(first):
            return
        if self.groups.announced and self._answers(first, last):
            return
        nouns, low = article.language.nouns, article.lows[last - 1]
        if low in nouns.words or low in nouns.moments:  # in the words of the nurse: the nurse speaks
            return
        named = classes[last - 1] in "NGB" and _is_name(article, first, last)
        called = nouns.calls_again and low in nouns.named_kinds  # De Duitser was blij
        if not (named or called or self.spoken[first] or low in nouns.bodies):
            return
        if nouns.adjectives_behind and _leads_up_to_person(article, last):
            return
        if named:
            self._keep(_name(article, first + 1, last, first, self.groups))
        else:
            self.mentions.append(_nominal(article, first, last, "noun", self.groups))

    def _take_owned(self, first: int, last: int) -> None:
        """Take a description with its owner: ``the firm's boss``, ``her lawyer``; not ``her head``."""
        article, classes = self.article, self.article.classes
        if first < self.passed and self._is_aside(first):
            return
        if classes[first] in "NB":
            self._take_owner(first, last)
        if self.groups.announced and self._answers(first, last):
            return
        alone = last - first == _POSSESSED and classes[first] == "d" and not classes.startswith("O", last)
        if not alone or article.lows[last - 1] not in article.language.nouns.parts_of_body:
            self.mentions.append(_nominal(article, first, last, "lead", self.groups))

    def _take_owner(self, first: int, last: int) -> None:
        """Take somebody by his name who owns what is described: ``Mary Holt's father``."""
        if owner := owner_within(self.article, first, last):
            self.mentions.append(_name(self.article, first, owner, first, self.groups))

    def _answers(self, first: int, last: int) -> bool:
        """Whether a noun for words stands for whoever owns them, who is a mention where a pronoun tells him."""
        article = self.article
        if article.lows[last - 1] not in self.groups.announced or not answers(article, first, last):
            return False
        if article.classes[first] == "d":
            self.mentions.append(_pronoun(article, first))
        return True

    def _take_lead(self, first: int, last: int) -> None:
        """Keep in mind what leads up to a name."""
        if first >= self.passed or not self._is_aside(first):
            if self.article.classes[first] in "NB":
                self._take_owner(first, last)
            self.lead_start, self.lead_end = first, last

    def _take_other(self, group: str, first: int, last: int) -> None:
        """Take a pronoun, what leads up to a name, a name with its article, or a description by one word or two."""
        article, mentions = self.article, self.mentions
        if group == "prefix":
            if other := other_within(article, first, last):
                self.read(first, other[0])
                first = other[1]
            cased, again = article.language.tokens.nouns is not None, article.language.nouns.calls_again
            role = role_alone(article, first, last) if cased else role_of_body(article, first, last) if again else 0
            if role:
                mentions.append(_nominal(article, first, role, "lead", self.groups))
                lead = last if article.language.nouns.adjectives_behind and article.classes[last - 1] in "NG" else -1
                self.lead_start, self.lead_end = last - 1, lead
                return
            if article.classes[first - 1] == "p" and article.lows[first] in article.language.small.demonstratives:
                return  # cuenta a este diario Ana Ruiz
            if again and not cased and is_told_to_many(article, first, last):
                mentions.append(_nominal(article, first, last, "lead", self.groups))
                return
            if (of := office_of_another(article, first, last)) > first:
                mentions.append(_nominal(article, first, of, "lead", self.groups))
                first = of + 1
            self._take_lead(first, last)
            return
        if first < self.passed and self._is_aside(first):
            return
        if group == "pronoun":
            if article.classes[first] == "P" or _owns_words(article, first):
                mentions.append(_pronoun(article, first))
        elif group in _NAMES:
            self._keep(_name(article, first + 1, last, first, self.groups))
        elif group == "bare" and is_share(article, first, last):
            self._pass(first, last)
        elif can_stand(article, group, first, last, self.spoken):
            mentions.append(_nominal(article, first, last, group, self.groups))

    def _is_aside(self, first: int) -> bool:
        """Whether a token is within an aside, a party or a share."""
        return first < self.party_end or any(start <= first < end for start, end in self.asides)

    def _pass(self, first: int, last: int) -> None:
        """Leave out a party or a share with its addition; the noun that a party leads up to is a mention."""
        article = self.article
        self.party_end = end_of_addition(article, last)
        self.passed = max(self.passed, self.party_end)
        if is_of_party(article, first, last) and article.lows[last].endswith(article.language.nouns.plural_ending):
            self.mentions.append(_nominal(article, first, last + 1, "bare", self.groups))  # Democratic inquisitors


_WITH_ARTICLE, _NAME_AND_VERB = frozenset(["noun", "noun_alone", "bare", "lead", "lead_alone"]), 3
"""Groups that may hold a name with its article and a verb, and the tokens of ``The Gazette sued``."""
_NAMES: Final = frozenset(["office", "body"])
"""Groups of names with their article."""
_POSSESSED: Final = 2
"""Tokens of ``her head``."""


def _owns_words(article: TokenizedText, first: int) -> bool:
    """Whether a possessive tells whose words stand behind it: ``His answer:``, ``in her words``, ``his claim that``."""
    return _announces(article, first) or _is_whose_words(article, first) or claim_behind(article, first) >= 0


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
    for number in set(map(article.sentence_of.__getitem__, article.piece_tokens)):
        start, end = article.sentence_span(number)
        spoken[start:end] = b"\1" * (end - start)
    return spoken


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
    return ends_with_plural(article, at)


_MOST_BETWEEN: Final = 4
"""Tokens from a pronoun to its verb: ``müssen aber auch sie``."""
_BETWEEN: Final = ("a", "c")
"""Classes of adverbs between a pronoun and its verb, and of auxiliaries."""


_VERBS: Final = frozenset("VWKTU")
"""Classes of verbs of speech."""


def _pronoun(article: TokenizedText, first: int) -> Mention:
    head, pronouns = article.lows[first], article.language.pronouns
    if head in pronouns.of_many and _is_of_many(article, first):
        owner = pronouns.of_many[head]
    else:
        owner = pronouns.owners.get(head, head)
    return Mention(first, first + 1, "pronoun", first, first + 1, first, owner, True, first)


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


def _name(article: TokenizedText, first: int, last: int, outer: int, groups: WordGroups) -> Mention:
    """A name that may stand behind an article or a noun for people, or have a title or ``Jr.`` at its end."""
    classes = article.classes
    if first and classes[first - 1] in "RS" and (start := body_start(article, first, last)) < first:
        first = outer = start
    core, begin, end = first, first, last - 1
    if last - first > 1:
        outer, core = parted_name(article, first, last, outer, groups)
    while end > core and classes[end] in "J,":
        end -= 1
    kind: MentionKind = "name"
    if first and classes[first - 1] == "D" and not is_ranked(article, first):
        begin = first - 1
        if is_of_children(article, first):
            begin, outer = first, first - OF_CHILDREN
        elif is_of_town(article, first, last):
            kind = "nominal"
    if classes[last - 1] == "B":
        plain_title = core == first and not classes[first:last].strip("B")
        if plain_title or (begin < first and "L" not in classes[first:last]):  # not the Health and Safety Executive
            kind = "nominal"
    reach = last
    if last < len(classes) and article.lows[last] in groups.additions:
        reach = _reach_of_name(article, core, last)
    bare = begin == first or core > first
    return Mention(begin, last, kind, core, reach, end, article.lows[end], bare, min(outer, begin))


def _reach_of_name(article: TokenizedText, core: int, last: int) -> int:
    cased = article.language.tokens.nouns is not None
    return last if cased and is_no_addition(article, core, last) else end_of_addition(article, last)


def _nominal(article: TokenizedText, first: int, last: int, group: str, groups: WordGroups) -> Mention:
    """A description, with its addition ("of the Water Board")."""
    classes, lows, nouns = article.classes, article.lows, article.language.nouns
    head_at = described_noun(article, first, last) if nouns.adjectives_behind and group in _WITH_ADJECTIVE else last - 1
    head = base_of(lows[head_at], article.language) if groups.is_cased else lows[head_at]
    if head in nouns.ranks and classes.startswith("#", last):
        return Mention(first, last + 1, "nominal", first, last + 1, last, head, False, first)
    end = last
    if (
        last < len(lows)
        and lows[last] in groups.additions
        and not (groups.is_adverbial and is_behind_verb(article, first, last))
    ):
        end = end_of_addition(article, last)
    reach = end
    if group == "some":
        if classes.startswith("Oo", last):
            end = reach = last + _OF_THEM
    else:
        if (classes[last - 1] == "S" or (group == "bare" and opens_sentence(article, first))) and (
            standing := document_place(article, end)
        ):
            end = standing.end()
        reach = end_before_cue(article, end) if classes[end : end + 1] in BUSY_OR_HANDED else end  # few
        if group == "noun" and nouns.calls_again and is_told_of_owner(article, first, head_at, reach):
            end = reach = last  # les propos de Pell, qui l'a traitée de
    if end > last and lows[end - 1] in nouns.moments:  # the board at the time: it is the board
        end = last
    return Mention(first, end, "nominal", first, reach, head_at, head, False, first)


_WITH_ADJECTIVE: Final = frozenset(["lead", "bare"])
"""Groups whose last word may be an adjective, in a language whose adjectives stand behind their nouns."""


_OF_THEM: Final = 2
"""Tokens of ``of them``."""


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
