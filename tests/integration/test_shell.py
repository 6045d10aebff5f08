"""The shell commands as people and programs call them: their JSON, their exit codes, one line when it goes wrong."""

import asyncio
import json
import os
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

import seeds
from bot.domain.delivery import Digest
from bot.domain.places import Place
from bot.store import open_store
from bot.text.failures import failure
from tests.fakes.shell import QUOTEWIRE, Ran, Shell
from tests.fakes.sites import sample_sites
from tests.fakes.web import open_site, rss

STORY = (
    "Harbour reopens\n\n“The first ferry leaves at noon,” said Mara Lindqvist, the harbour’s chief engineer. "
    "“We have waited long enough.”\n"
)


@pytest.fixture
def shell(tmp_path: Path, database: Path) -> Shell:
    """With a database that is there already: most commands have nothing to say of its first migration."""
    return Shell(tmp_path, {})


def assert_one_line(ran: Ran, code: int) -> str:
    """The only line on stderr; it is no traceback."""
    assert ran.code == code, ran
    assert len(ran.err.strip().splitlines()) == 1, ran.err
    assert "Traceback" not in ran.err
    return ran.err


def archive(folder: Path, *lines: str) -> str:
    file = folder / "archive.jsonl"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(file)


def article(number: int, text: str = STORY) -> str:
    return json.dumps(
        {
            "url": f"https://post.example/{number}",
            "title": f"Harbour reopens {number}",
            "published": "2026-11-02T08:00:00Z",
            "outlet": "Harbour Post",
            "author": None,
            "text": text,
        }
    )


async def test_the_demo_plays_its_tour_without_a_terminal(tmp_path: Path) -> None:
    shell, cache = Shell(tmp_path / "here", {"XDG_CACHE_HOME": str(tmp_path / "cache")}), tmp_path / "cache"
    shell.folder.mkdir()
    ran = await shell.run("demo")
    assert (ran.code, ran.err) == (0, "")
    assert "posted to console:main" in ran.out
    assert ran.out.count("› /") == 6
    assert "Tobias Achterberg" in ran.out
    assert "also in" in ran.out
    assert "Not found" in ran.out
    assert "#:~:text=Nobody%20should%20have%20to%20choose" in ran.out
    assert "127.0.0.1" not in ran.out, "each sample site has a name that its outlet's name spells"
    assert "http://harbourpost.localhost:" in ran.out
    assert not list(shell.folder.iterdir()), "the demo leaves nothing behind"
    assert f"file://{cache}/quotewire/demo/index.html" in ran.out
    assert_pages_that_link_to_each_other(cache / "quotewire" / "demo")


def assert_pages_that_link_to_each_other(folder: Path) -> None:
    """The tour's pages need no server: every link within them leads to a file beside them."""
    files = {path.name for path in folder.iterdir()}
    assert {
        "index.html",
        "compare.html",
        "feeds.html",
        "quotewire.css",
        "quotewire.js",
        "chat.html",
        "look-slack.css",
    } <= files
    assert "who-you-cant-park-a-crane-like-a-bycicle.html" in files
    for path in folder.glob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "<form" not in text, path.name
        inside = [address for address in re.findall(r'(?:href|src)="([^"]+)"', text) if "://" not in address]
        assert {address.partition("#")[0] or path.name for address in inside} <= files, path.name


async def test_run_without_tokens_says_what_to_do(shell: Shell) -> None:
    assert "DISCORD_TOKEN" in assert_one_line(await shell.run("run"), 1)


async def test_slack_with_half_its_tokens_says_which_is_missing(tmp_path: Path) -> None:
    for given, missing in (("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"), ("SLACK_APP_TOKEN", "SLACK_BOT_TOKEN")):
        shell = Shell(tmp_path, {given: "half"})
        assert f"{missing} is missing" in assert_one_line(await shell.run("run"), 1)


async def test_the_version_is_printed(shell: Shell) -> None:
    assert (await shell.run_anew("--version")).out.startswith("quotewire 0.")


