"""What a store has begun it ends, also when its caller is cancelled (a timeout, a shutdown): done, or not begun.

Cut short, a transaction stays open in the connection's thread, and the database locked, until the garbage collector
comes by: SQLAlchemy stops that thread before it could roll back. And a post that a platform has must be marked as sent,
whatever happens to the one who sent it.
"""

import asyncio
from collections.abc import Callable, Coroutine
from functools import wraps
from inspect import iscoroutinefunction
from typing import Any, Concatenate, ParamSpec, TypeVar

T = TypeVar("T")
P = ParamSpec("P")
S = TypeVar("S", bound="Finishing")

_CANCELLABLE = "__cancellable__"
"""Attribute of the methods that end when their callers are cancelled."""


def cancellable(method: Callable[P, T]) -> Callable[P, T]:
    """A method that hears of its caller's cancellation. It must hold no connection itself: it asks other methods."""
    setattr(method, _CANCELLABLE, True)
    return method


class Finishing:
    """Every coroutine method of a subclass goes on when its caller is cancelled, but the :func:`cancellable` ones."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Wrap what the subclass itself defines; what it inherits was wrapped with its own class."""
        super().__init_subclass__(**kwargs)
        for name, method in list(vars(cls).items()):
            if iscoroutinefunction(method) and not hasattr(method, _CANCELLABLE):
                setattr(cls, name, _finished(method))

    async def _until_finished(self) -> None:
        """Wait for what goes on without its callers."""
        await asyncio.gather(*self._running, return_exceptions=True)


def _finished(
    method: Callable[Concatenate[S, P], Coroutine[Any, Any, T]],
) -> Callable[Concatenate[S, P], Coroutine[Any, Any, T]]:
    @wraps(method)
    async def run(self: S, /, *args: P.args, **kwargs: P.kwargs) -> T:
        task = asyncio.create_task(method(self, *args, **kwargs))
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        task.add_done_callback(_seen)
        return await asyncio.shield(task)

    return run


def _seen(task: asyncio.Task[Any]) -> None:
    """Look at a task's error, so that one whose caller has gone isn't reported as an error nobody looked at."""
    if not task.cancelled():
        task.exception()
