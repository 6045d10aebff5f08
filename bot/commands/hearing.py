"""Hears plain words: whether they are to be answered at all, once, and not too often."""

from collections import deque
from collections.abc import Callable
from datetime import timedelta
from typing import Literal

import structlog
from cachetools import FIFOCache, TTLCache

from bot.commands.plain import PlainSpeech
from bot.commands.stores import HearingStore
from bot.domain.errors import StoreError
from bot.domain.places import Place
from bot.domain.plain import PlainAnswer, PlainQuestion
from bot.ports import Clock, ReadPointedAt
from bot.text.failures import failure, line_for_chat
from bot.texts import refusals

ANSWERS = 10
"""Answers that a person gets within :data:`WINDOW`, at most."""
WINDOW = 60.0
"""Seconds in which a person's answers are counted."""
QUIET = 12 * 3600.0
"""Seconds for which a person isn't told again, at the same place, how to ask."""
_MOST_PEOPLE = 50_000
"""People who are counted, and who were told how to ask, at most."""
KEPT = timedelta(days=2)
"""How long the number of a message is stored: platforms repeat what wasn't acknowledged for a day at most."""
_MOST_MESSAGES = 10_000
"""Messages that are remembered in memory as heard, beside those in the store."""

log = structlog.get_logger(__name__)


class AnswerLimit:
    """Counts each person's answers in the last minute."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._given: FIFOCache[tuple[str, str, str], deque[float]] = FIFOCache(_MOST_PEOPLE)
        self._warned: TTLCache[tuple[str, str, str], bool] = TTLCache(_MOST_PEOPLE, WINDOW, now)

    def turn(self, place: Place, user: str) -> Literal["answer", "warn", "silence"]:
        """Whether the person gets an answer, a line that it is too much, or nothing any more."""
        person, now = (place.platform, place.workspace, user), self._now()
        given = self._given.setdefault(person, deque())
        while given and given[0] <= now - WINDOW:
            given.popleft()
        if len(given) < ANSWERS:
            given.append(now)
            return "answer"
        if person in self._warned:
            return "silence"
        self._warned[person] = True
        return "warn"


class Hearing:
    """Implements ``bot.ports.Hear``; never raises."""

    def __init__(self, speech: PlainSpeech, store: HearingStore, clock: Clock) -> None:
        self._speech = speech
        self._store = store
        self._clock = clock
        self._limit = AnswerLimit(clock.steady)
        self._heard: FIFOCache[tuple[Place, str], bool] = FIFOCache(_MOST_MESSAGES)
        self._shown: TTLCache[tuple[Place, str], bool] = TTLCache(_MOST_PEOPLE, QUIET, clock.steady)

    async def hear(self, question: PlainQuestion, pointed_at: ReadPointedAt | None = None) -> PlainAnswer | None:
        """The answer, or ``None`` where none is given: the message was heard already, the workspace wants none, the
        person had too many, or was told already how to ask."""
        try:
            return await self._answered(question, pointed_at)
        except StoreError as error:
            log.warning("plain words can't be answered", error=str(error))
            return PlainAnswer(failure(line_for_chat(error)))
        except Exception:
            log.exception("plain words broke")
            return PlainAnswer(failure(refusals.BROKEN))

    async def _answered(self, question: PlainQuestion, pointed_at: ReadPointedAt | None) -> PlainAnswer | None:
        if not await self._is_new(question):
            return None
        turn = self._limit.turn(question.place, question.user)
        if turn != "answer":
            too_many = failure(refusals.TOO_MANY_QUESTIONS.format(count=ANSWERS), "refused")
            return PlainAnswer(too_many) if turn == "warn" else None
        answer = await self._speech.answer(question, pointed_at)
        if not answer.is_lost:
            return answer
        person = (question.place, question.user)
        if person in self._shown:
            return None
        self._shown[person] = True
        return answer

    async def _is_new(self, question: PlainQuestion) -> bool:
        """Whether the message is heard for the first time, where plain words are answered."""
        message = (question.place, question.message)
        if message in self._heard:
            return False
        self._heard[message] = True
        if not await self._store.answers_plain_words(question.place):
            return False
        now = self._clock.now()
        return await self._store.hear_first(question.place, question.message, now, now - KEPT)
