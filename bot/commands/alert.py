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
from bot.texts import alert as say
from bot.texts import common
from bot.texts import declarations as declared

ADD = Command(
    "alert",
    "add",
    declared.ALERT_ADD,
    declared.ALERT_ADD_EXAMPLE,
    (Option("what", declared.ALERT_ADD_WHAT, required=True, suggest="speaker"),),
    manage=True,
    private=False,
    posts=True,
)
LIST = Command("alert", "list", declared.ALERT_LIST, declared.ALERT_LIST_EXAMPLE, for_set_up=True)
REMOVE = Command(
    "alert",
    "remove",
    declared.ALERT_REMOVE,
    declared.ALERT_REMOVE_EXAMPLE,
    (Option("what", declared.ALERT_REMOVE_WHAT, required=True),),
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
        raise UsageError(_no_words())
    now, check = deps.clock.now(), partial(check_alerts, deps.limits)
    added = [what for what in wanted if await deps.store.add_alert(request.place, what, now, check)]
    known = [what for what in wanted if what not in added]
    mutes = (await deps.store.options(request.place)).mutes
    muted = list(dict.fromkeys(muted for what in wanted for muted in mutes_against(mutes, what)))
    sentences = [say.ALERT_THERE_ALREADY.format(words=what) for what in known]
    if added:
        sentences.insert(0, say.ALERT_ADDED.format(words=_either(added)))
    if muted:
        undo = written_line(UNMUTE, {"what": muted[0]})
        sentences.append(say.ALERT_IS_MUTED.format(words=_either(muted), undo=undo))
    return Message("ok", " ".join(sentences), tuple(map(Paragraph, sentences)), private=not added)


def _no_words() -> str:
    return common.NO_WORDS.format(usage=usage_of(ADD), example=ADD.example)


def _check_words(what: str) -> None:
    """Refuse words that no alert can be for.

    Raises:
        UsageError: there are no words in it, or only words that stand in nearly every article.
    """
    if not fold_words(what):
        raise UsageError(_no_words())
    if all(_says_nothing(word) for word in fold_words(what)):
        raise UsageError(say.ALERT_TOO_COMMON.format(words=what[:60]))


def _either(names: Sequence[str]) -> str:
    return common.OR.join(f"“{name}”" for name in names)


async def list_alerts(deps: Deps[AlertStore], request: Request) -> Message:
    """List the place's alerts, with the time of the last alert post."""
    alerts = await deps.store.alerts(request.place)
    if not alerts:
        return Message("ok", say.NO_ALERT_SET, (Paragraph(say.NO_ALERT_SET),))
    last = max((alert.posted_at for alert in alerts if alert.posted_at), default=None)
    rows = tuple((alert.words, say.ALERT_HITS) for alert in alerts)
    posted = say.LAST_ALERT_POST_AT.format(moment=last) if last else say.NO_ALERT_POST_YET
    facts = ((say.LAST_ALERT_POST, posted),)
    why = next((alert.paused for alert in alerts if alert.paused is not None), None)
    paused = (Paragraph(say.ALERTS_PAUSED.format(paused=paused_words(why))),) if why is not None else ()
    blocks = (Heading(say.ALERTS_HERE), *paused, Facts((*rows, *facts)))
    return Message("ok", say.ALERTS_COUNTED.format(count=len(alerts)), blocks)


async def remove(deps: Deps[AlertStore], request: Request) -> Message:
    """End an alert; what it posted stays. A part of its words is enough where it is clear which one is meant."""
    alerts = [alert.words for alert in await deps.store.alerts(request.place)]
    meant = [_meant(what, alerts) for what in words_argument(request, "what") or ("",)]
    for words in meant:
        await deps.store.remove_alert(request.place, words)
    sentence = say.ALERTS_ENDED.format(words=_either(meant))
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
        raise UsageError(say.SEVERAL_ALERTS.format(words=what[:60], alerts=", ".join(fitting)))
    if not alerts:
        raise UsageError(say.NO_SUCH_ALERT_AND_NONE.format(words=what[:60]))
    raise UsageError(say.NO_SUCH_ALERT.format(words=what[:60], alerts=", ".join(alerts)))


def _says_nothing(word: str) -> bool:
    return word in STOP_WORDS or len(word) == 1


HANDLERS: Handlers = {ADD.path: add_alert, LIST.path: list_alerts, REMOVE.path: remove}
