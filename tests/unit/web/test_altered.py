"""What was altered in an article, from revision to revision."""

from datetime import timedelta

from bot.domain.corrections import Correction
from bot.pages.altered import altered_quotations, revision_steps
from tests.builders import NOW, stored_article


def change(number: int, said: str, became: str | None) -> Correction:
    article = stored_article(1, "Title", NOW)
    since = NOW + timedelta(hours=number)
    return Correction(number, article, 1, 0, said, "Ada Berg", None, 0.9, became, "Ada Berg", NOW, since)


def test_the_latest_change_stands_first() -> None:
    altered = altered_quotations([change(1, "We wait", None), change(2, "We go", "We don’t go")])
    assert [entry.change.id for entry in altered] == [2, 1]
    assert [run.text.strip() for run in altered[0].compared if run.where == "only_second"] == ["don’t"]
    assert altered[1].compared == ()


def test_a_step_has_the_paragraphs_that_differ_and_no_others() -> None:
    (step,) = revision_steps([(1, "One.\nTwo is here.\nThree."), (2, "One.\nTwo was here.\nThree.\nFour.")])
    assert (step.revision, [(each.before, each.after) for each in step.changes]) == (
        2,
        [("Two is here.", "Two was here."), ("", "Four.")],
    )
    assert [run.text.strip() for run in step.changes[0].compared if run.where == "only_first"] == ["is"]


def test_the_latest_step_stands_first_and_a_step_without_changes_is_left_out() -> None:
    steps = revision_steps([(1, "One."), (2, "Two."), (3, "Two.\n"), (4, "Three.")])
    assert [step.revision for step in steps] == [4, 2]
