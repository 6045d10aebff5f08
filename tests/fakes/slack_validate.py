"""Slack's own schemas, where the checkout has them beside it."""

import json
from collections.abc import Callable
from functools import lru_cache
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
    return _complaints(package.validate_post_message, body) if package else []


def view_complaints(view: dict[str, Any]) -> list[str]:
    """What is wrong with a view."""
    package = tool("validate_slack")
    return _complaints(package.validate_view, view) if package else []


def _complaints(validate: Callable[[dict[str, Any]], list[str]], body: dict[str, Any]) -> list[str]:
    """What ``validate`` says of a body. The same blocks are sent again and again, and schemas take milliseconds for
    each: a body is valid if each of its blocks is, and the body itself with dividers of these ids in their place."""
    blocks = body.get("blocks")
    listed = json.loads(blocks) if isinstance(blocks, str) else blocks
    if isinstance(listed, list) and all(isinstance(block, dict) for block in listed):
        outline = [
            {"type": "divider", **{name: block[name] for name in block if name == "block_id"}} for block in listed
        ]
        if not validate({**body, "blocks": outline}) and all(map(_is_valid, map(json.dumps, listed))):
            return []
    return list(validate(body))


@lru_cache(maxsize=4_096)
def _is_valid(block: str) -> bool:
    package = tool("validate_slack")
    return package is not None and not package.check_blocks([json.loads(block)])
