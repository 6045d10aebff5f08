"""Sentences with two people, of which one speaks: who that is, is told by the grammar of German alone."""

import pytest

from bot.quotes import extract

BEHIND = " Das Fest beginnt am Sonntag um zehn Uhr auf dem Marktplatz."


def _credited(sentence: str) -> list[tuple[str | None, float]]:
    quotations = [one for one in extract(sentence + BEHIND, "de") if one.within is None]
    return [(one.attribution.speaker, one.attribution.confidence) for one in quotations]


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn sagte, Mara Pike habe den Plan „einen Schlag ins Gesicht“ genannt.",
        "Owen Tarn behauptete, dass Mara Pike den Plan als „Schlag ins Gesicht“ bezeichnet habe.",
        "Dass Mara Pike ihm „Kälte und Hochmut“ vorwirft, wundert Owen Tarn, wie er sagt.",
        "Laut Owen Tarn hat Mara Pike den Plan „einen Schlag ins Gesicht“ genannt.",
    ],
)
def test_words_right_before_a_verb_are_those_of_its_subject(sentence: str) -> None:
    ((speaker, confidence),) = _credited(sentence)
    assert speaker == "Mara Pike"
    assert confidence < 0.9  # another tells it


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn sagte, Mara Pike sei „eine Lügnerin ohne jede Scham“.",
        "Owen Tarn meinte nun, die Läuferin „konnte und wollte sich damit nicht abfinden“.",
        "Owen Tarn sagte, Mara Pike habe „die Vereine im Stich gelassen“.",
        "Owen Tarn hat Mara Pike gebeten, „die Vereine nicht im Stich zu lassen“.",
        "Owen Tarn bestreitet, Mara Pike „eine Lügnerin ohne jede Scham“ genannt zu haben.",
    ],
)
def test_what_is_told_of_somebody_is_not_his(sentence: str) -> None:
    assert [speaker for speaker, _ in _credited(sentence)] == ["Owen Tarn"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn reagierte auf Mara Pike, die von „einem Schlag ins Gesicht“ gesprochen hatte.",
        "Owen Tarn warf Mara Pike vor, gesagt zu haben, „der Pokal gehört dem ganzen Dorf“.",
        "Owen Tarn wies die Behauptung von Mara Pike zurück, „der Pokal gehört dem ganzen Dorf“.",
        "Owen Tarn reagierte auf die Aussage der Läuferin Mara Pike, „der Pokal gehört dem ganzen Dorf“.",
        "Owen Tarn zitierte aus einem Brief von Mara Pike: „Der Pokal gehört dem ganzen Dorf.“",
        "Owen Tarn verlas eine Erklärung der Läuferin Mara Pike: „Der Pokal gehört dem ganzen Dorf.“",
        "Owen Tarn teilte einen Beitrag von Mara Pike: „Der Pokal gehört dem ganzen Dorf.“",
        "Auf die Frage von Owen Tarn antwortete Mara Pike: „Der Pokal gehört dem ganzen Dorf.“",
    ],
)
def test_words_of_another_that_somebody_passes_on(sentence: str) -> None:
    assert [speaker for speaker, _ in _credited(sentence)] == ["Mara Pike"]


