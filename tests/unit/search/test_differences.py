"""In what a text differs from what is remembered: the opposite isn't "almost"."""

import pytest

from bot.search.contrast import contrast_runs, rewording
from bot.search.differences import Difference, differences, kinds_of
from tests.builders import quote

PAIRS = [
    ("we will raise taxes before the election", "We will not raise taxes before the election,", "negation"),
    ("we will raise taxes before the election", "We won’t raise taxes before the election,", "negation"),
    ("we won't raise taxes before the election", "We will not raise taxes before the election,", ""),
    ("we wont raise taxes before the election", "We will not raise taxes before the election,", ""),
    ("we will never sell the harbour to anybody", "We will sell the harbour to anybody", "negation"),
    ("we no longer support the old plan for the bridge", "We support the old plan for the bridge", "negation"),
    (
        "we can see the other side of the river from here",
        "We can hardly see the other side of the river from here",
        "negation",
    ),
    ("we left with a plan for the winter", "We left without a plan for the winter", "negation"),
    (
        "both the mayor and the council knew about the leak",
        "Neither the mayor nor the council knew about the leak",
        "negation number",
    ),
    ("we can't wait to open the new bridge to trafic", "We can’t wait to open the new bridge to traffic", ""),
    ("we want to open the new bridge to traffic soon", "We can’t wait to open the new bridge to traffic soon", ""),
    ("we must act on the leak before spring", "We can’t not act on the leak before spring", ""),
    ("we can't act on the leak before spring", "We can’t not act on the leak before spring", "negation"),
    ("i don't think we will raise taxes this year", "I think we will not raise taxes this year", ""),
    (
        "it is about money and pride for the whole town",
        "It is not only about money but about pride for the whole town",
        "",
    ),
    ("it is just about money for the town", "It is not just about money for the town", "negation"),
    ("there is no doubt that the crane will fall", "There is a doubt that the crane will fall", "negation"),
    ("there's no doubt that the crane will fall", "The crane will fall", ""),
    ("no family will lose its home in this storm", "Every family will lose its home in this storm", "negation number"),
    ("every family will lose its home in this storm", "No family will lose its home in this storm", "negation number"),
    ("all of our members voted for the strike", "None of our members voted for the strike", "negation number"),
    ("all of our members voted for the strike", "Some of our members voted for the strike", "number"),
    ("everyone in the harbour knew of the leak", "Nobody in the harbour knew of the leak", "negation number"),
    ("every docker voted for the strike on monday", "All dockers voted for the strike on Monday", ""),
    ("most of our members voted for the strike", "Many of our members voted for the strike", "number"),
    ("our members voted for the strike in may", "All of our members voted for the strike in May", ""),
    ("we lost 14 jobs in the harbour", "We lost 40 jobs in the harbour", "number"),
    ("we lost fourteen jobs in the harbour", "We lost forty jobs in the harbour", "number"),
    ("we lost fourteen jobs in the harbor", "We lost 14 jobs in the harbour", ""),
    ("ten cranes stand idle this winter", "10 cranes stand idle this winter", ""),
    ("prices rose by 14 percent last year alone", "Prices rose by 40% last year alone", "number"),
    ("prices rose by 40 per cent last years", "Prices rose by 40% last year", ""),
    ("it cost us 3 million to mend the quay", "It cost us 3 billion to mend the quay", "number"),
    ("it cost us 1.5 million to mend the quays", "It cost us one and a half million to mend the quay", ""),
    ("the bridge opens on 3 may for everybody", "The bridge opens on 3 June for everybody", "number"),
    ("the bridge opens on may 3 for everybody", "The bridge opens on 3 May for everybody", ""),
    ("the bridge opens on monday for everybody", "The bridge opens on Tuesday for everybody", "number"),
    ("we began to build in 2019 and never stopped", "We began to build in 2020 and never stopped", "number"),
    ("half of the fleet stays in the port tonight", "Two thirds of the fleet stays in the port tonight", "number"),
    ("half of the fleet stays in the port tonight", "50 percent of the fleet stays in the port tonight", ""),
    ("larsen will pay for the damage to the quay", "Lindqvist will pay for the damage to the quay", "name"),
    ("we asked Larsen to pay for the damage", "We asked Lindqvist to pay for the damage", "name"),
    ("we asked lindquist to pay for the damage", "We asked Lindqvist to pay for the damage", ""),
    ("we asked her to pay for the damage", "We asked Lindqvist to pay for the damage", ""),
    ("we asked the mayor to pay for the damage", "We asked Lindqvist to pay for the damage", ""),
    ("we asked Mara Lindqvist to pay for the damages", "We asked Lindqvist to pay for the damage", ""),
    ("we trade with iran more than with anybody", "We trade with Iraq more than with anybody", "name"),
    ("we trade with the United States every dya", "We trade with the U.S. every day", ""),
    ("the russian fleet left the harbour at night", "The Ukrainian fleet left the harbour at night", "name"),
    ("we wait here for teh ferry every mornign", "We wait here for the ferry every morning", ""),
    ("we waited here for the ferries every morning", "We wait here for the ferry every morning", ""),
    ("we wait for the ferry every morning", "We wait here for the old ferry every single morning", ""),
    ("we organise the labour in the centre of town", "We organize the labor in the center of town", ""),
    ("it is possible to mend the quay by winter", "It is impossible to mend the quay by winter", "negation"),
    ("it is not possible to mend the quay by winter", "It is impossible to mend the quay by winter", ""),
    ("the water is unsafe to drink this week", "The water is safe to drink this week", "negation"),
    ("we will sell", "We will never say that we will sell", "negation"),
    ("we will sell the harbour", "“Nobody believes we will sell the harbour,”", "negation"),
    ("we will … sell the harbour", "We will not under any circumstances sell the harbour", "negation"),
    ("raise taxes before the election", "We will not raise taxes before the election", ""),
    (
        "we will not raise taxes and we will cut spending",
        "We will raise taxes and we will not cut spending",
        "negation",
    ),
    ("we don't know", "We don’t know", ""),
    ("no we will not raise taxes this yaer", "No, we will not raise taxes this year", ""),
    ("we will raise taxes this yaer", "No, we will raise taxes this year", ""),
    ("i've never seen such a storm in forty years", "I have never seen such a storm in 40 years", ""),
    ("40 jobs were lost in 14 days", "14 jobs were lost in 40 days", "number"),
    ("we fail without a plan for the winter", "Without a plan for the winter we fail", ""),
    ("at no time did we say so", "At no time, did we say so", ""),
    ("we nevr said that we would sell the port", "We never said that we would sell the port", ""),
    ("we ever said that we would sell the port", "We never said that we would sell the port", "negation"),
    ("taxes will be raised before the election", "We will not raise taxes before the election", "negation"),
    ("the workers want more pay for the night shift", "Farmers want more pay for the night shift", ""),
    ("she said we will do it on friday", "We will do it on Friday", ""),
    ("nobody told us about the leak in the tank", "No one told us about the leak in the tank", ""),
    ("everyone told us about the leak in the tank", "No one told us about the leak in the tank", "negation number"),
    ("i refuse to sell the port to strangers", "I will sell the port to strangers", "negation"),
    ("we deny that the port was sold", "We confirm that the port was sold", "negation"),
    ("twenty-one ships were lost in the gale", "Twenty-five ships were lost in the gale", "number"),
    ("hundreds of people came to the quay to protest", "Thousands of people came to the quay to protest", "number"),
    ("the first ship leaves at dawn for the island", "The second ship leaves at dawn for the island", "number"),
    ("it opens at 8am for the fishermen", "It opens at 9am for the fishermen", "number"),
    ("one ship left the harbour in the storm", "A ship left the harbour in the storm", ""),
    ("we will strike if wages rise next year", "We will strike unless wages rise next year", "negation"),
    ("you canont see it, and i ca’t hide it", "You cannot see it, and I can’t hide it", ""),
    ("they put the cost of the storm at 4", "They have put the cost of the storm at 4 million crowns", ""),
    (
        "a third time with other childrn on board",
        "I wasn’t going to try my luck a third time with other children on board",
        "",
    ),
    ("the harbour will be sold this yaer", "Nobody believes the harbour will be sold this year", "negation"),
    ("the bridge stays closed until spring and more", "The bridge stays closed until spring, and nobody minds", ""),
    ("we pay the crews in May and that is a promise", "We pay the crews in May, and not before we have voted", ""),
    ("nobody asked me and the crane stays in the port", "The town knows it, and the crane stays in the port", ""),
    ("the bridge stays closed until spring apparently", "The bridge stays closed until spring, and nobody minds", ""),
    ("the bridge stays closed until spring he told us", "The bridge stays closed until spring, and nobody minds", ""),
    ("we will sell the port but nobody stops us", "We will sell the port, and nobody stops us", ""),
    ("apparently the crane stays in the port", "Nobody asked me, but the crane stays in the port", ""),
    ("the men came to the port and agreed", "The men came to the port and disagreed", "negation"),
    ("the men came to the port and they struck", "The men came to the port, and they never struck", "negation"),
    ("we lost 300 millin crowns that yaer", "We lost 300 million crowns that year", ""),
]
"""What is remembered, what the text has, and which graver kinds of difference there are."""


