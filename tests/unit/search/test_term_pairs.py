"""What votes two by two."""

from collections.abc import Sequence

from bot.search.term_pairs import CountedTerm, in_twos
from bot.text.pairs import Term

SIZE, CAP = 1_000_000, 300


def _counted(words: str, quotations: int) -> CountedTerm:
    return CountedTerm(words, frozenset(words.split()), quotations)


def _twos(terms: Sequence[CountedTerm]) -> list[tuple[Term, Term]]:
    return list(in_twos(terms, SIZE, CAP))


def test_what_votes_alone_votes_with_what_is_too_common_but_not_with_its_like() -> None:
    rare, rare_too, common = _counted("crane", 20), _counted("quay", 200), _counted("harbour", 4_000)
    assert _twos([rare, rare_too, common]) == [("crane", "harbour"), ("quay", "harbour")]


def test_a_word_is_in_its_pair_anyway() -> None:
    assert _twos([_counted("harbour", 4_000), _counted("harbour fee", 900)]) == []
    assert _twos([_counted("harbour fee", 900), _counted("fee rise", 900)]) == [("harbour fee", "fee rise")]


def test_two_words_that_stand_together_everywhere_form_no_pair_nor_do_very_long_lists() -> None:
    assert _twos([_counted("harbour", 9_000), _counted("ferry", 9_000)]) == []
    assert _twos([_counted("we", 9_601), _counted("crane", 20)]) == []
    assert _twos([_counted("we", 9_600), _counted("crane", 20)]) == [("we", "crane")]


def test_the_shortest_lists_come_first_and_there_is_an_end_to_it() -> None:
    twos = _twos([_counted(f"w{number}", 1_000 + number) for number in range(60)])
    assert twos[0] == ("w0", "w1")
    assert 40 < len(twos) < 60
