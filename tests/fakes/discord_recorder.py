"""Holds every body that goes to Discord in a test against Discord's own specification."""

import json
import re
from dataclasses import dataclass, field
from functools import lru_cache
from types import ModuleType
from typing import Any

from adapters.discord.components import contents, count
from tests.fakes.beside import missing, tool

WHY_NOT = missing("tools/validate_discord.py")


def validator() -> ModuleType | None:
    """Holds bodies against Discord's specification, where it is there."""
    return tool("validate_discord")


_VALIDATOR = validator()


def complaints(method: str, path: str, body: Any) -> list[str]:
    """What is wrong with a request; nothing where the validator is missing."""
    if body is None:
        return []
    errors: list[str] = list(_VALIDATOR.validate_request(method, path, body)) if _VALIDATOR else []
    # The messages in a callback to an interaction are under "data"; a deferral has no message in it.
    message = body.get("data") if path.endswith("/callback") else body
    if isinstance(message, dict) and ("components" in message or "content" in message):
        errors += _limits(message.get("components", []))
        errors += [] if _mentions_nobody(message.get("allowed_mentions")) else ["mentions are allowed"]
    return errors


@lru_cache(maxsize=4_096)
def _known_complaints(method: str, path: str, body: str) -> tuple[str, ...]:
    return tuple(complaints(method, path, json.loads(body)))


_NUMBER = re.compile(r"(?:token-)?\d+(?=/|$)")
"""Ids in paths, and the tokens of the local server."""


def _mentions_nobody(allowed: object) -> bool:
    """Nobody, or the roles alone that a place has named."""
    return isinstance(allowed, dict) and allowed.get("parse") == [] and set(allowed) <= {"parse", "roles"}


def _limits(components: list[dict[str, Any]]) -> list[str]:
    """What the specification doesn't say: 4,000 characters and 40 components in all, nested ones counted."""
    errors = []
    if (characters := sum(len(text) for text in contents(components))) > 4000:
        errors.append(f"{characters} characters of text")
    if (number := count(components)) > 40:
        errors.append(f"{number} components")
    ids = _custom_ids(components)
    if len(set(ids)) < len(ids):
        errors.append("two components with one custom id")
    return errors


def _custom_ids(components: list[dict[str, Any]]) -> list[str]:
    own = [component["custom_id"] for component in components if component.get("custom_id")]
    return own + [inner for component in components for inner in _custom_ids(component.get("components", []))]


@dataclass
class Recorder:
    """What was sent, and what was wrong with it."""

    sent: list[tuple[str, str, Any]] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __call__(self, method: str, path: str, body: Any) -> None:
        """Take down one request."""
        self.sent.append((method, path, body))
        # Tests send equal bodies again and again, and holding it against the specification takes milliseconds.
        complaints = _known_complaints(method, _NUMBER.sub("1", path), json.dumps(body))
        self.complaints += [f"{method} {path}: {error}" for error in complaints]

    def bodies(self, method: str, ending: str) -> list[Any]:
        """The bodies of the requests of one kind."""
        return [body for sent, path, body in self.sent if sent == method and path.endswith(ending)]
