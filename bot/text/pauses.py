"""Why nothing is posted at a place, and what to do: the same words in every list and on every platform. Pure."""

from bot.domain.delivery import BY_A_MANAGER
from bot.texts import feeds as say


def paused_words(why: str) -> str:
    """The reason of a pause, and what to do: "paused: the channel is archived. When that is mended, …"."""
    if why == BY_A_MANAGER:
        return say.PAUSED_BY_MANAGER.format(why=why)
    return say.PAUSED_UNTIL_MENDED.format(why=why.rstrip("."))
