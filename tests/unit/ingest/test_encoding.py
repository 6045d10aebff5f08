"""Bytes of pages and feeds are read in the encoding that they are in, whatever they declare."""

import codecs

import pytest

from bot.ingest.decoding.encoding import decode

RUSSIAN = "Министр заявил, что мост откроют в срок: «Мы не отступим», — сказала она журналистам в понедельник. " * 8
GERMAN = "„Wir öffnen die Brücke rechtzeitig“, sagte die Bürgermeisterin am Montag in Überlingen."
FRENCH = "« Nous ouvrirons le pont à temps », a déclaré la maire, lundi à Évry."
JAPANESE = "市長は月曜日、「橋は予定どおり①月に開通する」と述べた。記者団に対し、工事は順調だと説明した。" * 4
KOREAN = "시장은 월요일 “다리는 제때 열린다”고 말했다. 그는 기자들에게 공사가 순조롭다고 설명했다. 똠방각하 펲" * 4
CHINESE = "市长周一表示：“大桥将按时开通。”她对记者说，工程进展顺利。" * 4
CANTONESE = "市長星期一話：「條橋會準時開通，唔使驚。」佢喺記者會講咗。㗎嘅" * 4
POLISH = "„Otworzymy most na czas” – powiedziała w poniedziałek burmistrzyni Łodzi. Żółta łódź."
TURKISH = "“Köprüyü zamanında açacağız” dedi başkan, İzmir’de pazartesi günü. Şişli, Iğdır."
GREEK = "«Θα ανοίξουμε τη γέφυρα εγκαίρως», δήλωσε η δήμαρχος τη Δευτέρα στους δημοσιογράφους."
ARABIC = "قالت رئيسة البلدية يوم الاثنين: «سنفتح الجسر في موعده»."
HEBREW = "ראש העיר אמרה ביום שני: נפתח את הגשר בזמן."
THAI = "นายกเทศมนตรีกล่าวเมื่อวันจันทร์ว่า เราจะเปิดสะพานตรงเวลา"


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        (RUSSIAN, "cp1251", "windows-1251"),
        (RUSSIAN.translate({0x2014: "-", 0xAB: '"', 0xBB: '"'}), "koi8-r", "KOI8-R"),
        (RUSSIAN, "mac_cyrillic", "x-mac-cyrillic"),
        (JAPANESE, "cp932", "Shift_JIS"),
        (JAPANESE, "cp932", "x-sjis"),
        (JAPANESE, "euc_jis_2004", "EUC-JP"),
        (JAPANESE.replace("①", ""), "iso2022_jp", "ISO-2022-JP"),
        (CHINESE, "gbk", "GBK"),
        (CHINESE, "gb18030", "gb2312"),
        (CANTONESE, "big5hkscs", "big5"),
        (KOREAN, "cp949", "euc-kr"),
        (KOREAN, "cp949", "ks_c_5601-1987"),
        (GERMAN, "cp1252", "iso-8859-1"),
        (GERMAN, "cp1252", "us-ascii"),
        (GERMAN.replace("„", '"').replace("“", '"'), "iso8859-15", "latin9"),
        (FRENCH, "cp1252", "latin1"),
        (POLISH, "cp1250", "windows-1250"),
        (POLISH.translate({0x201E: '"', 0x201D: '"', 0x2013: "-"}), "iso8859-2", "ISO-8859-2"),
        (TURKISH, "cp1254", "iso-8859-9"),
        (GREEK, "cp1253", "windows-1253"),
        (ARABIC, "cp1256", "windows-1256"),
        (HEBREW, "iso8859-8", "iso-8859-8-i"),
        (THAI, "cp874", "tis-620"),
    ],
)
@pytest.mark.parametrize(
    "declare",
    [
        lambda label: (f"text/html; charset={label}", ""),
        lambda label: ("text/html", f'<meta charset="{label}">'),
        lambda label: ("text/html", f"<meta http-equiv=Content-Type content='text/html; charset={label}'>"),
        lambda label: ("text/xml", f'<?xml version="1.0" encoding="{label}"?>'),
    ],
    ids=["header", "meta", "http-equiv", "xml"],
)
def test_a_declared_encoding_is_read_as_browsers_read_it(text: str, codec: str, label: str, declare: object) -> None:
    assert callable(declare)
    content_type, head = declare(label)
    assert decode(f"{head}<p>{text}".encode(codec), content_type) == f"{head}<p>{text}"


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        (POLISH, "cp1250", "windows-1250"),
        (TURKISH, "cp1254", "windows-1254"),
        (CANTONESE, "big5hkscs", "big5"),
        (JAPANESE, "cp932", "shift_jis"),
        (KOREAN, "cp949", "euc-kr"),
    ],
)
@pytest.mark.parametrize("header", ["text/xml; charset=ISO-8859-1", "text/html; charset=us-ascii"])
def test_a_server_that_says_latin_1_of_everything_is_overruled_by_the_document(
    text: str, codec: str, label: str, header: str
) -> None:
    for head in (f'<?xml version="1.0" encoding="{label}"?>', f'<meta charset="{label}">'):
        assert decode(f"{head}<p>{text}".encode(codec), header) == f"{head}<p>{text}"
    untrue = f'<?xml version="1.0" encoding="utf-8"?><p>{GERMAN}'
    assert decode(untrue.encode("cp1252"), header) == untrue, "what the document says is tried, too"


