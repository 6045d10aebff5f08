"""Pages by systems that are common in Europe and the Americas."""

from tests.fakes.newsrooms import words
from tests.fakes.newsrooms.made import MadePage, cards, data, menu, open_graph, paragraphs

_EN, _DE, _FR, _ES, _PT, _IT, _NL = (
    *(words.ENGLISH, words.GERMAN, words.FRENCH, words.SPANISH, words.PORTUGUESE, words.ITALIAN, words.DUTCH),
)
_OTHERS = words.HEADLINES


def wordpress_classic() -> MadePage:
    """The classic editor, with the SEO plugin that most sites have: a graph whose parts refer to each other."""
    site = "https://www.harbourpost.example"
    graph = {
        "@graph": [
            {
                "@type": "Article",
                "headline": "No ferry before spring - The Harbour Post",
                "author": {"@id": f"{site}/#/schema/person/8f0"},
                "datePublished": "2026-11-02T09:30:00+00:00",
                "publisher": {"@id": f"{site}/#organization"},
                "isPartOf": {"@id": f"{site}/2026/11/02/ferry/"},
            },
            {
                "@type": "WebPage",
                "@id": f"{site}/2026/11/02/ferry/",
                "name": "No ferry before spring - The Harbour Post",
            },
            {"@type": "Organization", "@id": f"{site}/#organization", "name": "The Harbour Post"},
            {"@type": "Person", "@id": f"{site}/#/schema/person/8f0", "name": "Nerys Caddock"},
        ]
    }
    related = cards(
        _OTHERS[:3],
        words.TEASER,
        '<div class="jp-relatedposts-post"><h4><a href="{at}">{headline}</a></h4><p>{teaser}</p></div>',
    )
    comments = "".join(
        f'<li class="comment even thread-even depth-1"><article class="comment-body"><footer class="comment-meta">'
        f'<b class="fn">Reader {number}</b> <span class="says">says:</span></footer><div class="comment-content">'
        f"<p>{words.COMMENT}</p></div></article></li>"
        for number in range(6)
    )
    page = f"""<!DOCTYPE html><html lang="en-GB"><head><meta charset="UTF-8"><title>No ferry before spring - The Harbour Post</title>
    {open_graph("No ferry before spring - The Harbour Post", "The Harbour Post", "en_GB")}{data(graph)}</head>
    <body class="post-template-default single single-post"><div id="page" class="site"><header id="masthead" class="site-header">
    <p class="site-title"><a href="/" rel="home">The Harbour Post</a></p><p class="site-description">News of the strait since 1898</p>
    {menu("Home", "Island", "Sport", "Contact")}</header><main id="main" class="site-main"><article class="post type-post hentry">
    <header class="entry-header"><h1 class="entry-title">No ferry before spring</h1><div class="entry-meta"><span class="posted-on">
    Posted on <a href="#"><time class="entry-date published" datetime="2026-11-02T09:30:00+00:00">2 November 2026</time></a></span>
    <span class="byline"> by <span class="author vcard"><a class="url fn n" href="/author/nerys/">Nerys Caddock</a></span></span></div></header>
    <div class="entry-content"><div class="wp-caption aligncenter"><img src="a.jpg"><p class="wp-caption-text">The Odalys at her berth. Photo: Ode Marr</p></div>
    {paragraphs(_EN)}<div class="sharedaddy sd-sharing-enabled"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Email</a></li></ul></div>
    <div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3>{related}</div></div>
    <footer class="entry-footer"><span class="cat-links">Posted in <a href="/c/">Island</a></span> <span class="tags-links">Tagged <a href="/t/">ferry</a></span></footer>
    </article><nav class="navigation post-navigation"><a href="/p/" rel="prev">{_OTHERS[3]}</a></nav>
    <div id="comments" class="comments-area"><h2 class="comments-title">6 thoughts on “No ferry before spring”</h2><ol class="comment-list">{comments}</ol>
    <div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p class="comment-notes">Your email address will not be published.</p></form></div></div></main>
    <aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2><ul>
    {"".join(f'<li><a href="/r/">{line}</a></li>' for line in _OTHERS)}</ul></section></aside>
    <footer class="site-footer"><p>© 2026 The Harbour Post. Proudly powered by WordPress.</p></footer></div></body></html>"""
    return MadePage(
        "WordPress, classic", page.encode(), f"{site}/2026/11/02/ferry/", _EN, "No ferry before spring",
        "The Harbour Post", "Nerys Caddock", "en",
    )  # fmt: skip


