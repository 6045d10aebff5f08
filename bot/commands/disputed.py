"""Notes for managers: which quotations of an answer members of their workspace dispute."""

from collections.abc import Sequence

from bot.commands.deps import Deps
from bot.domain.commands import Request
from bot.domain.messages import Note
from bot.domain.quotations import QuotationRecord
from bot.ports import DisputedQuotations
from bot.text.words import spoken_key
from bot.texts import disputes as say


async def disputed(
    deps: Deps[DisputedQuotations], request: Request, records: Sequence[QuotationRecord]
) -> tuple[Note, ...]:
    """Notes about the open disputes of these quotations in this workspace, if the person may manage it."""
    if not request.can_manage or not records:
        return ()
    keys = {(record.article.url, spoken_key(record.quotation)) for record in records}
    known_disputes = await deps.store.disputed({url for url, _ in keys}, request.place)
    mine = [case for case in known_disputes if (case.url, case.words) in keys]
    return tuple(Note(say.DISPUTED_HERE.format(number=case.id, correction=case.correction[:200])) for case in mine)
