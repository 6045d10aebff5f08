"""Words within words, in sentences written for these tests about invented people: who is said to have said them."""

import pytest

from bot.domain.quotations import Quotation, Teller
from bot.quotes import extract
from bot.quotes.nested.innermarks import MOST_INNER
from bot.search.verdict import is_marked_inside
from bot.shell.quotes import as_dicts
from bot.text.credits import credit_line

HELEN = "Helen Marsh, the harbour master, inspected the dam in May.\n\n"
HOLD = "It will hold until spring,"


def inner(text: str) -> list[Quotation]:
    return [quotation for quotation in extract(text) if quotation.within is not None]


def only(text: str) -> Quotation:
    found = inner(text)
    assert len(found) == 1, [(one.text, one.attribution.speaker) for one in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "said", "speaker", "line"),
    [
        # Whom "she" means: the one woman whom the article named.
        (
            HELEN + "Gareth Pell told reporters: “She told me, ‘It will hold until spring,’ and I believed her.”",
            HOLD,
            "Helen Marsh",
            "Helen Marsh, harbour master, as told by Gareth Pell",
        ),
        (
            HELEN + "Tom Reed was there.\n\nGareth Pell said: “He told me, ‘It will hold until spring,’ and left.”",
            HOLD,
            "Tom Reed",
            "Tom Reed, as told by Gareth Pell",
        ),
        (
            "“She told me, ‘The wall is sound and always was,’” Gareth Pell said of Helen Marsh.",
            "The wall is sound and always was,",
            "Helen Marsh",
            "Helen Marsh, as told by Gareth Pell",
        ),
        # Two may be meant, or nobody was named: nobody is.
        (
            "Helen Marsh and Anna Lund inspected the dam.\n\n"
            "Gareth Pell said: “She told me, ‘It will hold until spring,’ and I believed her.”",
            HOLD,
            None,
            "speaker not established (“She”), as told by Gareth Pell",
        ),
        (
            "“He said, ‘We will never close the yard,’” Gareth Pell recalled.",
            "We will never close the yard,",
            None,
            "speaker not established (“He”), as told by Gareth Pell",
        ),
        # Somebody of unknown gender stands nearer.
        (
            HELEN
            + "Sascha Orlan came in June.\n\nGareth Pell said: “She told me, ‘It will hold until spring.’ So I left.”",
            "It will hold until spring.",
            "Helen Marsh",
            "probably Helen Marsh, harbour master, as told by Gareth Pell",
        ),
        # Named inside, in full or in short.
        (
            "Gareth Pell said: “Helen Marsh told me, ‘It will hold until spring,’ and I believed her.”",
            HOLD,
            "Helen Marsh",
            "Helen Marsh, as told by Gareth Pell",
        ),
        (
            HELEN + "Gareth Pell said: “Helen told me, ‘It will hold until spring,’ and I believed her.”",
            HOLD,
            "Helen Marsh",
            "Helen Marsh, harbour master, as told by Gareth Pell",
        ),
        (
            HELEN + "“As Marsh put it, ‘the wall is sound and always was’,” Gareth Pell said.",
            "the wall is sound and always was",
            "Helen Marsh",
            "Helen Marsh, harbour master, as told by Gareth Pell",
        ),
        (
            "“I met Anna Lund there. She told me, ‘It will hold until spring,’ and left,” Gareth Pell said.",
            HOLD,
            "Anna Lund",
            "Anna Lund, as told by Gareth Pell",
        ),
        (
            "The mayor, Helen Marsh, closed the gate.\n\n"
            "Gareth Pell said: “The mayor said, ‘It will hold until spring,’ and I believed her.”",
            HOLD,
            "Helen Marsh",
            "Helen Marsh, mayor, as told by Gareth Pell",
        ),
        # Described inside.
        (
            "“My mother used to say, ‘Never sell the boat,’ and I never did,” Gareth Pell said.",
            "Never sell the boat,",
            "the mother of Gareth Pell",
            "the mother of Gareth Pell, as told by Gareth Pell",
        ),
        (
            "“A nurse came in and said: ‘Your father is awake.’ I cried,” Gareth Pell said.",
            "Your father is awake.",
            "a nurse",
            "a nurse, as told by Gareth Pell",
        ),
        (
            "“The crowd shouted ‘Shame on you’ as he passed,” Gareth Pell said.",
            "Shame on you",
            "the crowd",
            "the crowd, as told by Gareth Pell",
        ),
        (
            "“The sign on the gate read ‘Closed until further notice’, so we left,” Gareth Pell said.",
            "Closed until further notice",
            "the sign on the gate",
            "the sign on the gate, as told by Gareth Pell",
        ),
        (
            "“People say, ‘It will not hold until spring,’ and they are right,” Gareth Pell said.",
            "It will not hold until spring,",
            "people",
            "people, as told by Gareth Pell",
        ),
        (
            "“My wife turned to me and said, ‘We are leaving tonight,’” Gareth Pell said.",
            "We are leaving tonight,",
            "the wife of Gareth Pell",
            "the wife of Gareth Pell, as told by Gareth Pell",
        ),
        (
            "“It was my mother who said, ‘Never sell the boat,’ not me,” Gareth Pell said.",
            "Never sell the boat,",
            "the mother of Gareth Pell",
            "the mother of Gareth Pell, as told by Gareth Pell",
        ),
        # Sentences beside which nobody can be told: better nobody than who tells them.
        (
            HELEN + "“Helen’s words were clear: ‘Nobody goes down there alone.’ We went,” Gareth Pell said.",
            "Nobody goes down there alone.",
            None,
            "speaker not established, as told by Gareth Pell",
        ),
        (
            HELEN + "“I remember her saying, ‘It will hold until spring,’ in the car,” Gareth Pell said.",
            HOLD,
            None,
            "speaker not established, as told by Gareth Pell",
        ),
        (
            HELEN + "“Helen and I said, ‘It will hold until spring,’” Gareth Pell said.",
            HOLD,
            None,
            "speaker not established (“I”), as told by Gareth Pell",
        ),
        (
            HELEN + "“What Helen said was ‘it might hold’, not ‘it will hold’,” Gareth Pell said.",
            "it might hold",
            "Helen Marsh",
            "Helen Marsh, harbour master, as told by Gareth Pell",
        ),
        (
            HELEN + "“He kept repeating, ‘I want to go home, I want to go home,’” Gareth Pell said of Tom Reed.",
            "I want to go home, I want to go home,",
            "Tom Reed",
            "Tom Reed, as told by Gareth Pell",
        ),
        # The one who tells it, and the one who is spoken to.
        (
            "“I told her, ‘Go home,’ and she went,” said Gareth Pell.",
            "Go home,",
            "Gareth Pell",
            "Gareth Pell",
        ),
        (
            "Gareth Pell told Helen Marsh: “You told me, ‘It will hold until spring,’ and I believed you.”",
            HOLD,
            "Helen Marsh",
            "Helen Marsh, as told by Gareth Pell",
        ),
        (
            "“You told me, ‘It will hold,’ and it did not,” Gareth Pell told the board.",
            "It will hold,",
            None,
            "speaker not established (“You”), as told by Gareth Pell",
        ),
        (
            "“We told them, ‘The wall is sound and always was,’” Gareth Pell said.",
            "The wall is sound and always was,",
            None,
            "speaker not established (“We”), as told by Gareth Pell",
        ),
        (
            "The Harbour Board was sued.\n\n“We told the court, ‘The wall is sound,’” the Harbour Board said.",
            "The wall is sound,",
            "Harbour Board",
            "Harbour Board",
        ),
        # Nobody is known who tells it.
        (
            "A man held up a sign.\n\n“She told me, ‘It will hold until spring,’ and I left.”\n\nNobody knew more.",
            HOLD,
            None,
            "speaker not established (“She”), as told by somebody who isn’t established",
        ),
        # How people talk.
        (
            HELEN + "“Then she was like, ‘No way am I going in there,’ and ran,” Gareth Pell said.",
            "No way am I going in there,",
            "Helen Marsh",
            "Helen Marsh, harbour master, as told by Gareth Pell",
        ),
        (
            HELEN + "“‘It will hold,’ was all she said,” Gareth Pell recalled.",
            "It will hold,",
            "Helen Marsh",
            "Helen Marsh, harbour master, as told by Gareth Pell",
        ),
        # Reported by a verb of hearing: the nearer verb tells who spoke.
        (
            "“I heard President Anna Lund ask, ‘Where has the money gone?’ and left,” Gareth Pell said.",
            "Where has the money gone?",
            "Anna Lund",
            "Anna Lund, as told by Gareth Pell",
        ),
    ],
)
def test_who_is_said_to_have_said_it(text: str, said: str, speaker: str | None, line: str) -> None:
    quotation = only(text)
    assert quotation.text == said
    assert text[quotation.start : quotation.end] == said
    assert quotation.attribution.speaker == speaker
    assert credit_line(quotation) == line


