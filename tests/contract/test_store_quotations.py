"""Quotations, asked in several ways."""

import pytest

from bot.domain.profiles import Voice
from bot.domain.quotations import Attribution, QuotationQuery, QuotationRecord
from bot.domain.viewers import ANYBODY, EVERYBODY
from bot.ports import Store
from bot.text.words import fold_words
from tests.builders import NOW, page, quote, save, save_all
from tests.contract.samples import DAY, HOUR, matching


def _said(records: list[QuotationRecord]) -> list[str]:
    return [record.quotation.text for record in records]


async def _by(store: Store, speaker: str | None = None, **query: object) -> list[str]:
    """What the speakers with all of these words in their names said; anybody when there are none."""
    voices = (
        None if speaker is None else tuple(Voice(one.id) for one in await store.speakers_named(speaker, 9, ANYBODY))
    )
    return _said(await store.quotations(QuotationQuery(voices, **query), ANYBODY))  # type: ignore[arg-type]


async def test_a_quotation_comes_back_whole(store: Store) -> None:
    text = "“We wait”, Ms. Lindqvist (the engineer) said, “and see.”"
    start, end = text.index("We"), text.index("see.") + 4
    spans = ((start, start + 7), (text.index("and"), end))
    said = Attribution("Ms. Lindqvist", (11, 24), "Mara Lindqvist", "the engineer", 0.875, "inverted cue")
    given = quote(text, text[start:end], spans=spans, kind="mixed", cue="said", attribution=said)
    saved = await store.save_article(page(1, text), [given], NOW, audience=EVERYBODY)
    ((record,),) = (await store.quotations_of([saved.article_id])).values()
    assert record.quotation == given
    assert record.article == await store.article_by_url(page(1).url, ANYBODY)


async def test_nothing_established_comes_back_as_nothing(store: Store) -> None:
    text = "“We wait.”"
    nobody = Attribution(None, None, None, None, 0.4, "no cue")
    given = quote(text, "We wait.", cue=None, attribution=nobody)
    saved = await store.save_article(page(1, text), [given], NOW, audience=EVERYBODY)
    ((record,),) = (await store.quotations_of([saved.article_id])).values()
    assert record.quotation == given
    assert await store.speakers("", 5, ANYBODY) == []


async def test_the_quotations_of_articles_in_text_order(store: Store) -> None:
    text = "“One”, “two” and “three”, she said."
    given = [quote(text, said) for said in ("two", "three", "One")]
    first = await store.save_article(page(1, text), given, NOW, audience=EVERYBODY)
    second = await store.save_article(page(2, "Silence."), [], NOW, audience=EVERYBODY)
    third = await save(store, 3, "Four")
    found = await store.quotations_of([third, second.article_id, first.article_id, 999])
    assert {key: _said(records) for key, records in found.items()} == {
        first.article_id: ["One", "two", "three"],
        third: ["Four"],
    }
    assert await store.quotations_of([]) == {}
    assert len(await store.quotations_of(range(3000))) == 2


async def test_matching_puts_most_and_rarest_words_first(store: Store) -> None:
    for number in range(6):
        await save(store, number, f"We wait for the boat {number}")
    await save(store, 10, "We wait for the quokka")
    await save(store, 11, "Nothing else")
    asked = ["we", "wait", "quokka"]
    assert _said(await matching(store, asked, 3))[0] == "We wait for the quokka"
    assert len(await matching(store, asked, 3)) == 3
    everything = _said(await matching(store, ["we", "wait", "for", "the", "boat", "4"], 2))
    assert everything[0] == "We wait for the boat 4"


async def test_a_question_of_nothing_but_common_words_finds_what_has_them_all(store: Store) -> None:
    many = {number: f"we wait and {'see' if number % 2 else 'hope'} {number}" for number in range(450)}
    await save_all(store, many)  # more than are read of one word
    await save(store, 900, "wait we see")
    assert len(await matching(store, ["we", "wait", "and"], 5)) == 5
    found = _said(await matching(store, ["we", "wait", "and", "see"], 5))
    assert all("wait and see" in said for said in found)
    assert len(await matching(store, ["wait"], 5)) == 5


