"""Answers of ``/quote dispute``, ``disputes``, ``accept`` and ``reject``, and notes about disputes."""

NOTHING_TO_DISPUTE = "I have no quotation with just these words, so there is nothing to dispute. /quote who finds them."
TOO_MANY_DISPUTES = "{count} disputes are open here already: a manager settles them with /quote disputes"
DISPUTE_NOTED = "Noted as dispute {number}: {words}, credited to {credit}. Managers see it."
MANAGERS_DECIDE = "It changes nothing until a manager or the operator of this bot accepts it."
OPERATOR_DECIDES = "It changes nothing until the operator of this bot accepts it."
NO_DISPUTE_OPEN = "No dispute is open here."
NO_SUCH_DISPUTE = "No dispute {number} is open here: /quote disputes lists those that are"
OPEN_DISPUTES = "Open disputes"
OPEN_DISPUTES_COUNTED = "Open disputes: {count}"
DISPUTE_LINE = "credited to {credited}; “{correction}” ({day:%-d %b %Y}). {url}"
CREDITED_TO_NOBODY = "nobody"
HOW_TO_DECIDE = "/quote accept <number> speaker <name> credits the words anew, /quote reject <number> leaves them."
HOW_TO_DECIDE_BY_OPERATOR = (
    "/quote accept <number> speaker <name> asks the operator to credit the words anew,"
    " /quote reject <number> leaves them."
)
PASSED_ON = (
    "Passed on: others read the quotations of this bot too, so its operator decides dispute {number}. Nothing is"
    " changed until then."
)
MANAGER = "a manager"
"""Who decided a dispute, for the operator."""
MANAGER_SAYS = "a manager, who says: {name}"
DISPUTE_ACCEPTED = "Accepted: {words} is credited to {credited} from now on."
WORDS_FOR_NOBODY = ("nobody", "not established", "unknown")
"""What a manager may write where nobody is to be credited, in small letters."""
NOBODY_ESTABLISHED = "nobody (not established)"
DISPUTE_REJECTED = "Dispute {number} is rejected: nothing changes."
DISPUTED_HERE = "Disputed here ({number}): “{correction}”. /quote accept {number} … or /quote reject {number}"
