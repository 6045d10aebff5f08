"""App Home and forms: what is set is shown to those who may see it, and changed by those who may change it."""

import json
from typing import Any

import pytest

from adapters.slack.platform import slack_place
from bot.commands import ALL
from bot.domain.commands import Request
from bot.domain.messages import Message, Paragraph
from bot.domain.places import Place, Subscription
from bot.store.sql.store import SqlStore
from bot.text.failures import failure
from tests.builders import NOW
from tests.fakes import slack_payloads as payloads
from tests.fakes.slack_commands import QUOTE
from tests.fakes.slack_payloads import ADMIN, CHANNEL, TEAM, USER
from tests.fakes.slack_server import FakeSlack, SlackFault
from tests.integration.slack.conftest import Serving

NEWS, SECRET, MINE = Place("slack", TEAM, CHANNEL), Place("slack", TEAM, "C0SECRET"), slack_place(TEAM, "D0MINE")
TRICKY = "<!channel> *bold* <https://evil.example|bank>"


async def answer(request: Request) -> Message:
    """Refuses, fails or does it, as asked."""
    told = f"{request.command} {dict(sorted(request.arguments.items()))} at {request.place.channel}"
    if request.command in ("digest set", "news unfollow") and not request.can_manage:
        return failure("That needs the right to manage", "refused")
    if request.arguments.get("when") == "never":
        return failure("“never” is no time")
    return Message("ok", told, (Paragraph(told), QUOTE), private=request.command.startswith("quote"))


async def fill(store: SqlStore) -> None:
    """Something of everything, in a channel, a private channel, a direct message and another workspace."""
    feed = await store.add_feed("https://harbourpost.example/feed", f"Harbour Post {TRICKY}", NOW)
    await store.follow(Subscription(NEWS, feed, ("ferry",)))
    await store.set_schedule(NEWS, "weekdays 08:00", "Europe/Berlin", 5, (), NOW)
    await store.add_alert(NEWS, "Mara Lindqvist", NOW)
    await store.add_alert(SECRET, "hush-hush", NOW)
    await store.add_alert(MINE, "only-for-me", NOW)
    await store.add_alert(Place("slack", "T0OTHER", "C0OTHER"), "of-others", NOW)


def opened(user: str = USER, dm: str = "D0HIS") -> dict[str, Any]:
    return payloads.event("app_home_opened", user=user, channel=dm, tab="home", event_id=f"Ev{user}")


def buttons(view: dict[str, Any]) -> dict[str, str]:
    """Labels and values of all buttons of a view."""
    found = [block["accessory"] for block in view["blocks"] if "accessory" in block]
    found += [button for block in view["blocks"] if block["type"] == "actions" for button in block["elements"]]
    return {button["text"]["text"]: button["value"] for button in found}


async def shown(slack: FakeSlack, user: str, count: int = 1) -> str:
    await slack.until("call", "views.publish", count)
    return json.dumps(slack.homes[user], ensure_ascii=False)


async def test_a_reader_sees_their_channels_without_buttons(
    slack: FakeSlack, serving: Serving, store: SqlStore
) -> None:
    await fill(store)
    slack.private.add(SECRET.channel)
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.deliver("events_api", opened())
        home = await shown(slack, USER)
    for said in (
        "Harbour Post",
        "ferry",
        "weekdays 08:00",
        "Europe/Berlin",
        '"text": "Feeds"',
        '"text": "Digests"',
        '"text": "Alerts"',
        '"text": "Mara Lindqvist"',
        "not checked yet",
    ):
        assert said in home
    for hidden in ("hush-hush", "only-for-me", "of-others"):
        assert hidden not in home
    assert buttons(slack.homes[USER]) == {}
    kinds = [block["type"] for block in slack.homes[USER]["blocks"]]
    assert kinds[:2] == ["header", "input"]


async def test_nothing_of_the_web_is_markup_there(slack: FakeSlack, serving: Serving, store: SqlStore) -> None:
    await fill(store)
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.deliver("events_api", opened())
        await shown(slack, USER)
    texts = [block["text"] for block in slack.homes[USER]["blocks"] if block["type"] == "section"]
    assert any(TRICKY in text["text"] for text in texts)
    assert {text["type"] for text in texts} == {"plain_text"}


async def test_members_of_a_private_channel_and_owners_of_a_dm_see_theirs(
    slack: FakeSlack, serving: Serving, store: SqlStore
) -> None:
    await fill(store)
    slack.private.add(SECRET.channel)
    slack.members[ADMIN] = [SECRET.channel]
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.deliver("events_api", opened(ADMIN, MINE.channel))
        home = await shown(slack, ADMIN)
    for said in ("hush-hush", "only-for-me", "Mara Lindqvist"):  # the last in an open channel
        assert said in home
    assert {"Follow a feed", "Set a digest", "Add an alert", "Unfollow", "Remove", "End digests"} <= set(
        buttons(slack.homes[ADMIN])
    )


