"""Whose quotations an article's are, over speakers in memory."""

from collections import Counter

from bot.domain.quotations import OWN_WORDS, Attribution, Quotation
from bot.speakers.crediting import (
    MOST_NAMES,
    Bearer,
    KeptRuling,
    credit_speakers,
    only_speakers,
    ruling_wordings,
    with_rulings,
)
from bot.speakers.names import credited


class MemoryBook:
    """Speakers by id, with their names and roles; it counts what it is asked."""

    def __init__(self, **speakers: tuple[str, ...]) -> None:
        self.names: dict[int, list[str]] = {}
        self.roles: dict[int, Counter[str]] = {}
        self.standing: dict[int, str] = {}
        self.asked = Counter[str]()
        for names in speakers.values():
            speaker_id = self.add_speaker(names[0], "")
            self.names[speaker_id] += names[1:]

    def _bearers(self, key: str, surname: str = "", initial: str = "") -> list[Bearer]:
        bearers = []
        for speaker_id, names in self.names.items():
            read = [(name, credited(name)) for name in names]
            fitting = tuple(
                name
                for name, words in read
                if (key and words.key == key)
                or (surname and words.surname == surname and initial in ("", words.initial))
            )
            if fitting:
                bearers.append(Bearer(speaker_id, names[0], fitting, self.standing[speaker_id]))
        return bearers

    def bearers_of(self, key: str) -> list[Bearer]:
        self.asked["bearers_of"] += 1
        return self._bearers(key)

    def namesakes(self, surname: str, initial: str) -> list[Bearer]:
        self.asked["namesakes"] += 1
        return self._bearers("", surname, initial)

    def own_name(self, speaker_id: int) -> str | None:
        return self.names.get(speaker_id, [None])[0]

    def was_called(self, speaker_id: int, role: str) -> bool:
        self.asked["was_called"] += 1
        return role in self.roles[speaker_id]

    def roles_of_the_time(self, speaker_id: int) -> list[str]:
        self.asked["roles_of_the_time"] += 1
        return [role for role in self.roles[speaker_id] if role]

    def quoted_here(self, speaker_id: int) -> int:
        return self.roles[speaker_id].total()

    def add_speaker(self, name: str, standing: str) -> int:
        speaker_id = len(self.names) + 1
        self.names[speaker_id], self.roles[speaker_id], self.standing[speaker_id] = [name], Counter(), standing
        return speaker_id

    def add_name(self, speaker_id: int, name: str) -> None:
        self.names[speaker_id].append(name)

    def count(self, speaker_id: int, role: str, quotations: int) -> None:
        self.roles[speaker_id][role] += quotations


def test_a_new_name_is_somebody_new_and_is_counted() -> None:
    book = MemoryBook()
    speakers = credit_speakers(book, [("Mara Lindqvist", "engineer"), ("Mara Lindqvist", "engineer")], {})
    assert speakers["Mara Lindqvist"].id == 1
    assert book.roles[1] == {"engineer": 2}


def test_a_known_name_in_a_known_role_costs_one_question_for_each() -> None:
    book = MemoryBook(mara=("Mara Lindqvist",))
    book.count(1, "engineer", 1)
    speakers = credit_speakers(book, [("Mara Lindqvist", "engineer")], {})
    assert speakers["Mara Lindqvist"].id == 1
    assert book.asked == {"bearers_of": 1, "was_called": 1}


def test_a_surname_is_the_full_name_of_the_same_article() -> None:
    book = MemoryBook()
    speakers = credit_speakers(book, [("Lindqvist", "engineer"), ("Mara Lindqvist", "engineer")], {})
    assert speakers["Lindqvist"].id == speakers["Mara Lindqvist"].id
    assert book.names == {1: ["Mara Lindqvist", "Lindqvist"]}


def test_a_surname_that_too_many_have_is_nobodys() -> None:
    book = MemoryBook(**{f"s{number}": (f"Name{number} Berg",) for number in range(MOST_NAMES)})
    for speaker_id in book.names:
        book.count(speaker_id, "mayor", 1)
    assert credit_speakers(book, [("Berg", "mayor")], {})["Berg"].id == MOST_NAMES + 1


def test_a_name_of_the_last_revision_stays_whose_it_was() -> None:
    book = MemoryBook(one=("Mara Lindqvist",), other=("Mara Lindqvist",))
    assert credit_speakers(book, [("Mara Lindqvist", "")], {"Mara Lindqvist": 2})["Mara Lindqvist"].id == 2
    assert credit_speakers(book, [("Olof Berg", "")], {"Olof Berg": 99})["Olof Berg"].id == 3


def test_a_ruling_holds_for_its_own_words_before_those_around() -> None:
    attributions = [Attribution(None, None, "Mara Lindqvist", None, 0.5, "cue")] * 2
    rulings = {
        "we wait": KeptRuling(7, "Olof Berg", "mayor", "corrected"),
        "she said we wait": KeptRuling(None, None, None, "corrected to nobody"),
    }
    wordings = [("we wait", "she said we wait"), ("she said we wait",)]
    corrected, links = with_rulings(attributions, wordings, rulings, {"Mara Lindqvist": 1})
    assert [(each.speaker, each.role, each.confidence) for each in corrected] == [
        ("Olof Berg", "mayor", 1),
        (None, None, 1),
    ]
    assert links == {"Mara Lindqvist": 1, "Olof Berg": 7}
    assert with_rulings(attributions, wordings, {}, {}) == (attributions, {})


def spoken(start: int, rule: str = "inverted cue", within: int | None = None) -> Quotation:
    attribution = Attribution("she", None, "Mara Lindqvist", None, 0.9, rule)
    return Quotation(start, start + 9, ((start, start + 9),), "we wait ..", "direct", "said", attribution, within)


def test_a_ruling_about_a_quotation_holds_for_own_words_within_it() -> None:
    quotations = [spoken(0), spoken(5, OWN_WORDS, within=0), spoken(9, within=0), spoken(40, OWN_WORDS, within=30)]
    assert ruling_wordings(quotations, ["outer", "own", "other's", "cut off"]) == [
        ("outer",),
        ("own", "outer"),
        ("other's",),
        ("cut off",),
    ]


def test_a_name_that_two_speakers_have_keeps_neither() -> None:
    links = [("Mara Lindqvist", 1), ("Lindqvist", 1), ("Lindqvist", 2), ("Mara Lindqvist", 1)]
    assert only_speakers(links) == {"Mara Lindqvist": 1}
