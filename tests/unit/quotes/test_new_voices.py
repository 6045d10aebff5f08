"""A voice that was not heard before: a message, a bystander, one of many, a gang by the name that it gave itself."""

import pytest

from bot.quotes import extract

FERRY = "Ruth Denby runs the ferry. “It will take years,” Denby said on Monday.\n\n"


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Not all are leaving. Jess Tarn texts: “A woman on the second floor has shouted down.”", "Jess Tarn"),
        ("Not all are leaving. Jess Tarn messages to say: “A woman has shouted down.”", "Jess Tarn"),
        ("Not all are leaving. Jess Tarn emails to point out that it is shut: “A sign says so.”", "Jess Tarn"),
        ("Some of you have been in touch. @marlmum posts: “School kept them all in the hall.”", "@marlmum"),
        ("Fans were in bits over the chat. “Crying on the bus,” wrote one.", "one fan"),
        ("Fans were in bits over the chat. “Crying on the bus,” begged another.", "another fan"),
        ("A former pupil said that she had cut short his talk. “She goes, I’ve read it.”", "a former pupil"),
        ("One trader recalled how Denby had stopped him. “She never let me finish.”", "one trader"),
        (
            "One trader, who asked not to be named, recalled how Denby had stopped him. “She let nobody finish.”",
            "one trader",
        ),
        ("“It is late,” the Marl Echo quoted Karl Moss as saying.", "Karl Moss"),
        (
            "“It is,” Karl Moss said.\n\n“It is not,” Denby said.\n\n“You have none,” Moss replied.\n\n“I have all.”",
            "Ruth Denby",
        ),
        ("“She has my number,” Karl Moss said. “He knows my price,” was Pitter’s reply.", "Pitter"),
        (
            "Even some senators kept away. One, granted anonymity to discuss a friend, said the bill was “a joke”.",
            "one senator",
        ),
        ("A crew calling itself Grey Heron claimed the attack. It said it had “no interest in you”.", "Grey Heron"),
    ],
)
def test_a_new_voice_has_the_words(paragraph: str, speaker: str) -> None:
    *_, quotation = extract(FERRY + paragraph)
    assert quotation.attribution.speaker == speaker
