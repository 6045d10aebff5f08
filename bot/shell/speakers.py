"""``quotewire speakers``: lists speakers, disputes and changes, and carries out the operator's decisions."""

from pydantic import TypeAdapter

from bot.app.root import App, open_app
from bot.commands.disputes import dispute_line, is_nobody, ruling_of
from bot.commands.speakers import headed, roles_and_names
from bot.domain.disputes import Dispute, Ruling, SpeakerChange
from bot.domain.errors import UsageError
from bot.domain.limits import LARGEST_ID
from bot.domain.profiles import Profile
from bot.domain.viewers import ANYBODY
from bot.domain.web_records import SpeakerRecord
from bot.ingest.sites.urls import canonical_url
from bot.search import among, whom
from bot.shell.output import say, say_document
from bot.text.characters import plain_line
from bot.text.marking import in_marks
from bot.text.records import speaker_record_of
from bot.text.words import fold_words, spoken_key
from bot.texts import common
from bot.texts import shell as texts
from bot.texts.disputes import NOBODY_ESTABLISHED
from config import Settings

_MOST = 200
"""Maximum number of changes, or of disputes, that are listed."""
_LONGEST_NAME = 200
"""Characters of the longest name that is stored; longer ones are cut."""
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
        name, outlets = headed(profile), ", ".join(profile.outlets) or common.NONE
        say(texts.SPEAKER_LINE.of(profile.quoted, number=profile.id, name=name, outlets=outlets))
        if known := roles_and_names(profile):
            say(f"    {known}")


async def merge_speakers(settings: Settings, source: str, into: str) -> None:
    """Merge the speaker ``source`` into the speaker ``into``."""
    async with open_app(settings) as app:
        profile, other = await _only(app, source), await _only(app, into)
        await app.store.merge_speakers(profile.id, other.id, texts.OPERATOR, app.clock.now())
    say(texts.SPEAKERS_MERGED.format(source=headed(profile), into=headed(other), number=other.id))


async def split_speaker(settings: Settings, who: str, role: str | None, outlet: str | None) -> None:
    """Split a speaker: the quotations with a role, or of an outlet, get a new speaker of the same name."""
    async with open_app(settings) as app:
        profile = await _only(app, who)
        other = await app.store.split_speaker(profile.id, role, outlet, texts.OPERATOR, app.clock.now())
    say(texts.SPEAKER_SPLIT.format(number=other, name=profile.name, part=role or outlet))


async def rename_speaker(settings: Settings, who: str, name: str) -> None:
    """Change the name under which a speaker is listed.

    Raises:
        UsageError: the name has no words, or there is no such speaker.
    """
    name = _name_of_speaker(name)
    async with open_app(settings) as app:
        profile = await _only(app, who)
        await app.store.rename_speaker(profile.id, name, texts.OPERATOR, app.clock.now())
    say(texts.SPEAKER_RENAMED.format(number=profile.id, old=profile.name, new=name))


async def print_changes(settings: Settings, as_json: bool) -> None:
    """Print the trail of changes to speakers and credits, newest first."""
    async with open_app(settings) as app:
        trail = await app.store.changes_of_speakers(_MOST)
    if as_json:
        say_document(_CHANGES.dump_json(trail))
    elif not trail:
        say(texts.NOTHING_CHANGED)
    for change in [] if as_json else trail:
        by, action, detail = change.by, change.action, change.detail
        say(texts.CHANGE_LINE.format(moment=change.at, by=by, action=action, detail=detail))


async def print_disputes(settings: Settings, as_json: bool) -> None:
    """Print the open disputes of all workspaces; a dispute that a manager passed on is marked."""
    async with open_app(settings) as app:
        open_disputes = await app.store.disputes(["open", "passed on"], None, _MOST)
    if as_json:
        say_document(_DISPUTES.dump_json(open_disputes))
    elif not open_disputes:
        say(texts.NOTHING_DISPUTED)
    for dispute in [] if as_json else open_disputes:
        line = texts.DISPUTE_LISTED_PASSED_ON if dispute.state == "passed on" else texts.DISPUTE_LISTED
        words, stands = in_marks(dispute.text), dispute_line(dispute)
        say(line.format(number=dispute.id, place=dispute.place, by=dispute.decided_by, words=words, dispute=stands))


