"""By what German nouns bodies are called again, and which of them a noun may mean."""

from typing import Final

from bot.text.lang import word_set

_COMPANIES: Final = (
    *(
        "ag",
        "se",
        "gmbh",
        "kg",
        "bahn",
        "kgaa",
        "inc",
        "inc.",
        "ltd",
        "plc",
        "holding",
        "group",
        "gruppe",
        "werke",
        "konzern",
    ),
    *("unternehmen", "hersteller", "bauer", "anbieter", "firma", "betreiber", "händler", "kette", "brauerei"),
    *(
        "reederei",
        "werft",
        "fluggesellschaft",
        "airline",
        "versicherer",
        "versorger",
        "verlag",
        "lieferdienst",
        "zulieferer",
        "discounter",
    ),
    *("dienstleister", "startup", "start-up", "riese", "fabrik", "molkerei", "spedition"),
)
_CLINICS: Final = ("klinik", "klinikum", "kliniken", "krankenhaus", "spital", "hospital")
_SCHOOLS: Final = ("universität", "uni", "hochschule", "university", "eth")
_CLUBS: Final = (
    "verein",
    "klub",
    "club",
    "wacht",
    "tus",
    "spvgg",
    "fc",
    "sv",
    "sc",
    "tsv",
    "vfb",
    "vfl",
    "tsg",
    "fsv",
    "ev",
)
SHORT_BODIES: Final = {
    **dict.fromkeys(("konzern", "unternehmen", "firma", "hersteller", "betreiber", "betrieb"), _COMPANIES),
    "behörde": (
        *("amt", "behörde", "agentur", "direktion", "präsidium", "verwaltung", "anstalt", "anwaltschaft", "polizei"),
        *("aufsicht", "zoll", "dezernat", "jobcenter", "warte", "institut"),
    ),
    "direktion": ("direktion",),
    "präsidium": ("präsidium",),
    "kasse": ("kasse",),
    "arbeitnehmervertretung": ("gewerkschaft", "betriebsrat", "personalrat"),
    "einrichtung": (
        *("zoo", "park", "garten", "heim", "klinik", "klinikum", "krankenhaus", "spital", "museum", "schule", "kita"),
        *("zentrum", "theater", "tafel", "gymnasium", "anstalt", "institut"),
    ),
    **dict.fromkeys(("zoo", "tierpark"), ("zoo", "tierpark", "tiergarten", "wildpark")),
    "anklagebehörde": ("anwaltschaft",),
    "staatsanwaltschaft": ("anwaltschaft",),
    "amt": ("amt",),
    "ministerium": ("ministerium",),
    "gewerkschaft": ("gewerkschaft",),
    "verband": ("verband", "bund", "verbands", "vereinigung"),
    **dict.fromkeys(("verein", "klub", "club"), _CLUBS),
    **dict.fromkeys(("bundesligist", "zweitligist", "drittligist", "regionalligist", "oberligist"), _CLUBS),
    "kommune": ("stadt", "gemeinde", "markt"),
    "bewegung": ("bewegung", "partei", "liste", "bündnis", "initiative"),
    "wehr": ("feuerwehr",),
    "band": ("band",),
    "zulieferer": _COMPANIES,
    "autozulieferer": _COMPANIES,
    "stiftung": ("stiftung",),
    "partei": ("partei", "union", "liste", "bündnis"),
    "institut": ("institut", "sparkasse", "bank"),
    "büro": ("büro",),
    "gremium": ("rat", "ausschuss", "kommission", "kuratorium", "präsidium", "vorstand", "jury"),
    **dict.fromkeys(("universität", "hochschule", "uni"), _SCHOOLS),
    **dict.fromkeys(("klinik", "klinikum", "krankenhaus", "spital"), _CLINICS),
    **dict.fromkeys(("bank", "geldhaus"), ("bank", "sparkasse")),
    **dict.fromkeys(("zeitung", "blatt"), ("zeitung", "anzeiger", "kurier", "blatt", "bote", "presse", "nachrichten")),
    "kammer": ("kammer",),
    **{
        noun: (noun,)
        for noun in ("bundesamt", "landesamt", "bundesanstalt", "gesellschaft", "akademie", "agentur", "zentralrat")
    },
    "gericht": ("gericht", "gerichtshof"),
    "polizei": ("polizei", "polizeipräsidium", "polizeidirektion", "polizeiinspektion"),
    "organisation": ("organisation", "werk", "hilfe"),
    "initiative": ("initiative", "bündnis"),
    "bündnis": ("bündnis", "allianz"),
    **{noun: (noun,) for noun in ("reederei", "werft", "brauerei", "molkerei", "spedition", "genossenschaft")},
    "verlag": ("verlag",),
    "gemeinde": ("gemeinde",),
    "fraktion": ("fraktion",),
    "kommission": ("kommission",),
    "versicherung": ("versicherung", "versicherer"),
    "versicherer": ("versicherung", "versicherer"),
    "airline": ("airline", "fluggesellschaft", "airlines"),
    "fluggesellschaft": ("airline", "fluggesellschaft", "airlines"),
    "kette": ("kette", "discounter", "händler"),
    "discounter": ("discounter",),
    **dict.fromkeys(("startup", "start-up"), ("startup", "start-up")),
    "sender": ("sender", "rundfunk"),
    "magazin": ("magazin",),
    "gruppe": ("gruppe",),
    "versorger": ("versorger", "werke"),
    "autobauer": ("autobauer", "hersteller"),
    "händler": ("händler",),
    "anbieter": ("anbieter",),
    "orchester": ("orchester", "philharmoniker", "symphoniker", "sinfoniker", "philharmonie"),
    "ensemble": ("ensemble", "theater", "oper", "schauspiel"),
}
"""Nouns by which bodies are called again, with the ends of words by which they are named."""
SHORT_FORMS: Final = {
    form: noun
    for noun in SHORT_BODIES
    for form in ((noun, noun + "s", noun + "es") if noun[-1] not in "es" else (noun,))
}
"""The forms of these nouns, in the genitive too, and the noun itself."""
_FIRMS: Final = (
    *(
        "konzern",
        "unternehmen",
        "firma",
        "hersteller",
        "betreiber",
        "betrieb",
        "bank",
        "geldhaus",
        "reederei",
        "verlag",
    ),
    *("werft", "brauerei", "molkerei", "spedition", "genossenschaft"),
    *("versicherung", "versicherer", "airline", "fluggesellschaft", "kette", "sender", "zeitung", "blatt", "magazin"),
    *("klinik", "klinikum", "krankenhaus", "spital", "versorger", "autobauer", "händler", "anbieter"),
)
_SOCIETIES: Final = (
    *(
        "verband",
        "verein",
        "klub",
        "club",
        "organisation",
        "initiative",
        "bündnis",
        "stiftung",
        "gewerkschaft",
        "kammer",
    ),
    *("gruppe", "partei", "orchester", "ensemble", "institut"),
)
_AUTHORITIES: Final = (
    *("behörde", "anklagebehörde", "staatsanwaltschaft", "amt", "ministerium", "gericht", "polizei", "kommission"),
    *("gemeinde", "fraktion", "universität", "hochschule", "uni"),
)


