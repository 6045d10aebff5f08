"""Why nothing is posted at a place, and what to do: the same words in every list and on every platform. Pure."""

from bot.domain.delivery import BY_A_MANAGER


def paused_words(why: str) -> str:
    """The reason of a pause, and what to do: "paused: the channel is archived. When that is mended, …"."""
    if why == BY_A_MANAGER:
        return f"paused: {why}. /digest resume goes on with it"
    return f"paused: {why.rstrip('.')}. When that is mended, /digest resume goes on with it"