async def test_what_slack_does_not_tell_stays_hidden(slack: FakeSlack, serving: Serving, store: SqlStore) -> None:
    await fill(store)
    slack.faults["users.conversations"].append(SlackFault(error="missing_scope"))
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.deliver("events_api", opened())
        home = await shown(slack, USER)
    assert "which channels you are in" in home
    assert "Mara Lindqvist" not in home


async def test_a_button_does_it_and_app_home_is_rebuilt(slack: FakeSlack, serving: Serving, store: SqlStore) -> None:
    await fill(store)
    asked: list[Request] = []

    async def noted(request: Request) -> Message:
        asked.append(request)
        return await answer(request)

    async with serving(store=store, commands=ALL, answer=noted):
        await slack.deliver("events_api", opened(ADMIN))
        await shown(slack, ADMIN)
        view = slack.homes[ADMIN]
        await slack.deliver(
            "interactive", payloads.press_in_view("home_run", buttons(view)["Unfollow"], view=view, user=ADMIN)
        )
        home = await shown(slack, ADMIN, 2)
    (request,) = asked
    assert (request.command, request.place, request.can_manage) == ("news unfollow", NEWS, True)
    assert request.arguments == {"feed": "https://harbourpost.example/feed"}
    assert "news unfollow" in home.split("Who said")[0]  # told at the top


async def test_a_button_of_somebody_who_lost_the_right_does_nothing(
    slack: FakeSlack, serving: Serving, store: SqlStore
) -> None:
    await fill(store)
    value = json.dumps(["news unfollow", CHANNEL, {"feed": "https://harbourpost.example/feed"}])
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.deliver("interactive", payloads.press_in_view("home_run", value))
        assert "needs the right to manage" in await shown(slack, USER)


@pytest.mark.parametrize("value", ["", "{}", "[]", '["news unfollow"]', '["a", "b", 3]', "junk"])
async def test_a_value_that_is_none_of_ours_changes_nothing(
    slack: FakeSlack, serving: Serving, store: SqlStore, value: str
) -> None:
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.deliver("interactive", payloads.press_in_view("home_run", value))
        await slack.deliver("events_api", opened())
        await shown(slack, USER)
    assert len(slack.seen("call", "views.publish")) == 1


async def test_a_command_in_a_channel_is_seen_in_app_home(slack: FakeSlack, serving: Serving, store: SqlStore) -> None:
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.deliver("events_api", opened())
        await shown(slack, USER)
        await fill(store)
        await slack.slash("/digest", "set daily 08:00", user=ADMIN)
        assert "Mara Lindqvist" in await shown(slack, USER, 2)


async def test_the_search_box_answers_in_a_modal(slack: FakeSlack, serving: Serving, store: SqlStore) -> None:
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.deliver("interactive", payloads.press_in_view("home_search", "we will &amp; must stay"))
        (updated,) = await slack.until("call", "views.update")
    assert "quote who {'text': 'we will & must stay'}" in str(updated.body["view"])
    order = [event.name for event in slack.seen("call") if event.name.startswith(("views", "users"))]
    assert order[0] == "views.open"  # its trigger is good for three seconds


async def test_a_command_without_arguments_opens_its_form(slack: FakeSlack, serving: Serving, store: SqlStore) -> None:
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.slash("/digest", "set timezone Europe/Berlin", user=ADMIN)
        (call,) = await slack.until("call", "views.open")
    view = call.body["view"]
    assert view["title"]["text"] == "Set a digest"
    assert [block["block_id"] for block in view["blocks"]] == ["when", "timezone", "max", "about"]
    assert view["blocks"][1]["element"]["initial_option"]["value"] == "Europe/Berlin"
    assert call.body["trigger_id"] == "1.2.3"
    calls = [event.name for event in slack.events if event.kind in ("ack", "call")]
    assert calls[calls.index("views.open") - 1].startswith("envelope")  # nothing slow in between


@pytest.mark.parametrize("known_before", [True, False])
async def test_a_form_is_not_for_everybody(
    slack: FakeSlack, serving: Serving, store: SqlStore, known_before: bool
) -> None:
    async with serving(store=store, commands=ALL, answer=answer):
        if known_before:
            await slack.slash("/quotewire", "status")
            await slack.until("answer")
        await slack.slash("/news", "follow")
        await slack.until("call", "views.open" if known_before else "views.update")
    (view,) = slack.views.values()
    assert "right to manage" in json.dumps(view)


async def test_where_no_form_can_be_opened_the_usage_is_shown(
    slack: FakeSlack, serving: Serving, store: SqlStore
) -> None:
    slack.faults["views.open"].append(SlackFault(error="expired_trigger_id"))
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.slash("/digest", "set", user=ADMIN)
        (told,) = await slack.until("answer")
    assert "“when” is missing" in told.body["text"]


FILLED = {
    "when": {"when": {"type": "plain_text_input", "value": "daily 08:00"}},
    "timezone": {"timezone": {"type": "external_select", "selected_option": {"value": "Europe/Berlin"}}},
    "max": {"max": {"type": "number_input", "value": "5"}},
    "about": {"about": {"type": "plain_text_input", "value": None}},
}


