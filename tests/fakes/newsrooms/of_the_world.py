"""Pages in the manner of outlets of Asia, the Arab countries and eastern Europe."""

from tests.fakes.newsrooms import words
from tests.fakes.newsrooms.made import MadePage, data, menu, open_graph, paragraphs

_EL, _RU, _JA, _AR, _TR, _PL, _ZH, _KO = (
    *(words.GREEK, words.RUSSIAN, words.JAPANESE, words.ARABIC, words.TURKISH, words.POLISH, words.CHINESE),
    words.KOREAN,
)


def japanese() -> MadePage:
    """In Shift_JIS, with the wide bar before the outlet's name."""
    page = f"""<!DOCTYPE html><html lang="ja"><head><meta charset="Shift_JIS"><title>渡し船、春まで運休｜海峡新聞</title>
    {open_graph("渡し船、春まで運休｜海峡新聞", "海峡新聞", "ja_JP")}</head><body><header><p class="logo"><a href="/">海峡新聞</a></p>{menu("トップ", "社会", "スポーツ")}</header>
    <div id="contents"><article><h1>渡し船、春まで運休</h1><p class="date"><time datetime="2026-11-02T18:30:00+09:00">2026年11月2日 18時30分</time></p><div class="article_body">{paragraphs(_JA)}</div>
    <div class="relatedNews"><h2>関連記事</h2><ul><li><a href="/x">鐘が洪水の後はじめて鳴る</a></li><li><a href="/y">係留税が倍に</a></li></ul></div></article></div>
    <div class="ranking"><h2>アクセスランキング</h2><ol><li><a href="/z">灯台守がまた優勝</a></li></ol></div><footer><p>Copyright 海峡新聞 無断転載を禁じます</p></footer></body></html>"""
    return MadePage(
        "a Japanese paper", page.encode("cp932"), "https://kaikyo.example/news/1", _JA, "渡し船、春まで運休",
        "海峡新聞 (kaikyo.example)", None, "ja", content_type="text/html",
    )  # fmt: skip


def arabic() -> MadePage:
    article = {"@type": "NewsArticle", "headline": "لا عبارة قبل الربيع", "datePublished": "2026-11-02T12:30:00+03:00", "author": {"@type": "Person", "name": "سلمى الحداد"}, "publisher": {"@type": "Organization", "name": "صحيفة المضيق"}}  # fmt: skip
    page = f"""<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>لا عبارة قبل الربيع | صحيفة المضيق</title>{open_graph("لا عبارة قبل الربيع | صحيفة المضيق", "صحيفة المضيق", "ar_AR")}{data(article)}</head>
    <body><header>{menu("الرئيسية", "سياسة", "رياضة")}</header><main><h1 class="title">لا عبارة قبل الربيع</h1><div class="author-name">سلمى الحداد</div><div class="article-content">{paragraphs(_AR[:2])}
    <div class="read-also"><span>اقرأ أيضا:</span> <a href="/x">أجراس المدينة تدق من جديد بعد الفيضان</a></div>{paragraphs(_AR[2:])}</div><div class="tags"><a href="/t">عبارة</a></div></main>
    <section class="most-read"><h2>الأكثر قراءة</h2><ul><li><a href="/y">حارس المنارة يفوز مرة أخرى بكأس الشطرنج</a></li></ul></section><footer><p>جميع الحقوق محفوظة</p></footer></body></html>"""
    return MadePage(
        "an Arabic paper", page.encode(), "https://almadiq.example/news/44", _AR, "لا عبارة قبل الربيع",
        "صحيفة المضيق (almadiq.example)", "سلمى الحداد", "ar",
    )  # fmt: skip


