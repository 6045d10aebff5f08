"""Heads of article pages, one for each way in which publishers write metadata, with what they say.

The ways are those of the documents that are named with them; people, places and outlets are invented.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

ADDRESS = "https://www.harbourpost.example/news/bridge-opens-4711"
"""Where the pages are: the host spells the outlet's name."""
MORNING = datetime(2026, 11, 2, 10, tzinfo=UTC)
"""When the articles were published, unless a page says something else."""
DAY = datetime(2026, 11, 2, tzinfo=UTC)
"""When they were published, where only the day is said."""
TITLE = "Bridge opens at last"
OUTLET = "The Harbour Post"
NERYS = "Nerys Caddock"
BOTH = "Nerys Caddock, Tam Reeve"
"""Two authors, as they are kept: apart."""

Said = str | datetime | None


@dataclass(frozen=True, slots=True)
class PageHead:
    """A page: what stands in its ``head`` and ``body``, and what it ``says`` (field of its metadata: value)."""

    way: str
    head: str
    says: dict[str, Said]
    body: str = ""
    url: str = ADDRESS

    def page(self) -> str:
        """The page's HTML."""
        return f"<html><head>{self.head}</head><body>{self.body}<p>The bridge carries cars again.</p></body></html>"


def data(*things: Any) -> str:
    """Things as JSON-LD."""
    listed = json.dumps(things[0] if len(things) == 1 else list(things), ensure_ascii=False)
    return f'<script type="application/ld+json">{listed}</script>'


def article(**values: Any) -> dict[str, Any]:
    """An article as https://schema.org/NewsArticle, with ``values``."""
    return {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE} | values


def person(name: str, **values: Any) -> dict[str, Any]:
    """https://schema.org/Person"""
    return {"@type": "Person", "name": name} | values


SITE = '<meta property="og:site_name" content="The Harbour Post">'

