"""Two people of one name in an article: nobody is given the other's role, and a check by an office isn't fooled."""

import pytest

from bot.domain.profiles import Profile, RoleSpan
from bot.domain.quotations import QuotationRecord
from bot.quotes import extract
from bot.search.verdict import Belongs, belongs
from tests.builders import NOW, stored_article

ARTICLE = """“The bridge will be closed for a month,” said John Tarn, the mayor of Corvane.

John Tarn, a baker from Halvera, was not pleased. “Nobody asked us who work at night,” said John Tarn, the baker.

“We will pay for the ferry,” Tarn, the mayor, said.

“My ovens can't swim,” said Tarn."""
MAYOR, BAKER = "mayor of Corvane", "baker from Halvera"
BRIDGE, NIGHT, FERRY, OVENS = extract(ARTICLE)
HERE = (RoleSpan(MAYOR, NOW, NOW, 2, 1), RoleSpan(BAKER, NOW, NOW, 1, 1))
"""What the article alone tells of both, who are one speaker by their name."""


def test_each_has_the_role_beside_the_name_and_nobody_anothers() -> None:
    roles = [quotation.attribution.role for quotation in (BRIDGE, NIGHT, FERRY, OVENS)]
    assert roles == [MAYOR, BAKER, MAYOR, None]


def test_a_person_with_two_roles_keeps_the_fullest_where_none_is_beside_the_name() -> None:
    text = ARTICLE.replace("a baker from Halvera", "the city's chief baker").replace(", the baker", "")
    assert [quotation.attribution.role for quotation in extract(text)] == [MAYOR] * 4


@pytest.mark.parametrize(
    ("number", "whom", "verdict"),
    [
        (0, "the mayor of Corvane", "yes"),
        (1, "the mayor of Corvane", "open"),
        (1, "Mayor John Tarn", "open"),
        (1, "John Tarn, the baker", "yes"),
        (2, "the mayor", "yes"),
        (3, "the mayor of Corvane", "open"),
        (3, "Mayor Tarn", "open"),
        (3, "John Tarn", "yes"),
    ],
)
def test_an_office_that_another_quotation_of_the_article_has_is_no_proof(
    number: int, whom: str, verdict: Belongs
) -> None:
    quotation = (BRIDGE, NIGHT, FERRY, OVENS)[number]
    record = QuotationRecord(1, stored_article(1, "The bridge", NOW), quotation)
    assert belongs(whom, record, Profile(1, "John Tarn", ("John Tarn", "Tarn"), 4, NOW, HERE, ("Post",))) == verdict


def test_an_office_that_another_article_of_the_time_tells_is_one() -> None:
    record = QuotationRecord(1, stored_article(1, "The bridge", NOW), OVENS)
    mayor = (RoleSpan(MAYOR, NOW.replace(day=1), NOW, 2, 1),)
    assert belongs("the mayor", record, Profile(1, "John Tarn", ("John Tarn",), 4, NOW, mayor, ("Post",))) == "yes"