def wordpress_blocks() -> MadePage:
    quoted = "„Das Schiff war alt, und jeder im Hafen wusste das seit Jahren.“ — Ilse Maron, Fischerin"
    latest = "".join(
        f'<li><a class="wp-block-latest-posts__post-title" href="/l/">{line}</a><div class="wp-block-latest-posts__post-excerpt">{words.TEASER}</div></li>'
        for line in _OTHERS[:4]
    )
    page = f"""<!DOCTYPE html><html lang="de"><head><meta charset="UTF-8"><title>Keine Fähre vor dem Frühjahr – Hafenbote</title>
    <meta name="author" content="Gwendal Ito"><meta property="article:published_time" content="2026-11-02T10:30:00+01:00">
    {open_graph("Keine Fähre vor dem Frühjahr – Hafenbote", "Hafenbote", "de_DE")}</head><body class="wp-singular single">
    <div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Hafenbote</a></p>
    {menu("Start", "Insel", "Sport")}</header><main class="wp-block-group"><h1 class="wp-block-post-title">Keine Fähre vor dem Frühjahr</h1>
    <div class="wp-block-post-date"><time datetime="2026-11-02T10:30:00+01:00">2. November 2026</time></div>
    <div class="wp-block-post-author"><p class="wp-block-post-author__name">Gwendal Ito</p></div>
    <div class="entry-content wp-block-post-content is-layout-flow"><figure class="wp-block-image"><img src="a.jpg">
    <figcaption class="wp-element-caption">Die Odalys am Kai. Foto: Ode Marr</figcaption></figure>{paragraphs(_DE[:3])}
    <blockquote class="wp-block-quote"><p>Das Schiff war alt, und jeder im Hafen wusste das seit Jahren.</p><cite>Ilse Maron, Fischerin</cite></blockquote>
    {paragraphs(_DE[3:])}<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="/abo">Jetzt abonnieren</a></div></div>
    <ul class="wp-block-latest-posts">{latest}</ul></div></main><footer><p>Impressum · Datenschutz</p></footer></div></body></html>"""
    lines = (*_DE[:3], quoted.replace("„", "“").replace("seit Jahren.“", "seit Jahren.”"), *_DE[3:])
    return MadePage(
        "WordPress, blocks", page.encode(), "https://hafenbote.example/insel/faehre", lines,
        "Keine Fähre vor dem Frühjahr", "Hafenbote", "Gwendal Ito", "de",
    )  # fmt: skip


