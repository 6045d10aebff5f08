"""Writes new articles and quotations: in the connection's thread, within the open transaction.

A save is dozens of small statements, for which calls of the thread would take longer than the statements. For a batch
of articles, counts of words and the index are written once.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.articles import Page
from bot.domain.quotations import Attribution, Quotation
from bot.domain.viewers import EVERYBODY
from bot.speakers.crediting import ruling_wordings
from bot.store.sql import indexing, people
from bot.store.sql.columns import replace_unstorable
from bot.store.sql.dialect import Statements
from bot.store.sql.outlets import folded_name
from bot.text.words import spoken_key

_OUTLET = (
    "INSERT INTO outlets (name, folded, articles) VALUES (?, ?, ?)"
    " ON CONFLICT (name) DO UPDATE SET articles = outlets.articles + excluded.articles RETURNING id"
)
_ARTICLE = (
    "INSERT INTO articles (url, audience_id, title, outlet_id, author, published, first_seen, dated, origin,"
    " link, language, image, unquoted_at, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) RETURNING id"
)
_REVISION = "INSERT INTO revisions (article_id, revision, title, text, seen_at) VALUES (?, 1, ?, ?, ?)"
_QUOTATION = (
    'INSERT INTO quotations (article_id, dated, speaker_id, named, start, "end", spans, text, kind, cue, mention,'
    " mention_start, mention_end, role, confidence, rule, spoken, within)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article to be stored. ``words`` are the folded words of title and text; by ``dated`` articles are sorted;
    ``audience`` is the audience that may see it."""

    page: Page
    quotations: Sequence[Quotation]
    words: str
    seen_at: datetime
    dated: datetime
    audience: int


@dataclass(frozen=True, slots=True)
class NewQuotations:
    """The quotations of an article. ``links`` has the speakers of the names in its last revision."""

    article_id: int
    dated: datetime
    quotations: Sequence[Quotation]
    links: Mapping[str, int] = field(default_factory=dict)


def add_articles(connection: Statements, new: Sequence[NewArticle]) -> list[int]:
    """Write articles of addresses that aren't stored yet, with revisions, quotations and index; returns their ids."""
    ids = [_add_article(connection, article) for article in new]
    connection.index_articles([(article_id, article.words) for article_id, article in zip(ids, new, strict=True)])
    with_quotations = [
        NewQuotations(article_id, article.dated, article.quotations)
        for article_id, article in zip(ids, new, strict=True)
    ]
    add_quotations(connection, with_quotations)
    return ids


def add_quotations(connection: Statements, new: Sequence[NewQuotations]) -> None:
    """Write the quotations of articles, with speakers, counts and full-text index."""
    quoted = [quotations for quotations in new if quotations.quotations]
    for quotations in quoted:
        connection.executemany(_QUOTATION, _rows(connection, quotations))
    if quoted:
        indexing.index(connection, [quotations.article_id for quotations in quoted])


def _add_article(connection: Statements, new: NewArticle) -> int:
    page, seen_at = new.page, connection.moment(new.seen_at)
    outlet = replace_unstorable(page.outlet)
    (outlet_id,) = connection.execute(_OUTLET, (outlet, folded_name(outlet), int(new.audience == EVERYBODY))).fetchone()
    published = None if page.published is None else connection.moment(page.published)
    author = None if page.author is None else replace_unstorable(page.author)
    known_by = (replace_unstorable(page.url), new.audience)
    described = (*known_by, page.title, outlet_id, author, published, seen_at, connection.moment(new.dated))
    whose = (page.origin, None if page.link is None else replace_unstorable(page.link), page.language, page.image)
    unquoted_at = seen_at if page.unquoted else None
    (article_id,) = connection.execute(_ARTICLE, (*described, *whose, unquoted_at)).fetchone()
    connection.execute(_REVISION, (article_id, page.title, page.text, seen_at))
    return int(article_id)


def _rows(connection: Statements, new: NewQuotations) -> list[tuple[object, ...]]:
    attributions = [quotation.attribution for quotation in new.quotations]
    spoken = [spoken_key(quotation) for quotation in new.quotations]
    wordings = ruling_wordings(new.quotations, spoken)
    credited = people.credit(connection, new.article_id, attributions, wordings, new.links)
    common = (new.article_id, connection.moment(new.dated))
    return [
        (*common, speaker_id, named, *_quoted(quotation), *_credited(attribution), words, quotation.within)
        for quotation, words, (speaker_id, named, attribution) in zip(new.quotations, spoken, credited, strict=True)
    ]


def _quoted(quotation: Quotation) -> tuple[object, ...]:
    mention, span = quotation.attribution.mention, quotation.attribution.mention_span or (None, None)
    spans = json.dumps(quotation.spans, separators=(",", ":"))
    written = (quotation.start, quotation.end, spans, replace_unstorable(quotation.text), quotation.kind)
    return (*written, _line(quotation.cue), _line(mention), *span)


def _credited(attribution: Attribution) -> tuple[object, ...]:
    return _line(attribution.role), attribution.confidence, replace_unstorable(attribution.rule)


def _line(text: str | None) -> str | None:
    return None if text is None else replace_unstorable(text)
