"""``/quote dispute``: a member says that a quotation is credited wrongly; managers and the operator decide.

An attribution is shown in all workspaces that the bot serves, and anybody can manage a workspace of their own. So a
manager's decision is passed on to the operator, unless the operator lets managers correct (docs/operations.md).
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

_MOST = 10
_MOST_OPEN = 200
"""Maximum number of open disputes of a workspace: nobody looks through more."""
_WHO_DECIDES = {
    True: "It changes nothing until a manager or the operator of this bot accepts it.",
    False: "It changes nothing until the operator of this bot accepts it.",
}
_NOBODY = ("nobody", "not established", "unknown")
_NUMBER = Option("number", "Its number, as /quote disputes tells", required=True, integer=True, minimum=1)

DISPUTE = Command(
    "quote",
    "dispute",
    "Say that a quotation is credited wrongly",
    '/quote dispute "you cannot park a crane like a bicycle" It was Tobias Achterberg, see the last paragraph',
    (
        Option("text", "The words, in quotation marks", required=True),
        Option("correction", "What is wrong, or who said it", required=True),
    ),
)
DISPUTES = Command("quote", "disputes", "What members say is credited wrongly", "/quote disputes", manage=True)
ACCEPT = Command(
    "quote",
    "accept",
    "Accept a dispute: the words are credited anew, or the operator of this bot is asked to",
    "/quote accept 1 speaker Tobias Achterberg",
    (
        _NUMBER,
        Option("speaker", "Who said it, or “nobody”: not established", required=True, suggest="speaker"),
        Option("role", "What they were"),
    ),
    manage=True,
)
REJECT = Command("quote", "reject", "Reject a dispute: nothing changes", "/quote reject 1", (_NUMBER,), manage=True)
COMMANDS = (DISPUTE, DISPUTES, ACCEPT, REJECT)


async def dispute(deps: Deps[DisputeStore], request: Request) -> Message:
    """Store a dispute with the person who raised it; it changes nothing until it is decided."""
    correction = text_argument(request, "correction")
    _, recalled = await recalled_as_meant(deps, request, DISPUTE)
    if not recalled.found or recalled.found[0].best.grade == "altered":
        sentence = "I have no quotation with just these words, so there is nothing to dispute. /quote who finds them."
        return Message("not_found", sentence, (Paragraph(sentence),))
    if len(await deps.store.disputes(["open"], request.place, _MOST_OPEN)) >= _MOST_OPEN:
        raise UsageError(f"{_MOST_OPEN} disputes are open here already: a manager settles them with /quote disputes")
    record = recalled.found[0].best.record
    dispute_id = await deps.store.add_dispute(_dispute(deps, request, record, correction))
    credit = credit_line(record.quotation, deps.sure)
    words = in_marks(shown(record.quotation.text))
    sentence = f"Noted as dispute {dispute_id}: {words}, credited to {credit}. Managers see it."
    return Message("ok", sentence, (Paragraph(sentence), Note(_WHO_DECIDES[deps.managers_correct])))


async def list_disputes(deps: Deps[DisputeStore], request: Request) -> Message:
    """List the open disputes of this workspace, and the commands that decide them."""
    open_disputes = await deps.store.disputes(["open"], request.place, _MOST)
    if not open_disputes:
        return Message("ok", sentence := "No dispute is open here.", (Paragraph(sentence),))
    rows = tuple((f"{case.id}  {in_marks(shown(case.text)[:120])}", dispute_line(case)) for case in open_disputes)
    effect = "credits the words anew" if deps.managers_correct else "asks the operator to credit the words anew"
    how = Note(f"/quote accept <number> speaker <name> {effect}, /quote reject <number> leaves them.")
    return Message("ok", f"Open disputes: {len(open_disputes)}", (Heading("Open disputes"), Facts(rows), how))


async def accept_dispute(deps: Deps[DisputeStore], request: Request) -> Message:
    """Credit the words anew where the operator lets managers do so; otherwise ask the operator to.

    In direct messages everybody has manage rights, but decides nothing that other people see.
    """
    case = await _open(deps, request)
    name, role = text_argument(request, "speaker"), text_argument(request, "role") or None
    if request.place.is_direct or not deps.managers_correct:
        await deps.store.decide_dispute(case.id, "passed on", f"a manager, who says: {name}", deps.clock.now())
        sentence = (
            f"Passed on: others read the quotations of this bot too, so its operator decides dispute {case.id}. Nothing"
            " is changed until then."
        )
        return Message("ok", sentence, (Paragraph(sentence),))
    people = (
        await meant(deps, name, viewer_at(request.place))
        if fold_words(name) and name.casefold() not in _NOBODY
        else None
    )
    if people is not None and people.choices:
        return await ask_back(deps, request, ACCEPT, name, people.choices)
    ruling = ruling_of(case, name, role, people.voices[0].speaker_id if people and len(people.voices) == 1 else None)
    if people and people.profiles and name.startswith("#"):
        ruling = ruling_of(case, people.profiles[0].name, role, people.profiles[0].id)
    await deps.store.record_ruling(ruling, "a manager", deps.clock.now(), case.id)
    credited = ruling.speaker or "nobody (not established)"
    sentence = f"Accepted: {in_marks(shown(case.text))} is credited to {credited} from now on."
    return Message("ok", sentence, (Paragraph(sentence),))


async def reject_dispute(deps: Deps[DisputeStore], request: Request) -> Message:
    """Reject a dispute: the credit stays."""
    case = await _open(deps, request)
    await deps.store.decide_dispute(case.id, "rejected", "a manager", deps.clock.now())
    return Message("ok", sentence := f"Dispute {case.id} is rejected: nothing changes.", (Paragraph(sentence),))


HANDLERS: Handlers = {
    DISPUTE.path: dispute,
    DISPUTES.path: list_disputes,
    ACCEPT.path: accept_dispute,
    REJECT.path: reject_dispute,
}


def ruling_of(case: Dispute, name: str, role: str | None, speaker_id: int | None = None) -> Ruling:
    """The ruling that credits the disputed words to ``name``; "nobody" means that the speaker is not established."""
    if name.casefold() in _NOBODY or not fold_words(name):
        return Ruling(case.url, case.words, None, audience=case.audience)
    return Ruling(case.url, case.words, name, role, speaker_id, case.audience)


def dispute_line(case: Dispute) -> str:
    """A dispute in a line: what is said to be wrong, and the article's address."""
    return (
        f"credited to {case.credited or 'nobody'}; “{case.correction[:200]}” ({case.created_at:%-d %b %Y}). {case.url}"
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
        raise UsageError(f"No dispute {wanted} is open here: /quote disputes lists those that are")
    return case
