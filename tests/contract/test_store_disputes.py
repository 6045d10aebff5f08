"""What people say about speakers: merged, split, renamed and ruled on, for good; disputes only their place sees."""

import pytest

from bot.domain.disputes import Dispute, Ruling
from bot.domain.errors import UsageError
from bot.domain.profiles import Profile, Voice
from bot.domain.quotations import Person, QuotationQuery, QuotationRecord
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import Store
from tests.builders import NOW, page, quote
from tests.contract.samples import ELSEWHERE, HERE, THERE
from tests.contract.test_store_speakers import SaidQuote, save_said

OPERATOR = "the operator"


async def _profile(store: Store, number: int) -> Profile:
    (profile,) = await store.speaker_profiles([number], ANYBODY)
    return profile


async def _said_by(store: Store, number: int) -> list[QuotationRecord]:
    return await store.quotations(QuotationQuery((Voice(number),), limit=50), ANYBODY)


async def _one(store: Store, number: int, said: SaidQuote) -> int:
    (speaker_id,) = await save_said(store, number, said)
    assert speaker_id is not None
    return speaker_id


async def _counts_are_right(store: Store, *numbers: int) -> None:
    for profile in await store.speaker_profiles(numbers, ANYBODY):
        told = await _said_by(store, profile.id)
        assert profile.quoted == len(told)
        assert sum(span.quotations for span in profile.roles) == sum(
            one.quotation.attribution.role is not None for one in told
        )


async def test_a_merge_takes_everything_and_holds_for_articles_to_come(store: Store) -> None:
    bob = await _one(store, 1, SaidQuote("Bob Hale", "harbour master"))
    robert = await _one(store, 2, SaidQuote("Robert Hale", "harbour master", outlet="Wire"))
    await store.merge_speakers(bob, robert, OPERATOR, NOW)
    assert await store.speaker_profiles([bob, robert], ANYBODY) == [await _profile(store, robert)]
    assert set((await _profile(store, robert)).names) == {"Bob Hale", "Robert Hale"}
    assert await _one(store, 3, SaidQuote("Bob Hale", "goalkeeper")) == robert
    told = await _said_by(store, robert)
    assert {one.quotation.attribution.speaker for one in told} == {"Bob Hale", "Robert Hale"}, "as the articles have it"
    assert {one.id for one in await store.speakers_named("bob", 5, ANYBODY)} == {robert}
    await _counts_are_right(store, robert)
    (change,) = await store.changes_of_speakers(5)
    assert (change.by, change.action, change.detail) == (OPERATOR, "merge", f"#{bob} Bob Hale is #{robert} Robert Hale")


async def test_a_merged_number_leads_to_the_surviving_person_through_several_merges(store: Store) -> None:
    bob, robert, rob = [
        await _one(store, number, SaidQuote(f"{name} Hale", outlet=name))
        for number, name in enumerate(("Bob", "Robert", "Rob"))
    ]
    await store.merge_speakers(bob, robert, OPERATOR, NOW)
    await store.merge_speakers(robert, rob, OPERATOR, NOW)
    for number in (bob, robert, rob):
        assert await store.speakers_now(number, ANYBODY) == [Person(rob, "Rob Hale")]
        assert (await _profile(store, number)).id == rob
    assert await store.speakers_now(rob + 1, ANYBODY) == []


async def test_after_a_split_a_merged_number_means_each_of_both_until_they_are_merged(store: Store) -> None:
    bob = await _one(store, 1, SaidQuote("Bob Hale", outlet="Wire"))
    robert = await _one(store, 2, SaidQuote("Robert Hale", outlet="Post"))
    await store.merge_speakers(bob, robert, OPERATOR, NOW)
    other = await store.split_speaker(robert, None, "Wire", OPERATOR, NOW)
    assert [person.id for person in await store.speakers_now(robert, ANYBODY)] == [robert]
    assert [person.id for person in await store.speakers_now(bob, ANYBODY)] == [robert, other]
    assert [profile.id for profile in await store.speaker_profiles([bob], ANYBODY)] == [robert, other]
    await store.merge_speakers(robert, other, OPERATOR, NOW)
    assert [person.id for person in await store.speakers_now(bob, ANYBODY)] == [other]