@pytest.mark.parametrize(
    "arguments",
    [
        ("quotes", "no-such-file.txt"),
        ("ask",),
        ("ask", "/news latest", "--as", "irc"),
        ("ask", "--batch", "-", "--as", "discord", "--json"),
        ("ask", "--batch", "-"),
        ("digest", "--place", "irc:x", "--dry-run"),
        ("digest", "--place", "discord:a/b/c", "--dry-run"),
        ("digest", "--place", "nowhere"),
        ("poll",),
        ("run", "--only", "ingest,walk"),
        ("run", "--only", ","),
        ("load", "no-such-file.jsonl"),
        ("import", "no-such-file.opml"),
    ],
)
async def test_a_command_written_wrongly_is_one_line_and_exit_2(shell: Shell, arguments: tuple[str, ...]) -> None:
    assert_one_line(await shell.run(*arguments), 2)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("nonsense", "No such command 'nonsense'. quotewire --help lists"),
        ("fedds", "Did you mean 'feeds', 'feed'? quotewire --help lists"),
        ("feeds import", "No such command 'import'. quotewire feeds --help lists its commands"),
        ("quotes", "quotewire quotes --help tells how to write it"),
    ],
)
async def test_what_cannot_be_read_names_the_help_that_says_more(shell: Shell, line: str, words: str) -> None:
    assert words in assert_one_line(await shell.run(*line.split()), 2)


@pytest.mark.parametrize("line", ["", "db"])
async def test_a_group_without_a_command_prints_its_help_alone(shell: Shell, line: str) -> None:
    ran = await shell.run(*line.split())
    assert (ran.code, ran.err) == (2, "")
    assert "Usage: quotewire" in ran.out


async def test_a_bad_setting_is_one_line(tmp_path: Path) -> None:
    shell = Shell(tmp_path, {"QUOTEWIRE_WORKERS": "lots"})
    assert "QUOTEWIRE_WORKERS" in assert_one_line(await shell.run("export"), 1)


@pytest.mark.parametrize("command", [("poll", "--once"), ("ask", "/news latest"), ("check",), ("run",)])
async def test_a_broken_database_is_one_line(tmp_path: Path, command: tuple[str, ...]) -> None:
    (tmp_path / "bot.db").write_bytes(b"this is no database" * 500)
    ran = await Shell(tmp_path, {"DISCORD_TOKEN": "local.fake.token", "QUOTEWIRE_POLL": "5"}).run(*command)
    assert ran.code == 1
    told = ran.out + ran.err
    assert "Traceback" not in told
    assert "bot.db" in told
    # Beside it, commands that look at the whole set-up tell a setting that isn't one.
    assert ("QUOTEWIRE_POLL is no setting" in told) == (command in {("check",), ("run",)})


async def test_quotes_are_printed_for_people(shell: Shell) -> None:
    ran = await shell.run("quotes", "-", given=STORY)
    assert ran.code == 0
    assert "Mara Lindqvist" in ran.out


async def test_quotes_of_text_keep_to_the_contract(shell: Shell) -> None:
    ran = await shell.run("quotes", "-", "--json", given=STORY)
    answer = json.loads(ran.out)
    assert answer["language"] == "en"
    quotes = answer["quotes"]
    assert set(quotes[0]) == {
        *("start", "end", "spans", "text", "kind", "speaker", "mention", "speaker_span"),
        *("role", "cue", "confidence", "rule", "within"),
    }
    for quote in quotes:
        assert STORY[quote["start"] : quote["end"]] == quote["text"]
        assert quote["speaker"] == "Mara Lindqvist"
        assert quote["kind"] == "direct"


async def test_quotes_of_many_texts_skip_bad_lines(shell: Shell) -> None:
    lines = [json.dumps({"id": "a", "text": STORY}), "{", json.dumps({"id": "b"}), json.dumps({"id": "c", "text": ""})]
    ran = await shell.run("quotes", "--jsonl", "-", given="\n".join(lines))
    assert [json.loads(line)["id"] for line in ran.out.splitlines()] == ["a", "c"]
    assert [json.loads(line)["language"] for line in ran.out.splitlines()] == ["en", None]
    assert [line.split()[:2] for line in ran.err.splitlines()] == [["line", "2"], ["line", "3"]]