def drupal() -> MadePage:
    """With the RDFa that its modules write (https://schema.org in attributes), and neither JSON-LD nor Open Graph."""
    block = cards(
        _OTHERS[:3],
        words.TEASER,
        '<div class="views-row"><h3 class="field-content"><a href="{at}">{headline}</a></h3><div class="views-field-body"><p>{teaser}</p></div></div>',
    )
    page = f"""<!DOCTYPE html><html lang="fr" dir="ltr" prefix="schema: http://schema.org/"><head><meta charset="utf-8">
    <meta name="Generator" content="Drupal 10"><title>Pas de bac avant le printemps | Le Courrier du Détroit</title>
    <link rel="canonical" href="https://courrierdudetroit.example/ile/bac"></head><body class="path-node page-node-type-article">
    <div class="dialog-off-canvas-main-canvas"><header role="banner"><div class="site-branding__name"><a href="/" rel="home">Le Courrier du Détroit</a></div>
    {menu("Accueil", "Île", "Sports")}</header><main role="main"><div class="region region-content"><h1 class="page-header"><span property="schema:name">Pas de bac avant le printemps</span></h1>
    <article about="/ile/bac" typeof="schema:Article" class="node node--type-article node--view-mode-full"><span property="schema:name" content="Pas de bac avant le printemps" class="rdf-meta hidden"></span>
    <footer class="node__meta"><div class="node__submitted">Soumis par <span class="field field--name-uid"><span typeof="schema:Person" property="schema:name">Maëlle Kervadec</span></span>
    le <span property="schema:dateCreated" content="2026-11-02T09:30:00+00:00">lun 02/11/2026 - 10:30</span></div></footer>
    <div class="node__content"><div class="field field--name-field-image"><div class="field__item"><img src="a.jpg"><blockquote class="image-field-caption">Le bac à quai. Photo Ode Marr</blockquote></div></div>
    <div property="schema:text" class="field field--name-body field--type-text-with-summary field__item">{paragraphs(_FR)}</div>
    <div class="field field--name-field-tags"><div class="field__label">Mots-clés</div><div class="field__items"><a href="/t/">bac</a></div></div>
    <ul class="links inline"><li class="comment-forbidden"><a href="/user/login">Se connecter</a> pour poster des commentaires</li></ul></div></article></div></main>
    <aside class="layout-sidebar-second"><div class="block-views"><h2>Sur le même sujet</h2>{block}</div></aside>
    <footer role="contentinfo"><p>Le Courrier du Détroit, tous droits réservés.</p></footer></div></body></html>"""
    return MadePage(
        "Drupal", page.encode(), "https://courrierdudetroit.example/ile/bac", _FR, "Pas de bac avant le printemps",
        "Le Courrier du Détroit", "Maëlle Kervadec", "fr",
    )  # fmt: skip