AUTHORS = (
    # schema.org: author is a Person or an Organization, or several; people write texts too.
    PageHead("a text", data(article(author=NERYS)), {"author": NERYS}),
    PageHead("a person", data(article(author=person(NERYS, jobTitle="Editor"))), {"author": NERYS}),
    PageHead("a list of people", data(article(author=[person(NERYS), person("Tam Reeve")])), {"author": BOTH}),
    PageHead("a list of texts", data(article(author=[NERYS, "Tam Reeve"])), {"author": BOTH}),
    PageHead("a list as JSON-LD writes it", data(article(author={"@list": [NERYS, "Tam Reeve"]})), {"author": BOTH}),
    PageHead("a person with several names", data(article(author=person([NERYS, "Tam Reeve"]))), {"author": BOTH}),  # type: ignore[arg-type]
    PageHead(
        "given and family name",
        data(article(author={"@type": "Person", "givenName": "Nerys", "familyName": "Caddock"})),
        {"author": NERYS},
    ),
    PageHead("several people in a name", data(article(author=person(f"{NERYS} and Tam Reeve"))), {"author": BOTH}),
    PageHead("several people with commas", data(article(author=f"{NERYS}, Tam Reeve")), {"author": BOTH}),
    PageHead(
        "three people",
        data(article(author=f"{NERYS}, Tam Reeve & Ode Pell")),
        {"author": "Nerys Caddock, Tam Reeve, Ode Pell"},
    ),
    PageHead("several people in German", data(article(author=f"Von {NERYS} und Tam Reeve")), {"author": BOTH}),
    PageHead("several people in Spanish", data(article(author=f"{NERYS} y Tam Reeve")), {"author": BOTH}),
    PageHead("several people in French", data(article(author=f"Par {NERYS} et Tam Reeve")), {"author": BOTH}),
    PageHead("several people with semicolons", data(article(author=f"{NERYS}; Tam Reeve")), {"author": BOTH}),
    PageHead("several people with bars", data(article(author=f"{NERYS} | Tam Reeve")), {"author": BOTH}),
    PageHead("a name twice", data(article(author=[person(NERYS), person("nerys caddock")])), {"author": NERYS}),
    PageHead("a creator", data(article(creator=[NERYS, "Tam Reeve"])), {"author": BOTH}),
    PageHead(
        "the page's main entity", data({"@type": "WebPage", "mainEntity": article(author=NERYS)}), {"author": NERYS}
    ),
    PageHead(
        "a graph with references",
        data({"@graph": [article(author={"@id": "#1"}), person(NERYS, **{"@id": "#1"})]}),
        {"author": NERYS},
    ),
    PageHead(
        "several types",
        data(article(author=NERYS) | {"@type": ["CreativeWork", "NewsArticle"]}),
        {"author": NERYS},
    ),
    PageHead(
        "a type with its address",
        data(article(author=NERYS) | {"@type": "https://schema.org/NewsArticle"}),
        {"author": NERYS},
    ),
    PageHead("wrapped in CDATA", data(article(author="<![CDATA[Nerys Caddock]]>")), {"author": NERYS}),
    PageHead("escaped twice", data(article(author="Nerys O&amp;#039;Hara")), {"author": "Nerys O'Hara"}),
    PageHead("with By", data(article(author=f"BY {NERYS}")), {"author": NERYS}),
    PageHead("with By and a colon", data(article(author=f"By: {NERYS}")), {"author": NERYS}),
    # Google, Article: "In the author.name property, only specify the author's name": no publisher, job, words before.
    PageHead("with a job", data(article(author=f"{NERYS}, Political Editor")), {"author": NERYS}),
    PageHead("with a job in brackets", data(article(author=f"{NERYS} (Chief Reporter)")), {"author": NERYS}),
    PageHead("with a job after a bar", data(article(author=f"{NERYS} | Staff Writer")), {"author": NERYS}),
    PageHead("with a job after a dash", data(article(author=f"{NERYS} - Senior Correspondent")), {"author": NERYS}),
    PageHead("with the outlet", SITE + data(article(author=f"{NERYS}, The Harbour Post")), {"author": NERYS}),
    PageHead("with the outlet after a bar", SITE + data(article(author=f"{NERYS} | Harbour Post")), {"author": NERYS}),
    PageHead("for the outlet", SITE + data(article(author=f"{NERYS} for The Harbour Post")), {"author": NERYS}),
    PageHead("with an address", data(article(author=f"{NERYS} <nerys@harbourpost.example>")), {"author": NERYS}),
    # RSS 2.0: lawyer@boyer.net (Lawyer Boyer)
    PageHead(
        "an address with the name", data(article(author=f"nerys@harbourpost.example ({NERYS})")), {"author": NERYS}
    ),
    PageHead("with a place", data(article(author=f"{NERYS} in Porthaven")), {"author": NERYS}),
    PageHead("with a place after a comma", data(article(author=f"{NERYS}, Porthaven")), {"author": NERYS}),
    PageHead("two jobs", data(article(author=f"{NERYS}, Editor, and Tam Reeve, Reporter")), {"author": BOTH}),
    PageHead("a double-barrelled name", data(article(author="Nerys Caddock-Reeve")), {"author": "Nerys Caddock-Reeve"}),
    PageHead(
        "a name with a particle",
        data(article(author="Juan de la Fuente y Ruiz")),
        {"author": "Juan de la Fuente y Ruiz"},
    ),
    PageHead("a doctor", data(article(author="Dr. Nerys Caddock")), {"author": "Dr. Nerys Caddock"}),
    PageHead("a junior", data(article(author="Tam Reeve, Jr.")), {"author": "Tam Reeve, Jr."}),
    PageHead("a pen name", data(article(author="Lighthouse")), {"author": "Lighthouse"}),
    PageHead("a name in Chinese", data(article(author="林小雨")), {"author": "林小雨"}),
    PageHead("names in Japanese", data(article(author="山本凪、小林葵")), {"author": "山本凪, 小林葵"}),
    PageHead(
        "the outlet alone", SITE + data(article(author={"@type": "Organization", "name": OUTLET})), {"author": None}
    ),
    PageHead("the outlet's staff", SITE + data(article(author="Harbour Post Staff")), {"author": None}),
    PageHead("an editorial board", SITE + data(article(author="The Harbour Post Editorial Board")), {"author": None}),
    PageHead("the outlet's site", SITE + data(article(author="harbourpost.example")), {"author": None}),
    PageHead("an administrator", data(article(author="admin")), {"author": None}),
    PageHead("a role alone", data(article(author="Staff Reporter")), {"author": None}),
    PageHead("a role alone in German", data(article(author="Redaktion")), {"author": None}),
    PageHead("a role alone in Spanish", data(article(author="Redacción")), {"author": None}),
    PageHead("a role alone in French", data(article(author="La rédaction")), {"author": None}),
    PageHead("a role alone in Russian", data(article(author="Редакция")), {"author": None}),
    PageHead("a number", data(article(author=person("20815"))), {"author": None}),
    PageHead("nothing but By", data(article(author="By")), {"author": None}),
    PageHead("a template's mistake", data(article(author=person("undefined"))), {"author": None}),
    PageHead("an account", data(article(author="@nerys_c")), {"author": None}),
    PageHead(
        "an address alone", data(article(author="https://www.harbourpost.example/people/nerys")), {"author": None}
    ),
    PageHead(
        "an agency",
        SITE + data(article(author={"@type": "Organization", "name": "Strait News Agency"})),
        {"author": "Strait News Agency"},
    ),
    PageHead(
        "a role beside a person",
        data(article(author=[person("Staff"), person(NERYS)])),
        {"author": NERYS},
    ),
    PageHead(
        "the outlet in the data, the person in a meta",
        SITE + data(article(author=OUTLET)) + f'<meta name="author" content="{NERYS}">',
        {"author": NERYS},
    ),
    # HTML: "author", a standard metadata name; one for each author.
    PageHead("a meta", f'<meta name="author" content="{NERYS}">', {"author": NERYS}),
    PageHead(
        "several metas",
        f'<meta name="author" content="{NERYS}"><meta name="author" content="Tam Reeve">',
        {"author": BOTH},
    ),
    # OpenGraph: article:author is a profile array; Facebook takes names.
    PageHead(
        "profiles as article:author",
        '<meta property="article:author" content="https://social.example/nerys">'
        + f'<meta name="author" content="{NERYS}">',
        {"author": NERYS},
    ),
    PageHead("a name as article:author", f'<meta property="article:author" content="{NERYS}">', {"author": NERYS}),
    PageHead(
        "names as article:author",
        f'<meta property="article:author" content="{NERYS}"><meta property="article:author" content="Tam Reeve">',
        {"author": BOTH},
    ),
    PageHead("an account as twitter:creator", '<meta name="twitter:creator" content="@nerys_c">', {"author": None}),
    # Parse.ly: parsely-author, one for each; parsely-page has all as JSON.
    PageHead(
        "parsely-author",
        f'<meta name="parsely-author" content="{NERYS}"><meta name="parsely-author" content="Tam Reeve">',
        {"author": BOTH},
    ),
    PageHead(
        "parsely-page",
        "<meta name='parsely-page' content='"
        + json.dumps({"title": TITLE, "author": NERYS, "pub_date": "2026-11-02T10:00:00Z"})
        + "'>",
        {"author": NERYS, "published": MORNING, "title": TITLE},
    ),
    PageHead("sailthru.author", f'<meta name="sailthru.author" content="{NERYS}, Tam Reeve">', {"author": BOTH}),
    PageHead("byl", f'<meta name="byl" content="By {NERYS} and Tam Reeve">', {"author": BOTH}),
    PageHead("Dublin Core", f'<meta name="DC.creator" content="{NERYS}">', {"author": NERYS}),
    PageHead("Dublin Core's terms", f'<meta name="dcterms.creator" content="{NERYS}">', {"author": NERYS}),
    # Google Scholar: citation_author, one for each, "Smith, John" or "John Smith".
    PageHead(
        "citation_author",
        '<meta name="citation_author" content="Caddock, Nerys"><meta name="citation_author" content="Tam Reeve">',
        {"author": BOTH},
    ),
    PageHead("cXenseParse:author", f'<meta name="cXenseParse:author" content="{NERYS}">', {"author": NERYS}),
    PageHead("a meta of a recommender", f'<meta property="bt:author" content="{NERYS}">', {"author": NERYS}),
    PageHead("mediator_author", f'<meta name="mediator_author" content="{NERYS}">', {"author": NERYS}),
    PageHead("shareaholic", f'<meta name="shareaholic:article_author_name" content="{NERYS}">', {"author": NERYS}),
    # Microdata, RDFa, microformats
    PageHead(
        "microdata of two people",
        "",
        {"author": BOTH},
        '<article itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author" itemscope>'
        f'<b itemprop="name">{NERYS}</b>, <i itemprop="jobTitle">Editor</i></span> '
        'and <span itemprop="author" itemscope>'
        '<meta itemprop="name" content="Tam Reeve"></span></article>',
    ),
    PageHead(
        "RDFa",
        "",
        {"author": NERYS},
        f'<div vocab="https://schema.org/" typeof="NewsArticle"><b property="author">{NERYS}</b></div>',
    ),
    PageHead("rel=author", "", {"author": NERYS}, f'<a rel="author" href="/nerys">{NERYS}</a>'),
    PageHead(
        "rel=author twice",
        "",
        {"author": BOTH},
        f'<p>By <a rel="author" href="/n">{NERYS}</a> and <a href="/t" rel="author">Tam Reeve</a></p>',
    ),
    PageHead("rel=author among others", "", {"author": NERYS}, f'<a rel="nofollow author" href="/nerys">{NERYS}</a>'),
    PageHead(
        "hAtom", "", {"author": NERYS}, f'<span class="author vcard"><a class="url fn n" href="/n">{NERYS}</a></span>'
    ),
    PageHead(
        "h-entry", "", {"author": NERYS}, f'<div class="h-entry"><a class="p-author h-card" href="/n">{NERYS}</a></div>'
    ),
    PageHead("a byline", "", {"author": BOTH}, f'<div class="byline">By {NERYS} and Tam Reeve</div>'),
    PageHead("a byline with a job", "", {"author": NERYS}, f'<div class="byline">By {NERYS}, Political Editor</div>'),
    PageHead("a byline of the staff", SITE, {"author": None}, '<div class="byline">By Harbour Post Staff</div>'),
    PageHead("a byline without a name", "", {"author": None}, '<div class="byline">2 November 2026</div>'),
    PageHead(
        "other articles' authors",
        "",
        {"author": None},
        '<aside><div class="teaser"><a rel="author" href="/o">Ode Pell</a></div></aside>',
    ),
)

