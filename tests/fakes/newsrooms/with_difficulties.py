"""Pages whose article is hard to tell from what stands around it."""

from tests.fakes.newsrooms import words
from tests.fakes.newsrooms.made import MadePage, cards, data, menu, open_graph, paragraphs

_EN, _OTHERS = words.ENGLISH, words.HEADLINES
_SITE = "https://harbourpost.example"
_TITLE = "No ferry before spring"


def made(name: str, html: str, lines: tuple[str, ...], *, head: str = "", author: str | None = None) -> MadePage:
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{_TITLE} | Harbour Post</title>{open_graph(_TITLE, "Harbour Post")}
    <meta property="article:published_time" content="2026-11-02T09:30:00Z">{head}</head><body><header class="site-header"><a href="/">Harbour Post</a>{menu("Home", "Island", "Sport", "Letters")}</header>
    {html}<footer class="site-footer"><p>© 2026 Harbour Post. All rights reserved. No part of this page may be copied without leave.</p></footer></body></html>"""
    return MadePage(name, page.encode(), f"{_SITE}/ferry", lines, _TITLE, "Harbour Post", author, "en")


def half_paid() -> MadePage:
    """The page shows the beginning, its data have the whole (https://schema.org/articleBody)."""
    thing = {"@type": "NewsArticle", "headline": _TITLE, "articleBody": "\n\n".join(_EN), "isAccessibleForFree": False, "author": {"name": "<![CDATA[Nerys Caddock]]>"}}  # fmt: skip
    html = f'<article><h1>{_TITLE}</h1>{paragraphs(_EN[:2])}<div class="paywall"><h2>Subscribe to go on</h2><p>You have read all free articles of this month. Choose an offer and read on at once, on all your devices.</p></div></article>'
    return made("half a page, whole data", html, _EN, head=data(thing), author="Nerys Caddock")


def live_blog() -> MadePage:
    """Several posts, the newest first, each with a time and a heading of its own."""
    lines = [f"{_EN[at]} {_EN[at + 1]}" for at in (0, 2, 4, 6, 8)]
    posts = "".join(
        f'<article class="live-blog-post" id="post-{at}"><header><time datetime="2026-11-02T1{at}:00:00Z">1{at}:00</time><h2>{_OTHERS[at]}</h2></header><div class="post-body"><p>{line}</p></div></article>'
        for at, line in enumerate(lines)
    )
    updates = [{"@type": "BlogPosting", "headline": _OTHERS[at], "datePublished": f"2026-11-02T1{at}:00:00Z", "articleBody": line} for at, line in enumerate(lines)]  # fmt: skip
    thing = {
        "@type": "LiveBlogPosting",
        "headline": _TITLE,
        "datePublished": "2026-11-02T09:30:00Z",
        "liveBlogUpdate": updates,
    }
    html = f'<main><h1>{_TITLE}</h1><div class="live-blog">{posts}</div></main>'
    told = tuple(part for at, line in enumerate(lines) for part in (_OTHERS[at], line))
    return made("a live blog", html, told, head=data(thing))


def two_sentences() -> MadePage:
    most = "".join(f'<li><a href="/m/{at}">{line}</a></li>' for at, line in enumerate(_OTHERS))
    html = f'<main><article><h1>{_TITLE}</h1><figure><img src="a.jpg"><figcaption>The Odalys at her berth on Sunday evening. Ode Marr for the Harbour Post</figcaption></figure><p>{_EN[0]}</p><p>{_EN[1]}</p></article><aside><h2>Most read</h2><ol>{most}</ol></aside></main>'
    return made("two sentences", html, _EN[:2])


def many_comments() -> MadePage:
    """Comments that are longer than the article, in boxes whose names no list of names has."""
    talk = "".join(
        f'<div class="talk-entry"><b>Reader {number}</b><div class="talk-words"><p>{words.COMMENT} ({number})</p></div></div>'
        for number in range(30)
    )
    html = f'<div class="story"><h1>{_TITLE}</h1><div class="story-words">{paragraphs(_EN[:4])}</div></div><div id="discussion" class="talk"><h2>30 comments</h2>{talk}</div>'
    return made("many comments", html, _EN[:4])


def many_teasers() -> MadePage:
    """Teasers are longer than the article, and marked as articles themselves."""
    shape = '<article class="card"><a href="{at}"><h3>{headline}</h3></a><p>{teaser}</p></article>'
    teasers = cards(_OTHERS * 2, words.TEASER, shape)
    html = (
        f'<main><div class="text"><h1>{_TITLE}</h1>{paragraphs(_EN[:4])}</div><div class="grid">{teasers}</div></main>'
    )
    return made("many teasers", html, _EN[:4])


def interview() -> MadePage:
    asked = (
        "Why does the ferry not sail?",
        "What will people do in winter?",
        "Who pays for the helicopter?",
        "When do you sail again?",
    )
    told = tuple(
        line for at, question in enumerate(asked) for line in (question, f"{_EN[2 * at + 1]} {_EN[2 * at + 2]}")
    )
    body = "".join(
        f"<p><strong>{question}</strong></p><p>{answer}</p>"
        for question, answer in zip(told[::2], told[1::2], strict=True)
    )
    html = (
        f'<article><h1>{_TITLE}</h1><p>{_EN[0]}</p>{body}<div class="share-bar"><a href="#">Share</a></div></article>'
    )
    return made("an interview", html, (_EN[0], *told))


def defined_interview() -> MadePage:
    """An interview as a list of terms."""
    asked = ("Why does the ferry not sail?", "What will people do in winter?", "Who pays for the helicopter?")
    told = tuple(
        line for at, question in enumerate(asked) for line in (question, f"{_EN[2 * at + 1]} {_EN[2 * at + 2]}")
    )
    body = "".join(
        f"<dt>{question}</dt><dd>{answer}</dd>" for question, answer in zip(told[::2], told[1::2], strict=True)
    )
    return made(
        "an interview as a list of terms",
        f"<article><h1>{_TITLE}</h1><p>{_EN[0]}</p><dl>{body}</dl></article>",
        (_EN[0], *told),
    )


def listed() -> MadePage:
    """An article in numbered parts."""
    parts = tuple(line for at in range(5) for line in (f"{at + 1}. {_OTHERS[at]}", _EN[at + 1]))
    body = "".join(f"<h2>{heading}</h2><p>{line}</p>" for heading, line in zip(parts[::2], parts[1::2], strict=True))
    points = tuple(f"{line} {_EN[at]}" for at, line in enumerate(("First of all:", "Then:", "And at last:"), start=6))
    html = f"<article><h1>{_TITLE}</h1><p>{_EN[0]}</p>{body}<ol>{''.join(f'<li>{line}</li>' for line in points)}</ol></article>"
    return made("a list", html, (_EN[0], *parts, *points))


def boxes_alone() -> MadePage:
    """No paragraph is marked as such."""
    html = f'<div id="wrap"><div class="headline">{_TITLE}</div><div class="body">{"".join(f"<div>{line}</div>" for line in _EN)}</div></div>'
    return made("boxes alone", html, _EN)


def menu_within() -> MadePage:
    """A long menu of sections with a sentence each, before a short article."""
    sections = "".join(
        f'<li><a href="/s/{at}">{line}</a> <span>{words.TEASER}</span></li>' for at, line in enumerate(_OTHERS)
    )
    html = f'<div class="mega-menu"><ul>{sections}</ul></div><div class="page"><h1>{_TITLE}</h1><div class="txt">{paragraphs(_EN[:5])}</div></div>'
    return made("a menu of sentences", html, _EN[:5])


def other_teaser() -> MadePage:
    """The only element that is called an article is a teaser."""
    html = f'<div class="promo"><article><h3>{_OTHERS[0]}</h3><p>{words.TEASER}</p></article></div><div class="text"><h1>{_TITLE}</h1>{paragraphs(_EN)}</div>'
    return made("a teaser that is called the article", html, _EN)


def pulled() -> MadePage:
    """Words of the article are repeated in large letters beside it, and a fact box stands within."""
    pulled_words = (
        '<aside class="pullquote"><p>We looked at every bolt of that ship and we did not like what we saw</p></aside>'
    )
    facts = f'<aside class="factbox"><h3>The Odalys</h3><p>Built in 1974, 62 metres, 400 passengers. {words.TEASER}</p></aside>'
    html = f"<article><h1>{_TITLE}</h1>{paragraphs(_EN[:3])}{pulled_words}{paragraphs(_EN[3:6])}{facts}{paragraphs(_EN[6:])}</article>"
    return made("words pulled out", html, _EN)


def loose() -> MadePage:
    """Text that stands loose between advertisements."""
    body = '<div class="ad">Advertisement</div>'.join(f"{line}<br>" for line in _EN)
    return made("loose text between advertisements", f'<div class="artbody"><h1>{_TITLE}</h1>{body}</div>', _EN)


def endless() -> MadePage:
    """Below the article the next one begins, for readers who scroll on."""
    following = [line.replace("ferry", "bus").replace("Odalys", "Tarn Line") for line in reversed(_EN)]
    html = f'<article class="story" id="a1"><h1>{_TITLE}</h1>{paragraphs(_EN)}</article><article class="story" id="a2"><h1>Bus line gives up too</h1>{paragraphs(following)}</article>'
    return made("a page without an end", html, _EN)


def asked_for_consent() -> MadePage:
    """A dialogue without a telling name, longer than half of the article."""
    asked = "We and our 812 partners keep and read things on your device, such as cookies, and use what they tell us for advertising and to learn what readers like; you may say no to it here at any time."
    html = f'<div role="dialog" class="zz"><p>{asked}</p><p>{asked}</p></div><div class="content"><h1>{_TITLE}</h1>{paragraphs(_EN[:4])}</div>'
    return made("a question before the article", html, _EN[:4])


DIFFICULT = (
    *(half_paid(), live_blog(), two_sentences(), many_comments(), many_teasers(), interview(), defined_interview()),
    *(listed(), boxes_alone(), menu_within(), other_teaser(), pulled()),
    *(loose(), endless(), asked_for_consent()),
)
