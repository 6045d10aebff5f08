"""Forms (modals) for commands, made from their declaration. Pure.

https://docs.slack.dev/surfaces/modals and https://docs.slack.dev/reference/block-kit/block-elements/
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from adapters.slack import elements as e
from adapters.slack import render
from bot.domain.commands import Command, Option
from bot.domain.messages import Message

FORM = "form"
"""The callback id of every form."""
WHERE = "where"
"""The block of the channel menu."""
TIMEZONE = "timezone"
TITLES = {
    "digest set": "Set a digest",
    "news follow": "Follow a feed",
    "alert add": "Add an alert",
    "news import": "Follow many feeds",
}
"""Commands that have a form; a title has at most 24 characters."""

_VALUE, _LONG_VALUE = 1_000, 3_000
"""Characters of a field; Slack takes no more than the second number."""


@dataclass(frozen=True, slots=True)
class FormOrigin:
    """Where a form was opened, kept in the form itself: ``channel`` is empty where it asks for one (App Home)."""

    command: str
    channel: str = ""
    response_url: str = ""
    home: bool = False


def lacks(command: Command, given: Mapping[str, str]) -> bool:
    """Whether a command was typed without something that its form can ask for: what is required, or anything at all."""
    required = [option.name for option in command.options if option.required]
    missing = any(not given.get(name) for name in required) if required else not any(given.values())
    return command.path in TITLES and missing


def form(command: Command, origin: FormOrigin, given: Mapping[str, str], trouble: str = "") -> e.Element:
    """The form with what was given already; ``trouble`` says what was wrong with it."""
    blocks = [*e.context([e.small(trouble)]), *([] if origin.channel else [_where()])]
    # A text field takes no file: the form has a field for its address, or for its text.
    blocks += [_input(option, given.get(option.name, "")) for option in command.options if not option.upload]
    return {**_modal(TITLES[command.path], blocks, origin), "callback_id": FORM, "submit": e.plain_element("Save")}


def notice(title: str, text: str, origin: FormOrigin | None = None) -> e.Element:
    """A modal that only says something."""
    return _modal(title, e.rich(e.section(e.running_text(text, 2_800))) or e.header(title), origin)


def answer(title: str, message: Message) -> e.Element:
    """A modal that shows an answer."""
    return _modal(title, render.message_body(message)["blocks"], None)


def origin_of(view: Mapping[str, Any]) -> FormOrigin:
    """Where a form was opened.

    Raises:
        ValueError, TypeError: it isn't one of ours.
    """
    return FormOrigin(**json.loads(str(view.get("private_metadata") or "{}")))


def values_of(view: Mapping[str, Any]) -> dict[str, str]:
    """What was filled in, by block: the names of options, and :data:`WHERE`."""
    states = (view.get("state") or {}).get("values") or {}
    values = {block: _value(next(iter(actions.values()), {})) for block, actions in states.items()}
    return {block: value for block, value in values.items() if value}


def choices(texts: Sequence[str]) -> list[e.Element]:
    """Options of a menu that asks for them; at most 100, of 75 characters each."""
    return [_choice(text) for text in texts if text][:100]


def _value(state: Mapping[str, Any]) -> str:
    chosen = (state.get("selected_option") or {}).get("value")
    return str(chosen or state.get("selected_conversation") or state.get("value") or "").strip()


def _modal(title: str, blocks: Sequence[e.Element], origin: FormOrigin | None) -> e.Element:
    kept = {"private_metadata": json.dumps(asdict(origin))} if origin else {}
    return {
        "type": "modal",
        "title": e.plain_element(title),
        "close": e.plain_element("Close"),
        "blocks": list(blocks),
        **kept,
    }


def _where() -> e.Element:
    menu = {
        "type": "conversations_select",
        "action_id": WHERE,
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
    }
    hint = e.plain_element("I post only where I was invited: /invite me there.")
    return {"type": "input", "block_id": WHERE, "label": e.plain_element("Channel"), "element": menu, "hint": hint}


def _input(option: Option, given: str) -> e.Element:
    return {
        "type": "input",
        "block_id": option.name,
        "label": e.plain_element(option.name.capitalize()),
        "hint": e.plain_element(option.description),
        "optional": not option.required,
        "element": _element(option, given),
    }


def _element(option: Option, given: str) -> e.Element:
    if option.suggest == "timezone":
        chosen = {"initial_option": _choice(given)} if given else {}
        return {"type": "external_select", "action_id": TIMEZONE, "min_query_length": 2, **chosen}
    if option.integer:
        low, high = option.minimum, option.maximum
        bounds = {"min_value": low, "max_value": high}
        shown = {name: str(bound) for name, bound in bounds.items() if bound is not None}
        kept = {"initial_value": given} if given.isdecimal() else {}
        return {"type": "number_input", "action_id": option.name, "is_decimal_allowed": False, **shown, **kept}
    most = _LONG_VALUE if option.long else _VALUE
    lines = {"multiline": True} if option.long else {}
    kept = {"initial_value": given[:most]} if given else {}
    return {"type": "plain_text_input", "action_id": option.name, "max_length": most, **lines, **kept}


def _choice(text: str) -> e.Element:
    return {"text": e.plain_element(text[:75]), "value": text[:75]}
