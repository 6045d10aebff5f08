"""``/alert``: a post as soon as somebody says something."""

from bot.commands.deps import Deps, Handlers
from bot.commands.stores import AlertStore
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Facts, Heading, Message, Paragraph
from bot.text.command_line import text_argument
from bot.text.words import fold_words

ADD = Command(
    "alert",
    "add",
    "Post here as soon as somebody says something",
    "/alert add Mara Lindqvist",
    (Option("what", "A speaker, or words that are said", required=True, suggest="speaker"),),
    manage=True,
    private=False,
)
LIST = Command("alert", "list", "The alerts of this place", "/alert list")
REMOVE = Command(
    "alert",
    "remove",
    "End an alert here",
    "/alert remove Mara Lindqvist",
    (Option("what", "Its words, as /alert list tells", required=True),),
    manage=True,
    private=False,
)
COMMANDS = (ADD, LIST, REMOVE)


async def add_alert(deps: Deps[AlertStore], request: Request) -> Message:
    """Add an alert, for articles that are stored from now on."""
    what = text_argument(request, "what")
    if not fold_words(what):
        raise UsageError(f"There are no words in that. Write {ADD.usage}, such as {ADD.example}")
    added = await deps.store.add_alert(request.place, what, deps.clock.now(), deps.limits)
    sentence = f"From now on: a post here when “{what}” speaks, is quoted or stands in a title."
    if not added:
        sentence = f"There is an alert for “{what}” here already."
    return Message("ok", sentence, (Paragraph(sentence),), private=not added)


async def list_alerts(deps: Deps[AlertStore], request: Request) -> Message:
    """List the place's alerts, with the time of the last alert post."""
    alerts = await deps.store.alerts(request.place)
    if not alerts:
        sentence = "No alert is set here. Set one with /alert add <speaker or words>"
        return Message("ok", sentence, (Paragraph(sentence),))
    last = max((alert.posted_at for alert in alerts if alert.posted_at), default=None)
    rows = tuple((alert.words, "speaks, is quoted or stands in a title") for alert in alerts)
    facts = (("last post", f"{last:%Y-%m-%d %H:%M} UTC" if last else "none yet"),)
    return Message("ok", f"Alerts here: {len(alerts)}", (Heading("Alerts here"), Facts((*rows, *facts))))


async def remove(deps: Deps[AlertStore], request: Request) -> Message:
    """Remove an alert; its posts stay."""
    what = text_argument(request, "what")
    if not await deps.store.remove_alert(request.place, what):
        raise UsageError(f"There is no alert for “{what}” here: /alert list tells those there are")
    sentence = f"No more alerts for “{what}” here."
    return Message("ok", sentence, (Paragraph(sentence),), private=False)


HANDLERS: Handlers = {ADD.path: add_alert, LIST.path: list_alerts, REMOVE.path: remove}
