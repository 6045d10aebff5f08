"""Reads typed chat commands, and writes requests as command lines. Pure."""

import re
from collections.abc import Iterable, Mapping, Sequence

from bot.domain.commands import Command, Option, Request, Value
from bot.domain.errors import UsageError
from bot.texts import common, refusals

_MARKS = {
    '"': '"',
    "“": "”",
    "„": "“”",
    "”": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "＂": "＂",
    "'": "'",
    "‘": "’",
    "‚": "‘’",
}
"""The closing marks for each opening mark, as the world's keyboards and articles have them."""
_MAYBE_APOSTROPHES = "'’"
"""Closing marks that are apostrophes within words and at their ends."""


def _marked_first(opening: str, closings: str) -> str:
    """The pattern of words in these marks at the beginning, and what comes after. Where a mark behind them may close
    them too, as in “'the dockers' strike' Mara”, nobody knows where they end."""
    if set(closings) & set(_MAYBE_APOSTROPHES):
        words, after = rf"(?:[^{opening}{closings}]|[{closings}](?=\w))", rf"(?:[^{closings}]|[{closings}](?=\w))*"
    else:
        words, after = rf"[^{opening}{closings}]", ".*"
    return rf"{opening}({words}+)[{closings}]\s+(?=\S)({after})\Z"


_FIRST_MARKED = re.compile(
    r"(?:\"|[“„«])((?:[^“”„«»\"]|[“„«][^”“»]*[”“»])+)(?:\"|[”“»])\s+(\S.*)|"
    + "|".join(_marked_first(*pair) for pair in _MARKS.items()),
    re.DOTALL,
)
"""Marked words, in some marks also with marks inside them, and what comes after: two groups of which all others are
empty."""


_WHOLE = re.compile(
    r"(?<![^\s:=])(?:“(?:[^“”]|“[^“”]*”)*”|\"[^\"]*\"|„[^„“”]*[“”]|”[^“”]*”|«[^«»]*»|»[^«»]*[«»]|‹[^‹›]*›|›[^‹›]*[‹›]"
    r"|「[^「」]*」|『[^『』]*』|＂[^＂]*＂)(?!\S)"
)
"""An argument in quotation marks, with marks inside it: names of options in it are words like others."""


def usage_of(command: Command) -> str:
    """How a command is written: ``/quote by <speaker> [about …] [since …]``; without options that nobody types."""
    options = [option for option in command.options if not option.unseen]
    words = [
        f"<{option.name}>" if option.required else (f"[{option.name}]" if first else f"[{option.name} …]")
        for first, option in zip([True] + [False] * len(options), options, strict=False)
    ]
    return " ".join([f"/{command.path}", *words])


def parse_line(line: str, commands: Sequence[Command]) -> tuple[Command, dict[str, Value]]:
    """Read ``/quote by Mara Lindqvist about the harbour`` as people type it where there are no typed options.

    The first option takes the words up to the name of another option (``about``, ``about:``, ``about=``); words in
    quotation marks are taken whole. Marks around the whole of an argument are dropped.

    Raises:
        UsageError: there is no such command, or an argument is missing or wrong.
    """
    command, given = split_line(line, commands)
    return command, check_arguments(command, given)


def split_line(line: str, commands: Sequence[Command]) -> tuple[Command, dict[str, str]]:
    """The command and its arguments as they were typed, unchecked: the first half of :func:`parse_line`.

    Raises:
        UsageError: there is no such command, or words belong to no argument.
    """
    words = line.strip().removeprefix("/").split(None, 1)
    family = [command for command in commands if words and command.family == words[0].casefold()]
    if not family:
        known_families = ", ".join(f"/{name}" for name in dict.fromkeys(command.family for command in commands))
        raise UsageError(refusals.UNKNOWN_FAMILY.format(typed=words[0] if words else "", families=known_families))
    typed = words[1] if len(words) > 1 else ""
    for command in family:
        name = r"\s+".join(map(re.escape, command.name.split()))
        if (named := re.match(rf"{name}(?:\s+|$)", typed, re.IGNORECASE)) is not None:
            return command, _split(command, typed[named.end() :])
    known = ", ".join(command.name for command in family)
    if not typed:
        raise UsageError(refusals.COMMAND_MISSING.format(family=family[0].family, commands=known))
    name = _name_of(typed, family)
    raise UsageError(refusals.NO_SUCH_COMMAND.format(family=family[0].family, typed=name, commands=known))