@pytest.mark.parametrize(("question", "text", "kinds"), PAIRS)
def test_a_negation_a_number_and_a_name_are_told_from_other_words(question: str, text: str, kinds: str) -> None:
    assert [kind for kind in kinds_of(differences(question, text)) if kind != "words"] == kinds.split()


def test_there_are_sixty_pairs_of_both_sorts() -> None:
    assert len(PAIRS) >= 60
    assert sum(not kinds for _, _, kinds in PAIRS) >= 20


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("We wait here for the ferry!", "“We wait here for the ferry.”"),
        ("for the ferry", "We wait here for the ferry"),
        ("we wait … the ferry", "We wait here for the ferry"),
        ("we wont go", "We won’t go to the island"),
        ("", "We wait here"),
    ],
)
def test_the_same_words_differ_in_nothing(question: str, text: str) -> None:
    assert differences(question, text) == []


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("we wait here for teh ferry", "We wait here for the ferry"),
        ("we wait for the ferry this morning", "We wait for the old ferry this early morning"),
        ("we wait for the steamer", "We wait for the ferry"),
    ],
)
def test_a_typo_a_word_left_out_and_another_word_are_words(question: str, text: str) -> None:
    assert kinds_of(differences(question, text)) == ("words",)


def test_other_words_beside_a_negation_are_told_too() -> None:
    text = "We will not raise taxes before the election"
    assert kinds_of(differences("we will raise wages before the election", text)) == ("negation", "words")


