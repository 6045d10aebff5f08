"""Whether the bot lives, and whether each of its parts is ready. Read from other threads than the event loop's."""

import time
from collections.abc import Callable, Mapping

import structlog

from bot.texts import health as say

Probe = Callable[[], str | None]
"""Why a part isn't ready, in a few words; ``None``: it is. Called at each beat of the event loop, so it takes no time.
"""

log = structlog.get_logger(__name__)

STALLED = 30.0
"""Seconds that the event loop may stand still before the bot counts as dead. Nothing may keep it for 0.05 s."""


class Health:
    """Collects the stage of the start, the probes of the parts, and the beats of the event loop."""

    def __init__(self, stalled: float = STALLED) -> None:
        self._stage: str | None = say.PROGRAM_LOADING
        self._since = time.monotonic()
        self._probes: dict[str, Probe] = {}
        self._parts: Mapping[str, str | None] = {}  # replaced as a whole: other threads read it
        self._beat: float | None = None
        self._stalled = stalled

    def reach(self, stage: str | None) -> None:
        """The start has come to ``stage`` (what is being done); ``None``: it is over, the bot serves."""
        self._stage, self._since = stage, time.monotonic()

    def watch(self, part: str, probe: Probe) -> None:
        """Ask ``probe`` whether a part is ready, at once and at each beat; called in the loop's thread."""
        self._probes[part] = probe
        self._look()

    def beat(self) -> None:
        """The event loop is running; called in its thread."""
        self._beat = time.monotonic()
        self._look()

    def _look(self) -> None:
        self._parts = {part: _asked_of(part, probe) for part, probe in self._probes.items()}

    def rest(self) -> None:
        """The event loop has ended on purpose."""
        self._beat = None

    @property
    def stage(self) -> str | None:
        """What is being done, while the bot starts or stops."""
        return self._stage

    @property
    def last_beat(self) -> float | None:
        """When the event loop made its last beat, on the steady clock; ``None`` where it doesn't run."""
        return self._beat

    def why_dead(self) -> str | None:
        """Why the process should be ended; ``None`` while it lives."""
        stands = 0.0 if self._beat is None else time.monotonic() - self._beat
        return say.LOOP_STANDS.format(seconds=stands) if stands > self._stalled else None

    def waits_for(self) -> Mapping[str, str | None]:
        """Why each part isn't ready; ``None`` for a part that is."""
        stage = self._stage and say.STAGE_SINCE.format(stage=self._stage, seconds=time.monotonic() - self._since)
        return {"start": stage, "event loop": self.why_dead(), **self._parts}

    def ready_parts(self) -> Mapping[str, bool]:
        """Whether each part is ready."""
        return {part: why is None for part, why in self.waits_for().items()}

    @property
    def is_ready(self) -> bool:
        """Whether every part is ready."""
        return all(self.ready_parts().values())


def _asked_of(part: str, probe: Probe) -> str | None:
    """The probe's answer. A bug in a probe must not end the beat of the loop, and with it the process."""
    try:
        return probe()
    except Exception as error:
        log.exception("a probe failed", part=part)
        return say.INTERNAL_ERROR_OF_KIND.format(kind=type(error).__name__)
