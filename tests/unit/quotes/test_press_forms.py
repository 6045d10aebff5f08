"""Forms of the press in which each language names who speaks, in sentences of our own."""

import pytest

from bot.quotes import extract

FRENCH = [
    ("« Le pont est sûr », a déclaré le ministre des Affaires portuaires, Loïc Herbelin.", ["Loïc Herbelin"]),
    ("D'après la préfecture, la route est « impraticable pour longtemps ».", ["la préfecture"]),
    ("Pour la première fois, la ville a un « plan vélo », a dit Inès Caron. « C'est un début. »", ["Inès Caron"] * 2),
    ("« Nous avons gagné », a jubilé Marie Le Bihan, la capitaine.", ["Marie Le Bihan"]),
    ("L'avocate générale avait décrit un homme « froid et incapable de regrets ».", ["l'avocate générale"]),
    (
        "« On n'a rien vu venir », soupire Yves Le Goff. Le groupe veut « tourner la page ».",
        ["Yves Le Goff", "le groupe"],
    ),
    ("PORT-MARIN (AFN) - « La digue tiendra », a assuré le maire, Paul Vidal.", ["Paul Vidal"]),
]
FRENCH += [
    (
        "Une ouvrière pleure devant le préfet. Son mari est là aussi. « À nous deux, on perd tout », souffle-t-il.",
        ["son mari"],
    ),
    (
        "Le projet avance. Interrogé par l’agence ValInfo, un porte-parole du port s’est borné à rappeler que la ville"
        " « respectera ses engagements ».",
        ["un porte-parole du port"],
    ),
    (
        "Le capitaine Yann Le Goff s'est tu. Côté visiteurs, l’attaquant Nolan Serre jubilait. « C’est ma plus belle"
        " soirée », a-t-il soufflé.",
        ["Nolan Serre"],
    ),
]
SPANISH = [
    ("Según asegura Campillo, la obra es «una chapuza de principio a fin».", ["Campillo"]),
    (
        "El pintor asturiano Xuan Canteli ganó la medalla. «Es un honor», confesó al recoger el galardón.",
        ["Xuan Canteli"],
    ),
    ("De acuerdo con el sindicato, la plantilla está «al límite de sus fuerzas».", ["el sindicato"]),
    ("«Vendemos menos», admite la consejera delegada, Beatriz Larra, en un comunicado.", ["Beatriz Larra"]),
    (
        "—Buenos días —saludó el revisor—. ¿Va usted lejos?\n\n—A la capital —respondió el cartero.",
        ["el revisor", "el cartero"],
    ),
]
ITALIAN = [
    ("«Il ponte è sicuro». Lo ha detto la ministra dei Trasporti, Elsa Bruni.", ["Elsa Bruni"]),
    ("«Chiediamo rispetto», ha tuonato il dirigente Aldo Serra.", ["Aldo Serra"]),
    ("Per il sindaco Ugo Pardi la riforma è «giusta e sostenibile».", ["Ugo Pardi"]),
    ("Fonti sindacali parlano di un buco «da quattro miliardi».", ["Fonti sindacali"]),
    ("«Assumeremo ottanta giovani», precisa il direttore generale, Amedeo Brunori.", ["Amedeo Brunori"]),
]
ITALIAN += [
    ("Per i comitati il progetto è «uno scempio senza senso».", ["i comitati"]),
    (
        "«Avevo giurato di smettere», ride Bianca Moranti. La regia è di Santo Caruso. «In scena non mente mai»,"
        " aggiunge il regista.",
        ["Bianca Moranti", "Santo Caruso"],
    ),
]
PORTUGUESE = [
    ("“Vamos crescer”, afirma a fundadora e CEO, Bianca Torquato.", ["Bianca Torquato"]),
    ("De acordo com a polícia, o condutor estava “completamente fora de si”.", ["a polícia"]),
    ("“Ele fez obra”, atira Custódio Pinto, dono do café.", ["Custódio Pinto"]),
    ("Para a deputada Inês Carrilho, trata-se de “um embuste sem nome”.", ["Inês Carrilho"]),
    ("O avançado Djibril Sané festejava. “Sonhei com isto em pequeno”, confessou o guineense.", ["Djibril Sané"]),
    ("O governador Otávio Lins foi ao local. “A água é do povo”, disse o político.", ["Otávio Lins"]),
]
DUTCH = [
    ("Boerenvoorman Gerlof Terpstra is woedend. ‘Dit is een klap’, zegt Terpstra.", ["Gerlof Terpstra"]),
    (
        "In het nieuwe stuk ‘Eiland’ speelt Ilse van Rossem een dokter. ‘Ik heb maanden meegelopen’, vertelt de actrice"
        " in de kleedkamer.",
        ["Ilse van Rossem"],
    ),
]
GERMAN = [
    ("Nach Einschätzung von Fachleuten ist das „ein Tropfen auf den heißen Stein“.", ["Fachleuten"]),
    ("Laut Medienberichten ist die Lage „völlig verfahren“. Der Konzern schwieg.", ["Medienberichten"]),
    ("Branchenkennern zufolge ist der Deal „so gut wie tot“. Der Konzern schwieg.", ["Branchenkennern"]),
    ("Nach Angaben von Ermittlern war es ein „tragischer Unfall“. Der Mann war sofort tot.", ["Ermittlern"]),
    (
        "„Es hat gekracht“, schildert Anrainerin Herta Kogelnig. „Zurück geh’ ich nimmer“, sagt sie.",
        ["Herta Kogelnig"] * 2,
    ),
    ("„Heute darf gefeiert werden“, meinte Doppeltorschütze Enzo Barrios.", ["Enzo Barrios"]),
    (
        "Ole Petersdorf wies die Kritik zurück. „Wir haben das von Anfang an gesagt“, betonte er. Anna Clausnitzer"
        " betreibe „eine Politik nach Gutsherrenart“.",
        ["Ole Petersdorf", "Ole Petersdorf"],
    ),
    ("Bezirksobmann Markus Telsnig ortet „jahrelanges Wegschauen“.", ["Markus Telsnig"]),
    ("„Es tut mir leid“, ließ der Angeklagte über Verteidigerin Nora Felsen erklären.", ["der Angeklagte"]),
]