def greek() -> MadePage:
    page = f"""<!DOCTYPE html><html lang="el"><head><meta charset="utf-8"><title>Χωρίς φέρι μέχρι την άνοιξη - Εφημερίδα του Πορθμού</title><meta property="og:site_name" content="Εφημερίδα του Πορθμού">
    <meta itemprop="datePublished" content="2026-11-02T11:30:00+02:00"></head><body><div class="header">{menu("Αρχική", "Νησιά")}</div><div class="td-post-content-wrap"><h1 class="entry-title">Χωρίς φέρι μέχρι την άνοιξη</h1><div class="td-post-author-name">Από <a href="/a" rel="author">Δάφνη Καραγιώργη</a></div>
    <div class="td-post-content"><p><strong>{_EL[0]}</strong></p>{paragraphs(_EL[1:])}<p><strong>Διαβάστε επίσης:</strong> <a href="/x">Οι καμπάνες χτυπούν ξανά μετά την πλημμύρα</a></p></div></div>
    <div class="td-sidebar"><div class="widget"><h4>Δημοφιλή</h4><p><a href="/y">Ο φαροφύλακας κερδίζει πάλι το κύπελλο σκακιού</a></p></div></div></body></html>"""
    return MadePage(
        "a Greek paper", page.encode(), "https://porthmos.example/a/9", _EL, "Χωρίς φέρι μέχρι την άνοιξη",
        "Εφημερίδα του Πορθμού (porthmos.example)", "Δάφνη Καραγιώργη", "el",
    )  # fmt: skip


