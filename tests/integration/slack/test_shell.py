"""The shell commands for Slack's set-up."""

import json
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from adapters.slack.manifest import manifest
from bot.commands import ALL
from tests.fakes.shell import Shell


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path, {})


async def test_a_key_is_a_key_and_another_each_time(shell: Shell) -> None:
    keys = {(await shell.run("slack", "key")).out.strip() for _ in range(2)}
    assert len(keys) == 2
    for key in keys:
        Fernet(key)


async def test_the_manifest_for_http_has_the_address(shell: Shell) -> None:
    made = json.loads((await shell.run("slack", "manifest", "--http", "https://news.example.org/")).out)
    assert made == manifest(ALL, "https://news.example.org")


@pytest.mark.parametrize("address", ["", "http://news.example.org", "news.example.org", "https://"])
async def test_an_address_that_is_none_is_one_line(shell: Shell, address: str) -> None:
    ran = await shell.run("slack", "manifest", "--http", address)
    assert (ran.code, ran.out) == (1, "")
    assert "https://quotewire.example.org" in ran.err
    assert ran.err.count("\n") == 1