DATES = (
    PageHead("datePublished", data(article(datePublished="2026-11-02T10:00:00Z")), {"published": MORNING}),
    PageHead("with milliseconds", data(article(datePublished="2026-11-02T10:00:00.000Z")), {"published": MORNING}),
    PageHead("with an offset", data(article(datePublished="2026-11-02T11:00:00+01:00")), {"published": MORNING}),
    PageHead(
        "an offset without a colon", data(article(datePublished="2026-11-02T11:00:00+0100")), {"published": MORNING}
    ),
    PageHead("an offset of hours", data(article(datePublished="2026-11-02T11:00:00+01")), {"published": MORNING}),
    PageHead("basic form", data(article(datePublished="20261102T100000Z")), {"published": MORNING}),
    PageHead(
        "a zone of Java", data(article(datePublished="2026-11-02T11:00+01:00[Europe/Berlin]")), {"published": MORNING}
    ),
    PageHead(
        "a date of JavaScript",
        data(article(datePublished="Mon Nov 02 2026 11:00:00 GMT+0100 (Central European Standard Time)")),
        {"published": MORNING},
    ),
    PageHead("seconds since 1970", data(article(datePublished=1793613600)), {"published": MORNING}),
    PageHead("milliseconds since 1970", data(article(datePublished="1793613600000")), {"published": MORNING}),
    PageHead("a date of e-mail", data(article(datePublished="Mon, 02 Nov 2026 10:00:00 GMT")), {"published": MORNING}),
    PageHead("a zone's name", data(article(datePublished="Nov 2, 2026 5:00 AM EST")), {"published": MORNING}),
    PageHead("a zone that nobody knows", data(article(datePublished="Nov 2, 2026 5:00 AM XQT")), {"published": None}),
    PageHead(
        "a zone that nobody knows, and a time elsewhere",
        data(article(datePublished="Nov 2, 2026 5:00 AM XQT"))
        + '<meta property="article:published_time" content="2026-11-02T10:00:00Z">',
        {"published": MORNING},
    ),
    PageHead("slashes with the year first", data(article(datePublished="2026/11/02 10:00:00")), {"published": MORNING}),
    PageHead("a list", data(article(datePublished=["2026-11-02T10:00:00Z"])), {"published": MORNING}),
    PageHead(
        "a value with its type",
        data(article(datePublished={"@type": "Date", "@value": "2026-11-02T10:00:00Z"})),
        {"published": MORNING},
    ),
    PageHead("only a change", data(article(dateModified="2026-11-03T10:00:00Z")), {"published": None}),
    PageHead(
        "a change after it",
        data(article(dateModified="2026-11-03T10:00:00Z", datePublished="2026-11-02T10:00:00Z")),
        {"published": MORNING},
    ),
    PageHead("dateCreated", data(article(dateCreated="2026-11-02T10:00:00Z")), {"published": MORNING}),
    PageHead(
        "the page's date in a graph",  # Yoast SEO's pages have it there, also where they have no article
        data({"@graph": [{"@type": "WebPage", "@id": ADDRESS, "datePublished": "2026-11-02T10:00:00+00:00"}]}),
        {"published": MORNING},
    ),
    PageHead(
        "article:published_time",
        '<meta property="article:published_time" content="2026-11-02T10:00:00Z">',
        {"published": MORNING},
    ),
    PageHead(
        "og:article:published_time",
        '<meta property="og:article:published_time" content="2026-11-02T10:00:00Z">',
        {"published": MORNING},
    ),
    PageHead(
        "only article:modified_time",
        '<meta property="article:modified_time" content="2026-11-02T10:00:00Z">',
        {"published": None},
    ),
    PageHead(
        "parsely-pub-date", '<meta name="parsely-pub-date" content="2026-11-02T10:00:00Z">', {"published": MORNING}
    ),
    PageHead("sailthru.date", '<meta name="sailthru.date" content="2026-11-02 10:00:00">', {"published": MORNING}),
    PageHead("pdate", '<meta name="pdate" content="20261102">', {"published": DAY}),
    PageHead("date", '<meta name="date" content="2026-11-02T11:00:00+01:00">', {"published": MORNING}),
    PageHead("DC.date.issued", '<meta name="DC.date.issued" content="2026-11-02">', {"published": DAY}),
    PageHead("dcterms.issued", '<meta name="DCTERMS.issued" content="2026-11-02T10:00Z">', {"published": MORNING}),
    PageHead(
        "citation_publication_date", '<meta name="citation_publication_date" content="2026/11/02">', {"published": DAY}
    ),
    PageHead(
        "cXenseParse's time",
        '<meta name="cXenseParse:recs:publishtime" content="2026-11-02T10:00:00Z">',
        {"published": MORNING},
    ),
    PageHead(
        "a recommender's time", '<meta property="bt:pubDate" content="2026-11-02T10:00:00Z">', {"published": MORNING}
    ),
    PageHead(
        "mediator_published_time",
        '<meta name="mediator_published_time" content="2026-11-02T13:00:00+03:00">',
        {"published": MORNING},
    ),
    PageHead(
        "an http-equiv", '<meta http-equiv="date" content="Mon, 02 Nov 2026 10:00:00 GMT">', {"published": MORNING}
    ),
    PageHead(
        "time of HTML",
        "",
        {"published": MORNING},
        '<article><time datetime="2026-11-02T10:00:00Z">today</time></article>',
    ),
    PageHead("time without an attribute", "", {"published": DAY}, "<article><time>2 November 2026</time></article>"),
    PageHead(
        "time of a change first",
        "",
        {"published": MORNING},
        '<article><time class="updated" datetime="2026-11-03T08:00:00Z">x</time>'
        '<time class="published" datetime="2026-11-02T10:00:00Z">y</time></article>',
    ),
    PageHead(
        "h-entry's time",
        "",
        {"published": MORNING},
        '<time class="dt-published" datetime="2026-11-02T10:00:00Z">x</time>',
    ),
    PageHead(
        "microdata's time", "", {"published": MORNING}, '<meta itemprop="datePublished" content="2026-11-02T10:00:00Z">'
    ),
    PageHead("the future", data(article(datePublished="2226-11-02T10:00:00Z")), {"published": None}),
    PageHead("year one", data(article(datePublished="0001-01-01T00:00:00")), {"published": None}),
    PageHead("the epoch", data(article(datePublished="1970-01-01T00:00:00Z")), {"published": None}),
)