def arc() -> MadePage:
    """A large publisher's system: scripts and style names, links between paragraphs, a long list of most-read items."""
    article = {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": "No ferry to Tarnmouth before spring",
        "datePublished": "2026-11-02T09:30:00.000Z", "author": [{"@type": "Person", "name": "Nerys Caddock"}, {"@type": "Person", "name": "Gwendal Ito"}],
        "publisher": {"@type": "NewsMediaOrganization", "name": "Strait Times-Herald"},
    }  # fmt: skip
    body = "".join(
        f'<p class="c-paragraph">{line}</p>'
        + (
            '<p class="c-paragraph interstitial-link">[<a href="/x/">Read more: Dockers end their walk-out over night shifts</a>]</p>'
            if at in (2, 5)
            else ""
        )
        + ('<div class="b-article-body__ad"><div class="c-ad">Advertisement</div></div>' if at == 3 else "")
        for at, line in enumerate(_EN)
    )
    most = cards(
        _OTHERS,
        words.TEASER,
        '<article class="b-results-list__wrapper"><h2 class="c-heading"><a href="{at}">{headline}</a></h2><p class="c-paragraph">{teaser}</p></article>',
    )
    page = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>No ferry to Tarnmouth before spring - Strait Times-Herald</title>
    {open_graph("No ferry to Tarnmouth before spring", "Strait Times-Herald")}{data(article)}<script>window.Fusion={{"arcSite":"sth"}}</script></head><body>
    <div id="fusion-app"><header class="b-header-nav-chain">{menu("News", "Sports", "Obituaries")}</header><div class="b-right-rail"><main>
    <div class="b-overline"><a href="/local/">Local News</a></div><h1 class="b-headline">No ferry to Tarnmouth before spring</h1><h2 class="b-subheadline">Owners give up on a ship of 1974</h2>
    <figure class="b-lead-art"><img src="a.jpg"><figcaption class="c-media-item__fig-caption"><span>The Odalys on Sunday. </span><span>(Ode Marr/Strait Times-Herald)</span></figcaption></figure>
    <div class="b-byline"><span class="b-byline__by">By</span> <span class="b-byline__names"><a href="/a/">Nerys Caddock</a> and <a href="/b/">Gwendal Ito</a></span></div>
    <time class="b-date" datetime="2026-11-02T09:30:00.000Z">November 02, 2026 at 9:30 am UTC</time><div class="b-social-share"><button>Facebook</button><button>Copy link</button></div>
    <article class="b-article-body">{body}</article><section class="b-author-bio"><h3>Nerys Caddock</h3><p>Nerys Caddock covers the islands. She came to the paper in 2014 and lives on a boat with two dogs and a parrot.</p></section></main>
    <aside class="right-rail"><h2>Most Read</h2>{most}</aside></div><footer><p>© 2026 Strait Times-Herald. Reproduction without permission is prohibited.</p></footer></div></body></html>"""
    return MadePage(
        "Arc", page.encode(), "https://www.straittimesherald.example/local/2026/11/02/no-ferry/", _EN,
        "No ferry to Tarnmouth before spring", "Strait Times-Herald", "Nerys Caddock, Gwendal Ito", "en",
    )  # fmt: skip


def ghost() -> MadePage:
    article = {
        "@context": "https://schema.org", "@type": "Article", "headline": "The ship that nobody wanted",
        "publisher": {"@type": "Organization", "name": "The Tide Table"}, "datePublished": "2026-11-02T09:30:00.000Z",
        "author": {"@type": "Person", "name": "Ilse Maron", "url": "https://tidetable.example/author/ilse/"},
    }  # fmt: skip
    card = f"""<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/x/"><div class="kg-bookmark-content">
    <div class="kg-bookmark-title">{_OTHERS[0]}</div><div class="kg-bookmark-description">{words.TEASER}</div></div></a></figure>"""
    sign_up = """<div class="kg-card kg-signup-card"><h2 class="kg-signup-card-heading">Sign up for The Tide Table</h2>
    <p class="kg-signup-card-subheading">News of the coast, twice a week, in your inbox. You may leave at any time, and nobody gets your address from us.</p></div>"""
    read_next = cards(
        _OTHERS[1:5],
        words.TEASER,
        '<article class="gh-card post"><a href="{at}"><h3 class="gh-card-title">{headline}</h3><p class="gh-card-excerpt">{teaser}</p></a></article>',
    )
    page = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The ship that nobody wanted</title><meta name="generator" content="Ghost 5.9">
    {open_graph("The ship that nobody wanted", "The Tide Table")}<meta property="article:published_time" content="2026-11-02T09:30:00.000Z">
    <meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ilse Maron">{data(article)}</head><body class="post-template">
    <header class="gh-navigation"><a class="gh-navigation-logo" href="/">The Tide Table</a>{menu("Home", "About")}</header><main class="gh-main"><article class="gh-article post">
    <header class="gh-article-header"><a class="gh-article-tag" href="/t/">Ships</a><h1 class="gh-article-title">The ship that nobody wanted</h1><p class="gh-article-excerpt">Fifty-two years on the strait</p>
    <div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/ilse/">Ilse Maron</a></h4><time datetime="2026-11-02">02 Nov 2026</time> — 4 min read</div></header>
    <div class="gh-content gh-canvas">{paragraphs(_EN[:4])}{card}{paragraphs(_EN[4:7])}{sign_up}{paragraphs(_EN[7:])}</div></article>
    <section class="gh-container read-next"><h2>Read more</h2><div class="gh-feed">{read_next}</div></section></main><footer class="gh-footer">Powered by Ghost</footer></body></html>"""
    return MadePage(
        "Ghost", page.encode(), "https://tidetable.example/the-ship/", _EN, "The ship that nobody wanted", "The Tide Table",
        "Ilse Maron", "en",
    )  # fmt: skip


