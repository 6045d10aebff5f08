"""What the client logs, and the nonces of posts."""

import logging

from hypothesis import given
from hypothesis import strategies as st

from adapters.discord.client import ONE_LINE, Client
from adapters.discord.posting import nonce
from adapters.discord.transport import Addresses


def record(error: Exception) -> logging.LogRecord:
    made = logging.LogRecord("discord.shard", logging.ERROR, "", 0, "Retry %s", ("soon",), (type(error), error, None))
    assert ONE_LINE.filter(made)
    return made


def test_a_network_that_is_away_is_one_line() -> None:
    made = record(OSError("no route"))
    assert made.exc_info is None
    assert made.getMessage() == "Retry soon (OSError: no route)"


def test_a_bug_keeps_its_traceback() -> None:
    assert record(KeyError("id")).exc_info is not None


def test_no_privileged_intent_and_nobody_is_mentioned() -> None:
    client = Client(Addresses())
    assert {name for name, on in client.intents if on} == {"guilds", "guild_messages", "dm_messages"}
    assert client.allowed_mentions is not None
    assert dict(client.allowed_mentions.to_dict()) == {"parse": []}


@given(st.text(), st.text())
def test_equal_keys_have_one_nonce_and_it_fits(key: str, other: str) -> None:
    assert nonce(key) == nonce(key)
    assert 1 <= len(nonce(key)) <= 25
    assert (nonce(key) == nonce(other)) == (key == other)
