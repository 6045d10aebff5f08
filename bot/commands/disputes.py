"""``/quote dispute``: a member says that a quotation is credited wrongly; managers and the operator decide.

An attribution is shown in all workspaces that the bot serves, and anybody can manage a workspace of their own. So a
manager's decision is passed on to the operator, unless the operator lets managers correct (docs/privacy.md).
"""

from bot.commands.deps import Deps, Handlers
from bot.commands.speakers import ask_back, meant
from bot.commands.stores import DisputeStore
from bot.commands.who import recalled_as_meant
from bot.domain.commands import Command, Option, Request
from bot.domain.disputes import Dispute, Ruling
from bot.domain.errors import UsageError
from bot.domain.messages import Facts, Heading, Message, Note, Paragraph
from bot.domain.quotations import QuotationRecord
from bot.ports import viewer_at
from bot.text.command_line import number, text_argument
from bot.text.credits import credit_line
from bot.text.marking import in_marks
from bot.text.words import fold_words, shown, spoken_key
from bot.texts import declarations as declared
from bot.texts import disputes as say

_MOST = 10
_MOST_OPEN = 200
"""Maximum number of open disputes of a workspace: nobody looks through more."""
_NUMBER = Option("number", declared.DISPUTE_NUMBER, required=True, integer=True, minimum=1)

DISPUTE = Command(
    "quote",
    "dispute",
    declared.QUOTE_DISPUTE,
    declared.QUOTE_DISPUTE_EXAMPLE,
    (
        Option("text", declared.QUOTE_DISPUTE_TEXT, required=True),
        Option("correction", declared.QUOTE_DISPUTE_CORRECTION, required=True),
    ),
)
DISPUTES = Command("quote", "disputes", declared.QUOTE_DISPUTES, declared.QUOTE_DISPUTES_EXAMPLE, manage=True)
ACCEPT = Command(
    "quote",
    "accept",
    declared.QUOTE_ACCEPT,
    declared.QUOTE_ACCEPT_EXAMPLE,
    (
        _NUMBER,
        Option("speaker", declared.QUOTE_ACCEPT_SPEAKER, required=True, suggest="speaker"),
        Option("role", declared.QUOTE_ACCEPT_ROLE),
    ),
    manage=True,
)
REJECT = Command("quote", "reject", declared.QUOTE_REJECT, declared.QUOTE_REJECT_EXAMPLE, (_NUMBER,), manage=True)
COMMANDS = (DISPUTE, DISPUTES, ACCEPT, REJECT)


async def dispute(deps: Deps[DisputeStore], request: Request) -> Message:
    """Store a dispute with the person who raised it; it changes nothing until it is decided."""
    correction = text_argument(request, "correction")
    _, recalled = await recalled_as_meant(deps, request, DISPUTE)
    if not recalled.found or recalled.found[0].best.grade == "altered":
        return Message("not_found", say.NOTHING_TO_DISPUTE, (Paragraph(say.NOTHING_TO_DISPUTE),))
    if len(await deps.store.disputes(["open"], request.place, _MOST_OPEN)) >= _MOST_OPEN:
        raise UsageError(say.TOO_MANY_DISPUTES.format(count=_MOST_OPEN))
    record = recalled.found[0].best.record
    dispute_id = await deps.store.add_dispute(_dispute(deps, request, record, correction))
    credit = credit_line(record.quotation, deps.sure)
    words = in_marks(shown(record.quotation.text))
    sentence = say.DISPUTE_NOTED.format(number=dispute_id, words=words, credit=credit)
    decided_by = say.MANAGERS_DECIDE if deps.managers_correct else say.OPERATOR_DECIDES
    return Message("ok", sentence, (Paragraph(sentence), Note(decided_by)))


