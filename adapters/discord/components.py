"""Components V2 as plain JSON. Pure. Source: Discord, Components, "Component Reference"."""

from typing import Any

Json = dict[str, Any]

_ACTION_LINK = 5
"""A button's style that opens an address; it sends us nothing."""


def text(content: str) -> Json:
    """Markdown. Links in it don't unfurl: messages of this kind get no embeds ("Using Message Components")."""
    return {"type": 10, "content": content}


def separator() -> Json:
    """A thin line."""
    return {"type": 14, "divider": True, "spacing": 1}


def link_button(label: str, url: str) -> Json:
    """Opens ``url``. Discord shows it and asks before it leaves."""
    return {"type": 2, "style": _ACTION_LINK, "label": label, "url": url}


def section(content: str, accessory: Json) -> Json:
    """Markdown with a button at its side."""
    return {"type": 9, "components": [text(content)], "accessory": accessory}


def container(components: list[Json], colour: int) -> Json:
    """The box around everything, with a coloured edge."""
    return {"type": 17, "accent_color": colour, "components": components}


def count(components: list[Json]) -> int:
    """How many there are, nested ones too: Discord allows 40 a message."""
    nested = sum(count(component.get("components", [])) + ("accessory" in component) for component in components)
    return len(components) + nested


def contents(components: list[Json]) -> list[str]:
    """All Markdown, in order: together Discord allows 4,000 characters a message."""
    found: list[str] = []
    for component in components:
        if component["type"] == 10:
            found.append(component["content"])
        found += contents(component.get("components", []))
    return found
