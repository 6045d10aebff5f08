"""Applies the filters of places: whole words, ignoring case; no patterns, since a regular expression could run for
ever. Pure."""

from collections.abc import Iterable, Sequence

from bot.domain.articles import Article
from bot.domain.options import Filter
from bot.domain.places import Subscription
from bot.domain.quotations import QuotationRecord
from bot.text.words import search_words


def refusing_rule(wanted: Filter, article: Article, text: str, records: Sequence[QuotationRecord]) -> str | None:
    """The rule of a filter that leaves an item out, in words for people; ``None`` when it passes."""
    names = [record.quotation.attribution.speaker or "" for record in records]
    return (
        _refuses("about", "words", wanted.words, wanted.no_words, [f"{article.title}\n{text}"])
        or _refuses("of", "source", wanted.sources, wanted.no_sources, [article.outlet])
        or _refuses("with words of", "speaker", wanted.speakers, wanted.no_speakers, names)
    )


def filter_words(subscription: Subscription) -> str:
    """The filter of a subscription in words for people: "only harbour, ferry, except sport"; empty without one."""
    only = f"only {', '.join(subscription.only)}" if subscription.only else ""
    but_not = f"except {', '.join(subscription.but_not)}" if subscription.but_not else ""
    return ", ".join(filter(None, (only, but_not)))


def passes(subscription: Subscription, *texts: str) -> bool:
    """Whether an item with these texts passes the words of a subscription."""
    if subscription.but_not and any_has([" ".join(texts)], subscription.but_not):
        return False
    return not subscription.only or any_has([" ".join(texts)], subscription.only)


def any_has(texts: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether a text contains an element of ``wanted``: its words whole and next to each other, ignoring case."""
    folded = [_spaced(words) for words in wanted]
    return bool(folded) and any(words in text for text in map(_spaced, texts) for words in folded)


def _refuses(how: str, kind: str, only: Sequence[str], none_of: Sequence[str], texts: Iterable[str]) -> str | None:
    if not only and not none_of:
        return None
    listed_texts = list(texts)
    unwanted = next((words for words in none_of if any_has(listed_texts, [words])), None)
    if unwanted is not None:
        return f"nothing {how} {unwanted}"
    return f"only {kind} {', '.join(only)}" if only and not any_has(listed_texts, only) else None


def _spaced(text: str) -> str:
    return f" {' '.join(search_words(text))} "
