"""The tables, each with why it is as it is. Changes go through ``migrations/``: a test holds the two together.

Places lie in three columns (platform, workspace, channel), so that everything of one workspace can be found and
deleted; ``is_direct`` beside them tells whether it is somebody's direct messages. Ids are never used twice
(AUTOINCREMENT): they are in the keys by which platforms recognise a post. Full-text tables belong to the database at
hand: see ``dialect.py``.
"""

from typing import Any

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    UniqueConstraint,
    exists,
    false,
    or_,
    text,
)

from bot.domain.options import MuteKind
from bot.store.sql.columns import Exact, Line, ListingColumn, Moment, Spans, WishesColumn, WordsColumn

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


# What SQLAlchemy tells each database in words of its own; a database that isn't named leaves it out.
_IDS_STAY: dict[str, Any] = {"sqlite_autoincrement": True}
"""The id of a deleted row is never given again."""
_IN_KEY_ORDER: dict[str, Any] = {"sqlite_with_rowid": False}
"""Rows lie in the order of their key."""
_IN_PARTS: dict[str, Any] = {"postgresql_partition_by": "RANGE (id)"}
"""Rows lie in parts by their ids, so that old ones go with a part."""


def _only(condition: str) -> dict[str, Any]:
    """An index of the rows that meet the condition."""
    return {f"{database}_where": text(condition) for database in ("sqlite", "postgresql")}


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _direct() -> Column[bool]:
    """Whether the place is somebody's direct messages: the adapter says so, since only the platform's ids tell it."""
    return Column("is_direct", Boolean, nullable=False, server_default=false())


def _place() -> list[Column[Any]]:
    return [*(Column(name, Line, nullable=False) for name in PLACE), _direct()]


def _place_as_key() -> list[Column[Any]]:
    return [*(Column(name, Line, primary_key=True) for name in PLACE), _direct()]


PLACE = ("platform", "workspace", "channel")
LINKED = "link IS NOT NULL"
UNQUOTED = "unquoted_at IS NOT NULL"
"""The condition for articles over whose text the engine fell; literal, like ``OPEN``."""
PRIVATE = "audience_id <> 0"
"""The condition for articles that not everybody may see; literal, like ``OPEN``."""
FILTERS = ("words", "no_words", "sources", "no_sources", "speakers", "no_speakers")
MUTE_KINDS: tuple[MuteKind, ...] = ("words", "sources", "speakers")

# ``url`` is the address that somebody gave; ``found_at`` that of the feed, where ``url`` turned out to be a site's, or
# the feed moved. ``moved_to`` is a new address, which the last ``moved_polls`` since ``moved_since`` led to.
# ``configured`` and ``imported``: the settings listed it at the last start, the operator imported it; both are for
# every place. ``labels`` are the folders of that list, ``listing`` is how it has the feed. ``secret``: the address has
# a key, or is at a private host; nobody else is meant to read it. ``failing_since`` is the first of the failures in a
# row, ``answered`` whether the server gave an answer at the last; ``gone``: it answered 410, and isn't asked again.
# ``body_hash`` is that of the last answer's bytes, ``changed_at`` when they brought something last, ``wishes`` what
# they ask of readers; ``read_at`` is when its list was taken in whole last, empty before the first list with items.
feeds = Table(
    "feeds",
    metadata,
    _id(),
    Column("url", Line, nullable=False, unique=True),
    Column("found_at", Line),
    Column("title", Line, nullable=False),
    Column("configured", Boolean, nullable=False, server_default=false()),
    Column("imported", Boolean, nullable=False, server_default=false()),
    Column("labels", WordsColumn, nullable=False, server_default=text("'[]'")),
    Column("secret", Boolean, nullable=False, server_default=false()),
    Column("etag", Line),
    Column("last_modified", Line),
    Column("next_due", Moment, nullable=False, index=True),
    Column("checked_at", Moment),
    Column("failures", Integer, nullable=False, server_default=text("0")),
    Column("error", Line),
    Column("failing_since", Moment),
    Column("answered", Boolean, nullable=False, server_default=false()),
    Column("gone", Boolean, nullable=False, server_default=false()),
    Column("item_count", Integer),
    Column("unread", Integer, nullable=False, server_default=text("0")),
    Column("unread_why", Line),
    Column("beyond", Integer, nullable=False, server_default=text("0")),
    Column("listing", ListingColumn, nullable=False, server_default=text("'[]'")),
    Column("moved_to", Line),
    Column("moved_since", Moment),
    Column("moved_polls", Integer, nullable=False, server_default=text("0")),
    Column("body_hash", Exact),
    Column("changed_at", Moment),
    Column("wishes", WishesColumn),
    Column("read_at", Moment),
    **_IDS_STAY,
)

