"""Decides whether a quotation belongs to a speaker: the part of ``/quote check`` that must not be wrong. Pure.

In doubt it is *open*: a wrong "said so" is the worst possible answer, and a wrong "somebody else" the second worst.
"""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.domain.profiles import Profile, RoleSpan
from bot.domain.quotations import Quotation, QuotationRecord
from bot.speakers.names import Name, agree, credited, is_described, is_named, name_of
from bot.speakers.roles import alike, content, holds, is_office, marks
from bot.text.credits import is_own_words
from bot.text.lang.en.function_words import AUXILIARIES, BEGINNINGS, NEGATIONS, SAYING, THE
from bot.text.lang.en.offices import BODIES
from bot.text.lang.en.persons import COURTESY
from bot.text.marking import MARKS
from bot.text.words import fold_words, pieces, words_of

Belongs = Literal["yes", "no", "open"]

_AROUND = timedelta(days=30)
"""A person counts as holding an office from 30 days before the first to 30 days after the last article that says so."""
_CLAUSE = 8
"""First words of a question among which a verb makes it a statement."""
_BLANKS = re.compile(r"[\s—–-]+")
_SENTENCE = re.compile(r"(?<=[.!?…;])\s+")


def belongs(whom: str, record: QuotationRecord, profile: Profile | None) -> Belongs:
    """Whether a quotation is credited to the speaker ``whom``: a name, "Name, role", a title and a name, or an office.

    ``profile`` is the person whom the credit means. "yes" needs the same name, a part of it, or another name of the
    person; or an office that the person holds in the article or at its time.
    """
    attribution = record.quotation.attribution
    if attribution.speaker is None:
        return "open"
    if whom.startswith("#"):
        return "yes" if record.person and whom[1:].strip() == str(record.person.id) else "no"
    name, _, role = whom.partition(",")
    if role.strip():
        return _both(belongs_by_name(name, attribution.speaker, profile), belongs_by_office(role, record, profile))
    named = belongs_by_name(whom, attribution.speaker, profile)
    if named == "yes":
        return _as_titled(name_of(whom), record, profile)
    office = belongs_by_office(whom, record, profile)
    if not is_named(attribution.speaker) and office != "yes":
        return "open"  # "a docker" may be anybody
    if office == "yes" or _is_office(whom):
        return office
    # "a doctor" may be anybody too, also somebody whom the article names
    return "open" if "open" in (named, office) or _is_kin_or_body(whom) or is_described(whom) else "no"


def is_told_by(whom: str, quotation: Quotation) -> bool:
    """Whether the speaker ``whom`` reports a quotation as the words of somebody else."""
    if is_own_words(quotation):
        return False
    return any(teller.name and belongs_by_name(whom, teller.name, None) == "yes" for teller in quotation.tellers)


_INNER = re.compile(
    r"[‘“«‹„‚](?P<curly>(?:[^‘’“”«»‹›„‚\n]|’(?=\w))+)[’”»›“‘]|(?<!\w)'(?P<single>(?:[^'\n]|'(?=\w))+)'|\"(?P<double>[^\"\n]+)\""
)
"""Quotation marks of any kind within a quotation; a letter behind it shows that a mark is an apostrophe."""


def is_marked_inside(question: str, quotation: Quotation) -> bool:
    """Whether all remembered words stand in inner marks of a quotation, where they may be anybody's words."""
    words = words_of(question)
    matches = (match for piece in pieces(quotation) for match in _INNER.finditer(piece))
    marked = (inner for match in matches for inner in match.groups() if inner)
    return bool(words) and any(_place(words, words_of(inner)) is not None for inner in marked)


def is_reported_inside(question: str, whom: str, quotation: Quotation) -> bool:
    """Whether the speaker of a quotation tells the remembered words of ``whom``, without marks: "Mara said we are
    afraid". That proves neither that ``whom`` said them nor that somebody else did."""
    words, names = words_of(question), set(name_of(whom).key.split())
    for sentence in (sentence for piece in pieces(quotation) for sentence in _SENTENCE.split(piece)):
        spoken = words_of(sentence)
        before = spoken[: _place(words, spoken) or 0]
        saying = next((place for place, word in enumerate(before) if word in SAYING), 0)
        if names & set(before[:saying]):
            return True
    return False


def belongs_by_name(whom: str, speaker: str, profile: Profile | None) -> Belongs:
    """Whether a name is the speaker's: in the article, or in other articles about the same person."""
    read, written = name_of(whom), credited(speaker)
    if not read.key:
        return "no"
    known = [credited(name) for name in profile.names] if profile and not profile.is_open else []
    if _is_same(read, written) or any(_is_same(read, name) for name in known):
        return "yes"
    words, theirs = set(read.key.split()), set(fold_words(speaker))
    if len(words) == 1 and words <= theirs:
        return "yes"  # "Lindqvist", "Mara": a part of the name; the verdict shows the whole name
    if read.suffix != written.suffix and read.suffix and written.suffix:
        return "no"
    full = [name for name in (written, *known) if name.surname and not name.is_weak] or [written]
    return "open" if any(agree(read, name) for name in full) or words <= theirs or theirs <= words else "no"


