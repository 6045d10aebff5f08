"""What may be about a topic, over an index in memory."""

from datetime import timedelta

from bot.search.topic_candidates import TopicQuery, topic_candidates
from tests.fakes.index import NOW, MemoryIndex, MemoryQuotation


def ids(index: MemoryIndex, *words: str, **filters: object) -> list[int]:
    query = TopicQuery(words, **filters)  # type: ignore[arg-type]
    return sorted(hit.id for hit in topic_candidates(index, query).hits)


def test_other_forms_that_were_said_stand_for_a_word() -> None:
    index = MemoryIndex.of("the strikes go on", "we are striking", "a strike in winter", "stricken by the storm")
    candidates = topic_candidates(index, TopicQuery(("strike",)))
    assert [set(forms) for forms in candidates.forms] == [{"strike", "strikes", "striking"}]
    assert candidates.frequencies == [3]
    assert ids(index, "strike") == [1, 2, 3]


def test_words_that_tell_nothing_do_not_count_unless_there_are_no_others() -> None:
    index = MemoryIndex.of("the ferry of the island", "the one and only")
    assert topic_candidates(index, TopicQuery(("the", "ferry"))).forms == [["ferry"]]
    assert topic_candidates(index, TopicQuery(("the",))).forms == [["the"]]
    assert topic_candidates(index, TopicQuery(("…",))).forms == ()


def test_quotations_of_articles_with_all_words_are_candidates() -> None:
    index = MemoryIndex(
        [
            MemoryQuotation("we will not go back to work", 1, title="Harbour strike enters third week"),
            MemoryQuotation("we lost", 2, article_text="No strike was planned."),
        ]
    )
    candidates = topic_candidates(index, TopicQuery(("harbour", "strike")))
    assert ([hit.id for hit in candidates.hits], candidates.articles) == ([1], {1})


def test_of_several_words_the_rarest_alone_is_enough() -> None:
    index = MemoryIndex.of("the harbour is shut", "the harbour is open", "the strike is over", "nothing")
    assert ids(index, "harbour", "strike") == [3]


def test_only_what_was_said_since_and_in_the_outlet_asked_for() -> None:
    quotations = [
        MemoryQuotation("the strike", outlet="Harbour Post", dated=NOW),
        MemoryQuotation("a strike", outlet="Halvera Wire", dated=NOW - timedelta(days=9)),
    ]
    index = MemoryIndex(quotations)
    assert ids(index, "strike", since=NOW - timedelta(days=1)) == [1]
    assert ids(index, "strike", source="halvera") == [2]
    assert ids(index, "strike", source="") == [1, 2]


def test_what_came_later_does_not_count() -> None:
    index = MemoryIndex(MemoryIndex.of("a strike", "the strike", "no strike").quotations, newest=2)
    candidates = topic_candidates(index, TopicQuery(("strike",)))
    assert (candidates.upto, candidates.frequencies) == ((2, 1), [2])
    assert ids(index, "strike") == [1, 2]


def test_words_that_tell_nothing_in_the_language_of_the_topic_do_not_count() -> None:
    index = MemoryIndex.of("die Brücke über den Kanal", "the ferry will die out")
    assert topic_candidates(index, TopicQuery(("die", "Brücke", "über", "den", "Kanal"))).forms == [
        ["brucke"],
        ["kanal"],
    ]
    assert topic_candidates(index, TopicQuery(("die", "in", "a", "fire"))).forms[0] == ["die"], "an English question"


def test_other_forms_are_those_of_the_language_of_the_topic() -> None:
    index = MemoryIndex.of("die Brücken sind alt", "eine Brücke")
    assert [set(forms) for forms in topic_candidates(index, TopicQuery(("über", "die", "Brücke"))).forms] == [
        {"brucke", "brucken"}
    ]


def test_other_forms_are_those_of_the_language_that_the_letters_of_the_topic_tell() -> None:
    said = {
        ("Häuser",): "ein Haus am See",
        ("hôpital",): "les hôpitaux ferment",
        ("школа",): "все школы закрыты",
        ("σχολείο",): "τα σχολεία κλείνουν",
    }
    index = MemoryIndex.of(*said.values(), "the end")
    assert [ids(index, *topic) for topic in said] == [[1], [2], [3], [4]]
    assert topic_candidates(index, TopicQuery(("the", "école"))).forms == [["ecole"]], "an English question"


def test_an_unknown_word_stands_for_the_one_that_it_is_another_spelling_of() -> None:
    index = MemoryIndex.of("eine Brücke für alle", "the end")
    candidates = topic_candidates(index, TopicQuery(("Bruecke",)))
    assert (candidates.forms, candidates.frequencies) == ([["bruecke", "brucke"]], [1])
    assert ids(index, "Bruecke") == [1]
