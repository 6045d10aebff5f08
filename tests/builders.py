"""The articles and quotations of all tests, unless it is their very making that is tested."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from bot.domain.articles import Article, Page
from bot.domain.messages import OutletLink
from bot.domain.quotations import Attribution, Quotation
from bot.domain.viewers import EVERYBODY
from bot.ports import Store

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)


def page(number: int = 1, text: str = "Nothing was said.", **changes: object) -> Page:
    """An article as it is read; ``number`` is in its address and its title."""
    values: dict[str, object] = {
        "url": f"https://harbourpost.example/{number}",
        "title": f"Title {number}",
        "outlet": "Harbour Post",
        "text": text,
        "published": NOW - timedelta(days=1),
    }
    return Page(**{**values, **changes})  # type: ignore[arg-type]


def stored_article(number: int, title: str, at: datetime, outlet: str = "Harbour Post") -> Article:
    """An article as the store has it, published and first seen ``at`` that time."""
    return Article(
        number, f"https://{outlet.replace(' ', '').lower()}.example/{number}", title, outlet, None, at, at, 1
    )


def credit(speaker: str | None = "Mara Lindqvist", **changes: object) -> Attribution:
    """Who said it: by name, surely."""
    values = {"mention": speaker, "mention_span": None, "speaker": speaker, "role": None, "confidence": 0.95}
    return Attribution(**{**values, "rule": "inverted cue", **changes})  # type: ignore[arg-type]


def quote(text: str, said: str | None = None, speaker: str | None = "Mara Lindqvist", **changes: object) -> Quotation:
    """The quotation ``said`` out of an article's text, or all of it; ``attribution`` gives more than the name."""
    words = text if said is None else said
    start = text.index(words)
    span = (start, start + len(words))
    attribution = credit(speaker, mention="she", mention_span=(0, 3), role="chief engineer", confidence=0.9)
    values = {"start": span[0], "end": span[1], "spans": (span,), "text": words, "kind": "direct", "cue": "said"}
    return Quotation(**{**values, "attribution": attribution, **changes})  # type: ignore[arg-type]


async def save(store: Store, number: int, said: str, speaker: str | None = "Mara Lindqvist", **changes: object) -> int:
    """Store an article with one quotation; its id."""
    now = changes.pop("now", NOW)
    audience = changes.pop("audience", EVERYBODY)
    assert isinstance(now, datetime)
    assert isinstance(audience, int)
    saved = await store.save_article(*_said(number, said, speaker, **changes), now, audience=audience)
    return saved.article_id


async def save_all(store: Store, said: Mapping[int, str]) -> None:
    """Store an article with one quotation for each number, at once."""
    many = [_said(number, words, "Mara Lindqvist") for number, words in said.items()]
    await store.save_articles(many, NOW, audience=EVERYBODY)


def _said(number: int, said: str, speaker: str | None, **changes: object) -> tuple[Page, Sequence[Quotation]]:
    text = f"“{said}”, she said."
    return page(number, text, **changes), [quote(text, said, speaker)]


def outlet_names(also_in: Sequence[OutletLink]) -> tuple[str, ...]:
    """The names of the other outlets of a card."""
    return tuple(other.outlet for other in also_in)
