"""What votes two by two."""

from collections.abc import Sequence

from bot.store.sqlite.twos import Listed, in_twos

SIZE, CAP = 1_000_000, 300


def _listed(words: str, quotations: int) -> Listed:
    return Listed(frozenset(words.split()), words, quotations)


def _twos(listed: Sequence[Listed]) -> list[tuple[str, str]]:
    return list(in_twos(listed, SIZE, CAP))


def test_what_votes_alone_votes_with_what_is_too_common_but_not_with_its_like() -> None:
    rare, rare_too, common = _listed("crane", 20), _listed("quay", 200), _listed("harbour", 4_000)
    assert _twos([rare, rare_too, common]) == [("crane", "harbour"), ("quay", "harbour")]


def test_a_word_is_in_its_pair_anyway() -> None:
    assert _twos([_listed("harbour", 4_000), _listed("harbour fee", 900)]) == []
    assert _twos([_listed("harbour fee", 900), _listed("fee rise", 900)]) == [("harbour fee", "fee rise")]


def test_two_that_are_together_everywhere_tell_nothing_and_very_long_lists_are_left_alone() -> None:
    assert _twos([_listed("harbour", 9_000), _listed("ferry", 9_000)]) == []
    assert _twos([_listed("we", 9_601), _listed("crane", 20)]) == []
    assert _twos([_listed("we", 9_600), _listed("crane", 20)]) == [("we", "crane")]


def test_the_shortest_lists_come_first_and_there_is_an_end_to_it() -> None:
    twos = _twos([_listed(f"w{number}", 1_000 + number) for number in range(60)])
    assert twos[0] == ("w0", "w1")
    assert 40 < len(twos) < 60