def russian() -> MadePage:
    """An old page of tables in Windows-1251."""
    page = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><title>Пролив.Инфо: Паром не выйдет в море до весны</title><meta property="og:site_name" content="Пролив.Инфо"><meta name="author" content="Пролив.Инфо"><meta name="pubdate" content="2026-11-02T12:30:00+03:00"></head><body><table width="100%"><tr><td colspan="3"><a href="/">Пролив.Инфо</a></td></tr>
    <tr><td width="150"><a href="/1">Новости</a><br><a href="/2">Острова</a><br><a href="/3">Спорт</a></td><td><h1>Паром не выйдет в море до весны</h1><div class="date">02.11.2026 12:30 МСК</div>{paragraphs(_RU[:2])}
    <div class="readmore">Читайте также: <a href="/x">Колокола звонят впервые после наводнения</a></div>{paragraphs(_RU[2:])}</td><td width="200"><b>Популярное</b><br><a href="/y">Смотритель маяка снова выиграл кубок</a><br><a href="/z">Сбор за стоянку вырастет вдвое</a></td></tr>
    <tr><td colspan="3"><small>При перепечатке ссылка на сайт обязательна.</small></td></tr></table></body></html>"""
    return MadePage(
        "an old Russian page", page.encode("cp1251"), "https://proliv.example/news/7.html", _RU,
        "Паром не выйдет в море до весны", "Пролив.Инфо (proliv.example)", None, "ru", content_type="text/html",
    )  # fmt: skip


def turkish() -> MadePage:
    more = "".join(
        f'<div class="card"><a href="/{at}"><h3>{line}</h3></a><p>{words.TEASER}</p></div>'
        for at, line in enumerate(words.HEADLINES[:4])
    )
    page = f"""<!DOCTYPE html><html lang="tr"><head><meta charset="utf-8"><title>Boğaz Postası - Bahardan önce feribot yok</title>{open_graph("Boğaz Postası - Bahardan önce feribot yok", "Boğaz Postası", "tr_TR")}<meta name="datePublished" content="2026-11-02T12:30:00+03:00">
    <meta name="articleAuthor" content="Derya Alkan"></head><body><header>{menu("Gündem", "Ekonomi", "Spor")}</header><div class="haber"><h1>Bahardan önce feribot yok</h1><h2 class="spot">Şirket 1974 yapımı gemiden vazgeçti</h2><div class="resim"><img src="a.jpg"><div class="resim-alti caption">Odalys iskelede. Fotoğraf: Ode Marr</div></div>
    <div class="haber-metni">{paragraphs(_TR)}</div><div class="ilgili-haberler"><h4>İlgili Haberler</h4>{more}</div></div><footer>Tüm hakları saklıdır.</footer></body></html>"""
    return MadePage(
        "a Turkish paper", page.encode(), "https://bogazpostasi.example/haber/12", _TR, "Bahardan önce feribot yok",
        "Boğaz Postası", "Derya Alkan", "tr",
    )  # fmt: skip


def polish() -> MadePage:
    """Boxes of other articles stand within the article, as its paragraphs do."""
    box = f'<div class="related-box"><span class="related-box__label">Zobacz też</span><a href="/x"><h4>{words.HEADLINES[0]}</h4></a><p>{words.TEASER}</p></div>'
    article = {"@type": "NewsArticle", "headline": "Promu nie będzie przed wiosną", "datePublished": "2026-11-02T10:30:00+01:00", "author": [{"@type": "Organization", "name": "Głos Cieśniny"}], "publisher": {"name": "Głos Cieśniny"}}  # fmt: skip
    page = f"""<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>Promu nie będzie przed wiosną - Głos Cieśniny</title>{data(article)}</head><body><header>{menu("Wiadomości", "Sport")}</header><article class="article"><h1>Promu nie będzie przed wiosną</h1><p class="lead">{_PL[0]}</p>
    {paragraphs(_PL[1:3])}{box}{paragraphs(_PL[3:])}<div class="article__source">Źródło: Głos Cieśniny</div></article><section class="komentarze"><h3>Komentarze (1)</h3><div class="komentarz"><b>Jan</b><p>{words.COMMENT}</p></div></section><footer><p>Głos Cieśniny, wszelkie prawa zastrzeżone</p></footer></body></html>"""
    return MadePage(
        "a Polish paper", page.encode(), "https://glosciesniny.example/a/3", _PL, "Promu nie będzie przed wiosną",
        "Głos Cieśniny", None, "pl",
    )  # fmt: skip


def chinese() -> MadePage:
    """In GB2312, each paragraph indented by two wide blanks; who edited it stands below."""
    indented = "".join(f"<p>　　{line}</p>" for line in _ZH)
    page = f"""<!DOCTYPE html><html><head><meta charset="gb2312"><title>渡轮春天之前不会复航_海峡新闻网</title><meta name="publishdate" content="2026-11-02 17:30:00 +0800"><meta property="og:site_name" content="海峡新闻网"></head><body><div class="top">{menu("首页", "国内", "体育")}</div>
    <div class="main"><h1>渡轮春天之前不会复航</h1><div class="source">2026年11月02日17:30　来源：海峡新闻网</div><div id="content" class="article">{indented}<p class="editor">（责任编辑：林小海）</p></div><div class="xiangguan"><h3>相关阅读</h3><ul><li><a href="/x">钟声在洪水之后首次响起</a></li></ul></div></div><div class="foot">版权所有 海峡新闻网</div></body></html>"""
    return MadePage(
        "a Chinese site", page.encode("gb18030"), "https://haixia.example/n/2026/1102/c1.html", _ZH, "渡轮春天之前不会复航",
        "海峡新闻网 (haixia.example)", None, "zh", content_type="text/html",
    )  # fmt: skip


def korean() -> MadePage:
    """Lines without paragraphs; the reporter's name and address stand at the end."""
    page = f"""<!DOCTYPE html><html lang="ko"><head><meta charset="utf-8"><title>봄까지 연락선 운항 중단 - 해협일보</title>{open_graph("봄까지 연락선 운항 중단", "해협일보", "ko_KR")}<meta property="article:published_time" content="2026-11-02T18:30:00+09:00"><meta property="og:article:author" content="한바다"></head><body><div id="header">{menu("사회", "경제")}</div>
    <div id="article-view"><h3 class="heading">봄까지 연락선 운항 중단</h3><div id="article-view-content-div" itemprop="articleBody">{"<br><br>".join(_KO)}</div><div class="view-copyright">저작권자 © 해협일보 무단전재 및 재배포 금지</div></div><div class="auto-article"><h4>인기기사</h4><ul><li><a href="/x">홍수 뒤 처음으로 종이 울리다</a></li></ul></div></body></html>"""
    return MadePage(
        "a Korean paper", page.encode(), "https://haehyup.example/news/5", _KO, "봄까지 연락선 운항 중단",
        "해협일보 (haehyup.example)", "한바다", "ko",
    )  # fmt: skip