MARKS = [
    "“She told me, ‘It will hold until spring,’ and I believed her,” Gareth Pell said.",
    "“She told me, 'It will hold until spring,' and I believed her,” Gareth Pell said.",
    "\"She told me, 'It will hold until spring,' and I believed her,\" Gareth Pell said.",
    "‘She told me, “It will hold until spring,” and I believed her,’ Gareth Pell said. ‘So,’ he said. ‘Yes,’ he added.",
    "«She told me, “It will hold until spring,” and I believed her», Gareth Pell said.",
    "«She told me, ‹It will hold until spring,› and I believed her», Gareth Pell said.",
    "“She told me, «It will hold until spring,» and I believed her,” Gareth Pell said.",
    "„She told me, ‚It will hold until spring,‘ and I believed her“, Gareth Pell said.",
    # Inner marks that nothing closes end with the outer ones.
    "“I saw her. She told me, ‘It will hold until spring,” Gareth Pell said.",
]


@pytest.mark.parametrize("text", MARKS)
def test_inner_quotations_are_found_in_all_marks(text: str) -> None:
    quotation = only(HELEN + text)
    assert (quotation.text, quotation.attribution.speaker) == (HOLD, "Helen Marsh")


@pytest.mark.parametrize(
    "text",
    [
        "“The so-called ‘experts’ were wrong,” Gareth Pell said.",
        "“We watched ‘Paper Moon’ together,” Gareth Pell said.",
        "“It was ‘game over’ for us, and the ‘green’ plan was ‘too little, too late’,” Gareth Pell said.",
        "“The boys’ boats are in, rock ’n’ roll is back, and it’s ’90s night,” Gareth Pell said.",
        "“She is 6'2\" and the boys' best friend,” Gareth Pell said.",
        # Not said, only thought, or only supposed.
        "“And I thought, ‘This is the end,’” Gareth Pell recalled.",
        "“My first thought was, ‘Who is going to pay for this?’” Gareth Pell said.",
        "“Please do not say ‘it will hold’ again,” Gareth Pell said.",
        "“Don’t tell me, ‘It will hold until spring,’” Gareth Pell said.",
        HELEN + "“She never said, ‘It will hold until spring,’ to me,” Gareth Pell said.",
        HELEN + "“She didn’t say, ‘It will hold until spring,’ to me,” Gareth Pell said.",
        HELEN + "“She might say, ‘It will hold until spring,’ but she would be wrong,” Gareth Pell said.",
        HELEN + "“Did she say, ‘It will hold until spring’? I do not know,” Gareth Pell said.",
        HELEN + "“If she says, ‘It will hold until spring,’ I will leave,” Gareth Pell said.",
        # All of the words are inside both marks: one quotation, not two.
        "“‘It will hold until spring’,” Gareth Pell said.",
    ],
)
def test_what_is_no_quotation_of_its_own(text: str) -> None:
    assert inner(text) == []
    assert len(extract(text)) == 1


