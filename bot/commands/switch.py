"""``/quotewire plain``: whether plain words are answered, in mentions of the bot and in direct messages."""

from bot.commands.deps import Deps, Handlers
from bot.commands.stores import PlainSwitchStore
from bot.domain.commands import Command, Option, Request
from bot.domain.messages import Message, Paragraph
from bot.text.command_line import text_argument
from bot.texts import declarations as declared
from bot.texts import plain as say

PLAIN = Command(
    "quotewire",
    "plain",
    declared.QUOTEWIRE_PLAIN,
    declared.QUOTEWIRE_PLAIN_EXAMPLE,
    (Option("answers", declared.QUOTEWIRE_PLAIN_ANSWERS, choices=("on", "off")),),
    manage=True,
)
COMMANDS = (PLAIN,)


async def switch_plain(deps: Deps[PlainSwitchStore], request: Request) -> Message:
    """Switch answers to plain words on or off where the command asks for that; the answer tells whether they are on."""
    if wanted := text_argument(request, "answers"):
        await deps.store.switch_plain_words(request.place, on=wanted == "on")
    is_on = await deps.store.answers_plain_words(request.place)
    if request.place.is_direct:
        sentence = (say.PLAIN_ON_IN_DIRECT if is_on else say.PLAIN_OFF_IN_DIRECT).format(command=PLAIN.path)
    else:
        sentence = (say.PLAIN_ON_HERE if is_on else say.PLAIN_OFF_HERE).format(command=PLAIN.path)
    if wanted == "on" and not is_on:
        sentence = say.PLAIN_SWITCHED_OFF
    return Message("ok", sentence, (Paragraph(sentence),))


HANDLERS: Handlers = {PLAIN.path: switch_plain}
