"""The first schema.

It stands as it was released, and imports nothing of the program: what changes later changes by migrations behind it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0100"
down_revision = None
branch_labels = None
depends_on = None

TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
"""Text, compared by code points wherever the database runs."""
TIME = sa.String(26).with_variant(sa.DateTime(timezone=True), "postgresql")
"""A time: 26 characters of ISO 8601 in UTC where the database has no type for it."""

OF_A_DATABASE = {
    "sqlite": (
        # Contentless: what is indexed stands in ``quotations``. Terms are words, and hashes of pairs after a ".".
        "CREATE VIRTUAL TABLE quotation_index USING fts5 (terms, content='', detail=none, columnsize=0,"
        " tokenize = \"ascii tokenchars '_.'\")",
        # Words are folded before they come here: the tokenizer only splits at blanks and keeps "it's" whole.
        "CREATE VIRTUAL TABLE article_words USING fts5 (words, content='',"
        " tokenize = \"unicode61 remove_diacritics 0 tokenchars '''_'\")",
    ),
    "postgresql": (
        "CREATE TABLE quotation_index (quotation_id integer PRIMARY KEY, terms integer[] NOT NULL)"
        " PARTITION BY RANGE (quotation_id)",
        # Without the list of what isn't in the index yet: each look-up would read all of it, and a search has forty.
        "CREATE INDEX ix_quotation_index_terms ON quotation_index USING gin (terms) WITH (fastupdate = off)",
        # The parts that have everything until a month is begun (``bot/store/postgres/parts.py``).
        "CREATE TABLE quotation_index_0001_01 PARTITION OF quotation_index FOR VALUES FROM (MINVALUE) TO (MAXVALUE)",
        "CREATE TABLE quotations_0001_01 PARTITION OF quotations FOR VALUES FROM (MINVALUE) TO (MAXVALUE)",
        'CREATE TABLE article_words (article_id integer PRIMARY KEY, words text[] COLLATE "C" NOT NULL)',
        "CREATE INDEX ix_article_words_words ON article_words USING gin (words) WITH (fastupdate = off)",
    ),
}
"""Each database's own tables for full text, and parts of tables."""


def upgrade() -> None:
    """Make everything."""
    for step in (
        _feeds,
        _articles,
        _speakers,
        _quotations,
        _disputes,
        _places,
        _items,
        _outbox,
        _item_posts,
        _adapters,
        _backfills,
    ):
        step()
    for statement in OF_A_DATABASE[op.get_bind().dialect.name]:
        op.execute(sa.text(statement))


