"""``/quote``: who said it, whether somebody did, what somebody said, and what was said of something."""

from dataclasses import replace

from bot.commands import disputes, pages
from bot.commands.answers import found, not_found, words_asked
from bot.commands.by import BY, by
from bot.commands.check import CHECK, check
from bot.commands.deps import Deps, Handlers, text
from bot.commands.recall import recall
from bot.domain.commands import Command, Option, Request
from bot.domain.messages import Message, Paragraph
from bot.domain.quotations import QuotationQuery
from bot.domain.speech import speaker_line
from bot.domain.words import fold_words

WHO = Command(
    "quote",
    "who",
    "Who said this? With the passage and the link as evidence",
    '/quote who "there are no such plans for today"',
    (Option("text", "The words you remember, or a part of them", required=True),),
)
ABOUT = Command(
    "quote",
    "about",
    "What was said of something, newest first",
    "/quote about harbour strike since 7d",
    (Option("words", "All of them occur in the quotation", required=True), pages.SINCE, pages.SOURCE, pages.BEFORE),
)
COMMANDS = (WHO, CHECK, BY, ABOUT, *disputes.COMMANDS)


async def who(deps: Deps, request: Request) -> Message:
    """Grade what is stored against what is remembered; a quotation is only given when it is the same one."""
    asked = words_asked(request, WHO)
    recalled = await recall(deps, asked)
    if not recalled.found:
        return not_found(deps, recalled)
    message = found(deps, asked, recalled)
    notes = await disputes.disputed(deps, request, [answer.best.record for answer in recalled.found])
    return replace(message, blocks=(*message.blocks, *notes))


async def about(deps: Deps, request: Request) -> Message:
    """Quotations with all the words, newest first."""
    topic = words_asked(request, ABOUT)
    query = QuotationQuery(
        words=tuple(fold_words(topic)),
        since=pages.since(text(request, "since"), deps.clock.now()),
        source=text(request, "source") or None,
        before=pages.position(request),
        limit=pages.SIZE + 1,
    )
    found = await deps.store.quotations(query)
    records, texts = await pages.standing(deps, found[: pages.SIZE])
    if not records:
        said = f"Nobody said anything about “{topic}” that I have."
        return Message("not_found", said, (Paragraph(said),))
    last = found[pages.SIZE - 1].position if len(found) > pages.SIZE else None
    summary = f"About {topic}: {speaker_line(records[0].quotation.attribution, deps.sure)}"
    return pages.listed(
        deps, records, texts, summary, pages.following(ABOUT, request, page_after=str(last)) if last else None
    )


HANDLERS: Handlers = {WHO.path: who, CHECK.path: check, BY.path: by, ABOUT.path: about, **disputes.HANDLERS}
