"""Modules of the checkout, for tests that look at code: each is read and parsed once for all of them."""

import ast
import gc
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAM = ("bot", "adapters", "config")
"""The folders of the program's own modules."""
TEXTS_BESIDE = {"discord": "adapters.discord.texts", "slack": "adapters.slack.texts", "config": "config.texts"}
"""Modules of texts that name platforms, which nothing in ``bot/`` does, by what their keys in tests begin with."""


@dataclass(frozen=True, slots=True)
class Module:
    """A module's source and what that is parsed to, which nobody may change."""

    source: str
    syntax: ast.Module


@cache
def modules_in(folder: str) -> Mapping[Path, Module]:
    """The modules in and below a folder, by their paths from the checkout's root.

    The garbage collector doesn't run meanwhile, and never looks at them: half a million nodes took it three times as
    long as they take to be parsed (measured).
    """
    gc.disable()
    try:
        paths = sorted((ROOT / folder).rglob("*.py"))
        sources = {path.relative_to(ROOT): path.read_text(encoding="utf-8") for path in paths}
        return {path: Module(source, ast.parse(source)) for path, source in sources.items()}
    finally:
        gc.freeze()
        gc.enable()
