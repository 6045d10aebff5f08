"""``/quotewire plain``: whether plain words are answered, in mentions of the bot and in direct messages."""

from bot.commands.deps import Deps, Handlers
from bot.commands.stores import PlainSwitchStore
from bot.domain.commands import Command, Option, Request
from bot.domain.messages import Message, Paragraph
from bot.text.command_line import text_argument

PLAIN = Command(
    "quotewire",
    "plain",
    "See or change whether I answer plain words here: mentions, and direct messages",
    "/quotewire plain on",
    (Option("answers", "on or off, for the whole workspace or server", choices=("on", "off")),),
    manage=True,
)
COMMANDS = (PLAIN,)


async def switch_plain(deps: Deps[PlainSwitchStore], request: Request) -> Message:
    """Switch it where that is asked for; the answer tells what holds now."""
    if wanted := text_argument(request, "answers"):
        await deps.store.switch_plain_words(request.place, on=wanted == "on")
    is_on = await deps.store.answers_plain_words(request.place)
    where = "these direct messages" if request.place.is_direct else "this workspace or server"
    if wanted == "on" and not is_on:
        sentence = "Plain words are switched off for the whole workspace: whoever manages it can switch them on."
    elif is_on:
        sentence = f"I answer plain words in {where}. To end it: /{PLAIN.path} off"
    else:
        sentence = f"I answer commands alone in {where}. To let me answer plain words: /{PLAIN.path} on"
    return Message("ok", sentence, (Paragraph(sentence),))


HANDLERS: Handlers = {PLAIN.path: switch_plain}