def blogger() -> MadePage:
    """Paragraphs are lines, and the blog's name stands before the title."""
    archive = "".join(f'<li><a href="/2026/10/{at}.html">{line}</a></li>' for at, line in enumerate(_OTHERS))
    page = f"""<!DOCTYPE html><html dir='ltr' xmlns='http://www.w3.org/1999/xhtml'><head><meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/>
    <meta content='blogger' name='generator'/><title>El Faro de Tarnamar: No habrá barco antes de la primavera</title>
    <meta content='No habrá barco antes de la primavera' property='og:title'/></head><body><div class='content-outer'>
    <header><div id='header-inner'><h1 class='title'><a href='/'>El Faro de Tarnamar</a></h1><p class='description'><span>Noticias del puerto</span></p></div></header>
    <div class='main-outer'><div class='blog-posts hfeed'><div class='date-outer'><h2 class='date-header'><span>lunes, 2 de noviembre de 2026</span></h2>
    <div class='post hentry' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'><h3 class='post-title entry-title' itemprop='name'>No habrá barco antes de la primavera</h3>
    <div class='post-body entry-content' itemprop='description articleBody'><div class="separator"><a href="a.jpg"><img src="a.jpg"/></a></div>{"<br /><br />".join(_ES)}<br /></div>
    <div class='post-footer'><span class='post-author vcard'>Publicado por <span class='fn' itemprop='author' itemscope='itemscope'><a class='g-profile' rel='author'><span itemprop='name'>Brisa Otamendi</span></a></span></span>
    <span class='post-timestamp'>en <abbr class='published' itemprop='datePublished' title='2026-11-02T10:30:00+01:00'>10:30</abbr></span>
    <div class='post-share-buttons'><a href='#'>Enviar por correo electrónico</a></div></div></div></div></div>
    <div class='comments' id='comments'><h4>2 comentarios:</h4><ol><li class='comment'><p class='comment-content'>{words.COMMENT}</p></li></ol></div></div>
    <div class='sidebar'><div class='widget BlogArchive'><h2>Archivo del blog</h2><ul>{archive}</ul></div><div class='widget Text'><h2>Sobre este blog</h2><p>{words.TEASER}</p></div></div></div></body></html>"""
    return MadePage(
        "Blogger", page.encode(), "https://elfarodetarnamar.example/2026/11/barco.html", _ES,
        "No habrá barco antes de la primavera", "El Faro de Tarnamar", "Brisa Otamendi", "es",
    )  # fmt: skip


def brazilian() -> MadePage:
    """A portal whose paragraphs are chunks, each in a box, with boxes that lead elsewhere between them."""
    chunks = "".join(
        f'<div class="mc-column content-text active-extra-styles" data-block-type="unstyled"><p class="content-text__container">{line}</p></div>'
        for line in _PT
    )
    see_also = '<div class="content-intertitle"><h2>Veja também</h2></div><ul class="content-unordered-list"><li><a href="/x">Sinos voltam a tocar depois da enchente na ilha</a></li></ul>'
    most = cards(
        _OTHERS[:5],
        words.TEASER,
        '<div class="feed-post bstn-item-shape"><a class="feed-post-link" href="{at}"><h2><p>{headline}</p></h2></a><div class="feed-post-body-resumo"><p>{teaser}</p></div></div>',
    )
    page = f"""<!DOCTYPE html><html lang="pt-BR"><head><meta charset="UTF-8"><title>Balsa não volta antes do fim do ano | Geral | Jornal do Cais</title>
    {open_graph("Balsa não volta antes do fim do ano | Geral | Jornal do Cais", "Jornal do Cais", "pt_BR")}</head><body>
    <header class="header-editoria"><a class="header-editoria--link" href="/">Jornal do Cais</a>{menu("Últimas", "Política", "Esportes")}</header><main class="mc-body theme"><div class="title"><h1 class="content-head__title" itemprop="headline">Balsa não volta antes do fim do ano</h1></div>
    <div class="subtitle"><h2 class="content-head__subtitle" itemprop="alternativeHeadline">Empresa desiste de navio de 1974</h2></div>
    <div class="content-publication-data"><p class="content-publication-data__from" title="Iara Quintela">Por <meta itemprop="author" content="Iara Quintela">Iara Quintela, Jornal do Cais — Tarnamar</p>
    <p class="content-publication-data__updated"><time itemprop="datePublished" datetime="2026-11-02T09:30:00.000Z">02/11/2026 06h30</time></p></div>
    <article itemprop="articleBody"><div class="mc-column content-media"><figure><img src="a.jpg"><figcaption class="content-media__description__caption">A balsa Odalys — Foto: Ode Marr/Jornal do Cais</figcaption></figure></div>{chunks}{see_also}</article>
    <div class="content-ads"><p>Continua após a publicidade</p></div></main><section class="bastian-feed"><h2>Mais do jornal</h2>{most}</section><footer><p>© 2026 Jornal do Cais. Todos os direitos reservados.</p></footer></body></html>"""
    return MadePage(
        "a Brazilian portal", page.encode(), "https://jornaldocais.example/geral/noticia/2026/11/02/balsa.ghtml", _PT,
        "Balsa não volta antes do fim do ano", "Jornal do Cais", "Iara Quintela", "pt",
    )  # fmt: skip