def _ends_of(nouns: tuple[str, ...]) -> frozenset[str]:
    return frozenset(end for noun in nouns for end in SHORT_BODIES.get(noun, ()))


_NO_FIRMS: Final = word_set(
    "kirche bistum regierung parlament bundestag landtag senat stadt kreis landkreis feuerwehr armee bundeswehr team"
    " mannschaft familie opposition koalition"
)
_ALIKE: Final = ("verband", "verein", "organisation", "initiative", "bündnis", "stiftung")
"""Societies that are called by each other's nouns: ``Bund Naturschutz`` is a ``Verein``."""


def _others_of(noun: str, alike: tuple[str, ...]) -> tuple[str, ...]:
    """The ends of words by which bodies are named that aren't called by a noun, nor by one of those ``alike``."""
    known = _ends_of(_FIRMS + _SOCIETIES + _AUTHORITIES) | _NO_FIRMS
    return tuple(sorted(known - _ends_of((noun, *alike)) - {noun}))


OTHER_BODIES: Final = (
    {noun: _others_of(noun, _ALIKE) for noun in _SOCIETIES}
    | {noun: _others_of(noun, _FIRMS) for noun in _FIRMS}
    | {noun: _others_of(noun, ()) for noun in ("klub", "club")}
)
"""Nouns that many bodies are called by, with the ends of words by which others are named: no office is a firm."""
SHORT_COMPOUNDS: Final = word_set(
    "organisation konzern unternehmen firma hersteller kette klub club verband verein gewerkschaft bank betrieb"
)
"""Nouns of ``SHORT_BODIES`` that compounds end in: ``die Umweltorganisation``."""
SHORT_NAMES: Final = word_set("polizei staatsanwaltschaft gericht ministerium gemeinde fraktion")
"""Nouns of ``SHORT_BODIES`` that are a name by themselves."""
LETTERS: Final = word_set(
    "schreiben mitteilung pressemitteilung erklärung stellungnahme brief statement mail e-mail post posting aussendung"
    " presseerklärung medienmitteilung communiqué"
)
"""Nouns for what somebody sends to tell something."""
ISSUERS: Final = {
    **dict.fromkeys(("urteil", "urteilsbegründung", "urteilsspruch", "beschluss"), ("gericht", "gerichtshof")),
    **dict.fromkeys(("anklage", "anklageschrift"), ("anwaltschaft",)),
    **dict.fromkeys(("polizeibericht", "fahndungsaufruf"), ("polizei", "polizeipräsidium")),
}
"""Nouns for documents that one kind of body writes, with the ends of its names."""
