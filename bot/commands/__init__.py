"""The chat commands, platform-neutral: one file a family, each command declared once beside its handler."""

from bot.commands import alert, digest, following, news, posts, quote, quotewire
from bot.commands.deps import Deps, Handlers
from bot.commands.dispatch import Dispatcher
from bot.commands.hearing import Hearing
from bot.commands.plain import PlainSpeech
from bot.domain.commands import Command

ALL: tuple[Command, ...] = (*quote.COMMANDS, *news.COMMANDS, *digest.COMMANDS, *alert.COMMANDS, *quotewire.COMMANDS)
"""All commands. Adapters, app manifests, help and docs are made from them."""

ANSWERED = (*ALL, *posts.BUTTONS, following.CHOSEN)
"""All commands that are answered: also the commands of buttons, which nobody types."""

HANDLERS: Handlers = {
    **quote.HANDLERS,
    **news.HANDLERS,
    **digest.HANDLERS,
    **alert.HANDLERS,
    **quotewire.helper(ALL),
    **posts.HANDLERS,
}

__all__ = ["ALL", "ANSWERED", "HANDLERS", "Deps", "Dispatcher", "Handlers", "Hearing", "PlainSpeech"]
