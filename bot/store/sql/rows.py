"""Turns rows into records of ``bot.domain``. Columns have the names of ``schema.py``; a joined name is labelled."""

from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, ScalarSelect, Select, and_, func, select

from bot.domain.articles import Article
from bot.domain.corrections import Correction
from bot.domain.delivery import Schedule
from bot.domain.feeds import Feed, Listing, Move, SeenEntry
from bot.domain.looks import PageLook, Validators
from bot.domain.places import AtOnce, Place, Subscription
from bot.domain.quotations import Attribution, Person, Position, Quotation, QuotationRecord
from bot.store.sql.schema import (
    SHARED,
    articles,
    digests,
    feeds,
    outlets,
    quotation_changes,
    quotations,
    revisions,
    schedules,
    speakers,
    subscriptions,
)


def sorted_by(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A column by which what was found is sorted, written so that the database doesn't walk the column's index.

    How many rows have a rare word no database knows. PostgreSQL takes it to be half as many as have the rarest word
    that it has statistics of: of 200,000 articles a thousand, so that walking the newest would soon find ten of them.
    """
    return func.coalesce(column, column)


ARTICLE: tuple[ColumnElement[Any], ...] = (
    articles.c.id.label("article_id"),
    articles.c.url,
    articles.c.title,
    outlets.c.name.label("outlet"),
    articles.c.author,
    articles.c.published,
    articles.c.first_seen,
    articles.c.revision,
    articles.c.origin,
    articles.c.link,
    articles.c.audience_id,
    articles.c.language,
    articles.c.image,
    articles.c.gone_since,
)
ARTICLES: FromClause = articles.join(outlets)
CURRENT = and_(revisions.c.article_id == articles.c.id, revisions.c.revision == articles.c.revision)
"""The join of an article with its current revision."""

QUOTATION: tuple[ColumnElement[Any], ...] = (
    *(column for column in quotations.c if column.name not in ("article_id", "named", "spoken")),
    func.coalesce(quotations.c.named, speakers.c.name).label("speaker"),
    speakers.c.name.label("person"),
)
QUOTATIONS: FromClause = (
    quotations.join(articles, quotations.c.article_id == articles.c.id).join(outlets).outerjoin(speakers)
)

OWN_LIST: tuple[ColumnElement[Any], ...] = (
    subscriptions.c.labels.label("place_labels"),
    subscriptions.c.listing.label("place_listing"),
)
"""What the list says by which the place follows a feed; the feed's own columns are the operator's."""

_follower = subscriptions.alias("follower")
_FOLLOWERS = select(_follower.c.feed_id).where(_follower.c.feed_id == feeds.c.id)
FEED: tuple[ColumnElement[Any], ...] = (
    *feeds.c,
    SHARED.label("shared"),
    _FOLLOWERS.where(~_follower.c.private).exists().label("followed_openly"),
    _FOLLOWERS.where(_follower.c.private).exists().label("followed_privately"),
)


def _claimed(column: ColumnElement[Any], by: ColumnElement[Any]) -> ScalarSelect[Any]:
    """``column`` of a schedule's digest that is last in the order of the column ``by``."""
    statement = select(column).where(digests.c.schedule_id == schedules.c.id).order_by(by.desc()).limit(1)
    return statement.correlate(schedules).scalar_subquery()


SCHEDULE: tuple[ColumnElement[Any], ...] = (
    *schedules.c,
    _claimed(digests.c.slot, digests.c.id).label("last_slot"),
    _claimed(digests.c.id, digests.c.id).label("last_digest"),
    _claimed(digests.c.slot, digests.c.slot).label("top_slot"),
)


CORRECTIONS: Select[Any] = select(
    *(column for column in quotation_changes.c if column.name not in ("article_id", "folded", "revision")),
    quotation_changes.c.revision.label("last_revision"),
    *ARTICLE,
).select_from(ARTICLES.join(quotation_changes, quotation_changes.c.article_id == articles.c.id))


def article(row: Row[Any]) -> Article:
    """The article of a row with the columns of ``ARTICLE``."""
    return Article(
        id=row.article_id,
        url=row.url,
        title=row.title,
        outlet=row.outlet,
        author=row.author,
        published=row.published,
        first_seen=row.first_seen,
        revision=row.revision,
        origin=row.origin,
        link=row.link,
        audience=row.audience_id,
        language=row.language,
        image=row.image,
        gone_since=row.gone_since,
    )


def record(row: Row[Any], among: dict[int, Article] | None = None) -> QuotationRecord:
    """The quotation of a row with the columns of ``QUOTATION`` and ``ARTICLE``.

    ``among`` has the articles made so far, by id: quotations of one article then share its record.
    """
    span = None if row.mention_start is None else (row.mention_start, row.mention_end)
    attribution = Attribution(
        mention=row.mention,
        mention_span=span,
        speaker=row.speaker,
        role=row.role,
        confidence=row.confidence,
        rule=row.rule,
    )
    quotation = Quotation(
        start=row.start,
        end=row.end,
        spans=row.spans,
        text=row.text,
        kind=row.kind,
        cue=row.cue,
        attribution=attribution,
        within=row.within,
    )
    person = None if row.speaker_id is None else Person(row.speaker_id, row.person)
    position = Position(row.dated, row.article_id, row.start, row.id)
    if among is None:
        return QuotationRecord(row.id, article(row), quotation, person, position)
    if row.article_id not in among:
        among[row.article_id] = article(row)
    return QuotationRecord(row.id, among[row.article_id], quotation, person, position)


def feed_in_row(row: Row[Any]) -> Feed:
    """The feed of a row with the columns of ``FEED``."""
    return Feed(
        id=row.id,
        url=row.url,
        title=row.title,
        shared=row.shared,
        etag=row.etag,
        last_modified=row.last_modified,
        next_due=row.next_due,
        checked_at=row.checked_at,
        failures=row.failures,
        error=row.error,
        items=row.item_count,
        unread=row.unread,
        unread_why=row.unread_why,
        beyond=row.beyond,
        secret=row.secret,
        found_at=row.found_at,
        move=Move(row.moved_to, row.moved_since, row.moved_polls) if row.moved_to else None,
        labels=row.labels,
        listing=row.listing,
        failing_since=row.failing_since,
        answered=row.answered,
        gone=row.gone,
        body_hash=row.body_hash,
        changed_at=row.changed_at,
        wishes=row.wishes,
        read_at=row.read_at,
        configured=row.configured,
        imported=row.imported,
        followed_openly=bool(row.followed_openly),
        followed_privately=bool(row.followed_privately),
    )


def page_look(row: Row[Any]) -> PageLook:
    """The look of a row of ``page_looks``."""
    return PageLook(row.address, Validators(row.etag, row.last_modified), row.due, row.failures)


def entry(row: Row[Any]) -> SeenEntry:
    """The entry of a row of ``feed_entries``."""
    known_by, tries = (row.entry_id, row.fingerprint, row.article_id), (row.attempts, row.retry_at, row.problem)
    return SeenEntry(*known_by, *tries, row.link, row.unlisted_at)


def place_in_row(row: Row[Any]) -> Place:
    """The place of a row with a place's columns."""
    return Place(row.platform, row.workspace, row.channel, is_direct=row.is_direct)


def places_list(row: Row[Any]) -> tuple[tuple[str, ...], Listing]:
    """Labels and listing of a followed feed, by the list that brought it: the columns of ``OWN_LIST``."""
    return row.place_labels, row.place_listing


def subscription(row: Row[Any]) -> Subscription:
    """The subscription of a row with the columns of ``subscriptions``, ``items_at_once`` and ``FEED``.

    Those of ``items_at_once`` are NULL where the items wait for the digest.
    """
    at_once = None if row.since is None else AtOnce(row.since, row.stories_once, row.ping, row.paused, row.after)
    words = (row.only, row.but_not)
    return Subscription(place_in_row(row), feed_in_row(row), *words, row.is_private, at_once, *places_list(row))


def schedule(row: Row[Any]) -> Schedule:
    """The schedule of a row with the columns of ``SCHEDULE``."""
    return Schedule(
        id=row.id,
        place=place_in_row(row),
        when=row.when,
        timezone=row.timezone,
        max_items=row.max_items,
        about=row.about,
        created_at=row.created_at,
        next_due=row.next_due,
        last_slot=row.last_slot,
        last_digest=row.last_digest,
        top_slot=row.top_slot,
        paused=row.paused,
        resumed_at=row.resumed_at,
        wishes=row.wishes,
    )


def correction(row: Row[Any]) -> Correction:
    """The correction of a row of ``CORRECTIONS``."""
    return Correction(
        id=row.id,
        article=article(row),
        revision=row.last_revision,
        start=row.start,
        said=row.said,
        speaker=row.speaker,
        role=row.role,
        confidence=row.confidence,
        became=row.became,
        became_speaker=row.became_speaker,
        published_at=row.published_at,
        changed_at=row.changed_at,
    )
