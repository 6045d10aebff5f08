"""What the commands are asked about: three reports with their quotations."""

from datetime import UTC, datetime, timedelta

from bot.domain.articles import Page
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from tests.builders import credit, quote

CRANE = "You can’t park a crane like a bicycle, and nobody here ever asked us whether that was safe"
NIGHT = "Nobody should have to choose between a wage and a night’s sleep"


async def publish(store: Store, number: int, outlet: str, *said: tuple[str, str | None, float]) -> None:
    body = "\n\n".join(f"“{words},” {speaker or 'somebody'} said on Monday." for words, speaker, _ in said)
    text = f"A report from the harbour.\n\n{body}"
    when = datetime(2026, 11, 20, tzinfo=UTC) + timedelta(hours=number)
    page = Page(f"https://{outlet.lower()}.example/{number}", f"Harbour report {number}", outlet, text, when)
    quotations = [
        quote(text, words, attribution=credit(speaker, role="chief engineer", confidence=sure))
        for words, speaker, sure in said
    ]
    await store.save_article(page, quotations, when, audience=EVERYBODY)


async def publish_all(store: Store) -> None:
    await publish(store, 1, "Post", (CRANE, "Mara Lindqvist", 0.97), (NIGHT, "Tobias Achterberg", 0.97))
    await publish(store, 2, "Wire", (NIGHT, "Tobias Achterberg", 0.97), ("It is a success on paper", None, 0.8))
    await publish(store, 3, "Courier", ("We will see about the deterioration", "Ada Quill", 0.4))
