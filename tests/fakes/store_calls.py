"""A call of each method of a store that has the rows of ``FEED`` and of three articles."""

from collections.abc import Callable, Coroutine
from typing import Any

from bot.domain.alerts import Alert, AlertPost
from bot.domain.articles import ArticleQuery
from bot.domain.backfill import ArchiveList, ArchiveSource, ListedPage
from bot.domain.commands import Request
from bot.domain.delivery import Post, Reach, Schedule, WaitingDigest
from bot.domain.disputes import Dispute, Ruling
from bot.domain.feeds import Feed, ListedFeed, Poll, SeenEntry
from bot.domain.hubs import HubOffer, HubSubscription
from bot.domain.installations import Installation
from bot.domain.items import ItemFollower, ItemPost
from bot.domain.looks import NO_VALIDATORS, PageLook, PageRead
from bot.domain.options import PlaceOptions
from bot.domain.places import AtOnce, FeedNews, Steward, Subscription
from bot.domain.profiles import Voice
from bot.domain.quotations import QuotationQuery
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ingest.sites.secrecy import whose_article
from bot.ops.ahead import latest_times
from bot.ports import viewer_at
from bot.store import SqlStore
from tests.builders import NOW, page, quote
from tests.contract.samples import HERE, HOUR, digest, matching, message, topic

_TEXT = "“We wait”, she said."
FEED = Feed(1, "https://a.example", "A", False, None, None, NOW, None, 0, None)

_WAITING = WaitingDigest(1, HERE, 1, None, NOW, Reach(0), 0)
_SCHEDULE = Schedule(1, HERE, "daily 08:00", "UTC", 8, (), NOW, NOW, None)

_FOLLOWER = ItemFollower(1, Subscription(HERE, FEED), AtOnce(NOW), 0)

StoreCall = Callable[[SqlStore], Coroutine[Any, Any, Any]]

