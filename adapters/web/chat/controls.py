"""Makes the drawn buttons and menus of a message work: each is a form, which needs no script. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lxml.html import HtmlElement
from lxml.html.builder import E

Control = Mapping[str, Any]
_BUTTONS = (2, "button")
_MENUS = (3, "static_select")
_OTHERS = ("overflow", "conversations_select", "users_select", "channels_select", "multi_static_select")
"""Types of elements in bodies (Discord, "Component Reference"; Slack, "Block elements"): of buttons, of menus of the
bot's own lines, and of what else is drawn as a button."""
_IDS = {"custom_id", "action_id", "url"}
"""What an element has that can be pressed."""
_DRAWN = ".//span[starts-with(concat(@class, ' '), 'button ')] | .//div[@class='select']"
"""The drawn buttons and menus."""


def with_forms(
    drawn: Sequence[HtmlElement], body: Mapping[str, Any], action: str, hidden: Mapping[str, str]
) -> list[HtmlElement]:
    """The drawn parts of a ``body`` with its buttons and menus as forms that are sent to ``action``.

    Each sends ``hidden``, and in ``held`` what the button or the chosen line holds.
    """
    around = E.div(*drawn)
    for place, control in zip(list(around.xpath(_DRAWN)), _controls(body), strict=False):
        made = _form(place, control, action, hidden)
        if made is not None:
            place.getparent().replace(place, made)
    for element in around.iter("*"):
        element.attrib.pop("style", None)  # the page's policy allows no style outside its stylesheets
    return list(around)


def _controls(part: Any) -> Iterator[Control]:
    """The buttons and menus of a body, from above."""
    if isinstance(part, Mapping):
        if part.get("type") in (*_BUTTONS, *_MENUS, *_OTHERS) and not _IDS.isdisjoint(part):
            yield part
            return
        for inner in part.values():
            yield from _controls(inner)
    elif isinstance(part, list | tuple):
        for inner in part:
            yield from _controls(inner)


def _form(place: HtmlElement, control: Control, action: str, hidden: Mapping[str, str]) -> HtmlElement | None:
    fields = [E.input(type="hidden", name=name, value=value) for name, value in hidden.items()]
    form = {"class": "press", "method": "post", "action": action}
    if control["type"] in _BUTTONS and "url" not in control:
        looks = {"class": place.get("class") or "", "name": "held", "value": _held(control)}
        return E.form(*fields, E.button(place.text_content(), looks), form)
    if control["type"] in _MENUS:
        lines = [E.option(_words(line), value=str(line["value"])) for line in control.get("options", [])]
        chosen = E.select(*lines, {"name": "held", "aria-label": place.text_content().strip(" ⌄") or "Choose"})
        return E.form(*fields, chosen, E.button("Choose", {"class": "button"}), form)
    return None


def _held(control: Control) -> str:
    """What a button holds: its id, and its value where it has one."""
    return str(control.get("custom_id") or f"{control.get('action_id', '')}:{control.get('value', '')}")


def _words(line: Control) -> str:
    return str(line.get("label") or line.get("text", {}).get("text", ""))