async def test_a_form_that_was_sent_runs_its_command(slack: FakeSlack, serving: Serving, store: SqlStore) -> None:
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.slash("/digest", "set", user=ADMIN)
        await slack.until("call", "views.open")
        (view,) = slack.views.values()
        envelope = await slack.deliver("interactive", payloads.submit(view, FILLED, user=ADMIN))
        (told,) = await slack.until("answer")
        acknowledged = next(event.body for event in slack.seen("ack") if event.name == envelope)
    assert acknowledged["payload"]["response_action"] == "update"
    assert "Working" in json.dumps(acknowledged["payload"]["view"])
    wanted = "digest set {'max': '5', 'timezone': 'Europe/Berlin', 'when': 'daily 08:00'} at C0NEWS"
    assert told.body["text"] == wanted.replace("_", "＿")
    assert told.body["response_type"] == "in_channel"
    assert wanted in json.dumps(next(iter(slack.views.values())))


async def test_what_is_wrong_in_a_form_stands_in_it_and_nothing_is_lost(
    slack: FakeSlack, serving: Serving, store: SqlStore
) -> None:
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.slash("/digest", "set", user=ADMIN)
        await slack.until("call", "views.open")
        (view,) = slack.views.values()
        wrong = {**FILLED, "when": {"when": {"value": "never"}}}
        await slack.deliver("interactive", payloads.submit(view, wrong, user=ADMIN))
        (call,) = await slack.until("call", "views.update")
    shown_again = call.body["view"]
    assert "is no time" in json.dumps(shown_again["blocks"][0], ensure_ascii=False)
    assert shown_again["blocks"][1]["element"]["initial_value"] == "never"
    assert slack.seen("answer") == []


async def test_a_form_of_app_home_asks_for_the_channel(slack: FakeSlack, serving: Serving, store: SqlStore) -> None:
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.deliver("interactive", payloads.press_in_view("home_open_0", "news follow", user=ADMIN))
        await slack.until("call", "views.open")
        (view,) = slack.views.values()
        assert view["blocks"][0]["block_id"] == "where"
        values = {
            "where": {"where": {"type": "conversations_select", "selected_conversation": "C0CHOSEN"}},
            "url": {"url": {"value": "https://harbourpost.example"}},
        }
        await slack.deliver("interactive", payloads.submit(view, values, user=ADMIN))
        home = await shown(slack, ADMIN)
    assert "at C0CHOSEN" in home
    assert "at C0CHOSEN" in json.dumps(next(iter(slack.views.values())))
    assert slack.seen("answer") == []


@pytest.mark.parametrize("private", [False, True])
@pytest.mark.parametrize(
    ("family", "line"), [("digest", "set daily 08:00"), ("alert", "add Mara Lindqvist")], ids=["digest", "alert"]
)
async def test_a_promise_says_at_once_where_the_bot_is_not_in_the_channel(
    slack: FakeSlack, serving: Serving, store: SqlStore, family: str, line: str, private: bool
) -> None:
    slack.away.add(CHANNEL)
    slack.private |= {CHANNEL} if private else set()
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.slash(f"/{family}", line, user=ADMIN)
        [told] = await slack.until("answer")
        assert "But I can’t post here yet: I am not in this channel. Type /invite @Quotewire in it." in str(told.body)
        slack.away.clear()
        await slack.slash(f"/{family}", line.replace("8", "9").replace("Mara", "Ann"), user=ADMIN)
        *_, told = await slack.until("answer", count=2)
        assert "I can’t post" not in str(told.body)


async def test_a_form_of_app_home_says_at_once_where_the_bot_is_not_in_the_channel(
    slack: FakeSlack, serving: Serving, store: SqlStore
) -> None:
    slack.away.add("C0CHOSEN")
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.deliver("interactive", payloads.press_in_view("home_open_0", "news follow", user=ADMIN))
        await slack.until("call", "views.open")
        (view,) = slack.views.values()
        values = {
            "where": {"where": {"type": "conversations_select", "selected_conversation": "C0CHOSEN"}},
            "url": {"url": {"value": "https://harbourpost.example"}},
        }
        await slack.deliver("interactive", payloads.submit(view, values, user=ADMIN))
        home = await shown(slack, ADMIN)
    assert "I am not in this channel. Type /invite @Quotewire in it." in home
    assert "I am not in this channel" in json.dumps(next(iter(slack.views.values())))


async def test_a_menu_of_time_zones_is_filled(slack: FakeSlack, serving: Serving, store: SqlStore) -> None:
    async with serving(store=store, commands=ALL, answer=answer):
        await slack.deliver("interactive", payloads.suggest("timezone", "berl"))
        (acknowledged,) = await slack.until("ack")
    values = [option["value"] for option in acknowledged.body["payload"]["options"]]
    assert values == ["timezone berl 0", "timezone berl 1", "timezone berl 2"]