@pytest.mark.parametrize(
    ("code", "text", "speakers"),
    [
        pytest.param(code, text, speakers, id=f"{code}: {text[:40]}")
        for code, forms in (
            ("fr", FRENCH),
            ("es", SPANISH),
            ("it", ITALIAN),
            ("pt", PORTUGUESE),
            ("nl", DUTCH),
            ("de", GERMAN),
        )
        for text, speakers in forms
    ],
)
def test_who_speaks_is_told_in_this_form(code: str, text: str, speakers: list[str | None]) -> None:
    assert [quotation.attribution.speaker for quotation in extract(text, code)] == speakers


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("it", "Il tritone, battezzato «Proteus minor», vive in acque a sei gradi, spiega Ottavia Premoli."),
    ],
)
def test_what_something_is_named_is_no_speech(code: str, text: str) -> None:
    assert extract(text, code) == ()


@pytest.mark.parametrize(
    "text",
    [
        "À sa tête, un homme surnommé « le Belge ». Son avocate, Me Sonia Kherf, proteste.",
        "El comisario Julio Barreda explicó que la banda usaba la llamada “ruta del norte”.",
        "Al vertice, secondo gli inquirenti, c'era il cosiddetto «Professore», ha detto Ugo Rossi.",
        "De politie vond in de schuur een zogenaamde ‘stille drug’, zegt agent Piet Bos.",
        "Maurits Haan krijgt de prijs voor zijn roman ‘Het zwijgen van de dijk’.",
        "La escritora Elvira Nava publica el jueves su última novela, “Los días sin lluvia”.",
    ],
)
def test_what_somebody_or_a_work_is_called_is_no_speech(text: str) -> None:
    assert extract(text) == ()


def test_a_counsel_who_may_have_a_name_is_less_than_sure() -> None:
    text = "Me Camille Darmon défend l'accusé. « La cour a été juste », a commenté le conseil de l'accusé."
    (quotation,) = extract(text)
    assert quotation.attribution.confidence < 0.9
