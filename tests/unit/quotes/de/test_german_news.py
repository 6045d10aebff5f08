"""Forms of German news that German, Austrian and Swiss papers and agencies use, in short articles."""

import pytest

from bot.quotes import extract


def speakers(text: str) -> list[str | None]:
    """Who says the quotations of a text, in its order."""
    return [quotation.attribution.speaker for quotation in extract(text, "de")]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("„Die Angst sitzt tief“, berichtet die lokale Tageszeitung MAZ über den Schäfer Huber.", "Tageszeitung MAZ"),
        ("„Wir gehen nicht“, teilte die örtliche Bürgerinitiative Waldfrieden mit.", "Bürgerinitiative Waldfrieden"),
    ],
)
def test_name_behind_the_kind_of_body_may_have_an_adjective_before_it(sentence: str, name: str) -> None:
    assert speakers(f"Karl Huber ist Schäfer. {sentence}") == [name]
