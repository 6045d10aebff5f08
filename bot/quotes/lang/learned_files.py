"""Reads the files of learned weights that stand beside the languages."""

import json
from functools import cache
from pkgutil import get_data
from typing import Any


def read_learned(package: str, name: str) -> dict[str, Any]:
    """The content of a JSON file in a package: as little of it in memory as can be, since every worker process has it.

    Many weights are equal, and one object then. ``importlib.resources`` would load 2 MB of modules.
    """
    content: dict[str, Any] = json.loads(get_data(package, name) or b"", parse_float=cache(float))
    return content