async def test_two_of_one_name_that_were_taken_apart_wrongly_stay_merged(store: Store) -> None:
    minister = await _one(store, 1, SaidQuote("Mara Lindqvist", "finance minister"))
    striker = await _one(store, 2, SaidQuote("Mara Lindqvist", "striker"))
    assert minister != striker
    await store.merge_speakers(striker, minister, OPERATOR, NOW)
    assert await _one(store, 3, SaidQuote("Mara Lindqvist", "goalkeeper")) == minister
    await _counts_are_right(store, minister)


async def test_a_surname_that_was_merged_is_theirs_from_then_on(store: Store) -> None:
    mara = await _one(store, 1, SaidQuote("Mara Lindqvist"))
    bare = await _one(store, 2, SaidQuote("Lindqvist", outlet="Wire"))
    assert bare != mara
    await store.merge_speakers(bare, mara, OPERATOR, NOW)
    assert await _one(store, 3, SaidQuote("Lindqvist", "singer", outlet="Gazette")) == mara


@pytest.mark.parametrize(("role", "outlet"), [("mayor of Corvane", None), (None, "Wire")])
async def test_a_split_takes_a_role_or_an_outlet_and_new_articles_follow(
    store: Store, role: str | None, outlet: str | None
) -> None:
    one = await _one(store, 1, SaidQuote("Ada Quill", "mayor of Halvera"))
    assert await _one(store, 2, SaidQuote("Ada Quill", "mayor of Corvane", outlet="Wire")) == one
    other = await store.split_speaker(one, role, outlet, OPERATOR, NOW)
    assert [record.article.outlet for record in await _said_by(store, other)] == ["Wire"]
    assert [record.article.outlet for record in await _said_by(store, one)] == ["Post"]
    await _counts_are_right(store, one, other)
    assert await _one(store, 3, SaidQuote("Ada Quill", "Corvane’s mayor", outlet="Wire")) == other
    assert await _one(store, 4, SaidQuote("Ada Quill", outlet="Post")) == one
    assert (await store.changes_of_speakers(1))[0].action == "split"
    assert {found.id for found in await store.speakers_called("the mayor of Corvane", 5, ANYBODY)} == {other}


async def test_a_new_name_to_be_listed_under_leaves_the_articles_names(store: Store) -> None:
    mara = await _one(store, 1, SaidQuote("Mara Lindqvist"))
    await store.rename_speaker(mara, "Mara Berg", OPERATOR, NOW)
    assert (await _profile(store, mara)).name == "Mara Berg"
    (record,) = await _said_by(store, mara)
    assert record.quotation.attribution.speaker == "Mara Lindqvist"
    assert await _one(store, 2, SaidQuote("Mara Berg")) == mara
    assert await store.speakers("ber", 5, ANYBODY) == ["Mara Berg"]


async def test_what_cannot_be_done_changes_nothing(store: Store) -> None:
    mara = await _one(store, 1, SaidQuote("Mara Lindqvist", "engineer"))
    with pytest.raises(UsageError, match="itself"):
        await store.merge_speakers(mara, mara, OPERATOR, NOW)
    for source, into in ((99, mara), (mara, 99)):
        with pytest.raises(UsageError, match="no speaker #99"):
            await store.merge_speakers(source, into, OPERATOR, NOW)
    with pytest.raises(UsageError, match="all of"):
        await store.split_speaker(mara, "engineer", None, OPERATOR, NOW)
    with pytest.raises(UsageError, match="nothing of"):
        await store.split_speaker(mara, None, "Nowhere", OPERATOR, NOW)
    with pytest.raises(UsageError, match="no speaker #99"):
        await store.rename_speaker(99, "X", OPERATOR, NOW)
    assert await store.changes_of_speakers(5) == []
    await _counts_are_right(store, mara)


TEXT = "“Words are wind”, she said. “Wind is cheap”, he said."


async def _article(store: Store, text: str = TEXT) -> list[QuotationRecord]:
    given = [quote(text, "Words are wind", "Mara Lindqvist"), quote(text, "Wind is cheap", "Olof Berg")]
    saved = await store.save_article(page(1, text), given, NOW, audience=EVERYBODY)
    return (await store.quotations_of([saved.article_id]))[saved.article_id]