SHARED = or_(feeds.c.configured, feeds.c.imported)
"""The condition for feeds that are for every place."""

# Names stand once: a source is looked up among a few hundred outlets, not among all articles. ``articles`` counts them,
# kept in the same transaction, since completions are asked for at every key that is pressed.
outlets = Table(
    "outlets",
    metadata,
    _id(),
    Column("name", Line, nullable=False, unique=True),
    Column("folded", Exact, nullable=False),
    Column("articles", Integer, nullable=False, server_default=text("0")),
    **_IDS_STAY,
)

# Audiences, who may see articles that aren't public (``bot.domain.viewers``). ``key`` says who they are ("feeds 7",
# "place platform/workspace/"), so that an audience gets only one number.
audiences = Table(
    "audiences",
    metadata,
    _id(),
    Column("key", Line, nullable=False, unique=True),
    **_IDS_STAY,
)

# The members of an audience: all followers of a feed, or the people of a workspace (``channel`` is empty), or a person
# in direct messages. An audience may have several rows.
audience_members = Table(
    "audience_members",
    metadata,
    _id(),
    Column("audience_id", ForeignKey("audiences.id"), nullable=False, index=True),
    Column("feed_id", ForeignKey("feeds.id"), index=True),
    Column("platform", Line),
    Column("workspace", Line),
    Column("channel", Line),
    Index(None, *PLACE),
)

