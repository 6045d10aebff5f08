"""``/quote``: who said it, whether a speaker said it, what a speaker said, quotations on a topic."""

from bot.commands import disputes
from bot.commands.about import ABOUT, about
from bot.commands.by import BY, by
from bot.commands.check import CHECK, check_quote
from bot.commands.claims import as_words_of_somebody
from bot.commands.corrected import corrected
from bot.commands.deps import Handlers
from bot.commands.who import WHO, who

COMMANDS = (WHO, CHECK, BY, ABOUT, *disputes.COMMANDS)
HANDLERS: Handlers = {
    WHO.path: corrected(who, as_words_of_somebody),
    CHECK.path: corrected(check_quote),
    BY.path: corrected(by),
    ABOUT.path: corrected(about),
    **disputes.HANDLERS,
}