@pytest.mark.parametrize(
    "sentence",
    [
        "„Der Pokal gehört dem ganzen Dorf“, sagte Owen Tarn zufolge Mara Pike.",
        "„Der Pokal gehört dem ganzen Dorf“, habe Mara Pike gesagt, berichtete Owen Tarn.",
        "„Der Pokal gehört dem ganzen Dorf“, wurde Owen Tarn von Mara Pike gefragt.",
        "„Der Pokal gehört dem ganzen Dorf“, zitiert Owen Tarn aus einem Brief von Mara Pike.",
        "„Der Pokal gehört dem ganzen Dorf“, erinnerte sich Owen Tarn an die Worte von Mara Pike.",
        "„Der Pokal gehört dem ganzen Dorf“, sagte Mara Pike laut Owen Tarn.",
        "„Der Pokal gehört dem ganzen Dorf“, hörte Owen Tarn die Läuferin Mara Pike sagen.",
        "„Der Pokal gehört dem ganzen Dorf“, bekam Owen Tarn von Mara Pike zu hören.",
        "Owen Tarn hörte die Läuferin Mara Pike sagen: „Der Pokal gehört dem ganzen Dorf.“",
    ],
)
def test_who_tells_of_them_or_hears_them_has_not_said_them(sentence: str) -> None:
    assert [speaker for speaker, _ in _credited(sentence)] == ["Mara Pike"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Owen Tarn wurde von Mara Pike als „bester Läufer im Dorf“ bezeichnet.", "Mara Pike"),
        ("Owen Tarn, von Mara Pike als „bester Läufer im Dorf“ bezeichnet, blieb zu Hause.", "Mara Pike"),
        ("Owen Tarn ist für Mara Pike „der beste Läufer im ganzen Dorf“.", "Mara Pike"),
        ("Owen Tarn muss sich von Mara Pike „einen Betrüger ohne jede Scham“ nennen lassen.", "Mara Pike"),
        ("Owen Tarn, der von Mara Pike vertreten wird, nannte das „einen großen Schritt für alle“.", "Owen Tarn"),
        ("Owen Tarn wurde gewählt und nannte das „einen großen Schritt für alle“.", "Owen Tarn"),
    ],
)
def test_who_is_called_something_does_not_say_so(sentence: str, speaker: str) -> None:
    assert [found for found, _ in _credited(sentence)] == [speaker]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Dem Landrat Owen Tarn warf Mara Pike vor: „Der Pokal gehört dem ganzen Dorf.“", "Mara Pike"),
        ("Der Abgeordneten Mara Pike entgegnete Owen Tarn: „Der Pokal gehört dem ganzen Dorf.“", "Owen Tarn"),
        ("Mara Pike warf der Anwalt Owen Tarn vor: „Der Pokal gehört dem ganzen Dorf.“", "Owen Tarn"),
        ("Anders als Owen Tarn sagte Mara Pike: „Der Pokal gehört dem ganzen Dorf.“", "Mara Pike"),
        ("Für Owen Tarn ergriff Mara Pike das Wort: „Der Pokal gehört dem ganzen Dorf.“", "Mara Pike"),
        ("„Der Pokal gehört dem Dorf“, fragte der Landrat Owen Tarn Vereinschefin Mara Pike.", "Owen Tarn"),
        ("Die Läuferin Mara Pike habe geholfen, sagte der Landrat Owen Tarn: „Der Pokal gehört allen.“", "Owen Tarn"),
        ("Owen Tarn nannte das, was Mara Pike gesagt hatte, „einen Schlag ins Gesicht der Vereine“.", "Owen Tarn"),
        ("Was Mara Pike vorschlägt, ist für Owen Tarn „ein Schlag ins Gesicht der Vereine“.", "Owen Tarn"),
        ("Mara Pike lachte, als sie Owen Tarn zurief: „Der Pokal gehört dem ganzen Dorf.“", "Mara Pike"),
        ("Mara Pike lachte, als ihr Owen Tarn zurief: „Der Pokal gehört dem ganzen Dorf.“", "Owen Tarn"),
        ("Owen Tarn sagte, und Mara Pike nickte, „der Pokal gehört dem ganzen Dorf“.", "Owen Tarn"),
        ("Mara Pike sagte, Owen Tarn habe ihr gesagt: „Der Pokal gehört dem ganzen Dorf.“", "Owen Tarn"),
    ],
)
def test_case_and_order_tell_the_subject(sentence: str, speaker: str) -> None:
    assert [found for found, _ in _credited(sentence)] == [speaker]


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn fragte Mara Pike, ob das reiche. „Wir haben kein Geld für ein zweites Feld“, lautete die Antwort.",
        "Owen Tarn fragte Mara Pike nach dem Pokal. Die Antwort: „Der Pokal gehört dem ganzen Dorf.“",
    ],
)
def test_who_was_asked_gives_the_answer(sentence: str) -> None:
    assert [speaker for speaker, _ in _credited(sentence)] == ["Mara Pike"]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Owen Tarn erinnerte daran, dass die Gewerkschaft gesagt hatte, „der Pokal gehört dem Dorf“.", "Gewerkschaft"),
        ("Wie Owen Tarn sagte auch die Gewerkschaft: „Der Pokal gehört dem Dorf.“", "Gewerkschaft"),
        (
            "Das erzählte Owen Tarn der Gewerkschaft, die darauf antwortete: „Der Pokal gehört dem Dorf.“",
            "Gewerkschaft",
        ),
        ("Owen Tarn warf die Gewerkschaft vor, das sei „ein Schlag ins Gesicht der Vereine“.", "Gewerkschaft"),
        ("„Der Pokal gehört dem Dorf“, zitierte Owen Tarn die Gewerkschaft.", "Gewerkschaft"),
        ("„Der Pokal gehört dem Dorf“, wurde ein Polizist von der Ministerin gefragt.", "Ministerin"),
    ],
)
def test_bodies_and_descriptions_too(sentence: str, speaker: str) -> None:
    ((found, _),) = _credited(sentence)
    assert speaker in (found or "")


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn gab an, Mara Pike habe gedroht: „Der Pokal gehört dem ganzen Dorf.“",
        "Mara Pike habe gesagt, „der Pokal gehört dem ganzen Dorf“, berichtete Owen Tarn.",
        "Owen Tarn zufolge drohte Mara Pike: „Der Pokal gehört dem ganzen Dorf.“",
        "Mara Pike soll Owen Tarn „einen Betrüger ohne jede Scham“ genannt haben.",
        "In einer Nachricht der Läuferin Mara Pike, die Owen Tarn verbreitete, heißt es: „Der Pokal gehört dem Dorf.“",
    ],
)
def test_who_tells_of_it_is_not_who_said_it(sentence: str) -> None:
    ((speaker, _),) = _credited(sentence)
    assert speaker != "Owen Tarn"


