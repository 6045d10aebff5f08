"""``/quote``: who said it, whether somebody did, what somebody said, and what was said of something."""

from dataclasses import replace

from bot.commands import disputes
from bot.commands.about import ABOUT, about
from bot.commands.answers import found_message, not_found, question_argument
from bot.commands.by import BY, by
from bot.commands.check import CHECK, check_quote
from bot.commands.corrected import corrected
from bot.commands.deps import Deps, Handlers, viewer
from bot.commands.recall import recall
from bot.domain.commands import Command, Option, Request
from bot.domain.messages import Message

WHO = Command(
    "quote",
    "who",
    "Who said this? With the passage and the link as evidence",
    '/quote who "there are no such plans for today"',
    (Option("text", "The words you remember, or a part of them", required=True),),
)
COMMANDS = (WHO, CHECK, BY, ABOUT, *disputes.COMMANDS)


async def who(deps: Deps, request: Request) -> Message:
    """Grade what is stored against what is remembered; a quotation is only given when it is the same one."""
    question = question_argument(request, WHO)
    recalled = await recall(deps, question, viewer(request))
    if not recalled.found:
        return not_found(deps, recalled)
    message = found_message(deps, question, recalled)
    if not request.can_manage:
        return message
    notes = await disputes.disputed(deps, request, [answer.best.record for answer in recalled.found])
    return replace(message, blocks=(*message.blocks, *notes))


_ANSWERS: Handlers = {WHO.path: who, CHECK.path: check_quote, BY.path: by, ABOUT.path: about}
HANDLERS: Handlers = {**{path: corrected(handler) for path, handler in _ANSWERS.items()}, **disputes.HANDLERS}
