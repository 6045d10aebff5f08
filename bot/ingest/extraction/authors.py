"""The people that a byline or an author's field names, apart, and nothing but their names. Pure.

Google asks publishers for one name a field (https://developers.google.com/search/docs/appearance/structured-data/article,
"Author markup best practices"), and names what they write beside it: the publisher, the job, "posted by". Places,
addresses and the names of several people stand there too.
"""

import re
from collections.abc import Iterator

from bot.ingest.decoding.plain import one_line
from bot.ingest.extraction.titles import OutletWords, letters_of

_ADDRESS = re.compile(r"<?\s*(?:(?:mailto:)?[\w.+-]+@[\w-]+\.[\w.-]+|\w+://\S+)\s*>?")
"""An e-mail address or a link; it is taken out."""
_IN_BRACKETS = re.compile(r"\s*[(\[（]([^()\[\]（）]*)[)\]）]")
"""A job, an agency or a name beside an address."""
_INTRODUCED = re.compile(
    r"(?:(?:(?:written|posted|published|story|words|reporting|text|guest post|article|report)\s+)?by\b\s*[:：]?|"
    r"(?:guest\s+)?(?:author|autor|auteur|autore|autorin|text|texto|texte|автор|текст)s?\s*[:：]|"
    r"作者\s*[:：]?|文\s*[:：／/]|(?:本報|本报)?記者\s*[:：/／]?|(?:本报)?记者\s*[:：/／]?)\s*",
    re.IGNORECASE,
)
"""The words before an author's name."""
_BY_ELSEWHERE = re.compile(r"(?:Von|Par|Por|Door|Av|Af|VON|PAR|POR|DOOR|AV|AF)\s+(?=\S+\s+\S)")
"""Such words in other languages, before a name of several words: "Von Arx" is a name, and so is "Di Marco Rossi"."""
_APART = re.compile(r"\s*[;|｜•\n]\s*|\s+[–—/·-]\s+|[、，]|,(?:\s+|$)|(?<=[^\W\d_]{3})/(?=[^\W\d_]{3})")
"""What stands between two people, or between somebody and their job, outlet or place."""
_AND = re.compile(r"\s+(?:and|&|\+|und|et|y|e|en|og|och|ja|ve|и|та|with|mit|avec|con)\s+", re.IGNORECASE)
"""The word between two names."""
_BEGUN_WITH_AND = re.compile(r"(?:and|&|und|et|y|with)\s+", re.IGNORECASE)
"""Such a word at the beginning of the last of several names."""
_AFTER_NAME = re.compile(
    r"(?<=\w)\s+(?:in|from|aus|en|em|à|a|at|near|bei|is|has|covers|writes|was|ist|est|es)\s+(?=\S)",
)
"""The words between a name and a place, or a sentence about somebody."""
_FOR = re.compile(r"\s+(?:for|of|at|special to|für|pour|para|per|voor|dla|для)\s+(?=\S)", re.IGNORECASE)
"""The words between a name and the outlet."""
_AROUND = re.compile(r"^[^\w(\"“'‘]+|[^\w)\"”'’]+$")
"""What isn't part of a name at its ends."""
_SUFFIX = re.compile(r"(?:jr|sr|junior|senior|ii|iii|iv|m\.?d|ph\.?\s?d|esq|r\.?n|m\.?a|j\.?d)\.?", re.IGNORECASE)
"""What belongs to the name before the comma."""
_ROLES = frozenset(
    (
        *("editor", "editors", "editorial", "reporter", "reporters", "correspondent", "correspondents", "writer"),
        *("writers", "columnist", "staff", "contributor", "contributors", "producer", "bureau", "desk", "newsroom"),
        *("team", "journalist", "critic", "photographer", "board", "admin", "administrator", "webmaster", "agencies"),
        *("redaktion", "redakteur", "redakteurin", "redakteure", "korrespondent", "korrespondentin", "reporterin"),
        *("journalistin", "volontär", "volontärin", "chefredakteur", "chefredakteurin", "gastautor", "gastautorin"),
        *("rédaction", "redaction", "rédacteur", "rédactrice", "journaliste", "correspondant", "correspondante"),
        *("redacción", "redaccion", "redactor", "redactora", "corresponsal", "periodista", "redação", "redacao"),
        *("repórter", "jornalista", "redazione", "giornalista", "redattore", "inviato", "corrispondente", "redactie"),
        *("verslaggever", "journaliste", "redaksjonen", "redaktionen", "redaktionen", "toimitus", "redakcja"),
        *("redaktor", "redaktorka", "dziennikarz", "redakce", "szerkesztőség", "редакция", "редактор", "журналист"),
        *("корреспондент", "редакція", "кореспондент", "haber", "merkezi", "muhabir", "editör"),
    )
)
"""Words of jobs and of writers without a name, in the languages in which sites write them into that field."""
_JOB_BEHIND = re.compile(r"(?<=\w\w)\s*(?:기자|특파원|記者|记者)$")
"""The word for a reporter that Korean, Japanese and Chinese bylines put behind a name."""
_MOST_BEFORE = 4
"""Words before a name among which its job may stand: "Harbour Post reporter", "Political editor"."""
_NOBODY = frozenset(
    (
        *("by", "undefined", "null", "none", "unknown", "na", "author", "anonymous", "guest", "user", "test", "autor"),
        *(
            "false",
            "true",
            "nan",
            "object",
            "objectobject",
            "default",
            "root",
            "web",
            "編集部",
            "编辑",
            "編輯",
            "本报记者",
        ),
    )
)
"""What templates, and systems without a name, write as an author, as letters."""
_AFFILIATIONS = frozenset(
    (
        *("news", "press", "agency", "times", "magazine", "network", "radio", "tv", "television", "university"),
        *("institute", "college", "school", "center", "centre", "online", "digital", "media", "today", "post"),
        *("universität", "institut", "nachrichten", "zeitung", "agencia", "agence", "agenzia"),
    )
)
"""Words by which a part after a name is known as somebody's outlet or employer."""
_WEB_NAME = re.compile(r"^www\.|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$", re.IGNORECASE)
"""A domain."""
_ACCOUNT = re.compile(r"(?<!\w)@\w+")
"""The name of an account; it is taken out."""
_TURNED = re.compile(r"([^\s,]+(?: [^\s,]+){0,2}), ([^\s,]+(?: [^\s,]+){0,2})")
"""A family name before a given name (https://scholar.google.com/intl/en/scholar/inclusion.html, "citation_author")."""
_LONGEST = 100
"""Characters of the longest name."""
_MOST = 12
"""Names of one article that are kept at most."""