@pytest.mark.parametrize(
    "bad", ['{"id":1,"text":' + "[" * 100_000, '{"id":2,"text":"“We \\ud800 will go,” said Bob Jones."}', "[1]", "7"]
)
async def test_a_hostile_line_is_skipped_and_the_rest_is_read(shell: Shell, bad: str) -> None:
    ran = await shell.run("quotes", "--jsonl", "-", given=f"{bad}\n{json.dumps({'id': 'c', 'text': STORY})}\n")
    assert (ran.code, [json.loads(line)["id"] for line in ran.out.splitlines()]) == (0, ["c"])
    assert ran.err.startswith("line 1 is skipped")
    assert len(ran.err.splitlines()) == 1


async def test_a_digest_asked_for_on_the_shell_is_printed(shell: Shell) -> None:
    async with sample_sites() as sites:
        feed = f"{sites.base}{seeds.OUTLETS[0].feed_path}"
        there = Shell(shell.folder, {"QUOTEWIRE_PRIVATE_HOSTS": sites.host, "QUOTEWIRE_FEEDS": feed})
        await there.run("poll", "--once")
        ran = await there.run("ask", "/digest now")
    assert "posted to console:main" in ran.out


async def test_output_that_cannot_be_written_is_one_line(shell: Shell) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        process = await asyncio.create_subprocess_exec(
            QUOTEWIRE, "export", cwd=shell.folder, env=shell.environment, stdout=full, stderr=asyncio.subprocess.PIPE
        )
        _, told = await process.communicate()
    finally:
        os.close(full)
    assert process.returncode == 1
    assert told.decode().splitlines() == ["The output can't be written: No space left on device"]


@pytest.mark.parametrize(
    ("line", "code", "out"),
    [
        ('"$1" quotes --jsonl many.jsonl | head -c 6; exit "${PIPESTATUS[0]}"', 0, '{"id":'),
        ('"$1" export >&-', 0, ""),
        ('"$1" nonsense 2>&-', 2, ""),
    ],
)
async def test_who_wants_no_more_of_the_output_has_it_without_an_error(
    shell: Shell, line: str, code: int, out: str
) -> None:
    said = json.dumps({"id": 1, "text": STORY})
    (shell.folder / "many.jsonl").write_text(f"{said}\n" * 300)  # more than a pipe holds
    pipe, command = asyncio.subprocess.PIPE, ("bash", "-c", line, "bash", QUOTEWIRE)
    process = await asyncio.create_subprocess_exec(
        *command, cwd=shell.folder, env=shell.environment, stdout=pipe, stderr=pipe
    )
    printed, told = await process.communicate()
    assert (process.returncode, printed.decode(), told.decode()) == (code, out, "")


async def test_a_terminal_without_curly_marks_gets_an_answer_all_the_same(tmp_path: Path) -> None:
    ran = await Shell(tmp_path, {"PYTHONIOENCODING": "ascii"}).run_anew("quotes", "-", given=STORY.replace("’", "'"))
    assert (ran.code, ran.err) == (0, "")
    assert "Mara Lindqvist" in ran.out


async def test_quotes_of_a_page_and_explained(tmp_path: Path) -> None:
    async with sample_sites() as sites:
        shell = Shell(tmp_path, {"QUOTEWIRE_PRIVATE_HOSTS": sites.host})
        url = f"{sites.base}/harbourpost.example/news/harbour-strike"
        fetched = await shell.run("quotes", url, "--json")
        speakers = {quote["speaker"] for quote in json.loads(fetched.out)["quotes"]}
        assert {"Tobias Achterberg", "Mara Lindqvist"} <= speakers
        page = tmp_path / "page.html"
        page.write_bytes((await _page(sites.base)).body)
        assert (await shell.run("quotes", str(page), "--json")).out == fetched.out
    explained = await shell.run("quotes", "-", "--explain", given=STORY)
    assert explained.code == 0
    assert "Mara Lindqvist" in explained.out


async def _page(base: str) -> seeds.Rendered:
    from datetime import UTC, datetime

    found = seeds.render("/harbourpost.example/news/harbour-strike", base, datetime.now(UTC))
    assert found
    return found


