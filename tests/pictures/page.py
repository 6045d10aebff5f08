"""A page of HTML around a scene: the platform's frame, with who posted and when."""

from importlib.resources import files

from lxml import html
from lxml.html import HtmlElement
from lxml.html.builder import E

from adapters.web.chat.discord_look import draw_discord
from adapters.web.chat.markup import box, span
from adapters.web.chat.slack_look import draw_slack
from tests.pictures.scenes import NOW, PictureScene

_WIDTHS = {"discord": 560, "slack": 640, "web": 1200}
"""Pixels across a picture."""


def width(name: str) -> int:
    """Pixels across the picture of a scene of this name."""
    return _WIDTHS[_platform(name)]


def page(scene: PictureScene) -> str:
    """The whole page; it needs nothing from elsewhere."""
    platform = _platform(scene.name)
    if platform == "web":
        return str(scene.body["html"])
    style = files("adapters.web").joinpath("static", f"look-{platform}.css").read_text(encoding="utf-8")
    drawn = (draw_discord if platform == "discord" else draw_slack)(scene.body, NOW)
    body = drawn if scene.name.endswith("-home") else [*_asked(scene), _message(drawn)]
    head = E.head(E.meta(charset="utf-8"), E.title(scene.name), E.style(f"body {{ margin: 0 }} {style}"))
    document = E.html(head, E.body(*body, {"class": f"{scene.name} look-{platform}"}), lang="en")
    return html.tostring(document, doctype="<!doctype html>", encoding="unicode", pretty_print=True)


def _platform(name: str) -> str:
    return name.partition("-")[0]


def _message(parts: list[HtmlElement]) -> HtmlElement:
    name = box("name", "Quotewire", span("app", "APP"), span("when", f"{NOW:%H:%M}"))
    return box("message", box("avatar", "Q"), box("column", name, *parts))


def _asked(scene: PictureScene) -> list[HtmlElement]:
    return [box("typed", span("person", "Ada"), " used ", span("mention", scene.typed))] if scene.typed else []
