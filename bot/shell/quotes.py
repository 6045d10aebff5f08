"""``quotewire quotes``: finds the quotations of a text or of many, without a store."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.table import Table

from bot.app.limits import limited_workers
from bot.domain.errors import ContentError
from bot.domain.quotations import Attribution, Quotation
from bot.ingest.extraction.page import read_page
from bot.ingest.fetching.fetch import GuardedFetcher
from bot.ingest.processes.tasks import PAGE_DEADLINE, Extract, extract_all
from bot.ingest.processes.workers import ProcessWorkers
from bot.quotes import explain as explained
from bot.quotes import extract, language_code
from bot.shell.files import open_lines, read_file
from bot.shell.output import say, say_json, styled
from bot.text.characters import bytes_trouble
from bot.text.credits import credit_line, speaker_line
from bot.text.marking import in_marks
from bot.texts import shell as texts
from config import Settings

if TYPE_CHECKING:
    from bot.quotes.engine import Explanation  # loads the engine, which is needed in worker processes alone


async def print_quotations(source: str, settings: Settings, as_json: bool, extractor: Extract = extract) -> None:
    """Print the quotations of a file, of standard input (``-``) or of a web page.

    ``extractor`` runs in a worker process, so it is a function of a module.

    Raises:
        ContentError: the source can't be read, or needs more time or memory than the settings allow.
    """
    async with limited_workers(settings) as workers:
        text = await _article_text(source, settings, workers)
        (quotations,) = await workers.run(extract_all, (text,), extractor, deadline=PAGE_DEADLINE)
    if as_json:
        say_json({"language": language_code(text) or None, "quotes": as_dicts(quotations)})
        return
    console = Console()
    for quotation in quotations:
        indent = "    " * len(quotation.tellers)
        console.print(styled(f"{indent}{in_marks(quotation.text)}", "bold"))
        attribution = quotation.attribution
        credit = f"{indent}  — {credit_line(quotation)}  [{_how_found(attribution)}]"
        console.print(styled(credit, "green"))
    if not quotations:
        console.print(texts.NO_QUOTATIONS)


async def print_explanation(source: str, settings: Settings, as_json: bool) -> None:
    """Print each piece in quotation marks with the candidates for its speaker, their scores and the features behind
    them.

    Below a pronoun stand the people whom it may mean, each with its chance, its score and the evidence behind them.

    Raises:
        ContentError: as :func:`print_quotations`.
    """
    async with limited_workers(settings) as workers:
        text = await _article_text(source, settings, workers)
        explanations = await workers.run(explained, text, deadline=PAGE_DEADLINE)
    if as_json:
        say_json([asdict(explanation) for explanation in explanations])
        return
    console = Console(highlight=False)
    for explanation in explanations:
        console.print(styled(in_marks(explanation.text), "bold"))
        console.print(styled(f"  {_decided(explanation)}", "green"))
        console.print(_candidates(explanation))


async def _article_text(source: str, settings: Settings, workers: ProcessWorkers) -> str:
    """The text of a file or of a web page; plain text is returned unchanged."""
    if source.startswith(("http://", "https://")):
        async with GuardedFetcher(private_hosts=settings.private_hosts, user_agent=settings.agent) as fetcher:
            fetched = await fetcher.fetch(source)
        arguments = (fetched.body, fetched.final_url, fetched.content_type)
        return (await workers.run(read_page, *arguments, deadline=PAGE_DEADLINE)).text
    body = read_file(source)
    head = body[:2000].lstrip().lower()
    if head.startswith((b"<!doctype html", b"<html")) or (head.startswith(b"<") and b"<body" in body[:20000].lower()):
        return (await workers.run(read_page, body, "", "text/html", deadline=PAGE_DEADLINE)).text
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError(texts.NOT_UTF8.format(source=source, byte=error.start)) from error


_CANDIDATES = 4
"""Candidates for the speaker that an explanation shows, likeliest first."""
_REASONS = 5
"""Features that an explanation shows of a candidate, heaviest first."""


def _decided(explanation: "Explanation") -> str:
    quotation = explanation.quotation
    if quotation is None:
        return texts.NO_SPEECH
    attribution = quotation.attribution
    return f"{speaker_line(attribution)} [{_how_found(attribution)}]"


def _how_found(attribution: Attribution) -> str:
    """The rule, and how sure it is; nothing is told of a confidence that rounds to none."""
    sure = f"{attribution.confidence:.2f}"
    return attribution.rule if sure == "0.00" else f"{attribution.rule}, {sure}"


def _candidates(explanation: "Explanation") -> Table:
    """The likeliest candidates, each with the features that count most, for (+) or against (-)."""
    table = Table(box=None, padding=(0, 2), show_header=True, header_style="dim")
    table.add_column(texts.CANDIDATE_COLUMN)
    table.add_column(texts.CHANCE_COLUMN, justify="right")
    table.add_column(texts.SCORE_COLUMN, justify="right")
    table.add_column(texts.BECAUSE_COLUMN)
    for option in explanation.options[:_CANDIDATES]:
        weighty = sorted(option.contributions.items(), key=lambda item: -abs(item[1]))[:_REASONS]
        reasons = ", ".join(f"{name} {weight:+.1f}" for name, weight in weighty)
        table.add_row(styled(option.mention), f"{option.chance:.2f}", f"{option.score:.1f}", styled(reasons))
    for person in explanation.people:
        evidence = ", ".join(f"{feature} {value}" for feature, value in person.evidence.items())
        table.add_row(styled(f"  ↳ {person.name}"), f"{person.chance:.2f}", f"{person.score:.1f}", styled(evidence))
    return table


async def many(source: str, settings: Settings, extractor: Extract = extract) -> None:
    """Read a line ``{"id","text"}`` for each text and print a line ``{"id","quotes"}``; a bad line is reported and
    skipped.

    ``extractor`` as for :func:`print_quotations`.
    """
    with open_lines(source) as lines:
        async with limited_workers(settings) as workers:
            numbered = enumerate(lines, 1)
            # A program that writes lines into a pipe may wait for each answer before it writes the next line.
            while batch := list(islice(numbered, 1 if source == "-" else _LINES_AT_ONCE)):
                given = [line for line in map(_read_line, batch) if line is not None]
                for line, quotations in await _quotations(given, workers, extractor):
                    language = language_code(line.text) or None
                    say_json({"id": line.id, "language": language, "quotes": as_dicts(quotations)})


_LINES_AT_ONCE = 16
"""Lines of a file that a worker process gets in one call: a call for each line would take longer than its text."""


@dataclass(frozen=True, slots=True)
class _GivenLine:
    number: int
    id: Any
    text: str


def _read_line(numbered: tuple[int, str]) -> _GivenLine | None:
    number, line = numbered
    if not line.strip():
        return None
    if (trouble := bytes_trouble(line)) is not None:
        say(texts.LINE_SKIPPED.format(number=number, why=trouble), error=True)
        return None
    try:
        article = json.loads(line)
        given = _GivenLine(number, article.get("id"), article["text"])
        f"{given.text}{given.id}".encode()  # a lone surrogate (\\ud800) is JSON but no text
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        given = None
    if given is None or not isinstance(given.text, str):
        say(texts.LINE_IS_NO_TEXT.format(number=number), error=True)
        return None
    return given


async def _quotations(
    lines: Sequence[_GivenLine], workers: ProcessWorkers, extractor: Extract
) -> list[tuple[_GivenLine, tuple[Quotation, ...]]]:
    """The lines with the quotations of their texts. A text that needs too much time or memory is reported and
    skipped."""
    if not lines:
        return []
    try:
        articles = tuple(line.text for line in lines)
        return list(
            zip(lines, await workers.run(extract_all, articles, extractor, deadline=PAGE_DEADLINE), strict=True)
        )
    except ContentError as error:
        if len(lines) == 1:
            say(texts.LINE_SKIPPED.format(number=lines[0].number, why=error), error=True)
            return []
    return [pair for line in lines for pair in await _quotations([line], workers, extractor)]


def as_dicts(quotations: Sequence[Quotation]) -> list[dict[str, Any]]:
    """Quotations as the JSON objects that docs/quotes.md promises; one within another stands in its list ``within``.
    Offsets are code points."""
    below: dict[int | None, list[dict[str, Any]]] = {}
    for quotation in quotations:
        within = below.setdefault(quotation.start, [])
        below.setdefault(quotation.within, []).append(as_dict(quotation) | {"within": within})
    return below.get(None, [])


def as_dict(quotation: Quotation) -> dict[str, Any]:
    """A quotation as a JSON object; of a quotation within another, with the tellers: the speakers of the outer
    quotations."""
    attribution = quotation.attribution
    teller = {} if quotation.within is None else {"told_by": quotation.tellers[0].name}
    return teller | {
        "start": quotation.start,
        "end": quotation.end,
        "spans": [list(span) for span in quotation.spans],
        "text": quotation.text,
        "kind": quotation.kind,
        "speaker": attribution.speaker,
        "mention": attribution.mention,
        "speaker_span": list(attribution.mention_span) if attribution.mention_span else None,
        "role": attribution.role,
        "cue": quotation.cue,
        "confidence": round(attribution.confidence, 4),
        "rule": attribution.rule,
    }
