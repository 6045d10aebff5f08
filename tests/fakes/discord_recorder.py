"""Holds every body that goes to Discord in a test against Discord's own specification."""

from dataclasses import dataclass, field
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
    if isinstance(body, dict) and "components" in body:
        errors += _limits(body["components"])
    if isinstance(body, dict) and ("components" in body or "content" in body):
        errors += [] if body.get("allowed_mentions") == {"parse": []} else ["mentions are allowed"]
    return errors


def _limits(components: list[dict[str, Any]]) -> list[str]:
    """What the specification doesn't say: 4,000 characters and 40 components in all, nested ones counted."""
    errors = []
    if (characters := sum(len(text) for text in contents(components))) > 4000:
        errors.append(f"{characters} characters of text")
    if (number := count(components)) > 40:
        errors.append(f"{number} components")
    return errors


@dataclass
class Recorder:
    """What was sent, and what was wrong with it."""

    sent: list[tuple[str, str, Any]] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def __call__(self, method: str, path: str, body: Any) -> None:
        """Take down one request."""
        self.sent.append((method, path, body))
        self.complaints += [f"{method} {path}: {error}" for error in complaints(method, path, body)]

    def bodies(self, method: str, ending: str) -> list[Any]:
        """The bodies of the requests of one kind."""
        return [body for sent, path, body in self.sent if sent == method and path.endswith(ending)]
