"""Decides whether the text now at an article's address is still that article. Pure.

One day another page may stand there: a consent page, a challenge, maintenance, the front page, the first lines before a
paywall. Taken for an edit it would withdraw every quotation. So the new text must be like the old text, in runs of
three words:

- half of the old text's runs stand in the new one. Most edits keep far more: they add, drop or change a few sentences
  (A. Spangher et al., "NewsEdits", NAACL 2022). Live blogs get new entries on top, and the old ones stay for hours.
- Or a fifth of them, where the headline is alike and the text hardly shorter: a report that was written anew.
- A text that is mostly other news (less than a quarter of it is the old one) needs the headline, too: front pages print
  whole beginnings.
- One that begins like the old text and leaves its end out is cut short, not edited: half of it gone, or 30 % of a long
  one, or a tenth where the page asks for a subscription or breaks off.

A refused text changes nothing: the article's last text stays stored, with its quotations.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from bot.domain.articles import Page, StoredText
from bot.domain.errors import ContentError
from bot.text.words import fold_words
from bot.texts import reading as say

TextChange = Literal["revision", "cut short", "another page"]
_Run = tuple[str, ...]

_KEPT = 0.5
"""Least share (0–1) of the old text's runs that stand in the new one, whatever the headline is."""
_REWRITTEN = 0.2
"""Least share (0–1) of the old text's runs that stand in the new one where the headlines are alike."""
_SIZE = 0.8
"""Least number of runs of a text that was written anew, as a share of the old text's (0–1)."""
_OLD_NEWS = 0.25
"""Share (0–1) of the new text's runs that stand in the old one, below which the headlines must be alike."""
_GONE, _GONE_OF_LONG, _GONE_AT_A_PAYWALL = 0.5, 0.3, 0.1
"""Least shares (0–1) of the old text's runs, all at its end, whose absence makes the new text one that was cut short:
of a short text, of one that lost ``_LONG`` runs, and of one whose page is for subscribers."""
_LONG = 80
"""Runs that are gone at the end, from which on the share for long texts counts."""
_OPENING = 20
"""Runs of the new text's beginning; half of them stand in the old text where it begins alike."""
_NEARLY_ALL = 0.95
"""Share (0–1) of the common runs by whose end in the old text the new one's part of it ends: a phrase may return later
by chance."""
_TITLE = 0.5
"""Least share (0–1) of the shorter headline's words that also stand in the other, for headlines that are alike."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Title and text of an article; ``locked``: its page says that the text is for subscribers, or breaks off."""

    title: str
    text: str
    locked: bool = False


def judge_revision(old: Wording, new: Wording) -> TextChange:
    """Whether ``new`` is a revision of ``old`` at the same address, cut short, or another text. Any text is a revision
    of an empty one."""
    before, after = _runs(old.text), _runs(new.text)
    if not before or old.text == new.text:
        return "revision"
    common = set(before) & set(after)
    if _is_cut_short(before, after, common, locked=new.locked):
        return "cut short"
    kept = len(common) / len(set(before))
    alike = titles_alike(old.title, new.title)
    if kept >= _KEPT and (alike or len(common) >= _OLD_NEWS * len(set(after))):
        return "revision"
    if kept >= _REWRITTEN and alike and len(after) >= _SIZE * len(before):
        return "revision"
    return "another page"


def titles_alike(title: str, other: str) -> bool:
    """Whether two headlines share half of the shorter one's words."""
    left, right = set(fold_words(title)), set(fold_words(other))
    return bool(left & right) and len(left & right) >= _TITLE * min(len(left), len(right))


def _is_cut_short(before: Sequence[_Run], after: Sequence[_Run], common: set[_Run], *, locked: bool) -> bool:
    """Whether the new text begins like the old text and ends before its end."""
    opening = after[:_OPENING]
    if not opening or sum(run in common for run in opening) < len(opening) / 2:
        return False
    shared = [at for at, run in enumerate(before) if run in common]
    end = shared[min(len(shared) - 1, int(_NEARLY_ALL * len(shared)))] + 1
    if bisect_left(shared, end) < end / 2:  # only a few phrases of the beginning are left: rewritten, not cut
        return False
    gone = len(before) - end
    least = _GONE_AT_A_PAYWALL if locked else _GONE_OF_LONG if gone >= _LONG else _GONE
    return gone >= least * len(before)


def _runs(text: str) -> list[_Run]:
    words = fold_words(text)
    return list(zip(words, words[1:], words[2:], strict=False)) or ([tuple(words)] if words else [])


def check_revision(page: Page, stored: StoredText, *, only_of_feeds: bool = False) -> None:
    """Whether the article that is stored at the page's address may become the page.

    ``only_of_feeds``: the text is a feed's, which never replaces that of a page.

    Raises:
        ContentError: it is another one; says what is there now.
    """
    if stored.origin == "unread":
        return
    if only_of_feeds and stored.origin == "page":
        raise ContentError(say.KNOWN_FROM_PAGE.format(url=page.url))
    change = judge_revision(Wording(stored.title, stored.text), Wording(page.title, page.text, page.locked))
    if change == "cut short":
        raise ContentError(say.ONLY_BEGINNING_NOW.format(url=page.url))
    if change == "another page":
        raise ContentError(say.OTHER_TEXT_NOW.format(url=page.url))
