"""Forms (modals) for commands, made from the commands' declarations. Pure.

https://docs.slack.dev/surfaces/modals and https://docs.slack.dev/reference/block-kit/block-elements/
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from adapters.slack import elements as e
from adapters.slack import render
from adapters.slack import texts as say
from adapters.slack.incoming import part_of
from bot.domain.commands import Command, Option
from bot.domain.messages import Message

FORM = "form"
"""The callback id of all forms."""
WHERE = "where"
"""The block id of the menu of channels."""
TIMEZONE = "timezone"
TITLES = say.FORM_TITLES
"""Commands that have a form, with its title of at most 24 characters."""

_VALUE, _LONG_VALUE = 1_000, 3_000
"""Maximum characters of a short and of a long field; 3,000 is Slack's limit."""


@dataclass(frozen=True, slots=True)
class FormOrigin:
    """Where a form was opened, stored in the form itself.

    ``channel`` is empty where the form has a menu of channels, as in App Home.
    """

    command: str
    channel: str = ""
    response_url: str = ""
    home: bool = False


def lacks(command: Command, given: Mapping[str, str]) -> bool:
    """Whether a command that has a form was typed without a required option; where none is required, without any
    option."""
    required = [option.name for option in command.options if option.required]
    missing = any(not given.get(name) for name in required) if required else not any(given.values())
    return command.path in TITLES and missing


def form(command: Command, origin: FormOrigin, given: Mapping[str, str], trouble: str = "") -> e.Element:
    """A command's form, filled in with the options that were given; ``trouble`` is shown above them and says what was
    wrong."""
    blocks = [*e.context([e.small(trouble)]), *([] if origin.channel else [_where()])]
    # A form has no field for a file: another option takes the file's address, or its text.
    blocks += [_input(option, given.get(option.name, "")) for option in command.options if not option.upload]
    return {**_modal(TITLES[command.path], blocks, origin), "callback_id": FORM, "submit": e.plain_element(say.SAVE)}


def notice(title: str, text: str, origin: FormOrigin | None = None) -> e.Element:
    """A modal that shows a text and has no fields."""
    return _modal(title, e.rich(e.section(e.running_text(text, 2_800))) or e.header(title), origin)


def answer(title: str, message: Message) -> e.Element:
    """A modal that shows a command's answer."""
    return _modal(title, render.message_body(message)["blocks"], None)


def origin_of(view: Mapping[str, Any]) -> FormOrigin:
    """Read where a form was opened.

    Raises:
        ValueError, TypeError: this bot didn't make the form.
    """
    return FormOrigin(**json.loads(str(view.get("private_metadata") or "{}")))


def values_of(view: Mapping[str, Any]) -> dict[str, str]:
    """The values of a submitted form by block id: the names of options, and :data:`WHERE`."""
    states = part_of(part_of(view, "state"), "values")
    values = {block: _value(part_of(states, block)) for block in states}
    return {block: value for block, value in values.items() if value}


def choices(texts: Sequence[str]) -> list[e.Element]:
    """Options for a menu that loads them while a person types: at most 100, of at most 75 characters each."""
    return [_choice(text) for text in texts if text][:100]


def _value(actions: Mapping[str, Any]) -> str:
    """What was given in a block, which has one element: its state stands there by the id of its action."""
    state = part_of(actions, next(iter(actions), ""))
    chosen = part_of(state, "selected_option").get("value")
    return str(chosen or state.get("selected_conversation") or state.get("value") or "").strip()


def _modal(title: str, blocks: Sequence[e.Element], origin: FormOrigin | None) -> e.Element:
    kept = {"private_metadata": json.dumps(asdict(origin))} if origin else {}
    return {
        "type": "modal",
        "title": e.plain_element(title),
        "close": e.plain_element(say.CLOSE),
        "blocks": list(blocks),
        **kept,
    }


def _where() -> e.Element:
    menu = {
        "type": "conversations_select",
        "action_id": WHERE,
        "filter": {"include": ["public", "private"], "exclude_bot_users": True},
    }
    hint = e.plain_element(say.POST_WHERE_INVITED)
    return {"type": "input", "block_id": WHERE, "label": e.plain_element(say.CHANNEL), "element": menu, "hint": hint}


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