async def test_a_fragment_survives_a_typo_and_a_missing_word(store: Store) -> None:
    await save_all(store, {day: f"the harbour is open and the ferry is late on day {day}" for day in range(30)})
    await save(store, 50, "the ferry to the old harbour is never late they say")
    asked = ["the", "ferry", "to", "old", "harbuor", "is", "never", "late"]
    assert _said(await matching(store, asked, 3))[0].startswith("the ferry to the old harbour")


async def test_what_was_changed_is_forgotten(store: Store) -> None:
    await save(store, 1, "the harbour is open")
    await save(store, 1, "the station is shut")
    assert await matching(store, ["harbour"], 5) == []
    assert await matching(store, ["is", "open"], 5) != []
    assert len(await matching(store, ["station", "is", "shut"], 5)) == 1


async def test_a_match_needs_one_word_only_and_survives_unknown_ones(store: Store) -> None:
    await save(store, 1, "There are no such plans for today")
    assert _said(await matching(store, ["such", "plnas", "tody"], 5)) == ["There are no such plans for today"]
    assert _said(await matching(store, ["plnas"], 5)) == ["There are no such plans for today"]
    assert await matching(store, ["zebra"], 5) == []


async def test_matching_looks_only_inside_the_marks(store: Store) -> None:
    text = "“We wait”, the engineer said, “and see.”"
    start, end = text.index("We"), text.index("see.") + 4
    spans = ((start, start + 7), (text.index("and"), end))
    await store.save_article(page(1, text), [quote(text, text[start:end], spans=spans)], NOW, audience=EVERYBODY)
    assert await matching(store, ["engineer"], 5) == []
    assert len(await matching(store, ["wait", "see"], 5)) == 1


async def test_matching_folds_case_and_accents(store: Store) -> None:
    await save(store, 1, "It’s ‘Mañana’ — ΌΧΙ, ﬁnally!")
    for asked in (["it's"], ["manana"], ["όχι"], ["οχι"], ["finally"], ["MAÑANA"], fold_words("It's mañana")):
        assert len(await matching(store, asked, 5)) == 1, asked
    assert await matching(store, ["s"], 5) == []


async def test_two_outlets_with_the_same_words_are_two_records(store: Store) -> None:
    for number, outlet in enumerate(["Harbour Post", "Morning Star"]):
        await save(store, number, "We wait", outlet=outlet)
    found = await matching(store, ["we", "wait"], 5)
    assert {record.article.outlet for record in found} == {"Harbour Post", "Morning Star"}


@pytest.mark.parametrize(
    "words",
    [
        [],
        [""],
        ["   "],
        ['"'],
        ["'"],
        ["zzz OR zzz"],
        ["NEAR(zzz, 3)"],
        ["spoken:zzz"],
        ["*"],
        ["^zzz"],
        ["\x00"],
        ["\ud800"],
        ["-zzz"],
        ["{zzz}"],
        ["()"],
        ["😀"],
        ["'; DROP TABLE quotations; --"],
        ["z" * 100_000],
        [f"zzz{number}" for number in range(5000)],
    ],
    ids=lambda words: repr(words)[:20],
)
async def test_hostile_questions_find_nothing_and_break_nothing(store: Store, words: list[str]) -> None:
    await save(store, 1, "We wait")
    assert await matching(store, words, 5) == []
    assert await _by(store, words=tuple(words)) == ([] if words else ["We wait"])
    assert len(await matching(store, ["wait", *words], 5)) == 1


async def test_of_very_many_words_all_count(store: Store) -> None:
    common = [f"common{number}" for number in range(100)]
    for number in range(3):
        await save(store, number, " ".join(common))
    await save(store, 9, "common7 rare")
    assert len(await matching(store, [*common, "rare"], 10)) == 3
    assert _said(await matching(store, ["zzz", *common, "rare"], 1)) == [" ".join(common)]


@pytest.mark.parametrize("limit", [0, -1])
async def test_no_limit_no_quotations(store: Store, limit: int) -> None:
    await save(store, 1, "We wait")
    assert await matching(store, ["wait"], limit) == []
    assert await store.quotations(QuotationQuery(limit=limit), ANYBODY) == []
    assert await store.speakers("", limit, ANYBODY) == []


