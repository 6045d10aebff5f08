"""The shell commands for Slack's set-up."""

import json
import subprocess
import sys

import pytest
from cryptography.fernet import Fernet

from adapters.slack.manifest import manifest
from bot.commands import ALL


def quotewire(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the shell command."""
    command = [sys.executable, "-m", "bot.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


def test_a_key_is_a_key_and_another_each_time() -> None:
    keys = {quotewire("slack", "key").stdout.strip() for _ in range(2)}
    assert len(keys) == 2
    for key in keys:
        Fernet(key)


def test_the_manifest_for_http_has_the_address() -> None:
    made = json.loads(quotewire("slack", "manifest", "--http", "https://news.example.org/").stdout)
    assert made == manifest(ALL, "https://news.example.org")


@pytest.mark.parametrize("address", ["", "http://news.example.org", "news.example.org", "https://"])
def test_an_address_that_is_none_is_one_line(address: str) -> None:
    ran = quotewire("slack", "manifest", "--http", address)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "https://quotewire.example.org" in ran.stderr
    assert ran.stderr.count("\n") == 1
