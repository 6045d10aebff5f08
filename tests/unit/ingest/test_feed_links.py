"""What a page says about its feeds: in headers, in its head, in its text, and where they usually are."""

import pytest

from bot.domain.feeds import Entry, ParsedFeed
from bot.ingest.feeds.comment_feeds import has_comments, is_named_for_comments
from bot.ingest.feeds.feed_links import FeedLink, feed_links, usual_places
from bot.ingest.following.follow import is_same_feed

SITE = "https://site.example"
PAGE = f"{SITE}/news/"
RSS = 'rel=alternate type="application/rss+xml"'


def named(head: str, header: str = "") -> list[str]:
    page = f"<!doctype html><html><head>{head}</head><body>Hello</body></html>".encode()
    return [link.address for link in feed_links(page, PAGE, "text/html; charset=utf-8", header).named]


def visible(body: str) -> list[str]:
    links = feed_links(f"<html><body>{body}</body></html>".encode(), PAGE)
    return [link.address for link in (*links.visible, *links.elsewhere)]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        (f"<link {RSS} href=/feed.xml>", "/feed.xml"),
        ('<link rel="Alternate home" type="APPLICATION/ATOM+XML; charset=utf-8" href=x>', "/news/x"),
        ('<link rel=alternate type="application/feed+json" href=/j>', "/j"),
        ('<link rel=alternate type="application/json" href=/feed.json>', "/feed.json"),  # JSON Feed 1.0
        ('<link rel=alternate type="text/xml" href=/x>', "/x"),
        ('<link rel=alternate type="application/x.atom+xml" href=/x>', "/x"),
        ("<link rel=feed href=/f>", "/f"),
        ('<link rel="feed alternate" type="text/html" href=/f>', "/f"),
        ("<link rel=alternate href=/rss.xml>", "/rss.xml"),
        ('<link rel=alternate title="Our RSS" href=/x>', "/x"),
        (f'<base href="/b/"><link {RSS} href=f>', "/b/f"),
        (f"</head><body><link {RSS} href=/late>", "/late"),  # video sites name it in the body
    ],
)
def test_a_page_names_a_feed(link: str, address: str) -> None:
    assert named(link) == [SITE + address]


@pytest.mark.parametrize(
    "link",
    [
        f'<link {RSS} href="javascript:x">',
        f"<link {RSS}>",
        '<link rel=stylesheet type="text/css" href=/feed>',
        '<link rel="alternate stylesheet" type="text/xml" href=/x>',
        '<link rel=alternate hreflang=de href="/de/">',
        '<link rel=alternate type="text/html" href="/amp">',
        '<link rel="https://api.w.org/" href="/wp-json/">',
        '<link rel=alternate title=JSON type="application/json" href="/wp-json/wp/v2/pages/7">',
        '<link rel=alternate title=JSON type="application/json" href="/index.php?rest_route=/wp/v2/pages/7">',
        '<link rel=alternate type="application/json+oembed" href="/oembed?url=x">',
        '<link rel=alternate type="text/xml+oembed" href="/wp-json/oembed/1.0/embed?format=xml">',
        '<link rel=alternate type="application/activity+json" href="/users/mara">',
        '<link rel=search type="application/opensearchdescription+xml" href="/search.xml">',
        "",
    ],
)
def test_what_is_for_other_machines_is_no_feed(link: str) -> None:
    assert named(link) == []


def test_feeds_are_named_in_order_and_each_once_with_comments_last() -> None:
    links = [f"<link {RSS} href={path}>" for path in ("/comments/feed/", "/b", "/a", "/b", "/a#top")]
    assert named("".join(links)) == [f"{SITE}{path}" for path in ("/b", "/a", "/comments/feed/")]


@pytest.mark.parametrize(
    ("header", "addresses"),
    [
        ('</feed>; rel="alternate"; type="application/rss+xml"; title="News, all of it"', ["/feed"]),
        ("<f.xml>;rel=alternate;type=application/atom+xml, </hub>; rel=hub", ["/news/f.xml"]),
        ('</a>; rel="alternate feed", </b> ; type="application/feed+json" ; rel="alternate"', ["/a", "/b"]),
        ('</wp-json/>; rel="https://api.w.org/", </?p=7>; rel=shortlink', []),
        ('</x>; rel="alternate"; rel="hub"; type="text/xml"', ["/x"]),  # RFC 8288, 3.3: the first counts
        ('<<>>; ;;; rel=alternate, ",', []),
    ],
)
def test_headers_name_feeds_too(header: str, addresses: list[str]) -> None:
    assert named("", header) == [SITE + address for address in addresses]


