"""Who is called by an age: ``the 19-year-old`` after ``Kai Lund, 19,``."""

from bot.quotes.mentions.descriptive import is_definite
from bot.quotes.mentions.names import Mention
from bot.quotes.people.entities import Roster
from bot.quotes.syntax.tokens import TokenizedText


def recall_ages(roster: Roster) -> None:
    """``the 19-year-old`` is the one person who is named with that age: ``Kai Lund, 19,``."""
    article, mentions, of_mention = roster.article, roster.mentions, roster.of_mention
    years = article.language.nouns.years_ending
    described = [number for number in (*roster.definite, *roster.led) if mentions[number].head.endswith(years)]
    wanted = [number for number in described if is_definite(article, mentions[number])]
    if not wanted:
        return
    aged: dict[str, set[int]] = {}
    for number in roster.names:
        mention = mentions[number]
        if (age := age_told(article, mention)) and not _is_headed(article, mention):
            aged.setdefault(age, set()).add(of_mention[number])
    for number in wanted:
        of_that_age = aged.get(mentions[number].head.removesuffix(years), ())
        if len(of_that_age) == 1:
            of_mention[number] = next(iter(of_that_age))


def _is_headed(article: TokenizedText, mention: Mention) -> bool:
    """``Hawker, 78, to retire``: one word in the heading may be no name."""
    starts = article.paragraph_starts
    return len(starts) > 1 and mention.last <= starts[1] and mention.last - mention.core == 1


def age_told(article: TokenizedText, mention: Mention) -> str:
    """``19`` of ``Kai Lund, 19,``, ``Kai Lund, who is 19,`` and ``19-year-old Kai Lund``; empty where none is told."""
    years, behind = article.language.nouns.years_ending, article.language.grammar.age_behind
    after = behind.match(article.classes, mention.last) if article.classes.startswith(",", mention.last) else None
    if after:
        return article.lows[after.end() - 1].removesuffix(years)
    if article.language.tokens.nouns is not None and article.classes[mention.outer] == "D":
        return ""  # der 72-Jährige dem Gericht
    at = mention.outer - (mention.outer == mention.first)
    low = article.lows[max(0, at)]
    return low.removesuffix(years) if low.endswith(years) else ""
