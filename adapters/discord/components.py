"""Components V2 as plain JSON. Pure. Source: Discord, Components, "Component Reference"."""

from collections.abc import Callable, Iterable
from typing import Any

Component = dict[str, Any]

_ROW, _BUTTON, _SELECT, _SECTION, _TEXT, _THUMBNAIL, _FILE, _SEPARATOR, _CONTAINER = 1, 2, 3, 9, 10, 11, 13, 14, 17
_SECONDARY, _LINK = 2, 5
"""Styles of buttons: grey, and a link, which opens an address and sends the bot nothing."""


def text_component(content: str) -> Component:
    """Markdown text. Its links don't unfurl: a message of components gets no embeds ("Using Message Components")."""
    return {"type": _TEXT, "content": content}


def section_with_picture(content: str, picture: str) -> Component:
    """Markdown text with a small picture beside it; Discord fetches the picture, the bot never does."""
    thumbnail = {"type": _THUMBNAIL, "media": {"url": picture}}
    return {"type": _SECTION, "components": [text_component(content)], "accessory": thumbnail}


def file(name: str) -> Component:
    """A file that is uploaded with the message: a message of components shows only files that a component names."""
    return {"type": _FILE, "file": {"url": f"attachment://{name}"}}


def separator() -> Component:
    """A thin line between two components."""
    return {"type": _SEPARATOR, "divider": True, "spacing": 1}


def link_button(label: str, url: str) -> Component:
    """A button that opens ``url``; Discord shows the address, and asks before it opens it."""
    return {"type": _BUTTON, "style": _LINK, "label": label, "url": url}


def component_button(label: str, custom_id: str) -> Component:
    """A button that sends the bot ``custom_id`` when somebody presses it."""
    return {"type": _BUTTON, "style": _SECONDARY, "label": label, "custom_id": custom_id}


def menu_component(custom_id: str, placeholder: str, options: list[tuple[str, str]]) -> Component:
    """A menu of up to 25 lines, each a label and a value of up to 100 characters, of which a person chooses one."""
    lines = [{"label": label, "value": value} for label, value in options]
    return {"type": _SELECT, "custom_id": custom_id, "placeholder": placeholder, "options": lines}


def component_row(buttons: list[Component]) -> Component:
    """A row of up to five buttons, or of one menu."""
    return {"type": _ROW, "components": buttons}


def without_buttons(components: Iterable[Component], gone: Callable[[str], bool]) -> list[Component]:
    """``components`` without the buttons for whose id ``gone`` is true, and without rows that are empty then."""
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
    """The number of components, nested ones counted: Discord allows 40 in a message."""
    beside = sum("accessory" in component for component in components)
    return len(components) + beside + sum(count(component.get("components", [])) for component in components)


def contents(components: list[Component]) -> list[str]:
    """All Markdown texts, in order: Discord allows 4,000 characters of them in a message."""
    texts: list[str] = []
    for component in components:
        if component["type"] == _TEXT:
            texts.append(component["content"])
        texts += contents(component.get("components", []))
    return texts
