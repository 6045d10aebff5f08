"""A platform that the core has never heard of: its adapter and one line in a list are all that it takes."""

import asyncio
import json
import sys
from pathlib import Path

import pytest

from tests.fakes.chirp_server import TOKEN, ChirpServer
from tests.fakes.patience import LONG
from tests.fakes.shell import Shell
from tests.fakes.sites import Sites, sample_sites

ASKED = "choose between a wage and a night's sleep"
SPEAKER = "Tobias Achterberg"
PROGRAM = (sys.executable, "-m", "tests.fakes.chirp")
ENTRY = "tests.fakes.chirp:quotewire_with_chirp"
ROOT = Path(__file__).parents[2]


def shell_of(folder: Path, chirp: ChirpServer, sites: Sites, secret: str = TOKEN) -> Shell:
    """The shell of a bot that is set up for Chirp alone."""
    given = {"CHIRP_URL": chirp.address, "CHIRP_TOKEN": secret, "QUOTEWIRE_PRIVATE_HOSTS": sites.host}
    return Shell(folder, given, PROGRAM, ENTRY)


async def until_told(chirp: ChirpServer, line: str, words: str, *, keeper: bool = False) -> None:
    """Ask until the answer has these words: articles come in by and by, and a busy machine gives up a fetch."""
    async with asyncio.timeout(LONG):
        while words not in await chirp.say("news", line, keeper=keeper):
            await asyncio.sleep(0.2)


async def test_a_third_platform_is_served_like_the_others(tmp_path: Path) -> None:
    async with sample_sites() as sites, ChirpServer() as chirp:
        shell, site = shell_of(tmp_path, chirp, sites), f"{sites.base}/harbourpost.example/"
        async with shell.running("run"):
            assert "the right to manage" in await chirp.say("news", f"/news follow {site}")
            await until_told(chirp, f"/news follow {site}", "Following The Harbour Post", keeper=True)
            await until_told(chirp, f"/quote who {ASKED}", f"— {SPEAKER}")
            assert f"— {SPEAKER}" in await chirp.say("news", f"hi, who said “{ASKED}”? lol")
            assert "right to manage" in await chirp.say("news", "quotewire plain off")
            assert "on its way" in await chirp.say("news", "/digest now", keeper=True)
            posts = await chirp.until("news", len(chirp.posts["news"]) + 1)
            assert "Tarnmouth dockers walk out" in posts[-1]["text"]
            assert "From now on" in await chirp.say("with-ann", "/alert add Ann's own secret")
            of_hive = await chirp.say("news", "/quotewire privacy export", keeper=True)
            of_ann = await chirp.say("with-ann", "/quotewire privacy export")
            of_bob = await chirp.say("with-bob", "/quotewire privacy export", user="bob")
        assert "Ann's own secret" in of_ann
        assert "harbourpost.example" in of_hive
        for others in (of_hive, of_bob):
            assert "Ann's own secret" not in others
        exported = json.loads((await shell.run("privacy", "export", "chirp:bees")).out)
        alone = json.loads((await shell.run("privacy", "export", "chirp:bees/with-ann")).out)
        assert [row["channel"] for row in exported["alerts"]] == ["with-ann"]
        assert (len(alone["alerts"]), alone["subscriptions"]) == (1, [])
        body = json.loads((await shell.run("ask", "/quotewire help quote", "--as", "chirp", "--json")).out)
        assert "/quote who <text>" in body["text"]
        dry = await shell.run("digest", "--place", "chirp:bees/later", "--dry-run", "--as", "chirp", "--json")
        assert dry.code == 0, dry


async def test_check_knows_it_and_says_what_would_turn_it_on(tmp_path: Path) -> None:
    async with sample_sites() as sites, ChirpServer() as chirp:
        fine = await shell_of(tmp_path, chirp, sites).run("check")
        refused = await shell_of(tmp_path, chirp, sites, "chirp-wrongwrong").run("check")
    unset = await Shell(tmp_path, {}, PROGRAM, ENTRY).run("check")
    assert (fine.code, fine.out.splitlines()[-1]) == (0, "chirp: logged in as quotewire")
    assert (refused.code, refused.out.splitlines()[-1]) == (1, "chirp: Chirp refuses CHIRP_TOKEN")
    assert unset.code == 1
    assert "or CHIRP_URL and CHIRP_TOKEN" in unset.out


@pytest.mark.parametrize(
    ("place", "told"),
    [("chirp:bees", "chirp:<hive>/<room>"), ("carol:bees/news", "chirp:<hive>/<room>")],
)
async def test_a_place_is_read_as_its_adapter_writes_it(tmp_path: Path, place: str, told: str) -> None:
    ran = await Shell(tmp_path, {}, PROGRAM, ENTRY).run("digest", "--place", place, "--dry-run")
    assert (ran.code, told in ran.err) == (2, True)


def test_the_adapter_is_short() -> None:
    assert len((ROOT / "tests/fakes/chirp.py").read_text(encoding="utf-8").splitlines()) < 150


def test_the_core_names_no_platform() -> None:
    named = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in sorted((ROOT / "bot").rglob("*.py"))
        if path.relative_to(ROOT).parts[1] != "app"
        for line in path.read_text(encoding="utf-8").splitlines()
        if any(name in line.casefold() for name in ("discord", "slack"))
    ]
    assert named == []