async def test_by_speaker_takes_any_whole_word_of_the_name(store: Store) -> None:
    await save(store, 1, "One", "Mara Lindqvist")
    await save(store, 2, "Two", "Harbour Ministry")
    await save(store, 3, "Three", "Émile d’Arc")
    await save(store, 4, "Four", None)
    for asked in ("Lindqvist", "MARA", "mara lindqvist", "Lindqvist, Mara", "“Lindqvist”", "mara mara"):
        assert await _by(store, asked) == ["One"], asked
    assert await _by(store, "ministry") == ["Two"]
    assert await _by(store, "emile") == ["Three"]
    assert await _by(store, "D'ARC") == ["Three"]
    for asked in ("Lind", "qvist", "Mara Ministry", "None", "%", "_", "", "  ", "'", "\ud800", "\x00"):
        assert await _by(store, asked) == [], asked


async def test_two_people_of_one_name_are_both_found(store: Store) -> None:
    await save(store, 1, "One", "Mara Lindqvist")
    await save(store, 2, "Two", "Olof Lindqvist")
    assert await _by(store, "Lindqvist") == ["Two", "One"]


async def test_quotations_come_newest_article_first_then_in_text_order(store: Store) -> None:
    await save(store, 1, "Old", published=NOW - 5 * DAY)
    text = "“One” and “two”, she said."
    await store.save_article(
        page(2, text, published=NOW - DAY), [quote(text, "two"), quote(text, "One")], NOW, audience=EVERYBODY
    )
    await save(store, 3, "Newest", published=None)
    await save(store, 4, "From the future", published=NOW + 9 * DAY, now=NOW - 2 * DAY)
    expected = ["Newest", "One", "two", "From the future", "Old"]
    assert await _by(store) == expected
    assert await _by(store, "lindqvist") == expected


async def test_pages_are_without_gaps_or_repeats_while_new_quotations_arrive(store: Store) -> None:
    for number in range(7):
        await save(store, number, f"Said {number}")
    told: list[str] = []
    before = None
    for turn in range(4):
        voices = tuple(Voice(one.id) for one in await store.speakers_named("Mara", 9, ANYBODY))
        records = await store.quotations(QuotationQuery(voices, before=before, limit=3), ANYBODY)
        told += _said(records)
        before = records[-1].position if records else before
        await save(store, 100 + turn, f"Said later {turn}")
    assert told == [f"Said {number}" for number in range(6, -1, -1)]


async def test_a_page_goes_on_within_an_article(store: Store) -> None:
    text = "“One” and “two” and “three”, she said."
    said = [quote(text, words) for words in ("One", "two", "three")]
    await store.save_article(page(1, text, published=NOW - DAY), said, NOW, audience=EVERYBODY)
    await save(store, 2, "Older", published=NOW - 2 * DAY)
    first = await store.quotations(QuotationQuery(limit=2), ANYBODY)
    assert _said(first) == ["One", "two"]
    assert _said(await store.quotations(QuotationQuery(before=first[-1].position), ANYBODY)) == ["three", "Older"]


async def test_quotations_of_an_outlet_alone_are_found(store: Store) -> None:
    await save(store, 1, "Said")
    assert await _by(store, source="nobody’s paper") == []
    assert await _by(store, source="!!") == []
    outlet = (await store.quotations(QuotationQuery(), ANYBODY))[0].article.outlet
    assert await _by(store, source=outlet.upper()[:5]) == ["Said"]


async def test_words_and_since_narrow_down(store: Store) -> None:
    await save(store, 1, "The harbour waits", published=NOW - 10 * DAY)
    await save(store, 2, "The harbour opens", published=NOW - HOUR)
    await save(store, 3, "The station opens", published=NOW - HOUR)
    assert await _by(store, words=("harbour",)) == ["The harbour opens", "The harbour waits"]
    assert await _by(store, words=("harbour", "opens")) == ["The harbour opens"]
    assert await _by(store, "Mara", words=("harbour",), since=NOW - DAY) == ["The harbour opens"]
    assert await _by(store, since=NOW - HOUR) == ["The station opens", "The harbour opens"]
    assert await _by(store, since=NOW) == []
    assert await _by(store, "Nobody", words=("harbour",)) == []


