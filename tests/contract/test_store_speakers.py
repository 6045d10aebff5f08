"""Speakers as people: whose the quotations are, over articles, outlets and revisions."""

from dataclasses import dataclass

import pytest

from bot.domain.profiles import Voice
from bot.domain.quotations import Attribution, QuotationQuery
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import Store
from tests.builders import NOW, page, quote


@dataclass(frozen=True)
class SaidQuote:
    """One quotation of an article: the name and the role as the article has them."""

    name: str | None
    role: str | None = None
    outlet: str = "Post"


async def save_said(store: Store, number: int, *said: SaidQuote, more: str = "") -> list[int | None]:
    """Store an article; the ids of the people its quotations are credited to."""
    words = [f"Words {number} {at}" for at in range(len(said))]
    text = " ".join(f"“{one}”, she said." for one in words) + more
    credits_ = [Attribution(one.name, None, one.name, one.role, 0.9, "inverted cue") for one in said]
    given = [quote(text, line, attribution=credit) for line, credit in zip(words, credits_, strict=True)]
    saved = await store.save_article(page(number, text, outlet=said[0].outlet), given, NOW, audience=EVERYBODY)
    records = (await store.quotations_of([saved.article_id]))[saved.article_id]
    assert [record.quotation.attribution for record in records] == credits_, "the name is the article's own"
    return [record.person.id if record.person else None for record in records]


MARA, MINISTER, STRIKER = (
    SaidQuote("Mara Lindqvist"),
    SaidQuote("Mara Lindqvist", "finance minister"),
    SaidQuote("Mara Lindqvist", "striker"),
)


@pytest.mark.parametrize(
    ("first", "second", "one_person"),
    [
        (MARA, MARA, True),
        (MARA, SaidQuote("Dr. Mara Lindqvist"), True),
        (MARA, SaidQuote("Mara K. Lindqvist", outlet="Wire"), True),
        (SaidQuote("Émile d’Arc"), SaidQuote("Emile d'Arc", outlet="Wire"), True),
        (SaidQuote("Sam Hale Jr."), SaidQuote("Sam Hale"), True),
        (SaidQuote("Sam Hale Jr."), SaidQuote("Sam Hale Sr."), False),
        (MARA, SaidQuote("Olof Lindqvist"), False),
        (MARA, SaidQuote("Mara Lindgren"), False),
        (MARA, SaidQuote("Lindqvist", outlet="Post"), False),
        (MARA, SaidQuote("Lindqvist", outlet="Wire"), False),
        (MINISTER, SaidQuote("Lindqvist", "the minister", outlet="Wire"), True),
        (MINISTER, SaidQuote("M. Lindqvist", "Finance Minister", outlet="Wire"), True),
        (MINISTER, SaidQuote("O. Lindqvist", "Finance Minister", outlet="Wire"), False),
        (MINISTER, SaidQuote("Mara Lindqvist", "prime minister"), True),
        (MINISTER, STRIKER, False),
        (MINISTER, SaidQuote("Mara Lindqvist", "former striker"), True),
    ],
)
async def test_names_and_roles_make_one_person_or_two(
    store: Store, first: SaidQuote, second: SaidQuote, one_person: bool
) -> None:
    ids = [*await save_said(store, 1, first), *await save_said(store, 2, second)]
    assert None not in ids
    assert (ids[0] == ids[1]) is one_person


async def test_two_names_of_one_article_are_one_person_too(store: Store) -> None:
    full, short, nobody, other = await save_said(
        store,
        1,
        SaidQuote("Lindqvist", "the minister"),
        SaidQuote("Mara Lindqvist", "finance minister"),
        SaidQuote(None),
        SaidQuote("Olof Berg"),
    )
    assert full == short
    assert nobody is None
    assert other not in (full, None)


async def test_of_two_of_one_name_the_role_tells_then_the_outlet_and_else_it_stays_open(store: Store) -> None:
    (minister,) = await save_said(store, 1, MINISTER)
    (striker,) = await save_said(store, 2, SaidQuote("Mara Lindqvist", "striker", outlet="Sport"))
    assert await save_said(store, 3, SaidQuote("Mara Lindqvist", "goalkeeper", outlet="Wire")) == [striker]
    assert await save_said(store, 4, SaidQuote("Mara Lindqvist", outlet="Sport")) == [striker]
    (untold,) = await save_said(store, 5, SaidQuote("Mara Lindqvist", outlet="Gazette"))
    assert untold not in (minister, striker, None)
    assert await save_said(store, 6, SaidQuote("Mara Lindqvist", outlet="Courier")) == [untold]


