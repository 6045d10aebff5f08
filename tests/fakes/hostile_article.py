"""An article that has hostile text wherever text from the web is shown."""

from dataclasses import replace

from bot.domain.quotations import Quotation
from bot.domain.viewers import EVERYBODY
from bot.ports import Store
from tests.builders import NOW, page, quote

SCRIPT = "<script>alert(1)</script>"
MARKUP = '"><img src=x onerror=alert(1)><!-- {{ 7 * 7 }} &lt;'
BIDI = "\u202e\u2067reversed\u202d"
LONG = "Donau" + "dampfschiff" * 900
"""A word of ten kilobytes."""
HOSTILE = (SCRIPT, MARKUP, BIDI, LONG)


async def save_hostile(store: Store) -> int:
    """An article with hostile text wherever text from the web is shown; its id."""
    words = " ".join(HOSTILE)
    text = f"“We wait for {words}”, she said.\n“We wait for\n\nnobody in particular”, said {MARKUP}."
    said = f"We wait for {words}"
    first = _hostile(quote(text, said, f"Ada {SCRIPT} Berg"))
    second = _hostile(quote(text, "We wait for\n\nnobody in particular", None))
    made = page(
        7,
        text,
        url="https://news.example/7?a=%22%3E%3Cscript%3E",
        title=f"We wait: {words}",
        outlet=f"Wire {MARKUP}{BIDI}",
        author=f"By {SCRIPT}{BIDI}",
    )
    saved = await store.save_article(made, [first, second], NOW, audience=EVERYBODY)
    return saved.article_id


def _hostile(quotation: Quotation) -> Quotation:
    attribution = replace(quotation.attribution, role=f"chief {MARKUP}", mention=SCRIPT, rule=f"as {SCRIPT} ruled")
    return replace(quotation, attribution=attribution)
