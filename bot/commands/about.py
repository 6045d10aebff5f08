"""``/quote about``: quotations on a topic."""

import re
from collections.abc import Sequence

from bot.commands import pages
from bot.commands.deps import Deps
from bot.commands.stores import QuoteStore
from bot.commands.who import question_argument
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Message, Paragraph, QuoteCard
from bot.domain.quotations import QuotationRecord
from bot.domain.viewers import Viewer
from bot.ports import TopicIndex, viewer_at
from bot.ports.index import Upto
from bot.search.evidence import joined_cards, quote_card
from bot.search.topic import TopicAnswer, closest
from bot.search.topic_candidates import TopicQuery, topic_candidates
from bot.text.command_line import text_argument
from bot.text.credits import credit_line, outlet_links, result_of
from bot.text.words import fold_words
from bot.texts import declarations as declared
from bot.texts import quote as say

ABOUT = Command(
    "quote",
    "about",
    declared.QUOTE_ABOUT,
    declared.QUOTE_ABOUT_EXAMPLE,
    (Option("words", declared.QUOTE_ABOUT_WORDS, required=True), pages.SINCE, pages.SOURCE, pages.BEFORE),
)
_PAGE_AFTER = re.compile(r"(\d{1,18})-(\d{1,18})-(\d{1,6})")


async def about(deps: Deps[QuoteStore], request: Request) -> Message:
    """Quotations on a topic: its words count most in the quotation, then in the article's title, then in the speaker's
    role."""
    topic = question_argument(request, ABOUT)
    as_of, shown = _position(text_argument(request, "page_after"))
    query = TopicQuery(
        words=tuple(fold_words(topic)),
        since=pages.since(text_argument(request, "since"), deps.clock.now()),
        source=text_argument(request, "source") or None,
    )

    def answer(index: TopicIndex) -> tuple[Upto, list[TopicAnswer]]:
        return index.upto(), closest(topic_candidates(index, query))

    upto, answers = await deps.store.quotations_about(answer, viewer_at(request.place), as_of)
    records, cards = await _shown(deps, answers[shown : shown + pages.SIZE], viewer_at(request.place))
    if not records:
        nothing = (say.NOBODY_SAID_MORE_ABOUT if shown else say.NOBODY_SAID_ABOUT).format(topic=topic)
        return Message("not_found", nothing, (Paragraph(nothing),))
    more = None
    if len(answers) > shown + pages.SIZE:
        position = "-".join(map(str, (*upto, shown + pages.SIZE)))
        more = pages.following(ABOUT, request, page_after=position)
    summary = say.ABOUT_TOPIC.format(topic=topic, credit=credit_line(records[0].quotation, deps.sure))
    results = tuple(result_of(record, None) for record in records)
    return Message("found", summary, tuple(joined_cards(cards)), results=results, following=more)


async def _shown(
    deps: Deps[QuoteStore], answers: Sequence[TopicAnswer], viewer: Viewer
) -> tuple[list[QuotationRecord], list[QuoteCard]]:
    """The quotations of these answers that still stand in their articles, each with its card."""
    numbers = [hit.id for answer in answers for hit in (answer.hit, *answer.others)]
    standing, texts = await pages.standing(deps, await deps.store.quotations_numbered(numbers, viewer))
    by_id = {record.id: record for record in standing}
    records = list[QuotationRecord]()
    cards = list[QuoteCard]()
    for answer in answers:
        if (record := by_id.get(answer.hit.id)) is None:
            continue
        others = [by_id[hit.id].article for hit in answer.others if hit.id in by_id]
        also_in = outlet_links(record.article, others)
        records.append(record)
        cards.append(quote_card(record, deps.sure, texts[record.article.id], also_in=also_in))
    return records, cards


def _position(page_after: str) -> tuple[Upto | None, int]:
    """Read ``page_after``: ids of the newest quotation and article that count, and the number of answers shown so far.

    Raises:
        UsageError: the text isn't the ``page_after`` of an answer.
    """
    if not page_after:
        return None, 0
    if (read := _PAGE_AFTER.fullmatch(page_after)) is None:
        raise UsageError(say.UNREADABLE_PAGE.format(typed=page_after[:40]))
    return (int(read[1]), int(read[2])), int(read[3])