async def test_fetch_and_feed_tell_programs(tmp_path: Path) -> None:
    async with sample_sites() as sites:
        shell = Shell(tmp_path, {"QUOTEWIRE_PRIVATE_HOSTS": sites.host})
        url = f"{sites.base}/harbourpost.example/feed.xml"
        got = json.loads((await shell.run("fetch", url, "--json")).out)
        assert (got["url"], got["final_url"], got["status"]) == (url, url, 200)
        assert got["bytes"] > 1000
        feed = json.loads((await shell.run("feed", url, "--json")).out)
        assert set(feed) == {"title", "link", "entries"}
        assert feed["entries"][0]["published"].endswith("Z")
        ahead = tmp_path / "ahead.xml"
        ahead.write_text(rss("<item><title>T</title><pubDate>1 Jan 2099 10:00 GMT</pubDate></item>"))
        (entry,) = json.loads((await shell.run("feed", str(ahead), "--json")).out)["entries"]
        assert entry["published"] <= datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), "the future is cut to now"
        refused = await Shell(tmp_path, {}).run("fetch", url, "--json")
        assert "is at a private address" in json.loads(refused.out)["refused"]
        assert_one_line(await Shell(tmp_path, {}).run("fetch", url), 1)


async def test_a_page_is_shown_as_it_is_read(tmp_path: Path) -> None:
    async with sample_sites() as sites:
        shell = Shell(tmp_path, {"QUOTEWIRE_PRIVATE_HOSTS": sites.host})
        url = f"{sites.base}/harbourpost.example/news/harbour-strike"
        page = json.loads((await shell.run("page", url, "--json")).out)
        assert set(page) == {"url", "title", "published", "outlet", "author", "language", "text"}
        assert page["outlet"].startswith("The Harbour Post")  # and its host, which the name doesn't spell
        assert (page["author"], page["language"]) == ("Nerys Caddock", "en")
        assert page["published"].endswith("Z")
        assert "You cannot park a crane like a bicycle" in page["text"]
        saved = tmp_path / "saved.html"
        saved.write_bytes((await _page(sites.base)).body)
        again = json.loads((await shell.run("page", str(saved), "--url", page["url"], "--json")).out)
        assert again == page | {"published": again["published"]}, "the sample's time is the time of asking"
        words = await shell.run("page", str(saved), "--url", page["url"])
        assert words.out.splitlines()[1:4] == [page["outlet"], again["published"], "Nerys Caddock"]
        assert page["text"] in words.out


async def test_a_file_without_an_article_says_so(tmp_path: Path) -> None:
    (tmp_path / "menu.html").write_text("<html><nav>Home News Sport</nav></html>", encoding="utf-8")
    ran = await Shell(tmp_path, {}).run("page", "menu.html", "--json")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "no article text found at this page\n"


async def test_poll_follows_the_feeds_of_the_settings_and_an_opml_file(tmp_path: Path, database: Path) -> None:
    async with sample_sites() as sites:
        feeds = [f"{sites.base}{outlet.feed_path}" for outlet in seeds.OUTLETS]
        opml = tmp_path / "feeds.opml"
        outlines = "".join(f'<outline type="rss" text="A &amp; B" xmlUrl="{feed}"/>' for feed in feeds[2:])
        opml.write_text(f'<opml version="2.0"><body><outline text="News">{outlines}</outline></body></opml>')
        settings = {"QUOTEWIRE_PRIVATE_HOSTS": sites.host, "QUOTEWIRE_FEEDS": ",".join(feeds[:2])}
        shell = Shell(tmp_path, settings)
        polled = await shell.run("poll", "--once", "--opml", str(opml))
        assert (polled.code, polled.err) == (0, "")
        assert len([line for line in polled.out.splitlines() if " new" in line]) == 4
        assert "No feed is due" in (await shell.run("poll", "--once")).out
        latest = json.loads((await shell.run("ask", "/news latest 10", "--json")).out)
        assert len(latest["results"]) == 9
        exported = (await shell.run("export")).out
        assert all(feed in exported for feed in feeds)
        dry = await shell.run("digest", "--place", "console:main", "--dry-run")
        assert "News digest" in dry.out
        for platform, validate in (("discord", "components"), ("slack", "blocks")):
            body = await shell.run("digest", "--place", "console:main", "--dry-run", "--as", platform, "--json")
            assert "News digest" in str(json.loads(body.out)[validate])
        neutral = await shell.run("digest", "--place", "console:main", "--dry-run", "--json")
        assert json.loads(neutral.out)["results"]


