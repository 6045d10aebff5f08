"""How much fits on a page, so that none is heavy. Pure."""

from collections.abc import Sequence

from bot.domain.quotations import QuotationRecord


def fitting(records: Sequence[QuotationRecord], most: int) -> Sequence[QuotationRecord]:
    """The first of ``records`` whose texts have up to ``most`` bytes together; one at least, however long it is."""
    taken = 0
    for number, record in enumerate(records):
        taken += len(record.quotation.text.encode("utf-8", "replace"))
        if taken > most:
            return records[: max(1, number)]
    return records
