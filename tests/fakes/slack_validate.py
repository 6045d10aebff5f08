"""Slack's own schemas, where the checkout has them beside it: ``../shared/tools/validate_slack.py``."""

import importlib.util
from functools import cache
from pathlib import Path
from typing import Any

import pytest

_TOOL = Path(__file__).resolve().parents[3] / "shared" / "tools" / "validate_slack.py"


@cache
def validator() -> Any:
    """The validator as a module; skips the test where it is missing."""
    if not _TOOL.exists():
        pytest.skip(f"{_TOOL} is not there: bodies can't be held against Slack's schemas")
    spec = importlib.util.spec_from_file_location("validate_slack", _TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def complaints(body: dict[str, Any]) -> list[str]:
    """What is wrong with a body for ``chat.postMessage``; nothing can be said without the schemas."""
    return list(validator().validate_post_message(body)) if _TOOL.exists() else []
