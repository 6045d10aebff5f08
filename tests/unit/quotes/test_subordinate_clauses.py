"""Who speaks in a clause that hangs on another, whatever the clause around it has for a verb: praise is a word of
speech too."""

import pytest

from bot.quotes import extract

AROUND = {
    "en": "Mayor Owen Tarn {praised} Mara Pike, {who} The runner came home on Sunday after three weeks in the hills.",
    "de": "Bürgermeister Owen Tarn {praised} am Montag Mara Pike, {who} Die Läuferin kam am Sonntag heim.",
    "fr": "Le maire Owen Tarn a {praised} lundi Mara Pike, {who} La coureuse est rentrée dimanche chez elle.",
    "es": "El alcalde Owen Tarn {praised} a Mara Pike, {who} La corredora volvió el domingo a su casa.",
    "it": "Il sindaco Owen Tarn ha {praised} lunedì Mara Pike, {who} L'atleta è tornata domenica dalla montagna.",
    "pt": "O autarca Owen Tarn {praised} Mara Pike, {who} A atleta voltou no domingo a casa.",
    "nl": "Burgemeester Owen Tarn {praised} maandag Mara Pike, {who} De loopster kwam zondag na drie weken weer thuis.",
}  # fmt: skip
SAID = {
    "en": "who said “the cup is for the whole village.”",
    "de": "die sagte, „der Pokal gehört dem ganzen Dorf“.",
    "fr": "qui a dit que « la coupe est à tout le village ».",
    "es": "quien dijo que “la copa es de todo el pueblo”.",
    "it": "che ha detto che «la coppa è di tutto il paese».",
    "pt": "que disse que “a taça é de toda a aldeia”.",
    "nl": "die zei dat “de beker van het hele dorp is”.",
}
PRAISED = {
    "en": ["met", "praised", "thanked", "told"],
    "de": ["traf", "lobte"],
    "fr": ["rencontré", "salué"],
    "es": ["visitó", "felicitó"],
    "it": ["incontrato", "criticato"],
    "pt": ["visitou", "elogiou"],
    "nl": ["ontmoette", "prees"],
}


@pytest.mark.parametrize(("code", "verb"), [(code, verb) for code, verbs in PRAISED.items() for verb in verbs])
def test_the_words_are_those_of_whom_the_clause_is_about(code: str, verb: str) -> None:
    (quotation,) = extract(AROUND[code].format(praised=verb, who=SAID[code]), code)
    assert quotation.attribution.speaker == "Mara Pike"


@pytest.mark.parametrize(
    "clause",
    [
        "who said that the cup “is for the whole village.”",
        "who added that it was “a cup for the whole village.”",
        "who told reporters on Monday the cup “is for the whole village.”",
        "who said in a statement that “the cup is for the whole village.”",
        "who wrote on her page: “The cup is for the whole village.”",
        "the captain, who later said the cup would “stay in the village.”",
    ],
)
def test_it_may_be_anywhere_in_the_clause(clause: str) -> None:
    (quotation,) = extract(AROUND["en"].format(praised="praised", who=clause))
    assert quotation.attribution.speaker == "Mara Pike"


def test_behind_the_clause_the_subject_speaks_on() -> None:
    (quotation,) = extract(
        "Owen Tarn, who praised Mara Pike on Monday, said “the cup is for the whole village.” The runner came home."
    )
    assert quotation.attribution.speaker == "Owen Tarn"


@pytest.mark.parametrize(
    "clause",
    [
        "whose daughter died in the flood",
        "whose brother worked at the mill",
        "whose mother was badly hurt",
        "whose shop burned down",
    ],
)
@pytest.mark.parametrize("said", ["said the ruling felt like “losing her twice.”", "said: “We lost her twice.”"])
def test_somebody_of_whom_a_clause_tells_says_nothing_behind_it(clause: str, said: str) -> None:
    (quotation,) = extract(f"Not all of them were satisfied. Owen Tarn, {clause}, {said} They went home.")
    assert quotation.attribution.speaker == "Owen Tarn"


@pytest.mark.parametrize(
    "clause",
    [
        "who wrote the novel “The Long Road.”",
        "who announced the “Green Roads” programme.",
    ],
)
def test_a_title_in_it_is_nobodys_words(clause: str) -> None:
    assert extract(AROUND["en"].format(praised="praised", who=clause)) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Owen Tarn thanked Mara Pike for saying “the cup is for the whole village.”",
        "Owen Tarn accused Mara Pike of saying that “the cup is for the whole village.”",
    ],
)
def test_who_is_judged_by_her_words_has_said_them(sentence: str) -> None:
    (quotation,) = extract(f"{sentence} The runner came home on Sunday after three weeks in the hills.")
    assert quotation.attribution.speaker == "Mara Pike"


@pytest.mark.parametrize("verb", ["said", "recalled that", "claimed that"])
def test_who_tells_what_another_says_is_less_than_sure(verb: str) -> None:
    text = f"Owen Tarn {verb} Mara Pike often said “the cup is for the whole village.” The runner came home on Sunday."
    (quotation,) = extract(text)
    assert quotation.attribution.confidence < 0.9


FERRY = "Ruth Denby runs the ferry. “It will take years,” Denby said on Monday.\n\n{sentence}"


