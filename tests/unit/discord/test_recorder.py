"""The recorder sees what is wrong: a check that can't fail would prove nothing."""

import pytest

from tests.fakes.discord_recorder import WHY_NOT, complaints, validator

POST, CALLBACK = "/api/v10/channels/1/messages", "/api/v10/interactions/1/token/callback"
COMMANDS = "/api/v10/applications/1/commands"
NOBODY: dict[str, list[str]] = {"parse": []}
TOO_LONG = {"type": 10, "content": "x" * 4001}
BUTTON = {"type": 2, "style": 2, "label": "Share", "custom_id": "a"}


@pytest.mark.skipif(validator() is None, reason=WHY_NOT)
@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", POST, {"content": "x" * 2001, "allowed_mentions": NOBODY}),
        ("POST", POST, {"content": "x"}),
        ("POST", POST, {"content": "x", "allowed_mentions": {"parse": ["everyone"]}}),
        ("POST", POST, {"content": "x", "allowed_mentions": {"parse": [], "users": ["1"]}}),
        ("POST", POST, {"flags": 1 << 15, "components": [TOO_LONG], "allowed_mentions": NOBODY}),
        ("POST", POST, {"components": [{"type": 1, "components": [BUTTON, BUTTON]}], "allowed_mentions": NOBODY}),
        ("POST", POST, {"components": [{"type": 1, "components": [{**BUTTON, "custom_id": "a" * 101}]}]}),
        ("POST", CALLBACK, {"type": 4, "data": {"content": "x"}}),
        ("POST", CALLBACK, {"type": 99}),
        ("PUT", COMMANDS, [{"name": "news", "description": ""}]),
        ("PUT", COMMANDS, [{"name": "n" * 33, "description": "d"}]),
        ("POST", "/api/v10/nowhere", {"content": "x", "allowed_mentions": NOBODY}),
    ],
)
def test_the_recorder_complains_of_a_wrong_body(method: str, path: str, body: object) -> None:
    assert complaints(method, path, body)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        (POST, {"content": "x", "allowed_mentions": {"parse": [], "roles": ["123456789012345678"]}}),
        (CALLBACK, {"type": 5, "data": {"flags": 64}}),
        (CALLBACK, {"type": 6}),
        (CALLBACK, {"type": 8, "data": {"choices": [{"name": "a", "value": "a"}]}}),
    ],
)
def test_it_has_nothing_against_what_is_right(path: str, body: object) -> None:
    assert complaints("POST", path, body) == []
