"""The remembered words in what people write to ask for them."""

import pytest

from bot.search.asking import remembered_words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("who said we will not sell", "we will not sell"),
        ("Who said: we will not sell?", "we will not sell"),
        ("WHO SAID WE WILL SELL", "WE WILL SELL"),
        ("who really said we will sell", "we will sell"),
        ("hi, who said that we will sell the harbour? lol", "we will sell the harbour"),
        ("who said “we will not sell”?", "we will not sell"),
        ("Mara Lindqvist said “we will sell”", "we will sell"),
        ("whose words are “no such plans”", "no such plans"),
        ("did Mara Lindqvist say we will sell", "we will sell"),
        ("Did she really say that “we will sell”?", "we will sell"),
        ("has anyone said the crane is broken", "the crane is broken"),
        ("when did Lindqvist say we will sell", "we will sell"),
        ("can you tell me who said we will sell please", "we will sell"),
        ("does anyone know who said the crane is broken?", "the crane is broken"),
        ("what minister said we will pay", "we will pay"),
        ("No such plans, who said that?", "No such plans"),
        ("we will sell?", "we will sell"),
        ("we will sell lol", "we will sell"),
        ("<@123456789012345678> who said we will sell", "we will sell"),
        ("@Quotewire we will sell", "we will sell"),
        ("we will sell 123456789012345678", "we will sell"),
        ("we will sell U01ABCDEF2", "we will sell"),
        ("we will sell :smile: <:crane:123456789012345678>", "we will sell"),
        ("https://post.example/crane?id=3 who said we will sell", "we will sell"),
        ("who is quoted as saying we will sell", "we will sell"),
        ("who's quoted saying we will sell", "we will sell"),
        ("we will sell. Real or fake?", "we will sell"),
        ("was it Mara or the mayor who said we will sell", "we will sell"),
        ("who said 1,200 jobs were lost", "1,200 jobs were lost"),
        ("I don't know who said we will sell", "we will sell"),
        ("can’t remember we will sell", "can’t remember we will sell"),
        ("i can’t remember who said we will sell", "we will sell"),
        ("I don't know who we are", "I don't know who we are"),
        ("wasn't it Mara who said we will sell?", "we will sell"),
        ("didn’t Mara Lindqvist say we will sell?", "we will sell"),
        ("isn't it true that Mara Lindqvist said we will sell", "we will sell"),
    ],
)
def test_what_only_asks_is_not_remembered(typed: str, words: str) -> None:
    assert remembered_words(typed)[-1] == words


@pytest.mark.parametrize(
    "typed",
    [
        "ok",
        "yes",
        "Yes!",
        "no",
        "lol",
        "hello",
        "hi there",
        "who said that?",
        "thanks :+1:",
        "<@123456789012345678>",
        "?",
        "https://post.example/crane",
    ],
)
def test_what_has_no_remembered_words_is_no_question(typed: str) -> None:
    assert remembered_words(typed) == []


@pytest.mark.parametrize(
    "typed",
    ["Who said we are afraid of it", "So we will sell", "please stop the ships", "tell me the truth", "we were right"],
)
def test_the_words_as_written_may_be_the_quotation(typed: str) -> None:
    assert remembered_words(typed)[0] == typed


@pytest.mark.parametrize(
    "typed", ["We wait here for the ferry", "“We will not sell” is what the mayor and all of us heard"]
)
def test_words_alone_are_left_as_they_are(typed: str) -> None:
    assert remembered_words(typed) == [typed]