def test_headers_count_where_there_is_no_page() -> None:
    links = feed_links(b"", PAGE, "", '</feed>; rel="alternate"; type="application/rss+xml"')
    assert links.named == (FeedLink(f"{SITE}/feed"),)


@pytest.mark.parametrize(
    ("body", "address"),
    [
        ("<a href=/feed.xml>here</a>", "/feed.xml"),
        ("<a href=/feed/>here</a>", "/feed/"),
        ("<a href='/index.php?feed=rss2'>here</a>", "/index.php?feed=rss2"),
        ("<a href=/blog/atom.php>x</a>", "/blog/atom.php"),
        ("<a href=/r/harbour/.rss>x</a>", "/r/harbour/.rss"),
        ("<a href=/releases.atom>x</a>", "/releases.atom"),
        ("<a href=/subscribe>RSS</a>", "/subscribe"),
        ("<a href=/subscribe><img src=orange.png alt='RSS feed'></a>", "/subscribe"),
        ("<a href=/subscribe title='Flux RSS'>S'abonner</a>", "/subscribe"),
        ("<a href=/subscribe aria-label=RSS><svg></svg></a>", "/subscribe"),
        ("<a href=/subscribe><i class='fa fa-rss'></i></a>", "/subscribe"),
        ("<a href=/subscribe class='Icon Icon--RSS'></a>", "/subscribe"),
        ("<a href=/rss/world.xml>World</a>", "/rss/world.xml"),
        ("<a href=/x type='application/rss+xml'>All</a>", "/x"),
        ("<a href=/x rel=feed>All</a>", "/x"),
        ("<a href='feed:https://site.example/all'>RSS</a>", "/all"),
        ("<a href='feed://site.example/rss'>x</a>", "/rss"),
    ],
)
def test_links_in_the_text_lead_to_feeds(body: str, address: str) -> None:
    scheme = "http://site.example" if "feed:/" in body else SITE
    assert [link.removeprefix(SITE).removeprefix(scheme) for link in visible(body)] == [address]


@pytest.mark.parametrize(
    "body",
    [
        "<a href=/feedback>Feedback</a>",
        "<a href=/news/atom-smasher>Inside the ring</a>",
        "<a href=/story>Why the RSS, an old club of rowers with members everywhere, left Averdale</a>",
        "<a href='https://reader.example/add?url=https://site.example/feed'>Add</a>",
        "<a href='https://reader.example/i/feed/https%3A%2F%2Fsite.example%2Ffeed'>RSS</a>",
        "<a href='mailto:rss@site.example'>RSS</a>",
        "<a href=/sitemap/news.xml>News</a>",
        "<a href=/press class=across>Press</a>",
        "<a>RSS</a>",
    ],
)
def test_other_links_lead_to_none(body: str) -> None:
    assert visible(body) == []


def test_links_to_the_site_itself_come_before_links_to_others() -> None:
    body = "<a href=https://feeds.example/x.rss>RSS</a><a href=https://www.site.example/b.rss>RSS</a>"
    assert visible(body) == ["https://www.site.example/b.rss", "https://feeds.example/x.rss"]


@pytest.mark.parametrize(
    ("content", "address"),
    [
        ("0; url=/en/", f"{SITE}/en/"),
        ("5;URL='https://new.example/'", "https://new.example/"),
        ("0 ; Url = next", f"{PAGE}next"),
        ("0, url=/x", f"{SITE}/x"),
        ("0; /en/", f"{SITE}/en/"),
        (" 300 ", None),
        ("300", None),
        ("0; url=javascript:x", None),
        ("", None),
    ],
)
def test_a_page_refreshes_to_another(content: str, address: str | None) -> None:
    page = f'<html><head><META http-equiv="Refresh" content="{content}"></head></html>'
    assert feed_links(page.encode(), PAGE).refresh == address