async def test_poll_fetches_everything_that_is_due_in_one_go(tmp_path: Path, database: Path) -> None:
    paths = [f"/{number}/feed" for number in range(120)]
    async with open_site() as site:
        feeds = [site.serve(path, rss(title=path), "application/rss+xml") for path in paths]
        settings = {"QUOTEWIRE_PRIVATE_HOSTS": f"127.0.0.1:{site.port}", "QUOTEWIRE_FEEDS": ",".join(feeds)}
        ran = await Shell(tmp_path, settings).run("poll", "--once")
        assert (ran.code, ran.err) == (0, "")
        assert site.asked == dict.fromkeys(paths, 1)
    assert len(ran.out.splitlines()) == len(paths)
    assert all(line.endswith(": nothing new") for line in ran.out.splitlines()), ran.out


async def test_a_list_above_the_limit_is_taken_in_as_far_as_it_fits(tmp_path: Path, database: Path) -> None:
    feeds = [f"https://post.example/{number}" for number in range(5)]
    opml = tmp_path / "feeds.opml"
    outlines = "".join(f'<outline type="rss" text="A" xmlUrl="{feed}"/>' for feed in feeds)
    opml.write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    shell = Shell(tmp_path, {"QUOTEWIRE_ALL_FEEDS": "3"})
    ran = await shell.run("import", str(opml))
    assert (ran.code, ran.out) == (0, "3 feeds are followed at every place.\n")
    assert ran.err.splitlines() == [f"{feed} is left out: QUOTEWIRE_ALL_FEEDS is 3" for feed in feeds[3:]]
    again = await shell.run("import", str(opml))
    assert (again.code, again.out) == (0, "3 feeds are followed at every place.\n")
    exported = (await shell.run("export")).out
    assert [feed in exported for feed in feeds] == [True, True, True, False, False]


async def test_ask_keeps_to_the_contract(shell: Shell) -> None:
    await shell.run("load", archive(shell.folder, article(1)))
    asked = await shell.run("ask", "/quote who the first ferry leaves at noon", "--json")
    answer = json.loads(asked.out)
    assert set(answer) == {"command", "elapsed_ms", "outcome", "results"}
    assert answer["outcome"] == "found"
    assert set(answer["results"][0]) == {
        *("grade", "text", "speaker", "role", "mention", "confidence"),
        *("outlet", "title", "url", "published", "told_by", "article_id", "quotation_id", "speaker_id"),
        *("language", "differs", "gone_since", "together"),
    }
    assert all(answer["results"][0][f"{name}_id"] > 0 for name in ("article", "quotation", "speaker"))
    assert answer["results"][0]["speaker"] == "Mara Lindqvist"
    assert answer["results"][0]["language"] == "en"
    in_words = await shell.run("ask", *["/quote", "who", "the", "first", "ferry", "leaves", "at", "noon"], "--json")
    assert json.loads(in_words.out)["results"] == answer["results"]
    batch = await shell.run("ask", "--batch", "-", "--json", given="/quote who noon\n\n/nonsense\n/news latest\n")
    outcomes = [json.loads(line)["outcome"] for line in batch.out.splitlines()]
    assert outcomes == ["found", "error", "found"]
    assert "I don't know" in assert_one_line(await shell.run("ask", "/nonsense"), 1)


@pytest.mark.parametrize(("platform", "key"), [("discord", "components"), ("slack", "blocks")])
async def test_ask_shows_the_body_of_a_platform(shell: Shell, platform: str, key: str) -> None:
    await shell.run("load", archive(shell.folder, article(1)))
    ran = await shell.run("ask", "/quote who the first ferry leaves at noon", "--as", platform, "--json")
    body = json.loads(ran.out)
    assert body[key]
    assert "Mara Lindqvist" in ran.out
    assert ("quotewire:share:" in ran.out) is (platform == "discord")


