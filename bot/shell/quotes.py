"""``quotewire quotes``: one text or many, without a store."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from rich.console import Console
from rich.table import Table

from bot.domain.errors import ContentError
from bot.domain.quotations import Quotation
from bot.domain.speech import credit_line, speaker_line
from bot.quotes import Explanation, extract
from bot.quotes import explain as explained
from bot.shell.files import open_lines, read_file
from bot.shell.output import say, say_document, say_json, styled
from config import Settings


async def article_text(source: str, settings: Settings) -> str:
    """The text of a file, of standard input (``-``) or of a web page; plain text is used as it stands."""
    if source.startswith(("http://", "https://")):
        from bot.ingest import GuardedFetcher, read_page

        async with GuardedFetcher(private_hosts=settings.private_hosts, user_agent=settings.user_agent) as fetcher:
            fetched = await fetcher.fetch(source)
        return read_page(fetched.body, fetched.final_url, fetched.content_type).text
    body = read_file(source)
    head = body[:2000].lstrip().lower()
    if head.startswith((b"<!doctype html", b"<html")) or (head.startswith(b"<") and b"<body" in body[:20000].lower()):
        from bot.ingest import read_page

        return read_page(body, "", "text/html").text
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError(f"{source} isn't UTF-8 text (byte {error.start})") from error


def one(text: str, as_json: bool) -> None:
    """Print the quotations of one text."""
    found = extract(text)
    if as_json:
        say_json({"quotes": as_dicts(found)})
        return
    console = Console()
    for quotation in found:
        indent = "    " * len(quotation.tellers)
        console.print(styled(f"{indent}“{quotation.text}”", "bold"))
        attribution = quotation.attribution
        credit = f"{indent}  — {credit_line(quotation)}  [{attribution.rule}, {attribution.confidence:.2f}]"
        console.print(styled(credit, "green"))
    if not found:
        console.print("No quotations found.")


def explain(text: str, as_json: bool) -> None:
    """Print each marked piece with the candidates for its speaker, their scores and what made them."""
    explanations = explained(text)
    if as_json:
        say_json([asdict(explanation) for explanation in explanations])
        return
    console = Console(highlight=False)
    for explanation in explanations:
        console.print(styled(f"“{explanation.text}”", "bold"))
        console.print(styled(f"  {_decided(explanation)}", "green"))
        console.print(_candidates(explanation))


_CANDIDATES = 4
_REASONS = 5


def _decided(explanation: Explanation) -> str:
    quotation = explanation.quotation
    if quotation is None:
        return "left out: no speech"
    attribution = quotation.attribution
    return f"{speaker_line(attribution)} [{attribution.rule}, {attribution.confidence:.2f}]"


def _candidates(explanation: Explanation) -> Table:
    """The likeliest candidates, each with the features that count most, for (+) or against (-)."""
    table = Table(box=None, padding=(0, 2), show_header=True, header_style="dim")
    for name in ("candidate", "chance", "score", "because of"):
        table.add_column(name, justify="right" if name in ("chance", "score") else "left")
    for option in explanation.options[:_CANDIDATES]:
        weighty = sorted(option.contributions.items(), key=lambda item: -abs(item[1]))[:_REASONS]
        reasons = ", ".join(f"{name} {weight:+.1f}" for name, weight in weighty)
        table.add_row(styled(option.mention), f"{option.chance:.2f}", f"{option.score:.1f}", styled(reasons))
    for person, chance in explanation.people:
        table.add_row(styled(f"  ↳ {person}"), f"{chance:.2f}", "", "whom the pronoun may mean")
    return table


def many(source: str) -> None:
    """One ``{"id","text"}`` a line in, ``{"id","quotes"}`` a line out; a bad line is told and skipped."""
    with open_lines(source) as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                _answer_line(number, line)


def _answer_line(number: int, line: str) -> None:
    try:
        article = json.loads(line)
        answer = json.dumps({"id": article.get("id"), "quotes": as_dicts(extract(article["text"]))}, ensure_ascii=False)
        answer.encode()  # a lone surrogate (\\ud800) is JSON but no text
    except (ValueError, KeyError, TypeError, RecursionError):
        say(f'line {number} is skipped: it isn\'t {{"id": …, "text": "…"}} in JSON', error=True)
        return
    say_document(answer)


def as_dicts(quotations: Sequence[Quotation]) -> list[dict[str, Any]]:
    """Quotations in the shape of the contract, those within others below them; offsets are code points."""
    below: dict[int | None, list[dict[str, Any]]] = {}
    for quotation in quotations:
        within = below.setdefault(quotation.start, [])
        below.setdefault(quotation.within, []).append(as_dict(quotation) | {"within": within})
    return below.get(None, [])


def as_dict(quotation: Quotation) -> dict[str, Any]:
    """One quotation alone; one within another tells in whose words it stands."""
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