@pytest.mark.parametrize("caller", ["a Scottish newspaper", "some critics", "a section of the media", "Karl Moss"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Denby refused to blame the board, which {caller} had labelled “doctored” before the vote.",
        "Denby laughed when {caller} branded her “the queen of mud”.",
        "Denby said the crew took it personally after {caller} described them as “lightweight”.",
        "Denby defended what {caller} described as “a closet with a sign”.",
        "Denby said that the plan, dismissed as “a joke” by {caller}, would go ahead.",
        "Denby told the board the plan that {caller} had dismissed as “a joke” would go ahead.",
        "Denby told the board, which {caller} had accused of “cowardice”, that it would go ahead.",
        "While {caller} called the plan “a joke”, Denby told the board that it would go ahead.",
    ],
)
def test_who_calls_something_so_in_a_clause_of_his_own_says_it(sentence: str, caller: str) -> None:
    *_, quotation = extract(FERRY.format(sentence=sentence.format(caller=caller)))
    assert quotation.attribution.speaker == caller


@pytest.mark.parametrize("sentence", ["Denby laughed when state examiners branded it “a gift to nobody”."])
def test_who_is_no_mention_leaves_the_subject_unsure(sentence: str) -> None:
    *_, quotation = extract(FERRY.format(sentence=sentence))
    assert quotation.attribution.confidence < 0.9


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Denby apologised to Karl Moss for calling the ferry “a wreck”.", "Ruth Denby"),
        ("Denby sued Karl Moss over a post that said the ferry was “a wreck”.", "a post"),
        ("Karl Moss hugged Denby. “You are a marvel.”", "Karl Moss"),
        ("Denby, the mayor said, was “a marvel”.", "the mayor"),
        ("Denby was urged by the union to “stand firm”.", "the union"),
        ("Denby hit back after the mayor said she was “a menace”.", "the mayor"),
        ("When someone in the queue shouted, “Shame,” Denby smiled and said it was late.", "someone in the queue"),
        ("The board had promised a ferry by June, she said. “Which June, they didn't say.”", "Ruth Denby"),
    ],
)
def test_who_acts_between_two_people_says_it(sentence: str, speaker: str) -> None:
    *_, quotation = extract(FERRY.format(sentence=sentence))
    assert quotation.attribution.speaker == speaker


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [("A man", "a man"), ("A police officer", "a police officer"), ("The couple", "the couple")],
)
@pytest.mark.parametrize(
    "told_apart",
    [
        "accused of renting out a municipal pool",
        "charged with killing his neighbour",
        "jailed for robbing two banks",
        "hired to paint the school",
        "elected to lead the union in May",
        "caught on camera throwing a chair",
        "asked to clear the road",
        "whose boat sank in May",
        "behind the plan",
        "unable to pay the rent",
    ],
)
def test_a_subject_is_told_apart_before_its_verb(subject: str, speaker: str, told_apart: str) -> None:
    *_, quotation = extract(FERRY.format(sentence=f"{subject} {told_apart} told the court that it was “a bad day”."))
    assert str(quotation.attribution.speaker).startswith(speaker)


@pytest.mark.parametrize(
    "sentence",
    [
        "The court heard that a man {told_apart} told officers it was “a bad day”.",
        "In May, a man {told_apart} told the court it was “a bad day”.",
        "It was “a bad day”, a man {told_apart} said.",
        "But a man {told_apart} said it was “a bad day”.",
    ],
)
@pytest.mark.parametrize("told_apart", ["accused of stealing a boat", "hired to paint the school", "behind the plan"])
def test_so_is_the_subject_of_any_clause(sentence: str, told_apart: str) -> None:
    *_, quotation = extract(FERRY.format(sentence=sentence.format(told_apart=told_apart)))
    assert quotation.attribution.speaker == "a man"


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("The head of the union that represents drivers", "the head of the union"),
        ("The doctor who treated Ruth Denby", "the doctor"),
        ("A charity that helps the homeless", "a charity"),
        ("The mayor of the town where the fire broke out", "the mayor of the town"),
        ("The scientist who led the study", "the scientist"),
        ("Drivers trapped on the bridge", "drivers"),
    ],
)
def test_a_relative_clause_tells_a_subject_apart(subject: str, speaker: str) -> None:
    *_, quotation = extract(FERRY.format(sentence=f"{subject} told the court: “It was a bad day.”"))
    assert str(quotation.attribution.speaker).lower().startswith(speaker)


def test_whoever_is_told_that_somebody_speaks_does_not() -> None:
    *_, quotation = extract(FERRY.format(sentence="Denby told the man that the board said it was “a bad day”."))
    assert quotation.attribution.speaker != "the man"


def test_another_clause_has_its_own_subject() -> None:
    sentence = "A man in the boat the mayor said was “a wreck” was fined."
    *_, quotation = extract(FERRY.format(sentence=sentence))
    assert quotation.attribution.speaker == "the mayor"


@pytest.mark.parametrize("verb", ["received an email", "forwarded a text", "posted a video"])
@pytest.mark.parametrize("writes", ["wrote", "said"])
def test_a_letter_has_the_words_of_whoever_writes_in_it(verb: str, writes: str) -> None:
    text = f"Karl Moss met Tom Pell at the port on Monday.\n\nPell {verb} in which Moss {writes}: “Go home.”"
    (quotation,) = extract(text)
    assert quotation.attribution.speaker == "Karl Moss"


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("The woman he beat said it was “a gift from the whole village”.", "the woman"),
        ("The striker he marked said: “It was a gift.”", "the striker"),
        ("A woman he had met in Bly told police it was “a gift”.", "a woman"),
    ],
)
def test_somebody_whom_another_met_speaks_for_himself(sentence: str, speaker: str) -> None:
    assert extract(f"Karl Moss won. {sentence}")[-1].attribution.speaker == speaker
