"""Claims the slots of several digests, each with its items and its delivery: in the connection's thread, in one call.

Calls of the thread, and beginning and ending a transaction, take longer than what is written of a digest.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.delivery import Digest
from bot.store.sql.columns import replace_unstorable
from bot.store.sql.dialect import Statements
from bot.store.sql.messages import message_json
from bot.store.sql.outbox import NotOursError

_GOES_ON = (
    "UPDATE schedules SET next_due = COALESCE(?, next_due) WHERE id = ? AND paused IS NULL AND wishes = ? RETURNING id"
)
_FREE = "UPDATE digests SET schedule_id = NULL WHERE schedule_id = ? AND slot = ? AND id < ?"
_CLAIM = (
    "INSERT INTO digests (platform, workspace, channel, is_direct, schedule_id, slot, created_at, looked_after,"
    " looked_upto, delivery_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id"
)
_ADD = (
    "INSERT INTO digest_items (platform, workspace, channel, is_direct, article_id, digest_id, lead_id)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
)
_ADDED = "SELECT count(*) FROM digest_items WHERE digest_id = ?"
_QUEUE = (
    "INSERT INTO deliveries (platform, workspace, channel, is_direct, key, message, state, attempts, due, created_at,"
    " changes) VALUES (?, ?, ?, ?, ?, ?, 'waiting', 0, ?, ?, ?) ON CONFLICT DO NOTHING RETURNING id"
)


@dataclass(slots=True, eq=False)
class SlotClaim:
    """A digest that is to be recorded with the ``key`` of its post; ``won`` is the outcome once it is known."""

    digest: Digest
    key: str
    now: datetime
    won: bool | None = None


def claim_digests(connection: Statements, claims: Sequence[SlotClaim]) -> bool:
    """Write digests with their items and deliveries; returns whether a delivery was queued.

    Raises:
        NotOursError: another process has claimed a slot, or an item or key of one of them, or a place wants its posts
            otherwise since.
    """
    queued = [_queue(connection, claim) if claim.digest.message is not None else None for claim in claims]
    for claim, delivery in zip(claims, queued, strict=True):
        _write(connection, claim.digest, claim.now, delivery)
    return any(delivery is not None for delivery in queued)


def _write(connection: Statements, digest: Digest, now: datetime, delivery: int | None) -> None:
    slot = connection.moment(digest.slot)
    if digest.schedule_id is not None:
        due = None if digest.next_due is None else connection.moment(digest.next_due)
        if connection.execute(_GOES_ON, (due, digest.schedule_id, digest.wishes)).fetchone() is None:
            raise NotOursError
    if digest.anew_after is not None:
        # A digest claimed too early, while the clock was ahead, stays in the place's history without its slot.
        connection.execute(_FREE, (digest.schedule_id, slot, digest.anew_after))
    place = _columns(digest)
    looked = (digest.looked_after, digest.looked_upto)
    row = (*place, digest.schedule_id, slot, connection.moment(now), *looked, delivery)
    claimed = connection.execute(_CLAIM, row).fetchone()
    if claimed is None:
        raise NotOursError
    items = [(*place, item, claimed[0], digest.leads.get(item)) for item in dict.fromkeys(digest.article_ids)]
    connection.executemany(_ADD, items)
    if items and connection.execute(_ADDED, (claimed[0],)).fetchone() != (len(items),):
        raise NotOursError


def _queue(connection: Statements, claim: SlotClaim) -> int:
    assert claim.digest.message is not None
    now = connection.moment(claim.now)
    key, message = replace_unstorable(claim.key), message_json(claim.digest.message)
    changes = int(claim.digest.provisional)
    queued = connection.execute(_QUEUE, (*_columns(claim.digest), key, message, now, now, changes)).fetchone()
    if queued is None:
        raise NotOursError
    return int(queued[0])


def _columns(digest: Digest) -> tuple[str, str, str, bool]:
    place = digest.place
    names = (place.platform, place.workspace, place.channel)
    return replace_unstorable(names[0]), replace_unstorable(names[1]), replace_unstorable(names[2]), place.is_direct