async def test_load_goes_on_where_it_stopped_and_skips_what_it_cannot_read(shell: Shell) -> None:
    lines = [article(1), "not json", json.dumps({"title": "no url"}), article(2), ""]
    first = await shell.run("load", archive(shell.folder, *lines))
    assert (first.code, first.out.strip()) == (0, "2 new, 0 changed, 0 unchanged, 2 bad lines skipped")
    assert [line.split()[:2] for line in first.err.splitlines()] == [["line", "2"], ["line", "3"]]
    again = await shell.run("load", archive(shell.folder, *lines, article(3), article(1, STORY + "\nUpdated.")))
    assert again.out.startswith("1 new, 1 changed, 2 unchanged")


async def test_load_refuses_bytes_that_are_no_utf_8_by_line_and_stores_nothing_mended(shell: Shell) -> None:
    file = shell.folder / "archive.jsonl"
    bad = article(2, "“The müller waits,” said Mara Lindqvist, the harbour’s chief engineer.")
    wrong = json.dumps(json.loads(bad), ensure_ascii=False).encode("cp1252")
    file.write_bytes(b"\n".join([article(1).encode(), wrong, article(3).encode()]))
    ran = await shell.run("load", str(file))
    assert (ran.code, ran.out.strip()) == (0, "2 new, 0 changed, 0 unchanged, 1 bad lines skipped")
    (told,) = ran.err.splitlines()
    at = wrong.index("“".encode("cp1252")) + 1
    assert (
        told == f"line 2 is skipped: byte {at} of it is no UTF-8: save the file as UTF-8 (such as with iconv -t UTF-8)"
    )
    assert "müller" not in (await shell.run("ask", "/news latest")).out
    quoted = await shell.run("quotes", "--jsonl", str(file))
    assert told in quoted.err.splitlines()


async def test_the_database_is_upgraded_only_when_that_is_asked_for(tmp_path: Path) -> None:
    shell = Shell(tmp_path, {"QUOTEWIRE_UPGRADE_AT_START": "false"})
    told = assert_one_line(await shell.run("export"), 1)
    assert "There is no database" in told
    assert "quotewire db upgrade" in told
    assert (await shell.run("db", "upgrade")).code == 0
    assert (await shell.run("export")).code == 0


async def test_a_settings_file_is_read(tmp_path: Path, database: Path) -> None:
    file = tmp_path / "quotewire.toml"
    file.write_text('feeds = ["https://post.example/feed"]\n')
    ran = await Shell(tmp_path, {}).run("--config", str(file), "export")
    assert "https://post.example/feed" in ran.out


async def test_the_manifest_that_is_kept_is_the_one_that_is_made(shell: Shell) -> None:
    kept = Path(__file__).parents[2] / "config" / "slack-manifest.yaml"
    assert (await shell.run("slack", "manifest")).out == kept.read_text(encoding="utf-8")


async def test_posts_that_did_not_arrive_are_listed_and_tried_again(shell: Shell) -> None:
    place, now = Place("discord", "1", "2"), datetime(2026, 11, 24, 8, tzinfo=UTC)
    store = await open_store(f"sqlite:///{shell.folder / 'bot.db'}")
    try:
        await store.record_digest(Digest(place, None, now, (), failure("Three new items")), "key", now)
        (leased,) = await store.lease(["discord"], now, now, 1)
        await store.mark_ended(leased.id, "the channel\x1b[2J is gone", ambiguous=False)
    finally:
        await store.close()
    listed = await shell.run("deliveries")
    assert listed.code == 0
    assert "discord:1/2  failed: the channel" in listed.out
    assert "\x1b" not in listed.out
    assert [one["id"] for one in json.loads((await shell.run("deliveries", "--json")).out)] == [leased.id]
    assert "lists them" in assert_one_line(await shell.run("deliveries", "retry", "999"), 2)
    assert "less than" in assert_one_line(await shell.run("deliveries", "retry", "9" * 20), 2)
    assert "or retry --failed" in assert_one_line(await shell.run("deliveries", "retry"), 2)
    assert (await shell.run("deliveries", "retry", "--failed")).code == 0
    assert "No post surely failed" in (await shell.run("deliveries", "retry", "--failed")).out
    assert "Every post reached" in (await shell.run("deliveries")).out
