"""From the new articles to a post: filters, copies, sections, order."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.digest import Material, Story, Wishes, find_copies, importance, make_edition
from bot.domain.articles import Article
from bot.domain.messages import Heading, ItemCard
from bot.domain.options import Filter
from bot.domain.quotations import QuotationRecord
from bot.text.filters import refusing_rule
from tests.builders import credit, quote, stored_article

NOW, LONDON = datetime(2026, 11, 23, 8, tzinfo=UTC), ZoneInfo("Europe/London")
TOPICS = ("harbour", "orchard", "glacier", "railway")


def article(number: int, outlet: str = "Harbour Post", **by: float) -> Article:
    at = NOW - timedelta(**(by or {"minutes": number}))
    return stored_article(number, f"News of the {TOPICS[number % 4]}", at, outlet)


def text(number: int) -> str:
    return " ".join(f"{TOPICS[number % 4]}{word} of {number} and {word * number}" for word in range(40))


def said(item: Article, speaker: str = "Mara Lindqvist") -> QuotationRecord:
    words = f"The {TOPICS[item.id % 4]} number {item.id} will open tomorrow at noon"
    return QuotationRecord(item.id, item, quote(words, attribution=credit(speaker)))


def material(*articles: Article, told: tuple[Article, ...] = (), speaker: str = "Mara Lindqvist") -> Material:
    texts = {one.id: text(one.id) for one in (*articles, *told)}
    return Material(articles, told, (), texts, {one.id: [said(one, speaker)] for one in articles})


def shown(edition_of: Material, wishes: Wishes) -> list[str]:
    """Headings and titles of the post; none when there is no post."""
    message = make_edition(edition_of, wishes, NOW, LONDON).message
    blocks = message.blocks[1:] if message else ()
    return [
        block.text if isinstance(block, Heading) else block.title
        for block in blocks
        if isinstance(block, Heading | ItemCard)
    ]


FOUR = [article(number) for number in range(1, 5)]


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        (Filter(words=("HARBOUR",)), {4}),
        (Filter(no_words=("news of the harbour",)), {1, 2, 3}),
        (Filter(words=("harb",)), set()),
        (Filter(words=("harbour", "orchard"), no_words=("orchard",)), {4}),
        (Filter(sources=("harbour post",)), {1, 2, 3, 4}),
        (Filter(no_sources=("Post",)), set()),
        (Filter(speakers=("Lindqvist",)), {1, 2, 3, 4}),
        (Filter(no_speakers=("Mara",)), set()),
        (Filter(words=("(a+)+$", ".*", "[")), set()),
    ],
)
def test_a_filter_keeps_what_is_wanted_and_leaves_out_the_rest(wanted: Filter, left: set[int]) -> None:
    edition = make_edition(material(*FOUR), Wishes(9, 0.75, filter=wanted), NOW, LONDON)
    assert set(edition.told) == left


def test_a_filter_tells_which_rule_left_an_item_out() -> None:
    item = FOUR[0]
    assert refusing_rule(Filter(), item, "", []) is None
    assert refusing_rule(Filter(no_words=("orchard",)), item, "", []) == "nothing about orchard"
    assert refusing_rule(Filter(words=("harbour", "sea")), item, "", []) == "only words harbour, sea"
    assert refusing_rule(Filter(no_speakers=("Mara",)), item, "", [said(item)]) == "nothing with words of Mara"


def test_a_hostile_pattern_takes_no_longer_than_any_words() -> None:
    wanted = Filter(words=tuple("(a+)+$" * 20 for _ in range(50)))
    assert refusing_rule(wanted, FOUR[0], "a" * 100_000, []) is not None


def test_a_copy_of_a_posted_story_is_not_posted_again_and_names_that_story() -> None:
    wire = replace(article(8), outlet="Wire")
    copied = replace(article(8), id=80, outlet="Orchard Times")
    made = material(FOUR[0], copied, told=(wire,))
    made = replace(made, texts={**made.texts, 80: text(8) + " by our own staff"})
    edition = make_edition(made, Wishes(9, 0.75), NOW, LONDON)
    assert edition.leads == {80: 8}
    assert set(edition.told) == {1, 80}
    only_copies = make_edition(replace(made, articles=[copied]), Wishes(9, 0.75), NOW, LONDON)
    assert (only_copies.message, only_copies.told) == (None, (80,))


@pytest.mark.parametrize("rewritten", ["", "A caption.", " ".join(f"other{number} words" for number in range(60))])
def test_a_rewrite_a_caption_and_an_empty_text_are_no_copies(rewritten: str) -> None:
    one, other = article(1), article(2)
    assert find_copies([one], [other], {1: rewritten, 2: text(2)}) == {}


def test_what_one_story_tells_has_a_lead() -> None:
    twin = replace(article(4), id=40, outlet="Wire")
    made = material(FOUR[3], FOUR[0], FOUR[1], twin)
    edition = make_edition(replace(made, texts={**made.texts, 40: text(4)}), Wishes(9, 0.75), NOW, LONDON)
    assert edition.leads == {40: 4}


def test_sections_by_source_and_by_topic() -> None:
    items = [article(1), article(2, "Wire"), article(3), article(4)]
    assert shown(material(*items), Wishes(9, 0.75, sections="source")) == [
        "Harbour Post",
        "News of the orchard",
        "News of the railway",
        "News of the harbour",
        "Wire",
        "News of the glacier",
    ]
    topics = Wishes(9, 0.75, sections="topic", filter=Filter(words=("railway", "harbour", "news")))
    assert shown(material(*items), topics)[:2] == ["news", "News of the orchard"]
    about = Wishes(9, 0.75, sections="topic", about=("railway", "news of the harbour"))
    assert shown(material(*items), about) == [
        "railway",
        "News of the railway",
        "news of the harbour",
        "News of the harbour",
    ]


def test_folders_of_feeds_are_sections_and_topics() -> None:
    labels = ((1, ("Boats", "Local")), (2, ("Local news",)))
    assert shown(material(*FOUR), Wishes(9, 0.75, sections="folder", labels=labels)) == [
        *("Boats", "News of the orchard", "Local news", "News of the glacier"),
        *("Other news", "News of the railway", "News of the harbour"),
    ]
    about = Wishes(9, 0.75, about=("local",), labels=labels)
    assert shown(material(*FOUR), about) == ["News of the orchard", "News of the glacier"]
    topics = replace(about, sections="topic", about=("boats", "railway"))
    assert shown(material(*FOUR), topics) == ["boats", "News of the orchard", "railway", "News of the railway"]
    assert shown(material(*FOUR), replace(about, labels=())) == []


def test_outlets_then_people_followed_then_freshness_make_a_story_matter() -> None:
    new, old = Story(article(1)), Story(article(2, hours=20))
    told_twice = Story(article(3, hours=20), (replace(article(7), outlet="Wire"),))
    quotations = {2: [said(article(2))]}
    newest = NOW
    ranked = [importance(story, quotations, ("Mara Lindqvist",), newest) for story in (told_twice, old, new)]
    assert ranked == sorted(ranked, reverse=True)
    assert importance(old, quotations, (), newest) < importance(new, quotations, (), newest)