def _feeds() -> None:
    """Feeds, and what was seen of them."""
    op.create_table(
        "outlets",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("folded", TEXT, nullable=False),
        sa.Column("articles", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlets")),
        sa.UniqueConstraint("name", name=op.f("uq_outlets_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "feeds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("found_at", TEXT),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("configured", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("imported", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("labels", TEXT, server_default=sa.text("'[]'"), nullable=False),
        sa.Column("secret", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("etag", TEXT),
        sa.Column("last_modified", TEXT),
        sa.Column("next_due", TIME, nullable=False),
        sa.Column("checked_at", TIME),
        sa.Column("failures", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("error", TEXT),
        sa.Column("failing_since", TIME),
        sa.Column("answered", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("gone", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("item_count", sa.Integer()),
        sa.Column("unread", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("unread_why", TEXT),
        sa.Column("beyond", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("listing", TEXT, server_default=sa.text("'[]'"), nullable=False),
        sa.Column("moved_to", TEXT),
        sa.Column("moved_since", TIME),
        sa.Column("moved_polls", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("body_hash", TEXT),
        sa.Column("changed_at", TIME),
        sa.Column("wishes", TEXT),
        sa.Column("read_at", TIME),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feeds")),
        sa.UniqueConstraint("url", name=op.f("uq_feeds_url")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_feeds_next_due"), "feeds", ["next_due"], unique=False)
    op.create_table(
        "audiences",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audiences")),
        sa.UniqueConstraint("key", name=op.f("uq_audiences_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "audience_members",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("audience_id", sa.Integer(), nullable=False),
        sa.Column("feed_id", sa.Integer()),
        sa.Column("platform", TEXT),
        sa.Column("workspace", TEXT),
        sa.Column("channel", TEXT),
        sa.ForeignKeyConstraint(
            ["audience_id"], ["audiences.id"], name=op.f("fk_audience_members_audience_id_audiences")
        ),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name=op.f("fk_audience_members_feed_id_feeds")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audience_members")),
    )
    op.create_index(op.f("ix_audience_members_audience_id"), "audience_members", ["audience_id"], unique=False)
    op.create_index(op.f("ix_audience_members_feed_id"), "audience_members", ["feed_id"], unique=False)
    op.create_index(
        op.f("ix_audience_members_platform_workspace_channel"),
        "audience_members",
        ["platform", "workspace", "channel"],
        unique=False,
    )


def _articles() -> None:
    """Articles, with all their revisions."""
    op.create_table(
        "articles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("audience_id", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=False),
        sa.Column("author", TEXT),
        sa.Column("published", TIME),
        sa.Column("first_seen", TIME, nullable=False),
        sa.Column("dated", TIME, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("origin", TEXT, server_default=sa.text("'page'"), nullable=False),
        sa.Column("link", TEXT),
        sa.Column("language", TEXT, server_default=sa.text("''"), nullable=False),
        sa.Column("image", TEXT),
        sa.Column("gone_since", TIME),
        sa.Column("unquoted_at", TIME),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name=op.f("fk_articles_outlet_id_outlets")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("url", "audience_id", name=op.f("uq_articles_url_audience_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_articles_dated_id"), "articles", ["dated", "id"], unique=False)
    op.create_index(op.f("ix_articles_first_seen"), "articles", ["first_seen"], unique=False)
    op.create_index(
        "ix_articles_unquoted",
        "articles",
        ["unquoted_at"],
        unique=False,
        sqlite_where=sa.text("unquoted_at IS NOT NULL"),
        postgresql_where=sa.text("unquoted_at IS NOT NULL"),
    )
    op.create_index(
        "ix_articles_link",
        "articles",
        ["link"],
        unique=False,
        sqlite_where=sa.text("link IS NOT NULL"),
        postgresql_where=sa.text("link IS NOT NULL"),
    )
    op.create_index(op.f("ix_articles_outlet_id_dated"), "articles", ["outlet_id", "dated"], unique=False)
    op.create_index(
        "ix_articles_private",
        "articles",
        ["audience_id", "outlet_id"],
        unique=False,
        sqlite_where=sa.text("audience_id <> 0"),
        postgresql_where=sa.text("audience_id <> 0"),
    )
    op.create_table(
        "revisions",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("seen_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_revisions_article_id_articles")),
        sa.PrimaryKeyConstraint("article_id", "revision", name=op.f("pk_revisions")),
    )
    op.create_table(
        "article_addresses",
        sa.Column("address", TEXT, nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_article_addresses_article_id_articles")),
        sa.PrimaryKeyConstraint("address", "article_id", name=op.f("pk_article_addresses")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_article_addresses_article_id"), "article_addresses", ["article_id"], unique=False)
    op.create_table(
        "article_successors",
        sa.Column("article_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("into_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["into_id"], ["articles.id"], name=op.f("fk_article_successors_into_id_articles")),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_article_successors")),
    )
    op.create_index(op.f("ix_article_successors_into_id"), "article_successors", ["into_id"], unique=False)
    op.create_table(
        "page_looks",
        sa.Column("article_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("address", TEXT, nullable=False),
        sa.Column("etag", TEXT),
        sa.Column("last_modified", TEXT),
        sa.Column("due", TIME, nullable=False),
        sa.Column("failures", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_page_looks_article_id_articles")),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_page_looks")),
    )
    op.create_index(op.f("ix_page_looks_due_article_id"), "page_looks", ["due", "article_id"], unique=False)
    op.create_table(
        "feed_entries",
        sa.Column("feed_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", TEXT, nullable=False),
        sa.Column("fingerprint", TEXT, nullable=False),
        sa.Column("article_id", sa.Integer()),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("retry_at", TIME),
        sa.Column("problem", TEXT),
        sa.Column("link", TEXT, server_default=sa.text("''"), nullable=False),
        sa.Column("unlisted_at", TIME),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_feed_entries_article_id_articles")),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name=op.f("fk_feed_entries_feed_id_feeds")),
        sa.PrimaryKeyConstraint("feed_id", "entry_id", name=op.f("pk_feed_entries")),
    )
    op.create_index(op.f("ix_feed_entries_article_id"), "feed_entries", ["article_id"], unique=False)
    op.create_table(
        "article_feeds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("feed_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_article_feeds_article_id_articles")),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name=op.f("fk_article_feeds_feed_id_feeds")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_feeds")),
        sa.UniqueConstraint("feed_id", "article_id", name=op.f("uq_article_feeds_feed_id_article_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_article_feeds_feed_id_id"), "article_feeds", ["feed_id", "id"], unique=False)
    op.create_index(op.f("ix_article_feeds_article_id"), "article_feeds", ["article_id"], unique=False)


def _speakers() -> None:
    """Who is quoted."""
    op.create_table(
        "speakers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("audience_id", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("quoted", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speakers")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_speakers_quoted"), "speakers", ["quoted"], unique=False)
    op.create_table(
        "speaker_names",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("surname", TEXT, nullable=False),
        sa.Column("initial", TEXT, nullable=False),
        sa.Column("standing", TEXT, server_default=sa.text("''"), nullable=False),
        sa.CheckConstraint("standing IN ('', 'settled', 'open')", name=op.f("ck_speaker_names_standing")),
        sa.ForeignKeyConstraint(["speaker_id"], ["speakers.id"], name=op.f("fk_speaker_names_speaker_id_speakers")),
        sa.PrimaryKeyConstraint("name", "speaker_id", name=op.f("pk_speaker_names")),
    )
    op.create_index(op.f("ix_speaker_names_key"), "speaker_names", ["key"], unique=False)
    op.create_index(op.f("ix_speaker_names_speaker_id"), "speaker_names", ["speaker_id"], unique=False)
    op.create_index(op.f("ix_speaker_names_surname_initial"), "speaker_names", ["surname", "initial"], unique=False)
    op.create_table(
        "speaker_words",
        sa.Column("word", TEXT, nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["speaker_id"], ["speakers.id"], name=op.f("fk_speaker_words_speaker_id_speakers")),
        sa.PrimaryKeyConstraint("word", "speaker_id", name=op.f("pk_speaker_words")),
    )
    op.create_index(op.f("ix_speaker_words_speaker_id"), "speaker_words", ["speaker_id"], unique=False)
    op.create_table(
        "speaker_roles",
        sa.Column("speaker_id", sa.Integer(), nullable=False),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=False),
        sa.Column("quotations", sa.Integer(), nullable=False),
        sa.Column("first_seen", TIME, nullable=False),
        sa.Column("last_seen", TIME, nullable=False),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlets.id"], name=op.f("fk_speaker_roles_outlet_id_outlets")),
        sa.ForeignKeyConstraint(["speaker_id"], ["speakers.id"], name=op.f("fk_speaker_roles_speaker_id_speakers")),
        sa.PrimaryKeyConstraint("speaker_id", "role", "outlet_id", name=op.f("pk_speaker_roles")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "role_words",
        sa.Column("word", TEXT, nullable=False),
        sa.Column("speaker_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["speaker_id"], ["speakers.id"], name=op.f("fk_role_words_speaker_id_speakers")),
        sa.PrimaryKeyConstraint("word", "speaker_id", name=op.f("pk_role_words")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_role_words_speaker_id"), "role_words", ["speaker_id"], unique=False)


def _quotations() -> None:
    """What was said."""
    op.create_table(
        "quotations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("spans", TEXT, nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("cue", TEXT),
        sa.Column("mention", TEXT),
        sa.Column("mention_start", sa.Integer()),
        sa.Column("mention_end", sa.Integer()),
        sa.Column("speaker_id", sa.Integer()),
        sa.Column("named", TEXT),
        sa.Column("role", TEXT),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("rule", TEXT, nullable=False),
        sa.Column("dated", TIME, nullable=False),
        sa.Column("spoken", TEXT, nullable=False),
        sa.Column("within", sa.Integer()),
        sa.CheckConstraint("kind IN ('direct', 'mixed')", name=op.f("ck_quotations_kind")),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_quotations_article_id_articles")),
        sa.ForeignKeyConstraint(["speaker_id"], ["speakers.id"], name=op.f("fk_quotations_speaker_id_speakers")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotations")),
        sqlite_autoincrement=True,
        postgresql_partition_by="RANGE (id)",
    )
    op.create_index(op.f("ix_quotations_article_id_start"), "quotations", ["article_id", "start"], unique=False)
    op.create_index(op.f("ix_quotations_dated_article_id"), "quotations", ["dated", "article_id"], unique=False)
    op.create_index(op.f("ix_quotations_speaker_id_dated"), "quotations", ["speaker_id", "dated"], unique=False)
    op.create_table(
        "spoken_words",
        sa.Column("word", TEXT, nullable=False),
        sa.Column("quotations", sa.Integer(), nullable=False),
        sa.Column("backwards", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("word", name=op.f("pk_spoken_words")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_spoken_words_backwards"), "spoken_words", ["backwards"], unique=False)
    op.create_table(
        "private_quotations",
        sa.Column("quotation_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("audience_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audience_id"], ["audiences.id"], name=op.f("fk_private_quotations_audience_id_audiences")
        ),
        sa.PrimaryKeyConstraint("quotation_id", name=op.f("pk_private_quotations")),
    )
    op.create_index(op.f("ix_private_quotations_audience_id"), "private_quotations", ["audience_id"], unique=False)
    op.create_table(
        "private_words",
        sa.Column("word", TEXT, nullable=False),
        sa.Column("audience_id", sa.Integer(), nullable=False),
        sa.Column("quotations", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["audience_id"], ["audiences.id"], name=op.f("fk_private_words_audience_id_audiences")),
        sa.PrimaryKeyConstraint("word", "audience_id", name=op.f("pk_private_words")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "quotation_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("said", TEXT, nullable=False),
        sa.Column("folded", TEXT, nullable=False),
        sa.Column("speaker", TEXT),
        sa.Column("role", TEXT),
        sa.Column("became", TEXT),
        sa.Column("became_speaker", TEXT),
        sa.Column("published_at", TIME, nullable=False),
        sa.Column("changed_at", TIME, nullable=False),
        sa.Column("told_at", TIME),
        sa.Column("confidence", sa.Float(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_quotation_changes_article_id_articles")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_quotation_changes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_quotation_changes_article_id"), "quotation_changes", ["article_id"], unique=False)
    op.create_index(op.f("ix_quotation_changes_changed_at"), "quotation_changes", ["changed_at"], unique=False)
    op.create_index(
        "ix_quotation_changes_untold",
        "quotation_changes",
        ["id"],
        unique=False,
        sqlite_where=sa.text("told_at IS NULL"),
        postgresql_where=sa.text("told_at IS NULL"),
    )


def _disputes() -> None:
    """What people say of it."""
    op.create_table(
        "speaker_successors",
        sa.Column("speaker_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("into_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["into_id"], ["speakers.id"], name=op.f("fk_speaker_successors_into_id_speakers")),
        sa.PrimaryKeyConstraint("speaker_id", "into_id", name=op.f("pk_speaker_successors")),
    )
    op.create_index(op.f("ix_speaker_successors_into_id"), "speaker_successors", ["into_id"], unique=False)
    op.create_table(
        "rulings",
        sa.Column("url", TEXT, nullable=False),
        sa.Column("words", TEXT, nullable=False),
        sa.Column("audience_id", sa.Integer(), server_default=sa.text("0"), autoincrement=False, nullable=False),
        sa.Column("speaker_id", sa.Integer()),
        sa.Column("speaker", TEXT),
        sa.Column("role", TEXT),
        sa.Column("rule", TEXT, nullable=False),
        sa.Column("ruled_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["speaker_id"], ["speakers.id"], name=op.f("fk_rulings_speaker_id_speakers")),
        sa.PrimaryKeyConstraint("url", "words", "audience_id", name=op.f("pk_rulings")),
    )
    op.create_index(op.f("ix_rulings_speaker_id"), "rulings", ["speaker_id"], unique=False)
    op.create_table(
        "disputes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("user", TEXT, nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("words", TEXT, nullable=False),
        sa.Column("audience_id", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("text", TEXT, nullable=False),
        sa.Column("credited", TEXT),
        sa.Column("correction", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("decided_by", TEXT),
        sa.Column("decided_at", TIME),
        sa.CheckConstraint("state IN ('open', 'accepted', 'rejected', 'passed on')", name=op.f("ck_disputes_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_disputes")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_disputes_platform_workspace_state"), "disputes", ["platform", "workspace", "state"], unique=False
    )
    op.create_index(op.f("ix_disputes_state"), "disputes", ["state"], unique=False)
    op.create_index(op.f("ix_disputes_url"), "disputes", ["url"], unique=False)
    op.create_table(
        "speaker_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("by", TEXT, nullable=False),
        sa.Column("action", TEXT, nullable=False),
        sa.Column("detail", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_speaker_changes")),
        sqlite_autoincrement=True,
    )


def _places() -> None:
    """What places want."""
    op.create_table(
        "subscriptions",
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("feed_id", sa.Integer(), nullable=False),
        sa.Column("only", TEXT, nullable=False),
        sa.Column("but_not", TEXT, nullable=False),
        sa.Column("private", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("labels", TEXT, server_default=sa.text("'[]'"), nullable=False),
        sa.Column("listing", TEXT, server_default=sa.text("'[]'"), nullable=False),
        sa.Column("told_failing", TIME),
        sa.Column("deserted", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name=op.f("fk_subscriptions_feed_id_feeds")),
        sa.PrimaryKeyConstraint("platform", "workspace", "channel", "feed_id", name=op.f("pk_subscriptions")),
    )
    op.create_index(op.f("ix_subscriptions_feed_id"), "subscriptions", ["feed_id"], unique=False)
    op.create_table(
        "schedules",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("when", TEXT, nullable=False),
        sa.Column("timezone", TEXT, nullable=False),
        sa.Column("max_items", sa.Integer(), nullable=False),
        sa.Column("about", TEXT, nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("paused", TEXT),
        sa.Column("resumed_at", TIME),
        sa.Column("next_due", TIME, server_default=sa.text("'1970-01-01T00:00:00.000000'"), nullable=False),
        sa.Column("wishes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schedules")),
        sa.UniqueConstraint(
            "platform",
            "workspace",
            "channel",
            "when",
            "timezone",
            name=op.f("uq_schedules_platform_workspace_channel_when_timezone"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_schedules_due",
        "schedules",
        ["next_due", "id"],
        unique=False,
        sqlite_where=sa.text("paused IS NULL"),
        postgresql_where=sa.text("paused IS NULL"),
    )
    op.create_table(
        "place_options",
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("quiet", TEXT, nullable=False),
        sa.Column("timezone", TEXT, nullable=False),
        sa.Column("sections", TEXT, nullable=False),
        sa.Column("when_empty", sa.Boolean(), nullable=False),
        sa.Column("corrections", sa.Boolean(), nullable=False),
        sa.Column("words", TEXT, nullable=False),
        sa.Column("no_words", TEXT, nullable=False),
        sa.Column("sources", TEXT, nullable=False),
        sa.Column("no_sources", TEXT, nullable=False),
        sa.Column("speakers", TEXT, nullable=False),
        sa.Column("no_speakers", TEXT, nullable=False),
        sa.Column("ping", TEXT),
        sa.Column("look", TEXT, server_default=sa.text("'quote'"), nullable=False),
        sa.Column("muted_words", TEXT),
        sa.Column("muted_sources", TEXT),
        sa.Column("muted_speakers", TEXT),
        sa.PrimaryKeyConstraint("platform", "workspace", "channel", name=op.f("pk_place_options")),
    )
    op.create_table(
        "stewards",
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("user", TEXT, nullable=False),
        sa.Column("name", TEXT, nullable=False),
        sa.Column("set_up_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("platform", "workspace", "channel", name=op.f("pk_stewards")),
    )
    op.create_table(
        "alerts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("words", TEXT, nullable=False),
        sa.Column("folded", TEXT, nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("posted_at", TIME),
        sa.Column("paused", TEXT),
        sa.Column("created_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alerts")),
        sa.UniqueConstraint(
            "platform", "workspace", "channel", "folded", name=op.f("uq_alerts_platform_workspace_channel_folded")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_alerts_after",
        "alerts",
        ["after"],
        unique=False,
        sqlite_where=sa.text("paused IS NULL"),
        postgresql_where=sa.text("paused IS NULL"),
    )


def _items() -> None:
    """Whose items are posted as they come."""
    op.create_table(
        "items_at_once",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("feed_id", sa.Integer(), nullable=False),
        sa.Column("since", TIME, nullable=False),
        sa.Column("stories_once", sa.Boolean(), nullable=False),
        sa.Column("ping", TEXT, nullable=False),
        sa.Column("after", sa.Integer(), nullable=False),
        sa.Column("posted_at", TIME),
        sa.Column("paused", TEXT),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name=op.f("fk_items_at_once_feed_id_feeds")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_items_at_once")),
        sa.UniqueConstraint(
            "platform",
            "workspace",
            "channel",
            "feed_id",
            name=op.f("uq_items_at_once_platform_workspace_channel_feed_id"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_items_at_once_feed_id",
        "items_at_once",
        ["feed_id", "after"],
        unique=False,
        sqlite_where=sa.text("paused IS NULL"),
        postgresql_where=sa.text("paused IS NULL"),
    )


def _outbox() -> None:
    """What is posted."""
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", TEXT, nullable=False),
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("message", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("attempts", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("due", TIME, nullable=False),
        sa.Column("holder", TEXT),
        sa.Column("leased_until", TIME),
        sa.Column("unclear_since", TIME),
        sa.Column("remote_id", TEXT),
        sa.Column("error", TEXT),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("sent_at", TIME),
        sa.Column("changes", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("heeded", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'leased', 'sent', 'failed', 'ambiguous')", name=op.f("ck_deliveries_state")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("key", name=op.f("uq_deliveries_key")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_deliveries_open",
        "deliveries",
        ["platform", "workspace", "channel", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('waiting', 'leased')"),
        postgresql_where=sa.text("state IN ('waiting', 'leased')"),
    )
    op.create_index(
        "ix_deliveries_outdated",
        "deliveries",
        ["platform", "workspace", "channel"],
        unique=False,
        sqlite_where=sa.text("heeded < changes"),
        postgresql_where=sa.text("heeded < changes"),
    )
    op.create_index(
        op.f("ix_deliveries_platform_workspace_channel_created_at"),
        "deliveries",
        ["platform", "workspace", "channel", "created_at"],
        unique=False,
    )
    op.create_index(op.f("ix_deliveries_state"), "deliveries", ["state"], unique=False)
    op.create_table(
        "digests",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("schedule_id", sa.Integer()),
        sa.Column("slot", TIME, nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("looked_after", sa.Integer(), nullable=False),
        sa.Column("looked_upto", sa.Integer(), nullable=False),
        sa.Column("delivery_id", sa.Integer()),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name=op.f("fk_digests_delivery_id_deliveries")),
        sa.ForeignKeyConstraint(
            ["schedule_id"], ["schedules.id"], name=op.f("fk_digests_schedule_id_schedules"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_digests")),
        sa.UniqueConstraint("schedule_id", "slot", name=op.f("uq_digests_schedule_id_slot")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_digests_delivery_id"), "digests", ["delivery_id"], unique=False)
    op.create_index("ix_digests_claimed", "digests", ["schedule_id", "id"], unique=False)
    op.create_index(
        op.f("ix_digests_platform_workspace_channel_slot"),
        "digests",
        ["platform", "workspace", "channel", "slot"],
        unique=False,
    )
    op.create_table(
        "digest_items",
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("digest_id", sa.Integer(), nullable=False),
        sa.Column("lead_id", sa.Integer()),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_digest_items_article_id_articles")),
        sa.ForeignKeyConstraint(["digest_id"], ["digests.id"], name=op.f("fk_digest_items_digest_id_digests")),
        sa.ForeignKeyConstraint(["lead_id"], ["articles.id"], name=op.f("fk_digest_items_lead_id_articles")),
        sa.PrimaryKeyConstraint("platform", "workspace", "channel", "article_id", name=op.f("pk_digest_items")),
    )
    op.create_index(op.f("ix_digest_items_article_id"), "digest_items", ["article_id"], unique=False)
    op.create_index(op.f("ix_digest_items_digest_id"), "digest_items", ["digest_id"], unique=False)
    op.create_table(
        "alert_items",
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("words", TEXT, nullable=False),
        sa.Column("others", TEXT, nullable=False),
        sa.Column("shown", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_alert_items_article_id_articles")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name=op.f("fk_alert_items_delivery_id_deliveries")),
        sa.PrimaryKeyConstraint("platform", "workspace", "channel", "article_id", name=op.f("pk_alert_items")),
    )
    op.create_index(op.f("ix_alert_items_article_id"), "alert_items", ["article_id"], unique=False)
    op.create_index(op.f("ix_alert_items_delivery_id"), "alert_items", ["delivery_id"], unique=False)


def _item_posts() -> None:
    """What was posted as it came."""
    op.create_table(
        "item_posts",
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["articles.id"], name=op.f("fk_item_posts_article_id_articles")),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name=op.f("fk_item_posts_delivery_id_deliveries")),
        sa.PrimaryKeyConstraint("platform", "workspace", "channel", "article_id", name=op.f("pk_item_posts")),
    )
    op.create_index(op.f("ix_item_posts_article_id"), "item_posts", ["article_id"], unique=False)
    op.create_index(op.f("ix_item_posts_delivery_id"), "item_posts", ["delivery_id"], unique=False)


def _adapters() -> None:
    """What adapters keep."""
    op.create_table(
        "plain_switched_off",
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "workspace", "channel", name=op.f("pk_plain_switched_off")),
    )
    op.create_table(
        "heard_messages",
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("message", TEXT, nullable=False),
        sa.Column("heard_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("platform", "workspace", "channel", "message", name=op.f("pk_heard_messages")),
    )
    op.create_index(op.f("ix_heard_messages_heard_at"), "heard_messages", ["heard_at"], unique=False)
    op.create_table(
        "leases",
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("holder", TEXT, nullable=False),
        sa.Column("until", TIME, nullable=False),
        sa.PrimaryKeyConstraint("kind", "number", name=op.f("pk_leases")),
    )
    op.create_table(
        "hub_subscriptions",
        sa.Column("feed_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hub", TEXT, nullable=False),
        sa.Column("topic", TEXT, nullable=False),
        sa.Column("token", TEXT, nullable=False),
        sa.Column("secret", TEXT, nullable=False),
        sa.Column("next_try", TIME, nullable=False),
        sa.Column("asked", TEXT),
        sa.Column("failures", sa.Integer(), server_default=sa.text("0"), nullable=False),
        sa.Column("leased_until", TIME),
        sa.Column("delivered_at", TIME),
        sa.ForeignKeyConstraint(["feed_id"], ["feeds.id"], name=op.f("fk_hub_subscriptions_feed_id_feeds")),
        sa.PrimaryKeyConstraint("feed_id", name=op.f("pk_hub_subscriptions")),
        sa.UniqueConstraint("token", name=op.f("uq_hub_subscriptions_token")),
    )
    op.create_index(op.f("ix_hub_subscriptions_next_try"), "hub_subscriptions", ["next_try"], unique=False)
    op.create_table(
        "kept_requests",
        sa.Column("token", TEXT, nullable=False),
        sa.Column("command", TEXT, nullable=False),
        sa.Column("arguments", TEXT, nullable=False),
        sa.Column("user", TEXT, nullable=False),
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("channel", TEXT, nullable=False),
        sa.Column("is_direct", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("kept_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_kept_requests")),
    )
    op.create_index(op.f("ix_kept_requests_kept_at"), "kept_requests", ["kept_at"], unique=False)
    op.create_table(
        "memory",
        sa.Column("name", TEXT, nullable=False),
        sa.Column("value", TEXT, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_memory")),
    )
    op.create_table(
        "used_keys",
        sa.Column("key", TEXT, nullable=False),
        sa.Column("until", TIME, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_used_keys")),
    )
    op.create_index(op.f("ix_used_keys_until"), "used_keys", ["until"], unique=False)
    op.create_table(
        "installations",
        sa.Column("platform", TEXT, nullable=False),
        sa.Column("workspace", TEXT, nullable=False),
        sa.Column("sealed", TEXT, nullable=False),
        sa.Column("installed_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("platform", "workspace", name=op.f("pk_installations")),
    )
    op.create_table(
        "oauth_states",
        sa.Column("hash", TEXT, nullable=False),
        sa.Column("expires", TIME, nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_oauth_states")),
    )


def _backfills() -> None:
    """Archives of sites that are taken in."""
    op.create_table(
        "backfills",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("site", TEXT, nullable=False),
        sa.Column("since", TIME),
        sa.Column("scope", TEXT),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backfills")),
        sa.UniqueConstraint("site", name=op.f("uq_backfills_site")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "backfill_sources",
        sa.Column("backfill_id", sa.Integer(), nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("modified", TIME),
        sa.Column("is_feed", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("taken", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["backfill_id"], ["backfills.id"], name=op.f("fk_backfill_sources_backfill_id_backfills")
        ),
        sa.PrimaryKeyConstraint("backfill_id", "url", name=op.f("pk_backfill_sources")),
    )
    op.create_table(
        "backfill_pages",
        sa.Column("backfill_id", sa.Integer(), nullable=False),
        sa.Column("url", TEXT, nullable=False),
        sa.Column("modified", TIME),
        sa.Column("published", TIME),
        sa.Column("dated", TIME),
        sa.Column("title", TEXT, nullable=False),
        sa.Column("outcome", TEXT),
        sa.ForeignKeyConstraint(
            ["backfill_id"], ["backfills.id"], name=op.f("fk_backfill_pages_backfill_id_backfills")
        ),
        sa.PrimaryKeyConstraint("backfill_id", "url", name=op.f("pk_backfill_pages")),
    )
    op.create_index(
        op.f("ix_backfill_pages_backfill_id_outcome_dated"),
        "backfill_pages",
        ["backfill_id", "outcome", "dated"],
        unique=False,
    )