def _name_of(typed: str, family: Sequence[Command]) -> str:
    """The words of ``typed`` that were meant as a name: two where the first begins one of two words."""
    words = typed.casefold().split(None, 2)
    in_group = any(command.name.split()[:-1] == words[:1] for command in family)
    return " ".join(words[: 2 if in_group else 1])


def _split(command: Command, rest: str) -> dict[str, str]:
    if not command.options:
        if rest.strip():
            raise UsageError(refusals.TAKES_NO_WORDS.format(typed=rest.strip()[:60], command=command.path))
        return {}
    first, *others = command.options
    if len(others) == 1 and others[0].required and (pair := _FIRST_MARKED.match(rest.strip())):
        # “…” Mara Lindqvist: the words behind the marks can only be the second option.
        marked, behind = filter(None, pair.groups())
        second = re.sub(rf"^{re.escape(others[0].name)}(?:\s*[:=]\s*|\s+)", "", behind, flags=re.IGNORECASE)
        return {first.name: marked.strip(), others[0].name: _unquoted(second)}
    head, rest = _head(rest.strip(), [option.name for option in others])
    if not others:
        return {first.name: f"{head} {rest}".strip() if head else _unnamed(first, rest)}
    before, named = _named(rest, others if head else command.options)
    if before and head:
        usage, example = usage_of(command), command.example
        raise UsageError(refusals.UNREADABLE_ARGUMENT.format(typed=before[:60], usage=usage, example=example))
    given = {first.name: head or _unquoted(before)} if head or before else {}
    return {**given, **named}


def _named(text: str, options: Sequence[Option]) -> tuple[str, dict[str, str]]:
    """What stands before the first name of an option, and the values after each; not those inside marks.

    An option has its name once: further ones are words like others.
    """
    names = "|".join(re.escape(option.name) for option in options)
    masked = _WHOLE.sub(lambda passage: "\ue000" * len(passage[0]), text)
    every = re.finditer(rf"(?:^|(?<=\s))({names})(?:\s*[:=]\s*|\s+|$)", masked, flags=re.IGNORECASE)
    first = {name[1].casefold(): name for name in reversed(list(every))}
    places = sorted(first.values(), key=re.Match.start)
    ends = [*(name.start() for name in places), len(text)]
    values = {name[1].casefold(): _unquoted(text[name.end() : end]) for name, end in zip(places, ends[1:], strict=True)}
    alone = {option.name: "yes" for option in options if option.switch and values.get(option.name) == ""}
    return text[: ends[0]].strip(), {**values, **alone}


def _head(text: str, names: Sequence[str]) -> tuple[str, str]:
    """:func:`_quoted`, up to the first closing mark that another option follows: ``“a” about “b”``."""
    opening, closings = text[:1], _MARKS.get(text[:1], "")
    followed = re.compile(rf"\s+(?:{'|'.join(map(re.escape, names))})(?:\s|[:=])", re.IGNORECASE)
    for end in range(1, len(text)) if closings and names else ():
        if text[end] in closings and followed.match(text, end + 1) and not _is_open(text[1:end], opening, closings):
            return text[1:end].strip(), text[end + 1 :].strip()
    return _quoted(text)


def _is_open(inside: str, opening: str, closings: str) -> bool:
    """Whether an inner mark is opened and not closed; false for marks that look the same at both ends."""
    return opening not in closings and inside.count(opening) > sum(map(inside.count, closings))


def _unnamed(option: Option, text: str) -> str:
    """``count 5``, ``count: 5`` → ``5``. Before a text option's value its name is removed only with a colon, since it
    may be a word of the text."""
    between = r"(?:\s*[:=]\s*|\s+)" if option.integer else r"\s*[:=]\s*"
    return re.sub(rf"^{re.escape(option.name)}{between}", "", text, flags=re.IGNORECASE)