def belongs_by_office(office: str, record: QuotationRecord, profile: Profile | None) -> Belongs:
    """Whether the speaker held an office, by the article or by other articles of its time."""
    role = record.quotation.attribution.role
    if role and holds(office, role):
        return "yes"
    dated = record.article.published or record.article.first_seen
    known_roles = profile.roles if profile and not profile.is_open else ()
    held = [span for span in known_roles if holds(office, span.role) and _at(span.first, dated, span.last)]
    if role and alike(office, role) and marks(role) != marks(office):
        return "no"
    if not all(_is_told_only(span, dated) for span in held):
        return "yes"
    known = [role] if role else [span.role for span in profile.roles] if profile else []
    may_be = bool(held) or any(_may_be(office, each) for each in known)
    return "open" if (is_office(office) and not known) or may_be else "no"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """The word, as it is written, that negates remembered words in their sentence. ``is_unsaid``: that they were said
    is what it negates, as in "I never said that taxes fell"."""

    word: str
    is_unsaid: bool


def left_out(question: str, record: QuotationRecord) -> LeftOut | None:
    """What negates the remembered words: "never" of "we will never say we will sell"."""
    words = words_of(question)
    if NEGATIONS & set(words):
        return None
    for piece in pieces(record.quotation):
        for sentence in _SENTENCE.split(piece):
            spoken = words_of(sentence)
            at = _place(words, spoken)
            before, behind = ([], []) if at is None else (spoken[:at], spoken[at + len(words) :][:1])
            turning = next((word for word in [*before, *behind] if word in NEGATIONS), None)
            if turning is not None:
                between = before[before.index(turning) :] if turning in before else []
                return LeftOut(_as_written(turning, sentence), bool(SAYING & set(between)))
    return None


def _as_written(word: str, sentence: str) -> str:
    """ "isn't" of a sentence for its folded word "isnt"."""
    written = (raw.strip(f"{MARKS} ,;:!?.…") for raw in _BLANKS.split(sentence))
    return next((raw for raw in written if words_of(raw) == [word]), word)


def is_statement(question: str) -> bool:
    """Whether remembered words are a complete sentence: "we will sell", "taxes would fall", not "choose between"."""
    first, *others = words_of(question)[:_CLAUSE] or [""]
    return first in BEGINNINGS or bool(AUXILIARIES.intersection(others))


def _is_same(read: Name, name: Name) -> bool:
    """Whether two names are the same; a weak name ("Mr Orlov", "V. Orlov") is the same as any name that it agrees
    with."""
    return agree(read, name) and (read.key == name.key or (read.is_weak and not _is_weaker(name, read)))


def _is_weaker(name: Name, read: Name) -> bool:
    """Whether a name is weaker than another: "Orlov" may be "V. Orlov", or another person."""
    return len(name.given) < len(read.given)


def _as_titled(read: Name, record: QuotationRecord, profile: Profile | None) -> Belongs:
    """Whether "President Orlov" is meant: open where Orlov is known only with other offices."""
    titles = [title for title in read.titles if title not in COURTESY]
    own, spans = record.quotation.attribution.role, profile.roles if profile else ()
    if not titles or not (own or spans):
        return "yes"
    dated = record.article.published or record.article.first_seen
    roles = [*([own] if own else []), *(span.role for span in spans if not _is_told_only(span, dated))]
    return "yes" if any(all(alike(title, role) for title in titles) for role in roles) else "open"


def _both(name: Belongs, office: Belongs) -> Belongs:
    if "no" in (name, office):
        return "no"
    return "yes" if name == office == "yes" else "open"


def _is_office(whom: str) -> bool:
    return whom.casefold().startswith(f"{THE} ") and not _is_kin_or_body(whom)


_THEIRS = re.compile(r"[’']s? \w")
"""The possessive of "Anna Smith's brother"."""
_BODY = re.compile(rf"{THE} [^A-Z]*", re.DOTALL)
"""What has no name of its own: "the government", "the hospital"."""


def _is_kin_or_body(whom: str) -> bool:
    """Whether ``whom`` tells no name and no office, so that anybody may be meant, or speak for it: "Anna Smith's
    brother", "the government"."""
    is_body = bool(BODIES.intersection(fold_words(whom)[-1:]))
    return bool(_THEIRS.search(whom) or _BODY.fullmatch(whom)) and (is_body or not is_office(whom))


def _may_be(office: str, role: str) -> bool:
    """Whether a role leaves the office open: it says less than the office, or is of a spokesperson for its holder."""
    return bool(content(office)) and (content(role) <= content(office) or content(office) <= content(role))


def _is_told_only(span: RoleSpan, dated: datetime) -> bool:
    """Whether a role is told by the article of this time alone, which gives it to some quotations of a speaker and not
    to others where two people may have the name."""
    return span.first == dated == span.last and span.outlets <= 1


def _at(first: datetime, dated: datetime, last: datetime) -> bool:
    return first - _AROUND <= dated <= last + _AROUND


def _place(words: list[str], sentence: list[str]) -> int | None:
    """Where ``words`` begin in a longer sentence."""
    for at in range(len(sentence) - len(words) + 1):
        if sentence[at : at + len(words)] == words:
            return at
    return None
