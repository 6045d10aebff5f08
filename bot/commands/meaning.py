"""What plain words mean: which commands they may stand for, the likeliest first. Pure."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain.commands import Command, Value
from bot.domain.errors import UsageError
from bot.domain.plain import PlainQuestion
from bot.search.asking import remembered_words
from bot.search.plain_words import AskedText, looks_like_name, name_in, small_letters, topic_and_time
from bot.text.command_line import check_arguments, split_line
from bot.text.lang.en import own_affairs
from bot.text.lang.en import plain as english
from bot.text.pasted import quoted_words
from bot.text.words import fold_words

WHO, BY, CHECK, ABOUT, LATEST, ADD, HELP = (
    *("quote who", "quote by", "quote check", "quote about"),
    *("news latest", "news add", "quotewire help"),
)
"""Paths of the commands that plain words may mean."""
_LEAST_MARKED = 3
"""Words in quotation marks that are the quotation of a longer message; fewer are a title or a doubted word."""
_MOST_SMALL = 3
"""Words in small letters that may be a name, at most."""
_LEAST_CLAIMED = 3
"""Words behind "she said", at least, that are remembered words: "Lindqvist said on Monday" ends a sentence."""
_LONGEST_DOUBT = 40
"""Characters at the end of remembered words in which "is that true?" is looked for."""
_HELP_LINE = re.compile(r"^/?(?:help|\?)(?:\s+|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Intention:
    """A command that the words may stand for.

    ``lacks`` is the option that takes the words of the message that is pointed at. ``only_found``: so unlikely that
    only an answer with results counts.
    """

    command: str
    arguments: Mapping[str, Value] = field(default_factory=dict)
    lacks: str = ""
    only_found: bool = False

    def pointed_at(self, words: str) -> "Intention":
        """With the words of the message that is pointed at, where it lacks them."""
        return replace(self, arguments={**self.arguments, self.lacks: words}, lacks="") if self.lacks else self


def intentions_of(question: PlainQuestion, commands: Sequence[Command], now: datetime) -> list[Intention]:
    """The commands that the words may stand for, the likeliest first; empty where the bot can answer none.

    Raises:
        UsageError: a command line that can't be read.
    """
    if (command := _written_command(question.line, commands)) is not None:
        return [command]
    barred = quoted_words([run for run in question.runs if run.is_quoted])
    listed = _plainly(AskedText.read(" ".join(run.text for run in question.runs if not run.is_quoted)), now)
    if barred:
        listed = [intention.pointed_at(barred) for intention in listed]
        if not any(barred in intention.arguments.values() for intention in listed):
            listed.insert(0, Intention(WHO, {"text": barred}))
    known = {command.path for command in commands}
    return [intention for intention in listed if intention.command in known]


def asked_of_somebody(written: str, now: datetime) -> Intention | None:
    """What a question for remembered words asks of somebody whom it names: whether Mara Lindqvist said that the bridge
    is safe, or what she said of it; ``None`` where it names nobody so."""
    typed = AskedText.read(written)
    for read in (_what_somebody_said, _whether_of, _whether_said, _claimed):
        for intention in read(typed, now):
            return intention if intention.command in (BY, CHECK) and not intention.lacks else None
    return None


def _written_command(line: str, commands: Sequence[Command]) -> Intention | None:
    """The words of a family and of one of its commands, with or without a slash; ``None`` for other words.

    Raises:
        UsageError: a slash before words that are no command, or a command without what it needs.
    """
    line = _HELP_LINE.sub("/quotewire help ", line.strip()).strip()
    words = line.removeprefix("/").casefold().split()
    named = [command for command in commands if words[: len(command.path.split())] == command.path.split()]
    if not named and not line.startswith("/"):
        return None
    try:
        command, given = split_line(line, commands)
        return Intention(command.path, check_arguments(command, given))
    except UsageError:
        # "news latest developments are bad" is no command line, though it begins like one.
        if line.startswith("/") or any(len(command.path.split()) == len(words) for command in named):
            raise
        return None


def _plainly(typed: AskedText, now: datetime) -> list[Intention]:
    if _POINTS.fullmatch(small_letters(typed.begun)):
        # An empty mention points at a message, a greeting doesn't.
        return [Intention(WHO, lacks="text")] if fold_words(typed.begun) or not fold_words(typed.whole) else []
    for read in _FORMS:
        if listed := read(typed, now):
            return listed
    # The words themselves are what somebody remembers.
    return [*_name_alone(typed), Intention(WHO, {"text": typed.whole})] if remembered_words(typed.whole) else []


def _what_somebody_said(typed: AskedText, now: datetime) -> list[Intention]:
    """ "what did Mara Lindqvist say about the bridge since yesterday"."""
    match = _WHAT_SAID.fullmatch(typed.masked)
    if match is None:
        return []
    topic, since, is_read = topic_and_time(typed.part(match, "tail"), now)
    if not is_read and not _HELPED.search(typed.masked[: match.start("tail")]):
        return []  # "what minister said we will pay": remembered words
    return _by(typed.part(match, "who"), topic, since)


def _whether_of(typed: AskedText, now: datetime) -> list[Intention]:
    """ "has Mara Lindqvist said anything about the bridge"."""
    match = _HAS_SAID.fullmatch(typed.masked)
    if match is None:
        return []
    topic, since, is_read = topic_and_time(typed.part(match, "tail"), now)
    return _by(typed.part(match, "who"), topic, since) if is_read else []


def _quotes_of(typed: AskedText, now: datetime) -> list[Intention]:
    """ "anything from Mara Lindqvist on the bridge?", "Lindqvist's words on the bridge"."""
    match = _QUOTES_BY.fullmatch(typed.masked) or _THEIRS.fullmatch(typed.masked)
    if match is None:
        return []
    who, (topic, since, _) = typed.part(match, "who"), topic_and_time(typed.part(match, "tail"), now)
    return [*_by(who, topic, since), *_from_outlet(name_in(who), topic)]


def _from_outlet(name: str, topic: str) -> list[Intention]:
    """News of an outlet, where nobody is called so: "quotes from the Harbour Post"."""
    outlet = _THE.sub("", name)
    return [Intention(LATEST, {"source": outlet, **_given(about=topic)}, only_found=True)] if outlet else []


def _named_quotes(typed: AskedText, _now: datetime) -> list[Intention]:
    """ "quotes Lindqvist", "Lindqvist quotes": of words that are no name as well, where somebody is called so."""
    match = _NAMED_QUOTES.fullmatch(typed.masked)
    who = name_in(typed.part(match, "who") or typed.part(match, "behind")) if match else ""
    named = looks_like_name(who)
    if not who or not (named or len(who.split()) <= _MOST_SMALL):
        return []
    listed = [Intention(BY, {"speaker": who}, only_found=not named), *_from_outlet(who, "")]
    return listed if named else [*listed, Intention(WHO, {"text": typed.whole})]


def _any_quote(typed: AskedText, _now: datetime) -> list[Intention]:
    """ "quote of the day": the news, each item with its key quote."""
    return [Intention(LATEST)] if _ANY_QUOTE.fullmatch(typed.masked) else []


def _link(typed: AskedText, _now: datetime) -> list[Intention]:
    """An address, alone or with the question what is said there."""
    links, beside = _LINKS.findall(typed.whole), set(fold_words(_LINKS.sub(" ", typed.whole)))
    if len(links) != 1 or not beside <= english.ASKED_OF_LINK:
        return []
    return [Intention(ADD, {"url": links[0].rstrip("?!.,)")})]


def _topic_alone(typed: AskedText, now: datetime) -> list[Intention]:
    """ "what about the bridge", "tell me about Mara Lindqvist"."""
    match = _TOPIC_ALONE.fullmatch(typed.masked)
    topic, since, _ = topic_and_time(typed.part(match, "tail"), now) if match else ("", "", False)
    if looks_like_name(topic):
        return [Intention(BY, {"speaker": topic, **_given(since=since)}, only_found=True), *_about(topic, since)]
    return [*_about(topic, since), Intention(WHO, {"text": typed.whole}, only_found=True)] if topic else []


def _said_of(typed: AskedText, now: datetime) -> list[Intention]:
    """ "what was said about the bridge", "quotes about the bridge"."""
    forms = (_SAID_OF, _QUOTES_ABOUT, _MENTIONED)
    match = next((match for form in forms if (match := form.fullmatch(typed.masked))), None)
    if match is not None and match.groupdict().get("with"):
        return _about(typed.part(match, "with").strip(), "")
    return _about(*topic_and_time(typed.part(match, "tail"), now)[:2]) if match else []


def _who_is(typed: AskedText, _now: datetime) -> list[Intention]:
    """ "who is Mara Lindqvist", "who is the mayor of Halvera"."""
    match = _WHO_IS.fullmatch(typed.masked)
    who = name_in(typed.part(match, "who")) if match else ""
    return [Intention(BY, {"speaker": who})] if looks_like_name(who) or who.startswith("the ") else []


def _in_marks(typed: AskedText, _now: datetime) -> list[Intention]:
    """Words in marks, with or without who is said to have said them."""
    places = typed.marked()
    if not places:
        return []
    first, last = max(places, key=lambda place: len(fold_words(typed.text[place[0] : place[1]])))
    words = typed.text[first:last].strip()
    if fold_words(words) and (who := _credited(typed, first - 1, last + 1)):
        return [Intention(CHECK, {"text": words, "speaker": who})]
    if len(fold_words(words)) >= _LEAST_MARKED:
        return [Intention(WHO, {"text": words}), Intention(WHO, {"text": typed.whole}, only_found=True)]
    return [Intention(WHO, {"text": typed.whole})] if remembered_words(typed.whole) else []


def _credited(typed: AskedText, first: int, last: int) -> str:
    """Who is said before or behind the words in marks, from ``first`` to ``last``, to have said them; empty where
    nobody is."""
    around = ((_SAID_BEFORE, 0, first), (_SAID_BEHIND, last, None), (_BY_BEHIND, last, None))
    for pattern, start, end in around:
        match = pattern.fullmatch(typed.masked, start, len(typed.masked) if end is None else end)
        who = name_in(typed.part(match, "who")) if match else ""
        if match and who and (match["asks"] or looks_like_name(who)):
            return who
    return ""


def _whether_said(typed: AskedText, _now: datetime) -> list[Intention]:
    """ "did Mara Lindqvist say we will rebuild the pier", "did Mara Lindqvist say this"."""
    match = _DID_SAY.fullmatch(typed.masked)
    who = name_in(typed.part(match, "who")) if match else ""
    if match is None or not who:
        return []
    text = typed.part(match, "text").strip()
    if set(fold_words(text)) <= english.DEICTIC:
        return [Intention(CHECK, {"speaker": who}, lacks="text")]
    return [Intention(CHECK, {"text": text, "speaker": who})]


def _claimed(typed: AskedText, _now: datetime) -> list[Intention]:
    """ "Mara Lindqvist said the bridge is safe: true?"."""
    match = _CLAIMED.fullmatch(typed.masked)
    who, text = (name_in(typed.part(match, "who")), typed.part(match, "text").strip()) if match else ("", "")
    doubt = _DOUBT.search(text, max(0, len(text) - _LONGEST_DOUBT))
    text = text[: doubt.start()] if doubt else text
    is_said = bool(who) and len(fold_words(text)) >= _LEAST_CLAIMED
    return [Intention(CHECK, {"text": text, "speaker": who})] if is_said else []


def _somebody_on(typed: AskedText, now: datetime) -> list[Intention]:
    """ "Mara Lindqvist on the bridge?": a name before "on", or a question that may have one."""
    match = _ON.fullmatch(typed.masked)
    if match is None:
        return []
    who, (topic, since, _) = name_in(typed.part(match, "who")), topic_and_time(typed.part(match, "tail"), now)
    named = looks_like_name(who)
    if not who or not topic or not (named or typed.whole.rstrip().endswith("?")):
        return []
    theirs = Intention(BY, {"speaker": who, "about": topic, **_given(since=since)}, only_found=not named)
    return [theirs, Intention(WHO, {"text": typed.whole}, only_found=named)]


def _news(typed: AskedText, now: datetime) -> list[Intention]:
    match = _NEWS.fullmatch(typed.masked)
    return [Intention(LATEST, _given(about=topic_and_time(typed.part(match, "tail"), now)[0]))] if match else []


def _help(typed: AskedText, _now: datetime) -> list[Intention]:
    return [Intention(HELP)] if _HELP.fullmatch(typed.masked) else []


def _own_affairs(typed: AskedText, _now: datetime) -> list[Intention]:
    """ "when is the next digest": the bot's own affairs."""
    address = _WHY_POSTED.fullmatch(small_letters(typed.whole))
    if address is not None:
        first, last = address.span("url")
        return [Intention("news why", {"url": typed.whole[first:last].rstrip("?!.,)")})]
    path = next((path for pattern, path in _AFFAIRS if pattern.fullmatch(typed.masked)), "")
    return [Intention(path)] if path else []


