"""Tells feeds of comments from feeds of articles, by what names them and by what they have. Pure.

Every blog names a feed of its readers' comments beside the feed of its articles, each in the language of the blog.
"""

import re
from urllib.parse import unquote, urlsplit

from bot.domain.feeds import ParsedFeed

_WORDS = (
    *("comments", "comment feed", "comment rss", "kommentar-", "kommentare", "kommentars", "kommentarfeed", "komentar"),
    *("commentaires", "comentari", "comentári", "commenti", "reacties", "opmerkingen", "komentář", "komentár"),
    *(
        "kommentti",
        "kommentit",
        "kommentaar",
        "hozzászól",
        "komentār",
        "yorum",
        "комментар",
        "коментар",
        "каментар",
        "σχολί",
        "σχόλι",
    ),
    *("athugasemd", "iruzkin", "sylwadau", "ummæli", "tanggapan", "bình luận", "تعليق", "دیدگاه", "نظرات", "نظرها"),
    *(
        "تبصر",
        "תגובות",
        "评论",
        "評論",
        "留言",
        "回响",
        "迴響",
        "コメント",
        "댓글",
        "ความเห็น",
        "ความคิดเห็น",
        "टिप्पणी",
        "टिप्पणि",
    ),
    *("মন্তব্য", "கருத்து", "వ్యాఖ్య", "კომენტარ", "մեկնաբան", "пікір"),
)
"""The word for readers' comments in the languages of the web, in lower case and mostly without its end; where the
singular is a page of opinion ("Comment", "Kommentar") only forms that aren't."""
_IN_ADDRESS = re.compile(
    r"(?<![a-z])(?:comments(?![a-z])|comment[-_./]?(?:feed|rss)|crss(?![a-z])|kommentare|comentarios|commenti(?![a-z]))"
    r"|withcomments=1"
)
"""How the address of a feed of comments looks, in lower case: WordPress has ``/comments/feed/`` and
``?feed=comments-rss2``, Blogger ``/feeds/comments/default``, Drupal ``/crss`` and ``/comments/rss``."""
_COMMENT_PART = re.compile(r"(?:comment|respond|c)[-_/]?\d+|comments?$|showcomment=", re.IGNORECASE)
"""The fragment or parameter by which the address of an article leads to a comment below it (``#comment-17``, ``#c17``,
``?showComment=17``)."""


def is_named_for_comments(address: str, title: str) -> bool:
    """Whether a feed's address or its title on a page says that it is of comments."""
    parts = urlsplit(address)
    where = unquote(f"{parts.path}?{parts.query}").lower()
    named = title.lower()
    return bool(_IN_ADDRESS.search(where)) or any(word in named for word in _WORDS)


def has_comments(feed: ParsedFeed) -> bool:
    """Whether most items of a feed lead to a comment below an article."""
    links = [entry.link for entry in feed.entries if entry.link]
    return bool(links) and 2 * sum(map(_leads_to_comment, links)) > len(links)


def _leads_to_comment(link: str) -> bool:
    parts = urlsplit(link)
    return bool(_COMMENT_PART.match(parts.fragment)) or "showcomment=" in parts.query.lower()