async def list_disputes(deps: Deps[DisputeStore], request: Request) -> Message:
    """List the open disputes of this workspace, and the commands that decide them."""
    open_disputes = await deps.store.disputes(["open"], request.place, _MOST)
    if not open_disputes:
        return Message("ok", say.NO_DISPUTE_OPEN, (Paragraph(say.NO_DISPUTE_OPEN),))
    rows = tuple((f"{case.id}  {in_marks(shown(case.text)[:120])}", dispute_line(case)) for case in open_disputes)
    how = Note(say.HOW_TO_DECIDE if deps.managers_correct else say.HOW_TO_DECIDE_BY_OPERATOR)
    summary = say.OPEN_DISPUTES_COUNTED.format(count=len(open_disputes))
    return Message("ok", summary, (Heading(say.OPEN_DISPUTES), Facts(rows), how))


async def accept_dispute(deps: Deps[DisputeStore], request: Request) -> Message:
    """Credit the words anew where the operator lets managers do so; otherwise ask the operator to.

    In direct messages everybody has manage rights, but decides nothing that other people see.
    """
    case = await _open(deps, request)
    name, role = text_argument(request, "speaker"), text_argument(request, "role") or None
    if request.place.is_direct or not deps.managers_correct:
        await deps.store.decide_dispute(case.id, "passed on", say.MANAGER_SAYS.format(name=name), deps.clock.now())
        sentence = say.PASSED_ON.format(number=case.id)
        return Message("ok", sentence, (Paragraph(sentence),))
    people = await meant(deps, name, viewer_at(request.place)) if not is_nobody(name) else None
    if people is not None and people.choices:
        return await ask_back(deps, request, ACCEPT, name, people.choices)
    ruling = ruling_of(case, name, role, people.voices[0].speaker_id if people and len(people.voices) == 1 else None)
    if people and people.profiles and name.startswith("#"):
        ruling = ruling_of(case, people.profiles[0].name, role, people.profiles[0].id)
    await deps.store.record_ruling(ruling, say.MANAGER, deps.clock.now(), case.id)
    credited = ruling.speaker or say.NOBODY_ESTABLISHED
    sentence = say.DISPUTE_ACCEPTED.format(words=in_marks(shown(case.text)), credited=credited)
    return Message("ok", sentence, (Paragraph(sentence),))


async def reject_dispute(deps: Deps[DisputeStore], request: Request) -> Message:
    """Reject a dispute: the credit stays."""
    case = await _open(deps, request)
    await deps.store.decide_dispute(case.id, "rejected", say.MANAGER, deps.clock.now())
    sentence = say.DISPUTE_REJECTED.format(number=case.id)
    return Message("ok", sentence, (Paragraph(sentence),))


HANDLERS: Handlers = {
    DISPUTE.path: dispute,
    DISPUTES.path: list_disputes,
    ACCEPT.path: accept_dispute,
    REJECT.path: reject_dispute,
}


def ruling_of(case: Dispute, name: str, role: str | None, speaker_id: int | None = None) -> Ruling:
    """The ruling that credits the disputed words to ``name``; "nobody" means that the speaker is not established."""
    if is_nobody(name):
        return Ruling(case.url, case.words, None, audience=case.audience)
    return Ruling(case.url, case.words, name, role, speaker_id, case.audience)


def is_nobody(name: str) -> bool:
    """Whether a name says that the speaker isn't established."""
    return name.casefold() in say.WORDS_FOR_NOBODY or not fold_words(name)


def dispute_line(case: Dispute) -> str:
    """A dispute in a line: what is said to be wrong, and the article's address."""
    credited = case.credited or say.CREDITED_TO_NOBODY
    return say.DISPUTE_LINE.format(
        credited=credited, correction=case.correction[:200], day=case.created_at, url=case.url
    )


def _dispute(deps: Deps[object], request: Request, record: QuotationRecord, correction: str) -> Dispute:
    return Dispute(
        id=0,
        place=request.place,
        user=request.user,
        url=record.article.url,
        words=spoken_key(record.quotation),
        text=record.quotation.text,
        credited=record.quotation.attribution.speaker,
        correction=correction,
        created_at=deps.clock.now(),
        audience=record.article.audience,
    )


async def _open(deps: Deps[DisputeStore], request: Request) -> Dispute:
    wanted = number(request, "number", 0)
    case = await deps.store.dispute(wanted, request.place)
    if case is None or case.state != "open":
        raise UsageError(say.NO_SUCH_DISPUTE.format(number=wanted))
    return case