# No text here: lists of articles are read far more often than texts, and rows without it stay on few pages. The current
# text is the revision of the same number. ``dated`` is what "newest" goes by: the publication, or when we saw it first
# where that is earlier (feeds date items into the future) or nothing else is known. ``origin`` says whose text it is
# (``bot.domain.articles.Origin``); ``link`` is asked for where an item is known by its feed alone. ``audience_id`` is 0
# for public news; each audience has a copy of its own, so that a stranger who lists an address never gets at another's.
# ``language`` is the ISO 639-1 code of the text's, empty where it isn't sure. Since ``gone_since`` the page answers 404
# or 410. ``unquoted_at`` is when the engine fell over the text the last time; null where it didn't.
articles = Table(
    "articles",
    metadata,
    _id(),
    Column("url", Line, nullable=False),
    Column("audience_id", Integer, nullable=False, server_default=text("0")),
    Column("title", Line, nullable=False),
    Column("outlet_id", ForeignKey("outlets.id"), nullable=False),
    Column("author", Line),
    Column("published", Moment),
    Column("first_seen", Moment, nullable=False, index=True),
    Column("dated", Moment, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("origin", Exact, nullable=False, server_default=text("'page'")),
    Column("link", Line),
    Column("language", Exact, nullable=False, server_default=text("''")),
    Column("image", Line),
    Column("gone_since", Moment),
    Column("unquoted_at", Moment),
    UniqueConstraint("url", "audience_id"),
    Index(None, "dated", "id"),
    Index(None, "outlet_id", "dated"),
    Index("ix_articles_unquoted", "unquoted_at", **_only(UNQUOTED)),
    Index("ix_articles_link", "link", **_only(LINKED)),
    Index("ix_articles_private", "audience_id", "outlet_id", **_only(PRIVATE)),
    **_IDS_STAY,
)

# Every wording an article ever had; the newest is the current one. Never changed, so evidence stays evidence.
revisions = Table(
    "revisions",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("title", Line, nullable=False),
    Column("text", Line, nullable=False),
    Column("seen_at", Moment, nullable=False),
)

# The addresses that an article had before its page moved. Its audience is the article's.
article_addresses = Table(
    "article_addresses",
    metadata,
    Column("address", Line, primary_key=True),
    Column("article_id", ForeignKey("articles.id"), primary_key=True, index=True),
    **_IN_KEY_ORDER,
)

# The numbers of articles that became one with another (``joining.py``): an address with such a number leads there.
article_successors = Table(
    "article_successors",
    metadata,
    Column("article_id", Integer, primary_key=True, autoincrement=False),
    Column("into_id", ForeignKey("articles.id"), nullable=False, index=True),
)

# The articles whose pages are to be looked at again, and when. A row is deleted with the last look, so only young
# articles have rows. ``address`` is where the page was read last; ``etag`` and ``last_modified`` are that answer's.
page_looks = Table(
    "page_looks",
    metadata,
    Column("article_id", ForeignKey("articles.id"), primary_key=True, autoincrement=False),
    Column("address", Line, nullable=False),
    Column("etag", Line),
    Column("last_modified", Line),
    Column("due", Moment, nullable=False),
    Column("failures", Integer, nullable=False, server_default=text("0")),
    Index(None, "due", "article_id"),
)

# The entries of feeds, also entries that gave no article. ``link`` is the canonical address that the entry links to.
# ``unlisted_at`` is the ``read_at`` of the feed when the entry came: what its first list has isn't posted at once.
feed_entries = Table(
    "feed_entries",
    metadata,
    Column("feed_id", ForeignKey("feeds.id"), primary_key=True),
    Column("entry_id", Line, primary_key=True),
    Column("fingerprint", Line, nullable=False),
    Column("article_id", ForeignKey("articles.id"), index=True),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("retry_at", Moment),
    Column("problem", Line),
    Column("link", Line, nullable=False, server_default=text("''")),
    Column("unlisted_at", Moment),
)

# Through which feeds an article came, in the order in which it did: who wants items at once looks at each row once.
# Outlives its entry: feeds drop and rename items.
article_feeds = Table(
    "article_feeds",
    metadata,
    _id(),
    Column("feed_id", ForeignKey("feeds.id"), nullable=False),
    Column("article_id", ForeignKey("articles.id"), nullable=False, index=True),
    UniqueConstraint("feed_id", "article_id"),
    Index(None, "feed_id", "id"),
    **_IDS_STAY,
)

# A person or a body, under the name that was seen first (or that somebody chose); two people of one name are two rows.
# ``quoted`` counts current quotations, kept in the same transaction: completions show the most quoted first. Who is
# quoted in an audience's articles is a speaker of its own there.
speakers = Table(
    "speakers",
    metadata,
    _id(),
    Column("name", Line, nullable=False),
    Column("audience_id", Integer, nullable=False, server_default=text("0")),
    Column("quoted", Integer, nullable=False, server_default=text("0"), index=True),
    **_IDS_STAY,
)

# The names a speaker goes by, as articles write them, with what ``bot.speakers.names`` makes of them. A name of which a
# person said whose it is, is ``settled``; ``open`` ones belong to the speaker who stands for "which one isn't told".
speaker_names = Table(
    "speaker_names",
    metadata,
    Column("name", Line, primary_key=True),
    Column("speaker_id", ForeignKey("speakers.id"), primary_key=True, index=True),
    Column("key", Exact, nullable=False, index=True),
    Column("surname", Exact, nullable=False),
    Column("initial", Exact, nullable=False),
    Column("standing", Exact, nullable=False, server_default=text("''")),
    CheckConstraint("standing IN ('', 'settled', 'open')", name="standing"),
    Index(None, "surname", "initial"),
)

# The folded words of a speaker's names: "lindqvist" finds "Mara Lindqvist", "minis…" completes "Harbour Ministry".
speaker_words = Table(
    "speaker_words",
    metadata,
    Column("word", Exact, primary_key=True),
    Column("speaker_id", ForeignKey("speakers.id"), primary_key=True, index=True),
)

# What a speaker was called in which outlet, from when to when (``dated`` of the articles); the role is empty where none
# was told. Counted in the transaction of the article.
speaker_roles = Table(
    "speaker_roles",
    metadata,
    Column("speaker_id", ForeignKey("speakers.id"), primary_key=True),
    Column("role", Line, primary_key=True),
    Column("outlet_id", ForeignKey("outlets.id"), primary_key=True),
    Column("quotations", Integer, nullable=False),
    Column("first_seen", Moment, nullable=False),
    Column("last_seen", Moment, nullable=False),
    **_IN_KEY_ORDER,
)

# The folded words of the roles a speaker ever had: "the Russian president" leads to people. May have more than
# ``speaker_roles``, which is asked afterwards.
role_words = Table(
    "role_words",
    metadata,
    Column("word", Exact, primary_key=True),
    Column("speaker_id", ForeignKey("speakers.id"), primary_key=True, index=True),
    **_IN_KEY_ORDER,
)

# The numbers of speakers who were merged, and whom such a number may mean now: several, where a person was split since,
# because nobody said which of both the merged speaker is.
speaker_successors = Table(
    "speaker_successors",
    metadata,
    Column("speaker_id", Integer, primary_key=True, autoincrement=False),
    Column("into_id", ForeignKey("speakers.id"), primary_key=True, autoincrement=False, index=True),
)

# Who is credited with a quotation because a person said so. Kept by the article's address and the folded words, so that
# it holds for every revision and whenever the article is read again.
rulings = Table(
    "rulings",
    metadata,
    Column("url", Line, primary_key=True),
    Column("words", Line, primary_key=True),
    Column("audience_id", Integer, primary_key=True, server_default=text("0"), autoincrement=False),
    Column("speaker_id", ForeignKey("speakers.id"), index=True),
    Column("speaker", Line),
    Column("role", Line),
    Column("rule", Line, nullable=False),
    Column("ruled_at", Moment, nullable=False),
)

# What members of a workspace say is credited wrongly; only that workspace and the operator see it.
disputes = Table(
    "disputes",
    metadata,
    _id(),
    *_place(),
    Column("user", Line, nullable=False),
    Column("url", Line, nullable=False, index=True),
    Column("words", Line, nullable=False),
    Column("audience_id", Integer, nullable=False, server_default=text("0")),
    Column("text", Line, nullable=False),
    Column("credited", Line),
    Column("correction", Line, nullable=False),
    Column("state", Exact, nullable=False, index=True),
    Column("created_at", Moment, nullable=False),
    Column("decided_by", Line),
    Column("decided_at", Moment),
    CheckConstraint("state IN ('open', 'accepted', 'rejected', 'passed on')", name="state"),
    Index(None, "platform", "workspace", "state"),
    **_IDS_STAY,
)

# The audit trail of speakers and attributions: only ever added to.
speaker_changes = Table(
    "speaker_changes",
    metadata,
    _id(),
    Column("at", Moment, nullable=False),
    Column("by", Line, nullable=False),
    Column("action", Exact, nullable=False),
    Column("detail", Line, nullable=False),
    **_IDS_STAY,
)

# The quotations of an article's current revision. ``start``, ``end`` and ``spans`` are code points of its text.
# ``spoken`` is the wording inside the marks (``bot.text.words``), which is indexed. ``dated`` is the article's, so that
# somebody's newest quotations come straight out of an index. ``named`` is the name as the article has it, where it
# isn't the speaker's own. ``within`` is the ``start`` of the quotation of the same article that this one is a part of,
# by inner marks: who says that one tells this one. No ON DELETE: the full-text index must be told before a row goes
# (``bot/store/sql/indexing.py``).
quotations = Table(
    "quotations",
    metadata,
    _id(),
    Column("article_id", ForeignKey("articles.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("spans", Spans, nullable=False),
    Column("text", Line, nullable=False),
    Column("kind", Exact, nullable=False),
    Column("cue", Line),
    Column("mention", Line),
    Column("mention_start", Integer),
    Column("mention_end", Integer),
    Column("speaker_id", ForeignKey("speakers.id")),
    Column("named", Line),
    Column("role", Line),
    Column("confidence", Float, nullable=False),
    Column("rule", Line, nullable=False),
    Column("dated", Moment, nullable=False),
    Column("spoken", Exact, nullable=False),
    Column("within", Integer),
    CheckConstraint("kind IN ('direct', 'mixed')", name="kind"),
    Index(None, "article_id", "start"),
    Index(None, "speaker_id", "dated"),
    Index(None, "dated", "article_id"),
    **_IDS_STAY,
    **_IN_PARTS,
)

# In how many current quotations a word stands: rare words lead to a quotation, unknown ones are misspelt. Counted here
# since FTS5 would have to read a word's whole list to tell. A misspelt word begins or ends like the right one, so words
# are found by their beginning, and by that of ``backwards``, the word with its letters in reverse.
spoken_words = Table(
    "spoken_words",
    metadata,
    Column("word", Exact, primary_key=True),
    Column("quotations", Integer, nullable=False),
    Column("backwards", Exact, nullable=False, index=True),
    **_IN_KEY_ORDER,
)

# The quotations that not everybody may see, a second time, and in how many quotations of each audience a word stands: a
# search looks each candidate up in this small table faster than it reads the quotation. Both are empty in most stores.
# No foreign key leads to the quotation: none may lead to a table whose parts are dropped.
private_quotations = Table(
    "private_quotations",
    metadata,
    Column("quotation_id", Integer, primary_key=True, autoincrement=False),
    Column("audience_id", ForeignKey("audiences.id"), nullable=False, index=True),
)
private_words = Table(
    "private_words",
    metadata,
    Column("word", Exact, primary_key=True),
    Column("audience_id", ForeignKey("audiences.id"), primary_key=True),
    Column("quotations", Integer, nullable=False),
    **_IN_KEY_ORDER,
)

UNTOLD = "told_at IS NULL"

# A quotation that an article had up to ``revision`` and has no more; it stood at ``start`` of that one's text.
# ``became`` is what stands there now, ``NULL`` where it was withdrawn. ``folded`` are its words, a line for each way to
# read them, so that somebody who remembers it finds it. ``told_at``: the places that were sent it were told.
quotation_changes = Table(
    "quotation_changes",
    metadata,
    _id(),
    Column("article_id", ForeignKey("articles.id"), nullable=False, index=True),
    Column("revision", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("said", Line, nullable=False),
    Column("folded", Exact, nullable=False),
    Column("speaker", Line),
    Column("role", Line),
    Column("became", Line),
    Column("became_speaker", Line),
    Column("published_at", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False, index=True),
    Column("told_at", Moment),
    Column("confidence", Float, nullable=False, server_default=text("0")),
    Index("ix_quotation_changes_untold", "id", **_only(UNTOLD)),
    **_IDS_STAY,
)

# ``private``: what comes by the feed shall be told in this workspace alone, as far as nobody else follows it openly.
# ``labels`` are the folders of the list by which it was followed, ``listing`` is how that list has it. ``told_failing``
# is the ``failing_since`` of the failures that the place was told of. ``deserted``: its channel was deleted.
subscriptions = Table(
    "subscriptions",
    metadata,
    *_place_as_key(),
    Column("feed_id", ForeignKey("feeds.id"), primary_key=True, index=True),
    Column("only", WordsColumn, nullable=False),
    Column("but_not", WordsColumn, nullable=False),
    Column("private", Boolean, nullable=False, server_default=false()),
    Column("labels", WordsColumn, nullable=False, server_default=text("'[]'")),
    Column("listing", ListingColumn, nullable=False, server_default=text("'[]'")),
    Column("told_failing", Moment),
    Column("deserted", Boolean, nullable=False, server_default=false()),
)

WANTED = or_(SHARED, exists().where(subscriptions.c.feed_id == feeds.c.id, ~subscriptions.c.deserted))
"""The condition for feeds that are for every place, or that a place follows which is still there: they are polled until
they are gone."""

RUNNING = "paused IS NULL"
"""The condition for schedules that are looked at when they are due; literal, like ``OPEN``."""

# ``next_due`` is when a schedule has to be looked at: so that ten thousand that aren't due cost nothing. ``wishes``
# counts the changes of what its place wants: a digest that was composed before a change claims no slot after it.
schedules = Table(
    "schedules",
    metadata,
    _id(),
    *_place(),
    Column("when", Line, nullable=False),
    Column("timezone", Line, nullable=False),
    Column("max_items", Integer, nullable=False),
    Column("about", WordsColumn, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("paused", Line),
    Column("resumed_at", Moment),
    Column("next_due", Moment, nullable=False, server_default=text("'1970-01-01T00:00:00.000000'")),
    Column("wishes", Integer, nullable=False, server_default=text("0")),
    UniqueConstraint(*PLACE, "when", "timezone"),
    Index("ix_schedules_due", "next_due", "id", **_only(RUNNING)),
    **_IDS_STAY,
)

# How a place wants its posts; one without a row has the defaults. ``quiet`` is as it is written back ("22:00-07:00").
place_options = Table(
    "place_options",
    metadata,
    *_place_as_key(),
    Column("quiet", Line, nullable=False),
    Column("timezone", Line, nullable=False),
    Column("sections", Line, nullable=False),
    Column("when_empty", Boolean, nullable=False),
    Column("corrections", Boolean, nullable=False),
    *(Column(name, WordsColumn, nullable=False) for name in FILTERS),
    Column("ping", WordsColumn),
    Column("look", Exact, nullable=False, server_default=text("'quote'")),
    *(Column(f"muted_{kind}", WordsColumn) for kind in MUTE_KINDS),
)

# Who set something up at a place last, and the channel's name then: that person is told when the platform refuses posts
# there, and people read a name where they would read a number.
stewards = Table(
    "stewards",
    metadata,
    *_place_as_key(),
    Column("user", Line, nullable=False),
    Column("name", Line, nullable=False),
    Column("set_up_at", Moment, nullable=False),
)

# UNIQUE(schedule, slot) decides who posts a digest: a restart, a second process and the hour that comes twice in autumn
# all lose against it. When a schedule is removed its digests stay, since they tell what was posted. ``looked_upto`` is
# the newest of the ``article_feeds`` rows that the digest could choose from, where the place's next one begins: a time
# would lose what was first seen before it and stored after it. ``looked_after`` is the row after which it chose, so
# that it can be composed anew while it waits.
digests = Table(
    "digests",
    metadata,
    _id(),
    *_place(),
    Column("schedule_id", ForeignKey("schedules.id", ondelete="SET NULL")),
    Column("slot", Moment, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("looked_after", Integer, nullable=False),
    Column("looked_upto", Integer, nullable=False),
    Column("delivery_id", ForeignKey("deliveries.id"), index=True),
    UniqueConstraint("schedule_id", "slot"),
    Index(None, *PLACE, "slot"),
    Index("ix_digests_claimed", "schedule_id", "id"),
    **_IDS_STAY,
)

# An article is in one digest of a place, ever. ``lead_id`` is the article that was shown in its stead, when both tell
# one story.
digest_items = Table(
    "digest_items",
    metadata,
    *_place_as_key(),
    Column("article_id", ForeignKey("articles.id"), primary_key=True, index=True),
    Column("digest_id", ForeignKey("digests.id"), nullable=False, index=True),
    Column("lead_id", ForeignKey("articles.id")),
)

# ``after`` is the newest article that was looked at for an alert; it moves in the transaction that queues the post.
alerts = Table(
    "alerts",
    metadata,
    _id(),
    *_place(),
    Column("words", Line, nullable=False),
    Column("folded", Line, nullable=False),
    Column("after", Integer, nullable=False),
    Column("posted_at", Moment),
    Column("paused", Line),
    Column("created_at", Moment, nullable=False),
    UniqueConstraint(*PLACE, "folded"),
    Index("ix_alerts_after", "after", **_only(RUNNING)),
    **_IDS_STAY,
)

# Feeds whose items a place gets as they come, from ``since`` on. ``after`` is the newest of its ``article_feeds`` rows
# that was looked at; it moves in the transaction that queues the posts.
items_at_once = Table(
    "items_at_once",
    metadata,
    _id(),
    *_place(),
    Column("feed_id", ForeignKey("feeds.id"), nullable=False),
    Column("since", Moment, nullable=False),
    Column("stories_once", Boolean, nullable=False),
    Column("ping", WordsColumn, nullable=False),
    Column("after", Integer, nullable=False),
    Column("posted_at", Moment),
    Column("paused", Line),
    UniqueConstraint(*PLACE, "feed_id"),
    Index("ix_items_at_once_feed_id", "feed_id", "after", **_only(RUNNING)),
    **_IDS_STAY,
)

# The articles that were posted at a place as they came, and the post.
item_posts = Table(
    "item_posts",
    metadata,
    *_place_as_key(),
    Column("article_id", ForeignKey("articles.id"), primary_key=True, index=True),
    Column("delivery_id", ForeignKey("deliveries.id"), nullable=False, index=True),
)

# What alerts told a place of: the words of the alert, and the post. An article that isn't ``shown`` was only counted.
alert_items = Table(
    "alert_items",
    metadata,
    *_place_as_key(),
    Column("article_id", ForeignKey("articles.id"), primary_key=True, index=True),
    Column("delivery_id", ForeignKey("deliveries.id"), nullable=False, index=True),
    Column("words", Line, nullable=False),
    Column("others", WordsColumn, nullable=False),
    Column("shown", Boolean, nullable=False),
)

# Where plain words aren't answered: a whole workspace (``channel`` is empty), or somebody's direct messages.
plain_switched_off = Table("plain_switched_off", metadata, *_place_as_key())

# The platform's numbers of messages that were answered, so that one that is delivered again isn't answered again. No
# words of theirs.
heard_messages = Table(
    "heard_messages",
    metadata,
    *_place_as_key(),
    Column("message", Line, primary_key=True),
    Column("heard_at", Moment, nullable=False, index=True),
)

# Which process does which piece of work (``leases.py``). ``holder`` is a process's own name for itself.
leases = Table(
    "leases",
    metadata,
    Column("kind", Exact, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("holder", Exact, nullable=False),
    Column("until", Moment, nullable=False),
)

# What feeds' hubs were asked for (``bot/domain/hubs.py``); with a feed of another hub or address a row is made anew.
hub_subscriptions = Table(
    "hub_subscriptions",
    metadata,
    Column("feed_id", ForeignKey("feeds.id"), primary_key=True, autoincrement=False),
    Column("hub", Line, nullable=False),
    Column("topic", Line, nullable=False),
    Column("token", Exact, nullable=False, unique=True),
    Column("secret", Exact, nullable=False),
    Column("next_try", Moment, nullable=False, index=True),
    Column("asked", Exact),
    Column("failures", Integer, nullable=False, server_default=text("0")),
    Column("leased_until", Moment),
    Column("delivered_at", Moment),
)

# What the buttons under an answer ask for again (the next page, the same for everybody): a button's id holds a token.
kept_requests = Table(
    "kept_requests",
    metadata,
    Column("token", Exact, primary_key=True),
    Column("command", Line, nullable=False),
    Column("arguments", Exact, nullable=False),
    Column("user", Line, nullable=False),
    *_place(),
    Column("kept_at", Moment, nullable=False, index=True),
)

# What an adapter knows of its platform from the last run (which commands are registered there), by name.
memory = Table(
    "memory",
    metadata,
    Column("name", Line, primary_key=True),
    Column("value", Line, nullable=False),
)

# What all processes together do once (a signed request, a press of a button), until it can't come again.
used_keys = Table(
    "used_keys",
    metadata,
    Column("key", Exact, primary_key=True),
    Column("until", Moment, nullable=False, index=True),
)

# ``sealed`` are tokens that the adapter has encrypted: the database alone lets nobody post.
installations = Table(
    "installations",
    metadata,
    Column("platform", Line, primary_key=True),
    Column("workspace", Line, primary_key=True),
    Column("sealed", Exact, nullable=False),
    Column("installed_at", Moment, nullable=False),
)

# Installations under way (OAuth's state, RFC 6749, 10.12), each good for one use until it expires.
oauth_states = Table(
    "oauth_states",
    metadata,
    Column("hash", Exact, primary_key=True),
    Column("expires", Moment, nullable=False),
)

# Archives of sites that ``quotewire backfill`` takes in, from ``since`` on, of pages under the address ``scope``, which
# is empty before its sources are known. A source waits until it is ``taken``, a page until it has an ``outcome``;
# ``dated`` is the latest time at which a page can have been published, by which the newest come first.
backfills = Table(
    "backfills",
    metadata,
    _id(),
    Column("site", Line, nullable=False, unique=True),
    Column("since", Moment),
    Column("scope", Line),
    **_IDS_STAY,
)

backfill_sources = Table(
    "backfill_sources",
    metadata,
    Column("backfill_id", ForeignKey("backfills.id"), primary_key=True),
    Column("url", Line, primary_key=True),
    Column("modified", Moment),
    Column("is_feed", Boolean, nullable=False, server_default=false()),
    Column("taken", Boolean, nullable=False, server_default=false()),
)

backfill_pages = Table(
    "backfill_pages",
    metadata,
    Column("backfill_id", ForeignKey("backfills.id"), primary_key=True),
    Column("url", Line, primary_key=True),
    Column("modified", Moment),
    Column("published", Moment),
    Column("dated", Moment),
    Column("title", Line, nullable=False),
    Column("outcome", Exact),
    Index(None, "backfill_id", "outcome", "dated"),
)

OPEN = "state IN ('waiting', 'leased')"
"""Still to be posted. Literal, not bound: a partial index is used only for a condition that can be read."""

OUTDATED = "heeded < changes"
"""The condition for deliveries whose places want them otherwise since; literal, like ``OPEN``."""

# The outbox. ``key`` lets a platform recognise a second sending. ``due`` and ``leased_until`` say when a row may be
# taken; ``holder`` who leased it last (as in ``leases``), ``unclear_since`` when a try began that may have been posted.
# Rows that ended stay, as the place's history, and cost nothing since the hot index leaves them out. ``changes`` counts
# how often the place's wishes have changed while nobody had tried to send it, ``heeded`` by how many of these changes
# it was made anew or looked at: until that is all of them it isn't sent.
deliveries = Table(
    "deliveries",
    metadata,
    _id(),
    Column("key", Line, nullable=False, unique=True),
    *_place(),
    Column("message", Exact, nullable=False),
    Column("state", Exact, nullable=False, index=True),
    Column("attempts", Integer, nullable=False, server_default=text("0")),
    Column("due", Moment, nullable=False),
    Column("holder", Exact),
    Column("leased_until", Moment),
    Column("unclear_since", Moment),
    Column("remote_id", Line),
    Column("error", Line),
    Column("created_at", Moment, nullable=False),
    Column("sent_at", Moment),
    Column("changes", Integer, nullable=False, server_default=text("0")),
    Column("heeded", Integer, nullable=False, server_default=text("0")),
    CheckConstraint("state IN ('waiting', 'leased', 'sent', 'failed', 'ambiguous')", name="state"),
    Index(None, *PLACE, "created_at"),
    Index("ix_deliveries_open", *PLACE, "id", **_only(OPEN)),
    Index("ix_deliveries_outdated", *PLACE, **_only(OUTDATED)),
    **_IDS_STAY,
)

NUMBERED = tuple(table.name for table in metadata.sorted_tables if all(map(table.kwargs.get, _IDS_STAY)))
"""The tables that never give an id twice."""
