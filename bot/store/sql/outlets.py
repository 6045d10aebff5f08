"""Finds outlets by their names."""

from typing import Any

from sqlalchemy import Select, select

from bot.store.sql.schema import outlets
from bot.text.words import fold_words


def outlets_with(typed: str) -> Select[Any] | None:
    """Ids of the outlets whose names contain ``typed``; ``None`` when no name could contain it."""
    folded = folded_name(typed)
    if not folded and typed.strip():
        return None
    return select(outlets.c.id).where(outlets.c.folded.contains(folded, autoescape=True))


def folded_name(name: str) -> str:
    return " ".join(fold_words(name))