@pytest.mark.parametrize(
    "meta",
    ["<META CHARSET='{}'>", '<meta http-equiv="Content-Type" content="text/html; charset={}"/>', "<meta\ncharset={} >"],
)
@pytest.mark.parametrize(("text", "codec", "label"), [(POLISH, "cp1250", "windows-1250"), (CHINESE, "gbk", "gb2312")])
def test_a_page_that_declares_its_encoding_behind_its_scripts_is_read(
    text: str, codec: str, label: str, meta: str
) -> None:
    page = f"<head>{'<script>var utf = 8;</script>' * 400}{meta.format(label)}</head><p>{text}"
    assert decode(page.encode(codec), "text/html") == page


@pytest.mark.parametrize("text", [RUSSIAN, GERMAN, JAPANESE, KOREAN, CANTONESE, THAI, ARABIC, GREEK])
@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1251", "shift_jis", "nonsense", "utf-16", "base64"])
def test_what_is_utf_8_is_read_so_whatever_it_declares(text: str, label: str) -> None:
    assert decode(text.encode(), f"text/html; charset={label}") == text


@pytest.mark.parametrize("codec", ["cp1251", "koi8-r"])
@pytest.mark.parametrize("label", ["utf-8", "iso-8859-1", "windows-1252", "nonsense", ""])
def test_cyrillic_is_recognised_where_another_set_or_none_is_declared(codec: str, label: str) -> None:
    text = RUSSIAN.replace("—", "-").replace("«", '"').replace("»", '"')
    assert decode(text.encode(codec), f"text/html; charset={label}") == text


@pytest.mark.parametrize(
    ("text", "codec"),
    [(JAPANESE, "cp932"), (KOREAN, "cp949"), (CHINESE, "gb18030"), (CANTONESE, "big5hkscs")],
)
def test_a_set_of_several_bytes_a_letter_is_recognised_where_utf_8_is_declared(text: str, codec: str) -> None:
    assert decode(text.encode(codec), "text/html; charset=utf-8") == text


LITHUANIAN = "Šiandien meras sakė, kad tiltas bus atidarytas laiku, o žmonės galės pereiti į kitą upės pusę."


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (POLISH, "cp1250"),
        (POLISH.translate({0x201E: '"', 0x201D: '"', 0x2013: "-"}), "iso8859-2"),
        (TURKISH, "cp1254"),
        (LITHUANIAN, "cp1257"),
        (LITHUANIAN, "iso8859-4"),
        (CANTONESE[:20], "big5hkscs"),
    ],
)
@pytest.mark.parametrize("label", ["utf-8", "iso-8859-1", "nonsense", ""])
def test_letters_of_another_language_are_recognised_whatever_is_declared(text: str, codec: str, label: str) -> None:
    assert decode(text.encode(codec), f"text/xml; charset={label}") == text


@pytest.mark.parametrize("text", [GERMAN, FRENCH])
def test_western_text_without_a_declaration_is_windows_1252(text: str) -> None:
    assert decode(text.encode("cp1252"), "text/html") == text


