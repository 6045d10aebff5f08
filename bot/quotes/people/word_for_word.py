"""Descriptions that come again word for word: ``The mother of two, Mary Holt, …`` before ``the mother of two said``."""

from collections.abc import Sequence
from typing import Final

from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import Roster
from bot.quotes.syntax.tokens import TokenizedText


def recall_word_for_word(roster: Roster, described: Sequence[int]) -> None:
    """Give a definite description of two words and more to the only person beside whose name it stood before, among the
    ``described`` ones."""
    article, mentions, of_mention, entities = roster.article, roster.mentions, roster.of_mention, roster.entities
    if not described:
        return
    so_called: dict[tuple[str, ...], set[int]] = {}
    for number in sorted({*described, *roster.definite}):
        entity = of_mention[number]
        if entity >= 0:
            if entities[entity].person and len(words := _words_of(article, mentions[number])) >= _FEWEST_WORDS:
                so_called.setdefault(words, set()).add(entity)
        elif so_called and mentions[number].last - mentions[number].first >= _FEWEST_WORDS:
            known = so_called.get(_words_of(article, mentions[number]), ())
            if len(known) == 1:
                of_mention[number] = next(iter(known))


def _words_of(article: TokenizedText, mention: Mention) -> tuple[str, ...]:
    """The words of a description without its article."""
    first = mention.first + (article.classes[mention.first] == "D")
    return tuple(article.lows[first : mention.last])


_FEWEST_WORDS: Final = 2
"""Words of a description that tell somebody apart: ``retired driver``."""