def test_an_inner_quotation_goes_on_over_several_paragraphs() -> None:
    quotation = only(
        HELEN + "“I was there. She told me, ‘It will hold until spring.\n\n"
        "“‘Then we shall see about the gate.’ I believed her,” Gareth Pell said."
    )
    assert quotation.attribution.speaker == "Helen Marsh"
    assert len(quotation.spans) == 2


def test_inner_words_that_are_split_are_one_quotation() -> None:
    quotation = only(HELEN + "“‘It will hold until spring,’ she told me, ‘and then we shall see,’” Gareth Pell said.")
    assert quotation.attribution.speaker == "Helen Marsh"
    assert len(quotation.spans) == 2


def test_each_turn_of_a_retold_conversation_has_its_own_speaker() -> None:
    text = HELEN + "“She said, ‘Go,’ and I said, ‘No,’ and she said, ‘Go or I will call the police,’” Gareth Pell said."
    assert [(one.text, one.attribution.speaker) for one in extract(text)][1:] == [
        ("Go,", "Helen Marsh"),
        ("No,", "Gareth Pell"),
        ("Go or I will call the police,", "Helen Marsh"),
    ]


def test_a_question_and_its_answer_have_speakers_of_their_own() -> None:
    text = HELEN + "“I asked her, ‘Will it hold?’ She said, ‘It will hold until spring.’ I left,” Gareth Pell said."
    assert [(one.text, one.attribution.speaker) for one in inner(text)] == [
        ("Will it hold?", "Gareth Pell"),
        ("It will hold until spring.", "Helen Marsh"),
    ]


def test_quotations_are_found_on_three_levels() -> None:
    text = (
        HELEN + "“Helen said, ‘My father used to say, “Never sell the boat,” and I never did.’ So there,”"
        " Gareth Pell said."
    )
    outer, middle, innermost = extract(text)
    assert [one.attribution.speaker for one in (outer, middle, innermost)] == [
        "Gareth Pell",
        "Helen Marsh",
        "the father of Helen Marsh",
    ]
    assert (outer.within, middle.within, innermost.within) == (None, outer.start, middle.start)
    assert credit_line(innermost) == "the father of Helen Marsh, as told by Helen Marsh, as told by Gareth Pell"