def amp() -> MadePage:
    article = {"@type": "NewsArticle", "headline": "No ferry before spring", "datePublished": "2026-11-02T09:30:00Z", "author": "Nerys Caddock", "publisher": {"@type": "Organization", "name": "Harbour Post"}}  # fmt: skip
    more = cards(
        _OTHERS[:4],
        words.TEASER,
        '<div class="amp-related-item"><a href="{at}"><h4>{headline}</h4></a><p>{teaser}</p></div>',
    )
    page = f"""<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>No ferry before spring</title><link rel="canonical" href="https://harbourpost.example/ferry">{data(article)}
    <style amp-custom>p{{margin:0}}</style></head><body><amp-sidebar id="sidebar" layout="nodisplay"><ul><li><a href="/">Home</a></li><li><a href="/i">Island</a></li></ul></amp-sidebar>
    <header class="headerbar"><div class="site-name">Harbour Post</div></header><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">No ferry before spring</h1>
    <div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">Nerys Caddock</span></div></header><figure class="amp-wp-article-featured-image"><amp-img src="a.jpg"></amp-img><figcaption class="wp-caption-text">The Odalys at her berth</figcaption></figure>
    <div class="amp-wp-article-content">{paragraphs(_EN[:5])}<amp-ad width="300" height="250"><div overflow>Advertisement</div></amp-ad>{paragraphs(_EN[5:])}</div>
    <footer class="amp-wp-article-footer"><div class="amp-wp-meta amp-wp-tax-category">Categories: <a href="/i">Island</a></div></footer></article><div class="amp-related-posts"><h3>You may also like</h3>{more}</div>
    <amp-consent layout="nodisplay"><div class="lightbox"><p>We and our partners store cookies on your device to show you better pages and to count who reads what and for how long.</p></div></amp-consent></body></html>"""
    return MadePage(
        "AMP", page.encode(), "https://harbourpost.example/amp/ferry", _EN, "No ferry before spring", "Harbour Post",
        "Nerys Caddock", "en",
    )  # fmt: skip


def react() -> MadePage:
    """Names of styles that say nothing, and no element that says what it is."""
    body = "".join(f'<div class="css-53u6y8"><p class="css-at9mc1">{line}</p></div>' for line in _EN)
    more = cards(
        _OTHERS[:6],
        words.TEASER,
        '<div class="css-1l4spti"><a href="{at}"><h3 class="css-1kv6qi">{headline}</h3><p class="css-1pga48a">{teaser}</p></a></div>',
    )
    state = '<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"headline":"x"}}}</script>'
    page = f"""<!DOCTYPE html><html lang="en"><head><title>No ferry before spring | Harbour Post</title>{open_graph("No ferry before spring")}<meta name="application-name" content="Harbour Post">
    <meta name="byl" content="By Nerys Caddock"><meta property="article:published" content="2026-11-02T09:30:00Z"></head><body><div id="__next"><div class="css-1a"><a href="/">Harbour Post</a></div><div class="css-9s">
    <h1 class="css-h1">No ferry before spring</h1><div class="css-by"><p>By <a href="/n">Nerys Caddock</a></p><span>Nov. 2, 2026, 9:30 a.m. UTC</span></div><div class="css-share"><button>Share full article</button></div>{body}</div><div class="css-more"><h2>More in Island</h2>{more}</div></div>{state}</body></html>"""
    return MadePage(
        "an application in the browser", page.encode(), "https://harbourpost.example/2026/11/02/ferry.html", _EN,
        "No ferry before spring", "Harbour Post", "Nerys Caddock", "en",
    )  # fmt: skip