def people_named(text: str, outlet: OutletWords) -> list[str]:
    """The people whom the ``text`` of an author's field or a byline names; none where it names only the ``outlet``, a
    job, a number or an address."""
    line = _introduced(_without_addresses(one_line(text)))
    names: list[str] = []
    for part in _parts(line, outlet):
        if names and _SUFFIX.fullmatch(part):
            names[-1] = f"{names[-1]}, {part}"
            continue
        name = _name_alone(part, outlet)
        after_name = bool(names) and " " in names[0]
        if name and not (after_name and (_is_lone(name) or _is_affiliation(name))):
            names.append(name)
    return distinct(names)


def given_name_first(name: str) -> str:
    """``Caddock, Nerys`` → ``Nerys Caddock``, in fields where libraries write names so."""
    match = _TURNED.fullmatch(name.strip())
    return f"{match[2]} {match[1]}" if match and not _SUFFIX.fullmatch(match[2]) else name


def distinct(names: list[str]) -> list[str]:
    """Each name once, however it is spelt."""
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(letters_of(name), name)
    return list(kept.values())[:_MOST]


def _without_addresses(line: str) -> str:
    """``n@x.example (Nerys Caddock)``, as RSS has it, or ``Nerys Caddock <n@x.example>`` → the name."""
    plain = _ACCOUNT.sub("", _ADDRESS.sub("", line)).strip()
    alone = _IN_BRACKETS.fullmatch(plain)
    return alone[1] if alone else plain


def _introduced(line: str) -> str:
    """A line without the words that introduce an author."""
    plain = line
    while match := _INTRODUCED.match(plain):
        plain = plain[match.end() :]
    return _BY_ELSEWHERE.sub("", plain, count=1) if _BY_ELSEWHERE.match(plain) else plain


def _parts(line: str, outlet: OutletWords) -> Iterator[str]:
    for part in _APART.split(line):
        plain = _BEGUN_WITH_AND.sub("", part.strip(), count=1) if _BEGUN_WITH_AND.match(part.strip()) else part.strip()
        yield from filter(None, _people_joined(plain, outlet))


def _people_joined(part: str, outlet: OutletWords) -> list[str]:
    """The names on both sides of "and", where both are names: "Ortega y Gasset" is one, "Marks and Spencer" too."""
    for match in _AND.finditer(part):
        before, after = part[: match.start()], part[match.end() :]
        nobody = _is_role(after) or outlet.has(after) or after.isupper()
        if " " in before and (" " in after or nobody) and after[0] == after[0].upper():
            return [before, *_people_joined(after, outlet)]
        if " " in before and _is_role(after):
            return [before]
    return [part]


def _name_alone(part: str, outlet: OutletWords) -> str:
    """A part without what stands beside a name in it; empty where it is nobody's."""
    name = _AROUND.sub("", _IN_BRACKETS.sub("", _introduced(part))) or _IN_BRACKETS.sub(r"\1", part).strip()
    name = _without_job(_cut_outlet(name, outlet))
    about = _AFTER_NAME.search(name)
    if about and " " in name[: about.start()]:
        name = name[: about.start()]
    if part.endswith(".") and name and len(name.split()[-1]) <= 3 and " " in name:
        name = f"{name}."  # an initial, or "Jr."
    return "" if _is_nobody(name, outlet) else name


def _without_job(name: str) -> str:
    """``Political editor Nerys Caddock`` → ``Nerys Caddock``."""
    if letters_of(name) in _NOBODY:
        return name
    words = _JOB_BEHIND.sub("", name).split()
    jobs = [at for at, word in enumerate(words[:_MOST_BEFORE]) if word.casefold().rpartition("-")[2] in _ROLES]
    behind = words[jobs[-1] + 1 :] if jobs else words
    is_name = len(behind) > 1 and all(word[0].isupper() for word in behind)
    return " ".join(behind if is_name or not jobs else words)


def _cut_outlet(name: str, outlet: OutletWords) -> str:
    for match in _FOR.finditer(name):
        if outlet.has(name[match.end() :]):
            return name[: match.start()]
    return name


def _is_nobody(name: str, outlet: OutletWords) -> bool:
    letters = letters_of(name)
    return (
        not any(map(str.isalpha, name))
        or len(name) > _LONGEST
        or letters in _NOBODY
        or _WEB_NAME.search(name) is not None
        or outlet.has(name)
        or _is_role(name)
    )


def _is_role(name: str) -> bool:
    return any(word.strip(".,'’s") in _ROLES or word in _ROLES for word in name.casefold().split())


def _is_affiliation(name: str) -> bool:
    return any(word in _AFFILIATIONS for word in name.casefold().split())


def _is_lone(name: str) -> bool:
    """Whether a part is one word of a script with blanks: after a full name it is a place, an agency or an outlet."""
    return " " not in name and name[0].casefold() != name[0].upper()
