"""The name of an outlet as it is shown in answers. Pure.

Any page may call itself "Reuters", so a name is shown alone only where the letters of the site's own registrable domain
spell it ("The New York Times" at nytimes.com, "BBC News" at bbc.co.uk); elsewhere the host is shown with it: "Reuters
(stranger.example)". A host below the registrable domain may be somebody else's (``sites/authority.py``): it stands
there too. Letters that no domain here is written in spell nothing, so that a name in look-alike letters doesn't stand
alone.

The words of a name spell a domain when it is made of their beginnings in their order: all of "Harbour Post", "ny" and
"times". At least half of the letters must be there, since initials alone are easily had by anybody.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from bot.ingest.decoding.plain import one_line
from bot.ingest.sites.authority import Host, domain_of, host_of

_LONGEST = 60
"""Characters of the longest name that is shown before its domain: with a longer one the domain would be cut off."""
_PARTS = re.compile(r"\s+[|–—·»:-]\s+|\s*[|»]\s*")
"""What stands between the name of an outlet and that of a part of it: "World | The Guardian"."""
_GENERIC = frozenset(
    (
        *("the", "der", "die", "das", "le", "la", "les", "el", "il", "lo", "los", "las", "o", "a"),
        *("and", "und", "et", "y", "e", "of", "de", "di", "du", "des", "news", "online", "tv", "web", "digital"),
        *("com", "net", "org", "info", "co", "inc", "ltd", "nachrichten", "zeitung", "magazin", "magazine", "mag"),
        "newspaper",
    )
)
"""Words that a domain may have or leave out although the outlet's name doesn't: they count as no letters of the name.
"""
_ARTICLES = ("the", "der", "die", "das", "le", "la", "el", "il")
"""Words that may begin a domain although the outlet is called without them."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "æ": "ae", "å": "aa"})
"""How letters that domains don't have are spelt out in them."""
_PLAIN = str.maketrans({"ł": "l", "ı": "i", "đ": "d", "ø": "o"})
"""How letters that have no accent to drop are written in domains."""
_WEB_NAME = re.compile(r"://|@|\b[\w-]+\.[a-z]{2,}\b", re.IGNORECASE)
"""An address or a domain within a claimed name: such a name is never shown, since it could look like another site."""


def outlet_name(claimed: str, url: str) -> str:
    """The name to show for the outlet at ``url``, whose page or feed calls it ``claimed``."""
    host, domain = host_of(url), domain_of(url)
    name = one_line(claimed, _LONGEST)
    if host is None or not name:
        return name or domain
    if host.core == host.domain:
        own = next((part for part in (name, *_PARTS.split(name)) if spells(part, host)), None)
        if own is not None:
            return own
    plain = name.partition("(")[0].strip()
    return domain if not plain or _WEB_NAME.search(plain) else f"{plain} ({domain})"


def first_name(called: Sequence[str], url: str) -> str:
    """The first name that the domain spells; else the first name with the domain; without names the domain."""
    names = [outlet_name(name, url) for name in called if name]
    domain = domain_of(url)
    return next((name for name in names if not domain or not name.endswith(domain)), names[0] if names else domain)


def spells(name: str, host: Host) -> bool:
    """Whether a name's letters spell the host's registrable domain."""
    if host.domain is None:
        return False
    label, _, suffix = host.domain.partition(".")
    letters = label.replace("-", "")
    small = _GENERIC | {*suffix.split(".")}
    return any(_spelt(words, letters, small) for words in _readings(name))


def _readings(name: str) -> Iterator[list[str]]:
    """The words of a name in the letters of domains; umlauts give two readings. Empty where other letters remain."""
    lower = unicodedata.normalize("NFC", name).casefold().replace("'", "").replace("’", "")
    for spelt in (lower.translate(_PLAIN), lower.translate(_UMLAUTS)):
        plain = "".join(char for char in unicodedata.normalize("NFKD", spelt) if not unicodedata.combining(char))
        if plain.isascii() or not any(char.isalpha() and not char.isascii() for char in plain):
            yield re.findall("[a-z0-9]+", plain)


def _spelt(words: Sequence[str], letters: str, small: frozenset[str]) -> bool:
    own = [word for word in words if word not in small]
    if not own:
        return "".join(words) == letters
    least = len(own[0]) if len(own) == 1 else (sum(map(len, own)) + 1) // 2
    article = next((word for word in _ARTICLES if letters.startswith(word)), "")
    return any(_used(words, spelt, small) >= least for spelt in {letters, letters.removeprefix(article)})


def _used(words: Sequence[str], letters: str, small: frozenset[str]) -> int:
    """How many letters of telling words are in ``letters``, at most, when these are made of beginnings of the words; -1
    where they aren't. A small word may be left out, and be more than it is: the domain ends in it then."""
    reached = {0: 0}
    for word in words:
        after: dict[int, int] = {}
        for at, used in reached.items():
            for length in (0, 1, len(word)) if word in small else range(1, len(word) + 1):
                if letters.startswith(word[:length], at):
                    telling = used if word in small else used + length
                    after[at + length] = max(after.get(at + length, -1), telling)
        reached = after
    return max((used for at, used in reached.items() if letters[at:] in small or at == len(letters)), default=-1)
