"""Alerts: kept by place, looked at once."""

from bot.domain.alerts import Alerted, AlertPost
from bot.domain.viewers import ANYBODY
from bot.ports import Store
from tests.builders import NOW, save
from tests.contract.samples import HERE, MINUTE, THERE, message


async def test_alerts_are_kept_by_place_and_words(store: Store) -> None:
    assert await store.add_alert(HERE, "Mara Lindqvist", NOW)
    assert not await store.add_alert(HERE, "mara  LINDQVIST", NOW)
    assert await store.add_alert(THERE, "Mara Lindqvist", NOW)
    assert [alert.words for alert in await store.alerts(HERE)] == ["Mara Lindqvist"]
    assert [alert.place for alert in await store.alerts()] == [HERE, THERE]
    assert await store.remove_alert(HERE, "Mara lindqvist")
    assert not await store.remove_alert(HERE, "Mara Lindqvist")
    assert await store.alerts(HERE) == []
    assert len(await store.alerts(THERE)) == 1


async def test_an_alert_is_for_articles_stored_after_it(store: Store) -> None:
    old = await save(store, 1, "Said before")
    await store.add_alert(HERE, "harbour", NOW)
    (alert,) = await store.alerts(HERE)
    assert alert.after == old
    ids = [await save(store, number, f"Said {number}") for number in (2, 3)]
    assert [article.id for article in await store.articles_after(alert.after, 9)] == ids
    assert [article.id for article in await store.articles_after(alert.after, 1)] == ids[:1]


async def test_a_look_moves_the_alerts_and_queues_the_post_once(store: Store) -> None:
    for words in ("harbour", "ferry"):
        await store.add_alert(HERE, words, NOW)
    looked = await store.alerts(HERE)
    assert await store.record_alert(looked, 7, AlertPost(message(), "key-1", {}), NOW)
    assert not await store.record_alert(looked, 7, AlertPost(message(), "key-2", {}), NOW)
    assert {(alert.after, alert.posted_at) for alert in await store.alerts(HERE)} == {(7, NOW)}
    assert [one.key for one in await store.lease(["discord"], NOW, NOW + MINUTE, 9)] == ["key-1"]


async def test_alerts_that_found_nothing_are_passed_on_together(store: Store) -> None:
    for place in (HERE, THERE):
        await store.add_alert(place, "harbour", NOW)
    await store.pass_alerts(await store.alerts(), 7)
    assert {(alert.after, alert.posted_at) for alert in await store.alerts()} == {(7, None)}
    assert (await store.counts(ANYBODY))["waiting"] == 0


async def test_an_alert_that_was_moved_meanwhile_is_not_passed_on(store: Store) -> None:
    await store.add_alert(HERE, "harbour", NOW)
    looked = await store.alerts(HERE)
    assert await store.record_alert(looked, 7, AlertPost(message(), "key-1", {}), NOW)
    await store.pass_alerts(looked, 5)
    assert [alert.after for alert in await store.alerts(HERE)] == [7]


async def test_alerts_are_behind_from_an_article_on_until_they_looked(store: Store) -> None:
    for place in (HERE, THERE):
        await store.add_alert(place, "harbour", NOW)
    assert await store.alerts_behind() == []
    newest = await save(store, 1, "Said since")
    await store.pause_place(THERE, "why", None, NOW)
    behind = await store.alerts_behind()
    assert [alert.place for alert in behind] == [HERE]
    await store.pass_alerts(behind, newest)
    assert await store.alerts_behind() == []


async def test_an_alert_that_was_removed_meanwhile_undoes_the_look(store: Store) -> None:
    for words in ("harbour", "ferry"):
        await store.add_alert(HERE, words, NOW)
    looked = await store.alerts(HERE)
    await store.remove_alert(HERE, "ferry")
    assert not await store.record_alert(looked, 7, AlertPost(message(), "key-1", {}), NOW)
    assert [alert.after for alert in await store.alerts(HERE)] == [0]
    assert (await store.counts(ANYBODY))["waiting"] == 0


async def test_what_an_alert_has_shown_was_told_and_what_it_only_counted_was_not(store: Store) -> None:
    await store.add_alert(HERE, "harbour", NOW)
    shown, counted = [await save(store, number, f"Said {number}") for number in (1, 2)]
    post = AlertPost(message(), "key-1", {shown: "harbour", counted: "harbour"}, frozenset({shown}))
    assert await store.record_alert(await store.alerts(HERE), counted, post, NOW)
    assert await store.already_told(HERE, [shown, counted]) == {shown}
    assert await store.already_told(THERE, [shown, counted]) == set()
    assert [article.id for article in await store.items_since(HERE, NOW)] == [shown]
    assert await store.items_since(HERE, NOW + MINUTE) == []
    assert await store.items_since(THERE, NOW) == []


async def test_an_alert_whose_post_was_given_up_has_told_nothing(store: Store) -> None:
    await store.add_alert(HERE, "harbour", NOW)
    article = await save(store, 1, "Said 1")
    post = AlertPost(message(), "key-1", {article: "harbour"}, frozenset({article}))
    assert await store.record_alert(await store.alerts(HERE), article, post, NOW)
    (leased,) = await store.lease(["discord"], NOW, NOW + MINUTE, 9)
    await store.mark_ended(leased.id, "the channel is gone", ambiguous=False)
    assert await store.already_told(HERE, [article]) == set()
    assert await store.items_since(HERE, NOW) == []


async def test_a_place_knows_what_it_was_alerted_to_and_what_became_of_the_post(store: Store) -> None:
    await store.add_alert(HERE, "harbour", NOW)
    one, two = [await save(store, number, f"Said {number}") for number in (1, 2)]
    post = AlertPost(message(), "key-1", {one: "harbour"})
    assert await store.record_alert(await store.alerts(HERE), two, post, NOW)
    assert await store.alerted(HERE, one) == Alerted("harbour", "waiting", None, None)
    (leased,) = await store.lease(["discord"], NOW, NOW + MINUTE, 9)
    await store.mark_sent(leased.id, "r", NOW + MINUTE)
    assert await store.alerted(HERE, one) == Alerted("harbour", "sent", NOW + MINUTE, None)
    assert await store.alerted(HERE, two) is None
    assert await store.alerted(THERE, one) is None