def czech() -> MadePage:
    """In Windows-1250, with links below that no list holds, and a discussion."""
    page = f"""<html lang="cs"><head><meta http-equiv="content-type" content="text/html; charset=windows-1250"><title>Trajekt nevypluje | Přístavní list</title><meta property="og:site_name" content="Přístavní list"><meta name="date" content="2026-11-02T10:30:00+01:00"></head><body><div class="menu"><a href="/">Domů</a> <a href="/s">Sport</a></div>
    <div class="clanek"><h1>Trajekt nevypluje</h1><div class="autor">Jan Vodák</div>{paragraphs(words.CZECH)}<div class="souvisejici"><h3>Související články</h3><a href="/x">Zvony znovu zvoní po povodni</a><br><a href="/y">Poplatek za kotvení se zdvojnásobí</a></div></div><div class="diskuse"><h3>Diskuse</h3><p>{words.COMMENT}</p></div></body></html>"""
    return MadePage(
        "a Czech paper", page.encode("cp1250"), "https://pristavnilist.example/c/8", words.CZECH, "Trajekt nevypluje",
        "Přístavní list", None, "cs", content_type="text/html",
    )  # fmt: skip


def hindi() -> MadePage:
    page = f"""<html lang="hi"><head><meta charset="utf-8"><title>वसंत से पहले नाव नहीं | बंदरगाह समाचार</title><meta property="og:site_name" content="बंदरगाह समाचार"><meta property="article:published_time" content="2026-11-02T15:00:00+05:30"></head><body><ul class="nav"><li><a href="/">होम</a></li><li><a href="/k">खेल</a></li></ul>
    <div class="story"><h1>वसंत से पहले नाव नहीं</h1>{paragraphs(words.HINDI)}<p><strong>यह भी पढ़ें:</strong> <a href="/x">बाढ़ के बाद पहली बार घंटियां बजीं</a></p></div></body></html>"""
    return MadePage(
        "a Hindi site", page.encode(), "https://bandargah.example/n/2", words.HINDI, "वसंत से पहले नाव नहीं",
        "बंदरगाह समाचार (bandargah.example)", None, "hi",
    )  # fmt: skip


def thai() -> MadePage:
    page = f"""<html lang="th"><head><meta charset="utf-8"><title>เรือหยุดเดิน - ข่าวท่าเรือ</title><meta property="og:site_name" content="ข่าวท่าเรือ"><meta property="article:published_time" content="2026-11-02T16:30:00+07:00"></head><body><nav><a href="/">หน้าแรก</a></nav><div class="detail"><h1>เรือหยุดเดิน</h1>{paragraphs(words.THAI)}</div><div class="rel"><h3>ข่าวที่เกี่ยวข้อง</h3><ul><li><a href="/x">ระฆังดังอีกครั้งหลังน้ำท่วมใหญ่</a></li></ul></div></body></html>"""
    return MadePage(
        "a Thai site", page.encode(), "https://khaotharuea.example/n/3", words.THAI, "เรือหยุดเดิน",
        "ข่าวท่าเรือ (khaotharuea.example)", None, "th",
    )  # fmt: skip


def hebrew() -> MadePage:
    page = f"""<html lang="he" dir="rtl"><head><meta charset="utf-8"><title>אין מעבורת | עיתון המצר</title><meta property="og:site_name" content="עיתון המצר"><meta property="article:published_time" content="2026-11-02T11:30:00+02:00"></head><body><nav><a href="/">ראשי</a></nav><div class="art"><h1>אין מעבורת</h1>{paragraphs(words.HEBREW)}</div><div class="talk"><h3>תגובות</h3><div><p>{words.COMMENT}</p></div></div></body></html>"""
    return MadePage(
        "a Hebrew paper", page.encode(), "https://hametzar.example/n/4", words.HEBREW, "אין מעבורת",
        "עיתון המצר (hametzar.example)", None, "he",
    )  # fmt: skip


WORLDWIDE = (
    *(japanese(), arabic(), greek(), russian(), turkish(), polish(), chinese(), korean(), czech(), hindi(), thai()),
    hebrew(),
)
