"""Commands in the shape of the real ones, for tests of the Slack adapter alone."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.domain.commands import Command, Option, Request, Suggest
from bot.domain.messages import Credit, Heading, ItemCard, Message, Note, OutletLink, Paragraph, QuoteCard, TextRun
from bot.domain.places import Place

COMMANDS = (
    Command("quote", "who", "Who said it", "/quote who we will stay", (Option("text", "The words", required=True),)),
    Command(
        "quote",
        "by",
        "What somebody said",
        "/quote by Mara about harbour",
        (Option("speaker", "Who", required=True), Option("about", "On what")),
    ),
    Command("news", "latest", "Newest items", "/news latest 5", (Option("count", "How many", integer=True),)),
    Command("news", "add", "Track an article", "/news add https://…", (Option("url", "Address", required=True),)),
    Command("digest", "now", "The digest, now", "/digest now", private=False),
    Command("quotewire", "status", "Is all well", "/quotewire status"),
)

WHEN = datetime(2026, 11, 20, 8, 30, tzinfo=UTC)

QUOTE = QuoteCard(
    "we will not close the harbour",
    Credit("Mara Lindqvist", "chief engineer"),
    "Harbour Post",
    "Harbour stays open",
    "https://harbourpost.example/news/1#:~:text=we%20will",
    WHEN,
    "Exact match",
    (TextRun("“No,” she said, “"), TextRun("we will not close the harbour", is_marked=True), TextRun("”, and left.")),
    (OutletLink("Coast Daily", "https://coast.example/harbour"),),
)

CREDIT = Credit("Mara Lindqvist")

DIGEST = Message(
    "ok",
    "3 new items",
    (
        Heading("Your news"),
        *(
            ItemCard(f"Item {n}", f"https://harbourpost.example/{n}", "Harbour Post", WHEN, "we stay", CREDIT)
            for n in range(3)
        ),
        Note("Next one tomorrow at 08:00"),
    ),
    private=False,
)


async def echo(request: Request) -> Message:
    """Answers with the request in words; answers of ``/digest`` aren't private."""
    summary = f"{request.command} {dict(request.arguments)} manage={request.can_manage}"
    private = not request.command.startswith("digest")
    return Message("ok", summary, (Heading("Answer"), Paragraph(summary), QUOTE), private=private)


async def completions(kind: Suggest, typed: str, place: Place) -> Sequence[str]:
    """Three completions for any option."""
    return [f"{kind} {typed} {number}" for number in range(3)]