def _quoted(text: str) -> tuple[str, str]:
    """``“a b” c`` → ``("a b", "c")``; without a leading pair of marks ``("", text)``."""
    end = max((text.rfind(closing) for closing in _MARKS.get(text[:1], "")), default=-1)
    return (text[1:end].strip(), text[end + 1 :].strip()) if end > 0 else ("", text)


def _unquoted(text: str) -> str:
    inner, rest = _quoted(text.strip())
    return inner if inner and not rest else text.strip()


def written_line(command: Command, arguments: Mapping[str, Value]) -> str:
    """A command line that is read as exactly these arguments.

    The first argument gets quotation marks where it would be read otherwise: "words since then" has an option's name.
    """
    plain = _line(command, {name: str(value) for name, value in arguments.items()})
    if _is_read_as(plain, command, arguments):
        return plain
    return _line(
        command, {name: f"“{value}”" if isinstance(value, str) else str(value) for name, value in arguments.items()}
    )


def _is_read_as(line: str, command: Command, arguments: Mapping[str, Value]) -> bool:
    try:
        return parse_line(line, [command])[1] == arguments
    except UsageError:
        return False


def _line(command: Command, arguments: Mapping[str, str]) -> str:
    given = [option for option in command.options if option.name in arguments]
    named = [
        arguments[option.name] if option is command.options[0] else f"{option.name} {arguments[option.name]}"
        for option in given
    ]
    return " ".join([f"/{command.path}", *named])


def check_arguments(command: Command, given: Mapping[str, object]) -> dict[str, Value]:
    """Check arguments against the declaration and convert their types; missing options stay missing.

    Raises:
        UsageError: an argument is missing, is no number, is out of bounds or isn't among the choices.
    """
    values: dict[str, Value] = {}
    for option in command.options:
        raw = given.get(option.name)
        text = "" if raw is None else str(raw).strip()
        if text:
            values[option.name] = _number(command, option, text) if option.integer else _chosen(option, text[:_LONGEST])
        elif option.required:
            usage, example = usage_of(command), command.example
            raise UsageError(refusals.OPTION_MISSING.format(option=option.name, usage=usage, example=example))
    return values


_LONGEST = 4000
"""Maximum characters of an argument; chat platforms allow about as many."""


def _chosen(option: Option, text: str) -> str:
    if not option.choices:
        return text
    if text.casefold() not in option.choices:
        choices = common.OR.join(option.choices)
        raise UsageError(refusals.OPTION_IS_EITHER.format(option=option.name, choices=choices, typed=text[:40]))
    return text.casefold()


def _number(command: Command, option: Option, text: str) -> int:
    low, high = option.minimum, option.maximum
    if not re.fullmatch(r"[+-]?\d{1,9}", text):
        usage, example = usage_of(command), command.example
        trouble = refusals.OPTION_IS_NUMBER.format(option=option.name, typed=text[:40], usage=usage, example=example)
        raise UsageError(trouble)
    value = int(text)
    if (low is not None and value < low) or (high is not None and value > high):
        raise UsageError(refusals.OPTION_IS_BETWEEN.format(option=option.name, low=low, high=high, value=value))
    return value


def text_argument(request: Request, name: str) -> str:
    """The value of a text argument; empty when it wasn't given."""
    return str(request.arguments.get(name, ""))


def number(request: Request, name: str, default: int) -> int:
    """The value of a number argument, or ``default``."""
    value = request.arguments.get(name, default)
    return int(value)


def words_argument(request: Request, name: str) -> tuple[str, ...]:
    """A list argument, separated by commas: "harbour, storm" is two, "city council" is one of two words.

    The comma of a number ("1,200 tonnes") separates nothing.
    """
    parts = re.split(r"(?<!\d),|,(?!\d)", text_argument(request, name))
    return tuple(part for raw in parts if (part := raw.strip()))


def families(commands: Iterable[Command]) -> dict[str, list[Command]]:
    """The commands under each ``/family``, in the order they were declared."""
    grouped: dict[str, list[Command]] = {}
    for command in commands:
        grouped.setdefault(command.family, []).append(command)
    return grouped
