"""Words that open a sentence with a capital, and are no names, in languages whose verbs stand second: adverbs, which
mostly stand first there, and adjectives (``Gisteravond was …``, ``Ökat tryck på …``)."""

from typing import Final, NamedTuple

from bot.text.lang import word_set


class Openers(NamedTuple):
    """The openers of a language."""

    adverbs: frozenset[str]
    adjectives: frozenset[str]


DUTCH_OPENERS: Final = Openers(
    word_set(
        "voorgoed tegenwoordig voorheen recent recentelijk binnenkort straks momenteel meestal doorgaans zelden telkens"
        " voortdurend dagelijks wekelijks maandelijks jaarlijks jarenlang maandenlang wekenlang dagenlang urenlang"
        " elders beneden boven ernaast erachter erboven eronder ertegenover verderop onderweg gelukkig hopelijk"
        " vermoedelijk uiteraard vanzelfsprekend kennelijk blijkbaar schijnbaar ogenschijnlijk feitelijk sowieso"
        " absoluut volstrekt helemaal geheel gedeeltelijk deels grotendeels voornamelijk hoofdzakelijk amper"
        " nauwelijks ruim circa ongeveer zowat minstens hoogstens maximaal minimaal tezamen gezamenlijk onmiddellijk"
        " dadelijk opeens geleidelijk haastig niettemin nochtans derhalve vandaar hierdoor daardoor hiermee hierbij"
        " hierover hieruit hiertoe daartoe daartegen hiertegen daarheen daarbuiten daarbinnen hieronder daaronder"
        " allereerst daaropvolgend overmorgen eergisteren gisteravond gisterenavond gistermiddag gisterochtend"
        " gisternacht vanmorgen vanochtend vanmiddag vanavond vannacht gewoonlijk tevergeefs terecht onterecht"
        " logischerwijs merkwaardigerwijs begrijpelijkerwijs doodgewoon halverwege bijgevolg weliswaar desalniettemin"
        " evenmin evenzeer anderzijds enerzijds tussendoor zodra veeleer dikwijls regelmatig geregeld incidenteel"
        " bijvoorbeeld gemiddeld"
    ),
    word_set(
        "jammer logisch zeker mogelijk enkel totaal vorig normaal officieel formeel informeel symbolisch praktisch"
        " technisch economisch politiek financieel juridisch moreel persoonlijk opmerkelijk opvallend typisch"
        " verrassend blij trots boos woedend tevreden verrast geschrokken teleurgesteld ontgoocheld opgelucht"
        " emotioneel lachend huilend zuchtend glimlachend langzaam goed slecht leuk fijn lekker moeilijk makkelijk"
        " belangrijk duidelijk nieuw nieuwe oude grote kleine diverse iedereen niemand iemand niets iets"
        " alles welke dergelijke collectieve lokale regionale nationale internationale gemeentelijke provinciale"
        " vlaamse nederlandse belgische brusselse europese franse duitse engelse britse amerikaanse russische"
    ),
)
SWEDISH_OPENERS: Final = Openers(
    word_set(
        "slutligen numera nuförtiden snart sällan dagligen överallt ingenstans någonstans därmed emellertid visserligen"
        " självklart givetvis sannolikt möjligen förhoppningsvis tyvärr lyckligtvis faktiskt egentligen speciellt"
        " åtminstone drygt ungefär cirka endast enbart heller istället tillsammans genast direkt omedelbart långsamt"
        " gradvis snabbt hit dit hem hemma borta imorse häromdagen ifjol ytterligare sammanlagt totalt dessförinnan"
        " därutöver därtill härmed dock nyss strax oftast vanligtvis normalt enligt däribland dels snarare"
    ),
    word_set(
        "ökat ökad ökade minskat minskad minskade stort stor stora nytt ny nya problemen frågan förra nästa vissa bägge"
        " vem vad kort klart tydligt viktigt svårt glad arg stolt ledsen förvånad chockad lättad rörd lycklig svenska"
        " norska danska finska tyska franska ryska brittiska amerikanska europeiska lokala regionala nationella"
        " internationella kommunala politiska ekonomiska tekniska juridiska personliga hundratals tusentals"
    ),
)
ENDINGS: Final = (
    "heid", "heden", "teit", "isme", "achtige", "elijke", "loze", "ische", "schappen", "heten", "heter", "heterna",
    "ningen", "ningar", "ningarna", "ismen", "tionen", "tioner", "ligen", "iskt", "ligt", "erna", "arna", "orna",
    "skapet",
)  # fmt: skip
"""Endings of longer words that are no names."""