async def test_a_revision_keeps_the_links(store: Store) -> None:
    (minister,) = await save_said(store, 1, MINISTER)
    await save_said(store, 2, STRIKER)
    assert await save_said(store, 1, MINISTER, SaidQuote("Olof Berg"), more=" It was corrected.") != [minister]
    records = await store.quotations_of([1])
    assert next(record.person.id for record in records[1] if record.person) == minister
    # The role went; the article's name stays whose it was.
    assert await save_said(store, 1, MARA, more=" It was corrected again.") == [minister]


async def test_names_lead_to_the_person_however_they_are_written(store: Store) -> None:
    await save_said(store, 1, SaidQuote("Mara Lindqvist", "finance minister"))
    await save_said(store, 2, SaidQuote("M. Lindqvist", "finance minister"))
    (mara,) = await store.speakers_named("mara lindqvist", 5, ANYBODY)
    found = await store.quotations(QuotationQuery((Voice(mara.id),)), ANYBODY)
    assert [record.quotation.attribution.speaker for record in found] == ["M. Lindqvist", "Mara Lindqvist"]
    assert {record.person.name for record in found if record.person} == {"Mara Lindqvist"}


async def test_a_surname_that_very_many_have_says_nothing_alone(store: Store) -> None:
    names = [SaidQuote(f"Given{chr(97 + number % 26)}{chr(97 + number // 26)} Smith") for number in range(70)]
    people = await save_said(store, 1, *names)
    assert len(set(people)) == 70
    (alone,) = await save_said(store, 2, SaidQuote("Smith"))
    assert alone not in people


async def test_an_outlet_that_quotes_somebody_often_may_write_the_surname_alone(store: Store) -> None:
    (mara, *_) = await save_said(store, 1, MARA, MARA, MARA)
    assert await save_said(store, 2, SaidQuote("Lindqvist", outlet="Wire")) != [mara]
    assert await save_said(store, 3, SaidQuote("Lindqvist")) == [mara]


@pytest.mark.parametrize("typed", ["Jörg Müller", "Jorg Muller", "Joerg Mueller", "MÜLLER", "mueller"])
async def test_a_name_is_found_however_its_dots_are_typed(store: Store, typed: str) -> None:
    await save_said(store, 1, SaidQuote("Jörg Müller"))
    await save_said(store, 2, SaidQuote("Jan Muhler"))
    assert [profile.name for profile in await store.speakers_named(typed, 5, ANYBODY)] == ["Jörg Müller"]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Łukasz Wójcik", "lukasz wojcik"),
        ("Íñigo Ibáñez", "Inigo Ibanez"),
        ("François Lefèvre", "francois lefevre"),
        ("João Conceição", "Joao Conceicao"),
        ("Søren Åberg", "soren aberg"),
        ("Şükrü Çağlayan", "Sukru Caglayan"),
        ("Dvořáková Žofie", "dvorakova zofie"),
        ("Ελένη Βρεττού", "ΕΛΕΝΗ ΒΡΕΤΤΟΥ"),
        ("Олег Сычёв", "Олег Сычев"),
        ("高瀬由紀子", "高瀬由紀子"),
        ("لَيلى الحدّاد", "ليلى الحداد"),
    ],
)
async def test_a_name_is_found_without_its_accents(store: Store, name: str, typed: str) -> None:
    await save_said(store, 1, SaidQuote(name))
    await save_said(store, 2, SaidQuote("Jan Muhler"))
    assert [profile.name for profile in await store.speakers_named(typed, 5, ANYBODY)] == [name]


async def test_a_name_that_is_there_as_typed_means_nobody_else(store: Store) -> None:
    await save_said(store, 1, SaidQuote("Jörg Müller"))
    await save_said(store, 2, SaidQuote("Robert Mueller"))
    assert [profile.name for profile in await store.speakers_named("Mueller", 5, ANYBODY)] == ["Robert Mueller"]
    assert [profile.name for profile in await store.speakers_named("Müller", 5, ANYBODY)] == ["Jörg Müller"]
