"""Slack's own schemas, where the checkout has them beside it."""

from types import ModuleType
from typing import Any

import pytest

from tests.fakes.beside import missing, tool


def validator() -> ModuleType:
    """The validator as a module; skips the test where it is missing."""
    package = tool("validate_slack")
    if package is None:
        pytest.skip(missing("tools/validate_slack.py"))
    return package


def complaints(body: dict[str, Any]) -> list[str]:
    """What is wrong with a body for ``chat.postMessage``; nothing can be said without the schemas."""
    package = tool("validate_slack")
    return list(package.validate_post_message(body)) if package else []


def view_complaints(view: dict[str, Any]) -> list[str]:
    """What is wrong with a view."""
    package = tool("validate_slack")
    return list(package.validate_view(view)) if package else []