async def test_speakers_complete_by_the_beginning_of_a_word(store: Store) -> None:
    names = ["Mara Lindqvist", "Harbour Ministry", "Harbour Ministry", "Émile Mirabel", "Mina 100%"]
    for number, name in enumerate(names):
        await save(store, number, f"Said {number}", name)
    assert await store.speakers("mi", 5, ANYBODY) == ["Harbour Ministry", "Mina 100%", "Émile Mirabel"]
    assert await store.speakers("Mara L", 5, ANYBODY) == ["Mara Lindqvist"]
    assert await store.speakers("lind mar", 5, ANYBODY) == ["Mara Lindqvist"]
    assert await store.speakers("e", 5, ANYBODY) == ["Émile Mirabel"]
    assert await store.speakers("", 2, ANYBODY) == ["Harbour Ministry", "Mara Lindqvist"]
    assert await store.speakers("mi", 1, ANYBODY) == ["Harbour Ministry"]
    for nothing in ("zzz", "%", "_", "indqvist", "'", "\ud800"):
        assert await store.speakers(nothing, 5, ANYBODY) == [], nothing


async def test_the_count_of_a_speaker_follows_changes(store: Store) -> None:
    await save(store, 1, "One", "Mara Lindqvist")
    await save(store, 2, "Two", "Olof Berg")
    await save(store, 3, "Three", "Olof Berg")
    assert await store.speakers("", 5, ANYBODY) == ["Olof Berg", "Mara Lindqvist"]
    await save(store, 2, "Two, changed", "Mara Lindqvist")
    await save(store, 3, "Three, changed", None)
    assert await store.speakers("", 5, ANYBODY) == ["Mara Lindqvist"]
    assert await _by(store, "Berg") == []
    await save(store, 3, "Three, changed again", "Olof Berg")
    assert await store.speakers("be", 5, ANYBODY) == ["Olof Berg"]
    assert await _by(store, "Berg") == ["Three, changed again"]


async def test_an_empty_store_finds_nothing(store: Store) -> None:
    assert await matching(store, ["we"], 5) == []
    assert await store.quotations(QuotationQuery(), ANYBODY) == []
    assert await store.speakers("", 5, ANYBODY) == []


async def test_quotations_of_a_time_are_listed(store: Store) -> None:
    for number in range(1, 5):
        await save(store, number, f"It was said {number}", published=NOW - number * HOUR)
    query = QuotationQuery(since=NOW - 3 * HOUR, until=NOW - 2 * HOUR)
    listed = await store.quotations(query, ANYBODY)
    assert [record.article.title for record in listed] == ["Title 2", "Title 3"]


async def test_pages_of_an_outlets_quotations_follow_each_other(store: Store) -> None:
    """Also where an article has more quotations than a page, and where others have none, or are of other outlets."""
    for number in range(1, 4):
        text = "“We wait”, she said. “We see”, she said. “We go”, she said."
        quotations = [quote(text, words) for words in ("We wait", "We see", "We go")]
        saved = page(number, text, published=NOW - number * HOUR)
        await store.save_article(saved, quotations, NOW, audience=EVERYBODY)
        await store.save_article(page(number + 10, "Nothing.", published=NOW), [], NOW, audience=EVERYBODY)
        await save(store, number + 20, f"It was said {number}", outlet="Wire")
    said: list[tuple[str, str]] = []
    last = None
    while records := await store.quotations(QuotationQuery(source="harbour", before=last, limit=2), ANYBODY):
        said += [(record.article.title, record.quotation.text) for record in records]
        last = records[-1].position
    in_order = [(f"Title {number}", words) for number in (1, 2, 3) for words in ("We wait", "We see", "We go")]
    assert said == in_order
    some = await store.quotations(QuotationQuery(source="harbour", since=NOW - 2 * HOUR, until=NOW - 2 * HOUR), ANYBODY)
    assert [record.article.title for record in some] == ["Title 2"] * 3


async def test_quotations_with_frequent_words_are_the_newest(store: Store) -> None:
    """What is found is the same, whether all with the words are read or the newest quotations one after another."""
    for number in range(1, 30):
        await save(store, number, f"We wait for ship {number}", published=NOW - number * HOUR)
    frequent = QuotationQuery(words=("wait", "we"), limit=2)
    assert _said(await store.quotations(frequent, ANYBODY)) == ["We wait for ship 1", "We wait for ship 2"]
    rare = QuotationQuery(words=("wait", "17"), limit=2)
    assert _said(await store.quotations(rare, ANYBODY)) == ["We wait for ship 17"]