TITLES = (
    PageHead("og:title", f'<meta property="og:title" content="{TITLE}">', {"title": TITLE}),
    PageHead(
        "og:title with the outlet",
        SITE + f'<meta property="og:title" content="{TITLE} | The Harbour Post">',
        {"title": TITLE},
    ),
    PageHead("the outlet first", SITE + f"<title>The Harbour Post: {TITLE}</title>", {"title": TITLE}),
    PageHead("the outlet by its host", f"<title>{TITLE} - Harbour Post</title>", {"title": TITLE}),
    PageHead(
        "the outlet by its publisher",
        data(article(publisher={"name": "HP Online"}) | {"headline": ""}) + f"<title>{TITLE} - HP Online</title>",
        {"title": TITLE},
    ),
    PageHead("the outlet's address", f"<title>{TITLE} - www.harbourpost.example</title>", {"title": TITLE}),
    PageHead(
        "section and outlet",
        SITE + f'<meta property="article:section" content="Island"><title>{TITLE} | Island | The Harbour Post</title>',
        {"title": TITLE},
    ),
    PageHead(
        "a section that isn't named",
        SITE + f"<title>{TITLE} | Island | The Harbour Post</title>",
        {"title": TITLE},
        f"<h1>{TITLE}</h1>",
    ),
    PageHead(
        "dashes of its own", SITE + "<title>Rock - Paper - Scissors</title>", {"title": "Rock - Paper - Scissors"}
    ),
    PageHead(
        "dashes of its own, and the outlet",
        SITE + "<title>Rock - Paper - Scissors - The Harbour Post</title>",
        {"title": "Rock - Paper - Scissors"},
    ),
    PageHead(
        "a colon of its own",
        SITE + "<title>Ferry: no crossing before May</title>",
        {"title": "Ferry: no crossing before May"},
    ),
    PageHead(
        "a bar of its own",
        SITE + "<title>Tides | What to know | The Harbour Post</title>",
        {"title": "Tides | What to know"},
    ),
    PageHead(
        "the outlet within a sentence",
        SITE + "<title>The Harbour Post wins a prize - again</title>",
        {"title": "The Harbour Post wins a prize - again"},
    ),
    PageHead("a heading alone", "", {"title": TITLE}, f"<h1>{TITLE}</h1>"),
    PageHead(
        "og:title that is the outlet",
        SITE + f'<meta property="og:title" content="The Harbour Post"><title>{TITLE} - The Harbour Post</title>',
        {"title": TITLE},
    ),
    PageHead(
        "a headline cut off", '<meta property="og:title" content="Bridge opens…">' + data(article()), {"title": TITLE}
    ),
    PageHead(
        "entities twice",
        '<meta property="og:title" content="Bridge &amp;amp; ferry &amp;#8211; open">',
        {"title": "Bridge & ferry – open"},
    ),
    PageHead("markup in a title", data(article() | {"headline": "<b>Bridge</b> opens at last"}), {"title": TITLE}),
    PageHead("twitter:title", f'<meta name="twitter:title" content="{TITLE}">', {"title": TITLE}),
    PageHead("Dublin Core", f'<meta name="DC.title" content="{TITLE}"><title>HP4711</title>', {"title": TITLE}),
    PageHead("the title of a drawing", f"<title>{TITLE}</title>", {"title": TITLE}, "<svg><title>Search</title></svg>"),
    PageHead("a drawing before the title", "", {"title": TITLE}, f"<svg><title>Search</title></svg><h1>{TITLE}</h1>"),
    PageHead(
        "a heading of the outlet",
        SITE,
        {"title": TITLE},
        f"<h1>The Harbour Post</h1><article><h1>{TITLE}</h1></article>",
    ),
)

