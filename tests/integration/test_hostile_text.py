"""Only words reach a terminal, a file or a log: the real commands on hostile files, a hostile site and a hostile store.

Every text of these holds escape sequences, overrides and markup. The store is as old versions left it: nothing was
cleaned on its way in.
"""

import asyncio
import json
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

import bot.shell as shell_commands
from bot import quotes
from bot.domain.articles import Page
from bot.domain.delivery import Digest
from bot.domain.disputes import Dispute
from bot.domain.feeds import Poll
from bot.domain.places import Place
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.store import open_store
from bot.text.failures import failure
from bot.text.words import spoken_key
from tests.fakes.hostile import AS_TEXT, HOSTILE, harmful
from tests.fakes.shell import Ran, Shell
from tests.fakes.terminal import at_terminal
from tests.fakes.web import open_site

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
IN_XML = HOSTILE.translate(dict.fromkeys([*range(9), *range(14, 32)]))
"""What of it an XML document may have as it stands (XML 1.0, 2.2)."""
SPOKEN = f"The first ferry{HOSTILE} leaves at noon"
STORY = f"Harbour {HOSTILE} reopens\n\n“{SPOKEN},” said Mara Lindqvist, the harbour’s chief engineer.\n"


@pytest.fixture(scope="module")
def stored(empty_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database file; copied for each command."""
    path = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("hostile")))
    asyncio.run(fill(path))
    return path


async def fill(path: Path) -> None:
    store = await open_store(f"sqlite:///{path}")
    url = f"https://post.example/{HOSTILE}"
    page = Page(url, f"Ferry {HOSTILE}", f"Post {HOSTILE}", STORY, NOW, f"By {HOSTILE}")
    found = quotes.extract(STORY)
    await store.save_article(page, found, NOW, audience=EVERYBODY)
    feed = await store.add_feed(f"https://post.example/feed{HOSTILE}", f"Post {HOSTILE}", NOW, shared=True)
    await store.record_polls([(feed.id, Poll(NOW, NOW, error=f"no good {HOSTILE}"))])
    await store.record_digest(Digest(Place("slack", "T1", "C1"), None, NOW, (), failure(f"New {HOSTILE}")), "k", NOW)
    (leased,) = await store.lease(["slack"], NOW, NOW, 1)
    await store.mark_ended(leased.id, f"refused {HOSTILE}", ambiguous=False)
    (speaker,) = await store.speakers_named("lindqvist", 2, ANYBODY)
    await store.rename_speaker(speaker.id, f"Mara {HOSTILE} Lindqvist", f"ops {HOSTILE}", NOW)
    place = Place("slack", "T1", "C1")
    key = spoken_key(found[0])
    await store.add_dispute(Dispute(0, place, "U1", url, key, SPOKEN, f"Not her {HOSTILE}", "open", NOW))
    await store.close()


@pytest.fixture
def shell(stored: Path, tmp_path: Path) -> Shell:
    shutil.copy(stored, tmp_path / "bot.db")
    return Shell(tmp_path, {})


def assert_text(ran: Ran, *, code: int = 0) -> None:
    assert ran.code == code, ran
    assert not harmful(ran.out)
    assert not harmful(ran.err)
    assert "Traceback" not in ran.err
    assert "⚠" not in ran.out, "an emoji code is text"


def written(folder: Path, name: str, text: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return name


FEED = (
    f"<rss version='2.0'><channel><title>Post {IN_XML}</title><item><title>Ferry {IN_XML} &amp;#27;[31m</title>"
    f"<guid>{IN_XML}</guid><link>https://post.example/{IN_XML}</link><author>{IN_XML}</author></item></channel></rss>"
)
JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": HOSTILE,
        "items": [{"id": HOSTILE, "url": f"https://post.example/{HOSTILE}", "title": HOSTILE, "summary": HOSTILE}],
    }
)
PAGE = (
    f"<html><head><title>{HOSTILE}</title><meta property='og:site_name' content='{HOSTILE}'></head><body><article>"
    f"<h1>{HOSTILE}</h1><p>{STORY} It took the yard two winters to rebuild the pier, and the town paid.</p></article>"
)


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask", "/news latest"),
        ("ask", "/news feeds"),
        ("ask", "/news export"),
        ("ask", "/quote who the first ferry leaves at noon"),
        ("ask", "/quote by Lindqvist"),
        ("ask", f"/quote about {HOSTILE[1:]}ferry"),
        ("deliveries",),
        ("speakers", "list", "Lindqvist"),
        ("speakers", "disputes"),
        ("speakers", "audit"),
        ("export",),
    ],
    ids=" ".join,
)
async def test_what_the_store_has_is_shown_as_text(shell: Shell, arguments: tuple[str, ...]) -> None:
    ran = await shell.run(*arguments)
    assert_text(ran)
    words = ran.out.replace("&gt;", ">")
    assert "[bold]b[/bold]" in words
    assert ":warning:" in words


@pytest.mark.parametrize(
    "arguments",
    [
        ("ask", "/quote who the first ferry leaves at noon", "--json"),
        ("ask", "/news latest", "--as", "slack", "--json"),
        ("ask", "/news latest", "--as", "discord"),
        ("deliveries", "--json"),
        ("speakers", "list", "Lindqvist", "--json"),
        ("speakers", "audit", "--json"),
        ("privacy", "export", "slack:T1"),
    ],
    ids=" ".join,
)
async def test_json_has_escapes_for_what_a_terminal_would_obey(shell: Shell, arguments: tuple[str, ...]) -> None:
    ran = await shell.run(*arguments)
    assert_text(ran)
    assert "owned" in json.dumps(json.loads(ran.out))


async def test_json_of_a_quotation_has_its_very_characters(shell: Shell) -> None:
    ran = await shell.run("quotes", "--json", written(shell.folder, "story.txt", STORY))
    assert_text(ran)
    (quote,) = json.loads(ran.out)["quotes"]
    assert quote["text"] == STORY[quote["start"] : quote["end"]]
    assert HOSTILE in quote["text"]


@pytest.mark.parametrize(
    ("name", "content", "arguments"),
    [
        ("story.txt", STORY, ("quotes",)),
        ("story.txt", STORY, ("quotes", "--explain")),
        ("page.html", PAGE, ("quotes",)),
        ("page.html", PAGE, ("page",)),
        ("page.html", PAGE, ("page", "--json")),
        ("feed.xml", FEED, ("feed",)),
        ("feed.xml", FEED, ("feed", "--json")),
        ("feed.json", JSON_FEED, ("feed",)),
        ("feed.json", JSON_FEED, ("feed", "--json")),
        ("many.jsonl", json.dumps({"id": HOSTILE, "text": STORY}), ("quotes", "--jsonl")),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
async def test_a_file_is_shown_as_text(tmp_path: Path, name: str, content: str, arguments: tuple[str, ...]) -> None:
    ran = await Shell(tmp_path, {}).run(*arguments, written(tmp_path, name, content))
    assert_text(ran)
    assert "[bold]b[/bold] :warning:" in ran.out


async def test_bad_lines_and_errors_are_text(shell: Shell) -> None:
    line = json.dumps({"url": "https://post.example/a", "text": "x", "published": HOSTILE})
    ran = await shell.run("load", written(shell.folder, "archive.jsonl", line))
    assert_text(ran)
    assert AS_TEXT in ran.err
    assert_text(await shell.run("quotes", HOSTILE.replace("\0", "")), code=2)


async def test_a_poll_prints_and_logs_text_alone_and_little_of_it(tmp_path: Path) -> None:
    """One feed wrote 9 MB of log in a poll: 500 entries whose links have thousands of characters."""

    def listed(link: str, count: int) -> str:
        items = ((f"{IN_XML}{n}", link.format(n)) for n in range(count))
        return "".join(
            f"<item><title>{name}</title><guid>{link}</guid><link>{link}</link></item>" for name, link in items
        )

    refused = listed(f"http://10.0.0.1/{{}}{IN_XML}{'x' * 1700}", 60)
    missing, none = listed(f"/{{}}{IN_XML}{'x' * 1700}", 20), listed("/{}" + "x" * 9000, 50)
    async with open_site() as site:
        rss = f"<rss version='2.0'><channel><title>{IN_XML}</title>{refused}{missing}{none}</channel></rss>"
        url = site.serve("/feed.xml", rss, "application/rss+xml")
        settings = {"QUOTEWIRE_PRIVATE_HOSTS": f"127.0.0.1:{site.port}", "QUOTEWIRE_FEEDS": url}
        ran = await Shell(tmp_path, {**settings, "QUOTEWIRE_LOG_LEVEL": "debug"}).run("poll", "--once")
        pages = [path for path in site.asked if path not in ("/feed.xml", "/robots.txt")]
        assert len(pages) == 20, "links of over 2,000 characters are none"
    assert_text(ran)
    assert max(map(len, ran.err.splitlines())) < 2000
    logged = [line for line in ran.err.splitlines() if "no article" in line]
    assert 0 < len(logged) <= 20, "the line of the poll counts the rest"


@pytest.mark.parametrize(
    ("arguments", "until"),
    [
        (("quotes", "story.txt"), "chief engineer"),
        (("quotes", "--explain", "story.txt"), "because of"),
        (("feed", "feed.json"), "https://post.example"),
        (("page", "page.html"), "chief engineer"),
        (("deliveries",), "New "),
        (("ask", "/news latest"), "https://post.example"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_a_terminal_gets_text_too(shell: Shell, arguments: tuple[str, ...], until: str) -> None:
    """A pipe isn't enough to know: what is printed to one loses escape sequences by itself (click)."""
    written(shell.folder, "story.txt", STORY)
    written(shell.folder, "feed.json", JSON_FEED)
    written(shell.folder, "page.html", PAGE)
    shown = at_terminal(shell, *arguments, until=until)
    assert not harmful(shown.replace("\r\n", "\n")), shown


def test_the_demo_shows_what_is_typed_as_text(tmp_path: Path) -> None:
    typed = "/alert add [bold red]pier[/] \u202e:warning:"
    shown = at_terminal(
        Shell(tmp_path, {}), "demo", until="From now on", prompt="Tab completes", typed=typed, term="xterm"
    )
    answer = shown[shown.rindex("From now on") - 50 :]
    assert "\x1b]" not in shown, "no command to the terminal's title or clipboard"
    assert "“[bold red]pier[/] :warning:”" in answer
    assert "\u202e" not in answer


def test_the_shell_commands_print_in_one_way_only() -> None:
    """``bot/shell/output.py`` is the place where what is printed becomes text."""
    modules = [path for path in Path(shell_commands.__file__).parent.glob("*.py") if path.name != "output.py"]
    ways = ("typer.echo(", " print(", "sys.stdout.write(", "sys.stderr.write(")
    used = {(path.name, way) for path in modules for way in ways if way in path.read_text(encoding="utf-8")}
    assert len(modules) > 5
    assert used == set()
