"""The buttons under a post: more on its stories, who speaks in it, and less of it. Pure."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.domain.messages import ABOUT, ItemCard, Message, MessageButton
from bot.texts import digests as say

MORE_ON, WHO_IS, LESS_OF = "post more", "post who", "post less"
"""Paths of the commands that a press gives; ``bot.commands.posts`` answers them."""
_IDS = re.compile(r"[0-9a-f]{1,12}(?:\.[0-9a-f]{1,12})*")


def with_post_buttons(message: Message, *, expecting: bool) -> Message:
    """The post with the buttons that lead somewhere.

    *More on this* stands there if another outlet tells one of the stories, or if others are to be expected
    (``expecting``): what is posted as it comes is first. *Who is this?* stands there if a card names a speaker.
    """
    cards = [block for block in message.blocks if isinstance(block, ItemCard)]
    articles = written_ids(card.article_id for card in cards if card.article_id is not None)
    speakers = written_ids(
        card.credit.speaker_id
        for card in cards
        if card.credit is not None and card.credit.name is not None and card.credit.speaker_id is not None
    )
    has_more = expecting or any(card.also_in for card in cards)
    buttons = (
        MessageButton(say.MORE_ON_THIS, MORE_ON, articles if has_more else ""),
        MessageButton(say.WHO_IS_THIS, WHO_IS, speakers),
        MessageButton(say.LESS_OF_THIS, LESS_OF, articles),
    )
    return replace(message, buttons=tuple(button for button in buttons if button.about))


def written_ids(ids: Iterable[int]) -> str:
    """Ids as a button holds them: each once, in their order, as far as there is room."""
    written = ""
    for part in dict.fromkeys(f"{number:x}" for number in ids):
        longer = f"{written}.{part}" if written else part
        if len(longer) > ABOUT:
            break
        written = longer
    return written


def read_ids(written: str) -> tuple[int, ...]:
    """The ids that :func:`written_ids` wrote.

    Raises:
        ValueError: it wrote nothing like this.
    """
    if not _IDS.fullmatch(written):
        raise ValueError(written)
    return tuple(int(part, 16) for part in written.split("."))
