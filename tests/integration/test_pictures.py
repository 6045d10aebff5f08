"""The pictures of the documents show what is said, as each platform shows it."""

import asyncio
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from adapters.web.chat.discord_look import draw_discord, markdown
from adapters.web.chat.markup import box
from adapters.web.chat.slack_look import draw_slack
from tests.pictures.drawn import FOLDER, out_of_date, write_drawn
from tests.pictures.page import page
from tests.pictures.scenes import PictureScene, scenes

NOW = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


@cache
def drawn() -> Mapping[str, PictureScene]:
    """The scenes by their names; it takes seconds to make them, so they are made once."""
    return {scene.name: scene for scene in asyncio.run(scenes())}


def shown(scene: PictureScene) -> str:
    """The text that a reader sees in a scene's page."""
    body = html.fromstring(page(scene)).find("body")
    assert body is not None
    return " ".join(str(body.text_content()).split())


def test_each_picture_shows_the_words_and_their_speaker() -> None:
    assert sorted(drawn()) == [
        *("discord-alert", "discord-answer", "discord-digest"),
        *("slack-alert", "slack-answer", "slack-digest", "slack-home"),
        *("web-article", "web-person", "web-today", "web-who"),
    ]
    for platform in ("discord", "slack"):
        for kind in ("alert", "answer"):
            text = shown(drawn()[f"{platform}-{kind}"])
            assert "Mara Lindqvist, the harbour’s chief engineer" in text
            assert "Four of my people stayed to tie them down, and the pickets let them through." in text
        digest = shown(drawn()[f"{platform}-digest"])
        assert "News digest, Wednesday 25 November, 09:00 CET" in digest
        assert "Dockers' strike shuts Halvera's largest port" in digest
    assert "#news" in shown(drawn()["slack-home"])
    for kind in ("who", "person", "article"):
        assert "Mara Lindqvist, the harbour’s chief engineer" in shown(drawn()[f"web-{kind}"])
    assert "Dockers' strike shuts Halvera's largest port" in shown(drawn()["web-today"])


def test_the_pictures_of_the_documents_show_what_is_sent() -> None:
    pages = {name: page(scene) for name, scene in drawn().items()}
    assert out_of_date(FOLDER, pages) == [], "draw them anew: make pictures"


def test_no_mark_of_a_platform_is_left_in_what_is_shown() -> None:
    for scene in drawn().values():
        assert re.findall(r"<[t:#@!]|\*\*|^> |\\|localhost", shown(scene)) == [], scene.name


@pytest.mark.parametrize(
    ("content", "text", "kinds"),
    [
        ("### A **bold** headline", "A bold headline", ["heading3"]),
        ("> said\n> twice\nand", "saidtwiceand", ["quote", "plain"]),
        ("-# [The Post](<https://post.example/1>)", "The Post", ["small"]),
        (r"2 \* 3 \> 5", "2 * 3 > 5", ["plain"]),
        ("</quote who:123> in <#1>", "/quote who in #news", ["plain"]),
        (f"<t:{int((NOW - timedelta(hours=3)).timestamp())}:R>", "3 hours ago", ["plain"]),
    ],
)
def test_discord_s_marks_are_drawn(content: str, text: str, kinds: list[str]) -> None:
    blocks = list(markdown(content, NOW))
    assert box("", *blocks).text_content() == text
    assert [block.get("class") for block in blocks] == kinds


@pytest.mark.parametrize(
    ("block", "text"),
    [
        ({"type": "header", "text": {"type": "plain_text", "text": "News <b>"}}, "News <b>"),
        ({"type": "section", "text": {"type": "mrkdwn", "text": "*a* &amp; <https://a.example|b>"}}, "a & b"),
        (
            {"type": "context", "elements": [{"type": "mrkdwn", "text": "<!date^1795582800^{date_short_pretty}|x>"}]},
            "Today",
        ),
    ],
)
def test_slack_s_marks_are_drawn(block: dict[str, object], text: str) -> None:
    (drawn,) = draw_slack({"blocks": [block]}, NOW)
    assert drawn.text_content() == text


def test_a_part_that_has_no_drawing_is_named() -> None:
    with pytest.raises(ValueError, match="a block of type poll has no drawing yet"):
        draw_slack({"blocks": [{"type": "poll"}]}, NOW)
    with pytest.raises(ValueError, match="a component of type 99 has no drawing yet"):
        draw_discord({"components": [{"type": 99}]}, NOW)


def test_a_picture_of_another_state_of_its_page_is_out_of_date(tmp_path: Path) -> None:
    pages = {"answer": "<p>yes", "digest": "<p>news"}
    assert out_of_date(tmp_path, pages) == ["answer", "digest"]
    for name in pages:
        (tmp_path / f"{name}.png").write_bytes(b"")
    write_drawn(tmp_path, pages)
    assert out_of_date(tmp_path, pages) == []
    assert out_of_date(tmp_path, pages | {"answer": "<p>no"}) == ["answer"]
    (tmp_path / "digest.png").unlink()
    assert out_of_date(tmp_path, pages) == ["digest"]
