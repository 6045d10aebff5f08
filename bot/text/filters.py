"""Applies the filters of places: whole words, ignoring case; no patterns, since a regular expression could run for
ever. Pure."""

from collections.abc import Iterable, Sequence

from bot.domain.articles import Article
from bot.domain.options import NO_FILTER, NO_MUTES, Filter, MuteKind, Mutes
from bot.domain.places import Subscription
from bot.domain.quotations import QuotationRecord
from bot.text.words import search_words
from bot.texts import feeds as say


def refusing_rule(wanted: Filter, article: Article, text: str, records: Sequence[QuotationRecord]) -> str | None:
    """The rule of a filter that leaves an item out, in words for people; ``None`` when it passes."""
    names = [record.quotation.attribution.speaker or "" for record in records]
    return (
        _refuses(say.NOTHING_ABOUT, say.ONLY_WITH_WORDS, wanted.words, wanted.no_words, [f"{article.title}\n{text}"])
        or _refuses(say.NOTHING_OF_SOURCE, say.ONLY_OF_SOURCES, wanted.sources, wanted.no_sources, [article.outlet])
        or _refuses(say.NOTHING_BY_SPEAKER, say.ONLY_BY_SPEAKERS, wanted.speakers, wanted.no_speakers, names)
    )


def muted_by(mutes: Mutes, article: Article, text: str, records: Sequence[QuotationRecord]) -> str | None:
    """The mute that leaves an item out, as it was typed; ``None`` where there is none."""
    names = {_spaced(name) for record in records for name in _names(record)}
    source = _spaced(article.outlet)
    muting = [muted for muted in mutes.sources if _spaced(muted) == source]
    muting += [muted for muted in mutes.speakers if _spaced(muted) in names]
    muting += [muted for muted in mutes.words if any_has([f"{article.title}\n{text}"], [muted])]
    return next(iter(muting), None)


def mutes_against(mutes: Mutes, words: str) -> list[str]:
    """The mutes, as they were typed, for which an alert with these words posts less than it says, or nothing: a speaker
    whom the words name, and muted words that stand among the alert's."""
    wanted = set(search_words(words))
    named = [speaker for speaker in mutes.speakers if wanted and wanted <= set(search_words(speaker))]
    return [*named, *(muted for muted in mutes.words if set(search_words(muted)) <= wanted)]


def mutes_of(mutes: Mutes, kind: MuteKind) -> tuple[str, ...]:
    """The mutes of one kind."""
    return {"words": mutes.words, "sources": mutes.sources, "speakers": mutes.speakers}[kind]


def is_wanted(wanted: Filter, mutes: Mutes, article: Article, text: str, records: Sequence[QuotationRecord]) -> bool:
    """Whether an item passes the filter and the mutes of a place."""
    passes_filter = wanted == NO_FILTER or refusing_rule(wanted, article, text, records) is None
    return passes_filter and (mutes == NO_MUTES or muted_by(mutes, article, text, records) is None)


def filter_words(subscription: Subscription) -> str:
    """The filter of a subscription in words for people: "only harbour, ferry, except sport"; empty without one."""
    only, but_not = ", ".join(subscription.only), ", ".join(subscription.but_not)
    if only and but_not:
        return say.ONLY_AND_EXCEPT.format(only=only, but_not=but_not)
    if only:
        return say.ONLY_WORDS.format(words=only)
    return say.EXCEPT_WORDS.format(words=but_not) if but_not else ""


def passes(subscription: Subscription, *texts: str) -> bool:
    """Whether an item with these texts passes the words of a subscription."""
    if subscription.but_not and any_has([" ".join(texts)], subscription.but_not):
        return False
    return not subscription.only or any_has([" ".join(texts)], subscription.only)


def any_has(texts: Iterable[str], wanted: Iterable[str]) -> bool:
    """Whether a text contains an element of ``wanted``: its words whole and next to each other, ignoring case."""
    folded = [_spaced(words) for words in wanted]
    return bool(folded) and any(words in text for text in map(_spaced, texts) for words in folded)


def _refuses(
    nothing_with: str, only_with: str, only: Sequence[str], none_of: Sequence[str], texts: Iterable[str]
) -> str | None:
    if not only and not none_of:
        return None
    listed_texts = list(texts)
    unwanted = next((words for words in none_of if any_has(listed_texts, [words])), None)
    if unwanted is not None:
        return nothing_with.format(word=unwanted)
    return only_with.format(words=", ".join(only)) if only and not any_has(listed_texts, only) else None


def _names(record: QuotationRecord) -> list[str]:
    """The speaker's name in the article, and the name under which the same person is known from all articles."""
    speaker, person = record.quotation.attribution.speaker, record.person
    return [name for name in (speaker, person.name if person else None) if name]


def _spaced(text: str) -> str:
    return f" {' '.join(search_words(text))} "
