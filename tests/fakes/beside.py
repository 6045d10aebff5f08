"""Measuring tools and texts that may stand in ``../shared``, beside the checkout; they are no part of the project."""

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

BESIDE = Path(__file__).resolve().parents[3] / "shared"


@cache
def tool(name: str) -> ModuleType | None:
    """``tools/<name>.py`` as a module; ``None`` where it isn't there."""
    path = BESIDE / "tools" / f"{name}.py"
    if not path.exists():
        return None
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def missing(name: str) -> str:
    """Why a test is skipped."""
    return f"{BESIDE / name} isn't there"
