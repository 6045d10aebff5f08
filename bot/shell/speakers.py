"""``quotewire speakers``: lists speakers, disputes and changes, and carries out the operator's decisions."""

from pydantic import TypeAdapter

from bot.app.root import App, open_app
from bot.commands.disputes import dispute_line, ruling_of
from bot.commands.speakers import headed, roles_and_names
from bot.domain.disputes import Dispute, Ruling, SpeakerChange
from bot.domain.errors import UsageError
from bot.domain.profiles import Profile
from bot.domain.viewers import ANYBODY
from bot.domain.web_records import SpeakerRecord
from bot.ingest.urls import canonical_url
from bot.search import among, whom
from bot.shell.output import say, say_document
from bot.text.marking import in_marks
from bot.text.records import speaker_record_of
from bot.text.words import spoken_key
from config import Settings

_MOST = 200
"""Maximum number of changes, or of disputes, that are listed."""
_BY = "the operator"
_SPEAKERS = TypeAdapter(list[SpeakerRecord])
_CHANGES = TypeAdapter(list[SpeakerChange])
_DISPUTES = TypeAdapter(list[Dispute])


async def print_speakers(settings: Settings, who: str, as_json: bool) -> None:
    """Print the speakers of a name, an office or a number, each with names, roles and outlets.

    Raises:
        UsageError: there is no such speaker.
    """
    async with open_app(settings) as app:
        profiles = await _found(app, who)
    if not profiles:
        raise UsageError(_nobody(who))
    if as_json:
        say_document(_SPEAKERS.dump_json([speaker_record_of(profile) for profile in profiles]))
        return
    for profile in profiles:
        say(f"#{profile.id}  {headed(profile)}  {profile.quoted} quotations, in {', '.join(profile.outlets) or 'none'}")
        if known := roles_and_names(profile):
            say(f"    {known}")


async def merge_speakers(settings: Settings, source: str, into: str) -> None:
    """Merge the speaker ``source`` into the speaker ``into``."""
    async with open_app(settings) as app:
        profile, other = await _only(app, source), await _only(app, into)
        await app.store.merge_speakers(profile.id, other.id, _BY, app.clock.now())
    say(f"{headed(profile)} is {headed(other)} (#{other.id}) from now on, also in articles to come.")


async def split_speaker(settings: Settings, who: str, role: str | None, outlet: str | None) -> None:
    """Split a speaker: the quotations with a role, or of an outlet, get a new speaker of the same name."""
    async with open_app(settings) as app:
        profile = await _only(app, who)
        other = await app.store.split_speaker(profile.id, role, outlet, _BY, app.clock.now())
    say(f"#{other} is another {profile.name} now: {role or outlet}. New articles follow role and outlet.")


async def rename_speaker(settings: Settings, who: str, name: str) -> None:
    """Change the name under which a speaker is listed."""
    async with open_app(settings) as app:
        profile = await _only(app, who)
        await app.store.rename_speaker(profile.id, name, _BY, app.clock.now())
    say(f"#{profile.id} {profile.name} is listed as {name}. What articles wrote stays as it is.")


async def print_changes(settings: Settings, as_json: bool) -> None:
    """Print the trail of changes to speakers and credits, newest first."""
    async with open_app(settings) as app:
        trail = await app.store.changes_of_speakers(_MOST)
    if as_json:
        say_document(_CHANGES.dump_json(trail))
    for change in [] if as_json else trail:
        say(f"{change.at:%Y-%m-%d %H:%M} UTC  {change.by}  {change.action}: {change.detail}")


async def print_disputes(settings: Settings, as_json: bool) -> None:
    """Print the open disputes of all workspaces; a dispute that a manager passed on is marked."""
    async with open_app(settings) as app:
        open_disputes = await app.store.disputes(["open", "passed on"], None, _MOST)
    if as_json:
        say_document(_DISPUTES.dump_json(open_disputes))
    for dispute in [] if as_json else open_disputes:
        passed = f"  (passed on by {dispute.decided_by})" if dispute.state == "passed on" else ""
        say(f"{dispute.id}  {dispute.place}{passed}  {in_marks(dispute.text)} {dispute_line(dispute)}")


async def accept_by_operator(settings: Settings, number: int, name: str, role: str | None) -> None:
    """Credit disputed words to somebody else, in all workspaces."""
    async with open_app(settings) as app:
        dispute = await _undecided(app, number)
        speaker = await _only(app, name) if name.startswith("#") else None
        ruling = ruling_of(dispute, speaker.name if speaker else name, role, speaker.id if speaker else None)
        await app.store.record_ruling(ruling, _BY, app.clock.now(), dispute.id)
    say(f"{in_marks(dispute.text)} is credited to {ruling.speaker or 'nobody (not established)'} from now on.")


async def reject_by_operator(settings: Settings, number: int) -> None:
    """Reject a dispute: the credit stays."""
    async with open_app(settings) as app:
        dispute = await _undecided(app, number)
        await app.store.decide_dispute(dispute.id, "rejected", _BY, app.clock.now())
    say(f"Dispute {number} is rejected.")


async def correct_credit(settings: Settings, url: str, text: str, name: str, role: str | None) -> None:
    """Credit words of an article to somebody else, without a dispute.

    Raises:
        UsageError: the article isn't stored, or has no quotation of these words.
    """
    async with open_app(settings) as app:
        article = await app.store.article_by_url(canonical_url(url), ANYBODY)
        records = (await app.store.quotations_of([article.id])).get(article.id, []) if article else []
        groups = [group for group in among(text, records) if group.best.grade in ("exact", "partial")]
        if article is None or not groups:
            raise UsageError("I have no article of this address with a quotation of these words: /quote who finds them")
        quotation = groups[0].best.record.quotation
        speaker = await _only(app, name) if name.startswith("#") else None
        ruling = Ruling(article.url, spoken_key(quotation), speaker.name if speaker else name, role)
        await app.store.record_ruling(ruling, _BY, app.clock.now())
    say(f"{in_marks(quotation.text)} is credited to {ruling.speaker} from now on.")


async def _found(app: App, who: str) -> list[Profile]:
    if who.startswith("#") and who[1:].isdecimal():
        return await app.store.speaker_profiles([int(who[1:])], ANYBODY)
    named = await app.store.speakers_named(whom.name_words(who), _MOST, ANYBODY)
    return named or await app.store.speakers_called(who, _MOST, ANYBODY)


async def _only(app: App, who: str) -> Profile:
    """The only speaker of a name, an office or a number.

    Raises:
        UsageError: there is no such speaker, or there are several.
    """
    profiles = await _found(app, who)
    exactly = [profile for profile in profiles if whom.is_exactly(who, profile)] or profiles
    if len(exactly) != 1:
        several = ", ".join(f"#{profile.id} {headed(profile)}" for profile in exactly[:8])
        raise UsageError(f"“{who}” may be {several}: write the number" if several else _nobody(who))
    return exactly[0]


async def _undecided(app: App, number: int) -> Dispute:
    dispute = await app.store.dispute(number, None)
    if dispute is None or dispute.state not in ("open", "passed on"):
        raise UsageError(f"No dispute {number} is open: quotewire speakers disputes lists those that are")
    return dispute


def _nobody(who: str) -> str:
    return f"There is no speaker “{who}”: write a name, a surname or an office as articles have it"
