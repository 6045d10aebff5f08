"""Components V2 as plain JSON. Pure. Source: Discord, Components, "Component Reference"."""

from collections.abc import Callable, Iterable
from typing import Any

Component = dict[str, Any]

_ROW, _BUTTON, _TEXT, _FILE, _SEPARATOR, _CONTAINER = 1, 2, 10, 13, 14, 17
_SECONDARY, _LINK = 2, 5
"""Styles of buttons: a grey one, and one that opens an address and sends us nothing."""


def text_component(content: str) -> Component:
    """Markdown. Links in it don't unfurl: messages of this kind get no embeds ("Using Message Components")."""
    return {"type": _TEXT, "content": content}


def file(name: str) -> Component:
    """A file that is uploaded with the message: of this kind it shows only those that are named."""
    return {"type": _FILE, "file": {"url": f"attachment://{name}"}}


def separator() -> Component:
    """A thin line."""
    return {"type": _SEPARATOR, "divider": True, "spacing": 1}


def link_button(label: str, url: str) -> Component:
    """Opens ``url``. Discord shows it and asks before it leaves."""
    return {"type": _BUTTON, "style": _LINK, "label": label, "url": url}


def component_button(label: str, custom_id: str) -> Component:
    """Sends us ``custom_id`` when somebody presses it."""
    return {"type": _BUTTON, "style": _SECONDARY, "label": label, "custom_id": custom_id}


def component_row(buttons: list[Component]) -> Component:
    """Up to five buttons side by side."""
    return {"type": _ROW, "components": buttons}


def without_buttons(components: Iterable[Component], gone: Callable[[str], bool]) -> list[Component]:
    """``components`` without the buttons whose id is ``gone``, and without rows that they leave empty."""
    left = []
    for component in components:
        if component["type"] == _ROW:
            kept = [part for part in component["components"] if not gone(part.get("custom_id") or "")]
            left += [{**component, "components": kept}] if kept else []
        else:
            left.append(component)
    return left


def container(components: list[Component], colour: int) -> Component:
    """The box around everything, with a coloured edge."""
    return {"type": _CONTAINER, "accent_color": colour, "components": components}


def count(components: list[Component]) -> int:
    """How many there are, nested ones too: Discord allows 40 a message."""
    return len(components) + sum(count(component.get("components", [])) for component in components)


def contents(components: list[Component]) -> list[str]:
    """All Markdown, in order: together Discord allows 4,000 characters a message."""
    texts: list[str] = []
    for component in components:
        if component["type"] == _TEXT:
            texts.append(component["content"])
        texts += contents(component.get("components", []))
    return texts
