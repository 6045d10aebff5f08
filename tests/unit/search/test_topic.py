"""Which quotations are about a topic, and in which order."""

from datetime import UTC, datetime

from bot.ports import TopicHit
from bot.search.topic import closest
from bot.search.topic_candidates import TopicCandidates

FORMS = (("harbour", "harbours"), ("strike", "strikes", "striking"))


WITH_ALL = 7
"""The article that has all words of the topic."""


def hit(
    number: int, wording: str, *, title: str = "", role: str = "", outlet: str = "Post", article: int = 1
) -> TopicHit:
    return TopicHit(number, wording, role, title, outlet, datetime(2026, 11, number, tzinfo=UTC), 0.9, article)


def order(*hits: TopicHit, frequencies: tuple[int, int] = (40, 10)) -> list[int]:
    candidates = TopicCandidates((1000, 1000), FORMS, frequencies, hits, {WITH_ALL})
    return [answer.hit.id for answer in closest(candidates)]


def test_all_words_come_before_one_and_the_rarer_one_before_the_common() -> None:
    both, strike, harbour = (
        hit(1, "the harbour strike goes on"),
        hit(2, "the strike goes on"),
        hit(3, "the harbour is shut"),
    )
    assert order(harbour, strike, both, frequencies=(200, 10)) == [1, 2], "a common word alone isn't the topic"
    assert order(harbour, strike, both, frequencies=(10, 10)) == [1, 3, 2]


def test_other_forms_count_as_the_word() -> None:
    assert order(hit(1, "they are striking in all harbours")) == [1]


def test_what_is_said_counts_more_than_the_story_and_the_story_more_than_the_role() -> None:
    said = hit(1, "this strike in our harbour must end")
    story = hit(2, "we will not go back to work", title="Harbour strike enters third week")
    speaker = hit(3, "we will strike at noon", role="harbour pilot")
    nothing = hit(4, "we will not go back to work either", article=WITH_ALL)
    assert order(nothing, speaker, story, said) == [1, 3, 2]


def test_a_short_quotation_is_more_about_it_than_a_long_one_then_the_newest_comes_first() -> None:
    long = hit(1, "the harbour strike " + "and much else besides that has to be said " * 5)
    assert order(long, hit(2, "the harbour strike"), hit(3, "a harbour strike")) == [3, 2, 1]


def test_equal_words_of_several_outlets_are_one_answer() -> None:
    wire = hit(2, "the harbour strike", outlet="Wire")
    (answer,) = closest(
        TopicCandidates((9, 9), FORMS, (2, 2), [wire, hit(1, "the harbour strike"), hit(3, "the harbour strike")])
    )
    assert (answer.hit.id, answer.others) == (1, (wire,))


def test_of_an_unknown_topic_there_is_nothing() -> None:
    assert closest(TopicCandidates((0, 0), FORMS, (0, 0), [])) == []
