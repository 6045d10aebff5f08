"""Slack's own schemas, where the checkout has them beside it."""

from types import ModuleType
from typing import Any

import pytest

from tests.fakes.beside import missing, tool


def validator() -> ModuleType:
    """The validator as a module; skips the test where it is missing."""
    found = tool("validate_slack")
    if found is None:
        pytest.skip(missing("tools/validate_slack.py"))
    return found


def complaints(body: dict[str, Any]) -> list[str]:
    """What is wrong with a body for ``chat.postMessage``; nothing can be said without the schemas."""
    found = tool("validate_slack")
    return list(found.validate_post_message(body)) if found else []


def view_complaints(view: dict[str, Any]) -> list[str]:
    """What is wrong with a view."""
    found = tool("validate_slack")
    return list(found.validate_view(view)) if found else []
