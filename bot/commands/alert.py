"""``/alert``: a post as soon as somebody says something."""

from collections.abc import Sequence
from functools import partial

from bot.commands.deps import Deps, Handlers
from bot.commands.limits import check_alerts
from bot.commands.muting import UNMUTE
from bot.commands.stores import AlertStore
from bot.domain.commands import Command, Option, Request
from bot.domain.errors import UsageError
from bot.domain.messages import Facts, Heading, Message, Paragraph
from bot.text.command_line import usage_of, words_argument, written_line
from bot.text.filters import mutes_against
from bot.text.lang.en.function_words import STOP_WORDS
from bot.text.pauses import paused_words
from bot.text.words import fold_words

ADD = Command(
    "alert",
    "add",
    "Post here as soon as somebody says something",
    "/alert add Mara Lindqvist",
    (
        Option(
            "what", "A speaker, or words that are said; several separated by commas", required=True, suggest="speaker"
        ),
    ),
    manage=True,
    private=False,
    posts=True,
)
LIST = Command("alert", "list", "The alerts of this place", "/alert list", for_set_up=True)
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
    """Keep an alert for what is published from now on; of several, separated by commas, one each."""
    wanted = words_argument(request, "what")
    for what in wanted:
        _check_words(what)
    if not wanted:
        raise UsageError(_NO_WORDS)
    now, check = deps.clock.now(), partial(check_alerts, deps.limits)
    added = [what for what in wanted if await deps.store.add_alert(request.place, what, now, check)]
    known = [what for what in wanted if what not in added]
    mutes = (await deps.store.options(request.place)).mutes
    muted = list(dict.fromkeys(muted for what in wanted for muted in mutes_against(mutes, what)))
    sentences = [f"There is an alert for “{what}” here already." for what in known]
    if added:
        sentences.insert(0, f"From now on: a post here when {_either(added)} speaks, is quoted or stands in a title.")
    if muted:
        undo = written_line(UNMUTE, {"what": muted[0]})
        sentences.append(f"But {_either(muted)} is muted here, and that counts for alerts too. {undo} ends that.")
    return Message("ok", " ".join(sentences), tuple(map(Paragraph, sentences)), private=not added)


_NO_WORDS = f"There are no words in that. Write {usage_of(ADD)}, such as {ADD.example}"


def _check_words(what: str) -> None:
    """Refuse words that no alert can be for.

    Raises:
        UsageError: there are no words in it, or only words that stand in nearly every article.
    """
    if not fold_words(what):
        raise UsageError(_NO_WORDS)
    if all(_says_nothing(word) for word in fold_words(what)):
        raise UsageError(f"“{what[:60]}” stands in nearly every article. Name somebody, or words that are rarer")


def _either(names: Sequence[str]) -> str:
    return " or ".join(f"“{name}”" for name in names)


async def list_alerts(deps: Deps[AlertStore], request: Request) -> Message:
    """List the place's alerts, with the time of the last alert post."""
    alerts = await deps.store.alerts(request.place)
    if not alerts:
        sentence = "No alert is set here. Set one with /alert add <speaker or words>"
        return Message("ok", sentence, (Paragraph(sentence),))
    last = max((alert.posted_at for alert in alerts if alert.posted_at), default=None)
    rows = tuple((alert.words, "speaks, is quoted or stands in a title") for alert in alerts)
    facts = (("last post", f"{last:%Y-%m-%d %H:%M} UTC" if last else "none yet"),)
    why = next((alert.paused for alert in alerts if alert.paused is not None), None)
    paused = (Paragraph(f"They are {paused_words(why)}."),) if why is not None else ()
    return Message("ok", f"Alerts here: {len(alerts)}", (Heading("Alerts here"), *paused, Facts((*rows, *facts))))


async def remove(deps: Deps[AlertStore], request: Request) -> Message:
    """End an alert; what it posted stays. A part of its words is enough where it is clear which one is meant."""
    alerts = [alert.words for alert in await deps.store.alerts(request.place)]
    meant = [_meant(what, alerts) for what in words_argument(request, "what") or ("",)]
    for words in meant:
        await deps.store.remove_alert(request.place, words)
    sentence = f"No more alerts for {_either(meant)} here."
    return Message("ok", sentence, (Paragraph(sentence),), private=False)


def _meant(what: str, alerts: Sequence[str]) -> str:
    """The words of the alert that is meant.

    Raises:
        UsageError: there is none, or several have these words.
    """
    wanted = fold_words(what)
    whole = [words for words in alerts if fold_words(words) == wanted]
    fitting = whole or [words for words in alerts if wanted and set(wanted) <= set(fold_words(words))]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise UsageError(f"“{what[:60]}” fits several alerts here, so none was ended: {', '.join(fitting)}")
    there = f"There are: {', '.join(alerts)}" if alerts else "There are none"
    raise UsageError(f"There is no alert for “{what[:60]}” here. {there}")


def _says_nothing(word: str) -> bool:
    return word in STOP_WORDS or len(word) == 1


HANDLERS: Handlers = {ADD.path: add_alert, LIST.path: list_alerts, REMOVE.path: remove}