def _wishes(typed: AskedText, _now: datetime) -> list[Intention]:
    """ "follow https://…", "tell me when she speaks", "top speakers": how to say so in a command, where nobody is
    quoted so."""
    wish = small_letters(typed.whole)
    family = next((family for pattern, family in _WISHES if pattern.fullmatch(wish)), "")
    if not family:
        return []
    return [Intention(WHO, {"text": typed.whole}, only_found=True), Intention(HELP, {"about": family})]


def _name_alone(typed: AskedText) -> list[Intention]:
    """Somebody's name and nothing else: what they said. In small letters only if somebody is called so."""
    words, is_name = typed.text.split(), looks_like_name(typed.text)
    if not name_in(typed.text) or typed.marked() or not (is_name or len(words) <= _MOST_SMALL):
        return []
    return [Intention(BY, {"speaker": name_in(typed.text)}, only_found=not is_name or len(words) == 1)]


def _by(who: str, topic: str, since: str) -> list[Intention]:
    """What somebody said; of "he" and "they" what was said of the topic, or of the message that is pointed at."""
    if name := name_in(who):
        return [Intention(BY, {"speaker": name, **_given(about=topic, since=since)})]
    return _about(topic, since) or [Intention(WHO, lacks="text")]


def _about(topic: str, since: str) -> list[Intention]:
    """What was said of a topic; of "it" and "that" only somebody knows who sees what they stand for."""
    named = topic if not set(fold_words(topic)) <= english.DEICTIC else ""
    return [Intention(ABOUT, {"words": named, **_given(since=since)})] if named else []