async def accept_by_operator(settings: Settings, number: int, name: str, role: str | None) -> None:
    """Credit disputed words to somebody else, in all workspaces.

    Raises:
        UsageError: the name has no words, or there is no such dispute.
    """
    name = _name_of_speaker(name)
    async with open_app(settings) as app:
        dispute = await _undecided(app, number)
        speaker = await _only(app, name) if name.startswith("#") else None
        ruling = ruling_of(dispute, speaker.name if speaker else name, role, speaker.id if speaker else None)
        await app.store.record_ruling(ruling, texts.OPERATOR, app.clock.now(), dispute.id)
    credited = ruling.speaker or NOBODY_ESTABLISHED
    say(texts.CREDITED_FROM_NOW_ON.format(words=in_marks(dispute.text), speaker=credited))


async def reject_by_operator(settings: Settings, number: int) -> None:
    """Reject a dispute: the credit stays."""
    async with open_app(settings) as app:
        dispute = await _undecided(app, number)
        await app.store.decide_dispute(dispute.id, "rejected", texts.OPERATOR, app.clock.now())
    say(texts.DISPUTE_IS_REJECTED.format(number=number))


async def correct_credit(settings: Settings, url: str, text: str, name: str, role: str | None) -> None:
    """Credit words of an article to somebody else, without a dispute; "nobody": the speaker isn't established.

    Raises:
        UsageError: the name has no words, the article isn't stored, or it has no quotation of these words.
    """
    name = _name_of_speaker(name)
    async with open_app(settings) as app:
        article = await app.store.article_by_url(canonical_url(url), ANYBODY)
        records = (await app.store.quotations_of([article.id])).get(article.id, []) if article else []
        groups = [group for group in among(text, records) if group.best.grade in ("exact", "partial")]
        if article is None or not groups:
            raise UsageError(texts.NO_QUOTATION_AT_ADDRESS)
        quotation = groups[0].best.record.quotation
        speaker = await _only(app, name) if name.startswith("#") else None
        credited = None if is_nobody(name) else speaker.name if speaker else name
        ruling = Ruling(article.url, spoken_key(quotation), credited, role if credited else None)
        await app.store.record_ruling(ruling, texts.OPERATOR, app.clock.now())
    say(texts.CREDITED_FROM_NOW_ON.format(words=in_marks(quotation.text), speaker=credited or NOBODY_ESTABLISHED))


def _name_of_speaker(typed: str) -> str:
    """The name in one line.

    Raises:
        UsageError: there are no words in it, as where a variable of the shell is empty.
    """
    name = plain_line(typed, _LONGEST_NAME)
    if not fold_words(name):
        raise UsageError(texts.NO_NAME_OF_SPEAKER.format(typed=name[:60]))
    return name


async def _found(app: App, who: str) -> list[Profile]:
    if who.startswith("#") and who[1:].isdecimal():
        number = int(who[1:])
        return await app.store.speaker_profiles([number], ANYBODY) if number <= LARGEST_ID else []
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
        which = texts.SEVERAL_SUCH_SPEAKERS.format(name=who, speakers=several)
        raise UsageError(which if several else _nobody(who))
    return exactly[0]


async def _undecided(app: App, number: int) -> Dispute:
    dispute = await app.store.dispute(number, None)
    if dispute is None or dispute.state not in ("open", "passed on"):
        raise UsageError(texts.NO_OPEN_DISPUTE.format(number=number))
    return dispute


def _nobody(who: str) -> str:
    return texts.NO_SUCH_SPEAKER_STORED.format(name=who)