async def test_a_ruling_holds_at_once_and_in_every_revision(store: Store) -> None:
    first, _ = await _article(store)
    ruling = Ruling(page(1).url, "words are wind", "Ada Quill", "poet")
    assert await store.record_ruling(ruling, OPERATOR, NOW) == 1
    for text in (None, f"{TEXT} Corrected.", f"It rained. {TEXT}"):
        records = (
            await _article(store, text) if text else (await store.quotations_of([first.article.id]))[first.article.id]
        )
        said = records[0].quotation.attribution
        assert (said.speaker, said.role, said.confidence) == ("Ada Quill", "poet", 1.0)
        assert said.rule == "corrected by the operator, 24 Nov 2026"
        assert said.mention == "she", "as the article has it"
        assert records[1].quotation.attribution.speaker == "Olof Berg"
        ada, mara, olof = [
            (await store.speakers_named(name, 5, ANYBODY)) for name in ("Ada Quill", "Mara Lindqvist", "Olof Berg")
        ]
        assert [one.quoted for one in (*ada, *mara, *olof)] == [1, 1]
    assert (await store.changes_of_speakers(1))[0].detail.startswith(
        "“words are wind” in https://harbourpost.example/1"
    )


async def test_a_ruling_comes_before_the_article_and_may_say_that_nobody_is_established(store: Store) -> None:
    assert await store.record_ruling(Ruling(page(1).url, "words are wind", None), OPERATOR, NOW) == 0
    records = await _article(store)
    assert records[0].quotation.attribution.speaker is None
    assert records[0].person is None


async def test_a_ruling_for_one_of_two_bearers_outlives_a_merge(store: Store) -> None:
    minister = await _one(store, 7, SaidQuote("Ada Quill", "finance minister"))
    poet = await _one(store, 8, SaidQuote("Ada Quill", "goalkeeper"))
    other = await _one(store, 9, SaidQuote("Ada Q. Quill", "keeper of goals"))
    await _article(store)
    await store.record_ruling(Ruling(page(1).url, "words are wind", "Ada Quill", None, poet), OPERATOR, NOW)
    assert len(await _said_by(store, poet)) == 2 + (other == poet)
    await store.merge_speakers(poet, minister, OPERATOR, NOW)
    records = await _article(store, f"{TEXT} Corrected.")
    assert records[0].person is not None
    assert records[0].person.id == minister
    with pytest.raises(UsageError, match="no speaker #99"):
        await store.record_ruling(Ruling(page(1).url, "words are wind", "X", None, 99), OPERATOR, NOW)


def _dispute(place: object = HERE, **changes: object) -> Dispute:
    values = {"place": place, "user": "u1", "url": page(1).url, "words": "words are wind", "text": "Words are wind"}
    told = {**values, "credited": "Mara Lindqvist", "correction": "It was Ada Quill", "created_at": NOW, **changes}
    return Dispute(0, **told)  # type: ignore[arg-type]


async def test_disputes_are_seen_where_they_were_made_and_by_the_operator(store: Store) -> None:
    here, elsewhere = await store.add_dispute(_dispute()), await store.add_dispute(_dispute(ELSEWHERE, user="u2"))
    assert [one.id for one in await store.disputes(["open"], THERE, 9)] == [here], "the same workspace"
    assert [one.id for one in await store.disputes(["open"], ELSEWHERE, 9)] == [elsewhere]
    assert [one.id for one in await store.disputes(["open"], None, 9)] == [here, elsewhere]
    assert [one.user for one in await store.disputed([page(1).url], HERE)] == ["u1"]
    assert await store.disputed([page(2).url], HERE) == []
    assert await store.dispute(elsewhere, HERE) is None
    assert await store.dispute(elsewhere, None) is not None


async def test_a_dispute_that_was_decided_is_listed_with_its_outcome(store: Store) -> None:
    await _article(store)
    first, second = await store.add_dispute(_dispute()), await store.add_dispute(_dispute())
    await store.decide_dispute(first, "rejected", "a manager", NOW)
    await store.record_ruling(Ruling(page(1).url, "words are wind", "Ada Quill"), OPERATOR, NOW, second)
    assert await store.disputes(["open"], None, 9) == []
    assert [(one.id, one.state) for one in await store.disputes(["rejected", "accepted"], None, 9)] == [
        (first, "rejected"),
        (second, "accepted"),
    ]
    assert await store.disputed([page(1).url], HERE) == []
    assert [one.action for one in await store.changes_of_speakers(9)] == ["correct", "dispute"]