def test_a_cut_letter_costs_that_letter_alone() -> None:
    whole = RUSSIAN.encode()
    cut = whole[:401] + whole[402:]
    read = decode(cut, "text/xml; charset=utf-8")
    assert read.count("�") <= 2
    assert read[:150] == RUSSIAN[:150]
    assert read[-150:] == RUSSIAN[-150:]


def test_a_piece_of_another_encoding_in_a_utf_8_text_garbles_only_itself() -> None:
    text = f"{GERMAN} ".encode() * 20 + "Größe".encode("cp1252")
    assert decode(text, "text/html").startswith(GERMAN)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp037"])
def test_sets_that_do_not_contain_ascii_are_known_by_their_first_bytes(codec: str) -> None:
    text = '<?xml version="1.0"?><rss><title>Harbour</title></rss>'
    assert decode(text.encode(codec), "text/xml") == text


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, codec: str) -> None:
    assert decode(mark + GERMAN.encode(codec), "text/html; charset=iso-8859-1") == GERMAN


def test_an_empty_document_is_empty() -> None:
    assert decode(b"", "text/html; charset=utf-8") == ""


def test_a_cut_letter_among_few_costs_that_letter_alone_where_utf_8_is_declared() -> None:
    whole = '<?xml version="1.0" encoding="utf-8"?><title>Grüße aus Köln</title>'.encode()
    assert "Grüße aus K\ufffdln" in decode(whole.replace("ö".encode(), b"\xc3"), "")


@pytest.mark.parametrize("label", ["zlib", "rot13", "hex", "idna", "punycode", "undefined", "iso-2022-kr", "bogus"])
def test_what_reads_no_text_is_no_encoding(label: str) -> None:
    body = GERMAN.encode("cp1252")
    assert decode(body, f"text/html; charset={label}") == GERMAN


CZECH = "„Most otevřeme včas,“ řekla starostka Žďáru. Šest dělníků tu už týden čeká."
SPANISH = "«Abriremos el puente mañana», señaló la alcaldesa. Los vecinos de Logroño están contentos, ¿quién no?"
PLAIN_RUSSIAN = RUSSIAN.replace("—", "-").replace("«", '"').replace("»", '"')
UKRAINIAN = 'Голова сказала: "Міст її громади відкриють вчасно". Ґанок біля її дому ще їдять жуки, є й інші.'


@pytest.mark.parametrize(
    ("text", "codec", "label"),
    [
        (POLISH, "cp1250", "iso-8859-2"),
        (CZECH, "cp1250", "iso-8859-2"),
        (LITHUANIAN.replace("Š", "„Š"), "cp1257", "iso-8859-13"),
        (GREEK.replace("«", "“").replace("»", "”"), "cp1253", "iso-8859-7"),
        (HEBREW.replace("נפתח", "“נפתח”"), "cp1255", "iso-8859-8"),
        (ARABIC.replace("«", "“").replace("»", "”"), "cp1256", "iso-8859-6"),
        (POLISH.translate({0x201E: '"', 0x201D: '"', 0x2013: "-"}), "iso8859-2", "windows-1250"),
        (GERMAN, "cp1252", "iso-8859-2"),
        (SPANISH, "cp1252", "iso-8859-2"),
        (SPANISH, "cp1252", "windows-1250"),
        (GERMAN, "cp1252", "windows-1251"),
        (GERMAN, "cp1252", "iso-8859-7"),
        (PLAIN_RUSSIAN, "koi8-r", "windows-1251"),
        (PLAIN_RUSSIAN, "cp1251", "koi8-r"),
        (PLAIN_RUSSIAN, "iso8859-5", "windows-1251"),
        (PLAIN_RUSSIAN, "cp866", "windows-1251"),
        (UKRAINIAN, "koi8-u", "koi8-r"),
        (RUSSIAN.upper(), "cp1251", "windows-1251"),
        (JAPANESE.replace("①", ""), "iso2022_jp", ""),
    ],
)
@pytest.mark.parametrize("head", ["<?xml version='1.0' encoding='{}'?><p>", "<meta charset={}><p>"])
def test_another_set_of_the_same_letters_than_the_declared_one_is_recognised(
    text: str, codec: str, label: str, head: str
) -> None:
    page = head.format(label) + text
    assert decode(page.encode(codec), "text/html") == page
    assert decode(text.encode(codec), f"text/html; charset={label}") == text
