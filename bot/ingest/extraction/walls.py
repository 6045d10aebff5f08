"""Pages that stand between a reader and an article: consent, log-in, challenge, the front page. Pure.

A wall answers 200 like any page. It is known by where a fetch was led (``wall_at``), by how it looks (``wall_like``),
by having nothing to do with what the feed announces (``is_unrelated``), and by being shown for several items
(``crowded``). A page that is taken for a wall isn't stored as an article; its item is shown with the feed's title.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.ingest.extraction.revisions import titles_alike
from bot.ingest.sites.authority import domain_of, same_address
from bot.ingest.sites.urls import canonical_url
from bot.text.words import fold_words
from bot.texts import reading as say

_WALL_HOSTS = frozenset(
    (
        *("consent", "consents", "guce", "cmp", "cookie", "cookies", "privacy", "myprivacy", "gdpr"),
        *("login", "signin", "accounts", "account", "auth", "sso", "captcha", "validate", "challenge"),
    )
)
"""First labels of hosts to which readers are sent first, such as consent.youtube.com and myprivacy.dpgmedia.nl."""
_WALL_SEGMENTS = frozenset(
    (
        *("consent", "cookie-consent", "cookieconsent", "cookiewall", "cookie-wall", "gdpr"),
        *("privacywall", "privacy-wall", "privacy-gate", "collectconsent", "zustimmung", "einwilligung"),
        *("login", "log-in", "signin", "sign-in", "anmelden", "anmeldung", "connexion", "register", "registration"),
        *("subscribe", "subscription", "abonnement", "paywall", "premium-wall", "captcha", "challenge"),
        *("blocked", "unavailable", "maintenance", "wartung", "error", "404", "not-found", "notfound"),
    )
)
"""Parts of a path, without their suffix and in lower case, of pages that ask for something first."""
_FRONT = re.compile(r"/?(?:index\.\w+|home(?:page)?|startseite|[a-z]{2}(?:[-_][a-z]{2})?)?/?", re.IGNORECASE)
"""Paths of a site's first page, also of one in a language."""
_CHALLENGE = re.compile(
    r"just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|"
    r"are you (?:a )?(?:human|robot)|robot check|access (?:to this page has been )?denied|security check|"
    r"pardon our interruption|ddos[- ]guard|please wait(?: while|\.\.\.|…|$)|one more step|request blocked|"
    r"enable javascript and cookies|einen moment|nur einen moment|un instant|un momento",
    re.IGNORECASE,
)
"""Titles of the pages by which Cloudflare, Imperva, Akamai, DataDome and others test a visitor."""
_LONGEST_CHALLENGE = 1_500
"""Characters of the longest text of a challenge page: an article may have such a title, but says more."""
_FEWEST = 2
"""Least number of telling words in an announcement, before a page can be found to share none with it."""
_SHORTEST = 4
"""Letters of the shortest word that tells something: shorter ones are nearly all function words."""
_STEM = 5
"""Letters at a word's beginning that are compared, so that its forms are one."""
_SMALL_WORDS = """
about after also been before could does down from have here into just more most much only other over said says
some than that their them then there these they this those very were what when where which while will with would
your aber alle auch beim dass dem denn diese doch dort eine einem einen einer haben hatte hier ihre kein mehr
nach nicht noch nur oder ohne schon sein sich sind ueber unter viel vor wenn werden wie wird zum zur aussi avec
cette comme dans elle entre leur mais meme nous pour plus sans sont sous tout tres vous como cuando desde donde
entre esta este hace hasta mais muito para pela pelo pero porque sobre tambem tiene anche come con della delle
dello gli nella non questo sono deze door een het maar naar niet over van voor werd wordt zijn zonder
"""
"""Function words of four letters and more in English, German, French, Spanish, Portuguese, Italian and Dutch."""
_SMALL = frozenset(_SMALL_WORDS.split())
"""``_SMALL_WORDS`` as a set: words that stand in any text of their language and say nothing about its subject."""
_UNSPACED = re.compile(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\U00020000-\U0003ffff]{2,}")
"""Runs of scripts that put no blanks between words, or (Korean) put endings to them; their pairs of letters are
compared."""


@dataclass(frozen=True, slots=True)
class Landing:
    """Where the fetch of an item's page ended: ``requested`` is the item's link, ``final`` what answered."""

    entry_id: str
    title: str
    requested: str
    final: str


def wall_at(requested: str, final: str, *, challenged: bool = False) -> str | None:
    """Why the page at ``final`` is a wall before ``requested``; ``None`` where it isn't a wall.

    ``challenged``: the answer's header says that it is a challenge (``cf-mitigated``,
    https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/).
    """
    if challenged:
        return say.CHALLENGE_PAGE
    if same_address(requested, final):
        return None
    if _is_front(final) and not _is_front(requested):
        return say.LEADS_TO_FRONT_PAGE
    if _names_a_wall(final) and not _names_a_wall(requested):
        return say.ASKS_SOMETHING_FIRST.format(address=_short(final))
    return None


def wall_like(title: str, text: str) -> str | None:
    """Why a page with this title is a challenge; ``None`` where it isn't one."""
    if _CHALLENGE.search(title) and len(text) <= _LONGEST_CHALLENGE:
        return say.CHALLENGE_PAGE_TITLED.format(title=title.strip()[:60])
    return None


def is_unrelated(text: str, announced: str, url: str) -> bool:
    """Whether a page's text shares no telling word with what a feed announces: title and summary, as plain text.

    Words of the outlet's own name, which is in its address, don't count. Always false for an announcement of fewer than
    two telling words.
    """
    wanted = set(_telling(announced))
    if len(wanted) < _FEWEST:
        return False
    site = domain_of(url).replace("-", "")
    wanted = {word for word in wanted if word not in site} or wanted
    return all(wanted.isdisjoint(_telling(line)) for line in text.splitlines())  # mostly its title has one


def crowded(landings: Sequence[Landing]) -> dict[str, str]:
    """The reason why an item's page is a wall, by the item's id, for pages to which several items of a poll lead.

    Items with the same headline count once, since the same news may be announced twice under two addresses.
    """
    led: dict[str, list[Landing]] = defaultdict(list)
    for landing in landings:
        if not same_address(landing.requested, landing.final):
            led[canonical_url(landing.final)].append(landing)
    return {
        landing.entry_id: say.MANY_LEAD_TO_ONE.format(count=len(group), address=_short(address))
        for address, group in led.items()
        if any(not titles_alike(group[0].title, other.title) for other in group[1:])
        for landing in group
    }


def _is_front(url: str) -> bool:
    parts = urlsplit(canonical_url(url))
    return not parts.query and _FRONT.fullmatch(parts.path) is not None


def _names_a_wall(url: str) -> bool:
    parts = urlsplit(url)
    segments = {segment.partition(".")[0] for segment in parts.path.lower().split("/")}
    return (parts.hostname or "").partition(".")[0] in _WALL_HOSTS or not segments.isdisjoint(_WALL_SEGMENTS)


def _telling(text: str) -> Iterator[str]:
    for word in fold_words(text):
        unspaced = _UNSPACED.findall(word)
        if unspaced:
            yield from (run[at : at + 2] for run in unspaced for at in range(len(run) - 1))
        elif len(word) >= _SHORTEST and word not in _SMALL and not word.isdigit():
            yield word[:_STEM]


def _short(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.hostname or ''}{parts.path}"[:80]