WRITES: dict[str, StoreCall] = {
    "add_feed": lambda store: store.add_feed("https://b.example", "B", NOW),
    "configure_feeds": lambda store: store.configure_feeds([ListedFeed("https://d.example", "D")], NOW, only=True),
    "import_feeds": lambda store: store.import_feeds([ListedFeed("https://c.example", "C")], NOW),
    "end_feeds": lambda store: store.end_feeds([1], everywhere=True),
    "record_source": lambda store: store.record_source(1, "https://a.example/rss"),
    "record_feed_news": lambda store: store.record_feed_news(
        [FeedNews(HERE, FEED, None)], Post(HERE, message(), "k"), NOW
    ),
    "record_polls": lambda store: store.record_polls([(1, Poll(NOW, NOW)), (2, Poll(NOW, NOW, error="down"))]),
    "remember_entry": lambda store: store.remember_entry(1, SeenEntry("e", "f", None)),
    "remember_entries": lambda store: store.remember_entries(1, [SeenEntry("e", "f", None)]),
    "save_article": lambda store: store.save_article(
        page(2, _TEXT), [quote(_TEXT, "We wait")], NOW, audience=EVERYBODY, read=PageRead("u", NO_VALIDATORS, NOW, 1)
    ),
    "record_look": lambda store: store.record_look(1, PageLook("u", NO_VALIDATORS, NOW), NOW),
    "save_articles": lambda store: store.save_articles(
        [(page(2, _TEXT), [quote(_TEXT, "We wait")])], NOW, audience=EVERYBODY
    ),
    "compact": lambda store: store.compact(),
    "prune_articles": lambda store: store.prune_articles(NOW - HOUR, NOW + HOUR, 9),
    "audience_of": lambda store: store.audience_of(viewer_at(HERE)),
    "audience_of_feed": lambda store: store.audience_of_feed(1),
    "keep_secret": lambda store: store.keep_secret([1], whose_article),
    "take_back_ahead": lambda store: store.take_back_ahead(latest_times(NOW - 9000 * HOUR, HOUR, set_back=True)),
    "follow": lambda store: store.follow(Subscription(HERE, FEED)),
    "follow_list": lambda store: store.follow_list(HERE, [ListedFeed("https://c.example", "C")], NOW),
    "unfollow": lambda store: store.unfollow(HERE, 1),
    "set_schedule": lambda store: store.set_schedule(HERE, "daily 09:00", "UTC", 8, (), NOW),
    "remove_schedules": lambda store: store.remove_schedules(HERE),
    "pause_schedules": lambda store: store.pause_schedules(HERE, "why"),
    "resume_schedules": lambda store: store.resume_schedules(HERE, NOW),
    "pause_place": lambda store: store.pause_place(HERE, "why", None, NOW),
    "desert_place": lambda store: store.desert_place(HERE),
    "resume_place": lambda store: store.resume_place(HERE, NOW),
    "note_steward": lambda store: store.note_steward(Steward(HERE, "U1", "news"), NOW),
    "put_off": lambda store: store.put_off([(_SCHEDULE, NOW)]),
    "set_options": lambda store: store.set_options(HERE, PlaceOptions(), NOW),
    "mute": lambda store: store.mute(HERE, "words", "ferry", lambda _: None),
    "unmute": lambda store: store.unmute(HERE, "words", "ferry"),
    "record_corrections": lambda store: store.record_corrections([1], [], NOW),
    "settle_posts": lambda store: store.settle_posts({1: 1}, [1]),
    "remake_digest": lambda store: store.remake_digest(_WAITING, digest()),
    "add_alert": lambda store: store.add_alert(HERE, "ferry", NOW),
    "pass_alerts": lambda store: store.pass_alerts([Alert(1, HERE, "harbour", 0, None)], 1),
    "remove_alert": lambda store: store.remove_alert(HERE, "harbour"),
    "record_alert": lambda store: store.record_alert(
        [Alert(1, HERE, "harbour", 0, None)], 1, AlertPost(message(), "k", {}), NOW
    ),
    "pass_followers": lambda store: store.pass_followers([(_FOLLOWER, 1)]),
    "record_items": lambda store: store.record_items([(_FOLLOWER, 1)], [ItemPost(message(), "k", frozenset({1}))], NOW),
    "merge_speakers": lambda store: store.merge_speakers(2, 1, "me", NOW),
    "split_speaker": lambda store: store.split_speaker(1, None, "Wire", "me", NOW),
    "rename_speaker": lambda store: store.rename_speaker(1, "Mara", "me", NOW),
    "record_ruling": lambda store: store.record_ruling(Ruling("u", "w", None), "me", NOW),
    "add_dispute": lambda store: store.add_dispute(Dispute(0, HERE, "u", "u", "w", "W", None, "x", NOW)),
    "decide_dispute": lambda store: store.decide_dispute(1, "rejected", "me", NOW),
    "keep_request": lambda store: store.keep_request(Request("quote who", HERE, {"text": "we"}), NOW, NOW),
    "pause_workspace": lambda store: store.pause_workspace("discord", "g1", "why"),
    "resume_workspace": lambda store: store.resume_workspace("discord", "g1", NOW),
    "save_installation": lambda store: store.save_installation(Installation("slack", "T1", "sealed", NOW)),
    "remove_installation": lambda store: store.remove_installation("slack", "T1"),
    "keep_state": lambda store: store.keep_state("state", NOW, NOW),
    "take_state": lambda store: store.take_state("state", NOW),
    "remember": lambda store: store.remember("name", "value"),
    "use_once": lambda store: store.use_once("key", NOW, NOW + HOUR),
    "forget_use": lambda store: store.forget_use("key"),
    "forget_workspace": lambda store: store.forget_workspace(HERE),
    "revive": lambda store: store.revive(1, NOW),
    "record_digest": lambda store: store.record_digest(digest(slot=NOW + HOUR), "k2", NOW),
    "lease": lambda store: store.lease(["discord"], NOW, NOW + HOUR, 5),
    "mark_sent": lambda store: store.mark_sent(1, "r", NOW),
    "mark_retry": lambda store: store.mark_retry(1, NOW, "e"),
    "switch_plain_words": lambda store: store.switch_plain_words(HERE, on=False),
    "hear_first": lambda store: store.hear_first(HERE, "1", NOW, NOW),
    "open_backfill": lambda store: store.open_backfill("https://b.example/", None),
    "begin_backfill": lambda store: store.begin_backfill(1, "https://a.example/", [ArchiveSource("u")]),
    "take_source": lambda store: store.take_source(1, "u", ArchiveList((ListedPage("p"),))),
    "settle_pages": lambda store: store.settle_pages(1, {"p": "new"}),
    "lease_feeds": lambda store: store.lease_feeds(NOW, NOW + HOUR, 5),
    "lease_looks": lambda store: store.lease_looks(NOW, NOW + HOUR, 5),
    "lease_schedules": lambda store: store.lease_schedules(NOW, NOW + HOUR, 5),
    "take_leases": lambda store: store.take_leases("tick", [1], NOW, NOW + HOUR),
    "renew_leases": lambda store: store.renew_leases("tick", [1], NOW + HOUR),
    "give_back": lambda store: store.give_back("tick", [1]),
    "end_leases_of": lambda store: store.end_leases_of(["holder"], NOW),
    "keep_hub": lambda store: store.keep_hub(HubSubscription(1, HubOffer("h", "t"), "k", "s", NOW)),
    "end_hub": lambda store: store.end_hub(1),
    "note_hub_asked": lambda store: store.note_hub_asked(1, "subscribe", NOW),
    "settle_hub": lambda store: store.settle_hub(1, NOW, NOW),
    "note_hub_news": lambda store: store.note_hub_news(1, NOW, HOUR),
    "mark_ended": lambda store: store.mark_ended(1, "e", ambiguous=True),
}
READS: dict[str, StoreCall] = {
    "held_leases": lambda store: store.held_leases("tick", NOW),
    "leases_run_out": lambda store: store.leases_run_out(NOW, NOW),
    "hub_of_feed": lambda store: store.hub_of_feed(1),
    "hub_called": lambda store: store.hub_called("k"),
    "due_hubs": lambda store: store.due_hubs(NOW, 5),
    "next_source": lambda store: store.next_source(1),
    "next_pages": lambda store: store.next_pages(1, 5),
    "backfill_progress": lambda store: store.backfill_progress(1),
    "feeds": lambda store: store.feeds(),
    "feed_numbered": lambda store: store.feed_numbered(1),
    "feed_news": lambda store: store.feed_news(NOW, 4),
    "feed_reach": lambda store: store.feed_reach(),
    "followers_of_feeds": lambda store: store.followers_of_feeds(),
    "listed_prints": lambda store: store.listed_prints(1, [1]),
    "seen_entries": lambda store: store.seen_entries(1, ["e"]),
    "article_by_url": lambda store: store.article_by_url("u", ANYBODY),
    "article_linked": lambda store: store.article_linked("u", ANYBODY),
    "article_numbered": lambda store: store.article_numbered(1),
    "articles_numbered": lambda store: store.articles_numbered([1]),
    "articles_by_feed": lambda store: store.articles_by_feed([1], 7, 9),
    "articles_through": lambda store: store.articles_through(ArticleQuery(feed_ids=frozenset((1,)))),
    "audiences": lambda store: store.audiences(viewer_at(HERE)),
    "problems_of": lambda store: store.problems_of(1),
    "articles_at": lambda store: store.articles_at(["u"], EVERYBODY),
    "known_texts": lambda store: store.known_texts([1]),
    "articles": lambda store: store.articles(ArticleQuery(words=("we",)), ANYBODY),
    "articles_page": lambda store: store.articles_page(ArticleQuery(words=("we",)), ANYBODY),
    "outlets": lambda store: store.outlets("h", 5, ANYBODY),
    "quotations_matching": lambda store: matching(store, ["we"], 5),
    "quotations": lambda store: store.quotations(QuotationQuery((Voice(1),), ("we",)), ANYBODY),
    "quotations_of": lambda store: store.quotations_of([1]),
    "quotations_about": lambda store: store.quotations_about(topic("wait"), ANYBODY),
    "quotations_numbered": lambda store: store.quotations_numbered([1], ANYBODY),
    "latest_quotations": lambda store: store.latest_quotations([1], ANYBODY),
    "speakers_beginning": lambda store: store.speakers_beginning(["m"], 5, ANYBODY),
    "speakers": lambda store: store.speakers("m", 5, ANYBODY),
    "speakers_named": lambda store: store.speakers_named("Mara", 5, ANYBODY),
    "speakers_called": lambda store: store.speakers_called("engineer", 5, ANYBODY),
    "speakers_now": lambda store: store.speakers_now(1, ANYBODY),
    "speaker_profiles": lambda store: store.speaker_profiles([1], ANYBODY),
    "changes_of_speakers": lambda store: store.changes_of_speakers(5),
    "disputes": lambda store: store.disputes(["open"], None, 5),
    "disputed": lambda store: store.disputed(["u"], HERE),
    "dispute": lambda store: store.dispute(1, HERE),
    "steward": lambda store: store.steward(HERE),
    "names_around": lambda store: store.names_around(HERE),
    "subscriptions_around": lambda store: store.subscriptions_around(HERE),
    "subscriptions": lambda store: store.subscriptions(HERE),
    "subscriptions_of": lambda store: store.subscriptions_of([HERE]),
    "due_schedules": lambda store: store.due_schedules(NOW, 5),
    "schedules": lambda store: store.schedules(HERE),
    "already_told": lambda store: store.already_told(HERE, [1]),
    "last_digest": lambda store: store.last_digest(HERE),
    "looked_upto": lambda store: store.looked_upto(HERE),
    "first_arrival": lambda store: store.first_arrival(1, [1]),
    "oldest_prunable": lambda store: store.oldest_prunable(NOW),
    "newest_arrival": lambda store: store.newest_arrival(),
    "arrival_before": lambda store: store.arrival_before(NOW),
    "told": lambda store: store.told(HERE, 1),
    "feeds_of": lambda store: store.feeds_of(1),
    "alerts": lambda store: store.alerts(HERE),
    "alerts_of": lambda store: store.alerts_of([HERE]),
    "alerted": lambda store: store.alerted(HERE, 1),
    "alerts_behind": lambda store: store.alerts_behind(),
    "followers_behind": lambda store: store.followers_behind(),
    "arrivals_after": lambda store: store.arrivals_after([(1, 0)], 9),
    "articles_after": lambda store: store.articles_after(0, 5),
    "workspaces": lambda store: store.workspaces("discord"),
    "refused_places": lambda store: store.refused_places(),
    "places_of": lambda store: store.places_of("slack", "T1"),
    "installation": lambda store: store.installation("slack", "T1"),
    "installations": lambda store: store.installations("slack"),
    "export_workspace": lambda store: store.export_workspace(HERE, direct=True),
    "count_workspace": lambda store: store.count_workspace(HERE),
    "remembered": lambda store: store.remembered("name"),
    "kept_request": lambda store: store.kept_request("0" * 24),
    "dead_letters": lambda store: store.dead_letters(5),
    "unquoted_since": lambda store: store.unquoted_since(1),
    "unquoted": lambda store: store.unquoted(NOW, 5),
    "outdated_places": lambda store: store.outdated_places(9),
    "waiting_posts": lambda store: store.waiting_posts(HERE),
    "waiting_digests": lambda store: store.waiting_digests(HERE),
    "late_post": lambda store: store.late_post(HERE, 1),
    "places_beside": lambda store: store.places_beside(HERE),
    "options": lambda store: store.options(HERE),
    "all_options": lambda store: store.all_options(),
    "items_since": lambda store: store.items_since(HERE, NOW),
    "answers_plain_words": lambda store: store.answers_plain_words(HERE),
    "told_with": lambda store: store.told_with(HERE, [1]),
    "posted_item": lambda store: store.posted_item(HERE, 1),
    "corrections_of": lambda store: store.corrections_of([1]),
    "corrections_like": lambda store: store.corrections_like(["we"], 5, ANYBODY),
    "untold_corrections": lambda store: store.untold_corrections(5),
    "posts_since": lambda store: store.posts_since(HERE, NOW),
    "revision_texts": lambda store: store.revision_texts(1, [1]),
    "counts": lambda store: store.counts(ANYBODY),
    "store_figures": lambda store: store.store_figures(NOW),
}
CALLS = {**WRITES, **READS}