def test_the_confidence_is_high_only_where_one_person_fits() -> None:
    told = "Gareth Pell said: “She told me, ‘It will hold until spring,’ and I believed her.”"
    assert only(HELEN + told).attribution.confidence >= 0.9
    assert only("Helen Marsh came.\n\nSascha Orlan left.\n\nAnna, 40, sat.\n\n" + told).attribution.confidence < 0.9
    assert (
        only(
            HELEN + "“I met Anna Lund. She said, ‘It will hold until spring,’” Gareth Pell said."
        ).attribution.confidence
        < 0.9
    )
    assert (
        only(
            HELEN + "“She would say, ‘It will hold until spring,’ every year,” Gareth Pell said."
        ).attribution.confidence
        < 0.75
    )


def test_what_hangs_on_who_tells_it_is_no_surer_than_that() -> None:
    outer, own = extract(
        "Gareth Pell came to the quay. He was tired, the boats were in. “I told her, ‘Go home to your children now,’"
        " and she went with them at once.”\n\nThe quay was empty."
    )
    assert own.attribution.speaker == outer.attribution.speaker == "Gareth Pell"
    assert own.attribution.confidence <= outer.attribution.confidence < 0.9


def test_in_another_language_nobody_is_named() -> None:
    outer, quotation = extract(
        "De directrice van de werf kwam maandag naar de stad en was heel tevreden met alles wat ze zag en hoorde.\n\n"
        "„Zij zei tegen mij: ‚Het zal tot het voorjaar houden.’ Ik heb haar geloofd”, zei Gareth Pell."
    )
    assert quotation.text == "Het zal tot het voorjaar houden."
    assert (quotation.attribution.speaker, quotation.within) == (None, outer.start)


def test_the_json_has_them_below_the_quotation_around() -> None:
    (outer,) = as_dicts(extract(HELEN + MARKS[0]))
    (below,) = outer["within"]
    assert (outer["speaker"], below["speaker"], below["text"]) == ("Gareth Pell", "Helen Marsh", HOLD)
    assert below["within"] == []
    assert below["told_by"] == "Gareth Pell"
    assert "told_by" not in outer


def test_words_within_words_without_end_are_cut_off() -> None:
    told = "“She said, ‘It will hold until spring,’ to me,” Gareth Pell said. "
    assert len(inner(HELEN + told * (MOST_INNER + 20))) == MOST_INNER
    one = HELEN + "“" + "She said, ‘It will hold until spring,’ to me. " * (MOST_INNER + 20) + "” Gareth Pell said."
    assert len(inner(one)) == MOST_INNER


def test_what_is_marked_inside_may_be_anybodys() -> None:
    (marked,) = extract("“I read ‘The Flood’ in the boys’ room, and 'The Wall' too,” Gareth Pell said.")
    assert [is_marked_inside(asked, marked) for asked in ("the flood", "wall", "room and", "in the")] == [
        True,
        True,
        False,
        False,
    ]
    (split,) = extract("“We go,” Gareth Pell said. “We go at noon,” he added. “The wall is sound.”")[:1]
    assert not is_marked_inside("at noon", split)


def test_who_tells_it_comes_with_the_confidence() -> None:
    outer, quotation = extract(HELEN + MARKS[0])
    assert quotation.tellers == (Teller("Gareth Pell", outer.attribution.confidence),)


def test_swedish_marks_that_are_the_same_at_both_ends_stand_inside_others_too() -> None:
    told = "”Hon sa till mig ’det där håller aldrig’ och sedan gick hon”, säger Anna Lind."
    assert only(told).text == "det där håller aldrig"
    assert inner("”Vi spelade rock ’n’ roll hela natten, det var vår ’grej’ då”, säger Anna Lind.") == []


@pytest.mark.parametrize(
    "words", ["Dad just laughed and said", "Dad used to shout", "So then Dad told me", "When it rained, Dad would say"]
)
def test_relative_called_like_by_a_name_is_the_tellers(words: str) -> None:
    text = f"“{words}, ‘Mind the tide, girl.’ I was nine,” Helen Marsh said. She wrote a book about the coast."
    assert only(text).attribution.speaker == "the dad of Helen Marsh"


def test_teller_who_underlines_that_he_quotes_is_not_quoted() -> None:
    text = "“The harbour master wrote to us, and I quote, ‘The pier is yours to mend,’” Gareth Pell told the council."
    assert only(text).attribution.speaker == "the harbour master"