OTHERS = (
    PageHead("og:site_name", SITE, {"outlet": OUTLET}),
    PageHead(
        "the publisher", data(article(publisher={"@type": "NewsMediaOrganization", "name": OUTLET})), {"outlet": OUTLET}
    ),
    PageHead("the publisher as a text", data(article(publisher=OUTLET)), {"outlet": OUTLET}),
    PageHead("the website", data({"@graph": [{"@type": "WebSite", "name": OUTLET}, article()]}), {"outlet": OUTLET}),
    PageHead("an isPartOf", data(article(isPartOf={"@type": "WebSite", "name": OUTLET})), {"outlet": OUTLET}),
    PageHead(
        "a name as an address",
        '<meta property="og:site_name" content="https://www.harbourpost.example/">',
        {"outlet": "harbourpost.example"},
    ),
    PageHead(
        "someone else's name",
        '<meta property="og:site_name" content="Strait Times">',
        {"outlet": "Strait Times (harbourpost.example)"},
    ),
    PageHead(
        "citation_journal_title", '<meta name="citation_journal_title" content="The Harbour Post">', {"outlet": OUTLET}
    ),
    PageHead("og:locale", '<meta property="og:locale" content="cy_GB">', {"language": "cy"}),
    PageHead("inLanguage", data(article(inLanguage="cy-GB")), {"language": "cy"}),
    PageHead(
        "inLanguage as a thing",
        data(article(inLanguage={"@type": "Language", "name": "Welsh", "alternateName": "cy"})),
        {"language": "cy"},
    ),
    PageHead("an http-equiv for the language", '<meta http-equiv="Content-Language" content="cy">', {"language": "cy"}),
    PageHead("DC.language", '<meta name="DC.language" content="cy">', {"language": "cy"}),
)

PAGE_HEADS = {
    "author": AUTHORS,
    "date": DATES,
    "title": TITLES,
    "outlet or language": OTHERS,
}
"""The heads by what they are about."""