def test_what_differs_is_told_as_the_text_has_it_and_where() -> None:
    text = "“We will not raise taxes before the election,”"
    assert differences("we will raise taxes before the election", text) == [Difference("negation", "", "not", 9, 12)]
    text = "We lost forty jobs in the harbour"
    assert differences("we lost 14 jobs in the harbour", text) == [Difference("number", "14", "forty", 8, 13)]
    text = "We asked Lindqvist to pay"
    assert differences("we asked Larsen to pay", text) == [Difference("name", "Larsen", "Lindqvist", 9, 18)]


@pytest.mark.parametrize("question", ["a " * 3_000, "…", "[", "'", "’ll", "1.2.3", "٣٤", "—"])
def test_no_question_is_too_odd(question: str) -> None:
    known = {"negation", "number", "name", "words"}
    assert set(kinds_of(differences(question, "We wait here for the ferry, not the train"))) <= known
    assert set(kinds_of(differences("we wait here for the ferry", question))) <= known


@pytest.mark.parametrize(
    ("text", "question", "told"),
    [
        ("Choose between a wage and a night’s sleep.", "choose between a wage and sleep", "“a night’s” is there too"),
        ("We don’t sell the U.S. ferry, ever", "we do sell the UK ferry ever", "“UK” is “U.S.” there"),
        ("The steamer “Odalys” left at 8.", "the ferry Odalys left at 8", "“ferry” is “steamer” there"),
        ("It cost 1,200 crowns, and more", "it cost twelve crowns, and more", "“twelve” is “1,200” there"),
    ],
)
def test_words_that_differ_are_told_as_they_are_written(text: str, question: str, told: str) -> None:
    assert told in rewording(question, quote(text))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("We will not raise taxes now", "“We will **not** raise taxes now”"),
        ("Friends, I say that we will not raise taxes now or ever", "“… that we will **not** raise taxes now …”"),
    ],
)
def test_what_turns_the_words_round_is_shown_with_three_words_on_both_sides(text: str, shown: str) -> None:
    runs = contrast_runs(differences("we will raise taxes now", text), text)
    assert "".join(f"**{run.text}**" if run.is_marked else run.text for run in runs) == shown


def test_a_word_that_stands_again_further_on_is_not_taken_for_the_one_here() -> None:
    text = (
        "“You cannot park a crane in this wind,” she said. “My people tied them down, and the pickets let them pass.”"
    )
    question = "you cannot park a crane in the wind"
    assert rewording(question, quote(text)) == "“the” is “this” there"