def ministry() -> MadePage:
    """A press release with a table, by a ministry that names no author."""
    rows = (("Porto", "Passeggeri", "Corse"), ("Tarnamare", "146.000", "2.190"), ("Isola del Nord", "88.500", "1.460"))
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    page = f"""<!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>Ministero delle Acque - Nessun traghetto prima della primavera</title>
    <meta name="DC.date.issued" content="2026-11-02T10:30:00+01:00"><meta name="DC.publisher" content="Ministero delle Acque"></head><body><div class="skip"><a href="#c">Vai al contenuto</a></div><header><div class="it-brand-text"><div>Ministero delle Acque</div></div>{menu("Ministero", "Servizi", "Contatti")}</header>
    <main id="c"><nav class="breadcrumb-container"><ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/c">Comunicati</a></li></ol></nav><h1>Nessun traghetto prima della primavera</h1>
    <div class="data">2 novembre 2026</div><div class="testo">{paragraphs(_IT[:3])}<table class="table"><tbody>{table}</tbody></table>{paragraphs(_IT[3:])}</div>
    <div class="allegati"><h3>Allegati</h3><ul><li><a href="a.pdf">Relazione tecnica (PDF, 2 MB)</a></li></ul></div></main><footer><p>Ministero delle Acque, via del Molo 1. Privacy. Note legali.</p></footer></body></html>"""
    cells = tuple(cell for row in rows for cell in row)
    return MadePage(
        "a ministry's press release", page.encode(), "https://www.ministerodelleacque.example/comunicati/traghetto",
        (*_IT[:3], *cells, *_IT[3:]), "Nessun traghetto prima della primavera", "Ministero delle Acque", None, "it",
    )  # fmt: skip


def dutch() -> MadePage:
    """The outlet's name stands in the title alone; the time has a zone's name."""
    page = f"""<!DOCTYPE html><html lang="nl"><head><meta charset="utf-8"><title>Geen veerboot voor het voorjaar - Kustkrant</title><meta name="date" content="Mon, 02 Nov 2026 10:30:00 CET"></head><body>
    <header><a href="/" class="logo"><span>Kustkrant</span></a>{menu("Nieuws", "Sport")}</header><div class="content"><h1>Geen veerboot voor het voorjaar</h1><p class="meta">Van onze redactie, maandag 10:30</p><p class="intro"><b>{_NL[0]}</b></p>{paragraphs(_NL[1:])}
    <div class="lees-ook"><h3>Lees ook</h3><ul><li><a href="/x">De klokken luiden weer</a></li><li><a href="/y">Heffing op ligplaatsen verdubbelt</a></li></ul></div><div class="reacties"><h3>Reacties</h3><div class="reactie"><p>{words.COMMENT}</p></div></div></div><footer>Kustkrant, alle rechten voorbehouden</footer></body></html>"""
    return MadePage(
        "a Dutch regional paper", page.encode(), "https://www.kustkrant.example/nieuws/veerboot", _NL,
        "Geen veerboot voor het voorjaar", "Kustkrant", None, "nl",
    )  # fmt: skip


WESTERN = (
    *(wordpress_classic(), wordpress_blocks(), drupal(), arc(), ghost(), blogger(), brazilian(), amp(), react()),
    *(ministry(), dutch()),
)