def _given(**values: str) -> dict[str, Value]:
    """The arguments that aren't empty."""
    return {name: value for name, value in values.items() if value}


_Read = Callable[[AskedText, datetime], list[Intention]]
_FORMS: tuple[_Read, ...] = (
    *(_help, _own_affairs, _wishes, _link, _news, _any_quote, _said_of, _what_somebody_said, _whether_of),
    *(_quotes_of, _who_is, _in_marks, _named_quotes, _whether_said, _topic_alone, _somebody_on),
)
"""Ways to ask, in the order in which they are tried."""

_EDGE = r"[\s?!.,:;–—-]*"


def _between_edges(pattern: str) -> re.Pattern[str]:
    """A whole text of this form, whatever punctuation stands around it."""
    return re.compile(rf"{_EDGE}(?:{pattern}){_EDGE}")


_AFFAIRS = (
    (_between_edges(own_affairs.DIGEST_WHEN), "digest list"),
    (_between_edges(own_affairs.FEEDS_FOLLOWED), "news feeds"),
    (_between_edges(own_affairs.ALERTS_SET), "alert list"),
    (_between_edges(own_affairs.HEALTH), "quotewire status"),
)
_WHY_POSTED = _between_edges(own_affairs.WHY_POSTED)
_WISHES = (
    (_between_edges(own_affairs.WISH_OF_ALERTS), "alert"),
    (_between_edges(own_affairs.WISH_OF_DIGESTS), "digest"),
    (_between_edges(f"{own_affairs.WISH_OF_NEWS}|{own_affairs.WHY_ANYTHING}"), "news"),
    (_between_edges(own_affairs.SPEAKERS_LISTED), "quote"),
)
"""What people want to be done, and the family of commands that does it."""
_POINTS = re.compile(rf"{_EDGE}(?:{english.POINTING})?{_EDGE}")
_HELP, _NEWS = _between_edges(english.HELP), _between_edges(english.NEWS_OF)
_WHAT_SAID, _HELPED = _between_edges(english.WHAT_SAID), re.compile(english.HELPED)
_HAS_SAID, _DID_SAY = _between_edges(english.HAS_SAID), _between_edges(english.DID_SAY_WORDS)
_DOUBT = re.compile(rf"{english.DOUBT}{_EDGE}$", re.IGNORECASE)
_CLAIMED = _between_edges(english.CLAIMED)
_SAID_OF, _QUOTES_ABOUT = _between_edges(english.SAID_OF_TOPIC), _between_edges(english.QUOTES_ABOUT)
_MENTIONED, _TOPIC_ALONE = _between_edges(english.MENTIONED), _between_edges(english.TOPIC_ALONE)
_NAMED_QUOTES, _ANY_QUOTE = _between_edges(english.NAMED_QUOTES), _between_edges(english.ANY_QUOTE)
_LINKS, _THE = re.compile(r"https?://[^\s<>|]+", re.IGNORECASE), re.compile(r"^the\s+", re.IGNORECASE)
_QUOTES_BY, _THEIRS = _between_edges(english.QUOTES_BY), _between_edges(english.THEIR_WORDS)
_WHO_IS, _ON = _between_edges(english.WHO_IS), _between_edges(english.SOMEBODY_ON)
_SAID_BEFORE, _SAID_BEHIND = _between_edges(english.SAID_BEFORE), _between_edges(english.SAID_BEHIND)
_BY_BEHIND = _between_edges(english.BY_BEHIND)