@pytest.mark.parametrize("page", [b"", b"\x00\x00", b"<", b"plain", b"<?xml version='1.0' encoding='x'?><html></html>"])
def test_odd_pages_name_none(page: bytes) -> None:
    links = feed_links(page, PAGE)
    assert (links.named, links.visible, links.refresh) == ((), (), None)


@pytest.mark.parametrize(
    ("url", "folders"),
    [
        (f"{SITE}/", ["/"]),
        (SITE, ["/"]),
        (f"{SITE}/news/index.html", ["/news/", "/"]),
        (f"{SITE}/blog/", ["/blog/", "/"]),
        (f"{SITE}/blog", ["/blog/", "/"]),
        (f"{SITE}/a/b?x=1#y", ["/a/b/", "/a/", "/"]),
    ],
)
def test_the_usual_places_are_under_the_folder_and_the_site(url: str, folders: list[str]) -> None:
    places = usual_places(url)
    assert [
        place.removeprefix(SITE).removesuffix("feed.xml") for place in places if place.endswith("feed.xml")
    ] == folders
    assert len(places) == 10 * len(folders)


@pytest.mark.parametrize(
    "title",
    [
        *("Harbour Post » Comments Feed", "Kommentar-Feed", "Flux des commentaires", "Feed de los comentarios"),
        *("Feed dei commenti", "Reacties-feed", "Kanał z komentarzami", "Канал комментариев", "Стрічка коментарів"),
        *("Yorum beslemesi", "Ροή σχολίων", "خلاصة التعليقات", "خوراک دیدگاه‌ها", "פיד תגובות", "评论 Feed", "迴響訂閱"),
        *(
            "コメントフィード",
            "댓글 피드",
            "Dòng phản hồi bình luận",
            "ความเห็นทั้งหมด",
            "टिप्पणियाँ",
            "Kommentarer",
            "Hozzászólások",
        ),
        *("Canal dels comentaris", "Feed de comentários", "Komentáře", "Kommentit", "Коментари"),
    ],
)
def test_comments_are_known_in_any_language(title: str) -> None:
    assert is_named_for_comments(f"{SITE}/x", title)


@pytest.mark.parametrize(
    "path", ["/comments/feed/", "/?feed=comments-rss2", "/feeds/comments/default", "/feeds/17/comments/default"]
)
def test_comments_are_known_by_the_address(path: str) -> None:
    assert is_named_for_comments(SITE + path, "")


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/feed/", "Harbour Post » Feed"),
        ("/rss", ""),
        ("/commentary/feed", "Comment"),
        ("/meinung/rss", "Kommentar"),
        ("/news", "Chemical reactions"),
    ],
)
def test_articles_are_no_comments(path: str, title: str) -> None:
    assert not is_named_for_comments(SITE + path, title)


def feed(*links: str, title: str = "Harbour Post") -> ParsedFeed:
    return ParsedFeed(title, None, tuple(Entry(link, "x", link) for link in links))


@pytest.mark.parametrize(
    "mark", ["#comment-17", "#c17", "#comment17", "?showComment=17#c17", "#comments", "#respond-1"]
)
def test_a_feed_whose_items_lead_to_comments_is_of_comments(mark: str) -> None:
    assert has_comments(feed(f"{SITE}/a{mark}", f"{SITE}/b{mark}", f"{SITE}/b"))
    assert not has_comments(feed(f"{SITE}/a{mark}", f"{SITE}/b", f"{SITE}/c#part-2"))


def test_an_empty_feed_is_not_of_comments() -> None:
    assert not has_comments(feed())


def test_forms_of_one_feed_are_one() -> None:
    long, short = feed("/a", "/b", "/c", "/d"), feed("/a", "/b", "/c", title="Harbour Post (Atom)")
    assert is_same_feed(long, short)
    assert is_same_feed(feed("/a"), feed("/a"))
    assert is_same_feed(feed(), feed())
    assert not is_same_feed(feed(), feed(title="Sport"))
    assert not is_same_feed(feed(), feed("/a"))
    assert not is_same_feed(long, feed("/a")), "a section whose only item is the newest"
    assert not is_same_feed(long, feed("/a", "/c", "/d"))