@pytest.mark.parametrize("pair", ["Owen Tarn wie Mara Pike", "Sowohl Owen Tarn als auch Mara Pike"])
def test_two_who_say_the_same_are_quoted_together(pair: str) -> None:
    (quotation,) = extract(f"{pair} sagten: „Der Pokal gehört dem ganzen Dorf.“", "de")
    assert quotation.attribution.mention is not None
    assert quotation.attribution.mention.endswith(pair.removeprefix("Sowohl "))
    assert quotation.attribution.confidence < 0.9  # one of them is named


@pytest.mark.parametrize("verb", ["kommentierte", "kritisierte", "begrüßte"])
def test_whoever_judges_the_words_of_another_speaks(verb: str) -> None:
    sentence = f"Owen Tarn {verb} die Worte von Mara Pike: „Der Pokal gehört dem ganzen Dorf.“"
    assert [speaker for speaker, _ in _credited(sentence)] == ["Owen Tarn"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn nannte den Plan „einen großen Schritt“, was Mara Pike „einen Schlag ins Gesicht“ nannte.",
        "Owen Tarn sprach von „einem großen Schritt für alle“, Mara Pike von „einem Schlag ins Gesicht“.",
        "„Der Pokal gehört dem ganzen Dorf“, sagt Owen Tarn, „das ist ein Schlag ins Gesicht“, Mara Pike.",
        "Auf die Kritik von Owen Tarn, der Plan sei „ein Schlag ins Gesicht“, sagte Mara Pike: „Das stimmt nicht.“",
    ],
)
def test_two_speak_in_a_sentence(sentence: str) -> None:
    assert [speaker for speaker, _ in _credited(sentence)] == ["Owen Tarn", "Mara Pike"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn lachte, als Mara Pike sie „Königin des Schlamms“ nannte.",
        "Owen Tarn wollte den Plan nicht ablehnen, den Mara Pike als „abgekartet“ bezeichnet hatte.",
        "Owen Tarn verließ den Saal, weil Mara Pike ihn „unfähig“ genannt hatte.",
        "Owen Tarn blieb gelassen, als Mara Pike sagte, er sei „am Ende“.",
    ],
)
def test_who_speaks_in_a_clause_of_its_own_has_the_words(sentence: str) -> None:
    assert [speaker for speaker, _ in _credited(sentence)] == ["Mara Pike"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn nannte den Plan „schwach“, Mara Pike fragte, ob jemand „überhaupt zuhört“.",
        "Während Owen Tarn von „Bauarbeiten“ sprach, warf ihm die Läuferin Mara Pike „organisiertes Nichtstun“ vor.",
        "Owen Tarn fordert „ein Ende des Chaos“, Mara Pike dagegen „mehr Tempo“.",
    ],
)
def test_each_of_two_people_has_his_own_words(sentence: str) -> None:
    assert [speaker for speaker, _ in _credited(sentence)] == ["Owen Tarn", "Mara Pike"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Zu Trainer Jan Tarn sagte der Sportchef: SAID.", "der Sportchef"),
        ("Angesprochen auf Jan Tarn, winkte der Sportchef ab: SAID.", "der Sportchef"),
        ("Jan Tarn bekommt Rückendeckung vom Sportchef: SAID.", "Sportchef"),
        ("Rückendeckung für Jan Tarn kommt vom Sportchef. SAID.", "Sportchef"),
        ("Der Mann, der Jan Tarn gerettet hat, ist froh. SAID, sagt der Kfz-Mechaniker.", "der Mann"),
        ("Jemand, der Jan Tarn gut kennt, sagt: SAID.", "jemand"),
        ("Tarn warf dem Umweltamt Trägheit vor. SAID, hieß es von dort.", "Umweltamt"),
        ("Jan Tarn dankte der Ministerin. Diese gab das Lob zurück: SAID.", None),
        ("SAID, teilte das Management von Jan Tarn mit.", "Management"),
        ("Aus dem Ministerium von Jan Tarn heißt es: SAID.", "Ministerium"),
        ("Ein Zeuge hatte Jan Tarn gewarnt: SAID.", "ein Zeuge"),
        ("Jan Tarn beruft sich auf ein Gutachten. Darin heißt es: SAID.", "ein Gutachten"),
        ("Die Bahn wird von der Stadt scharf kritisiert: SAID.", "Stadt"),
        ("Scharf kritisiert die Stadt die Bahn: SAID.", "Stadt"),
        ("Eigenen Angaben zufolge arbeitet die Bahn „mit Hochdruck an der Lösung“.", "Bahn"),
        ("Jan Tarn kam spät. SAID, tönte es aus dem Publikum.", "dem Publikum"),
    ],
)  # fmt: skip
def test_somebody_named_nearby_does_not_speak(text: str, name: str | None) -> None:
    (quotation,) = extract(text.replace("SAID", "„Das ist für alle in der Stadt ein großer Verlust“"), "de")
    assert (quotation.attribution.speaker or "").lower() == (name or "").lower()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jan Tarn verlässt den Verein. „Wir wünschen ihm alles Gute und viel Erfolg“, so der Manager.", "der Manager"),
        ("Jan Tarn verlässt den Verein. „Das war eine lange und gute Zeit“, lobt ihn der Trainer.", "der Trainer"),
        ("Jan Tarn verlässt den Verein. „Das war eine lange und gute Zeit“, so der Stürmer.", "Jan Tarn"),
        ("Jan Tarn verlässt den Verein. „Ich habe ihn über alles geliebt“, so der Stürmer.", "Jan Tarn"),
    ],
)
def test_nobody_calls_himself_he(text: str, name: str) -> None:
    (quotation,) = extract(text, "de")
    assert quotation.attribution.speaker == name


def test_article_alone_behind_a_verb_is_a_pronoun() -> None:
    text = "„Bleiben Sie bei uns?“, fragte Moderatorin Eva Holt den Minister Jan Tarn. „Natürlich“, antwortete der."
    assert extract(text, "de")[-1].attribution.speaker == "Jan Tarn"
